package pdf

import (
	"cmp"
	"math"
	"slices"
)

// flow is a stretch of lines that are read from top to bottom: a column, or what
// goes over the whole width between columns.
type flow struct {
	lines       []line
	left, right float64
	leading     float64 // between baselines
}

// maxColumnDepth bounds how often a page is divided: into eight columns at most.
const maxColumnDepth = 3

// flowsOf divides the segments of a page into flows, in reading order.
func flowsOf(segs []segment, depth int) []flow {
	if len(segs) == 0 {
		return nil
	}
	if depth >= maxColumnDepth || len(segs) > maxDivided {
		return []flow{newFlow(segs)}
	}
	gutter, ok := bestGutter(segs)
	if !ok {
		return []flow{newFlow(segs)}
	}
	var flows []flow
	var wide []segment
	flush := func() {
		if len(wide) > 0 {
			flows = append(flows, newFlow(wide))
		}
		wide = nil
	}
	for _, b := range bandsOf(segs, gutter) {
		if !b.divides() {
			wide = append(append(append(wide, b.crossing...), b.left...), b.right...)
			continue
		}
		flush()
		flows = append(flows, flowsOf(b.left, depth+1)...)
		flows = append(flows, flowsOf(b.right, depth+1)...)
	}
	flush()
	return flows
}

func newFlow(segs []segment) flow {
	f := flow{lines: linesOf(segs), left: math.Inf(1), right: math.Inf(-1)}
	var steps []float64
	for i, l := range f.lines {
		f.left, f.right = min(f.left, l.x0), max(f.right, l.x1)
		if i > 0 && abs(l.size-f.lines[i-1].size) < 0.6 {
			steps = append(steps, l.base-f.lines[i-1].base)
		}
	}
	f.leading = 1.2 * f.lines[0].size
	if len(steps) > 0 {
		slices.Sort(steps)
		f.leading = max(steps[len(steps)*2/5], 0.9*f.lines[0].size)
	}
	return f
}

// band is a part of a page from top to bottom: segments that cross a gutter, or
// those on both its sides.
type band struct{ crossing, left, right []segment }

// divides reports whether a band is read column by column.
func (b *band) divides() bool { return len(b.crossing) == 0 && len(b.left)+len(b.right) >= 2 }

// bandsOf cuts segments into bands at those that cross a gutter, which ends at x.
func bandsOf(segs []segment, x float64) []band {
	slices.SortStableFunc(segs, func(a, b segment) int { return cmp.Compare(a.base, b.base) })
	var bands []band
	for _, s := range segs {
		crosses := crossesGutter(&s, x)
		n := len(bands)
		if n == 0 || crosses != (len(bands[n-1].crossing) > 0) {
			bands = append(bands, band{})
			n++
		}
		b := &bands[n-1]
		switch {
		case crosses:
			b.crossing = append(b.crossing, s)
		case s.x0 < x-gutterSlack:
			b.left = append(b.left, s)
		default:
			b.right = append(b.right, s)
		}
	}
	return bands
}

// gutterSlack is how far, in points, the lines of a column may begin apart.
const gutterSlack = 1.5

func crossesGutter(s *segment, x float64) bool {
	return s.x0 < x-gutterSlack && s.x1 > x-0.4*s.size
}

// bestGutter returns where the right one of two columns of text begins; false where
// the segments are one column.
func bestGutter(segs []segment) (float64, bool) {
	area := segs[0].box
	for i := range segs {
		area = area.union(segs[i].box)
	}
	starts := map[int]int{}
	for i := range segs {
		starts[int(segs[i].x0/2)]++
	}
	best, most := 0.0, 0
	for at := range starts {
		x := float64(at) * 2
		if starts[at]+starts[at+1] < 4 || x < area.x0+0.12*area.width() || x > area.x1-0.12*area.width() {
			continue
		}
		x = leastStart(segs, x)
		if n := gutterScore(segs, x); n > most || n == most && n > 0 && x < best {
			best, most = x, n
		}
	}
	return best, most > 0
}

// leastStart is where the leftmost segment begins that begins at about x.
func leastStart(segs []segment, x float64) float64 {
	least := x + 4
	for i := range segs {
		if segs[i].x0 >= x {
			least = min(least, segs[i].x0)
		}
	}
	return least
}

// gutterScore counts the lines that a gutter parts into columns; 0 where it parts
// the cells of a table, or nothing.
func gutterScore(segs []segment, x float64) int {
	total := 0
	var left, right []segment
	switches := 0
	for _, b := range bandsOf(slices.Clone(segs), x) {
		if len(b.left) < 3 || len(b.right) < 3 || !overlap(b.left, b.right) {
			continue
		}
		total += len(b.left) + len(b.right)
		left, right = append(left, b.left...), append(right, b.right...)
		switches += switchesOf(b.left, b.right)
	}
	if total < 8 || !areColumns(left, right, switches) {
		return 0
	}
	return total
}

// areColumns reports whether two sides of a gutter are columns of text and not cells
// of a table: a file draws a table row by row, and text column by column. Beside a
// column of text may stand a picture's labels, or code.
func areColumns(left, right []segment, switches int) bool {
	least := min(len(left), len(right))
	switch {
	case switches*4 <= least:
		return isProse(left) || isProse(right)
	case switches*2 <= least:
		return isProse(left) && isProse(right)
	}
	return least >= 8 && isProse(left) && isProse(right) && meanWords(left) >= 5 && meanWords(right) >= 5
}

// overlap reports whether two columns stand side by side for some lines.
func overlap(a, b []segment) bool {
	top := max(a[0].y0, b[0].y0)
	bottom := min(a[len(a)-1].y1, b[len(b)-1].y1)
	return bottom-top > 3*a[0].size
}

// isProse reports whether segments are lines of running text and not cells.
func isProse(segs []segment) bool {
	wide := 0
	for i := range segs {
		if segs[i].width() > 11*segs[i].size {
			wide++
		}
	}
	return meanWords(segs) >= 3.2 && wide*2 >= len(segs)
}

func meanWords(segs []segment) float64 {
	n := 0
	for i := range segs {
		n += len(segs[i].words)
	}
	return float64(n) / float64(max(1, len(segs)))
}

// switchesOf counts how often the file goes from one of two columns to the other.
func switchesOf(left, right []segment) int {
	type drawn struct {
		order int
		right bool
	}
	all := make([]drawn, 0, len(left)+len(right))
	for i := range left {
		all = append(all, drawn{left[i].order(), false})
	}
	for i := range right {
		all = append(all, drawn{right[i].order(), true})
	}
	slices.SortFunc(all, func(a, b drawn) int { return cmp.Compare(a.order, b.order) })
	n := 0
	for i := 1; i < len(all); i++ {
		if all[i].right != all[i-1].right {
			n++
		}
	}
	return n
}
