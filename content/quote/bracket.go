package quote

// bracketed parses a name with the quotation at token q in brackets behind it:
// Ada Novak ("I'm no expert") thinks that it will rain.
func (f *frame) bracketed(q, lo int) (cue, bool) {
	if q-2 < lo || q+1 >= len(f.tokens) || f.tokens[q-1].kind != tOpen || f.tokens[q+1].kind != tClose || !f.tokens[q-2].person {
		return cue{}, false
	}
	if f.tokens[q-2].possessive {
		return cue{}, false
	}
	return cue{source: phrase{q - 2, q - 1, q - 2}, from: q - 2, to: q - 2, confidence: sureColon}, true
}
