package overlay

import (
	"strings"

	"briefing/ui"
	"briefing/ui/draw"

	tea "charm.land/bubbletea/v2"
)

// MarkEntry is a mark as it is listed.
type MarkEntry struct {
	// Words are the marked words, "" for a note on a section or a document; Speaker is
	// who said them if they are a quotation, Section the title above them, Note what
	// the reader wrote.
	Words, Speaker, Section, Note string
	// Document is the title of the document; "" for the one that is read.
	Document string
	// Lost is true if the words are no longer in the document.
	Lost bool
}

// Marks is the overlay of marks.
type Marks struct {
	*Picker
	list markList
}

// NewMarks returns an empty overlay.
func NewMarks(styles *ui.Styles, keys *ui.KeyMap) *Marks {
	m := &Marks{}
	m.Picker = NewPicker(styles, keys,
		Words{Title: "Marks", Noun: "mark", Empty: "No marks yet: " + keys.Hint(ui.Tip{Action: ui.MarkHere, Words: "marks a passage"})},
		Handlers{
			Choose: func(i int) tea.Msg { return ui.MarkChosen{Mark: i} },
			Edit:   func(i int) tea.Msg { return ui.NoteAsked{Mark: i} },
			Copy: func(i int) tea.Msg {
				e := &m.list[i]
				text := e.Words
				if e.Speaker != "" {
					text = "“" + text + "”\n— " + e.Speaker
				}
				return ui.CopyAsked{Text: strings.TrimSpace(text + "\n\n" + e.Note), What: "mark"}
			},
			Remove: func(i int) tea.Msg { return ui.MarkRemoved{Mark: i} },
		})
	return m
}

// SetEntries lists the marks, in text order.
func (m *Marks) SetEntries(entries []MarkEntry) {
	m.list = entries
	m.SetSource(m.list)
}

// markList is what is listed.
type markList []MarkEntry

// Len implements Source.
func (l markList) Len() int { return len(l) }

// Heading implements Source.
func (l markList) Heading(i int) string {
	title := l[i].Document
	if title == "" && l[i].Section == "" {
		return "This document"
	}
	if l[i].Section != "" && title != "" {
		title += " · "
	}
	if l[i].Section != "" {
		title += "§ " + l[i].Section
	}
	return title
}

// Name implements Source.
func (l markList) Name(i int) string { return l[i].Speaker }

// Text implements Source.
func (l markList) Text(i int) string {
	e := &l[i]
	return strings.Join([]string{e.Speaker, e.Words, e.Section, e.Note, e.Document}, "\n")
}

// Draw implements Source: the words and their speaker, and the note below.
func (l markList) Draw(s *ui.Styles, i, width int, selected bool) []string {
	const indent = 2
	most := 2
	if selected {
		most = 0
	}
	e := &l[i]
	words := strings.Join(strings.Fields(e.Words), " ")
	if e.Speaker != "" {
		words = "“" + words + "” — " + e.Speaker
	}
	style := s.Text
	switch {
	case e.Words == "" && e.Section == "":
		words, style = "on the document", s.Quiet
	case e.Words == "":
		words, style = "on the section", s.Quiet
	}
	if e.Lost {
		words, style = "no longer in the text: "+words, s.Warning
	}
	var rows []draw.Sides
	for _, line := range draw.Wrap(words, width, most) {
		rows = append(rows, draw.Sides{Left: []draw.Piece{{Text: line, Style: style}}})
	}
	for _, line := range draw.Wrap(e.Note, max(1, width-indent), most) {
		rows = append(rows, draw.Sides{Left: []draw.Piece{{Text: draw.Spaces(indent)}, {Text: line, Style: s.Accent}}})
	}
	return draw.Rows(width, s.Selected, selected, rows)
}
