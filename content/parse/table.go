package parse

import (
	"strings"

	extast "github.com/yuin/goldmark/extension/ast"

	"briefing/content/article"
)

// delimiterRow returns the number of columns that a table's delimiter row
// declares; 0 if the line is none.
func delimiterRow(l *line) int {
	if l.indent >= 4 || l.cut {
		return 0
	}
	s := strings.TrimRight(l.rest(), " \t")
	if strings.Trim(s, "-:| \t") != "" || strings.Trim(s, "-") == "" {
		return 0
	}
	s = strings.TrimSuffix(strings.TrimPrefix(s, "|"), "|")
	columns := 0
	for {
		cell, rest, more := strings.Cut(s, "|")
		cell = strings.TrimSpace(cell)
		cell = strings.TrimSuffix(strings.TrimPrefix(cell, ":"), ":")
		if cell == "" || strings.Trim(cell, "-") != "" {
			return 0
		}
		columns++
		if !more {
			return columns
		}
		s = rest
	}
}

// countCells is the number of cells of a table's row.
func countCells(s string) int {
	s = strings.TrimRight(s, " \t")
	s = strings.TrimPrefix(s, "|")
	s = strings.TrimSuffix(s, "|")
	n := 1
	for i := range len(s) {
		if s[i] == '|' && (i == 0 || s[i-1] != '\\') {
			n++
		}
	}
	return n
}

// openTable turns the paragraph's last line into the header of a table.
func (m *markdownScanner) openTable(l line) {
	header := m.previous
	if header.start > m.start {
		m.emit(m.start, header.start-1) // without the line feed
	}
	m.open, m.begin, m.start, m.end, m.seam = table, header.start, header.start, l.end, 0
	m.first = header.s
}

func (m *markdownScanner) tableLine(l line) {
	switch {
	case l.blank():
		m.close()
	case m.opens(&l, true) != paragraph:
		m.closeFor(l)
	default:
		m.extend(l)
	}
}

func (b *builder) table(n *extast.Table) {
	row := 0
	for r := n.FirstChild(); r != nil; r = r.NextSibling() {
		column := 0
		for c := r.FirstChild(); c != nil; c = c.NextSibling() {
			cell, ok := c.(*extast.TableCell)
			if !ok || cell.Pos() >= 0 && cell.Pos() < b.skip {
				continue
			}
			b.flow(cell, article.Leaf{Kind: article.Cell, Row: row, Column: column, Align: alignOf(cell.Alignment)})
			column++
		}
		row++
	}
}

func alignOf(a extast.Alignment) article.Align {
	switch a {
	case extast.AlignLeft:
		return article.AlignLeft
	case extast.AlignCenter:
		return article.AlignCenter
	case extast.AlignRight:
		return article.AlignRight
	}
	return article.AlignNone
}

// tablePiece reads rows of a table below a copy of its header, whose cells are
// not shown again.
func (p *Parser) tablePiece(b *builder, begin int, inside bool) {
	head := p.text.Slice(article.Span{Start: begin, End: begin + MaxHeaderBytes})
	names, rest := cutLine(head)
	marks, _ := cutLine(rest)
	if inside || !strings.HasSuffix(marks, "\n") {
		b.prose()
		return
	}
	delimiters := lineOf(marks)
	columns, rows := delimiterRow(&delimiters), strings.Count(b.src, "\n")+1
	if columns*rows > MaxCells {
		b.plain(tooManyCells)
		return
	}
	if why := refusal(b.src); why != "" {
		b.plain(why)
		return
	}
	b.skip = len(names) + len(marks)
	b.src, b.base = names+marks+b.src, b.base-b.skip
	b.blocks(b.tree(wholeEngine()))
}
