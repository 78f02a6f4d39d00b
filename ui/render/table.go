package render

import "briefing/content/article"

// Measures of tables, in cells.
const (
	minColumn  = 8  // no column is narrower than this, or its text
	fairColumn = 18 // up to which a column's longest word is kept whole at the cost of the table's form
	longColumn = 40 // up to which it is while other columns have room
	between    = 3  // cells between columns, with a rule in the middle
)

// grid is a table: the leaf of each cell, row by row, -1 where there is none.
type grid struct {
	rows    [][]int
	columns int
	header  bool // the first row is the table's header
	aligns  []article.Align
	widths  []int
}

// gridOf reads the cells of the leaves [from, to).
func (b *builder) gridOf(from, to int) grid {
	g := grid{header: b.out.Leaves[from].Row == 0}
	for i := from; i < to; i++ {
		g.columns = max(g.columns, b.out.Leaves[i].Column+1)
	}
	g.aligns = make([]article.Align, g.columns)
	for i := from; i < to; i++ {
		l := &b.out.Leaves[i]
		if i == from || l.Row != b.out.Leaves[i-1].Row {
			row := make([]int, g.columns)
			for c := range row {
				row[c] = -1
			}
			g.rows = append(g.rows, row)
		}
		g.rows[len(g.rows)-1][l.Column] = i
		if l.Align != article.AlignNone {
			g.aligns[l.Column] = l.Align
		}
	}
	g.header = g.header && len(g.rows) > 1
	return g
}

// table lays the cells of the leaves [from, to) out, as columns if there is room
// for them and as cards if not.
func (b *builder) table(from, to int, p prefix) {
	g := b.gridOf(from, to)
	if !b.columns(&g, b.width-p.width) {
		b.cards(&g, p)
		return
	}
	flows := make([][]flow, len(g.rows))
	for r, row := range g.rows {
		flows[r] = make([]flow, g.columns)
		for c, leaf := range row {
			if leaf >= 0 {
				flows[r][c] = b.flow(leaf, g.widths[c], g.widths[c], cellKey(b.key(leaf), g.header && r == 0))
			}
		}
	}
	for r := range flows {
		b.row(&g, flows[r], p)
		if r == 0 && g.header {
			b.tableRule(&g, p, "─", "─┼─")
		}
	}
}

// cellKey marks a key as that of a header's cell.
func cellKey(key lookKey, header bool) lookKey {
	if header {
		key.level = 1
	}
	return key
}

// columns shares the room between the columns; false if there is too little.
// Each has at least its longest word, and what is left goes where text is long.
func (b *builder) columns(g *grid, room int) bool {
	room -= between * (g.columns - 1)
	natural, least, named := make([]int, g.columns), make([]int, g.columns), make([]int, g.columns)
	for r, row := range g.rows {
		for c, leaf := range row {
			if leaf >= 0 {
				line, word := b.r.meter.extremes(b.out.Leaves[leaf].Text)
				natural[c], least[c] = max(natural[c], line), max(least[c], word)
				if r == 0 && g.header {
					named[c] = min(line, fairColumn)
				}
			}
		}
	}
	for c := range least {
		natural[c] = max(natural[c], 1)
	}
	// The names of columns on one line, if all have room; else whole words; else the
	// longest words broken.
	for _, least := range [][]int{wider(least, named), least, capped(least, fairColumn)} {
		widths := make([]int, g.columns)
		for c := range widths {
			widths[c] = min(natural[c], max(minColumn, min(least[c], longColumn)))
		}
		if sum(widths) <= room {
			g.widths = share(natural, widths, room)
			return true
		}
	}
	return false
}

// share assigns every column its minimum width and divides the rest in proportion to
// what each lacks, never more than that.
func share(natural, least []int, room int) []int {
	widths := append([]int(nil), least...)
	left := room - sum(least)
	lack := sum(natural) - sum(least)
	for c := range widths {
		need := natural[c] - least[c]
		give := need
		if lack > left {
			give = need * left / lack
		}
		widths[c] += give
		left, lack = left-give, lack-need
	}
	return widths
}

// wider returns the larger of each two widths.
func wider(a, b []int) []int {
	out := make([]int, len(a))
	for i := range a {
		out[i] = max(a[i], b[i])
	}
	return out
}

