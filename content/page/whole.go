package page

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"briefing/content/markdown"
)

// Tree parses a page of which every word is to be read: a chapter of a book, a
// letter. The error is a [*LimitError] where the page is past a limit.
func Tree(page string) (*html.Node, error) {
	if err := Measure(page); err != nil {
		return nil, err
	}
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return nil, err
	}
	limitSpans(root)
	return root, nil
}

// Markdown converts all of a tree to Markdown; it may change the tree.
func Markdown(root *html.Node) (text string, err error) {
	defer func() {
		if r := recover(); r != nil {
			text, err = "", fmt.Errorf("it could not be laid out: %v", r)
		}
	}()
	notes := takeNotes(root)
	markTargets(root)
	makeLists(root)
	makeFigures(root)
	Raised{}.Set(root)
	text, err = convert(root)
	return notes.put(text), err
}

// longestAlt is the most bytes of the words that describe a picture; what is longer is
// no description.
const longestAlt = 500

// Detach makes a tree independent of where it came from: of pictures the words that
// describe them stay, of links those to the web, to mail and to places in the tree, and
// what only a browser plays or fills in goes.
func Detach(root *html.Node) {
	var all []*html.Node
	for n := range root.Descendants() {
		all = append(all, n)
	}
	for _, n := range all {
		switch n.DataAtom {
		case atom.Img:
			words := strings.Join(strings.Fields(Attr(n, "alt")), " ")
			if low := strings.ToLower(words); len(words) < 3 || len(words) > longestAlt || low == "image" || low == "cover" {
				n.Parent.RemoveChild(n)
				continue
			}
			n.Attr = []html.Attribute{{Key: "alt", Val: words}, {Key: "src", Val: "picture"}}
		case atom.A:
			if markdown.Target(Attr(n, "href")) == "" {
				n.Attr = nil
			}
		case atom.Svg, atom.Audio, atom.Video, atom.Object, atom.Button:
			n.Parent.RemoveChild(n)
		}
	}
}

// Attr returns the value of an attribute, "" where the element has none of that name.
func Attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// laidOut is the text of a page that holds little else than one text in a fixed pitch,
// as archives of hearings and mailing lists do; "" for other pages.
func laidOut(root *html.Node) string {
	var pre *html.Node
	most, all := 0, 0
	for n := range root.Descendants() {
		switch {
		case n.DataAtom == atom.Pre && !within(n, atom.Pre):
			if size := letterCount(n); size > most {
				pre, most = n, size
			}
		case n.DataAtom == atom.Body:
			all = letterCount(n)
		}
	}
	const leastLetters, share = 200, 0.9
	if pre == nil || most < leastLetters || float64(most) < share*float64(all) {
		return ""
	}
	var b strings.Builder
	for n := range pre.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	// Programs and logs are code; prose is wrapped words.
	if text := b.String(); strings.Count(text, " ")*12 > len(text) && !strings.ContainsAny(text, "{}") {
		return text
	}
	return ""
}

// letterCount is the number of letters and figures that a reader of the page sees below n.
func letterCount(n *html.Node) (count int) {
	for d := range n.Descendants() {
		if d.Type == html.TextNode && d.Parent.DataAtom != atom.Script && d.Parent.DataAtom != atom.Style {
			for _, r := range d.Data {
				if unicode.IsLetter(r) || unicode.IsDigit(r) {
					count++
				}
			}
		}
	}
	return count
}

// titleOf is what the page states as its title.
func titleOf(root *html.Node) string {
	for n := range root.Descendants() {
		if n.DataAtom == atom.Title {
			return textOf(n)
		}
	}
	return ""
}
