package model

import (
	"context"
	"slices"

	"briefing/content"
	"briefing/content/article"
	"briefing/model/state"
	"briefing/ui"
	"briefing/ui/draw"
	"briefing/ui/outline"
	"briefing/ui/reader"
	"briefing/ui/render"
	"briefing/ui/sidebar"
	tea "charm.land/bubbletea/v2"
	glamourstyle "charm.land/glamour/v2/ansi"
)

// Options are what a session starts with.
type Options struct {
	Keys ui.KeyMap
	// Theme is Auto, a built-in theme, or what Look returns.
	Theme ui.ThemeName
	// Look is a Glamour style that replaces the theme's own for the text.
	Look *glamourstyle.StyleConfig
	// Colour is false where there is none or none is wanted.
	Colour bool
	// TextWidth is the wanted width of the text column in cells; 0 for the usual.
	TextWidth int
	// Start is the pane that has the focus first.
	Start ui.Pane
	// Width and Height are the terminal's size, where it is known beforehand.
	Width, Height int
	// Open says how further documents are opened.
	Open content.Options
	// Restricted forbids everything but reading: other files, addresses, the
	// browser, suspending, state and notes.
	Restricted bool
	// Store keeps places and marks; nil keeps nothing.
	Store *state.Store
	// Browse opens an address outside of the program; nil for none.
	Browse func(address string) error
	// Clipboard writes to the native clipboard; nil for none. The terminal's
	// own (OSC 52) is always written. See ErrSwallowed.
	Clipboard func(text string) error
	// Edit returns the command that opens a file in an editor at a line, counted from
	// 1, and then sends what done returns; nil for none.
	Edit func(path string, line int, done func(error) tea.Msg) (tea.Cmd, error)
	// Pipe runs a shell command that reads the text, and returns what it printed, which
	// may be anything; nil for none.
	Pipe func(ctx context.Context, command, text string) (string, error)
	// Collection answers questions about all documents; nil for none.
	Collection Collection
	// Notice is said in the status line at the start; "" for nothing.
	Notice string
	// Guard runs a function in a goroutine of its own so that a panic in it
	// restores the terminal; nil means a plain goroutine.
	Guard func(func())
}

// panes are the three panes.
type panes struct {
	outline *outline.Outline
	reader  *reader.Reader
	sidebar *sidebar.Sidebar
}

// screen is the terminal and what is drawn where.
type screen struct {
	width, height int
	state         ui.State
	sided         bool // the reader has chosen a side pane
	layout        ui.Layout
	styles        *ui.Styles
	theme         ui.ThemeName // as chosen
	dark          bool         // as the terminal answered; true before it does
	flash         string       // shown in the status line until the next key
	drag          drag
	help          draw.RowMemo[helpContext] // changes with the layout and the styles, too
	covered       draw.LastMemo[covered]
	floating      draw.LastMemo[covered]
}

// Model is the root. It is a tea.Model by pointer.
type Model struct {
	reported    bool // statements without quotation marks are followed and listed, too
	options     Options
	keys        ui.KeyMap
	screen      screen
	panes       panes
	overlay     overlayState
	dock        overlayState // an overlay beside the text
	dockKeys    bool         // it has the keys
	session     session
	generations int      // of sessions so far
	earlier     []visit  // documents that were left by a link
	later       []string // paths of those that were left by going back, the last one first
	trail       ui.Trail
	source      source
	landed      landing // where the last trail was dropped, or the last jump led
	search      finder
	commands    []string // that were given the text, oldest first, each once
	queries     []string // that were searched for, oldest first, each once
	history     history
	persist     persistence
	marks       marks
	folder      folder
	many        many
}

// New returns the root over an opened book. Nothing runs before Init.
func New(book Book, o Options) *Model {
	m := newModel(o)
	m.open(book)
	m.resize(o.Width, o.Height)
	m.restorePlace()
	if o.Notice != "" {
		m.flash(o.Notice)
	}
	return m
}

// newModel returns the root without a document.
func newModel(o Options) *Model {
	if o.Guard == nil {
		o.Guard = func(f func()) { go f() }
	}
	m := &Model{options: o, keys: o.Keys, trail: ui.Trail{Current: -1}, reported: o.Store.FollowsReported()}
	m.many.all = o.Collection
	m.screen.theme, m.screen.dark = o.Theme, true
	m.screen.state = ui.State{Focus: o.Start, Side: ui.Outline, Text: o.TextWidth}
	if o.Start != ui.Article {
		m.screen.state.Side, m.screen.sided = o.Start, true
	}
	m.screen.styles = m.makeStyles()
	m.panes = panes{
		outline: outline.New(m.screen.styles, &m.keys),
		reader:  reader.New(m.screen.styles, render.Options{Glamour: o.Look, Allow: m.allow}),
		sidebar: sidebar.New(m.screen.styles, &m.keys),
	}
	return m
}

// Init implements tea.Model: it asks for the background, without waiting for the
// answer, and lets the document be indexed and recognised.
func (m *Model) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, m.session.start(m.options.Guard), m.watch(content.Fresh), m.list())
}

// Document is the snapshot that is being read.
func (m *Model) Document() *article.Document { return m.session.doc }

// makeStyles builds the styles for the theme that is chosen.
func (m *Model) makeStyles() *ui.Styles {
	p := ui.DarkPalette()
	switch {
	case m.screen.theme == ui.Contrast:
		p = ui.ContrastPalette()
	case m.screen.theme == ui.Light, m.screen.theme == ui.Auto && !m.screen.dark:
		p = ui.LightPalette()
	}
	return ui.NewStyles(p, m.options.Colour)
}

