package quote

// copula parses what "is" and "was" say of the quotation before token i, which is
// that verb: "…" is how Novak summed it up, was Novak's reply, came the answer
// from Novak.
func (f *frame) copula(i, hi int) (cue, bool) {
	switch f.word(i) {
	case "is", "was", "came", "comes":
	default:
		return cue{}, false
	}
	if i+2 < hi && (f.word(i+1) == "how" || f.word(i+1) == "what") {
		p, ok := f.nounPhrase(i+2, hi)
		if ok && p.to < hi && (f.tokens[p.to].class.is(cueVerb|verbLike) || f.looksVerb(p.to)) {
			return cue{source: p, from: p.to, to: p.to + 1, confidence: sureNear}, true
		}
		return cue{}, false
	}
	for n := i + 1; n < min(hi, i+maxReply); n++ {
		t := &f.tokens[n]
		if t.kind == tName && t.possessive && n+1 < hi && f.reply(n+1) {
			return cue{source: phrase{n, n + 1, n}, from: n + 1, to: n + 2, confidence: sureNear}, true
		}
		if t.kind != tWord || t.class.is(cueVerb|verbLike) && !f.reply(n) {
			break
		}
		if f.reply(n) && n+2 < hi && (f.word(n+1) == "from" || f.word(n+1) == "of") {
			p, ok := f.nounPhrase(n+2, hi)
			return cue{source: p, from: n, to: n + 1, confidence: sureNear}, ok
		}
	}
	return cue{}, false
}

// maxReply is how many tokens behind the verb the noun of saying may stand.
const maxReply = 5

// reply reports whether token i is a noun for what somebody says in turn.
func (f *frame) reply(i int) bool {
	switch f.word(i) {
	case "reply", "response", "answer", "verdict", "view", "message", "warning", "advice",
		"conclusion", "reaction", "comment", "cry", "call", "summary", "assessment", "retort",
		"question", "explanation", "motto", "promise", "request", "opinion":
		return true
	}
	return false
}

// askedFor returns the owner of a noun of saying that makes up a sentence with a
// question mark, which the quotation behind it answers: Novak's verdict? "…"
func (f *frame) askedFor(s int) (cue, bool) {
	lo, hi := f.sentence(s)
	end := hi - 1
	if end-lo < 2 || end-lo > maxReply || f.word(end) != "?" || !f.reply(end-1) {
		return cue{}, false
	}
	c, ok := f.nounCue(end-1, lo)
	c.confidence = sureNear
	return c, ok
}
