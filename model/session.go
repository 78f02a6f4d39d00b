package model

import (
	"context"
	"sync/atomic"
	"time"

	"briefing/content"
	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/reader"
	tea "charm.land/bubbletea/v2"
)

// session is one document that is being read, and the work that goes on for it
// in the background.
type session struct {
	book       Book
	doc        *article.Document
	generation int
	near       *atomic.Int64 // where the reader is, for the background work
	grown      chan *article.Document
	changed    chan struct{}
	ctx        context.Context
	cancel     context.CancelFunc

	asked func() // what was asked for before it could be done; nil for nothing
	words int    // of the document: see article.Document.WordCount
	// end is where the reader went to the end of what was there; nil if never. While the
	// reader is still there, the end is followed as the document grows.
	end *reader.Place
}

// visit is a document that was left by a link, and where it was left.
type visit struct {
	session session
	at      reader.Place
	history history
}

// Messages of the background work.
type (
	// documentGrown brings a newer snapshot.
	documentGrown struct {
		generation int
		doc        *article.Document
	}
	// documentOpened brings a document that was asked for, and the ID of the mark at
	// which to read it; "" for where it was left.
	documentOpened struct {
		generation int
		book       Book
		reload     bool
		mark       string
		at         article.Span // what to read in it; empty for where it was left
		trail      trailState   // that goes on in it
	}
	// documentFailed says why a document could not be opened.
	documentFailed struct {
		generation int
		err        error
		reload     bool
	}
	// documentChanged reports that the file behind the document has changed.
	documentChanged struct {
		generation int
		how        content.Staleness
	}
)

// open makes a book the one that is read.
func (m *Model) open(book Book) {
	ctx, cancel := context.WithCancel(context.Background())
	m.session = session{
		book: book, doc: book.First(), generation: m.nextGeneration(),
		near: new(atomic.Int64), grown: make(chan *article.Document, 1), changed: make(chan struct{}, 1),
		ctx: ctx, cancel: cancel,
	}
	m.history = history{}
	m.dock, m.dockKeys, m.screen.state.Docked = overlayState{}, false, false
	m.dropTrail()
	m.show(m.session.doc)
	m.pickSide()
}

// nextGeneration numbers the sessions, so that answers find theirs.
func (m *Model) nextGeneration() int {
	m.generations++
	return m.generations
}

// show passes a snapshot to the panes.
func (m *Model) show(d *article.Document) {
	d = d.Following(m.reported)
	m.session.doc = d
	m.session.words = d.WordCount()
	m.panes.outline.Show(d)
	m.panes.reader.Show(d)
	m.panes.sidebar.Show(d)
	titles, names := m.panes.outline.Wanted(), m.panes.sidebar.Wanted()
	if s := &m.screen.state; s.Titles != titles || s.Names != names {
		s.Titles, s.Names = titles, names
		m.arrange()
	}
}

// firstFrame is how long the background work on a document waits that takes longer
// than a frame: the first frame needs both cores.
const firstFrame = 50 * time.Millisecond

// start begins the background work and waits for its first snapshot.
func (s *session) start(guard func(func())) tea.Cmd {
	follow, wait := s.follow(), s.wait()
	return func() tea.Msg {
		guard(follow)
		return wait()
	}
}

// follow returns the background work. On a document that takes longer than a
// frame it leaves the first one alone.
func (s *session) follow() func() {
	own := *s // which may be another by the time
	return func() {
		if p := own.doc.Progress; p.Indexed < p.Total {
			time.Sleep(firstFrame)
		}
		own.book.Follow(own.ctx, func() int { return int(own.near.Load()) }, func(d *article.Document) { offer(own.grown, d) })
		close(own.grown)
	}
}

// offer puts the newest snapshot into the channel, in place of one that nobody
// has taken yet. There is only one sender.
func offer(c chan *article.Document, d *article.Document) {
	select {
	case <-c:
	default:
	}
	c <- d
}

// wait returns the command that waits for the next snapshot.
func (s *session) wait() tea.Cmd {
	grown, generation := s.grown, s.generation
	return func() tea.Msg {
		d, ok := <-grown
		if !ok {
			return nil
		}
		return documentGrown{generation, d}
	}
}

// grew takes a newer snapshot.
func (m *Model) grew(msg documentGrown) tea.Cmd {
	if msg.generation != m.session.generation {
		return m.grewEarlier(msg)
	}
	m.session.doc = msg.doc
	atEnd := m.session.end != nil && m.panes.reader.Place() == *m.session.end
	m.show(msg.doc)
	if atEnd {
		m.toEnd()
	}
	m.refreshTrail()
	m.moved()
	m.refreshOverlay()
	m.resume()
	var more tea.Cmd
	if m.search.query != "" && m.trail.Kind == ui.SearchTrail && m.trail.More {
		more = m.findAll()
	}
	return tea.Batch(m.session.wait(), more)
}

