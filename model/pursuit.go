package model

import (
	"briefing/content/article"
	"briefing/model/state"
	"briefing/ui"
	tea "charm.land/bubbletea/v2"
)

// reloaded is what is said when the document has changed on the disk.
const reloaded = "the document has changed: shown as it is now"

// pursuit is a trail in words, so that it can be taken up in another state of the
// document: indices and offsets are others there.
type pursuit struct {
	kind  ui.TrailKind
	label string
	// who is the name of the entity; "" for quotations by anyone and for a search.
	who string
	// rest is the place of the stop that the reader was at; without words for none.
	rest state.Place
}

// pursuit puts the trail into words.
func (m *Model) pursuit() pursuit {
	d, t := m.session.doc, &m.trail
	p := pursuit{kind: t.Kind, label: t.Label}
	if named := t.Kind == ui.MentionTrail || t.Kind == ui.QuoteTrail; named && m.source.entity >= 0 {
		p.who = d.Entities[m.source.entity].Name
	}
	if t.Current >= 0 && t.Current < len(t.Stops) {
		p.rest = state.At(d, t.Stops[t.Current].Parts[0].Start)
	}
	return p
}

// takeUp follows a trail again in a new state of the document, without moving the
// text. Its stops come as the document is read and recognised.
func (m *Model) takeUp(p pursuit) tea.Cmd {
	switch p.kind {
	case ui.NoTrail:
	case ui.SearchTrail:
		at := m.restOf(p)
		rest := hitStops([]article.Span{{Start: at, End: at + 1}})
		m.trail = ui.Trail{Kind: p.kind, Label: p.label, Stops: rest, More: true}
		return m.findAll()
	default:
		m.rejoin(p)
	}
	return nil
}

// rejoin follows quotations or mentions again as soon as there are any.
func (m *Model) rejoin(p pursuit) {
	d := m.session.doc
	from := source{kind: p.kind, entity: -1}
	var stops []ui.Stop
	if from.entity = entityNamed(d, p.who); from.entity >= 0 || p.who == "" {
		stops = from.stops(d)
	}
	if len(stops) == 0 {
		if !d.Progress.Done() {
			m.session.asked = func() { m.rejoin(p) }
		}
		m.flash(reloaded)
		return
	}
	m.source = from
	m.trail = ui.Trail{
		Kind: p.kind, Label: p.label, Stops: stops,
		Current: stopFrom(stops, m.restOf(p)), More: !d.Progress.Done(),
	}
	m.showTrail()
	m.flash(reloaded)
}

// restOf is where the reader was on a trail: where the same words stand now, or
// else the top of the screen.
func (m *Model) restOf(p pursuit) int {
	d := m.session.doc
	if at, how := state.Find(d, p.rest); how <= state.Moved && p.rest.Words != "" {
		return at
	}
	return m.panes.reader.Anchor().Start
}

// entityNamed is the index of the entity of that name; -1 for none.
func entityNamed(d *article.Document, name string) int {
	for i := range d.Entities {
		if name != "" && d.Entities[i].Name == name {
			return i
		}
	}
	return -1
}
