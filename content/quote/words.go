package quote

// class is a set of things a word can be. English words are many things at
// once: the rules ask for what they need.
type class uint32

const (
	determiner   class = 1 << iota // the, a, some, one
	ownPronoun                     // his, her, their: a determiner too
	pronoun                        // he, she, they, it, I, we, who
	relative                       // who, which, that
	preposition                    // of, in, at
	conjunction                    // and, or, but
	subordinator                   // although, because, while, that
	auxiliary                      // is, has, will
	being                          // a form of be: makes a following participle passive
	adverb                         // also, later, quickly
	timeWord                       // Monday, yesterday, week
	titleWord                      // Mr, Sen., President before a name
	speech                         // verb of saying
	naming                         // verb that calls or judges: call, describe, praise
	finite                         // said, says
	plain                          // say: infinitive or plural present
	gerund                         // saying
	nounToo                        // a cue that is a noun as often: report, claims, call
	document                       // noun for words set down: statement, letter, report
	verbLike                       // a finite verb that is no cue: was, had, went, visited
)

const cueVerb = speech | naming

// is reports whether any of the classes applies.
func (c class) is(k class) bool { return c&k != 0 }

// classify returns the classes of a word given in lower case.
func classify(w []byte) class {
	if c := function(w); c != 0 {
		return c
	}
	if c := cueClass(w); c != 0 {
		return c
	}
	if c := nounClass(w); c != 0 {
		return c
	}
	n := len(w)
	switch {
	case n > 4 && w[n-2] == 'l' && w[n-1] == 'y' && !lyNoun(w):
		return adverb
	case n > 4 && w[n-2] == 'e' && w[n-1] == 'd':
		return verbLike
	}
	return 0
}

// lyNoun reports whether a word in -ly is no adverb.
func lyNoun(w []byte) bool {
	switch string(w) {
	case "family", "ally", "rally", "assembly", "italy", "july", "reply", "supply", "monopoly",
		"anomaly", "belly", "bully", "fly", "jelly", "lily", "elderly", "friendly", "early",
		"weekly", "daily", "monthly", "only":
		return true
	}
	return false
}

// function classifies the closed classes.
func function(w []byte) class {
	switch string(w) {
	case "the", "a", "an", "this", "these", "those", "some", "several", "many", "one", "two",
		"three", "four", "five", "another", "each", "every", "no", "both", "all", "most", "few",
		"any", "other":
		return determiner
	case "his", "their", "its", "my", "our", "your":
		return determiner | ownPronoun
	case "her":
		return determiner | ownPronoun
	case "he", "she", "they", "it", "i", "we", "you", "he'd", "she'd", "they'd", "he's", "she's",
		"it's", "i'm", "we're", "they're", "you're", "i've", "we've", "they've", "he'll",
		"she'll", "they'll", "i'd", "we'd", "i'll", "we'll":
		return pronoun
	case "who":
		return pronoun | relative
	case "which", "whom", "whose":
		return relative
	case "that":
		return subordinator | relative | determiner
	case "of", "in", "at", "by", "for", "with", "from", "to", "about", "against", "during",
		"under", "over", "between", "among", "through", "like", "into", "toward", "towards",
		"near", "within", "without", "behind", "on", "upon", "around", "across", "amid",
		"beyond", "despite", "outside", "inside", "per", "via", "alongside", "including",
		"regarding", "concerning", "throughout", "above", "below", "beside", "besides", "except",
		"versus", "according", "off", "onto", "out", "up", "down":
		return preposition
	case "after", "before", "since", "until", "as", "than":
		return preposition | subordinator
	case "and", "or", "but", "nor", "yet", "&":
		return conjunction
	case "although", "though", "because", "while", "when", "whenever", "if", "unless", "whereas",
		"whether", "where", "how", "why", "what":
		return subordinator
	case "once":
		return subordinator | adverb
	}
	return auxiliaryClass(w)
}

