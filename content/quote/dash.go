package quote

// maxSigned is the most tokens that a name and its office after a dash may take.
const maxSigned = 24

// dashed parses "— Ada Novak, mayor of Springfield" after the quotation at token
// q: a dash or bracket, a name, and no verb before the leaf ends.
func (f *frame) dashed(q, hi int) (cue, bool) {
	i := q + 1
	if i+1 >= hi || f.tokens[i].kind != tDash && f.tokens[i].kind != tOpen || hi < len(f.tokens) || hi-i > maxSigned {
		return cue{}, false
	}
	p, ok := f.nounPhrase(i+1, hi)
	if !ok || !f.tokens[p.head].capital || f.tokens[i].kind == tOpen && !f.isName(p) {
		return cue{}, false
	}
	for k := p.to; k < hi; k++ {
		if t := &f.tokens[k]; t.class.is(verbLike) && t.class.is(auxiliary) || t.kind == tQuote {
			return cue{}, false
		}
	}
	return cue{source: phrase{p.from, p.to, p.head}, from: i, to: i + 1, confidence: sureDash}, true
}

// signedBelow finds the speaker of a quotation that makes up its leaf, where
// the next leaf is nothing but a dash and a name.
func (r *recogniser) signedBelow(leaf int) (attribution, bool) {
	if leaf+1 >= len(r.leaves) || !quotable(r.leaves[leaf+1].Kind) {
		return attribution{}, false
	}
	text := r.leaves[leaf+1].Text
	at := dashStart(text)
	if at == 0 || len(text) > maxSignature || hasMark(text) {
		return attribution{}, false
	}
	return r.signedBy(leaf+1, at)
}
