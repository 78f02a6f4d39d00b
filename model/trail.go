package model

import (
	"fmt"

	"briefing/content/article"
	"briefing/ui"
	tea "charm.land/bubbletea/v2"
)

// quoteStops are the quotations for which keep is true, as stops of a trail.
func quoteStops(d *article.Document, keep func(*article.Quote) bool) []ui.Stop {
	var stops []ui.Stop
	for i := range d.Quotes {
		if q := &d.Quotes[i]; keep(q) {
			stops = append(stops, ui.Stop{Parts: q.Parts, Index: i, Doubtful: q.Doubtful(), Reported: q.Kind == article.Reported})
		}
	}
	return stops
}

// saidBy keeps the quotations of one entity that are certain enough.
func saidBy(entity int) func(*article.Quote) bool {
	return func(q *article.Quote) bool { return q.Speaker == entity && q.Attributed() }
}

func saidByAnyone(*article.Quote) bool { return true }

// mentionStops are the mentions of one entity as stops of a trail.
func mentionStops(d *article.Document, entity int) []ui.Stop {
	var stops []ui.Stop
	for i, m := range d.Mentions {
		if int(m.Entity) == entity {
			stops = append(stops, ui.Stop{Parts: []article.Span{m.Span()}, Index: i})
		}
	}
	return stops
}

// hitStops are the hits of a search as stops of a trail.
func hitStops(hits []article.Span) []ui.Stop {
	stops := make([]ui.Stop, len(hits))
	for i := range hits {
		stops[i] = ui.Stop{Parts: hits[i : i+1 : i+1], Index: -1}
	}
	return stops
}

// stopFrom returns the index of the first stop that ends after pos, and of the
// first stop of all if there is none; -1 without stops.
func stopFrom(stops []ui.Stop, pos int) int {
	if len(stops) == 0 {
		return -1
	}
	i := article.Search(len(stops), func(i int) article.Span { return stops[i].Span() }, pos)
	return i % len(stops)
}

// stopBefore returns the index of the last stop that starts before pos, and of
// the last stop of all if there is none; -1 without stops.
func stopBefore(stops []ui.Stop, pos int) int {
	for i := len(stops) - 1; i >= 0; i-- {
		if stops[i].Parts[0].Start < pos {
			return i
		}
	}
	return len(stops) - 1
}

// source says what a trail was made from, so that it can be made again when a
// newer snapshot of the document holds more stops.
type source struct {
	kind   ui.TrailKind
	entity int // of mentions and of a speaker's quotations; -1: quotations by anyone
}

// stops collects the places of a source.
func (s source) stops(d *article.Document) []ui.Stop {
	switch {
	case s.kind == ui.MentionTrail:
		return mentionStops(d, s.entity)
	case s.kind == ui.QuoteTrail && s.entity >= 0:
		return quoteStops(d, saidBy(s.entity))
	case s.kind == ui.QuoteTrail:
		return quoteStops(d, saidByAnyone)
	}
	return nil
}

// follow starts the trail of a source at the first stop from pos on, or, where
// that trail is followed already, goes on by step.
func (m *Model) follow(s source, label string, step int) {
	if m.trail.Kind == s.kind && m.source == s && m.trail.Current >= 0 {
		m.step(step)
		return
	}
	stops := s.stops(m.session.doc)
	if len(stops) == 0 && m.postpone(func() { m.follow(s, label, step) }) {
		return
	}
	if len(stops) == 0 {
		m.flash(nothingToFollow(s, label))
		return
	}
	m.source = s
	m.trail = ui.Trail{Kind: s.kind, Label: label, Stops: stops, More: !m.session.doc.Progress.Done()}
	at := stopFrom(stops, m.panes.reader.Anchor().Start)
	if step < 0 {
		at = stopBefore(stops, m.panes.reader.Anchor().Start)
	}
	m.goTo(at)
}

// nothingToFollow says why there is no trail.
func nothingToFollow(s source, label string) string {
	if s.entity < 0 {
		return "No quotations"
	}
	return fmt.Sprintf("%s: no %ss", label, s.kind.Noun())
}

