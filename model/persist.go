package model

import (
	"fmt"
	"sync/atomic"
	"time"

	"briefing/content/article"
	"briefing/model/state"
	"briefing/ui"
	tea "charm.land/bubbletea/v2"
)

// saveAfter is how long after a movement the place is written down, so that even
// a process that is killed loses little.
const saveAfter = 2 * time.Second

// persistence is what is saved about the open document.
type persistence struct {
	// at is where the reader is. It is read by Save from other goroutines.
	at atomic.Pointer[position]
	// written is what was written down last.
	written atomic.Pointer[position]
	waiting bool // a save is on its way
	saved   int  // the offset that was saved last
	failed  bool // a failure to save has been reported
}

// position is a place in a snapshot.
type position struct {
	doc    *article.Document
	offset int
	read   float64 // how much of the document, from 0 to 1
}

// Messages about what is kept.
type (
	saveDue     struct{}
	placeSaved  struct{ err error }
	marksLoaded struct {
		generation int
		marks      []state.Mark
		others     []placedMark
		flash      string // "" for nothing to say
		list       bool   // the marks are to be listed
	}
)

// recordPlace notes where the reader is.
func (m *Model) recordPlace() {
	m.persist.at.Store(&position{m.session.doc, m.panes.reader.Anchor().Start, m.panes.reader.Fraction()})
}

// Save writes the place down, unless that has been done. It may be called from
// any goroutine at any time.
func (m *Model) Save() {
	at, was := m.persist.at.Load(), m.persist.written.Load()
	if at != nil && was != nil && at.offset == was.offset && at.doc.Meta.Path == was.doc.Meta.Path {
		return
	}
	_ = m.write(at)
}

func (m *Model) write(at *position) error {
	if m.options.Store == nil || at == nil || at.doc.Text.Len() == 0 {
		return nil
	}
	place := state.At(at.doc, at.offset)
	place.Read = at.read
	err := m.options.Store.SavePlace(at.doc.Meta.Path, state.Of(at.doc), place, time.Now())
	if err == nil {
		m.persist.written.Store(at)
	}
	return err
}

// savePlace writes the place down before the document is left.
func (m *Model) savePlace() {
	m.recordPlace()
	m.Save()
}

// saveSoon asks for the place to be written down in a while; it returns nil where
// that is not needed.
func (m *Model) saveSoon() tea.Cmd {
	at := m.persist.at.Load()
	if m.options.Store == nil || m.persist.waiting || at == nil || at.offset == m.persist.saved {
		return nil
	}
	m.persist.waiting = true
	return tea.Tick(saveAfter, func(time.Time) tea.Msg { return saveDue{} })
}

// saveNow writes the place down in the background.
func (m *Model) saveNow() tea.Cmd {
	m.persist.waiting = false
	at := m.persist.at.Load()
	m.persist.saved = at.offset
	return func() tea.Msg { return placeSaved{m.write(at)} }
}

// restorePlace shows the notices of the document, goes to where it was left, and
// loads its marks.
func (m *Model) restorePlace() {
	d := m.session.doc
	m.marks.own, m.persist.saved = nil, 0
	if n := len(d.Meta.Notices); n > 0 {
		m.flash(d.Meta.Notices[n-1])
	}
	if m.options.Store == nil {
		m.recordPlace()
		return
	}
	kept, notice := m.options.Store.Load(d.Meta.Path)
	if notice != "" {
		m.flash(notice)
	}
	m.setMarks(kept.Marks)
	if kept.Place.Offset > 0 {
		offset, how := state.Find(d, kept.Place)
		m.panes.reader.JumpTo(article.Span{Start: offset, End: offset + 1})
		said := how.String()
		if percent := int(m.panes.reader.Fraction()*100 + 0.5); said == "" && !m.panes.reader.AtTop() {
			said = fmt.Sprintf("Resumed at %d %% · %s", percent, m.keys.Hint(ui.Tip{Action: ui.GoTop, Words: "beginning"}))
		}
		if said != "" {
			m.flash(said)
		}
		m.persist.saved = offset
	}
	m.moved()
}

// setMarks finds where the marked words are now.
func (m *Model) setMarks(marks []state.Mark) {
	m.marks.own = nil
	var places []article.Span
	finder := state.NewMarkFinder(m.session.doc)
	for _, mark := range marks {
		now, ok := finder.Find(mark)
		m.marks.own = append(m.marks.own, placedMark{Mark: mark, now: now, lost: !ok})
		if ok {
			places = append(places, now)
		}
	}
	m.panes.reader.SetMarks(places)
}

// loadMarks loads the marks of the document that is read.
func (m *Model) loadMarks() {
	m.setMarks(nil)
	if m.options.Store != nil {
		kept, _ := m.options.Store.Load(m.session.doc.Meta.Path)
		m.setMarks(kept.Marks)
	}
}
