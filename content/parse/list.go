package parse

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"briefing/content/article"
)

func (m *markdownScanner) listLine(l line) {
	if l.blank() {
		m.blank = true
		return
	}
	if l.indent >= m.content {
		m.define(l.rest())
		m.extend(l)
		return
	}
	if l.indent < 4 && !isRule(l.rest()) {
		if it, ok := listItem(&l); ok {
			m.seam, m.seamEnd = l.start, m.end
			m.extend(l)
			m.content = it.content
			return
		}
	}
	if m.blank || m.opens(&l, true) != paragraph {
		m.closeFor(l)
		return
	}
	m.extend(l)
}

func (b *builder) list(n *ast.List) {
	number := n.Start
	_, apart := n.PreviousSibling().(*ast.List)
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		marker := "•"
		if n.IsOrdered() {
			marker = strconv.Itoa(number) + string(rune(n.Marker))
			number++
		}
		if box := checkBox(c); box != "" {
			marker = box
		}
		if first := c.FirstChild(); first != nil && b.holdsContents(first) {
			continue
		}
		b.open(article.ListItem, marker)
		b.containers[len(b.containers)-1].Apart = apart || !n.IsTight
		apart = false
		before := len(b.leaves)
		b.blocks(c)
		if len(b.leaves) == before {
			b.leaf(article.Leaf{Kind: article.Paragraph}, true)
		}
		b.close()
	}
}

// checkBox is the box of a task list's item, "" if it has none.
func checkBox(item ast.Node) string {
	first := item.FirstChild()
	if first == nil || first.FirstChild() == nil {
		return ""
	}
	box, ok := first.FirstChild().(*extast.TaskCheckBox)
	switch {
	case !ok:
		return ""
	case box.IsChecked:
		return "[✓]"
	}
	return "[ ]"
}

// listPiece reads items of a list, or the rest of one. The latter is made an
// item by a marker in its indentation, so that what is nested in it is read as
// such; the marker is not shown.
func (p *Parser) listPiece(b *builder, opening string, inside bool) {
	first, _ := cutLine(b.src)
	head, l := lineOf(opening), lineOf(first)
	top, ok := listItem(&head)
	if !inside && !l.blank() && l.indent < top.content {
		if _, ok := listItem(&l); ok {
			b.markdown(wholeEngine())
			return
		}
	}
	at := top.content - 2
	if !ok || inside || at < 0 || at > 3 || len(b.src) < top.content || strings.Trim(b.src[:top.content], " ") != "" {
		b.open(article.ListItem, "")
		b.prose()
		b.close()
		return
	}
	if why := refusal(b.src); why != "" {
		b.plain(why)
		return
	}
	b.src = b.src[:at] + "-" + b.src[at+1:]
	b.resumed = true
	b.blocks(b.tree(wholeEngine()))
}
