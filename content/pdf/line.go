package pdf

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// segment is a run of words on one baseline without a wide gap: a line of a column,
// or the cell of a table.
type segment struct {
	words []word
	box
	base, size float64
}

// wideGap is the space between words, in ems, that parts two segments; where the
// file goes on with something else between, less is enough.
const wideGap, oddGap = 1.0, 0.45

// segmentsOf joins the words of a page to segments.
func segmentsOf(words []word) []segment {
	var segs []segment
	for _, w := range words {
		if w.text == "" {
			continue
		}
		if n := len(segs); n > 0 && segs[n-1].takes(&w, wideGap) {
			segs[n-1].add(w)
			continue
		}
		segs = append(segs, newSegment(w))
	}
	return mergeSegments(segs)
}

func newSegment(w word) segment {
	return segment{words: []word{w}, box: w.box, base: w.base, size: w.size}
}

// takes reports whether a word goes on with a segment at its end.
func (s *segment) takes(w *word, gap float64) bool {
	em := max(s.size, w.size)
	if w.glued && w.order == s.words[len(s.words)-1].order+1 && abs(w.base-s.base) < 0.3*em {
		return true
	}
	if max(s.size, w.size) > 1.7*min(s.size, w.size) && w.raised == 0 {
		return false
	}
	return abs(w.base-s.base) < 0.3*em && w.x0-s.x1 < gap*em && w.x0-s.x1 > -0.5*em
}

func (s *segment) add(w word) {
	s.words = append(s.words, w)
	s.box = s.box.union(w.box)
	if w.raised == 0 && w.size > s.size {
		s.size, s.base = w.size, w.base
	}
}

// mergeSegments joins segments that a file draws in pieces.
func mergeSegments(segs []segment) []segment {
	slices.SortStableFunc(segs, func(a, b segment) int {
		if abs(a.base-b.base) > 0.5 {
			return cmp.Compare(a.base, b.base)
		}
		return cmp.Compare(a.x0, b.x0)
	})
	var out []segment
	for _, s := range segs {
		if n := len(out); n > 0 && out[n-1].takes(&word{box: s.box, font: font{size: s.size}, base: s.base, order: -1}, oddGap) {
			for i := range s.words {
				out[n-1].add(s.words[i])
			}
			continue
		}
		out = append(out, s)
	}
	return out
}

func abs(x float64) float64 { return max(x, -x) }

// order is the place of a segment in the file.
func (s *segment) order() int { return s.words[0].order }

// text is the segment's words, apart where a space stands between them.
func (s *segment) text() string {
	var b strings.Builder
	for i, w := range s.words {
		if i > 0 && !w.glued {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}

// line is one line of a column: one cell, or several where wide gaps part it.
type line struct {
	cells []segment
	box
	base, size float64
	bold       bool
	page       int // index of the sheet
}

// linesOf joins segments to lines, from top to bottom.
func linesOf(segs []segment) []line {
	slices.SortStableFunc(segs, func(a, b segment) int { return cmp.Compare(a.base, b.base) })
	var lines []line
	for _, s := range segs {
		n := len(lines)
		if n > 0 && abs(s.base-lines[n-1].base) < 0.4*min(s.size, lines[n-1].size) {
			l := &lines[n-1]
			l.cells = append(l.cells, s)
			l.box = l.box.union(s.box)
			l.size = max(l.size, s.size)
			continue
		}
		lines = append(lines, line{cells: []segment{s}, box: s.box, base: s.base, size: s.size})
	}
	for i := range lines {
		lines[i].finish()
	}
	return lines
}

// finish orders a line's cells, joins those without a gap, and finds the style of
// most of its letters.
func (l *line) finish() {
	slices.SortStableFunc(l.cells, func(a, b segment) int { return cmp.Compare(a.x0, b.x0) })
	joined := l.cells[:1]
	for _, c := range l.cells[1:] {
		last := &joined[len(joined)-1]
		if c.x0-last.x1 < wideGap*max(c.size, last.size) {
			for i := range c.words {
				last.add(c.words[i])
			}
			continue
		}
		joined = append(joined, c)
	}
	l.cells = joined
	sizes := map[float64]int{}
	bold, all := 0, 0
	for _, c := range l.cells {
		for _, w := range c.words {
			if w.raised != 0 {
				continue
			}
			n := utf8.RuneCountInString(w.text)
			sizes[w.size] += n
			all += n
			if w.bold {
				bold += n
			}
		}
	}
	l.bold = bold*10 > all*9
	most := 0
	for size, n := range sizes {
		if n > most || n == most && size > l.size {
			most, l.size = n, size
		}
	}
}

// text is the line's words; cells are apart by two spaces.
func (l *line) text() string {
	parts := make([]string, len(l.cells))
	for i := range l.cells {
		parts[i] = l.cells[i].text()
	}
	return strings.Join(parts, "  ")
}

func (l *line) first() *word { return &l.cells[0].words[0] }

func (l *line) last() *word {
	words := l.cells[len(l.cells)-1].words
	return &words[len(words)-1]
}

// letterCount counts the letters of a text.
func letterCount(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}