// capped returns the widths, none above a limit.
func capped(v []int, limit int) []int {
	out := make([]int, len(v))
	for i := range v {
		out[i] = min(v[i], limit)
	}
	return out
}

func sum(v []int) int {
	n := 0
	for _, x := range v {
		n += x
	}
	return n
}

// extremes is the width of the longest line of a text and of its longest word.
func (m meter) extremes(s string) (line, word int) {
	lw, ww := 0, 0
	for i := 0; i < len(s); {
		n, cw := m.next(s, i)
		switch {
		case s[i] == '\n':
			lw, ww = 0, 0
		case spaceAt(s, i) > 0:
			lw, ww = lw+max(cw, 1), 0
		default:
			lw, ww = lw+cw, ww+cw
		}
		line, word = max(line, lw), max(word, ww)
		i += n
	}
	return line, word
}

// row draws one row of a table, as many lines as its longest cell has.
func (b *builder) row(g *grid, cells []flow, p prefix) {
	height := 1
	for c := range cells {
		height = max(height, len(cells[c].lines))
	}
	for n := range height {
		b.prefix(p.rest, false)
		for c := range cells {
			if c > 0 {
				b.decorate(" │ ", b.r.rule)
			}
			b.cellLine(g, &cells[c], c, n)
		}
		b.end()
	}
}

// cellLine draws line n of the cell in a column; the last cell of a row is not
// filled up.
func (b *builder) cellLine(g *grid, f *flow, column, n int) {
	width, last := g.widths[column], column == g.columns-1
	if n >= len(f.lines) {
		if !last {
			b.pad(width)
		}
		return
	}
	room := max(0, width-f.lines[n].width)
	left := 0
	switch g.aligns[column] {
	case article.AlignRight:
		left = room
	case article.AlignCenter:
		left = room / 2
	}
	b.pad(left)
	b.stretch(f, n)
	if !last {
		b.pad(room - left)
	}
}

func (b *builder) tableRule(g *grid, p prefix, line, cross string) {
	b.prefix(p.rest, false)
	for c, w := range g.widths {
		if c > 0 {
			b.decorate(cross, b.r.rule)
		}
		b.rule(line, w, b.r.rule)
	}
	b.end()
}

// hang is the indent of a card's value, in cells.
const hang = 2

// cards draws a table that is too wide as one card a row: a line or more for
// each cell, behind the name of its column.
func (b *builder) cards(g *grid, p prefix) {
	for r, row := range g.rows {
		if g.header && r == 0 {
			continue
		}
		if r > 1 || r > 0 && !g.header {
			b.blank(p)
		}
		for c, leaf := range row {
			label := -1
			if g.header {
				label = g.rows[0][c]
			}
			b.echo = false
			if label >= 0 {
				b.label(label, r > 1, p)
			}
			if leaf >= 0 {
				b.value(leaf, label >= 0, p)
			} else {
				b.end()
			}
		}
	}
}

// label draws the name of a column at the start of a line; when again, as a
// decoration, since it is in every card but once in the document.
func (b *builder) label(leaf int, again bool, p prefix) {
	b.echo = again
	f := b.flow(leaf, b.width-p.width, b.width-p.width, cellKey(b.key(leaf), true))
	for n := range f.lines {
		if n > 0 {
			b.end()
		}
		b.prefix(p.rest, false)
		b.stretch(&f, n)
	}
	b.echo = false
	b.decorate(": ", b.r.quiet)
}

// value draws a cell behind its label on the line that has been begun, if enough
// of it fits there, and below it if not.
func (b *builder) value(leaf int, labelled bool, p prefix) {
	inset := 0
	if labelled && b.width-p.width-hang >= minColumn {
		inset = hang
	}
	room := b.width - p.width - inset
	first := b.width - b.used
	if labelled && first < min(minColumn, room) {
		b.end()
		first = room
	}
	if b.used == 0 {
		b.prefix(p.rest, false)
		if labelled {
			b.pad(inset)
		}
		first = b.width - b.used
	}
	f := b.flow(leaf, first, room, cellKey(b.key(leaf), false))
	for n := range f.lines {
		if n > 0 {
			b.prefix(p.rest, false)
			b.pad(inset)
		}
		b.stretch(&f, n)
		b.end()
	}
}
