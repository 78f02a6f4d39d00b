package quote

import (
	"briefing/content/article"
	"briefing/content/text"
	"briefing/content/turns"
)

// labelSegment takes a label out of the words of a candidate whose marks hold
// it too, as quoted transcripts have them. In a heading they hold a title, of
// which the colon parts the second half.
func (r *recogniser) labelSegment(u *candidate) bool {
	l := &r.leaves[u.leaf]
	if l.Kind == article.Heading {
		return false
	}
	start, end, body, ok := turns.LabelEnd(l.Text[u.seg.start:u.seg.end])
	if !ok {
		return false
	}
	start, end = u.seg.start+start, u.seg.start+end
	u.attribution = attribution{speaker: article.NoSpeaker, source: l.Span(start, end), confidence: sureLabel}
	for _, n := range r.namesAt(u.leaf, start, end) {
		if r.entities[n.Entity].Kind.IsPerson() {
			u.speaker = n.Entity
		}
	}
	if u.speaker < 0 {
		u.speaker = r.bearer(l.Text[start:end])
	}
	u.found, u.labelled = true, true
	u.seg.start += body
	return true
}

// colonName parses a name and a colon that begin the sentence before the
// quotation at token q: Ada Novak: "We lost."
func (f *frame) colonName(q, lo int) (cue, bool) {
	if q-2 < lo || f.tokens[q-1].kind != tColon {
		return cue{}, false
	}
	p, ok := f.nounPhrase(lo, q-1)
	if !ok || !f.isName(p) || p.to != q-1 && f.tokens[p.to].kind != tComma && f.tokens[p.to].kind != tOpen {
		return cue{}, false
	}
	for i := p.to; i < q-1; i++ {
		if f.tokens[i].class.Is(cueVerb | text.VerbLike) {
			return cue{}, false
		}
	}
	return cue{source: p, from: q - 1, to: q, confidence: sureLabel}, true
}
