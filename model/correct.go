package model

import (
	"briefing/content"
	"briefing/content/article"
	"briefing/model/state"
	"briefing/ui"
	"briefing/ui/overlay"
	tea "charm.land/bubbletea/v2"
)

// correctionSaved brings the corrections that hold for a document after one was
// made or taken back.
type correctionSaved struct {
	generation int
	list       []article.Correction
	said       string
}

// correctable is a book that can be opened anew with other corrections.
type correctable interface {
	Corrections() []article.Correction
	Corrected([]article.Correction) *content.Book
}

// corrections are those that hold for the document that is read.
func (m *Model) corrections() []article.Correction {
	if book, ok := m.session.book.(correctable); ok {
		return book.Corrections()
	}
	return nil
}

// openCorrect asks what is right about the name that is selected in the sidebar, or
// else about the statement that the trail rests on. Where there is neither, it lists
// what was corrected, to take it back.
func (m *Model) openCorrect() {
	if m.options.Restricted {
		m.flash("Corrections are off in a restricted session")
		return
	}
	if m.screen.state.Focus == ui.Sidebar {
		if e := m.panes.sidebar.Selected(); e >= 0 {
			m.correctName(e)
			return
		}
	}
	if q := m.quoteHere(); q >= 0 {
		m.correctStatement(q)
		return
	}
	if list := m.corrections(); len(list) > 0 {
		c := overlay.NewCorrect(m.screen.styles, &m.keys)
		c.ShowAll(list)
		m.put(correctList, c, nil)
		return
	}
	m.flash("Nothing selected to correct: " + m.keys.Hint(
		ui.Tip{Action: ui.NextQuote, Words: "goes to a quotation"}, ui.Tip{Action: ui.NextPane, Words: "to the names"}))
}

// correctStatement asks who said a statement.
func (m *Model) correctStatement(quote int) {
	if quote < 0 || quote >= len(m.session.doc.Quotes) {
		return
	}
	c := overlay.NewCorrect(m.screen.styles, &m.keys)
	c.ShowStatement(m.session.doc, m.panes.sidebar.Cast(), quote)
	m.put(correctList, c, nil)
}

// correctName asks what a name names.
func (m *Model) correctName(entity int) {
	if entity < 0 || entity >= len(m.session.doc.Entities) {
		return
	}
	c := overlay.NewCorrect(m.screen.styles, &m.keys)
	c.ShowName(m.session.doc, entity)
	m.put(correctList, c, nil)
}

// correct saves a correction, or takes it back, in the background. In a document
// that was opened from a folder's list, corrections of names are the folder's.
func (m *Model) correct(msg ui.CorrectionChosen) tea.Cmd {
	m.closeOverlay()
	store, path, generation, c := m.options.Store, m.session.doc.Meta.Path, m.session.generation, msg.Correction
	own, held := m.corrections(), path
	if !c.Kind.OfStatement() && m.folder.name != "" {
		held = m.folder.name
	}
	return func() tea.Msg {
		own = changed(own, c, msg.Undo)
		done := correctionSaved{generation: generation, list: own, said: "Corrected: " + c.String()}
		if msg.Undo {
			done.said = "Taken back: " + c.String()
		}
		err := saveCorrection(store, held, c, msg.Undo)
		if err != nil {
			done.said += "; not saved: " + oneLine(err)
			return done
		}
		if list, _ := store.Corrections(path); len(list) > 0 || msg.Undo {
			done.list = list
		}
		return done
	}
}

// saveCorrection saves a correction or removes it, with all others of the same name.
func saveCorrection(store *state.Store, path string, c article.Correction, undo bool) error {
	switch {
	case store == nil:
		return errNoStore
	case !undo:
		return store.AddCorrection(path, c)
	}
	return store.RemoveCorrections(path, c)
}

// changed returns the corrections of a session with one more, or without those of
// the same statement or name.
func changed(list []article.Correction, c article.Correction, undo bool) []article.Correction {
	var out []article.Correction
	for _, o := range list {
		if !undo || !state.SameSubject(o, c) {
			out = append(out, o)
		}
	}
	if !undo {
		out = append(out, c)
	}
	return out
}

// corrected reads the document anew with its corrections, at the same words.
func (m *Model) corrected(msg correctionSaved) tea.Cmd {
	book, ok := m.session.book.(correctable)
	if msg.generation != m.session.generation || !ok {
		return nil
	}
	return m.reload(book.Corrected(msg.list), msg.said)
}
