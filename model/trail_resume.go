package model

import (
	"briefing/content/article"
	"briefing/model/state"
	"briefing/ui"
	tea "charm.land/bubbletea/v2"
)

// reloaded is what is said when the document has changed on the disk.
const reloaded = "Document changed: reloaded"

// trailState describes a trail in words, so that it can be resumed in another state of the
// document: indices and offsets are others there.
type trailState struct {
	kind  ui.TrailKind
	label string
	// who is the name of the entity; "" for quotations by anyone and for a search.
	who string
	// landing is the place of the stop that the reader was at; without words for none.
	landing state.Place
	// why is what the status line says of the new state.
	why string
	// words are those of a search that goes on in another document, and from is -1 where
	// the trail goes back.
	words string
	from  int
}

// trailState puts the trail into words.
func (m *Model) trailState() trailState {
	d, t := m.session.doc, &m.trail
	p := trailState{kind: t.Kind, label: t.Label}
	if named := t.Kind == ui.MentionTrail || t.Kind == ui.QuoteTrail; named && m.source.entity >= 0 {
		p.who = d.Entities[m.source.entity].Name
	}
	if t.Current >= 0 && t.Current < len(t.Stops) {
		p.landing = state.At(d, t.Stops[t.Current].Parts[0].Start)
	}
	return p
}

// resumeTrail follows a trail again in a new state of the document, without moving the
// text. Its stops come as the document is read and recognised.
func (m *Model) resumeTrail(p trailState) tea.Cmd {
	switch p.kind {
	case ui.NoTrail:
	case ui.SearchTrail:
		at := m.trailPosition(p)
		landing := hitStops([]article.Span{{Start: at, End: at + 1}})
		m.trail = ui.Trail{Kind: p.kind, Label: p.label, Stops: landing, More: true}
		return m.findAll()
	default:
		m.followAgain(p)
	}
	return nil
}

// followAgain follows quotations or mentions again as soon as there are any.
func (m *Model) followAgain(p trailState) {
	d := m.session.doc
	from := source{kind: p.kind, entity: -1}
	var stops []ui.Stop
	if from.entity = entityNamed(d, p.who); from.entity >= 0 || p.who == "" {
		stops = from.stops(d)
	}
	if len(stops) == 0 {
		if !d.Progress.Done() {
			m.session.asked = func() { m.followAgain(p) }
		}
		m.flash(p.why)
		return
	}
	m.source = from
	m.trail = ui.Trail{
		Kind: p.kind, Label: p.label, Stops: stops,
		Current: stopFrom(stops, m.trailPosition(p)), More: !d.Progress.Done(),
	}
	m.showTrail()
	m.flash(p.why)
}

// trailPosition is where the reader was on a trail: where the same words are now, or
// else the top of the screen.
func (m *Model) trailPosition(p trailState) int {
	d := m.session.doc
	if at, how := state.Find(d, p.landing); how <= state.Moved && p.landing.Words != "" {
		return at
	}
	return m.panes.reader.Anchor().Start
}

// entityNamed is the index of the entity of that name; -1 for none.
func entityNamed(d *article.Document, name string) int {
	for i := range d.Entities {
		if name != "" && d.Entities[i].Answers(name) {
			return i
		}
	}
	return -1
}
