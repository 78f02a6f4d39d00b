package parse

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"briefing/content/article"
)

func (m *markdownScanner) quoteLine(l line) {
	if l.blank() {
		m.close()
		return
	}
	if l.indent < 4 && l.s[l.first] == '>' {
		inner := strings.TrimLeft(l.rest(), "> \t")
		m.define(inner)
		if m.parted = inner == ""; m.parted {
			m.seam, m.seamEnd = l.start, m.end
		}
		m.extend(l)
		return
	}
	if m.parted || m.opens(&l, true) != paragraph {
		m.closeFor(l)
		return
	}
	m.extend(l)
}

func (b *builder) quote(n *ast.Blockquote) {
	b.open(article.BlockQuote, "")
	first := n.FirstChild()
	if first != nil && b.alert(first) {
		first = first.NextSibling()
	}
	for ; first != nil; first = first.NextSibling() {
		b.block(first)
	}
	b.close()
}

// alert adds the label of a "[!NOTE]" quote and the rest of its first
// paragraph; false if the quote is none.
func (b *builder) alert(n ast.Node) bool {
	if n.Kind() != ast.KindParagraph || n.Lines().Len() == 0 {
		return false
	}
	line := n.Lines().At(0)
	mark := strings.TrimSpace(b.src[line.Start:line.Stop])
	label := alertLabel(mark)
	if label == "" {
		return false
	}
	b.style = article.Strong
	b.substitute(label, line.Start, line.Start+len(mark))
	b.leaf(article.Leaf{Kind: article.Paragraph, Info: strings.ToLower(label)}, false)
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok && t.Segment.Start < line.Stop {
			continue
		}
		b.inline(c)
	}
	b.leaf(article.Leaf{Kind: article.Paragraph}, false)
	return true
}

func alertLabel(mark string) string {
	switch strings.ToUpper(mark) {
	case "[!NOTE]":
		return "Note"
	case "[!TIP]":
		return "Tip"
	case "[!IMPORTANT]":
		return "Important"
	case "[!WARNING]":
		return "Warning"
	case "[!CAUTION]":
		return "Caution"
	}
	return ""
}

// plainQuote adds quoted mail: each line begins with as many ">" as it was
// quoted.
func (b *builder) plainQuote() {
	var lines []article.Span
	depth := 0
	flush := func() {
		for range depth {
			b.open(article.BlockQuote, "")
		}
		b.plainParagraph(lines)
		for range depth {
			b.close()
		}
		lines = lines[:0]
	}
	for at := 0; at < len(b.src); {
		s, _ := cutLine(b.src[at:])
		l := strings.TrimRight(s, "\r\n")
		body := strings.TrimLeft(l, "> \t")
		marks := min(strings.Count(l[:len(l)-len(body)], ">"), MaxBlockDepth)
		if marks != depth || body == "" {
			flush()
			depth = marks
		}
		if body != "" {
			lines = append(lines, article.Span{Start: at + len(l) - len(body), End: at + len(l)})
		}
		at += len(s)
	}
	flush()
}
