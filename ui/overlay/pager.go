package overlay

import (
	"cmp"
	"fmt"

	"briefing/ui"
	"briefing/ui/draw"

	tea "charm.land/bubbletea/v2"
)

// wheelLines is how many lines one notch of the mouse wheelLines moves.
const wheelLines = 3

// Page returns the lines of a page, each of exactly width cells.
type Page func(s *ui.Styles, width int) []string

// Pager is a scrolling page in a box.
type Pager struct {
	styles *ui.Styles
	keys   *ui.KeyMap
	title  string
	hint   string
	page   Page
	act    func(ui.Action) tea.Msg // what an action sends instead of what it does here; nil for nothing
	w, h   int
	lines  []string
	top    int
	memo   draw.Memo
}

// NewPager returns an empty page.
func NewPager(styles *ui.Styles, keys *ui.KeyMap) *Pager {
	return &Pager{styles: styles, keys: keys, hint: keys.Hint(ui.Tip{Action: ui.ListClose, Words: "back"}), page: func(*ui.Styles, int) []string { return nil }}
}

// SetHint changes what the lower border says about keys.
func (p *Pager) SetHint(hint string) {
	p.hint = hint
	p.memo.Drop()
}

// SetSize sets the size of the box in cells.
func (p *Pager) SetSize(w, h int) {
	p.w, p.h = max(0, w), max(0, h)
	p.layOut()
}

// SetStyles changes the styles.
func (p *Pager) SetStyles(s *ui.Styles) {
	p.styles = s
	p.layOut()
}

// SetPage shows another page from its beginning.
func (p *Pager) SetPage(title string, page Page) {
	p.title, p.page, p.top = title, page, 0
	p.layOut()
}

// Scroll scrolls down by n lines; up if n is negative.
func (p *Pager) Scroll(n int) {
	p.top = draw.Within(p.top+n, p.room(), len(p.lines))
	p.memo.Drop()
}

// layOut draws the page for its width and brings the window back into bounds.
func (p *Pager) layOut() {
	w, _ := draw.Inside(p.w, p.h)
	p.lines = p.page(p.styles, w)
	p.Scroll(0)
}

// Wanted is the height of a box of that width that shows the whole page, but no
// more than most.
func (p *Pager) Wanted(width, most int) int {
	w, h := draw.Inside(width, most)
	return min(most, len(p.page(p.styles, w))+most-h)
}

func (p *Pager) room() int {
	_, h := draw.Inside(p.w, p.h)
	return max(1, h)
}

// Update handles keys and the wheel. Nothing is typed here, so the keys of reading
// scroll too, and any key that leaves something closes the page.
func (p *Pager) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		action, _ := p.keys.Find(ui.Listing, msg.String())
		if action == ui.NoAction {
			action, _ = p.keys.Find(ui.Reading, msg.String())
		}
		return p.do(action)
	case tea.MouseClickMsg:
		hint := p.box().HintAt(msg.X, msg.Y, p.w, p.h)
		return p.do(cmp.Or(p.keys.Hinted(ui.Listing, hint), p.keys.Hinted(ui.Reading, hint)))
	case tea.MouseWheelMsg:
		switch msg.Button {
		case tea.MouseWheelUp:
			p.Scroll(-wheelLines)
		case tea.MouseWheelDown:
			p.Scroll(wheelLines)
		}
	}
	return nil
}

func (p *Pager) do(action ui.Action) tea.Cmd {
	if p.act != nil {
		if msg := p.act(action); msg != nil {
			return func() tea.Msg { return msg }
		}
	}
	page := max(1, p.room()-1)
	switch action {
	case ui.ListDown, ui.LineDown:
		p.Scroll(1)
	case ui.ListUp, ui.LineUp:
		p.Scroll(-1)
	case ui.ListPageDown, ui.PageDown:
		p.Scroll(page)
	case ui.ListPageUp, ui.PageUp:
		p.Scroll(-page)
	case ui.HalfDown, ui.ListRemove:
		p.Scroll(max(1, page/2))
	case ui.HalfUp:
		p.Scroll(-max(1, page/2))
	case ui.GoTop, ui.ListFirst:
		p.Scroll(-len(p.lines))
	case ui.GoEnd, ui.ListLast:
		p.Scroll(len(p.lines))
	case ui.ListClose, ui.ListChoose, ui.Escape, ui.Quit, ui.Help, ui.About, ui.WhoIs:
		return func() tea.Msg { return ui.OverlayClosed{} }
	}
	return nil
}

// View draws the box: exactly the height in lines of exactly the width in cells.
func (p *Pager) View() string {
	return p.memo.Keep(func() string {
		return p.box().Draw(p.styles, p.lines[p.top:min(len(p.lines), p.top+p.room())], p.w, p.h)
	})
}

// box is the frame, which says where the page is scrolled to.
func (p *Pager) box() draw.Box {
	end := min(len(p.lines), p.top+p.room())
	box := draw.Box{Title: p.title, Hint: p.hint}
	if len(p.lines) > p.room() {
		box.Count = fmt.Sprintf("%d–%d of %d", p.top+1, end, len(p.lines))
		more := ui.ListDown
		if end == len(p.lines) {
			more = ui.ListUp
		}
		box.Hint = p.hint + " · " + p.keys.Hint(ui.Tip{Action: more, Words: "more"})
	}
	return box
}
