package parse

import (
	"strings"

	"briefing/content/article"
)

// construct is what a Markdown scanner is in the middle of.
type construct uint8

const (
	nothing construct = iota
	paragraph
	fence
	indented
	quote
	list
	html
	table
	note
	heading // these three are one line
	rule
	definition
)

var blockKind = [...]article.BlockKind{
	paragraph: article.Prose, fence: article.CodeBlock, indented: article.CodeBlock, quote: article.QuoteBlock,
	list: article.ListBlock, html: article.HTMLBlock, table: article.TableBlock, note: article.FootnoteBlock,
	heading: article.HeadingBlock, rule: article.RuleBlock,
}

// markdownScanner finds the top-level constructs of Markdown by their lines. It
// needs to be right about where they begin and end, not about what is in them:
// where that depends on the inside (is this line a lazy continuation?) it
// keeps the line in the open block and leaves the answer to the parser.
type markdownScanner struct {
	out  *output
	open construct

	begin int // where the construct begins
	start int // where its current piece begins
	end   int // behind the last line of it that is not blank

	seam    int // a good place to split the piece: where a sentence or an item begins
	seamEnd int // behind what stands before it

	blank    bool   // blank lines since end
	lines    int    // lines of the paragraph
	first    string // the construct's first line
	second   string // of a paragraph, its second line
	previous line   // the paragraph's last line

	fence    fenceMark
	content  int    // column at which the content of the list's item begins
	until    string // what ends an HTML block; "" for a blank line
	untitled bool   // the last line was a link definition without a title
	defined  int    // where the line after the last link definition begins
	parted   bool   // the quote's last line was an empty one: no paragraph is open in it
}

func (m *markdownScanner) line(l line) {
	if m.open != fence && m.open != indented {
		m.out.refs.addAnchors(&l)
	}
	untitled := m.untitled
	m.untitled = false
	if l.inside { // of a long line: it belongs to what the line belonged to
		if m.open != nothing {
			m.extend(l)
		}
		return
	}
	switch m.open {
	case nothing:
		if untitled && onlyTitle(l.rest()) {
			return
		}
		m.startAt(l)
	case paragraph:
		m.paragraphLine(l)
	case fence:
		m.extend(l)
		if m.fence.closes(&l) {
			m.close()
		}
	case indented:
		m.indentedLine(l)
	case quote:
		m.quoteLine(l)
	case list:
		m.listLine(l)
	case html:
		m.htmlLine(l)
	case table:
		m.tableLine(l)
	case note:
		m.noteLine(l)
	}
}

// startAt opens the construct that a line begins outside all others.
func (m *markdownScanner) startAt(l line) {
	if l.blank() {
		return
	}
	kind := m.opens(&l, false)
	if kind == definition {
		m.defined = l.next
		return
	}
	if m.defined == l.start && l.start > 0 && m.opens(&l, true) == paragraph {
		kind = paragraph // as it goes on from the definition
	}
	m.open, m.begin, m.start, m.end = kind, l.start, l.start, l.end
	m.seam, m.blank = 0, false
	if kind == heading {
		level, words := atxHeading(l.rest())
		m.addHeading(level, l.rest()[words.Start:words.End], l.start+l.first+words.Start)
		return
	}
	m.lines, m.first, m.second, m.previous = 1, l.s, "", l
	m.parted = false
	switch kind {
	case rule:
		m.close()
	case html:
		if m.until != "" && containsFold(l.s, m.until) {
			m.close()
		}
	case note:
		label, _ := noteLabel(l.rest())
		m.out.refs.addNote(label, article.Span{Start: l.start, End: l.end})
	case list:
		item, _ := listItem(&l)
		m.content = item.content
	case quote:
		m.define(strings.TrimLeft(l.rest(), "> \t"))
	}
}

// extend takes a line into the open construct, in a new piece if it is full.
func (m *markdownScanner) extend(l line) {
	m.blank = false
	if l.end-m.start > PieceBytes && m.end > m.start {
		m.split(l.start)
	}
	m.end = l.end
}

// split ends the piece at its seam, if it has a late enough one, else at a line.
func (m *markdownScanner) split(at int) {
	end := m.end
	if m.seam > m.start && m.seam-m.start >= PieceBytes/4 {
		at, end = m.seam, m.seamEnd
	}
	m.emit(m.start, end)
	m.start, m.seam = at, 0
}

func (m *markdownScanner) emit(start, end int) {
	b := article.Block{Span: article.Span{Start: start, End: end}, Kind: blockKind[m.open]}
	cue := ""
	if start > m.begin {
		b.Continues = m.begin + 1
	} else {
		if m.open == paragraph && m.lines == 1 {
			cue = boldLine(m.first)
		}
		m.out.sections.block(b.Kind, start, m.out.sections.opening(strings.TrimLeft(m.first, " \t"), m.second), cue)
	}
	m.out.emit(b, cue != "")
}

func (m *markdownScanner) close() {
	m.emit(m.start, m.end)
	m.open = nothing
}

// closeFor ends the open construct before a line that begins another.
func (m *markdownScanner) closeFor(l line) {
	m.close()
	m.startAt(l)
}

func (m *markdownScanner) finish() {
	if m.open != nothing {
		m.close()
	}
}

func (m *markdownScanner) paragraphLine(l line) {
	if l.blank() {
		m.close()
		return
	}
	if m.lines == 1 && m.defineAcross(&l) {
		return
	}
	if level := setextLevel(&l); level > 0 && m.start == m.begin {
		m.end = l.end
		m.addHeading(level, strings.TrimSpace(m.first), m.begin+indentBytes(m.first))
		return
	}
	if m.opens(&l, true) != paragraph {
		m.closeFor(l)
		return
	}
	if columns := delimiterRow(&l); columns > 0 && !m.previous.inside && !m.previous.cut && countCells(m.previous.rest()) == columns {
		m.openTable(l)
		return
	}
	if sentenceEnds(m.previous.s) {
		m.seam, m.seamEnd = l.start, m.end
	}
	m.extend(l)
	if m.lines++; m.lines == 2 {
		m.second = l.rest()
	}
	m.previous = l
}

func (m *markdownScanner) indentedLine(l line) {
	switch {
	case l.blank():
		m.blank = true
	case l.indent >= 4:
		m.extend(l)
	default:
		m.closeFor(l)
	}
}
