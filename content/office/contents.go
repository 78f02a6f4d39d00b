package office

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"briefing/content/page"
)

// readContents reads the table of contents: the navigation document of EPUB 3, or
// the NCX of EPUB 2.
func (e *epub) readContents() {
	if e.nav != "" {
		if root, err := page.Tree(expandEmpty(decodeXHTML(e.a.optional(e.nav)))); err == nil {
			e.readNav(root)
		}
	}
	if len(e.entries) > 0 || e.ncx == "" {
		return
	}
	_ = newScanner(e.a.ctx, e.a.optional(e.ncx)).eachBelow(func(s *scanner, c element) {
		if c.name == "navMap" {
			s.each(func(p element) { e.navPoint(s, p, 0) })
		} else {
			s.skip()
		}
	})
}

// navPoint reads an entry of an NCX, and those below it.
func (e *epub) navPoint(s *scanner, p element, depth int) {
	if p.name != "navPoint" {
		s.skip()
		return
	}
	title := ""
	s.each(func(c element) {
		switch c.name {
		case "navLabel":
			title = property(s.text())
		case "content":
			e.enter(e.ncx, c.attr("src"), entry{title: title, depth: depth})
			s.skip()
		default:
			e.navPoint(s, c, depth+1)
		}
	})
}

// readNav reads the entries of a navigation document.
func (e *epub) readNav(root *html.Node) {
	for n := range root.Descendants() {
		if n.DataAtom != atom.Nav || !strings.Contains(page.Attr(n, "epub:type"), "toc") {
			continue
		}
		for a := range n.Descendants() {
			if a.DataAtom != atom.A {
				continue
			}
			depth := -1
			for up := range a.Ancestors() {
				if up.DataAtom == atom.Ol || up.DataAtom == atom.Ul {
					depth++
				}
			}
			e.enter(e.nav, page.Attr(a, "href"), entry{title: property(textBelow(a)), depth: max(depth, 0)})
		}
		return
	}
}

// enter keeps an entry of the contents in the part from.
func (e *epub) enter(from, reference string, to entry) {
	name, fragment := resolve(from, reference)
	if name == "" || to.title == "" || e.count >= MaxContents || len(e.entries[name]) >= maxPartEntries {
		return
	}
	e.count++
	to.fragment = fragment
	e.entries[name] = append(e.entries[name], to)
}

// textBelow is the text below n, as far as a title goes.
func textBelow(n *html.Node) string {
	const most = 2000
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
		if b.Len() > most {
			break
		}
	}
	return b.String()
}
