package model

import (
	"context"
	"fmt"
	"strings"

	"briefing/ui"
	"briefing/ui/overlay"
	tea "charm.land/bubbletea/v2"
)

// Collection answers questions about many documents: those of the list, or all that are
// remembered. Its methods take time: they are called in the background only, from one
// goroutine or several.
type Collection interface {
	// Documents returns the documents with what is remembered of them, and whether that
	// is so of all.
	Documents(ctx context.Context) (entries []overlay.DocumentEntry, all bool, err error)
	// Fill reads what is new, and reports how much of it is done.
	Fill(ctx context.Context, progress func(done, of int)) error
	// Voices, Names and Timeline are what is said, who is named and what is dated; Search
	// is where words stand.
	Voices(ctx context.Context, reported bool) (Found, error)
	Names(ctx context.Context) (Found, error)
	Timeline(ctx context.Context) (Found, error)
	Search(ctx context.Context, words string) (Found, error)
	// Person is what somebody said, by the Person of a passage that was found last.
	Person(ctx context.Context, person int, reported bool) (Found, error)
	// Next returns the path of the document after that of a path, or before it for -1,
	// on a trail; "" if there is none.
	Next(ctx context.Context, path string, by int, trail FarTrail) (string, error)
	// Compare says as Markdown in what the second document differs.
	Compare(ctx context.Context, first, second string) (string, error)
}

// Found is what was found in many documents: at most so many passages that they can be
// listed, and how many there are.
type Found struct {
	Title, Noun string // Noun is what one of the rows is; "" for what was asked for
	Rows        []overlay.Passage
	Of          int
}

// FarTrail says what a trail over documents follows: the statements or mentions of a
// name, statements by anyone, or words.
type FarTrail struct {
	Kind  ui.TrailKind
	Who   string // "" for anyone
	Words string
}

// many is what concerns all documents.
type many struct {
	all        Collection // nil where there is none
	generation int        // of questions
	cancel     context.CancelFunc
	kind       overlayKind // which list of all documents is asked for
	query      string      // of a search
	list       *overlay.Passages
	reading    chan documentsRead // nil where nothing is
	filled     bool
	compared   string // the first of two documents to compare; "" for none
}

// Messages about all documents.
type (
	passagesFound struct {
		generation int
		found      Found
		err        error
	}
	// documentsRead says how much of what is new has been read.
	documentsRead struct {
		done, of int
		ended    bool
		err      error
	}
	// trailContinued brings the document in which a trail goes on.
	trailContinued struct {
		generation int
		by         int
		path       string
		trail      trailState
		err        error
	}
	compared struct {
		text string
		err  error
	}
)

// askedOfAll does what a pane or an overlay asks for that concerns all documents.
func (m *Model) askedOfAll(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case ui.ScopeTurned:
		return m.turnScope(msg.Query)
	case ui.PassageChosen:
		return m.choosePassage(msg)
	case ui.PersonChosen:
		return m.ask(msg.Index)
	case ui.DocumentCompared:
		return m.compareDocument(msg.Path)
	case ui.DocumentsSorted:
		m.sortDocuments()
	}
	return nil
}

// turnScope shows the open list for all documents, or again for this one.
func (m *Model) turnScope(query string) tea.Cmd {
	kind := noOverlay
	if o := m.active(); o != nil {
		kind = o.kind
	}
	switch {
	case kind == allList:
		for m.active() != nil && m.active().kind == allList { // a person's page is over the names
			m.closeOverlay()
		}
		return m.askThis()
	case m.many.all == nil:
		m.flash("Only this document: no others are remembered")
		return nil
	case kind == folderList && strings.TrimSpace(query) == "":
		m.flash("Type what to look for in the texts")
		return nil
	case kind == folderList:
		kind = searchLine
	}
	m.many.kind, m.many.query = kind, query
	if kind != searchLine || m.session.doc.Text.Len() > 0 {
		m.closeOverlay()
	}
	return m.ask(-1)
}

// askThis opens the list of this document of the kind that was open for all.
func (m *Model) askThis() tea.Cmd {
	if m.session.doc.Text.Len() == 0 {
		return nil // the list of documents is open again
	}
	switch m.many.kind {
	case whoisList:
		m.openWhois()
	case timelineList:
		m.openTimeline()
	case searchLine:
		m.openSearch(m.many.query)
		return m.searchFor(m.many.query)
	default:
		m.openVoices()
	}
	return nil
}

// wordsOfAll are the words of the lists over all documents.
func wordsOfAll(kind overlayKind, query string) overlay.Words {
	switch kind {
	case whoisList:
		return overlay.Words{Title: "Who is who · all documents", Noun: "name", Choose: "what they said"}
	case timelineList:
		return overlay.Words{Title: "Timeline · all documents", Noun: "date"}
	case searchLine:
		return overlay.Words{Title: "“" + query + "” · all documents", Noun: "document"}
	}
	return overlay.Words{Title: "Voices · all documents", Noun: "statement"}
}

