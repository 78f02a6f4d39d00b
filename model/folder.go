package model

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"briefing/content"
	"briefing/content/article"
	"briefing/model/state"
	"briefing/ui"
	"briefing/ui/overlay"
	tea "charm.land/bubbletea/v2"
)

// folder is the folder the program was started with, or several names, and what is
// listed of them.
type folder struct {
	names   []string
	name    string                  // the folder's, under which is kept what was chosen; "" for several
	entries []overlay.DocumentEntry // as they were found
	shown   []overlay.DocumentEntry // as they are listed
	order   documentOrder
	found   chan content.Entry
	stop    func()      // ends the walk
	skipped chan string // says, once at most, what in the folder is no document
	list    *overlay.Library
	last    string // the path that was chosen the last time; "" once it is selected
}

// folderListed brings entries of the folder.
type folderListed struct {
	entries []content.Entry
	done    bool
}

// NewFolder returns the root over a folder, or several documents: those to choose from.
func NewFolder(names []string, o Options) *Model {
	m := newModel(o)
	name, title := "", fmt.Sprintf("%d documents", len(names))
	if len(names) == 1 {
		name, title = names[0], names[0]
	}
	m.folder = folder{names: names, name: name, found: make(chan content.Entry, listBatch), skipped: make(chan string, 1)}
	m.open(emptyBook{title: title})
	m.resize(o.Width, o.Height)
	m.folder.list = overlay.NewLibrary(m.screen.styles, &m.keys, title)
	if o.Collection != nil {
		m.folder.list.SetTurn(func() tea.Msg { return ui.ScopeTurned{Query: m.folder.list.Filter()} })
	}
	if o.Store != nil && name != "" {
		kept, _ := o.Store.Load(name)
		m.folder.last = kept.Place.Words
	}
	m.openFolder()
	m.flash(o.Notice)
	return m
}

// openFolder lists the documents of the folder, where the list was left.
func (m *Model) openFolder() {
	l := m.folder.list
	l.SetStyles(m.screen.styles)
	m.put(folderList, l, func() { l.SetEntries(m.folder.shown) })
}

// choose opens a document of the list, and remembers which.
func (m *Model) choose(path string) tea.Cmd {
	m.closeOverlay()
	m.later = nil
	open := m.openPath(path, false)
	store, name := m.options.Store, m.folder.name
	if store == nil || name == "" {
		return open
	}
	keep := func() tea.Msg {
		return placeSaved{store.SavePlace(name, state.About{Title: name}, state.Place{Words: path}, time.Now())}
	}
	return tea.Batch(open, keep)
}

// backToList returns to the list of the folder from a document that was opened from
// it; it reports whether there is one.
func (m *Model) backToList() bool {
	if m.folder.list == nil || len(m.earlier) == 0 {
		return false
	}
	for len(m.earlier) > 0 && m.previousDocument() {
	}
	m.later = nil
	return true
}

// selectLast selects the document that was chosen the last time, once it is there.
func (m *Model) selectLast() {
	for i, e := range m.folder.shown {
		if e.Path == m.folder.last && e.Path != "" {
			m.folder.list.Select(i)
			m.folder.last = ""
		}
	}
}

// listBatch is how many entries are taken at once.
const listBatch = 256

// documentsKnown brings the documents with what is remembered of them.
type documentsKnown struct {
	entries []overlay.DocumentEntry
	all     bool // of all that are there something is remembered
	err     error
}

// list lists the documents of the folder: as they are remembered or, as long as some are
// not, by their beginnings.
func (m *Model) list() tea.Cmd {
	if m.folder.found == nil || m.many.all == nil {
		return m.walk()
	}
	return m.listAgain()
}

// listAgain asks for what is remembered of the documents.
func (m *Model) listAgain() tea.Cmd {
	if m.folder.list == nil {
		return nil
	}
	all, store, ctx := m.many.all, m.options.Store, context.Background()
	return func() tea.Msg {
		entries, complete, err := all.Documents(ctx)
		for i := range entries {
			if store == nil {
				break
			}
			kept, _ := store.Load(entries[i].Path)
			entries[i].Read = kept.Place.Read
		}
		return documentsKnown{entries, complete, err}
	}
}

