package render

import "strings"

// tabStop is the distance of the tab stops in code, in cells.
const tabStop = 4

// minFramed is the width in cells from which code has a frame.
const minFramed = 24

// code lays the lines of a code block out, in a frame that names the language. A line
// that is too long goes on below, deeper.
func (b *builder) code(i int, p prefix) {
	l := &b.out.Leaves[i]
	f := flow{leaf: i, looks: make([]look, len(l.Runs))}
	for n := range f.looks {
		f.looks[n] = look{face: b.r.code}
	}
	room, frame := b.width-p.width, codeFrame{b: b, p: p, name: l.Info}
	if room >= minFramed {
		frame.side = "│ "
		room -= 2 * codeInset
	}
	hang := 0
	if room > codeInset+minText {
		hang = codeInset
	}
	c := coder{wrapper: wrapper{meter: b.r.meter, text: l.Text}}
	begins := c.wrap(room, room-hang)
	f.lines, f.stands = c.lines, c.stands
	for n, line := range f.lines {
		if begins[n] {
			frame.inner = max(frame.inner, line.width)
		} else {
			frame.inner = max(frame.inner, line.width+hang)
		}
	}
	frame.edge("┌", "┐", b.begins, p.first)
	for n, line := range f.lines {
		parts, empty := p.rest, frame.side == "" && line.start == line.end
		if n == 0 && (frame.side == "" || !b.begins) {
			parts = p.first
		}
		b.prefix(parts, empty)
		b.decorate(frame.side, b.r.rule)
		if !begins[n] {
			b.pad(hang)
		}
		b.stretch(&f, n)
		if frame.side != "" {
			b.pad(p.width + codeInset + frame.inner - b.used)
			b.decorate(" │", b.r.rule)
		}
		b.end()
	}
	frame.edge("└", "┘", b.ends, p.rest)
}

// codeFrame is the frame of a code block.
type codeFrame struct {
	b     *builder
	p     prefix
	name  string // of the language
	side  string // "" for no frame
	inner int    // cells between the sides
}

// edge draws the upper edge with the name, or the lower one, if it is wanted.
func (c *codeFrame) edge(left, right string, wanted bool, parts []part) {
	b := c.b
	if c.side == "" || !wanted {
		return
	}
	b.prefix(parts, false)
	b.decorate(left+"─", b.r.rule)
	n, name := b.r.meter.fit(c.name, c.inner-2)
	if left == "└" || n < len(c.name) || n == 0 {
		name = 0
	} else {
		b.decorate(" "+c.name+" ", b.r.quiet)
		name += 2
	}
	b.rule("─", c.inner+1-name, b.r.rule)
	b.decorate(right, b.r.rule)
	b.end()
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
