package model

import (
	"fmt"
	"strings"
	"unicode"

	"briefing/ui"
	tea "charm.land/bubbletea/v2"
)

// alwaysQuits is the key that ends the program whatever is bound, but for an overlay that
// it closes: without it, keys that nobody can type would leave no way out.
const alwaysQuits = "ctrl+c"

// pressed routes a key: an open overlay first, then the global map.
func (m *Model) pressed(msg tea.KeyPressMsg) tea.Cmd {
	m.screen.flash, m.session.asked = "", nil
	if next, ok := m.splitAltKey(msg); ok {
		return tea.Batch(m.pressed(tea.KeyPressMsg{Code: tea.KeyEscape}), m.pressed(next))
	}
	if under := m.active(); under != nil {
		pane := under.pane
		cmd := m.perform(m.toOverlay(msg))
		if msg.String() == alwaysQuits && m.active() != nil && m.active().pane == pane {
			return m.quit()
		}
		return cmd
	}
	if msg.String() == alwaysQuits {
		return m.quit()
	}
	if m.panes.reader.Selecting() {
		return m.selectionKey(msg.String())
	}
	if p := m.focused(); p != nil && p.Filtering() {
		return m.perform(p.Update(msg))
	}
	action, n := m.keys.Find(ui.Reading, msg.String())
	if action == ui.NoAction {
		m.flash(m.unboundKey(msg.String()))
		return nil
	}
	return m.act(action, n)
}

// act does what an action means in the text and the panes; n counts the keys of an
// action that has several meanings, from 0.
func (m *Model) act(action ui.Action, n int) tea.Cmd {
	if cmd, done := m.paneAction(action); done {
		return cmd
	}
	if m.move(action) {
		m.moved()
		return nil
	}
	if by := stopDirection(action); by != 0 {
		if cmd, ok := m.stepOver(by); ok {
			return cmd
		}
	}
	if m.trailAction(action, n) {
		return nil
	}
	return m.programAction(action)
}

// stopDirection is 1 for the key to the next stop of a trail, -1 for that to the one
// before, else 0.
func stopDirection(a ui.Action) int {
	switch a {
	case ui.NextStop:
		return 1
	case ui.PrevStop:
		return -1
	}
	return 0
}

// splitAltKey takes apart what was esc and a key in quick succession, which terminals
// send as they send alt and that key. Where alt and the key mean something, they do.
func (m *Model) splitAltKey(msg tea.KeyPressMsg) (next tea.KeyPressMsg, ok bool) {
	scope := ui.Reading
	if m.active() != nil {
		scope = ui.Listing
	}
	if action, _ := m.keys.Find(scope, msg.String()); action != ui.NoAction || m.overlay.kind == noteEditor {
		return msg, false
	}
	if msg.Mod&tea.ModAlt == 0 || msg.Mod&^(tea.ModAlt|tea.ModShift) != 0 || !unicode.IsPrint(msg.Code) {
		return msg, false
	}
	text := string(msg.Code)
	if msg.Mod&tea.ModShift != 0 {
		text = strings.ToUpper(text)
	}
	return tea.KeyPressMsg{Code: msg.Code, Text: text}, true
}

// unboundKey answers a key that does nothing, as the colon of other pagers: in silence
// it would look as if the program hung.
func (m *Model) unboundKey(pressed string) string {
	text := fmt.Sprintf("%q does nothing here", pressed)
	if hint := m.keys.Hint(ui.Tip{Action: ui.Help, Words: "help"}, ui.Tip{Action: ui.Quit, Words: "quit"}); hint != "" {
		text += ": " + hint
	}
	return text
}

// paneAction does what an action means for the side pane with the focus.
func (m *Model) paneAction(a ui.Action) (tea.Cmd, bool) {
	p := m.focused()
	if p == nil {
		return nil, false
	}
	switch a {
	case ui.LineDown:
		p.Move(1)
	case ui.LineUp:
		p.Move(-1)
	case ui.HalfDown, ui.PageDown:
		p.Page(1)
	case ui.HalfUp, ui.PageUp:
		p.Page(-1)
	case ui.GoTop:
		p.First()
	case ui.GoEnd:
		p.Last()
	case ui.Choose:
		return m.perform(p.Choose()), true
	case ui.Search:
		p.BeginFilter()
	case ui.WhoIs, ui.Mentions:
		return nil, m.sidebarAction(a)
	default:
		return nil, false
	}
	return nil, true
}

// sidebarAction opens the card of the name that is selected in the sidebar, or follows
// its mentions; false elsewhere.
func (m *Model) sidebarAction(a ui.Action) bool {
	at := m.panes.sidebar.Selected()
	switch {
	case m.screen.state.Focus != ui.Sidebar || at < 0:
		return false
	case a == ui.WhoIs:
		m.openCard(at)
	default:
		m.followEntity(at)
	}
	return true
}

