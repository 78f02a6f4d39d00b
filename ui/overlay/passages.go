package overlay

import (
	"strings"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/draw"

	tea "charm.land/bubbletea/v2"
)

// Passage is an entry of a list over many documents: words at a place in one of them, or
// a name.
type Passage struct {
	// Path opens the document, in which the words are at Span; "" for a name, which is
	// that of the person with the index Person.
	Path   string
	Span   article.Span
	Person int
	// Group is the heading it is under; "" for none.
	Group string
	// Lead is a date or a name in front, Text the words, About where they are.
	Lead, Text, About string
}

// Passages is the overlay of what is found in many documents.
type Passages struct {
	*Picker
	list passageList
}

// NewPassages returns an empty overlay.
func NewPassages(styles *ui.Styles, keys *ui.KeyMap, words Words) *Passages {
	p := &Passages{}
	words.Turn = "this document"
	p.Picker = NewPicker(styles, keys, words, Handlers{
		Choose: func(i int) tea.Msg {
			if e := &p.list[i]; e.Path != "" {
				return ui.PassageChosen{Path: e.Path, Span: e.Span}
			}
			return ui.PersonChosen{Index: p.list[i].Person}
		},
		Copy: func(i int) tea.Msg { return ui.CopyAsked{Text: p.list.copied(i), What: p.words.Noun} },
	})
	return p
}

// Show lists passages.
func (p *Passages) Show(passages []Passage) {
	p.list = passages
	p.SetSource(p.list)
}

// SetNoun sets what one entry is called.
func (p *Passages) SetNoun(noun string) { p.words.Noun = noun }

// SetEmpty sets what is said where there is no entry.
func (p *Passages) SetEmpty(words string) { p.words.Empty = words }

// passageList is what is listed.
type passageList []Passage

// Len implements Source.
func (l passageList) Len() int { return len(l) }

// Heading implements Source.
func (l passageList) Heading(i int) string { return l[i].Group }

// Name implements Source.
func (l passageList) Name(i int) string {
	if l[i].Path == "" {
		return l[i].Text
	}
	return l[i].Group
}

// Text implements Source.
func (l passageList) Text(i int) string {
	return strings.Join([]string{l[i].Group, l[i].Lead, l[i].Text, l[i].About}, "\n")
}

// copied is a passage with its source.
func (l passageList) copied(i int) string {
	e := &l[i]
	text := e.Text
	if e.Lead != "" {
		text = e.Lead + ": " + text
	}
	said := article.JoinNonEmpty(", ", e.Group, e.About)
	if said == "" {
		return text
	}
	return text + "\n— " + said
}

// Draw implements Source: the words in at most three lines, all of them where it is
// selected, and where they are.
func (l passageList) Draw(s *ui.Styles, i, width int, selected bool) []string {
	const indent = 2
	e := &l[i]
	most := 3
	if selected {
		most = 0
	}
	var rows []draw.Sides
	if e.Lead != "" {
		rows = append(rows, draw.Sides{Left: []draw.Piece{{Text: draw.Cut(e.Lead, width), Style: s.Accent}}})
	}
	for _, line := range draw.Wrap(e.Text, max(1, width-indent), most) {
		rows = append(rows, draw.Sides{Left: []draw.Piece{{Text: draw.Spaces(indent)}, {Text: line, Style: s.Text}}})
	}
	if e.About != "" {
		rows = append(rows, draw.Sides{Left: []draw.Piece{{Text: draw.Spaces(2 * indent)}, {Text: draw.Cut(e.About, max(1, width-2*indent)), Style: s.Quiet}}})
	}
	if len(rows) == 0 {
		rows = append(rows, draw.Sides{})
	}
	return draw.Rows(width, s.Selected, selected, rows)
}
