package model

import (
	"briefing/ui"
	"briefing/ui/reader"
	tea "charm.land/bubbletea/v2"
)

// wheelLines is how many lines one notch of the wheel scrolls.
const wheelLines = 3

// mouse sends a mouse message to what lies under it.
func (m *Model) mouse(msg tea.MouseMsg) tea.Cmd {
	at := msg.Mouse()
	if m.overlay.covers() || m.dock.pane != nil && m.dock.rect.Contains(at.X, at.Y) {
		return m.mouseOverlay(msg)
	}
	switch msg.(type) {
	case tea.MouseWheelMsg:
		m.wheel(at)
	case tea.MouseClickMsg:
		if at.Button == tea.MouseLeft {
			return m.click(at.X, at.Y)
		}
	case tea.MouseMotionMsg:
		a := m.screen.layout.Article
		switch {
		case m.screen.drag.what == thumbDrag:
			m.scrollTo(at.Y)
		case m.screen.drag.move(m.panes.reader, at.X-a.X, at.Y-a.Y, a.H):
			m.moved()
		}
	case tea.MouseReleaseMsg:
		return m.released()
	}
	return nil
}

// drag is what moves with the mouse while its button is down.
type drag struct {
	what dragged
	x, y int  // where it began, in the article pane
	left bool // that ended a selection, which is all that the click does
}

type dragged uint8

const (
	noDrag    dragged = iota
	thumbDrag         // the scroll bar's thumb
	textDrag          // words are selected, once the mouse has moved
	wordsDrag         // words are being selected
)

// leastDrag is how far in cells the mouse moves from where its button was pressed before
// words are selected: a click is not always still.
const leastDrag = 2

// move selects words up to where the mouse is in the pane, which scrolls at its edges; it
// reports whether words are selected.
func (d *drag) move(r *reader.Reader, x, y, height int) bool {
	if d.what == textDrag && max(x-d.x, d.x-x)+max(y-d.y, d.y-y) >= leastDrag {
		d.what = wordsDrag
		r.SelectCell(d.x, d.y, true)
	}
	if d.what != wordsDrag {
		return false
	}
	if y < 0 {
		r.LineUp(1)
	} else if y >= height {
		r.LineDown(1)
	}
	r.SelectCell(x, max(0, min(y, height-1)), false)
	return true
}

// released ends what was dragged; on text it was a click, unless the mouse has moved.
func (m *Model) released() tea.Cmd {
	d := m.screen.drag
	m.screen.drag = drag{}
	if d.what == textDrag && !d.left {
		return m.clickText(d.x, d.y)
	}
	return nil
}

// mouseOverlay forwards the message in the overlay's own coordinates; a click
// beside it closes it.
func (m *Model) mouseOverlay(msg tea.MouseMsg) tea.Cmd {
	r, at := m.overlay.rect, msg.Mouse()
	if !m.overlay.covers() {
		r = m.dock.rect
		m.overlay = overlayState{}
		m.setDockKeys(true)
	}
	click, isClick := msg.(tea.MouseClickMsg)
	if isClick && !r.Contains(at.X, at.Y) {
		m.closeOverlay()
		return nil
	}
	if isClick {
		click.X, click.Y = at.X-r.X, at.Y-r.Y
		return m.perform(m.toOverlay(click))
	}
	if wheel, ok := msg.(tea.MouseWheelMsg); ok {
		wheel.X, wheel.Y = at.X-r.X, at.Y-r.Y
		return m.toOverlay(wheel)
	}
	return nil
}

// wheel scrolls the pane under the mouse.
func (m *Model) wheel(at tea.Mouse) {
	by := wheelLines
	switch at.Button {
	case tea.MouseWheelUp:
		by = -wheelLines
	case tea.MouseWheelDown:
	default:
		return
	}
	l := m.screen.layout
	switch {
	case l.Outline.Contains(at.X, at.Y):
		m.panes.outline.Scroll(by)
	case l.Sidebar.Contains(at.X, at.Y):
		m.panes.sidebar.Scroll(by)
	default:
		m.panes.reader.LineDown(by)
		m.moved()
	}
}

// click chooses what lies under the mouse.
func (m *Model) click(x, y int) tea.Cmd {
	m.setDockKeys(false)
	l, selecting := m.screen.layout, m.panes.reader.Selecting()
	if selecting && !l.Help.Contains(x, y) {
		m.panes.reader.Deselect()
	}
	if !l.Status.Contains(x, y) {
		m.screen.flash = ""
	}
	switch {
	case l.Outline.Contains(x, y):
		m.focus(ui.Outline)
		return m.perform(m.panes.outline.Update(clickAt(x-l.Outline.X, y-l.Outline.Y)))
	case l.Sidebar.Contains(x, y):
		m.focus(ui.Sidebar)
		return m.perform(m.panes.sidebar.Update(clickAt(x-l.Sidebar.X, y-l.Sidebar.Y)))
	case l.Help.Contains(x, y):
		return m.clickHelp(x)
	case l.Status.Contains(x, y):
		return m.clickStatus(x)
	case l.Scroll.Contains(x, y):
		m.screen.drag.what = thumbDrag
		m.remember()
		m.scrollTo(y)
	case l.Article.Contains(x, y):
		m.screen.drag = drag{textDrag, x - l.Article.X, y - l.Article.Y, selecting}
	}
	return nil
}

// clickAt is a click in the coordinates of a pane.
func clickAt(x, y int) tea.Msg { return tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft} }

// scrollTo moves the text to where the mouse points on the scroll bar.
func (m *Model) scrollTo(y int) {
	m.panes.reader.ScrollBarAt(y - m.screen.layout.Scroll.Y)
	m.moved()
}

// clickText opens the link, the footnote or the card of the name under the mouse.
func (m *Model) clickText(x, y int) tea.Cmd {
	if m.screen.state.Focus != ui.Article {
		m.focus(ui.Article)
	}
	hit := m.panes.reader.At(x, y)
	switch {
	case hit.Link.Target != "":
		return m.openLink(ui.LinkChosen{Target: hit.Link.Target, Text: hit.Link.Text, Unseen: true})
	case hit.Entity >= 0:
		m.openCard(hit.Entity)
	}
	return nil
}
