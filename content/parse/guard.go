package parse

import (
	"math/bits"
	"strings"

	"briefing/content/article"
)

// Why a block is shown as plain text.
const (
	tooDeep       = "This part is nested too deeply; it is shown as plain text."
	tooTangled    = "The marks in this part are too tangled; it is shown as plain text."
	tooManyCells  = "This table has too many cells; it is shown as plain text."
	tooTiny       = "This part is made of hundreds of tiny pieces; it is shown as plain text."
	tooLong       = "This part is too long to be laid out; it is shown as plain text."
	holdsZeroByte = "This part holds zero bytes; it is shown as plain text."
)

// refusal says why a block must not reach the Markdown parser; "" if it may. It
// looks at each byte once, without recursion, and errs on the side of what
// would cost the parser time or stack.
func refusal(src string) string {
	var g guard
	if lines := strings.Count(src, "\n") - strings.Count(src, "\n\n"); lines > MaxTinyLines && len(src) < lines*TinyLine {
		return tooTiny
	}
	for len(src) > 0 {
		s, rest := cutLine(src)
		src = rest
		l := lineOf(s)
		if why := g.line(&l); why != "" {
			return why
		}
	}
	return ""
}

// guard counts what is open in a block.
type guard struct {
	items   [MaxBlockDepth + 1]int // content columns of the list items that are open
	nItems  int
	columns int // of the table that is open
	rows    int

	marks                    int // brackets and delimiter runs of the paragraph
	stars, bars, tildes      int // emphasis that is open
	brackets, parens, angles int
	ticks                    uint64 // lengths of backtick runs, a bit each
}

func (g *guard) line(l *line) string {
	if l.blank() {
		*g = guard{items: g.items, nItems: g.nItems}
		return ""
	}
	depth, at := g.containers(l)
	if at > l.first && l.s[l.first] != '>' { // an item's paragraph is a text of its own
		*g = guard{items: g.items, nItems: g.nItems}
	}
	if g.columns > 0 {
		g.marks = 0 // and so is a cell
	}
	if depth > MaxBlockDepth {
		return tooDeep
	}
	if g.columns > 0 {
		if g.rows++; g.rows*g.columns > MaxCells {
			return tooManyCells
		}
	} else if strings.IndexByte(l.s[at:], '-') >= 0 {
		inner := lineOf(l.s[at:])
		g.columns, g.rows = delimiterRow(&inner), 2
	}
	return g.inline(l.s[at:])
}

// containers counts the quotes and list items that a line stands in, and
// returns where what is in them begins.
func (g *guard) containers(l *line) (depth, at int) {
	column := l.indent
	at = l.first
	for g.nItems > 0 && g.items[g.nItems-1] > column {
		g.nItems--
	}
	depth = g.nItems
	for at < len(l.s) && depth <= MaxBlockDepth {
		rest := l.s[at:]
		n := 1
		if rest[0] != '>' {
			if n = markerWidth(rest); n == 0 || n < len(rest) && rest[n] != ' ' && rest[n] != '\t' {
				break
			}
		}
		space, bytes := spaceAt(rest[n:], column+n)
		column += n + space
		at += n + bytes
		depth++
		if rest[0] != '>' && g.nItems < len(g.items) {
			g.items[g.nItems] = column
			g.nItems++
		}
	}
	return depth, at
}

func (g *guard) inline(s string) string {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case 0:
			return holdsZeroByte
		case '\\':
			i++
		case '*':
			g.marks++
			i = g.emphasis(s, i, &g.stars) - 1
		case '_':
			g.marks++
			i = g.emphasis(s, i, &g.bars) - 1
		case '~':
			i = g.emphasis(s, i, &g.tildes) - 1
		case '`':
			g.marks++
			i = g.backticks(s, i) - 1
		case '[', ']', '(', ')', '<', '>':
			g.marks++
			g.bracket(s, i)
		}
	}
	if g.stars+g.bars+g.tildes > MaxInlineDepth {
		return tooDeep
	}
	if g.marks > MaxMarks || max(g.brackets, g.parens, g.angles) > MaxInlineDepth || bits.OnesCount64(g.ticks) > MaxBacktickLengths {
		return tooTangled
	}
	return ""
}

// emphasis counts a run of delimiters: it closes what is open if it can, and
// opens otherwise. It returns where the run ends.
func (g *guard) emphasis(s string, i int, open *int) int {
	end := i
	for end < len(s) && s[end] == s[i] {
		end++
	}
	before, after := i > 0 && s[i-1] != ' ', end < len(s) && s[end] != ' '
	switch {
	case before && *open > 0:
		*open = max(0, *open-(end-i))
	case after && !(s[i] == '_' && before):
		*open += end - i
	}
	return end
}

func (g *guard) backticks(s string, i int) int {
	end := i
	for end < len(s) && s[end] == '`' {
		end++
	}
	g.ticks |= 1 << min(end-i, 63)
	return end
}

func (g *guard) bracket(s string, i int) {
	switch s[i] {
	case '[':
		g.brackets++
	case ']':
		g.brackets = max(0, g.brackets-1)
	case '(':
		if i > 0 && s[i-1] == ']' {
			g.parens++
		}
	case ')':
		g.parens = 0
	case '<':
		if i+1 < len(s) && s[i+1] > ' ' {
			g.angles++
		}
	case '>':
		g.angles = 0
	}
}

// plain adds the source as paragraphs of plain text, after a notice.
func (b *builder) plain(why string) {
	b.substitute(why, 0, 0)
	b.leaf(article.Leaf{Kind: article.Notice}, false)
	at := 0
	for at < len(b.src) {
		end := at
		for end < len(b.src) {
			s, _ := cutLine(b.src[end:])
			if strings.TrimSpace(s) == "" {
				break
			}
			end += len(s)
		}
		b.exact(at, end)
		b.leaf(article.Leaf{Kind: article.Paragraph}, false)
		s, _ := cutLine(b.src[end:])
		at = end + len(s)
	}
}
