package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/content/article"
)

// connect marks the candidates said[first:] of a leaf that go on the quotation
// before them: one interrupted by its cue, or one that the paragraph's end left
// open.
func (r *recogniser) connect(f *frame, first int) {
	for i := max(first, 1); i < len(r.candidates); i++ {
		a, b := &r.candidates[i-1], &r.candidates[i]
		switch {
		case a.dropped || b.dropped || b.labelled:
		case i > first:
			b.joins = r.interrupted(f, a, b)
		case a.leaf == f.leaf-1 && !a.seg.closed && a.seg.end >= len(strings.TrimRight(r.leaves[a.leaf].Text, " ")):
			b.joins = b.token == 0
		}
	}
}

// interrupted reports whether b is the second half of the quotation a: a stops
// short of a sentence's end, and nothing but their common cue stands between.
func (r *recogniser) interrupted(f *frame, a, b *candidate) bool {
	if a.sentence != b.sentence || !a.found || !b.found || a.kind != article.Direct && !endsClause(f, a.token) {
		return false
	}
	end := lastCharacter(f.text[a.seg.start:a.seg.end])
	switch end {
	case '.', '?', '!', 0:
		return false
	}
	between := f.tokens[a.token+1 : b.token]
	if len(between) < 3 {
		return false
	}
	last := between[len(between)-1].kind
	if last != tComma && last != tDash {
		return false
	}
	// After a comma, a small letter goes on the sentence whatever its cue does in
	// between: "We lost," she said while she packed, "and it hurts."
	first, _ := utf8.DecodeRuneInString(f.text[b.seg.start:])
	goesOn := end == ',' && unicode.IsLower(first) && r.leaves[f.leaf].Span(a.seg.outerEnd, b.seg.outer).Contains(a.cue.Start)
	for i := range between {
		t := &between[i]
		if t.kind == tStop || !goesOn && (t.class.is(conjunction|subordinator) && !t.class.is(preposition) || t.class.is(gerund)) {
			return false
		}
	}
	return a.cue == b.cue
}
