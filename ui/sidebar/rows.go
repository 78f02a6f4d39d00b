package sidebar

import (
	"briefing/content/article"
	"briefing/ui/cast"
	"briefing/ui/draw"
	"briefing/ui/input"
)

// applyFilter makes the rows of the groups, and of those that match the filter only.
func (s *Sidebar) applyFilter() {
	s.rows = s.rows[:0]
	q := input.NewQuery(s.Typed.Text())
	for g, group := range s.cast.Groups {
		begun := false
		for _, e := range group.Members {
			if len(q) > 0 && !q.Match(words(&s.doc.Entities[e])) {
				continue
			}
			if !begun {
				s.rows = append(s.rows, -1-g)
				begun = true
			}
			s.rows = append(s.rows, e)
		}
	}
}

// words is what a filter matches.
func words(e *article.Entity) string {
	text := e.Name + "\n" + e.Role + "\n" + e.Affiliation
	for _, a := range e.Aliases {
		text += "\n" + a
	}
	return text
}

// clamp brings selection, card and window back into bounds after any change.
func (s *Sidebar) clamp() {
	s.selected = min(s.selected, len(s.rows)-1)
	if s.selected < 0 && (s.open || s.Filtering()) && len(s.rows) > 0 {
		s.selected = 0
	}
	if s.selected >= 0 && s.rows[s.selected] < 0 {
		s.selected++ // a heading has an entity below
	}
	s.layoutCard()
	first := s.selected
	if first == 1 {
		first = 0 // with its heading
	}
	s.top = draw.Follow(s.top, max(0, s.selected), s.room(), len(s.rows))
	s.top = min(s.top, max(0, first))
	s.Memo.Drop()
}

// Sizes in cells from which there is room for a card below the list.
const (
	cardFromWidth  = 18
	cardFromHeight = 24
)

// layoutCard gathers the facts of the selected entity if its card is to show.
func (s *Sidebar) layoutCard() {
	s.card = nil
	at := s.Selected()
	if !s.open || at < 0 || s.w < cardFromWidth || s.h < cardFromHeight {
		return
	}
	if s.facts.Entity != at {
		s.facts = cast.About(s.doc, s.cast, at)
	}
	lines := cast.Card(s.styles, s.doc, s.cast, s.facts, s.w-2*margin)
	s.card = lines[:min(len(lines), s.h/3-1)]
}

// refilter makes the rows again and keeps the selected entity, if it is among them.
func (s *Sidebar) refilter() {
	selected := s.Selected()
	s.applyFilter()
	s.selectEntity(selected)
	s.clamp()
}
