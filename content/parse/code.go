package parse

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"briefing/content/article"
)

// tabColumns is how far apart the tab stops of code are.
const tabColumns = 4

// codeLines adds the lines of a code block that the parser has found.
func (b *builder) codeLines(n ast.Node, info string) {
	lines := n.Lines()
	for i := range lines.Len() {
		l := lines.At(i)
		b.codeLine(l.Start, l.Stop, l.Padding)
	}
	b.endCode(info)
}

// codeLine adds the source bytes [from, to), which end in a line feed or at the
// text's end, with tabs expanded. padding columns stand before them.
func (b *builder) codeLine(from, to, padding int) {
	if padding > 0 && from < to {
		b.substitute(strings.Repeat(" ", padding), max(0, from-1), from)
	}
	end := to
	for end > from && b.src[end-1] == '\n' {
		end--
	}
	column := padding
	for from < end {
		tab := strings.IndexByte(b.src[from:end], '\t')
		if tab < 0 {
			break
		}
		b.exact(from, from+tab)
		column += tab
		width := tabColumns - column%tabColumns
		b.substitute(strings.Repeat(" ", width), from+tab, from+tab+1)
		column, from = column+width, from+tab+1
	}
	b.exact(from, end)
	if feed := strings.IndexByte(b.src[end:to], '\n'); feed >= 0 {
		b.newline(end + feed)
	}
}

// endCode ends the leaf, without the line feed of the last line.
func (b *builder) endCode(info string) {
	start := b.leafStart()
	if n := len(b.text); n > start.text && b.text[n-1] == '\n' {
		b.text = b.text[:n-1]
		last := &b.runs[len(b.runs)-1]
		last.End--
		last.Source.End--
		if last.End == last.Start {
			b.runs = b.runs[:len(b.runs)-1]
		}
	}
	b.leaf(article.Leaf{Kind: article.Code, Info: info}, true)
}

// code adds a top-level code block, or a later piece of one. opening is the
// line that the construct begins with; the code begins at b.src[at]. inside says
// that it does not begin at a line's start.
func (b *builder) code(opening string, at int, inside bool) {
	info, strip := "", tabColumns
	f, fenced := codeFence(opening)
	if fenced {
		info, strip = fenceInfo(opening[indentBytes(opening)+f.length:]), f.indent
	}
	for ; at < len(b.src); inside = false {
		s, _ := cutLine(b.src[at:])
		last := len(s) == len(b.src)-at
		if l := lineOf(s); fenced && last && !inside && f.closes(&l) {
			break
		}
		n, padding := 0, 0
		if !inside {
			n, padding = dedent(s, strip)
		}
		b.codeLine(at+n, at+len(s), padding)
		at += len(s)
	}
	b.endCode(info)
}

// dedent takes up to so many columns of space off a line: n bytes of it, and
// padding columns that the last one, a tab, reaches beyond.
func dedent(s string, columns int) (n, padding int) {
	have := 0
	for n < len(s) && have < columns && (s[n] == ' ' || s[n] == '\t') {
		if s[n] == '\t' {
			have += tabColumns - have%tabColumns
		} else {
			have++
		}
		n++
	}
	return n, max(0, have-columns)
}

// lineOf is a line of its own, outside any text.
func lineOf(s string) line {
	l := line{s: strings.TrimRight(s, "\r\n")}
	l.indent, l.first = indentOf(l.s)
	return l
}

// cutLine splits s behind its first line feed.
func cutLine(s string) (first, rest string) {
	if i := strings.IndexByte(s, '\n'); i >= 0 {
		return s[:i+1], s[i+1:]
	}
	return s, ""
}