// auxiliaryClass classifies auxiliaries, adverbs without -ly and time words.
func auxiliaryClass(w []byte) class {
	switch string(w) {
	case "is", "was", "are", "were", "be", "been", "being", "isn't", "wasn't", "aren't",
		"weren't", "am":
		return auxiliary | being | verbLike
	case "has", "have", "had", "having", "do", "does", "did", "will", "would", "could", "should",
		"may", "might", "must", "can", "cannot", "didn't", "doesn't", "don't", "won't",
		"wouldn't", "couldn't", "can't", "hasn't", "haven't", "hadn't", "shouldn't":
		return auxiliary | verbLike
	case "also", "later", "then", "now", "not", "never", "just", "still", "even", "often",
		"once", "again", "soon", "too", "so", "ever", "first", "further", "already", "always",
		"sometimes", "meanwhile", "however", "instead", "only", "afterwards", "afterward",
		"earlier", "therefore", "nevertheless", "nonetheless", "thus", "perhaps",
		"twice", "quite", "rather", "almost", "early", "elsewhere", "here", "there", "indeed",
		"moreover", "furthermore", "otherwise", "famously", "himself", "herself", "itself",
		"themselves", "myself", "ourselves":
		return adverb
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"yesterday", "today", "tomorrow", "tonight", "january", "february", "march", "april",
		"june", "july", "august", "september", "october", "november", "december", "jan.", "feb.",
		"aug.", "sept.", "oct.", "nov.", "dec.", "week", "month", "year", "morning", "afternoon",
		"evening", "night", "weekend", "last", "next", "ago", "recently", "a.m.", "p.m.", "noon",
		"midnight", "mon", "tue", "wed", "thu", "fri", "sat", "sun":
		return timeWord
	case "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sen", "sen.", "rep",
		"rep.", "gov", "gov.", "prof", "prof.", "gen", "gen.", "col", "col.", "lt", "lt.",
		"capt", "capt.", "sgt", "sgt.", "rev", "rev.", "sir", "dame", "lord", "lady", "hon",
		"hon.", "adm", "adm.", "maj", "maj.", "cmdr", "cmdr.", "sens.", "reps.", "messrs", "st",
		"st.":
		return titleWord
	}
	return irregularVerb(w)
}

// irregularVerb classifies common past forms that no ending gives away, and
// common forms in -s.
func irregularVerb(w []byte) class {
	switch string(w) {
	case "went", "took", "made", "gave", "got", "came", "ran", "met", "left", "led", "won",
		"lost", "became", "began", "kept", "knew", "grew", "drew", "brought", "bought", "built",
		"sent", "spent", "stood", "sat", "fell", "fought", "paid", "sought", "taught", "caught",
		"chose", "broke", "drove", "rose", "set", "cut", "hit", "let", "lay", "shot", "threw",
		"wore", "won't", "understood", "withdrew", "struck", "heard", "meant", "seen", "given",
		"taken", "shown", "known", "drawn", "gone", "chosen", "used", "wept", "slept", "crept",
		"swept", "leapt", "knelt", "hid", "rode", "rang", "sank", "shook", "spun", "sprang",
		"stole", "stuck", "swam", "swung", "tore", "woke", "bent", "blew", "clung", "dealt",
		"drank", "dug", "fled", "flew", "forgot", "forgave", "froze", "hung", "laid", "overcame",
		"slid", "ate", "bit", "sold":
		return verbLike
	case "goes", "takes", "makes", "gives", "gets", "comes", "runs", "meets", "holds", "leads",
		"wins", "loses", "sees", "becomes", "begins", "keeps", "knows", "wants", "needs",
		"seems", "appears", "remains", "works", "helps", "shows", "uses":
		return verbLike
	}
	return 0
}

// nounClass classifies nouns for words set down by somebody.
func nounClass(w []byte) class {
	switch string(w) {
	case "statement", "letter", "report", "memo", "email", "e-mail", "speech", "interview",
		"tweet", "post", "article", "essay", "op-ed", "column", "editorial", "message", "brief",
		"filing", "ruling", "opinion", "book", "memoir", "study", "document", "complaint",
		"lawsuit", "release", "testimony", "remarks", "review", "paper", "ad", "video",
		"transcript", "note", "story", "piece", "headline", "caption", "sign", "poster",
		"banner", "resolution", "communique", "communiqué", "tweets", "statements", "emails",
		"posts", "letters", "warning", "indictment", "affidavit", "order", "blog", "bulletin",
		"dispatch", "response", "verdict", "reply", "conclusion", "assessment", "motto", "slogan",
		"announcement", "survey", "poll", "explanation", "advice", "plan", "commentary":
		return document
	}
	return 0
}

