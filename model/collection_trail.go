package model

import (
	"slices"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/overlay"
	tea "charm.land/bubbletea/v2"
)

// stepDocument opens the next document of the list, or the one before.
func (m *Model) stepDocument(by int) tea.Cmd {
	if m.folder.list == nil {
		m.flash("No list of documents: start with a folder or several files")
		return nil
	}
	listed := m.folder.shown
	at := slices.IndexFunc(listed, func(e overlay.DocumentEntry) bool { return e.Path == m.session.doc.Meta.Path })
	if at += by; at < 0 || at >= len(listed) {
		m.flash("No other document in that direction: " + m.keys.Hint(ui.Tip{Action: ui.Quit, Words: "list"}))
		return nil
	}
	return m.choose(listed[at].Path)
}

// stepOver goes on with the trail in another document, where it ends in this one; false
// where there is no other to look into.
func (m *Model) stepOver(by int) (tea.Cmd, bool) {
	next, kind := m.trail.Current+by, m.trail.Kind
	if m.many.all == nil || m.folder.list == nil || kind == ui.NoTrail || kind == ui.PlaceTrail || next >= 0 && next < len(m.trail.Stops) || m.trail.More {
		return nil, false
	}
	state := m.trailState()
	trail := FarTrail{Kind: kind, Who: state.who}
	if kind == ui.SearchTrail {
		trail.Words, state.words = m.search.query, m.search.query
	}
	all, path, generation, ctx := m.many.all, m.session.doc.Meta.Path, m.session.generation, m.session.ctx
	return func() tea.Msg {
		other, err := all.Next(ctx, path, by, trail)
		return trailContinued{generation, by, other, state, err}
	}, true
}

// trailGoesOn opens the document in which a trail goes on; without one it goes round in
// this.
func (m *Model) trailGoesOn(msg trailContinued) tea.Cmd {
	switch {
	case msg.generation != m.session.generation:
		return nil
	case msg.err != nil:
		m.flash(oneLine(msg.err))
		return nil
	case msg.path == "":
		m.step(msg.by)
		return nil
	}
	msg.trail.from = msg.by
	return m.openFar(msg.path, func(o *documentOpened) { o.trail = msg.trail })
}

// followOver follows a trail in a document that was opened for it, from its first stop
// on, or from its last.
func (m *Model) followOver(p trailState) tea.Cmd {
	where := "Trail goes on in " + m.session.doc.Meta.Title
	if p.kind == ui.SearchTrail {
		m.openSearch("")
		m.search.origin.Words = article.Span{}
		m.overlay = overlayState{}
		cmd := m.searchFor(p.words)
		m.endSearch(true)
		m.flash(where)
		return cmd
	}
	d := m.session.doc
	from := source{kind: p.kind, entity: entityNamed(d, p.who)}
	if from.entity < 0 && p.who != "" || len(from.stops(d)) == 0 {
		if !d.Progress.Done() {
			m.session.asked = func() { m.followOver(p) }
		}
		return nil
	}
	m.source = from
	m.trail = ui.Trail{Kind: p.kind, Label: p.label, Stops: from.stops(d), Current: -1, More: !d.Progress.Done()}
	at := 0
	if p.from < 0 {
		at = len(m.trail.Stops) - 1
	}
	m.goTo(at)
	m.flash(where)
	return nil
}
