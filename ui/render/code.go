package render

import "strings"

// tabStop is the distance of the tab stops in code, in cells.
const tabStop = 4

// code lays the lines of a code block out, indented. A line that is too long goes
// on below, deeper by as much again.
func (b *builder) code(i int, p prefix) {
	l := &b.out.Leaves[i]
	inset := codeInset
	if p.width+inset+minText > b.width {
		inset = 0
	}
	room := b.width - p.width - inset
	f := flow{leaf: i, looks: make([]look, len(l.Runs))}
	for n := range f.looks {
		f.looks[n] = look{face: b.r.code}
	}
	hang := 0
	if inset > 0 && room-inset >= minText {
		hang = inset
	}
	c := coder{wrapper: wrapper{meter: b.r.meter, text: l.Text}}
	begins := c.wrap(room, room-hang)
	f.lines, f.stands = c.lines, c.stands
	for n, line := range f.lines {
		empty := line.start == line.end
		if n == 0 {
			b.prefix(p.first, empty)
		} else {
			b.prefix(p.rest, empty)
		}
		if !empty {
			b.pad(inset)
			if !begins[n] {
				b.pad(hang)
			}
			b.stretch(&f, n)
		}
		b.end()
	}
}

// coder breaks code into lines: at line feeds, and where a line is full.
type coder struct {
	wrapper
	lines []stretch
}

// wrap breaks the text into lines of at most first cells, their continuations
// rest. It reports for each line whether a line of the code begins there.
func (c *coder) wrap(first, rest int) (begins []bool) {
	text := strings.TrimRight(c.text, "\n")
	for at := 0; ; {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text)
		} else {
			end += at
		}
		limit := first
		for begin := true; begin || at < end; begin = false {
			at = c.row(at, end, limit)
			begins = append(begins, begin)
			limit = rest
		}
		if end >= len(text) {
			return begins
		}
		at = end + 1
	}
}

// row adds the row that begins at one byte of a line of code, and returns where
// the next begins. Blanks at the end of a row are not shown.
func (c *coder) row(at, end, limit int) int {
	cells, shown, width := 0, at, 0
	i := at
	for i < end {
		if c.text[i] == '\t' {
			n := min(tabStop-cells%tabStop, limit-cells)
			if n <= 0 {
				break
			}
			c.stands = append(c.stands, stand{at: i, end: i + 1, text: blanks[:n], width: n})
			i, cells = i+1, cells+n
			continue
		}
		n, cw := c.cluster(i, at, limit)
		if cells+cw > limit && i > at {
			if k := len(c.stands); k > 0 && c.stands[k-1].at == i {
				c.stands = c.stands[:k-1]
			}
			break
		}
		i, cells = i+n, cells+cw
		if c.text[i-n:i] != " " {
			shown, width = i, cells
		}
	}
	c.lines = append(c.lines, stretch{at, shown, width})
	return i
}
