package model

import (
	"fmt"

	"briefing/content/article"
	"briefing/ui"
)

// toSection reads a section from its heading on.
func (m *Model) toSection(i int) {
	if i < 0 || i >= len(m.session.doc.Sections) {
		return
	}
	m.remember()
	m.leaveSidePane()
	m.jump(m.session.doc.Sections[i].Span.Start)
	m.moved()
}

// stepSection goes to the next or the previous section; back goes to the
// beginning of the current one first, as readers of e-books do. Several in a row
// are one jump.
func (m *Model) stepSection(by int) {
	d, at := m.session.doc, m.placeRead()
	i := d.SectionAt(at)
	if by < 0 && i >= 0 && i < len(d.Sections) && at > max(d.Sections[i].Span.Start, d.Sections[i].Heading.Start) {
		by = 0
	}
	if !m.landed.turned || m.landed.top != m.panes.reader.Place() {
		m.remember()
	}
	if next := i + by; next >= 0 && next < len(d.Sections) {
		m.jump(d.Sections[next].Span.Start)
		m.landed.turned = true
		return
	}
	if by > 0 {
		m.panes.reader.End()
	} else {
		m.panes.reader.Top()
	}
}

// toPlace reads a place of the text and marks it.
func (m *Model) toPlace(s article.Span) {
	m.leaveOverlay()
	m.source = source{kind: ui.PlaceTrail}
	m.trail = ui.Trail{Kind: ui.PlaceTrail, Label: "place", Stops: []ui.Stop{{Parts: []article.Span{s}, Index: -1}}}
	m.goTo(0)
}

// toQuote reads a quotation on the trail of its speaker.
func (m *Model) toQuote(i int) {
	d := m.session.doc
	if i < 0 || i >= len(d.Quotes) {
		return
	}
	m.leaveOverlay()
	q := &d.Quotes[i]
	from, label := source{kind: ui.QuoteTrail, entity: -1}, "anyone"
	if q.Attributed() {
		from.entity, label = q.Speaker, d.Entities[q.Speaker].ShortName()
	}
	stops := from.stops(d)
	m.source = from
	m.trail = ui.Trail{Kind: ui.QuoteTrail, Label: label, Stops: stops, Current: -1, More: !d.Progress.Done()}
	for n := range stops {
		if stops[n].Index == i {
			m.goTo(n)
			return
		}
	}
}

// followNumbered follows the quotations of the speaker with that number, from 0.
func (m *Model) followNumbered(n int) {
	speakers := m.panes.sidebar.Speakers()
	if n >= len(speakers) && m.postpone(func() { m.followNumbered(n) }) {
		return
	}
	if n >= len(speakers) {
		m.flash(noSpeaker(n+1, len(speakers)))
		return
	}
	m.followSpeaker(speakers[n])
}

// postpone saves a request that the document is not recognised far enough for, to be
// retried with the next snapshot. It reports whether there will be one.
func (m *Model) postpone(do func()) bool {
	if m.session.doc.Progress.Done() {
		return false
	}
	m.session.asked = do
	m.flash("Still identifying speakers …")
	return true
}

// resume retries the postponed request.
func (m *Model) resume() {
	if do := m.session.asked; do != nil {
		m.session.asked = nil
		m.screen.flash = ""
		do()
	}
}

func noSpeaker(n, of int) string {
	if of == 0 {
		return "No identified speakers"
	}
	return fmt.Sprintf("No speaker %d (1–%d)", n, of)
}

// followSpeaker follows the quotations of an entity.
func (m *Model) followSpeaker(entity int) {
	m.leaveOverlay()
	m.follow(source{kind: ui.QuoteTrail, entity: entity}, m.session.doc.Entities[entity].ShortName(), 1)
}

// followEntity follows the mentions of an entity.
func (m *Model) followEntity(entity int) {
	if entity < 0 || entity >= len(m.session.doc.Entities) {
		return
	}
	m.leaveOverlay()
	m.leaveSidePane()
	m.follow(source{kind: ui.MentionTrail, entity: entity}, m.session.doc.Entities[entity].Name, 1)
}

// leaveSidePane focuses the article where a side pane covers it.
func (m *Model) leaveSidePane() {
	if m.screen.layout.Floating != ui.Article {
		m.focus(ui.Article)
	}
}