// step walks the trail, round its ends.
func (m *Model) step(by int) {
	n := len(m.trail.Stops)
	if n == 0 || m.trail.Kind == ui.PlaceTrail { // a place alone is none
		m.flash("No trail: follow a speaker (1…9), a name (enter) or a search (/)")
		return
	}
	next := m.trail.Current + by
	m.goTo(((next % n) + n) % n)
	switch {
	case n == 1 && !m.trail.More:
		m.flash(m.trailText(m.screen.width) + ": the only one")
	case next >= n:
		m.flash(m.trailText(m.screen.width) + ": back to the first")
	case next < 0:
		m.flash(m.trailText(m.screen.width) + ": back to the last")
	}
}

// goTo comes to rest at a stop of the trail and remembers where it came from.
func (m *Model) goTo(stop int) {
	if stop < 0 || stop >= len(m.trail.Stops) {
		return
	}
	m.remember()
	m.trail.Current, m.landed = stop, landing{}
	m.showTrail()
	m.panes.reader.ScrollTo(m.trail.Stops[stop].Parts[0])
	m.moved()
}

// showTrail hands a copy of the trail to the panes: they keep it as it is.
func (m *Model) showTrail() {
	t := m.trail
	m.panes.reader.SetTrail(&t)
	m.panes.outline.SetTrail(&t)
	m.panes.sidebar.SetFollowed(m.followedEntity())
}

// followedEntity is whom the trail follows, or who speaks at the stop of the trail
// of quotations by anyone; -1 for nobody.
func (m *Model) followedEntity() int {
	switch kind := m.trail.Kind; {
	case kind != ui.QuoteTrail && kind != ui.MentionTrail:
		return -1
	case m.source.entity >= 0:
		return m.source.entity
	}
	if q := m.quoteStop(); q != nil && q.Attributed() {
		return q.Speaker
	}
	return -1
}

// quoteStop is the quotation at the stop of a trail of quotations; nil for none.
func (m *Model) quoteStop() *article.Quote {
	t, quotes := &m.trail, m.session.doc.Quotes
	if t.Kind != ui.QuoteTrail || t.Current < 0 || t.Current >= len(t.Stops) || t.Stops[t.Current].Index >= len(quotes) {
		return nil
	}
	return &quotes[t.Stops[t.Current].Index]
}

// toggleReported takes what is reported without quotation marks into the trail and the
// lists, or out of them.
func (m *Model) toggleReported() tea.Cmd {
	d := m.session.doc
	if !m.reported && len(d.Reported) == 0 {
		m.flash("Nothing is reported here without quotation marks")
		return nil
	}
	m.reported = !m.reported
	m.show(d)
	m.refreshTrail()
	m.moved()
	m.refreshOverlay()
	said := "Only quotations are followed"
	if m.reported {
		said = fmt.Sprintf("Reported statements are followed too: %d", len(d.Reported))
	}
	m.flash(said)
	store, on := m.options.Store, m.reported
	return func() tea.Msg { return placeSaved{store.SetFollowsReported(on)} }
}

// dropTrail forgets the trail; it reports whether there was one.
func (m *Model) dropTrail() bool {
	m.landed = landing{}
	if m.trail.Kind == ui.NoTrail {
		return false
	}
	m.trail, m.source = ui.Trail{Current: -1}, source{}
	m.search.stop()
	m.showTrail()
	return true
}

// refreshTrail adds stops that a newer snapshot brings, and stays at the
// stop the reader is at.
func (m *Model) refreshTrail() {
	if m.trail.Kind != ui.QuoteTrail && m.trail.Kind != ui.MentionTrail {
		return
	}
	stops := m.source.stops(m.session.doc)
	if m.trail.Current >= 0 && m.trail.Current < len(m.trail.Stops) {
		m.trail.Current = stopFrom(stops, m.trail.Stops[m.trail.Current].Parts[0].Start)
	}
	m.trail.Stops, m.trail.More = stops, !m.session.doc.Progress.Done()
	m.showTrail()
}
