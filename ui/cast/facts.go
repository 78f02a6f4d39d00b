package cast

import (
	"briefing/content/article"
	"briefing/content/search"
)

// MaxCompanions is how many companions a card shows.
const MaxCompanions = 5

// Facts are what a card shows of an entity beside what Entity itself says.
type Facts struct {
	Entity int
	// Mentions are the places of the entity's mentions, in order.
	Mentions []article.Span
	// Quotes is the number of its quotations; First the section of its first
	// mention, -1 for none.
	Quotes, First int
	// Sections is how many sections name it.
	Sections int
	// Companions share most sentences with it, the closest first.
	Companions []search.Companion
}

// About gathers the facts of an entity. It walks all mentions of the document
// twice.
func About(d *article.Document, c *Cast, entity int) Facts {
	f := Facts{Entity: entity, First: -1, Quotes: len(c.Quotes(entity))}
	if entity >= 0 && entity < len(d.Entities) {
		f.Mentions = make([]article.Span, 0, d.Entities[entity].Count)
	}
	for _, m := range d.Mentions {
		if int(m.Entity) == entity {
			f.Mentions = append(f.Mentions, m.Span())
		}
	}
	for at, n := range f.bySection(d) {
		if n > 0 && f.Sections == 0 {
			f.First = at
		}
		if n > 0 {
			f.Sections++
		}
	}
	with := search.Companions(d, entity)
	f.Companions = with[:min(len(with), MaxCompanions)]
	return f
}

// bySection counts the mentions in each section; those before the first one
// belong to it.
func (f Facts) bySection(d *article.Document) []int {
	out := make([]int, len(d.Sections))
	at := 0
	for _, m := range f.Mentions {
		for at+1 < len(d.Sections) && d.Sections[at+1].Span.Start <= m.Start {
			at++
		}
		if at < len(out) {
			out[at]++
		}
	}
	return out
}

// Strip says where in the document the places are: how many in each of at most
// cells equal parts, which are sections where there are few enough of them, and
// parts of the text otherwise.
func (f Facts) Strip(d *article.Document, cells int) []int {
	if len(d.Sections) > 1 && len(d.Sections) <= cells {
		return f.bySection(d)
	}
	length := d.Text.Len()
	if cells <= 0 || length == 0 {
		return nil
	}
	out := make([]int, cells)
	for _, m := range f.Mentions {
		at := int(int64(m.Start) * int64(cells) / int64(length))
		out[max(0, min(at, cells-1))]++
	}
	return out
}
