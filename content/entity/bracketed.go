package entity

import (
	"strings"

	"briefing/content/text"
)

// bracketed returns the pairs of forms of which the first stands in brackets right
// after the second and is short for it, though its letters are those of another
// language or order: "National Bank of Zorvia (BNZ)".
func (r *recogniser) bracketed() [][2]int32 {
	var out [][2]int32
	for i := 1; i < len(r.atoms); i++ {
		a, b := &r.atoms[i-1], &r.atoms[i]
		if a.leaf != b.leaf || b.first != a.last+1 || b.first != b.last || a.declared > 0 || b.declared > 0 || r.tokens[b.first].Gap != text.GapParen {
			continue
		}
		if next := b.last + 1; next < r.bounds[b.leaf+1] && r.tokens[next].Gap&text.GapClose == 0 {
			continue
		}
		long, short := &r.forms[a.form], &r.forms[b.form]
		if long.kind != organisation || short.kind != organisation && short.kind != other || long.words < 3 || len(short.text) < 3 {
			continue
		}
		least := 2
		if text.ShapeOf(short.text) != text.Caps {
			least = max(4, len(short.text)-1) // "Asean"
		}
		if inCommon(strings.ToUpper(short.text), r.initials(long.text, false)) >= least {
			out = append(out, [2]int32{b.form, a.form})
		}
	}
	return out
}

// inCommon is the number of letters of the longest sequence that stands in both,
// not necessarily together.
func inCommon(a, b string) int {
	row := make([]int, len(b)+1)
	for i := range len(a) {
		before := 0
		for j := range len(b) {
			above := row[j+1]
			switch {
			case a[i] == b[j]:
				row[j+1] = before + 1
			case row[j] > row[j+1]:
				row[j+1] = row[j]
			}
			before = above
		}
	}
	return row[len(b)]
}
