package page

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"briefing/content/markdown"
)

// settleElements rewrites the elements that Markdown has no words for, so that
// converting loses nothing of them: quotation marks, raised figures, definitions,
// and pictures with their captions.
func settleElements(root *html.Node) {
	var found []*html.Node
	for n := range root.Descendants() {
		switch n.DataAtom {
		case atom.Q, atom.Sup, atom.Sub, atom.Dt, atom.Dd, atom.Figure, atom.Ol, atom.Ul:
			found = append(found, n)
		}
	}
	for _, n := range found {
		if n.Parent == nil {
			continue
		}
		switch n.DataAtom {
		case atom.Q:
			opening, closing := "“", "”"
			if within(n, atom.Q) {
				opening, closing = "‘", "’"
			}
			n.InsertBefore(&html.Node{Type: html.TextNode, Data: opening}, n.FirstChild)
			n.AppendChild(&html.Node{Type: html.TextNode, Data: closing})
		case atom.Sup, atom.Sub:
			raise(n)
		case atom.Dt:
			rename(n, atom.P)
			bold := &html.Node{Type: html.ElementNode, DataAtom: atom.Strong, Data: "strong"}
			for c := n.FirstChild; c != nil; c = n.FirstChild {
				n.RemoveChild(c)
				bold.AppendChild(c)
			}
			n.AppendChild(bold)
		case atom.Dd:
			rename(n, atom.Div)
		case atom.Figure:
			caption(n)
		case atom.Ol:
			number(n)
			nest(n)
		case atom.Ul:
			nest(n)
		}
	}
}

// nest puts a list that stands in another, not in an item of it, into the item before
// it; where there is none it takes the other's place.
func nest(list *html.Node) {
	outer := list.Parent
	if outer.DataAtom != atom.Ul && outer.DataAtom != atom.Ol || outer.Parent == nil {
		return
	}
	item := list.PrevSibling
	for item != nil && item.DataAtom != atom.Li {
		item = item.PrevSibling
	}
	outer.RemoveChild(list)
	if item != nil {
		item.AppendChild(list)
		return
	}
	outer.Parent.InsertBefore(list, outer)
	if strings.TrimSpace(textOf(outer)) == "" {
		outer.Parent.RemoveChild(outer)
	}
}

func rename(n *html.Node, to atom.Atom) { n.DataAtom, n.Data = to, to.String() }

// raise sets raised figures as such. A link among them is the mark of a note that was
// not found on the page: brackets keep it apart from the figures before it.
func raise(n *html.Node) {
	words := textOf(n)
	if n.FirstChild == nil || strings.IndexFunc(words, isPrivate) >= 0 { // the mark of a note
		return
	}
	if first := n.FirstChild; first.Type == html.TextNode && first.NextSibling == nil {
		first.Data = markdown.Raise(words, n.DataAtom == atom.Sup)
		return
	}
	for a := range n.Descendants() {
		if a.DataAtom == atom.A && a.FirstChild != nil && !strings.ContainsAny(words, "[(") {
			a.InsertBefore(&html.Node{Type: html.TextNode, Data: "["}, a.FirstChild)
			a.AppendChild(&html.Node{Type: html.TextNode, Data: "]"})
			return
		}
	}
}

// isPrivate reports a character of private use, with which marks are set.
func isPrivate(r rune) bool { return unicode.Is(unicode.Co, r) }

// caption makes one picture of a figure that holds one: its words are the caption,
// and the alternative text where the caption does not repeat that.
func caption(figure *html.Node) {
	var picture, words *html.Node
	for n := range figure.Descendants() {
		switch n.DataAtom {
		case atom.Img:
			if picture == nil || Attr(picture, "alt") == "" {
				picture = n
			}
		case atom.Figcaption:
			words = n
		case atom.P, atom.Div, atom.Span:
			if words == nil && isCaption(n) {
				words = n
			}
		case atom.Blockquote, atom.Table, atom.Pre, atom.Ul, atom.Ol, atom.Iframe, atom.Video:
			return
		}
	}
	if picture == nil || words == nil {
		return
	}
	spaceParts(words)
	text := strings.Join(strings.Fields(textOf(words)), " ")
	alt := strings.Join(strings.Fields(Attr(picture, "alt")), " ")
	if text == "" {
		return
	}
	if alt != "" && !strings.Contains(letters(text, len(text)), letters(alt, len(alt))) {
		text = strings.TrimRight(alt, ". ") + ". " + text
	}
	img := &html.Node{Type: html.ElementNode, DataAtom: atom.Img, Data: "img", Attr: []html.Attribute{
		{Key: "src", Val: Attr(picture, "src")}, {Key: "alt", Val: text},
	}}
	for c := figure.FirstChild; c != nil; c = figure.FirstChild {
		figure.RemoveChild(c)
	}
	rename(figure, atom.P)
	figure.AppendChild(img)
}

// isCaption reports whether an element's class says that it is a picture's caption, or
// holds one with its picture.
func isCaption(n *html.Node) bool {
	return strings.Contains(strings.ToLower(Attr(n, "class")), "caption")
}

// makeFigures joins pictures and their captions, while classes are there to tell.
func makeFigures(root *html.Node) {
	var found []*html.Node
	for n := range root.Descendants() {
		if n.DataAtom == atom.Div && isCaption(n) {
			found = append(found, n)
		}
	}
	for _, n := range found {
		if n.Parent != nil {
			caption(n)
		}
	}
}

// makeLists makes lists of what Word has set as such, while classes are there to tell.
func makeLists(root *html.Node) {
	for _, n := range blocks(root) {
		if n.DataAtom == atom.P && n.Parent != nil {
			listItem(n)
		}
	}
}

// listItem makes a list item of a paragraph that Word has set as one, with its bullet
// as text and blanks behind it.
func listItem(p *html.Node) {
	if !strings.HasPrefix(Attr(p, "class"), "MsoListParagraph") {
		return
	}
	text := strings.TrimLeft(textOf(p), " \t\n\u00a0")
	bullet := ""
	for _, b := range [...]string{"·", "•", "o\u00a0", "§", "\uf0b7", "-\u00a0"} {
		if strings.HasPrefix(text, b) {
			bullet = b
		}
	}
	if bullet == "" {
		return
	}
	left := strings.TrimRight(bullet, "\u00a0")
	for n := range p.Descendants() {
		if n.Type != html.TextNode {
			continue
		}
		n.Data = strings.TrimLeft(n.Data, " \t\n\u00a0")
		if left != "" {
			n.Data = strings.TrimLeft(strings.TrimPrefix(n.Data, left), " \t\n\u00a0")
			left = ""
		}
		if n.Data != "" {
			break
		}
	}
	list := p.PrevSibling
	for list != nil && list.Type == html.TextNode && strings.TrimSpace(list.Data) == "" {
		list = list.PrevSibling
	}
	if list == nil || list.DataAtom != atom.Ul || Attr(list, "class") != "made" {
		list = &html.Node{Type: html.ElementNode, DataAtom: atom.Ul, Data: "ul", Attr: []html.Attribute{{Key: "class", Val: "made"}}}
		p.Parent.InsertBefore(list, p)
	}
	p.Parent.RemoveChild(p)
	rename(p, atom.Li)
	list.AppendChild(p)
}

// number has a list begin with the number that its first item states.
func number(list *html.Node) {
	for c := list.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Li {
			continue
		}
		if value := Attr(c, "value"); value != "" && Attr(list, "start") == "" {
			list.Attr = append(list.Attr, html.Attribute{Key: "start", Val: value})
		}
		return
	}
}
