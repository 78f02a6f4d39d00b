package quote

import "briefing/content/article"

// fromHeading returns the only person whom the last heading names.
func (r *reader) fromHeading() (finding, bool) {
	h := r.heading
	if h < 0 || r.leaves[h].Level <= 1 {
		return finding{}, false
	}
	g := finding{speaker: article.NoSpeaker, confidence: sureHeading}
	lo, hi := r.namesOf(h)
	for _, n := range r.names[lo:hi] {
		if !r.entities[n.Entity].Kind.IsPerson() {
			continue
		}
		if g.speaker >= 0 && g.speaker != n.Entity {
			return finding{}, false
		}
		g.speaker, g.source = n.Entity, r.leaves[h].Span(n.Start, n.End)
	}
	return g, g.speaker >= 0
}