// cueClass returns the classes of a verb of speech or judgement in any of its
// forms, and 0 for every other word.
func cueClass(w []byte) class {
	if c := irregularCue(w); c != 0 {
		return c
	}
	n := len(w)
	if n < 3 {
		return 0
	}
	if base := baseCue(w); base != 0 {
		return base | plain
	}
	switch {
	case n > 5 && w[n-3] == 'i' && w[n-2] == 'n' && w[n-1] == 'g':
		return inflected(w[:n-3]) | gerundIf(inflected(w[:n-3]))
	case n > 4 && w[n-2] == 'e' && w[n-1] == 'd':
		if c := inflected(w[:n-2]); c != 0 {
			return c&^nounToo | finite | verbLike
		}
	case w[n-1] == 's':
		return thirdPerson(w)
	}
	return 0
}

func gerundIf(c class) class {
	if c != 0 {
		return gerund
	}
	return 0
}

// irregularCue knows the forms that no ending explains.
func irregularCue(w []byte) class {
	switch string(w) {
	case "said", "told", "wrote", "spoke", "swore", "retold", "foretold", "sang", "quipped":
		return speech | finite | verbLike
	case "says", "tells", "writes", "reads":
		return speech | finite | verbLike
	case "saying", "telling", "writing":
		return speech | gerund
	case "say", "tell", "write":
		return speech | plain
	case "continue", "maintain", "remember", "express":
		return verbLike
	case "written", "spoken", "sung":
		return speech
	case "read":
		return speech | finite
	case "put", "puts":
		return naming | finite | verbLike
	case "went", "goes":
		return verbLike
	case "thought", "felt", "found", "saw", "held":
		return naming | finite | verbLike
	case "likening", "comparing":
		return naming | gerund
	case "replied", "replies":
		return speech | finite | verbLike
	case "cried", "testified", "clarified", "specified", "implied", "denied":
		return speech | finite | verbLike
	case "testifies", "clarifies", "specifies", "implies", "denies":
		return speech | finite | verbLike
	case "decried", "vilified", "identified":
		return naming | finite | verbLike
	}
	return 0
}

// inflected looks a stem up as it is, with its silent e, and without its
// doubled consonant.
func inflected(stem []byte) class {
	if c := baseCue(stem); c != 0 {
		return c &^ nounToo
	}
	var buf [24]byte
	if n := len(stem); n < len(buf) {
		copy(buf[:], stem)
		buf[n] = 'e'
		if c := baseCue(buf[:n+1]); c != 0 {
			return c &^ nounToo
		}
		if n > 3 && stem[n-1] == stem[n-2] {
			return baseCue(stem[:n-1]) &^ nounToo
		}
	}
	return 0
}

// thirdPerson handles forms in -s and -es.
func thirdPerson(w []byte) class {
	n := len(w)
	if c := baseCue(w[:n-1]); c != 0 {
		return c | finite
	}
	if n > 4 && w[n-2] == 'e' {
		if c := baseCue(w[:n-2]); c != 0 {
			return c | finite
		}
	}
	return 0
}

// baseCue knows the base forms.
func baseCue(w []byte) class {
	if c := speechVerb(w); c != 0 {
		return c
	}
	return namingVerb(w)
}

