package office

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"briefing/content/markdown"
	"briefing/content/page"
)

// What stands in the text of a chapter, while it becomes Markdown, for a footnote's
// mark and for an entry of the contents: a number between two characters of private
// use, which the chapter's own text is rid of.
const (
	noteMark, entryMark = "\ue0f4", "\ue0f5"
	markEnd             = "\ue0f6"
	markStart           = "\xee\x83" // of both
)

// chapter is a part of a book while it is converted.
type chapter struct {
	book   *epub
	name   string
	root   *html.Node
	byID   map[string]*html.Node
	notes  []string       // as Markdown
	marked map[string]int // notes that have a mark, by identifier
}

// convert makes the contents headings, and returns the Markdown of the chapter with
// marks in it.
func (c *chapter) convert() (string, error) {
	c.byID = map[string]*html.Node{}
	c.marked = map[string]int{}
	marks := strings.NewReplacer(noteMark, "", entryMark, "", markEnd, "")
	var all []*html.Node
	for n := range c.root.Descendants() {
		switch n.Type {
		case html.TextNode:
			if strings.Contains(n.Data, markStart) {
				n.Data = marks.Replace(n.Data)
			}
		case html.ElementNode:
			all = append(all, n)
			if id := page.Attr(n, "id"); id != "" && c.byID[id] == nil {
				c.byID[id] = n
			}
		}
	}
	c.outline(all)
	for _, n := range all {
		if n.DataAtom == atom.A {
			c.noteReference(n)
			if strings.HasPrefix(page.Attr(n, "href"), "#") {
				n.Attr = nil // another chapter may have such a place too
			}
		}
	}
	c.book.raised.Set(c.root)
	page.Detach(c.root)
	return page.Markdown(c.root)
}

// outline sets the levels of the chapter's headings by the contents of the book, and
// adds those that the chapter lacks.
func (c *chapter) outline(all []*html.Node) {
	set := map[*html.Node]int{}
	for i, to := range c.book.entries[c.name] {
		at := c.byID[to.fragment]
		if at == nil {
			at = bodyOf(c.root)
		}
		h := headingAt(at, to.title)
		if h == nil || set[h] > 0 {
			h = insertHeading(at, to.title)
		}
		set[h] = min(to.depth+1, 6)
		h.InsertBefore(&html.Node{Type: html.TextNode, Data: entryMark + strconv.Itoa(i) + markEnd}, h.FirstChild)
	}
	above := 0
	for n := range c.root.Descendants() {
		own := max(levelOfHeading(n), set[n])
		if own == 0 {
			continue
		}
		if level := set[n]; level > 0 {
			own, above = level, level
		} else if above > 0 {
			own = max(own, above+1)
		}
		n.Data = "h" + strconv.Itoa(min(own, 6))
		n.DataAtom = atom.Lookup([]byte(n.Data))
	}
}

func bodyOf(root *html.Node) *html.Node {
	for n := range root.Descendants() {
		if n.DataAtom == atom.Body {
			return n
		}
	}
	return root
}

func levelOfHeading(n *html.Node) int {
	if n.Type == html.ElementNode && len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
		return int(n.Data[1] - '0')
	}
	return 0
}

// headingAt returns the heading of that title at a place: around it, in it or soon
// after it. Nil if there is none.
func headingAt(at *html.Node, title string) *html.Node {
	const soon, steps = 600, 100 // bytes of text, nodes
	for up := at; up != nil; up = up.Parent {
		if levelOfHeading(up) > 0 {
			return up
		}
	}
	passed := 0
	for n, step := at, 0; n != nil && passed < soon && step < steps; n, step = next(n), step+1 {
		if levelOfHeading(n) > 0 && sameTitle(textBelow(n), title) || n.DataAtom == atom.P && onlyLetters(textBelow(n)) == onlyLetters(title) {
			return n
		}
		if n.Type == html.TextNode {
			passed += len(strings.TrimSpace(n.Data))
		}
	}
	return nil
}

// next is the node after n in the order of the document.
func next(n *html.Node) *html.Node {
	if n.FirstChild != nil {
		return n.FirstChild
	}
	for ; n != nil; n = n.Parent {
		if n.NextSibling != nil {
			return n.NextSibling
		}
	}
	return nil
}

// sameTitle reports whether a heading is an entry of the contents: one may have a
// number or a subtitle that the other lacks.
func sameTitle(heading, title string) bool {
	h, t := onlyLetters(heading), onlyLetters(title)
	return h != "" && t != "" && (strings.Contains(h, t) || strings.Contains(t, h))
}

func onlyLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// insertHeading adds a heading before a place.
func insertHeading(at *html.Node, title string) *html.Node {
	h := &html.Node{Type: html.ElementNode, Data: "h1", DataAtom: atom.H1}
	h.AppendChild(&html.Node{Type: html.TextNode, Data: title})
	if at.DataAtom == atom.Body || at.Parent == nil {
		at.InsertBefore(h, at.FirstChild)
		return h
	}
	for at.Parent != nil && at.Parent.Parent != nil && !isSectioning(at.Parent) {
		at = at.Parent
	}
	at.Parent.InsertBefore(h, at)
	return h
}

func isSectioning(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Body, atom.Section, atom.Article, atom.Div, atom.Main:
		return true
	}
	return false
}

func remove(n *html.Node) {
	if n.Parent != nil {
		n.Parent.RemoveChild(n)
	}
}

// noteReference makes the mark of a footnote of a link to one in the same part, and
// takes the footnote out of the text.
func (c *chapter) noteReference(a *html.Node) {
	if !strings.Contains(page.Attr(a, "epub:type")+page.Attr(a, "role"), "noteref") {
		return
	}
	name, id := resolve(c.name, page.Attr(a, "href"))
	note := c.byID[id]
	if name != c.name || note == nil || a.Parent == nil || contains(note, a) {
		return
	}
	number, ok := c.marked[id]
	if !ok {
		text, err := c.noteText(note)
		if err != nil || text == "" {
			return
		}
		c.notes = append(c.notes, text)
		number = len(c.notes) - 1
		c.marked[id] = number
	}
	a.Attr = nil
	for a.FirstChild != nil {
		a.RemoveChild(a.FirstChild)
	}
	a.AppendChild(&html.Node{Type: html.TextNode, Data: noteMark + strconv.Itoa(number) + markEnd})
}

func contains(outer, inner *html.Node) bool {
	for n := inner; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}

// noteText takes a footnote out of the text and returns it as Markdown, without the
// links back to its mark.
func (c *chapter) noteText(note *html.Node) (string, error) {
	var back []*html.Node
	for n := range note.Descendants() {
		if n.DataAtom == atom.A && strings.Contains(page.Attr(n, "href"), "#") && markdown.Target(page.Attr(n, "href")) != page.Attr(n, "href") || n.DataAtom == atom.A && strings.HasPrefix(page.Attr(n, "href"), "#") {
			back = append(back, n)
		}
	}
	for _, n := range back {
		remove(n)
	}
	parent := note.Parent
	remove(note)
	if parent != nil && parent.Parent != nil && strings.TrimSpace(textBelow(parent)) == "" {
		remove(parent)
	}
	body := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	for note.FirstChild != nil {
		child := note.FirstChild
		note.RemoveChild(child)
		body.AppendChild(child)
	}
	text, err := page.Markdown(body)
	return strings.TrimLeft(text, "0123456789.) ↩"), err
}

// write writes the Markdown of the chapter, with its footnotes and pages.
func (c *chapter) write(text string) {
	entries := c.book.entries[c.name]
	marks := make([]string, len(c.notes))
	var b strings.Builder
	for {
		at := strings.Index(text, markStart)
		if at < 0 || at+len(noteMark) > len(text) {
			break
		}
		kind := text[at : at+len(noteMark)]
		if kind != noteMark && kind != entryMark {
			b.WriteString(text[:at+len(markStart)])
			text = text[at+len(markStart):]
			continue
		}
		number, rest, _ := strings.Cut(text[at+len(kind):min(len(text), at+16)], markEnd)
		b.WriteString(text[:at])
		text = text[min(len(text), at+16)-len(rest):]
		i, err := strconv.Atoi(number)
		switch {
		case err != nil:
		case kind == noteMark && i < len(c.notes):
			if marks[i] == "" {
				marks[i] = c.book.w.Note(c.notes[i])
			}
			b.WriteString(marks[i])
		case kind == entryMark && i < len(entries):
			c.book.w.Raw(strings.TrimRight(b.String(), "# "))
			c.book.w.Page(shortLabel(entries[i].title))
			b.Reset()
			b.WriteString(strings.Repeat("#", min(entries[i].depth+1, 6)) + " ")
		}
	}
	if len(c.notes) > 0 {
		text = strings.TrimSuffix(strings.TrimRight(text, "\n"), "* * *") // above the footnotes
	}
	c.book.w.Raw(b.String() + text)
}

func shortLabel(title string) string {
	if len(title) <= maxLabel {
		return title
	}
	return strings.ToValidUTF8(title[:maxLabel], "") + "…"
}
