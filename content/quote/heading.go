package quote

import "briefing/content/article"

// fromHeading returns the only person whom the last heading names.
func (r *recogniser) fromHeading() (attribution, bool) {
	h := r.heading
	if h < 0 || r.leaves[h].Level <= 1 {
		return attribution{}, false
	}
	g := attribution{speaker: article.NoSpeaker, confidence: sureHeading}
	lo, hi := r.namesOf(h)
	for _, n := range r.names[lo:hi] {
		if !r.entities[n.Entity].Kind.IsPerson() {
			continue
		}
		if g.speaker >= 0 && g.speaker != n.Entity {
			return attribution{}, false
		}
		g.speaker, g.source = n.Entity, r.leaves[h].Span(n.Start, n.End)
	}
	return g, g.speaker >= 0
}
