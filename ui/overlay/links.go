package overlay

import (
	"strings"

	"briefing/content/article"
	"briefing/content/link"
	"briefing/ui"
	"briefing/ui/draw"

	tea "charm.land/bubbletea/v2"
)

// maxNote is how much of a footnote is shown, in bytes.
const maxNote = 2 << 10

// Link is a link or a footnote's mark.
type Link struct {
	// Text is what the document shows for it, Target what it leads to, as the
	// document gives it.
	Text, Target string
	// Note is the text of a footnote.
	Note string
	// Address is the whole true address, as it would be opened: ASCII, with the
	// host as it really is. Warning says why it is not opened, or what about it
	// deceives; "" for nothing.
	Address, Warning string
}

// Links is the overlay of links.
type Links struct {
	*Picker
	list linkList
}

// NewLinks returns an empty overlay.
func NewLinks(styles *ui.Styles, keys *ui.KeyMap) *Links {
	l := &Links{}
	l.Picker = NewPicker(styles, keys,
		Words{Title: "Links and footnotes", Noun: "link", Empty: "No links on screen", Choose: "open"},
		Handlers{
			Choose: func(i int) tea.Msg { return ui.LinkChosen{Target: l.list[i].Target, Text: l.list[i].Text} },
			Copy: func(i int) tea.Msg {
				if l.list[i].Address == "" {
					return ui.CopyAsked{Text: l.list[i].Note, What: "footnote"}
				}
				return ui.CopyAsked{Text: l.list[i].Address, What: "address"}
			},
		})
	return l
}

// Show lists links of a document. Base is the web address of the document, "" if it has
// none.
func (l *Links) Show(doc *article.Document, links []ui.LinkChosen, base string) {
	l.list = nil
	for _, k := range links {
		l.list = append(l.list, Explain(doc, k, base))
	}
	l.SetSource(l.list)
}

// Explain says where a link of a document leads, or what its footnote says.
func Explain(doc *article.Document, k ui.LinkChosen, base string) Link {
	found := Link{Text: strings.Join(strings.Fields(k.Text), " "), Target: k.Target, Address: k.Target}
	if label, ok := strings.CutPrefix(k.Target, article.NotePrefix); ok {
		found.Address, found.Note = "", noteOf(doc, label)
		return found
	}
	judged, err := link.Judge(k.Target, base)
	switch {
	case err != nil:
		found.Warning = err.Error()
	case judged.Disguised(k.Text):
		found.Warning = "the text names another address"
	case strings.Contains(judged.Host, "xn--"):
		found.Warning = "letters of another script in the host name"
	}
	if err == nil && judged.Address != "" {
		found.Address = judged.Address
	}
	return found
}

// noteOf is how the text of a footnote begins.
func noteOf(doc *article.Document, label string) string {
	var b strings.Builder
	for _, l := range doc.Note(label) {
		if b.Len() >= maxNote {
			break
		}
		text := l.Text[:min(len(l.Text), maxNote)]
		b.WriteString(strings.ToValidUTF8(text, "") + " ")
	}
	return strings.TrimSpace(b.String())
}

// linkList is what is listed.
type linkList []Link

// Len implements Source.
func (l linkList) Len() int { return len(l) }

// Heading implements Source.
func (l linkList) Heading(int) string { return "" }

// Name implements Source.
func (l linkList) Name(i int) string { return l[i].Text }

// Text implements Source.
func (l linkList) Text(i int) string { return l[i].Text + "\n" + l[i].Address + "\n" + l[i].Note }

// Draw implements Source: the words, then the address or the footnote, then
// the warning.
func (l linkList) Draw(s *ui.Styles, i, width int, selected bool) []string {
	const indent = 2
	f := l[i]
	rows := []draw.Sides{{Left: []draw.Piece{{Text: f.Text, Style: s.Link}}}}
	below, style := f.Address, s.Quiet
	if f.Address == "" {
		rows[0].Left[0].Text = "note " + f.Text
		below, style = f.Note, s.Text
		if below == "" {
			below = "(empty footnote)"
		}
	}
	for _, line := range draw.Wrap(below, max(1, width-indent), MaxLines-2) {
		rows = append(rows, draw.Sides{Left: []draw.Piece{{Text: draw.Spaces(indent)}, {Text: line, Style: style}}})
	}
	for _, line := range draw.Wrap(f.Warning, max(1, width-indent-2), 1) {
		rows = append(rows, draw.Sides{Left: []draw.Piece{{Text: draw.Spaces(indent)}, {Text: "! " + line, Style: s.Warning}}})
	}
	return draw.Rows(width, s.Selected, selected, rows)
}
