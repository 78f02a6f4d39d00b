package model

import (
	"briefing/ui"
	"briefing/ui/overlay"
	tea "charm.land/bubbletea/v2"
)

// overlayKind is which overlay is open.
type overlayKind uint8

const (
	noOverlay overlayKind = iota
	voicesList
	whoisList
	linksList
	marksList
	timelineList
	correctList
	aboutPage
	helpPage
	noteEditor
	noteChoice
	folderList
	allList // of all documents: voices, names, the timeline, hits
	searchLine
	gotoLine
	pipeLine
	linkLetters
	outputPage
)

// isLine reports whether the overlay is in the status line and covers nothing.
func (k overlayKind) isLine() bool { return k >= searchLine && k <= linkLetters }

// overlayPane is what the root needs from every overlay.
type overlayPane interface {
	SetSize(w, h int)
	SetStyles(*ui.Styles)
	Update(msg tea.Msg) tea.Cmd
	View() string
}

// docks reports whether the overlay stays open beside the text on a wide terminal.
func (k overlayKind) docks() bool { return k == voicesList || k == timelineList }

// overlayState is an open overlay.
type overlayState struct {
	kind overlayKind
	pane overlayPane
	rect ui.Rect // where it is drawn: within the layout's, as high as it wants
	// refresh shows a newer snapshot of the document; nil where none is needed.
	refresh func()
	under   *overlayState // what help was opened over; nil for nothing
}

// covers reports whether an overlay covers the panes.
func (o *overlayState) covers() bool { return o.pane != nil && !o.kind.isLine() }

// put opens an overlay in place of any other; one that docks leaves what is open over
// it alone.
func (m *Model) put(kind overlayKind, pane overlayPane, refresh func()) {
	opened := overlayState{kind: kind, pane: pane, refresh: refresh}
	m.panes.reader.SetLabels(nil)
	if refresh != nil {
		refresh()
	}
	if kind.docks() && m.screen.width >= ui.DockFrom && !m.screen.state.Zen {
		m.overlay, m.dock = overlayState{}, opened
		m.screen.state.Docked = true
		m.focus(ui.Article)
		m.setDockKeys(true)
		return
	}
	m.overlay = opened
	m.sizeOverlay()
}

// active is the overlay that has the keys; nil for none.
func (m *Model) active() *overlayState {
	switch {
	case m.overlay.pane != nil:
		return &m.overlay
	case m.dock.pane != nil && m.dockKeys:
		return &m.dock
	}
	return nil
}

// setDockKeys passes the keys to what is docked, or back to the panes.
func (m *Model) setDockKeys(on bool) {
	m.dockKeys = on
	if f, ok := m.dock.pane.(interface{ SetFocused(bool) }); ok {
		f.SetFocused(on)
	}
}

// undock closes what is docked where there is no room for it any more; with the keys
// it goes on as an overlay over the text.
func (m *Model) undock() {
	if m.dock.pane == nil || !m.screen.layout.Dock.Empty() {
		return
	}
	if m.dockKeys {
		m.overlay = m.dock
	}
	m.dock, m.dockKeys, m.screen.state.Docked = overlayState{}, false, false
}

// fitting is an overlay that may need less height than there is.
type fitting interface {
	Wanted(width, most int) (height int)
}

// sizeOverlay sets the sizes of the open overlays.
func (m *Model) sizeOverlay() {
	l := m.screen.layout
	if m.dock.pane != nil {
		m.dock.rect = l.Dock
		m.dock.pane.SetSize(l.Dock.W, l.Dock.H)
	}
	switch {
	case m.overlay.pane == nil:
		return
	case m.overlay.kind.isLine():
		m.overlay.rect = l.Status
	default:
		m.overlay.rect = l.Overlay
		m.overlay.rect.H = m.overlayHeight()
	}
	m.overlay.pane.SetSize(m.overlay.rect.W, m.overlay.rect.H)
}

// overlayHeight is how high the open overlay is to be.
func (m *Model) overlayHeight() int {
	r := m.screen.layout.Overlay
	if f, ok := m.overlay.pane.(fitting); ok {
		return f.Wanted(r.W, r.H)
	}
	return r.H
}

// closeOverlay closes the overlay that has the keys: the text is as it was.
func (m *Model) closeOverlay() {
	switch o := m.active(); {
	case o == nil:
	case o == &m.dock:
		m.dock, m.dockKeys, m.screen.state.Docked = overlayState{}, false, false
		m.arrange()
	default:
		if o.kind == searchLine {
			m.endSearch(false)
		}
		under := o.under
		m.panes.reader.SetLabels(nil)
		m.overlay = overlayState{}
		if under != nil {
			m.overlay = *under
			m.sizeOverlay()
		}
	}
}

