package quote

// maxPresented is the most tokens of a line that presents who speaks below it.
const maxPresented = 16

// presented returns the person whom a leaf only presents, without a verb or a
// stop, as lists of voters and readers do: "Ada Novak, 61, of Springfield".
func (r *recogniser) presented(leaf int) (attribution, bool) {
	if hasMark(r.leaves[leaf].Text) || credited(r.leaves[leaf].Text) {
		return attribution{}, false
	}
	f := r.frame(leaf)
	if len(f.tokens) == 0 || len(f.tokens) > maxPresented || !f.tokens[0].person || f.tokens[0].possessive {
		return attribution{}, false
	}
	if len(f.tokens) > 1 && f.tokens[1].kind != tComma && f.tokens[1].kind != tOpen {
		return attribution{}, false
	}
	for i := range f.tokens {
		t := &f.tokens[i]
		if t.kind == tStop || t.kind == tColon || t.class.is(verbLike|cueVerb) && !f.adjectival(i) || i > 0 && t.person {
			return attribution{}, false
		}
	}
	n := r.names[f.tokens[0].ref]
	return attribution{speaker: n.Entity, source: r.leaves[leaf].Span(n.Start, n.End), confidence: sureParagraph}, true
}
