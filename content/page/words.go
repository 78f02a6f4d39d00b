package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"briefing/content/article"
)

// Words returns all the words of a page as plain text, a paragraph for each
// block of the page, without looking for the article. It needs no tree, so that
// no page is too deep for it; only one of more than [MaxBytes] is refused.
func Words(page string) (Page, error) {
	if len(page) > MaxBytes {
		return Page{}, &LimitError{"bytes", MaxBytes}
	}
	var w words
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			w.gap()
			return Page{Text: w.out.String(), Meta: article.Meta{Title: line(w.title.String())}}, nil
		case html.TextToken:
			w.text(z.Text)
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			w.start(atom.Lookup(name))
		case html.EndTagToken:
			name, _ := z.TagName()
			w.end(atom.Lookup(name))
		}
	}
}

// words gathers the text of a page.
type words struct {
	out     strings.Builder
	title   strings.Builder
	inTitle bool
	skip    atom.Atom // the element whose text is not for readers
	pending string    // what to write before the next word
}

func (w *words) start(a atom.Atom) {
	switch a {
	case atom.Title:
		w.inTitle = w.title.Len() == 0
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg:
		if w.skip == 0 {
			w.skip = a
		}
	}
	w.edge(a)
}

func (w *words) end(a atom.Atom) {
	if a == atom.Title {
		w.inTitle = false
	}
	if a == w.skip {
		w.skip = 0
	}
	w.edge(a)
}

// edge notes that a block begins or ends here.
func (w *words) edge(a atom.Atom) {
	switch a {
	case atom.A, atom.B, atom.I, atom.Em, atom.Strong, atom.Span, atom.Code, atom.Sup, atom.Sub, atom.U, atom.S,
		atom.Q, atom.Cite, atom.Abbr, atom.Time, atom.Small, atom.Mark, atom.Font, atom.Img, atom.Wbr, 0:
	case atom.Br:
		w.space("\n")
	case atom.Td, atom.Th:
		w.space(" ")
	default:
		w.gap()
	}
}

func (w *words) gap() { w.space("\n\n") }

// space asks for so much space before the next word, or keeps what is more.
func (w *words) space(s string) {
	if len(s) > len(w.pending) || s == "\n" && w.pending == " " {
		w.pending = s
	}
}

func (w *words) text(raw func() []byte) {
	if w.skip != 0 {
		return
	}
	text := string(raw())
	if w.inTitle {
		w.title.WriteString(text)
		return
	}
	first := true
	for word := range strings.FieldsSeq(text) {
		if !first || startsWithSpace(text) {
			w.space(" ")
		}
		if w.out.Len() > 0 {
			w.out.WriteString(w.pending)
		}
		w.pending = ""
		w.out.WriteString(word)
		first = false
	}
	if text != "" && startsWithSpace(text[len(text)-1:]) {
		w.space(" ")
	}
}

func startsWithSpace(s string) bool { return s != "" && s[0] <= ' ' }
