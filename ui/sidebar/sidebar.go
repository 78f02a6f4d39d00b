package sidebar

import (
	"maps"
	"slices"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/cast"
	"briefing/ui/draw"
	"briefing/ui/input"

	tea "charm.land/bubbletea/v2"
)

// Sidebar is the pane of entities.
type Sidebar struct {
	input.Filtered
	styles  *ui.Styles
	w, h    int
	focused bool

	doc  *article.Document
	cast *cast.Cast
	lit  map[int]bool
	// declares is true if the document itself declares names.
	declares bool
	// rows are entities, or headings where negative: -1 is the first group's.
	rows []int

	selected int // row; -1 for none yet
	followed int // entity of the trail; -1 for none
	top      int // row at the top of the window
	open     bool
	facts    cast.Facts // of the selected entity, where the card is open
	card     []string   // the card's lines, as many as there is room for
	drawn    draw.RowMemo[rowKey]
}

// rowKey is what the picture of a row depends on; what else does drops all rows.
// The entity is a heading where it is negative.
type rowKey struct {
	entity                        int
	lit, selected, card, followed bool
}

// New returns an empty sidebar.
func New(styles *ui.Styles, keys *ui.KeyMap) *Sidebar {
	s := &Sidebar{styles: styles, lit: make(map[int]bool), selected: -1, followed: -1}
	s.doc, s.cast, s.facts = &article.Document{}, &cast.Cast{}, cast.Facts{Entity: -1}
	s.Filtered = input.Under(keys, s, s.refilter)
	return s
}

// SetSize sets the size in cells.
func (s *Sidebar) SetSize(w, h int) {
	if w != s.w {
		s.drawn.Drop()
	}
	s.w, s.h = max(0, w), max(0, h)
	s.clamp()
}

// SetStyles changes the styles.
func (s *Sidebar) SetStyles(styles *ui.Styles) {
	s.styles = styles
	s.drawn.Drop()
	s.clamp()
}

// SetFocused sets whether the pane receives keys. It selects who is followed, and
// opens the card of the selected entity, which stays open when the focus leaves.
func (s *Sidebar) SetFocused(focused bool) {
	if focused && !s.focused {
		s.selectEntity(s.followed)
	}
	s.focused = focused
	if focused {
		s.open = true
		if s.Selected() < 0 {
			s.selected = 0
		}
	} else {
		s.open = false
		s.Typed.End()
	}
	s.clamp()
}

// Show shows the entities of a document, or of a newer snapshot of the same one.
func (s *Sidebar) Show(doc *article.Document) {
	selected := s.Selected()
	if doc.Meta.Path != s.doc.Meta.Path {
		s.Typed = input.Filter{}
		s.open, s.selected, s.top, selected = s.focused, -1, 0, -1
		clear(s.lit)
	}
	s.doc, s.cast = doc, cast.Of(doc)
	s.declares = slices.ContainsFunc(doc.Entities, func(e article.Entity) bool { return e.Declared })
	s.facts = cast.Facts{Entity: -1}
	s.drawn.Drop()
	s.applyFilter()
	s.selectEntity(selected)
	s.clamp()
}

// Wanted is the width in cells in which no name is cut.
func (s *Sidebar) Wanted() int {
	widest, left := 0, maxMeasured
	for _, g := range s.cast.Groups {
		for _, e := range g.Members[:min(len(g.Members), left)] {
			name := s.doc.Entities[e].Name
			widest = max(widest, draw.Width(name[:min(len(name), maxName)]))
		}
		left -= min(len(g.Members), left)
	}
	return widest + columns
}

// Bounds on what is measured, and the cells beside a name: number, count and mark.
const (
	maxMeasured = 1000 // names
	maxName     = 400  // bytes
	columns     = 8
)

// Cast is who is in the document that is shown: the sidebar's groups and numbers.
func (s *Sidebar) Cast() *cast.Cast { return s.cast }

// Speakers are the entities with quotations in the order of their numbers, as
// indices into Document.Entities. The digits 1 to 9 mean the first nine.
func (s *Sidebar) Speakers() []int { return s.cast.Speakers }

// SetVisible sets which part of the text is on screen. The span must be about a
// screen long: every mention in it is looked at.
func (s *Sidebar) SetVisible(span article.Span) {
	before := s.lit
	s.lit = make(map[int]bool, len(before))
	for _, m := range s.doc.MentionsIn(span) {
		s.lit[int(m.Entity)] = true
	}
	if !maps.Equal(s.lit, before) { // most lines that scroll by light nobody else
		s.Memo.Drop()
	}
}

// SetFollowed sets whom the trail follows, or who speaks at its stop; -1 for nobody.
func (s *Sidebar) SetFollowed(entity int) {
	if entity != s.followed {
		s.followed = entity
		s.Memo.Drop()
	}
}

// Select selects an entity and opens its card, if the filter shows it.
func (s *Sidebar) Select(entity int) {
	s.open = true
	s.selectEntity(entity)
	s.clamp()
}

// Selected is the entity that is selected; -1 if there is none.
func (s *Sidebar) Selected() int { return s.entity(s.selected) }

// Choose asks to follow the mentions of the selected entity.
func (s *Sidebar) Choose() tea.Cmd {
	at := s.Selected()
	if at < 0 {
		return nil
	}
	s.Typed.End()
	s.Memo.Drop()
	return func() tea.Msg { return ui.EntityChosen{Index: at} }
}

// Move moves the selection down by n entities; up if n is negative.
func (s *Sidebar) Move(n int) {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	for at := s.selected + step; n > 0 && at >= 0 && at < len(s.rows); at += step {
		if s.rows[at] >= 0 {
			s.selected = at
			n--
		}
	}
	s.clamp()
}

// Page moves the selection down by pages.
func (s *Sidebar) Page(pages int) { s.Move(pages * max(1, s.room()-1)) }

// Scroll moves the window without changing the selection.
func (s *Sidebar) Scroll(rows int) {
	s.top = draw.Within(s.top+rows, s.room(), len(s.rows))
	s.Memo.Drop()
}

// RowAt returns the entity that is drawn in line y of the pane; false if there is
// none.
func (s *Sidebar) RowAt(y int) (entity int, ok bool) {
	y -= s.heads()
	if y < 0 || y >= s.room() {
		return -1, false
	}
	entity = s.entity(s.top + y)
	return entity, entity >= 0
}

// entity is the entity of a row; -1 for a heading or if there is no such row.
func (s *Sidebar) entity(row int) int {
	if row < 0 || row >= len(s.rows) {
		return -1
	}
	return max(-1, s.rows[row])
}

// selectEntity selects the row of an entity; it changes nothing if there is none.
func (s *Sidebar) selectEntity(entity int) {
	if entity < 0 {
		return
	}
	for row, e := range s.rows {
		if e == entity {
			s.selected = row
			return
		}
	}
}
