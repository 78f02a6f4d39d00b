package overlay

import (
	"fmt"
	"path"
	"path/filepath"
	"strings"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/cast"
	"briefing/ui/draw"

	tea "charm.land/bubbletea/v2"
)

// DocumentEntry is a document as it is listed.
type DocumentEntry struct {
	// Path opens it. Name is what to call it while it has no title.
	Path, Name string
	// Folder is the heading it is under; "" for none.
	Folder string
	// Title, Source and Date are the document's own; Words and Quotes count what
	// is in it. They are empty until they are known.
	Title, Source, Date string
	// Day is the date as 2026-12-01, 2026-12 or 2026; "" where it cannot be told. Names
	// are those in it that a filter finds it by.
	Day, Names    string
	Words, Quotes int
	// Read is how far it was read, from 0 to 1.
	Read float64
	// Problem says why it cannot be opened; "" if it can.
	Problem string
}

// Library is the overlay of documents.
type Library struct {
	*Picker
	list documentList
}

// NewLibrary returns an empty overlay under that title.
func NewLibrary(styles *ui.Styles, keys *ui.KeyMap, title string) *Library {
	l := &Library{}
	l.Picker = NewPicker(styles, keys,
		Words{Title: title, Noun: "document", Empty: "No documents", Choose: "read", Close: "quit", Turn: "search the texts"},
		Handlers{
			Choose:  func(i int) tea.Msg { return ui.DocumentChosen{Path: l.list[i].Path} },
			Compare: func(i int) tea.Msg { return ui.DocumentCompared{Path: l.list[i].Path} },
			Sort:    func() tea.Msg { return ui.DocumentsSorted{} },
		})
	return l
}

// Update handles keys as every list does; with nothing typed the key of the text for help
// shows it here, too.
func (l *Library) Update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok && l.Filter() == "" {
		if action, _ := l.keys.Find(ui.Reading, k.String()); action == ui.Help {
			return func() tea.Msg { return ui.HelpAsked{} }
		}
	}
	return l.Picker.Update(msg)
}

// SetEntries lists the documents. What is known about them may come late: the
// document that was selected stays selected, wherever it is now.
func (l *Library) SetEntries(entries []DocumentEntry) {
	opened := ""
	if at := l.Selected(); at >= 0 && at < len(l.list) {
		opened = l.list[at].Path
	}
	l.list = entries
	l.SetSource(l.list)
	for i := range entries {
		if entries[i].Path == opened {
			l.Select(i)
			return
		}
	}
}

// documentList is what is listed.
type documentList []DocumentEntry

// Len implements Source.
func (l documentList) Len() int { return len(l) }

// Heading implements Source.
func (l documentList) Heading(i int) string { return l[i].Folder }

// Name implements Source.
func (l documentList) Name(i int) string {
	if l[i].Title == "" {
		return l[i].Name
	}
	return l[i].Title
}

// Text implements Source.
func (l documentList) Text(i int) string {
	e := &l[i]
	return strings.Join([]string{e.Title, e.Name, e.Source, e.Date, e.Names}, "\n")
}

// readTo says how far a document was read; "" for one that was not.
func readTo(part float64) string {
	switch {
	case part <= 0:
		return ""
	case part >= 1:
		return "read"
	}
	return fmt.Sprintf("at %.0f %%", 100*part)
}

// Draw implements Source: the title, with the name of the file where no source tells
// titles apart that are alike, and below it what is known.
func (l documentList) Draw(s *ui.Styles, i, width int, selected bool) []string {
	e := &l[i]
	name := l.Name(i)
	if name == "" {
		name = e.Path
	}
	minutes := ""
	if e.Words > 0 {
		minutes = fmt.Sprintf("%d min", article.Minutes(e.Words))
	}
	about := []string{}
	for _, part := range []string{e.Source, e.Date, minutes, cast.Count(e.Quotes, "statement"), readTo(e.Read)} {
		if part != "" {
			about = append(about, part)
		}
	}
	below := draw.Piece{Text: "  " + strings.Join(about, " · "), Style: s.Quiet}
	if len(about) == 0 && e.Path != name {
		below.Text = "  " + e.Path
	}
	if e.Problem != "" {
		below = draw.Piece{Text: "  " + e.Problem, Style: s.Warning}
	}
	head := draw.Sides{Left: []draw.Piece{{Text: name, Style: s.Text}}}
	if file := path.Base(filepath.ToSlash(e.Name)); e.Name != "" && file != name && e.Source == "" {
		head.Right = []draw.Piece{{Text: file, Style: s.Quiet}}
	}
	return draw.Rows(width, s.Selected, selected, []draw.Sides{
		head,
		{Left: []draw.Piece{below}},
	})
}
