package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	// longestHeading is the number of characters past which a heading is set as a
	// paragraph: pages use heading elements for stand-firsts and pulled quotations.
	longestHeading = 120
	// longestFurniture is the number of bytes up to which a block may be taken for
	// what a site puts between the paragraphs of its articles.
	longestFurniture = 160
)

// tidy takes from an article what the site has put between its paragraphs, and
// makes paragraphs of headings that are none.
func tidy(root *html.Node) {
	for _, n := range blocks(root) {
		text := strings.Join(strings.Fields(textOf(n)), " ")
		switch {
		case furniture(text):
			n.Parent.RemoveChild(n)
		case heading(n) && !names(text):
			n.DataAtom, n.Data = atom.P, "p"
		}
	}
	for n := range root.Descendants() {
		switch {
		case n.DataAtom == atom.Figcaption:
			spaceParts(n)
		case n.Type == html.TextNode && strings.TrimSpace(n.Data) == "Image" && within(n, atom.Figure):
			n.Data = "" // said to those who do not see it, as its own text is
		}
	}
}

// within reports whether n stands somewhere in an element of that name.
func within(n *html.Node, name atom.Atom) bool {
	for a := range n.Ancestors() {
		if a.DataAtom == name {
			return true
		}
	}
	return false
}

// spaceParts puts a space between the parts of a caption that only a style sheet
// keeps apart: the words, "Credit", the photographer.
func spaceParts(caption *html.Node) {
	last := ' '
	for n := range caption.Descendants() {
		if n.Type != html.TextNode || n.Data == "" {
			continue
		}
		first, _ := utf8.DecodeRuneInString(n.Data)
		if unicode.IsUpper(first) && (unicode.IsLower(last) || last == '.') {
			n.Data = " " + n.Data
		}
		last, _ = utf8.DecodeLastRuneInString(n.Data)
	}
}

// blocks lists the headings and paragraphs below root, before anything is
// changed.
func blocks(root *html.Node) []*html.Node {
	var found []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && (heading(n) || n.DataAtom == atom.P) {
			found = append(found, n)
		}
	}
	return found
}

func heading(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// names reports whether a text can name a section: it is short, or at least no
// sentence of its own.
func names(text string) bool {
	return utf8.RuneCountInString(text) <= longestHeading && !(strings.HasSuffix(text, ".") && strings.Count(text, " ") >= 15)
}

// textOf is the text below n, as far as it takes to know that it is long.
func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
		if b.Len() > 8*longestHeading {
			break
		}
	}
	return b.String()
}

// furniture reports the lines by which sites ask for a subscription, announce an
// advertisement, or lead on to the rest of the page.
func furniture(text string) bool {
	if text == "" || len(text) > longestFurniture {
		return false
	}
	text = strings.ToLower(strings.TrimRight(text, " .:!"))
	switch text {
	case "advertisement", "advertising", "story continues below advertisement", "story continues below", "article continues below",
		"continue reading the main story", "skip advertisement", "read more", "related", "share this", "share this article":
		return true
	}
	if !strings.Contains(text, "newsletter") {
		return false
	}
	for _, ask := range [...]string{"sign up", "subscribe", "keep up with", "get the", "delivered to your inbox"} {
		if strings.Contains(text, ask) {
			return true
		}
	}
	return false
}
