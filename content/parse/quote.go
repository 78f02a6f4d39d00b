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
	if first != nil && b.callout(first) {
		first = first.NextSibling()
	}
	for ; first != nil; first = first.NextSibling() {
		b.block(first)
	}
	b.close()
}

// callout adds the label and title of a "[!NOTE]" quote and the rest of its first
// paragraph; false if the quote is none.
func (b *builder) callout(n ast.Node) bool {
	if n.Kind() != ast.KindParagraph || n.Lines().Len() == 0 {
		return false
	}
	line := n.Lines().At(0)
	first := strings.TrimSpace(b.src[line.Start:line.Stop])
	label, title := calloutLabel(first)
	if label == "" {
		return false
	}
	info, mark := strings.ToLower(label), line.Start+len(first)-len(title)
	if title != "" {
		label += ": "
	}
	b.style = article.Strong
	b.substitute(label, line.Start, mark)
	inTitle := true
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t, ok := c.(*ast.Text)
		if ok && t.Segment.Start < mark {
			b.decode(min(mark, t.Segment.Stop), t.Segment.Stop)
		} else {
			b.inline(c)
		}
		if inTitle && ok && (t.SoftLineBreak() || t.HardLineBreak()) {
			b.leaf(article.Leaf{Kind: article.Paragraph, Info: info}, false)
			inTitle = false
		}
	}
	l := article.Leaf{Kind: article.Paragraph}
	if inTitle {
		l.Info = info
	}
	b.leaf(l, false)
	return true
}

// calloutLabel returns the kind of the callout that a line like "[!NOTE]" or
// "[!info]- Read first" begins, as it is shown, and its title.
func calloutLabel(line string) (label, title string) {
	rest, ok := strings.CutPrefix(line, "[!")
	kind, title, closed := strings.Cut(rest, "]")
	if !ok || !closed || kind == "" || len(kind) > 20 || strings.ContainsFunc(kind, func(r rune) bool { return r >= 0x80 || !isLetter(byte(r)) && r != '-' }) {
		return "", ""
	}
	title = strings.TrimSpace(strings.TrimLeft(title, "+-")) // whether it is folded
	return strings.ToUpper(kind[:1]) + strings.ToLower(kind[1:]), title
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
