package model

import (
	"fmt"
	"path/filepath"
	"time"

	"briefing/content"
	"briefing/content/article"
	"briefing/model/state"
	"briefing/ui/overlay"
	tea "charm.land/bubbletea/v2"
)

// folder is the folder the program was started with, or several names, and what is
// listed of them.
type folder struct {
	names   []string
	name    string // the folder's, under which is kept what was chosen; "" for several
	entries []overlay.DocumentEntry
	found   chan content.Entry
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
	m.put(folderList, l, func() { l.SetEntries(m.folder.entries) })
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
	for i, e := range m.folder.entries {
		if e.Path == m.folder.last && e.Path != "" {
			m.folder.list.Select(i)
			m.folder.last = ""
		}
	}
}

// listBatch is how many entries are taken at once.
const listBatch = 256

// list walks the folder in the background.
func (m *Model) list() tea.Cmd {
	if m.folder.found == nil {
		return nil
	}
	notRead := m.folder.skipped
	names, found, guard, ctx := m.folder.names, m.folder.found, m.options.Guard, m.session.ctx
	opts, store := m.options.Open, m.options.Store
	opts.Stdin, opts.Corrections = nil, nil
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
	m.folder.entries = entries
	m.folder.list.SetEntries(entries)
	if m.overlay.kind == folderList {
		m.sizeOverlay()
	}
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
		Words: e.Minutes * article.WordsPerMinute, Quotes: max(0, e.Quotes), Read: e.Read,
	}
}
