package model

import (
	"context"
	"fmt"
	"slices"

	"briefing/content/article"
	"briefing/content/search"
	"briefing/ui"
	"briefing/ui/reader"
	tea "charm.land/bubbletea/v2"
)

// finder is a search that is typed or walked.
type finder struct {
	query      string
	origin     reader.Place // where the reader was when it began
	before     followed     // what was followed then
	generation int
	cancel     context.CancelFunc
}

// followed is a trail with what it was made from.
type followed struct {
	trail  ui.Trail
	source source
	query  string // of a search
	landed landing
}

// stop ends what runs; answers that are still on their way are stale.
func (f *finder) stop() {
	if f.cancel != nil {
		f.cancel()
		f.cancel = nil
	}
	f.generation++
}

// Answers of a search. First is the nearest hit from the origin on.
type (
	firstHitFound struct {
		generation int
		hits       []article.Span
	}
	hitsFound struct {
		generation int
		hits       []article.Span
		partial    bool // the document was not indexed to its end
	}
)

// searchFor starts a search for a query; an empty one goes back to where it began.
func (m *Model) searchFor(query string) tea.Cmd {
	if query == m.search.query && m.trail.Kind == ui.SearchTrail {
		return nil
	}
	q := search.New(query)
	if q.Empty() {
		m.backToOrigin()
		return nil
	}
	m.search.stop()
	m.search.query = query
	ctx, cancel := context.WithCancel(context.Background())
	m.search.cancel = cancel
	doc, generation, from := m.session.doc, m.search.generation, m.search.origin.Words.Start
	return func() tea.Msg { return firstHitFound{generation, firstHits(ctx, q, doc, from)} }
}

// firstHits returns the hits of the first block from an offset on that has any,
// beginning again at the top.
func firstHits(ctx context.Context, q search.Query, d *article.Document, from int) []article.Span {
	var found []article.Span
	take := func(hits []article.Span) bool {
		for i, h := range hits {
			if h.End > from {
				found = hits[i:]
				return false
			}
		}
		return true
	}
	q.Scan(ctx, d, from, take)
	if found == nil && from > 0 {
		from = 0
		q.Scan(ctx, d, 0, take)
	}
	return found
}

// allHits returns every hit of a query, in order.
func allHits(ctx context.Context, q search.Query, d *article.Document) []article.Span {
	var all []article.Span
	q.Scan(ctx, d, 0, func(hits []article.Span) bool {
		all = append(all, hits...)
		return true
	})
	return all
}

// firstHit shows the nearest hit at once and looks for the others.
func (m *Model) firstHit(msg firstHitFound) tea.Cmd {
	if msg.generation != m.search.generation {
		return nil
	}
	if len(msg.hits) == 0 {
		m.noHit()
		return nil
	}
	m.trail = ui.Trail{
		Kind: ui.SearchTrail, Label: "“" + m.search.query + "”",
		Stops: hitStops(msg.hits[:1]), More: true, Current: 0,
	}
	m.landed = landing{}
	m.showTrail()
	m.refreshOverlay()
	m.panes.reader.ScrollTo(msg.hits[0])
	m.moved()
	return m.findAll()
}

// findAll looks for every hit in the background.
func (m *Model) findAll() tea.Cmd {
	ctx, cancel := context.WithCancel(context.Background())
	m.search.cancel = cancel
	q, doc, generation := search.New(m.search.query), m.session.doc, m.search.generation
	partial := doc.Progress.Indexed < doc.Progress.Total
	return func() tea.Msg { return hitsFound{generation, allHits(ctx, q, doc), partial} }
}

// hitCount is what the search line says about the hits.
func (m *Model) hitCount() string {
	n := len(m.trail.Stops)
	switch {
	case m.search.query == "" || m.trail.Kind != ui.SearchTrail:
		return ""
	case n == 0:
		return "No matches"
	case m.trail.More && n == 1:
		return "…"
	case n >= search.MaxHits:
		return fmt.Sprintf("over %d hits", search.MaxHits)
	case n == 1:
		return "1 hit"
	}
	return fmt.Sprintf("%d hits", n)
}

// noHit stays at the origin.
func (m *Model) noHit() {
	m.trail = ui.Trail{Kind: ui.SearchTrail, Label: "“" + m.search.query + "”", Current: -1}
	m.showTrail()
	m.refreshOverlay()
	m.panes.reader.Return(m.search.origin)
	m.moved()
}

// foundHits takes all hits and stays at the one that is shown.
func (m *Model) foundHits(msg hitsFound) {
	if msg.generation != m.search.generation || m.trail.Kind != ui.SearchTrail {
		return
	}
	if len(msg.hits) == 0 { // of a document that was loaded anew
		if !msg.partial {
			m.dropTrail()
		}
		return
	}
	at := 0
	if m.trail.Current >= 0 && len(m.trail.Stops) > 0 {
		at = m.trail.Stops[m.trail.Current].Parts[0].Start
	}
	m.trail.Stops = hitStops(msg.hits)
	m.trail.Current = stopFrom(m.trail.Stops, at)
	m.trail.More = msg.partial
	m.showTrail()
	m.refreshOverlay()
}

// endSearch is called on enter and on esc of the search line. The latter, and enter
// where nothing was ever searched for, go back.
func (m *Model) endSearch(keep bool) {
	if keep && m.search.query != "" {
		m.history.push(m.search.origin)
		m.queries = appendQuery(m.queries, m.search.query)
		return
	}
	m.backToOrigin()
}

// backToOrigin goes back to the place where the search began, and to the trail that
// was followed.
func (m *Model) backToOrigin() {
	m.search.stop()
	m.trail, m.source, m.search.query = m.search.before.trail, m.search.before.source, m.search.before.query
	m.landed = m.search.before.landed
	m.showTrail()
	m.refreshTrail()
	m.refreshOverlay()
	m.panes.reader.Return(m.search.origin)
	m.moved()
}

// maxQueries is how many searches can be recalled.
const maxQueries = 50

// appendQuery puts a query behind the earlier ones, in which it then is once.
func appendQuery(queries []string, query string) []string {
	out := slices.DeleteFunc(slices.Clone(queries), func(q string) bool { return q == query })
	out = append(out, query)
	return out[max(0, len(out)-maxQueries):]
}
