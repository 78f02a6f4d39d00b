package quote

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
