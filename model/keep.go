package model

import (
	"sync/atomic"
	"time"

	"briefing/content/article"
	"briefing/model/state"
	tea "charm.land/bubbletea/v2"
)

// saveAfter is how long after a movement the place is written down, so that even
// a process that is killed loses little.
const saveAfter = 2 * time.Second

// keeping is what is kept of the document that is read.
type keeping struct {
	marks []kept
	// at is where the reader is. It is read by Save from other goroutines.
	at atomic.Pointer[standing]
	// written is what was written down last.
	written atomic.Pointer[standing]
	waiting bool // a save is on its way
	saved   int  // the offset that was saved last
	told    bool // that saving fails
}

// standing is a place in a snapshot.
type standing struct {
	doc    *article.Document
	offset int
	read   float64 // how much of the document, from 0 to 1
}

// kept is a mark and where its words stand now.
type kept struct {
	state.Mark
	now  article.Span
	lost bool
}

// Messages about what is kept.
type (
	saveDue     struct{}
	placeSaved  struct{ err error }
	marksLoaded struct {
		generation int
		marks      []state.Mark
		flash      string
	}
)

// stand notes where the reader is.
func (m *Model) stand() {
	m.keep.at.Store(&standing{m.session.doc, m.panes.reader.Anchor().Start, m.panes.reader.Fraction()})
}

// Save writes the place down, unless that has been done. It may be called from
// any goroutine at any time.
func (m *Model) Save() {
	at, was := m.keep.at.Load(), m.keep.written.Load()
	if at != nil && was != nil && at.offset == was.offset && at.doc.Meta.Path == was.doc.Meta.Path {
		return
	}
	_ = m.write(at)
}

func (m *Model) write(at *standing) error {
	if m.options.Store == nil || at == nil || at.doc.Text.Len() == 0 {
		return nil
	}
	place := state.At(at.doc, at.offset)
	place.Read = at.read
	err := m.options.Store.SavePlace(at.doc.Meta.Path, state.Of(at.doc), place, time.Now())
	if err == nil {
		m.keep.written.Store(at)
	}
	return err
}

// savePlace writes the place down before the document is left.
func (m *Model) savePlace() {
	m.stand()
	m.Save()
}

// saveSoon asks for the place to be written down in a while; it returns nil where
// that is not needed.
func (m *Model) saveSoon() tea.Cmd {
	at := m.keep.at.Load()
	if m.options.Store == nil || m.keep.waiting || at == nil || at.offset == m.keep.saved {
		return nil
	}
	m.keep.waiting = true
	return tea.Tick(saveAfter, func(time.Time) tea.Msg { return saveDue{} })
}

// saveNow writes the place down in the background.
func (m *Model) saveNow() tea.Cmd {
	m.keep.waiting = false
	at := m.keep.at.Load()
	m.keep.saved = at.offset
	return func() tea.Msg { return placeSaved{m.write(at)} }
}

// takeUpPlace says what had to be done to show the document, goes to where it was
// left, and takes up its marks.
func (m *Model) takeUpPlace() {
	d := m.session.doc
	m.keep.marks, m.keep.saved = nil, 0
	if n := len(d.Meta.Notices); n > 0 {
		m.flash(d.Meta.Notices[n-1])
	}
	if m.options.Store == nil {
		m.stand()
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
		if said := how.String(); said != "" {
			m.flash(said)
		}
		m.keep.saved = offset
	}
	m.moved()
}

// setMarks finds where the marked words stand now.
func (m *Model) setMarks(marks []state.Mark) {
	m.keep.marks = m.keep.marks[:0:0]
	var places []article.Span
	finder := state.NewMarkFinder(m.session.doc)
	for _, mark := range marks {
		now, ok := finder.Find(mark)
		m.keep.marks = append(m.keep.marks, kept{mark, now, !ok})
		if ok {
			places = append(places, now)
		}
	}
	m.panes.reader.SetMarks(places)
}

// loadMarks takes up the marks of the document that is read.
func (m *Model) loadMarks() {
	m.setMarks(nil)
	if m.options.Store != nil {
		kept, _ := m.options.Store.Load(m.session.doc.Meta.Path)
		m.setMarks(kept.Marks)
	}
}
