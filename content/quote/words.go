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