// sidePane is what the root needs from the outline and the sidebar alike.
type sidePane interface {
	Move(rows int)
	Page(pages int)
	First()
	Last()
	Choose() tea.Cmd
	BeginFilter()
	Filtering() bool
	SetFilter(text string)
	Filter() string
	Scroll(rows int)
	Update(msg tea.Msg) tea.Cmd
}

// focused is the side pane that has the keys, nil for the article.
func (m *Model) focused() sidePane {
	switch m.screen.state.Focus {
	case ui.Outline:
		return m.panes.outline
	case ui.Sidebar:
		return m.panes.sidebar
	}
	return nil
}

// move scrolls the article; it reports whether the action is a movement.
func (m *Model) move(a ui.Action) bool {
	r := m.panes.reader
	switch a {
	case ui.LineDown, ui.Choose: // enter chooses in side panes, and goes on in other pagers
		r.LineDown(1)
	case ui.LineUp:
		r.LineUp(1)
	case ui.HalfDown:
		r.HalfDown()
	case ui.HalfUp:
		r.HalfUp()
	case ui.PageDown:
		r.PageDown()
	case ui.PageUp:
		r.PageUp()
	case ui.GoTop:
		m.remember()
		r.Top()
	case ui.GoEnd:
		m.remember()
		m.toEnd()
	case ui.NextParagraph:
		r.NextParagraph()
	case ui.PrevParagraph:
		r.PrevParagraph()
	case ui.NextSection:
		m.stepSection(1)
	case ui.PrevSection:
		m.stepSection(-1)
	default:
		return false
	}
	return true
}

// trailAction does what has to do with trails and history.
func (m *Model) trailAction(a ui.Action, n int) bool {
	switch a {
	case ui.SpeakerQuote:
		m.followNumbered(n)
	case ui.NextQuote:
		m.follow(source{kind: ui.QuoteTrail, entity: -1}, "anyone", 1)
	case ui.PrevQuote:
		m.follow(source{kind: ui.QuoteTrail, entity: -1}, "anyone", -1)
	case ui.Mentions:
		if at := m.followedEntity(); at >= 0 {
			m.followEntity(at)
		} else {
			m.flash("No name is followed: choose one among the names")
		}
	case ui.NextStop:
		m.step(1)
	case ui.PrevStop:
		m.step(-1)
	case ui.Back:
		m.goBack()
	case ui.Escape:
		m.escape()
	case ui.NextPane:
		m.cycleFocus(1)
	case ui.PrevPane:
		m.cycleFocus(-1)
	default:
		return false
	}
	return true
}

// programAction does the rest.
func (m *Model) programAction(a ui.Action) tea.Cmd {
	switch a {
	case ui.Zen:
		m.screen.state.Zen = !m.screen.state.Zen
		m.screen.state.Focus = ui.Article
		m.arrange()
	case ui.Reported:
		return m.toggleReported()
	case ui.Theme:
		m.nextTheme()
	case ui.MarkHere:
		return m.mark(m.targetHere(), "")
	case ui.Marks:
		return m.openMarks()
	case ui.Copy:
		return m.copyHere()
	case ui.Select:
		m.selectWords()
	case ui.Edit:
		return m.edit()
	case ui.Forward:
		return m.goForward()
	case ui.NextDocument:
		return m.stepDocument(1)
	case ui.PrevDocument:
		return m.stepDocument(-1)
	case ui.Redraw:
		return tea.ClearScreen
	case ui.Suspend:
		if !m.options.Restricted {
			return tea.Suspend
		}
	case ui.Quit:
		if m.backToList() {
			return nil
		}
		return m.quit()
	case ui.Leave:
		return m.quit()
	default:
		m.openOverlay(a)
	}
	return nil
}

// escape leaves the innermost state: a filter, the focus of a side pane, the trail.
func (m *Model) escape() {
	if p := m.focused(); p != nil {
		if p.Filter() != "" {
			p.SetFilter("")
			return
		}
		m.focus(ui.Article)
		return
	}
	at := landing{top: m.panes.reader.Place(), at: m.placeRead()}
	switch {
	case m.dropTrail():
		m.landed = at
	case m.dock.pane != nil:
		m.setDockKeys(true)
		m.closeOverlay()
	case m.screen.state.Zen:
		m.screen.state.Zen = false
		m.arrange()
	}
}

// quit notes the place, for Save, and ends.
func (m *Model) quit() tea.Cmd {
	m.session.cancel()
	m.recordPlace()
	return tea.Quit
}
