package overlay

import (
	"cmp"

	"briefing/ui"
	"briefing/ui/draw"
	"briefing/ui/input"

	tea "charm.land/bubbletea/v2"
)

// MaxLines is the most lines of an entry that are drawn.
const MaxLines = 6

// Source is what a picker lists. Its methods are called for entries 0 to Len()-1.
type Source interface {
	Len() int
	// Heading is what is above the entry and its neighbours with the same
	// heading; "" for none.
	Heading(i int) string
	// Name is matched fuzzily, Text by its words; Text should hold the name.
	Name(i int) string
	Text(i int) string
	// Draw returns the lines of the entry, each of exactly width cells: at least one,
	// at most MaxLines count, but for the selected one, which is shown in full.
	Draw(s *ui.Styles, i, width int, selected bool) []string
}

// Words are the words of a list.
type Words struct {
	Title string
	Noun  string // of one entry: "quotation"
	Empty string // what to say where there is no entry
	// Filter is the placeholder; "" means "type to filter".
	Filter string
	// Choose, Close, Turn and Sort say what these keys do, for the border; "" means "go
	// there", "back", "all documents" and "sort".
	Choose, Close, Turn, Sort string
}

// Handlers make the messages that the list's keys send; nil where a key does nothing.
type Handlers struct {
	Choose, Edit, Remove, Correct, Copy, Mark, Compare func(i int) tea.Msg
	// Turn and Sort are about the whole list.
	Turn, Sort func() tea.Msg
}

// Picker is a list in a box.
type Picker struct {
	styles   *ui.Styles
	keys     *ui.KeyMap
	words    Words
	handlers Handlers
	w, h     int

	source Source
	filter input.Line
	rows   []int  // entries that match the filter; nil without one
	found  string // the filter that found the rows, word by word; "" for none

	selected int // row
	top      int // row at the top of the window
	memo     draw.Memo

	unfocused bool
}

// NewPicker returns a list without entries.
func NewPicker(styles *ui.Styles, keys *ui.KeyMap, words Words, handlers Handlers) *Picker {
	p := &Picker{styles: styles, keys: keys, words: words, handlers: handlers, source: noEntries{}}
	p.filter.Placeholder = cmp.Or(words.Filter, "type to filter")
	p.words.Choose = cmp.Or(words.Choose, "go there")
	p.words.Close = cmp.Or(words.Close, "back")
	p.words.Turn = cmp.Or(words.Turn, "all documents")
	p.words.Sort = cmp.Or(words.Sort, "sort")
	return p
}

// SetSize sets the size of the box in cells.
func (p *Picker) SetSize(w, h int) {
	p.w, p.h = max(0, w), max(0, h)
	p.clamp()
}

// SetFocused sets whether the list receives keys. It does while it covers the text;
// docked beside the text it may not.
func (p *Picker) SetFocused(focused bool) {
	p.unfocused = !focused
	p.memo.Drop()
}

// SetStyles changes the styles.
func (p *Picker) SetStyles(s *ui.Styles) {
	p.styles = s
	p.memo.Drop()
}

// SetTitle changes what stands in the border.
func (p *Picker) SetTitle(title string) { p.words.Title = title }

// SetSource lists other entries, or the same with changes: filter and selection
// stay.
func (p *Picker) SetSource(s Source) {
	selected := p.Selected()
	p.source, p.found = s, ""
	p.applyFilter()
	p.selectEntry(selected)
	p.clamp()
}

// Select selects an entry, if the filter shows it.
func (p *Picker) Select(entry int) {
	p.selectEntry(entry)
	p.clamp()
}

// Selected is the entry that is selected; -1 if there is none.
func (p *Picker) Selected() int { return p.entry(p.selected) }

// Filter is what has been typed.
func (p *Picker) Filter() string { return p.filter.Text() }

// SetFilter lists only what matches the text, and selects the best match.
func (p *Picker) SetFilter(text string) {
	p.filter.Set(text)
	p.refilter()
}

// Move moves the selection down by n entries; up if n is negative.
func (p *Picker) Move(n int) {
	p.selected += n
	p.clamp()
}

