package overlay

import (
	"strings"

	"briefing/content/article"
	"briefing/content/link"
	"briefing/ui"
	"briefing/ui/draw"

	tea "charm.land/bubbletea/v2"
)

// Limits on what one screen may show.
const (
	maxLinks = 500
	maxNote  = 2 << 10 // bytes of a footnote
)

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

// Show lists what is in a span of the document, which is about a screen long. Base
// is the web address of the document, "" if it has none.
func (l *Links) Show(doc *article.Document, span article.Span, base string) {
	l.list = FindLinks(doc, span, base)
	l.SetSource(l.list)
}

// FindLinks returns the links and footnotes in a span, in reading order.
func FindLinks(doc *article.Document, span article.Span, base string) []Link {
	f := linkFinder{doc: doc, base: base, span: span}
	i := doc.BlockAt(span.Start)
	for ; i >= 0 && i < len(doc.Blocks) && doc.Blocks[i].Span.Start < span.End; i++ {
		leaves := doc.Parser.Leaves(doc.Blocks[i])
		for j := range leaves {
			f.leaf(&leaves[j])
		}
	}
	return f.found
}

type linkFinder struct {
	doc   *article.Document
	base  string
	span  article.Span
	found []Link
}

// leaf adds the links of a leaf; neighbouring runs of one link are one.
func (f *linkFinder) leaf(l *article.Leaf) {
	for i := 0; i < len(l.Runs) && len(f.found) < maxLinks; i++ {
		r := l.Runs[i]
		if r.Style&(article.Link|article.FootnoteRef) == 0 || r.Link >= len(l.Links) || !r.Source.Overlaps(f.span) {
			continue
		}
		end := i
		for end+1 < len(l.Runs) && l.Runs[end+1].Link == r.Link && l.Runs[end+1].Style&(article.Link|article.FootnoteRef) != 0 {
			end++
		}
		f.add(strings.Join(strings.Fields(l.Text[r.Start:l.Runs[end].End]), " "), l.Links[r.Link])
		i = end
	}
}

func (f *linkFinder) add(text, target string) {
	found := Link{Text: text, Target: target, Address: target}
	if label, ok := strings.CutPrefix(target, article.NotePrefix); ok {
		found.Address, found.Note = "", f.note(label)
		f.found = append(f.found, found)
		return
	}
	judged, err := link.Judge(target, f.base)
	switch {
	case err != nil:
		found.Warning = err.Error()
	case judged.Disguised(text):
		found.Warning = "the text names another address"
	case strings.Contains(judged.Host, "xn--"):
		found.Warning = "letters of another script in the host name"
	}
	if err == nil && judged.Address != "" {
		found.Address = judged.Address
	}
	f.found = append(f.found, found)
}

// note is how the text of a footnote begins.
func (f *linkFinder) note(label string) string {
	var b strings.Builder
	for _, l := range f.doc.Note(label) {
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
	text := f.Text
	if text == "" {
		text = "(link without text)"
	}
	rows := []draw.Sides{{Left: []draw.Piece{{Text: text, Style: s.Link}}}}
	below, style := f.Address, s.Quiet
	if f.Address == "" {
		rows[0].Left[0].Text = "note " + text
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
