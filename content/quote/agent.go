package quote

// agent finds who does the passive verb or participle at token v on which the
// quotation at token q depends: "described by Novak as …", "dismissed as … by
// Khan", "told by a neighbour to …".
func (f *frame) agent(v, q, lo, hi int) (cue, bool) {
	t := &f.tokens[v]
	if !t.class.is(cueVerb) || t.class.is(plain|gerund) || f.text[t.end-1] == 's' {
		return cue{}, false
	}
	by := v + 1
	if by >= q || f.word(by) != "by" || t.class.is(speech) && !f.passive(v, lo) {
		if !f.passive(v, lo) {
			return cue{}, false
		}
		by = q + 1
	}
	if by+1 >= hi || f.word(by) != "by" || f.tokens[by+1].class.is(gerund) {
		return cue{}, false
	}
	p, ok := f.nounPhrase(by+1, hi)
	if !ok || f.channel(p.head) {
		return cue{}, false
	}
	if !f.isName(p) {
		p = f.namedApposition(p, hi)
	}
	return cue{source: p, from: v, to: v + 1, confidence: sureNear}, true
}

// channel reports whether token i is a means of saying something: he was told
// by email.
func (f *frame) channel(i int) bool {
	switch f.word(i) {
	case "email", "e-mail", "phone", "telephone", "text", "letter", "post", "fax", "message", "video":
		return true
	}
	return false
}
