package mail

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"briefing/content/page"
)

// htmlText converts a part of HTML to Markdown. The error is one of package page where
// the part is past its limits.
func htmlText(p part) (string, error) {
	root, err := page.Tree(htmlSource(p))
	if err != nil {
		return "", err
	}
	tidy(root)
	text, err := page.Markdown(root)
	return withoutBlanks(text), err
}

// withoutBlanks empties the lines that hold nothing but blanks.
func withoutBlanks(text string) string {
	lines := strings.Split(text, "\n")
	kept := lines[:0]
	for _, l := range lines {
		if strings.TrimSpace(l) == "" {
			l = ""
		}
		if n := len(kept); l != "" || n > 0 && kept[n-1] != "" {
			kept = append(kept, l)
		}
	}
	return strings.Join(kept, "\n")
}

// htmlSource decodes a part of HTML by its charset, or what its beginning says of it.
func htmlSource(p part) string {
	if p.params["charset"] != "" {
		return p.text()
	}
	data := p.decoded()
	enc, name, _ := charset.DetermineEncoding(data[:min(len(data), 1024)], "")
	if name != "utf-8" {
		if text := toUTF8(data, "us-ascii"); bytes.Equal([]byte(text), data) {
			return text // UTF-8 that does not say so
		}
		if text, err := enc.NewDecoder().Bytes(data); err == nil {
			return string(text)
		}
	}
	return strings.ToValidUTF8(string(data), "\ufffd")
}

// htmlWords is all the words of a part of HTML.
func htmlWords(p part) string {
	words, err := page.Words(htmlSource(p))
	if err != nil {
		return ""
	}
	return words.Text
}

// tidy takes out of a message what is not for its reader: what is hidden, and tables
// that are there for the layout alone.
func tidy(root *html.Node) {
	page.Detach(root)
	var all []*html.Node
	for n := range root.Descendants() {
		all = append(all, n)
	}
	for i := len(all) - 1; i >= 0; i-- {
		n := all[i]
		switch {
		case n.Parent == nil:
		case n.Type == html.TextNode:
			n.Data = withoutFillers(n.Data)
		case n.Type == html.ElementNode && isHidden(n):
			n.Parent.RemoveChild(n)
		case n.DataAtom == atom.Table && !isData(n):
			unwrap(n)
		}
	}
}

// withoutFillers takes out the invisible characters by which newsletters fill the line
// that lists of messages show.
func withoutFillers(s string) string {
	if !strings.Contains(s, "\u034f") && !strings.Contains(s, "\u200c") && !strings.Contains(s, "\u2007") {
		return s
	}
	if strings.Trim(s, "\u034f\u200c\u2007\u00a0\u00ad\ufeff\u200b \t\r\n") == "" {
		return " "
	}
	return s
}

// isHidden reports whether no mail program shows an element.
func isHidden(n *html.Node) bool {
	style := strings.ToLower(strings.Join(strings.Fields(page.Attr(n, "style")), ""))
	for _, rule := range [...]string{"display:none", "visibility:hidden", "mso-hide:all", "font-size:0;", "font-size:0px", "max-height:0;", "max-height:0px"} {
		if strings.Contains(style+";", rule) && !(strings.HasPrefix(rule, "font-size") && containsTable(n)) {
			return true
		}
	}
	return false
}

// containsTable reports whether an element holds others of the layout: a size of zero
// there only closes gaps.
func containsTable(n *html.Node) bool {
	if n.DataAtom == atom.Td || n.DataAtom == atom.Table {
		return true
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			return true
		}
	}
	return false
}

// maxDataCell is the most bytes of text in a cell of a table of data.
const maxDataCell = 400

// isData reports whether a table is one of data: several rows of as many cells, with
// little in each.
func isData(table *html.Node) bool {
	rows, columns := 0, -1
	for n := range table.Descendants() {
		switch n.DataAtom {
		case atom.Table, atom.H1, atom.H2, atom.H3, atom.Ul, atom.Ol, atom.Blockquote, atom.Hr, atom.Img:
			return false
		case atom.Tr:
			rows++
			cells := 0
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
					cells++
				}
			}
			if columns >= 0 && cells != columns {
				return false
			}
			columns = cells
		case atom.Td, atom.Th:
			if textSize(n) > maxDataCell {
				return false
			}
		}
	}
	return rows >= 2 && columns >= 2
}

// unwrap makes plain blocks of a table and what it is made of. Tables inside it have
// been judged before.
func unwrap(table *html.Node) {
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		switch n.DataAtom {
		case atom.Table, atom.Tbody, atom.Thead, atom.Tfoot, atom.Tr, atom.Td, atom.Th, atom.Caption:
			n.DataAtom, n.Data, n.Attr = atom.Div, "div", nil
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.DataAtom != atom.Table {
				walk(c)
			}
		}
	}
	walk(table)
}

// textSize is how many bytes of text stand below n, as far as it takes to know that it
// is too much for a table of data.
func textSize(n *html.Node) (bytes int) {
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			bytes += len(strings.TrimSpace(d.Data))
		}
		if bytes > maxDataCell {
			break
		}
	}
	return bytes
}