// speechVerb knows verbs whose object is what was said.
func speechVerb(w []byte) class {
	switch string(w) {
	case "add", "ask", "reply", "respond", "continue", "explain", "declare", "announce", "argue",
		"insist", "warn", "recall", "observe", "conclude", "concede", "admit", "acknowledge",
		"stress", "emphasise", "emphasize", "shout", "yell", "whisper", "joke", "quip", "vow",
		"pledge", "predict", "suggest", "assert", "contend", "maintain", "complain", "lament",
		"reiterate", "retort", "testify", "proclaim", "exclaim", "muse", "urge", "plead",
		"caution", "agree", "allege", "boast", "brag", "confess", "confide", "cry", "deny",
		"disclose", "interject", "mutter", "murmur", "recount", "reveal", "scoff", "snap",
		"sing", "chant", "wonder", "sigh", "opine", "theorise", "theorize", "elaborate",
		"clarify", "confirm", "affirm", "advise", "believe", "remember", "chime", "volunteer",
		"exhort", "encourage", "implore", "beg", "insinuate", "imply", "hint", "signal",
		"inform", "remind", "assure", "reassure", "instruct", "speculate", "estimate", "marvel",
		"gush", "grumble", "growl", "bark", "scream", "roar", "deadpan", "enthuse", "reason",
		"surmise", "posit", "expound", "intone", "blurt", "protest", "acquiesce", "counsel",
		"propose", "recommend", "pray", "express", "specify", "laugh", "smile", "explode",
		"fume", "seethe", "retweet", "hope", "realise", "realize", "reckon", "concur", "venture",
		"chuckle", "shrug", "grin", "groan", "gasp", "sob", "mumble", "stammer", "bellow",
		"thunder", "inquire", "enquire", "interrupt", "interpose", "reminisce", "ponder",
		"underline", "underscore", "highlight", "attest", "apologise", "apologize", "gloat",
		"tease", "quibble", "hazard", "persist", "disagree", "demur", "nod":
		return speech
	case "claim", "note", "report", "comment", "post", "tweet", "text", "email", "promise",
		"demand", "answer", "state", "question", "remark", "counter", "mention", "repeat",
		"offer", "point", "order", "request", "threaten", "address", "blog",
		"message", "sign", "quote", "wish", "fear":
		return speech | nounToo
	}
	return 0
}

// namingVerb knows verbs whose object is called, judged or compared.
func namingVerb(w []byte) class {
	switch string(w) {
	case "think", "feel", "describe", "dub", "denounce", "condemn", "criticise", "criticize", "dismiss",
		"characterise", "characterize", "refer", "compare", "liken", "hail", "deride", "mock",
		"ridicule", "accuse", "cite", "decry", "defend", "reject", "tout", "deem", "bemoan",
		"laud", "salute", "lambaste", "invoke", "portray", "depict", "label", "brand", "blast",
		"slam", "berate", "rebuke", "chide", "scold", "disparage", "belittle", "castigate",
		"excoriate", "commend", "applaud", "congratulate", "thank", "regret", "summarise",
		"summarize", "define", "envision", "paint", "brush", "evoke", "reference", "advocate",
		"consider", "regard", "welcome", "endorse", "proclaim", "hammer", "deplore",
		"oppose", "justify", "prohibit", "cast":
		return naming
	case "call", "praise", "attack", "blame", "rate", "rule", "view", "rip", "term", "trumpet",
		"credit", "challenge", "target", "fault", "charge", "talk", "profile", "headline",
		"title":
		return naming | nounToo
	}
	return 0
}

// phrasal marks verbs that are cues only with the particle behind them: Novak
// went on, hit back, chipped in.
func (f *frame) phrasal() {
	for i := 0; i+1 < len(f.tokens); i++ {
		if f.tokens[i].kind != tWord || f.tokens[i+1].kind != tWord {
			continue
		}
		switch f.word(i + 1) {
		case "on", "back", "in", "up", "out":
			if f.saysWith(i) {
				t := &f.tokens[i]
				t.class = t.class&^nounToo | speech | finite | verbLike
			}
		}
	}
}

// saysWith reports whether the verb at i and the particle behind it mean to
// say, where they are used so.
func (f *frame) saysWith(i int) bool {
	switch f.word(i) + " " + f.word(i+1) {
	case "hit back", "hits back", "shot back", "shoots back", "fired back", "fires back",
		"chipped in", "chips in", "butted in", "piped up", "pipes up", "blurted out":
		return true
	case "went on", "goes on", "weighed in", "weighs in", "broke in", "cut in", "summed up",
		"sums up", "spoke up", "spoke out", "cried out", "called out", "calls out":
		// He went on: "…"; but he went on strike.
		return i+2 == len(f.tokens) || f.tokens[i+2].kind == tComma || f.tokens[i+2].kind == tColon ||
			f.tokens[i+2].kind == tQuote || f.tokens[i+2].kind == tStop
	}
	return false
}
