package quote

import "briefing/content/article"

// alternateSpeakers looks again at the candidates said[first:] of the leaf f that only
// took over the speaker before them: a question that another quotation follows at
// once, without a word between, was put to whoever speaks that. It is rather the
// one who does something just before: Khan looked up. "Why?" "No reason," she said.
func (r *recogniser) alternateSpeakers(f *frame, first int) {
	for i := first; i+1 < len(r.candidates); i++ {
		u, next := &r.candidates[i], &r.candidates[i+1]
		if !u.found || !next.found || !u.alone || u.confidence > sureCarried || next.confidence <= u.confidence || next.token != u.token+1 {
			continue
		}
		if u.speaker != next.speaker || u.speaker < 0 || !u.seg.closed || f.ending(u.token) != '?' {
			continue
		}
		if g, ok := r.actionBeat(f, u.sentence); ok && g.speaker != u.speaker && g.speaker != article.NoSpeaker {
			u.attribution = g
			continue
		}
		u.confidence = min(u.confidence, unsure)
	}
}
