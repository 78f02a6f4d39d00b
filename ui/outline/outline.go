package outline

import (
	"fmt"
	"sort"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/draw"
	"briefing/ui/input"

	tea "charm.land/bubbletea/v2"
)

// Outline is the pane of sections.
type Outline struct {
	input.Filtered
	styles  *ui.Styles
	w, h    int
	focused bool

	doc      *article.Document
	alone    bool        // the first section is the only one without a parent: the title
	inferred bool        // some section is inferred
	mixed    bool        // and some is not
	minutes  int         // width of the column, in cells
	quoted   int         // of quotations
	quotes   int         // of quotations or of the trail's stops
	wanted   int         // see Wanted
	trail    map[int]int // stops by section; nil without a trail

	rows []int // the sections that match the filter; nil without one

	current  int // section; -1 for none
	selected int // row
	top      int // row at the top of the window
	drawn    draw.RowMemo[rowKey]
}

// rowKey is what the picture of a row depends on; what else does drops all rows.
type rowKey struct {
	section           int
	current, selected bool
}

// New returns an empty outline.
func New(styles *ui.Styles, keys *ui.KeyMap) *Outline {
	o := &Outline{styles: styles, doc: &article.Document{}, current: -1}
	o.Filtered = input.Under(keys, o, o.refilter)
	return o
}

// SetSize sets the size in cells.
func (o *Outline) SetSize(w, h int) {
	if w != o.w {
		o.drawn.Drop()
	}
	o.w, o.h = max(0, w), max(0, h)
	o.clamp()
}

// SetStyles changes the styles.
func (o *Outline) SetStyles(s *ui.Styles) {
	o.styles = s
	o.drawn.Drop()
	o.Memo.Drop()
}

// SetFocused sets whether the pane receives keys. When it gets them, the section
// that is read becomes the selected one.
func (o *Outline) SetFocused(focused bool) {
	if focused && !o.focused {
		o.selectSection(o.current)
	}
	if !focused {
		o.Typed.End()
	}
	o.focused = focused
	o.clamp()
}

// Show shows the sections of a document, or of a newer snapshot of the same one.
func (o *Outline) Show(doc *article.Document) {
	if doc.Meta.Path != o.doc.Meta.Path {
		o.Typed = input.Filter{}
		o.current, o.selected, o.top = -1, 0, 0
	}
	selected := o.section(o.selected)
	o.doc, o.trail = doc, nil
	o.drawn.Drop()
	o.measure()
	o.applyFilter()
	o.selectSection(selected)
	o.clamp()
}

// measure looks once at all sections for what every row needs to know.
func (o *Outline) measure() {
	o.alone, o.inferred, o.mixed = len(o.doc.Sections) > 1, false, false
	var minutes, quotes article.Section
	for i := range o.doc.Sections {
		s := &o.doc.Sections[i]
		o.inferred = o.inferred || s.Inferred
		o.mixed = o.mixed || !s.Inferred
		o.alone = o.alone && (s.Parent >= 0 || i == 0)
		minutes.Words, quotes.Quotes = max(minutes.Words, s.Words), max(quotes.Quotes, s.Quotes)
	}
	o.minutes, o.quoted = draw.Width(minutesOf(&minutes)), draw.Width(quotesOf(&quotes))
	o.quotes = o.quoted
	o.wanted = 0
	for i := range o.doc.Sections[:min(len(o.doc.Sections), maxMeasured)] {
		title := o.doc.Sections[i].Name()
		o.wanted = max(o.wanted, draw.Width(title[:min(len(title), maxTitle)])+2*o.depth(i))
	}
	o.wanted += draw.Width(here) + columns
}

// Bounds on what is measured, and the cells beside a title: the two counts.
const (
	maxMeasured = 1000 // sections
	maxTitle    = 400  // bytes
	columns     = 10
)

// Wanted is the width in cells in which no title is cut.
func (o *Outline) Wanted() int { return o.wanted }

// SetCurrent sets which section is read; -1 for none. While the pane does not have the
// focus, it keeps that section in view.
func (o *Outline) SetCurrent(section int) {
	if section == o.current {
		return
	}
	o.current = section
	if !o.focused {
		o.selectSection(section)
	}
	o.clamp()
}

// SetTrail shows how many stops of the trail each section holds; nil for none.
func (o *Outline) SetTrail(t *ui.Trail) {
	o.trail, o.quotes = nil, o.quoted
	o.drawn.Drop()
	if t != nil && len(t.Stops) > 0 && t.Kind != ui.PlaceTrail {
		o.trail = make(map[int]int)
		for _, s := range t.Stops {
			o.trail[o.doc.SectionAt(s.Span().Start)]++
		}
		for _, n := range o.trail {
			o.quotes = max(o.quotes, len(fmt.Sprint(n))+1)
		}
	}
	o.Memo.Drop()
}

// Move moves the selection down by rows; up if rows is negative.
func (o *Outline) Move(rows int) {
	o.selected += rows
	o.clamp()
}

// Page moves the selection down by pages.
func (o *Outline) Page(pages int) { o.Move(pages * max(1, o.room()-1)) }

// Selected is the section that is selected; -1 if there is none.
func (o *Outline) Selected() int { return o.section(o.selected) }

// Select selects a section, if the filter shows it.
func (o *Outline) Select(section int) {
	o.selectSection(section)
	o.clamp()
}

// Choose asks to read the selected section.
func (o *Outline) Choose() tea.Cmd {
	at := o.Selected()
	if at < 0 {
		return nil
	}
	o.Typed.End()
	o.Memo.Drop()
	return func() tea.Msg { return ui.SectionChosen{Index: at} }
}

// Scroll moves the window without changing the selection.
func (o *Outline) Scroll(rows int) {
	o.top = draw.Within(o.top+rows, o.room(), o.count())
	o.Memo.Drop()
}

// RowAt returns the section that is drawn in line y of the pane; false if there
// is none.
func (o *Outline) RowAt(y int) (section int, ok bool) {
	row := o.top + y - o.heads()
	if y < o.heads() || y >= o.h || row >= o.count() {
		return -1, false
	}
	return o.section(row), true
}

// count is the number of rows.
func (o *Outline) count() int {
	if o.rows != nil {
		return len(o.rows)
	}
	return len(o.doc.Sections)
}

// section is the section of a row; -1 if there is no such row.
func (o *Outline) section(row int) int {
	switch {
	case row < 0 || row >= o.count():
		return -1
	case o.rows != nil:
		return o.rows[row]
	}
	return row
}

// selectSection selects the row of a section, or of the nearest one before it.
func (o *Outline) selectSection(section int) {
	if o.rows == nil {
		o.selected = section
		return
	}
	n := sort.SearchInts(o.rows, section+1)
	o.selected = n - 1
}

// clamp brings selection and window back into bounds after any change.
func (o *Outline) clamp() {
	o.selected = max(0, min(o.selected, o.count()-1))
	o.top = draw.Follow(o.top, o.selected, o.room(), o.count())
	o.Memo.Drop()
}

// room is the number of lines for rows.
func (o *Outline) room() int { return max(1, o.h-o.heads()) }