// known lists the documents as they are remembered, unless that is of some alone while
// all are being read: then they are listed by their beginnings.
func (m *Model) known(msg documentsKnown) tea.Cmd {
	switch {
	case msg.err != nil && len(m.folder.entries) == 0:
		m.many.all = nil // what cannot answer is of no use
		return m.walk()
	case msg.err != nil:
		return nil
	case msg.all || m.many.filled:
		m.folder.entries = msg.entries
		if m.folder.stop != nil {
			m.folder.stop()
		}
		m.folder.found = nil // no entries by their beginnings any more
		m.arrangeDocuments()
		m.selectLast()
		return m.readNew()
	case len(m.folder.entries) == 0:
		return tea.Batch(m.walk(), m.readNew())
	}
	return nil
}

// walk lists the documents by their beginnings, in the background.
func (m *Model) walk() tea.Cmd {
	if m.folder.found == nil {
		return nil
	}
	notRead := m.folder.skipped
	names, found, guard, ctx := m.folder.names, m.folder.found, m.options.Guard, m.session.ctx
	opts, store := m.options.Open, m.options.Store
	ctx, m.folder.stop = context.WithCancel(ctx)
	opts.Stdin, opts.Corrections = nil, nil
	opts.BeginningsOnly = m.many.all != nil
	return func() tea.Msg {
		guard(func() {
			defer close(found)
			skipped, _ := content.List(ctx, names, opts, func(e content.Entry) {
				if store != nil {
					kept, _ := store.Load(e.Path)
					e.Read = kept.Place.Read
				}
				select {
				case found <- e:
				case <-ctx.Done():
				}
			})
			if said := skipped.String(); said != "" {
				notRead <- said
			}
		})
		return takeEntries(found)
	}
}

// takeEntries waits for an entry and takes what else is there.
func takeEntries(found <-chan content.Entry) tea.Msg {
	var got []content.Entry
	e, ok := <-found
	if !ok {
		return folderListed{done: true}
	}
	got = append(got, e)
	for len(got) < listBatch {
		select {
		case e, ok := <-found:
			if !ok {
				return folderListed{got, true}
			}
			got = append(got, e)
		default:
			return folderListed{got, false}
		}
	}
	return folderListed{got, false}
}

// listed takes entries; one that is known already is replaced.
func (m *Model) listed(msg folderListed) tea.Cmd {
	entries := append([]overlay.DocumentEntry(nil), m.folder.entries...)
	for _, e := range msg.entries {
		row := libraryEntry(e)
		if e.Index < len(entries) {
			entries[e.Index] = row
		} else {
			entries = append(entries, row)
		}
	}
	if m.folder.found == nil {
		return nil // they are known by now
	}
	m.folder.entries = entries
	m.arrangeDocuments()
	m.selectLast()
	if msg.done {
		select {
		case said := <-m.folder.skipped:
			m.flash(said)
		default:
		}
		return nil
	}
	found := m.folder.found
	return func() tea.Msg { return takeEntries(found) }
}

func libraryEntry(e content.Entry) overlay.DocumentEntry {
	under := filepath.Dir(e.Name)
	if under == "." {
		under = ""
	}
	return overlay.DocumentEntry{
		Path: e.Path, Name: e.Name, Folder: under, Title: e.Title, Source: e.Source, Date: e.Date,
		Day: e.Day, Words: e.Minutes * article.WordsPerMinute, Quotes: max(0, e.Quotes), Read: e.Read,
	}
}

// documentOrder is the order of the list of documents.
type documentOrder uint8

const (
	asFound documentOrder = iota
	newestFirst
	unreadFirst
	mostStatements
	documentOrders
)

// String names an order in the list's border.
func (o documentOrder) String() string {
	return [...]string{"by name", "newest first", "unread first", "most statements first"}[o]
}

// sortDocuments takes the next order, and says which.
func (m *Model) sortDocuments() {
	m.folder.order = (m.folder.order + 1) % documentOrders
	m.arrangeDocuments()
	m.flash("Documents: " + m.folder.order.String())
}

// arrangeDocuments lists the documents in the order that is chosen. Folders head them
// only where they are in the order of their names.
func (m *Model) arrangeDocuments() {
	shown := m.folder.entries
	if m.folder.order != asFound {
		shown = slices.Clone(shown)
		for i := range shown {
			shown[i].Folder = ""
		}
		slices.SortStableFunc(shown, m.folder.order.compare)
	}
	m.folder.shown = shown
	m.folder.list.SetEntries(shown)
	if m.overlay.kind == folderList {
		m.sizeOverlay()
	}
}

func (o documentOrder) compare(a, b overlay.DocumentEntry) int {
	switch o {
	case newestFirst:
		return strings.Compare(b.Day, a.Day)
	case unreadFirst:
		return cmp.Compare(a.Read, b.Read)
	case mostStatements:
		return b.Quotes - a.Quotes
	}
	return 0
}
