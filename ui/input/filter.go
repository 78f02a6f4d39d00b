package input

import (
	"briefing/ui"
	"briefing/ui/draw"

	tea "charm.land/bubbletea/v2"
)

// wheel is how many rows one notch of the mouse wheel moves.
const wheel = 3

// List is a pane with rows, above which a filter may be.
type List interface {
	// Move, Page, First and Last change the selection, Scroll the window alone.
	Move(rows int)
	Page(pages int)
	First()
	Last()
	Scroll(rows int)
	// RowAt is what is drawn in a line of the pane, Select selects it.
	RowAt(y int) (at int, ok bool)
	Select(at int)
	// Choose sends what choosing the selected row means.
	Choose() tea.Cmd
}

// Filter is the filter of a pane: a text that stays, and whether it is being
// typed. The zero value is none.
type Filter struct {
	line   Line
	typing bool
}

// End ends typing, and keeps the text.
func (f *Filter) End() { f.typing = false }

// Text is what to filter by; "" for nothing.
func (f *Filter) Text() string { return f.line.Text() }

// Shown reports whether the filter has a line in the pane.
func (f *Filter) Shown() bool { return f.typing || f.Text() != "" }

// Filtered is what panes with rows under a filter have in common; they embed it.
type Filtered struct {
	Typed    Filter
	Memo     draw.Memo // of the pane's picture
	keys     *ui.KeyMap
	list     List
	refilter func()
}

// Under returns it for a pane whose rows refilter makes again, and keeps the selection.
func Under(keys *ui.KeyMap, list List, refilter func()) Filtered {
	return Filtered{keys: keys, list: list, refilter: refilter}
}

// BeginFilter starts typing a filter; until it ends, Update wants all keys.
func (f *Filtered) BeginFilter() {
	f.Typed.typing = true
	f.refilter()
}

// Filtering reports whether keys are being typed into the filter.
func (f *Filtered) Filtering() bool { return f.Typed.typing }

// Filter is the filter; "" for none.
func (f *Filtered) Filter() string { return f.Typed.Text() }

// SetFilter shows only the rows that hold all words of the text.
func (f *Filtered) SetFilter(text string) {
	f.Typed.line.Set(text)
	f.refilter()
}

// First selects the first row, Last the last one.
func (f *Filtered) First() { f.list.Move(-farther) }

// Last selects the last row.
func (f *Filtered) Last() { f.list.Move(farther) }

// farther than any pane has rows.
const farther = 1 << 30

// Update handles the wheel and clicks, whose coordinates count from the pane's top
// left cell, and keys while a filter is being typed.
func (f *Filtered) Update(msg tea.Msg) tea.Cmd {
	cmd, changed := f.Typed.Update(msg, f.keys, f.list)
	if changed {
		f.refilter()
	}
	f.Memo.Drop()
	return cmd
}

// Update handles the wheel and clicks, whose coordinates count from the pane's top
// left cell, and keys and pastes while the filter is being typed. It reports
// whether the text changed.
func (f *Filter) Update(msg tea.Msg, keys *ui.KeyMap, l List) (cmd tea.Cmd, changed bool) {
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		switch msg.Button {
		case tea.MouseWheelUp:
			l.Scroll(-wheel)
		case tea.MouseWheelDown:
			l.Scroll(wheel)
		}
	case tea.MouseClickMsg:
		if at, ok := l.RowAt(msg.Y); ok && msg.Button == tea.MouseLeft {
			l.Select(at)
			return l.Choose(), false
		}
	case tea.KeyPressMsg:
		if f.typing {
			action, _ := keys.Find(ui.Listing, msg.String())
			return f.act(action, msg, l)
		}
	case ui.Action: // of a hint that was clicked
		return f.act(msg, nil, l)
	case tea.PasteMsg:
		if f.typing {
			changed, _ = f.line.Update(msg)
		}
	}
	return nil, changed
}

func (f *Filter) act(action ui.Action, msg tea.Msg, l List) (cmd tea.Cmd, changed bool) {
	switch action {
	case ui.ListDown:
		l.Move(1)
	case ui.ListUp:
		l.Move(-1)
	case ui.ListPageDown:
		l.Page(1)
	case ui.ListPageUp:
		l.Page(-1)
	case ui.ListFirst:
		l.First()
	case ui.ListLast:
		l.Last()
	case ui.ListChoose:
		return l.Choose(), false
	case ui.ListClose:
		changed = f.Text() != ""
		f.typing = false
		f.line.Set("")
	default:
		changed, _ = f.line.Update(msg)
	}
	return nil, changed
}

// View draws the filter with a count at its right in exactly width cells.
func (f *Filter) View(s *ui.Styles, count string, width int) string {
	const label = "/ "
	if f.typing {
		return f.line.View(s, label, count, width)
	}
	left := []draw.Piece{{Text: label, Style: s.Accent}, {Text: f.Text(), Style: s.Text}}
	return draw.Row(width, left, []draw.Piece{{Text: count, Style: s.Quiet}})
}
