package page

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// noteOpen and noteClose stand around what has to survive the conversion to Markdown:
// the number of a footnote, or the id of a heading. Pages do not hold them: they are
// taken out first.
const noteOpen, noteClose = "\uE0F0", "\uE0F1"

// MaxNotes is the number of footnotes that are read as such.
const MaxNotes = 2000

// longestNoteMark is the length of the words of a link that can be a footnote's mark,
// in characters: "[12]", "*", "iv".
const longestNoteMark = 6

// footnotes are the notes of a page, taken out of its tree. The text of number n is
// at index n-1.
type footnotes []*html.Node

// takeNotes finds the links that are marks of footnotes, puts placeholders in their
// stead, and takes the notes that they lead to out of the tree. A note is the block
// around the element with the id, if it stands behind the mark.
func takeNotes(root *html.Node) footnotes {
	targets, marks, comments := map[string]*html.Node{}, []*html.Node{}, []*html.Node{}
	for n := range root.Descendants() {
		if n.Type == html.TextNode && strings.ContainsAny(n.Data, noteOpen+noteClose) {
			n.Data = strings.NewReplacer(noteOpen, "", noteClose, "").Replace(n.Data)
		}
		if n.Type != html.ElementNode {
			continue
		}
		for _, key := range [...]string{"id", "name"} {
			if id := Attr(n, key); id != "" && targets[id] == nil {
				targets[id] = n
			}
		}
		if n.DataAtom == atom.A && strings.HasPrefix(Attr(n, "href"), "#cmnt") {
			comments = append(comments, n)
			continue
		}
		if n.DataAtom == atom.A && strings.HasPrefix(Attr(n, "href"), "#") && isNoteMark(n) && len(marks) < 2*MaxNotes {
			marks = append(marks, n)
		}
	}
	dropComments(comments)
	var notes footnotes
	numbers := map[*html.Node]int{} // of notes
	for _, mark := range marks {
		note := blockAround(targets[Attr(mark, "href")[1:]])
		if note == nil || contains(note, mark) || inNote(mark, numbers) || len(notes) >= MaxNotes {
			continue
		}
		if numbers[note] == 0 {
			if heading(note) || !endsNearby(note) {
				continue
			}
			notes = append(notes, note)
			numbers[note] = len(notes)
		}
		replace(mark, noteOpen+strconv.Itoa(numbers[note])+noteClose)
	}
	for _, note := range notes {
		note.Parent.RemoveChild(note)
		dropBackLinks(note)
	}
	return notes
}

// dropComments takes the marks of a word processor's comments out, and the comments.
func dropComments(links []*html.Node) {
	for _, a := range links {
		gone := a
		if strings.HasPrefix(Attr(a, "href"), "#cmnt_ref") { // back from the comment
			gone = blockAround(a)
		}
		if gone != nil && gone.Parent != nil {
			gone.Parent.RemoveChild(gone)
		}
	}
}

// isNoteMark reports whether a link is a footnote's mark by its words: a number or a
// sign, in brackets or not, that is raised, bracketed or of a class of notes.
func isNoteMark(a *html.Node) bool {
	words := strings.TrimSpace(textOf(a))
	bare := strings.Trim(words, "[]() \u00a0")
	if bare == "" || utf8.RuneCountInString(words) > longestNoteMark {
		return false
	}
	number := strings.Trim(bare, "0123456789") == ""
	sign := strings.Trim(bare, "*†‡§") == ""
	roman := strings.Trim(strings.ToLower(bare), "ivx") == ""
	letter := utf8.RuneCountInString(bare) == 1 && unicode.IsLetter([]rune(bare)[0])
	if !number && !sign && !roman && !letter {
		return false
	}
	name := strings.ToLower(Attr(a, "href") + " " + Attr(a, "class") + " " + Attr(a, "id") + " " + Attr(a, "role") + " " + Attr(a, "epub:type"))
	return words != bare || sign || within(a, atom.Sup) || strings.Contains(name, "note") || strings.Contains(name, "fn") || strings.Contains(name, "ftn")
}

// blockAround is the nearest block that holds n, itself included; nil if there is none.
func blockAround(n *html.Node) *html.Node {
	for ; n != nil; n = n.Parent {
		switch n.DataAtom {
		case atom.P, atom.Li, atom.Dd, atom.Div, atom.Aside, atom.Td:
			return n
		case atom.Body, atom.Article, atom.Main, atom.Section:
			return nil
		}
	}
	return nil
}

// endsNearby reports whether a block is short enough to be a note.
func endsNearby(n *html.Node) bool {
	const most = 4 << 10
	size := 0
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			if size += len(d.Data); size > most {
				return false
			}
		}
	}
	return size > 0
}

func contains(n, inner *html.Node) bool {
	for ; inner != nil; inner = inner.Parent {
		if inner == n {
			return true
		}
	}
	return false
}

func inNote(n *html.Node, notes map[*html.Node]int) bool {
	for a := range n.Ancestors() {
		if notes[a] > 0 {
			return true
		}
	}
	return false
}

// dropBackLinks takes from a note the links back to its mark.
func dropBackLinks(note *html.Node) {
	var links []*html.Node
	for n := range note.Descendants() {
		if n.DataAtom == atom.A && strings.HasPrefix(Attr(n, "href"), "#") && utf8.RuneCountInString(strings.TrimSpace(textOf(n))) <= longestNoteMark {
			links = append(links, n)
		}
	}
	for _, n := range links {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
}

// markTargets writes the ids of headings that links of the page lead to behind them.
func markTargets(root *html.Node) {
	linked := map[string]bool{}
	for n := range root.Descendants() {
		if id, ok := strings.CutPrefix(Attr(n, "href"), "#"); n.DataAtom == atom.A && ok && id != "" {
			linked[id] = true
		}
	}
	for _, n := range blocks(root) {
		id := Attr(n, "id")
		if heading(n) && linked[id] && strings.IndexFunc(id, func(r rune) bool { return r != '-' && r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) < 0 {
			n.AppendChild(&html.Node{Type: html.TextNode, Data: noteOpen + "#" + id + noteClose})
		}
	}
}

// put writes the placeholders of a converted text as Markdown has them, and the notes
// that are referred to behind the text.
func (f footnotes) put(markdown string) string {
	if !strings.Contains(markdown, noteOpen) {
		return markdown
	}
	var b strings.Builder
	used := make([]bool, len(f)+1)
	for {
		before, rest, found := strings.Cut(markdown, noteOpen)
		b.WriteString(before)
		if !found {
			break
		}
		value, after, _ := strings.Cut(rest, noteClose)
		markdown = after
		if strings.HasPrefix(value, "#") {
			b.WriteString(" {" + value + "}")
			continue
		}
		if n, err := strconv.Atoi(value); err == nil && n >= 1 && n < len(used) {
			used[n] = true
			b.WriteString("[^" + value + "]")
		}
	}
	for n, note := range f {
		if !used[n+1] {
			continue
		}
		text, err := convert(note)
		text = strings.TrimLeft(strings.TrimSpace(text), "[]()0123456789.^↑ \\\u00a0")
		if err == nil && text != "" && !strings.Contains(text, noteOpen) {
			b.WriteString("\n\n[^" + strconv.Itoa(n+1) + "]: " + strings.ReplaceAll(text, "\n", "\n    "))
		}
	}
	return b.String()
}

// replace puts text in the place of a node.
func replace(n *html.Node, text string) {
	n.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: text}, n)
	n.Parent.RemoveChild(n)
}