// leaveOverlay passes the keys to the text: what is docked stays open.
func (m *Model) leaveOverlay() {
	if m.active() == &m.dock {
		m.setDockKeys(false)
		return
	}
	m.closeOverlay()
}

// refreshOverlay shows a newer snapshot in the open overlays.
func (m *Model) refreshOverlay() {
	for _, o := range []overlayState{m.overlay, m.dock} {
		if o.refresh != nil {
			o.refresh()
		}
	}
	m.sizeOverlay()
}

// openOverlay opens the overlay of an action.
func (m *Model) openOverlay(a ui.Action) {
	switch a {
	case ui.Voices:
		m.openVoices()
	case ui.WhoIs:
		m.openWhois()
	case ui.Links:
		m.openLinks()
	case ui.Letters:
		m.openLetters()
	case ui.Annotate:
		m.openAnnotate()
	case ui.Events:
		m.openTimeline()
	case ui.About:
		m.openAbout()
	case ui.Help:
		m.openHelp()
	case ui.Goto:
		m.openGoto()
	case ui.Pipe:
		m.openPipe()
	case ui.Search:
		m.openSearch("")
	case ui.Correct:
		m.openCorrect()
	}
}

// openHelp shows the keys, over the overlay that is open.
func (m *Model) openHelp() { m.putOver(helpPage, overlay.NewHelp(m.screen.styles, &m.keys)) }

// putOver opens an overlay over the one that is open, which comes back with its end.
func (m *Model) putOver(kind overlayKind, pane overlayPane) {
	var under *overlayState
	if m.overlay.covers() {
		o := m.overlay
		under = &o
	}
	m.put(kind, pane, nil)
	m.overlay.under = under
}

// refuse says why a list is not opened: it would be empty. While the document is still
// being recognised it opens with the first entry.
func (m *Model) refuse(why string, open func()) {
	if !m.postpone(open) {
		m.flash(why)
	}
}

// openVoices lists every quotation, at the one the trail rests on.
func (m *Model) openVoices() {
	if m.dock.kind == voicesList {
		m.setDockKeys(true)
		return
	}
	if len(m.session.doc.Quotes) == 0 {
		m.refuse("No quotations", m.openVoices)
		return
	}
	v := overlay.NewVoices(m.screen.styles, &m.keys)
	v.SetTurn(m.turn())
	m.put(voicesList, v, func() { v.Show(m.session.doc, m.panes.sidebar.Cast()) })
	if q := m.quoteHere(); q >= 0 {
		v.SelectQuote(q)
	}
}

// turn is what lists of this document send for the same of all; nil where there are no
// others.
func (m *Model) turn() func() tea.Msg {
	if m.many.all == nil {
		return nil
	}
	return func() tea.Msg { return ui.ScopeTurned{} }
}

// openWhois lists the names on screen.
func (m *Model) openWhois() {
	if len(m.session.doc.Entities) == 0 {
		m.refuse("No names", m.openWhois)
		return
	}
	var on []int
	for _, mention := range m.panes.reader.MentionsOnScreen() {
		on = append(on, int(mention.Entity))
	}
	w := overlay.NewWhois(m.screen.styles, &m.keys)
	w.SetTurn(m.turn())
	w.Show(m.session.doc, m.panes.sidebar.Cast(), on)
	m.put(whoisList, w, nil)
}

// openCard shows the card of an entity over the text.
func (m *Model) openCard(entity int) {
	if entity < 0 || entity >= len(m.session.doc.Entities) {
		return
	}
	w := overlay.NewWhois(m.screen.styles, &m.keys)
	w.Open(m.session.doc, m.panes.sidebar.Cast(), entity)
	m.put(whoisList, w, nil)
}

func (m *Model) openTimeline() {
	if m.dock.kind == timelineList {
		m.setDockKeys(true)
		return
	}
	if len(m.session.doc.Events) == 0 {
		m.refuse("No dated events", m.openTimeline)
		return
	}
	t := overlay.NewTimeline(m.screen.styles, &m.keys)
	t.SetTurn(m.turn())
	m.put(timelineList, t, func() { t.Show(m.session.doc) })
}

func (m *Model) openAbout() {
	a := overlay.NewAbout(m.screen.styles, &m.keys)
	m.put(aboutPage, a, func() { a.Show(m.session.doc, m.panes.sidebar.Cast()) })
}

// openSearch begins to type a search, after what is typed already.
func (m *Model) openSearch(query string) {
	m.search = finder{origin: m.panes.reader.Place(), generation: m.search.generation + 1, before: followed{m.trail, m.source, m.search.query, m.landed}}
	p := overlay.NewPrompt(m.screen.styles, &m.keys)
	p.Show(" / ", query)
	p.SetEarlier(m.queries)
	m.put(searchLine, p, func() {
		count := ""
		if p.Text() != "" {
			count = m.hitCount()
		}
		p.SetCount(count)
	})
}