// restyle passes new styles to everything that is drawn.
func (m *Model) restyle() {
	m.screen.styles = m.makeStyles()
	m.screen.help.Drop()
	m.panes.outline.SetStyles(m.screen.styles)
	m.panes.reader.SetStyles(m.screen.styles)
	m.panes.sidebar.SetStyles(m.screen.styles)
	for _, o := range []overlayState{m.overlay, m.dock} {
		if o.pane != nil {
			o.pane.SetStyles(m.screen.styles)
		}
	}
}

// nextTheme walks the themes, but for the one that the terminal's background has
// chosen already.
func (m *Model) nextTheme() {
	order := []ui.ThemeName{ui.Auto, ui.Light, ui.Contrast}
	if !m.screen.dark {
		order[1] = ui.Dark
	}
	at := max(0, slices.Index(order, m.screen.theme))
	m.screen.theme = order[(at+1)%len(order)]
	m.restyle()
	m.flash("Theme: " + string(m.screen.theme))
}

// resize arranges everything for a terminal of that size.
func (m *Model) resize(width, height int) {
	m.screen.width, m.screen.height = max(0, width), max(0, height)
	m.arrange()
}

// arrange assigns every pane its rectangle.
func (m *Model) arrange() {
	s := &m.screen
	s.layout = ui.Arrange(s.width, s.height, s.state)
	s.help.Drop()
	l := s.layout
	m.undock()
	m.panes.outline.SetSize(l.Outline.W, l.Outline.H)
	m.panes.sidebar.SetSize(l.Sidebar.W, l.Sidebar.H)
	m.panes.reader.SetLayout(l)
	m.panes.outline.SetFocused(s.state.Focus == ui.Outline)
	m.panes.reader.SetFocused(s.state.Focus == ui.Article)
	m.panes.sidebar.SetFocused(s.state.Focus == ui.Sidebar)
	m.sizeOverlay()
	m.moved()
}

// focus focuses a pane; a side pane takes the place beside the article.
func (m *Model) focus(p ui.Pane) {
	m.screen.state.Focus = p
	if p != ui.Article {
		m.screen.state.Side, m.screen.sided = p, true
		m.screen.state.Zen = false
	}
	m.arrange()
}

// pickSide shows the sections beside the article where there is room for one side
// pane, but who is who beside an article of a single section, until the reader
// chooses.
func (m *Model) pickSide() {
	side, d := ui.Outline, m.session.doc
	if d.Progress.Indexed >= d.Progress.Total && len(d.Sections) == 1 {
		side = ui.Sidebar
	}
	if m.screen.sided || side == m.screen.state.Side {
		return
	}
	m.screen.state.Side = side
	m.arrange()
}

// cycleFocus walks the panes as they are on screen; where they float over the text,
// the sections come first. What is docked comes in place of the sidebar.
func (m *Model) cycleFocus(by int) {
	order := []ui.Pane{ui.Outline, ui.Article, ui.Sidebar}
	if m.screen.width < ui.MiddleFrom {
		order = []ui.Pane{ui.Article, ui.Outline, ui.Sidebar}
	}
	at := slices.Index(order, m.screen.state.Focus)
	next := order[(at+by+len(order))%len(order)]
	if next == ui.Sidebar && m.dock.pane != nil {
		m.focus(ui.Article)
		m.setDockKeys(true)
		return
	}
	m.focus(next)
}

// moved updates the side panes with what the article pane shows now.
func (m *Model) moved() {
	if m.session.doc == nil {
		return
	}
	r := m.panes.reader
	m.panes.outline.SetCurrent(m.currentSection())
	m.panes.sidebar.SetVisible(r.Visible())
	m.session.near.Store(int64(r.Anchor().Start))
	m.recordPlace()
}

// currentSection is the section of the place that is read; at the end of the document
// its last one, of which the beginning may never come to the top of the screen.
func (m *Model) currentSection() int {
	at, r := m.placeRead(), m.panes.reader
	if anchor := r.Anchor(); at == anchor.Start && (m.landed.at == 0 || m.landed.top != r.Place()) && r.AtEnd() && !r.AtTop() {
		at = max(at, r.Visible().End-1)
	}
	return max(0, m.session.doc.SectionAt(at))
}

// placeRead is where the trail's stop begins while that is on screen, and
// otherwise where the first words on screen do. A dropped trail's stop counts
// until the text moves: the section must not change under the reader's eyes. So
// does a section that was jumped to, since one near the end of the document does
// not come to be at the top.
func (m *Model) placeRead() int {
	anchor := m.panes.reader.Anchor()
	t := &m.trail
	if m.landed.at > 0 && m.landed.top == m.panes.reader.Place() {
		return m.landed.at
	}
	if t.Current >= 0 && t.Current < len(t.Stops) {
		if at := t.Stops[t.Current].Parts[0].Start; m.panes.reader.Visible().Contains(at) {
			return at
		}
	}
	return anchor.Start
}

// landing is where a trail was dropped or a jump led; the zero value is neither.
type landing struct {
	top    reader.Place // what is at the top of the screen
	at     int          // where the trail's stop or the section begins
	turned bool         // it was the next or the previous section
}

// jump reads a place from its line on, which is the current one until the text
// moves.
func (m *Model) jump(to int) {
	m.panes.reader.JumpTo(article.Span{Start: to, End: to + 1})
	m.landed = landing{top: m.panes.reader.Place(), at: to}
}

// flash shows a sentence in the status line until the next key.
func (m *Model) flash(text string) { m.screen.flash = text }
