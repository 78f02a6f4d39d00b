package model

import (
	"errors"
	"slices"
	"strings"
	"time"

	"briefing/content/article"
	"briefing/content/clean"
	"briefing/model/state"
	"briefing/ui"
	"briefing/ui/draw"
	"briefing/ui/overlay"
	tea "charm.land/bubbletea/v2"
)

// errNoStore is why nothing can be marked.
var errNoStore = errors.New("saving is off")

// markHere marks the quotation the trail rests on, or the paragraph that is read.
func (m *Model) markHere() tea.Cmd {
	if i := m.quoteHere(); i >= 0 {
		return m.markQuote(i)
	}
	return m.markSpan(m.paragraphHere(), "paragraph", "")
}

// markQuote marks a quotation.
func (m *Model) markQuote(i int) tea.Cmd {
	d := m.session.doc
	return m.markSpan(d.Quotes[i].Span(), "quotation", d.SpeakerTitle(&d.Quotes[i]))
}

// markSpan marks a place of the text; what it is and who speaks there are for the
// status line and the list of marks.
func (m *Model) markSpan(span article.Span, what, speaker string) tea.Cmd {
	if m.options.Store == nil {
		m.flash("Not marked: " + errNoStore.Error())
		return nil
	}
	d := m.session.doc
	words := strings.TrimSpace(d.Words(span))
	if words == "" {
		m.flash("Nothing here to mark")
		return nil
	}
	if m.marked(span) {
		m.flash("Already marked: " + m.keys.Hint(ui.Tip{Action: ui.Marks, Words: "edit or remove"}))
		return nil
	}
	mark := state.Mark{Span: span, Words: cutBytes(words, state.MaxWords), Speaker: speaker, Section: sectionTitle(d, span.Start), Made: time.Now()}
	return m.change("Marked: "+what+" "+beginning(words), func(s *state.Store) error {
		_, err := s.AddMark(d.Meta.Path, d.Meta.Title, mark)
		return err
	})
}

// marked reports whether there is a mark of exactly that span.
func (m *Model) marked(s article.Span) bool {
	return slices.ContainsFunc(m.persist.marks, func(k placedMark) bool { return !k.lost && k.now == s })
}

// sectionTitle is the title of the section in which a place lies; "" for none.
func sectionTitle(d *article.Document, pos int) string {
	if i := d.SectionAt(pos); i >= 0 {
		return d.Sections[i].Title
	}
	return ""
}

// beginning is the first words of a text in quotation marks, so that the status
// line says which paragraph was meant.
func beginning(words string) string {
	const cells = 32
	return "“" + draw.Cut(clean.Line(cutBytes(words, 4*cells)), cells) + "”"
}

// cutBytes cuts a text to a length at the end of a character.
func cutBytes(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	return strings.ToValidUTF8(s[:limit], "")
}

// change changes what is kept in the background, and reads it anew: another
// instance may have changed it too. Only then is said that it was done.
func (m *Model) change(said string, do func(*state.Store) error) tea.Cmd {
	store, path, generation := m.options.Store, m.session.doc.Meta.Path, m.session.generation
	if store == nil {
		return nil
	}
	return func() tea.Msg {
		err := do(store)
		kept, _ := store.Load(path)
		if err != nil {
			said = "Not saved: " + oneLine(err)
		}
		return marksLoaded{generation, kept.Marks, said}
	}
}

// marksRead loads the marks as they are on the disk now.
func (m *Model) marksRead(msg marksLoaded) {
	if msg.generation != m.session.generation {
		return
	}
	m.setMarks(msg.marks)
	m.flash(msg.flash)
	m.refreshOverlay()
}

// markEdited keeps a changed note or forgets a mark.
func (m *Model) markEdited(msg tea.Msg) tea.Cmd {
	path := m.session.doc.Meta.Path
	switch msg := msg.(type) {
	case ui.NoteEdited:
		if msg.Mark < len(m.persist.marks) {
			id := m.persist.marks[msg.Mark].ID
			return m.change("Note saved", func(s *state.Store) error { return s.SetNote(path, id, msg.Text) })
		}
	case ui.MarkRemoved:
		if msg.Mark < len(m.persist.marks) {
			id := m.persist.marks[msg.Mark].ID
			return m.change("Mark removed", func(s *state.Store) error { return s.RemoveMark(path, id) })
		}
	}
	return nil
}

// markEntries are the marks as the overlay lists them.
func (m *Model) markEntries() []overlay.MarkEntry {
	out := make([]overlay.MarkEntry, len(m.persist.marks))
	for i, k := range m.persist.marks {
		out[i] = overlay.MarkEntry{
			Span: k.now, Words: k.Words, Speaker: k.Speaker, Section: k.Section, Note: k.Note, Lost: k.lost,
		}
		if k.lost {
			out[i].Span = article.Span{}
		}
	}
	return out
}