// toEnd goes to the end of the document, or of what is there of it.
func (m *Model) toEnd() {
	m.panes.reader.End()
	at := m.panes.reader.Place()
	m.session.end = &at
}

// grewEarlier keeps a snapshot for a document to which H leads back.
func (m *Model) grewEarlier(msg documentGrown) tea.Cmd {
	for i := range m.earlier {
		if s := &m.earlier[i].session; s.generation == msg.generation {
			s.doc = msg.doc
			return s.wait()
		}
	}
	return nil
}

// watch waits for the file behind the document to change. A change that came
// before anybody watched is seen, too, unless it is known.
func (m *Model) watch(known content.Staleness) tea.Cmd {
	s := m.session
	return func() tea.Msg {
		how, err := s.book.Watch(s.ctx, known)
		if err != nil {
			return nil
		}
		return documentChanged{s.generation, how}
	}
}

// reopen opens the document again after its file has changed. Where the file is
// gone, what is on screen stays.
func (m *Model) reopen(msg documentChanged) tea.Cmd {
	switch {
	case msg.generation != m.session.generation:
		return nil
	case msg.how == content.Fresh:
		return m.watch(content.Fresh)
	case msg.how == content.Gone:
		m.flash("File deleted: showing the last version")
		return m.watch(content.Gone)
	}
	return m.openPath(m.session.doc.Meta.Path, true)
}

// openPath opens a document in the background.
func (m *Model) openPath(path string, reload bool) tea.Cmd {
	options, generation, ctx := m.options.Open, m.session.generation, m.session.ctx
	return func() tea.Msg {
		book, err := content.Open(ctx, path, options)
		if err != nil {
			return documentFailed{generation, err, reload}
		}
		return documentOpened{generation: generation, book: book, reload: reload}
	}
}

// openFar opens another document at what is set: a place, a mark or a trail.
func (m *Model) openFar(path string, set func(*documentOpened)) tea.Cmd {
	open := m.openPath(path, false)
	return func() tea.Msg {
		msg := open()
		if opened, ok := msg.(documentOpened); ok {
			set(&opened)
			return opened
		}
		return msg
	}
}

// opened takes a document that was asked for: in place of an older state of
// itself, or after the one that is read, to which H leads back.
func (m *Model) opened(msg documentOpened) tea.Cmd {
	if msg.generation != m.session.generation {
		return nil
	}
	if msg.reload {
		return m.reload(msg.book, reloaded)
	}
	m.savePlace()
	m.earlier = append(m.earlier, visit{m.session, m.panes.reader.Place(), m.history})
	m.open(msg.book)
	m.restorePlace()
	m.focus(ui.Article)
	m.toMarkNamed(msg.mark)
	var more tea.Cmd
	switch {
	case !msg.at.Empty():
		m.toPlace(msg.at)
	case msg.trail.kind != ui.NoTrail:
		more = m.followOver(msg.trail)
	}
	m.history = history{} // H leads to the document before at once
	return tea.Batch(m.session.start(m.options.Guard), m.watch(content.Fresh), more)
}

// reload shows the new state of the document at the same words, keeping the trail,
// and says why.
func (m *Model) reload(book Book, why string) tea.Cmd {
	m.savePlace()
	trail, old, above := m.trailState(), m.session, m.panes.reader.Place().Above
	trail.why = why
	m.open(book)
	old.cancel()
	m.restorePlace()
	m.panes.reader.Return(reader.Place{Words: m.panes.reader.Anchor(), Above: above})
	more := m.resumeTrail(trail)
	m.flash(why)
	return tea.Batch(m.session.start(m.options.Guard), m.watch(content.Fresh), more)
}

// previousDocument goes back to the document that was left by a link.
func (m *Model) previousDocument() bool {
	n := len(m.earlier)
	if n == 0 {
		return false
	}
	m.savePlace()
	m.later = append(m.later, m.session.doc.Meta.Path)
	m.session.cancel()
	last := m.earlier[n-1]
	m.earlier = m.earlier[:n-1]
	m.session, m.history = last.session, last.history
	m.dropTrail()
	m.show(m.session.doc)
	m.loadMarks()
	m.pickSide()
	m.panes.reader.Return(last.at)
	m.moved()
	if m.session.doc.Text.Len() == 0 && m.folder.list != nil {
		m.openFolder()
	}
	return true
}