// Choose sends what choosing the selected entry means.
func (p *Picker) Choose() tea.Cmd { return p.do(p.handlers.Choose) }

func (p *Picker) do(handler func(i int) tea.Msg) tea.Cmd {
	at := p.Selected()
	if at < 0 || handler == nil {
		return nil
	}
	return func() tea.Msg { return handler(at) }
}

// SetTurn sets what the key for the other scope sends; nil where there is none.
func (p *Picker) SetTurn(turn func() tea.Msg) { p.handlers.Turn = turn }

// Update handles keys, pastes, the wheel and clicks, whose coordinates count from
// the box's top left cell.
func (p *Picker) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return p.key(msg)
	case tea.PasteMsg:
		p.typed(msg)
	case tea.MouseWheelMsg:
		switch msg.Button {
		case tea.MouseWheelUp:
			p.Move(-1)
		case tea.MouseWheelDown:
			p.Move(1)
		}
	case tea.MouseClickMsg:
		if hint := (draw.Box{Hint: p.hint()}).HintAt(msg.X, msg.Y, p.w, p.h); hint != "" {
			return p.act(p.keys.Hinted(ui.Listing, hint), nil)
		}
		if at, ok := p.RowAt(msg.Y); ok && msg.Button == tea.MouseLeft {
			p.Select(at)
			return p.Choose()
		}
	}
	return nil
}

func (p *Picker) key(msg tea.KeyPressMsg) tea.Cmd {
	action, _ := p.keys.Find(ui.Listing, msg.String())
	return p.act(action, msg)
}

// act does what an action means for the list; what is none is typed into the filter.
func (p *Picker) act(action ui.Action, msg tea.Msg) tea.Cmd {
	switch action {
	case ui.ListDown:
		p.Move(1)
	case ui.ListUp:
		p.Move(-1)
	case ui.ListPageDown:
		p.Move(max(1, len(p.window())-1))
	case ui.ListPageUp:
		p.Move(-max(1, len(p.window())-1))
	case ui.ListFirst:
		p.Move(-p.count())
	case ui.ListLast:
		p.Move(p.count())
	case ui.ListChoose:
		return p.Choose()
	case ui.ListEdit:
		return p.do(p.handlers.Edit)
	case ui.ListRemove:
		return p.do(p.handlers.Remove)
	case ui.ListCorrect:
		return p.do(p.handlers.Correct)
	case ui.ListCopy:
		return p.do(p.handlers.Copy)
	case ui.ListMark:
		return p.do(p.handlers.Mark)
	case ui.ListCompare:
		return p.do(p.handlers.Compare)
	case ui.ListTurn:
		return p.handlers.Turn
	case ui.ListSort:
		return p.handlers.Sort
	case ui.ListHelp:
		return func() tea.Msg { return ui.HelpAsked{} }
	case ui.ListClose:
		if p.filter.Text() != "" {
			selected := p.Selected()
			p.SetFilter("")
			p.Select(selected)
			return nil
		}
		return func() tea.Msg { return ui.OverlayClosed{} }
	default:
		p.typed(msg)
	}
	return nil
}

func (p *Picker) typed(msg tea.Msg) {
	if changed, _ := p.filter.Update(msg); changed {
		p.refilter()
	}
	p.memo.Drop()
}

// count is the number of rows.
func (p *Picker) count() int {
	if p.rows != nil {
		return len(p.rows)
	}
	return p.source.Len()
}

// entry is the entry of a row; -1 if there is no such row.
func (p *Picker) entry(row int) int {
	switch {
	case row < 0 || row >= p.count():
		return -1
	case p.rows != nil:
		return p.rows[row]
	}
	return row
}

// noEntries is a source without entries.
type noEntries struct{}

func (noEntries) Len() int                                 { return 0 }
func (noEntries) Heading(int) string                       { return "" }
func (noEntries) Name(int) string                          { return "" }
func (noEntries) Text(int) string                          { return "" }
func (noEntries) Draw(*ui.Styles, int, int, bool) []string { return nil }
