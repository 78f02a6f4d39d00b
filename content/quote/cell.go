package quote

import "briefing/content/article"

// maxColumns is how many cells away in its row a speaker is looked for.
const maxColumns = 32

// inRow finds the speaker of a quotation in a table cell: the only person named
// in the other cells of its row that hold no quotation.
func (r *recogniser) inRow(leaf int) (attribution, bool) {
	row := r.leaves[leaf].Row
	lo, hi := leaf, leaf+1
	for lo > max(0, leaf-maxColumns) && r.leaves[lo-1].Kind == article.Cell && r.leaves[lo-1].Row == row {
		lo--
	}
	for hi < min(len(r.leaves), leaf+maxColumns) && r.leaves[hi].Kind == article.Cell && r.leaves[hi].Row == row {
		hi++
	}
	g := attribution{speaker: article.NoSpeaker, confidence: sureCell}
	for i := lo; i < hi; i++ {
		if i == leaf || hasMark(r.leaves[i].Text) {
			continue
		}
		from, to := r.namesOf(i)
		for _, n := range r.names[from:to] {
			if !r.entities[n.Entity].Kind.IsPerson() {
				continue
			}
			if g.speaker >= 0 && g.speaker != n.Entity {
				return attribution{}, false
			}
			g.speaker, g.source = n.Entity, r.leaves[i].Span(n.Start, n.End)
		}
	}
	return g, g.speaker >= 0
}