// ask opens the list of what is wanted of all documents, or of what one person said, and
// asks for it.
func (m *Model) ask(person int) tea.Cmd {
	words := wordsOfAll(m.many.kind, m.many.query)
	if person >= 0 {
		words = overlay.Words{Title: "Statements", Noun: "statement"}
	}
	words.Empty = "Looking …"
	p := overlay.NewPassages(m.screen.styles, &m.keys, words)
	p.SetTurn(func() tea.Msg { return ui.ScopeTurned{} })
	m.many.list = p
	m.putOver(allList, p)
	return tea.Batch(m.answerFor(person), m.readNew())
}

// answerFor returns the command that finds what the open list is to show.
func (m *Model) answerFor(person int) tea.Cmd {
	if m.many.cancel != nil {
		m.many.cancel()
	}
	ctx, cancel := context.WithCancel(context.Background())
	m.many.generation++
	m.many.cancel = cancel
	all, kind, query, reported, generation := m.many.all, m.many.kind, m.many.query, m.reported, m.many.generation
	return func() tea.Msg {
		var found Found
		var err error
		switch {
		case person >= 0:
			found, err = all.Person(ctx, person, reported)
		case kind == whoisList:
			found, err = all.Names(ctx)
		case kind == timelineList:
			found, err = all.Timeline(ctx)
		case kind == searchLine:
			found, err = all.Search(ctx, query)
		default:
			found, err = all.Voices(ctx, reported)
		}
		return passagesFound{generation, found, err}
	}
}

// passagesCame lists what was found.
func (m *Model) passagesCame(msg passagesFound) {
	if msg.generation != m.many.generation || m.many.list == nil {
		return
	}
	l := m.many.list
	switch {
	case msg.err != nil:
		l.SetEmpty(oneLine(msg.err))
	case m.many.reading != nil:
		l.SetEmpty("Nothing so far: the documents are being read")
	default:
		l.SetEmpty("Nothing was found")
	}
	title := msg.found.Title
	if n := len(msg.found.Rows); n < msg.found.Of {
		title = fmt.Sprintf("%s · the first %d of %d", title, n, msg.found.Of)
	}
	if title != "" {
		l.SetTitle(title)
	}
	if msg.found.Noun != "" {
		l.SetNoun(msg.found.Noun)
	}
	l.Show(msg.found.Rows)
	m.sizeOverlay()
}

// readNew reads what is new of all documents, once.
func (m *Model) readNew() tea.Cmd {
	if m.many.all == nil || m.many.filled || m.many.reading != nil {
		return nil
	}
	all, reading, ctx := m.many.all, make(chan documentsRead, 1), context.Background()
	m.many.reading = reading
	guard := m.options.Guard
	return func() tea.Msg {
		guard(func() {
			tell := func(r documentsRead) { // in place of what nobody has taken
				select {
				case <-reading:
				default:
				}
				reading <- r
			}
			err := all.Fill(ctx, func(done, of int) { tell(documentsRead{done: done, of: of}) })
			tell(documentsRead{ended: true, err: err})
		})
		return <-reading
	}
}

// newRead says how much of what is new has been read; at the end the open list is asked
// for anew.
func (m *Model) newRead(msg documentsRead) tea.Cmd {
	if msg.ended {
		m.many.filled, m.many.reading = true, nil
		m.flash("")
		if msg.err != nil {
			m.flash(oneLine(msg.err))
		}
		again := m.listAgain()
		if o := m.active(); o != nil && o.kind == allList && m.many.list != nil && m.many.list.Filter() == "" && o.under == nil {
			return tea.Batch(again, m.answerFor(-1))
		}
		return again
	}
	m.flash(fmt.Sprintf("Reading the documents: %d of %d", msg.done, msg.of))
	reading := m.many.reading
	return func() tea.Msg { return <-reading }
}

// choosePassage reads a place in one of the documents.
func (m *Model) choosePassage(msg ui.PassageChosen) tea.Cmd {
	for m.overlay.pane != nil {
		m.closeOverlay()
	}
	if msg.Path == m.session.doc.Meta.Path {
		m.toPlace(msg.Span)
		return nil
	}
	return m.openFar(msg.Path, func(o *documentOpened) { o.at = msg.Span })
}

// compareDocument notes a document, and compares it with the one that is named next.
func (m *Model) compareDocument(path string) tea.Cmd {
	first, all := m.many.compared, m.many.all
	switch {
	case all == nil:
		return nil
	case first == "" || first == path:
		m.many.compared = path
		m.flash("Compare: choose the other document, and press the key again")
		return nil
	}
	m.many.compared = ""
	return func() tea.Msg {
		text, err := all.Compare(context.Background(), first, path)
		return compared{text, err}
	}
}

// showCompared shows in what two documents differ.
func (m *Model) showCompared(msg compared) {
	if msg.err != nil {
		m.flash(oneLine(msg.err))
		return
	}
	m.putOver(outputPage, m.textPager("What differs", strings.TrimSpace(msg.text)))
}
