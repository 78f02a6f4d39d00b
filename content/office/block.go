package office

import (
	"slices"
	"strings"

	"briefing/content/article"
	"briefing/content/clean"
	"briefing/content/markdown"
)

// role is what a paragraph is.
type role uint8

const (
	body role = iota
	heading
	title
	subtitle
	quotation
	code
	date
	item
	contents // of a table of contents
)

// block is a paragraph or a table of a word processor's document.
type block struct {
	role  role
	level int    // of a heading from 1, of an item from 0
	label string // of an item; in a heading, its number
	text  markdown.Inline
	rows  []row // of a table; nil for a paragraph
}

// row is the cells of a table's row, each with its blocks.
type row [][]block

// Limits on a cell that is taken for one of a table; others are there for the
// layout, and what is in them is written as it comes.
const (
	maxCellBlocks = 12
	maxCellBytes  = 1500
)

// writeBlocks writes the blocks of a document, and completes what is known of it by
// its title and date. Where a paragraph is styled as the title, the headings are one
// level lower.
func writeBlocks(w *markdown.Writer, blocks []block, meta *article.Meta) {
	b := blockWriter{w: w, meta: meta}
	if slices.ContainsFunc(blocks, func(b block) bool { return b.role == title && b.text.Plain() != "" }) {
		b.lower = 1
	}
	if !slices.ContainsFunc(blocks, func(b block) bool { return b.role == heading }) {
		b.bold = countBold(blocks) > 1
	}
	b.write(blocks)
	b.flush()
}

type blockWriter struct {
	w     *markdown.Writer
	meta  *article.Meta
	lower int
	bold  bool // short paragraphs that are all bold are the headings
	named bool
	lines []string // of code, not written yet
}

func (b *blockWriter) write(blocks []block) {
	for _, p := range blocks {
		if p.role != code || p.rows != nil {
			b.flush()
		}
		if p.rows != nil {
			b.table(p.rows)
		} else {
			b.paragraph(p)
		}
	}
}

func (b *blockWriter) paragraph(p block) {
	switch p.role {
	case title:
		b.title(p)
	case heading:
		if p.label != "" {
			var numbered markdown.Inline
			numbered.Add(p.label+" ", 0, "")
			numbered.Append(p.text)
			p.text = numbered
		}
		b.w.Heading(p.level+b.lower, p.text)
	case quotation:
		b.w.Quote(p.text)
	case code:
		b.lines = append(b.lines, p.text.Lines())
	case item:
		b.w.Item(p.level, p.label, p.text)
	case contents:
	case date:
		if day := p.text.Plain(); b.meta.Date == "" && len(day) <= 60 {
			b.meta.Date = clean.Line(day)
		}
		b.w.Paragraph(p.text)
	default:
		b.plain(p)
	}
}

// plain writes a paragraph of no special style. Writers type bullets, and set headings
// bold, where they do not know better.
func (b *blockWriter) plain(p block) {
	words := p.text.Lines()
	for _, bullet := range [...]string{"•", "▪", "●", "◦", "‣"} {
		if strings.HasPrefix(words, bullet) && len(words) > len(bullet) {
			p.text.Cut(len(bullet))
			b.w.Item(0, "", p.text)
			return
		}
	}
	if b.bold && isBoldHeading(p) {
		b.w.Heading(1+b.lower, p.text)
		return
	}
	b.w.Paragraph(p.text)
}

// isBoldHeading reports whether a paragraph looks like a heading that was made by
// hand: short, all bold, and no sentence or label.
func isBoldHeading(p block) bool {
	words := p.text.Plain()
	return p.role == body && p.rows == nil && words != "" && len(words) <= 120 && p.text.Is(markdown.Strong) &&
		!strings.ContainsAny(words[len(words)-1:], ".:;,?!")
}

// countBold counts such headings that are not followed by another at once.
func countBold(blocks []block) (n int) {
	for i, p := range blocks {
		if isBoldHeading(p) && i+1 < len(blocks) && !isBoldHeading(blocks[i+1]) {
			n++
		}
	}
	return n
}

// title writes the title: what follows it at once in the same style goes on with it.
func (b *blockWriter) title(p block) {
	words := p.text.Plain()
	if words == "" {
		return
	}
	if !b.named && len(words) <= 300 {
		b.meta.Title = words
	}
	b.named = true
	b.w.Heading(1, p.text)
}

// flush writes the lines of code that were read last.
func (b *blockWriter) flush() {
	b.w.Code(strings.Join(b.lines, "\n"))
	b.lines = nil
}

// table writes a table, or what is in it where it is there for the layout.
func (b *blockWriter) table(rows []row) {
	columns := 0
	layout := false
	for _, r := range rows {
		columns = max(columns, len(r))
		for _, cell := range r {
			layout = layout || isLayout(cell)
		}
	}
	if columns < 2 || layout {
		for _, r := range rows {
			for _, cell := range r {
				b.write(cell)
			}
		}
		return
	}
	cells := make([][]markdown.Inline, len(rows))
	for i, r := range rows {
		for _, cell := range r {
			var text markdown.Inline
			flatten(&text, cell)
			cells[i] = append(cells[i], text)
		}
	}
	b.w.Table(cells)
}

// isLayout reports whether what is in a cell is too much for a table.
func isLayout(cell []block) bool {
	size := 0
	for _, p := range cell {
		if p.role == heading || p.role == title {
			return true
		}
		size += len(p.text.Plain())
	}
	return len(cell) > maxCellBlocks || size > maxCellBytes
}

// flatten puts what is in a cell on one line.
func flatten(text *markdown.Inline, cell []block) {
	for _, p := range cell {
		for _, r := range p.rows {
			for _, inner := range r {
				flatten(text, inner)
			}
		}
		if p.role == item {
			p.text = labelled(p)
		}
		if len(p.rows) == 0 && p.text.Plain() != "" {
			text.Add("\n", 0, "")
			text.Append(p.text)
		}
	}
}

func labelled(p block) markdown.Inline {
	var text markdown.Inline
	label := p.label
	if label == "" {
		label = "•"
	}
	text.Add(label+" ", 0, "")
	text.Append(p.text)
	return text
}
