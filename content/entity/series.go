package entity

import "briefing/content/text"

// series returns the end of the subjects that go on over commas after a public
// body's name up to end, "Department for Culture[, Media and Sport]", or 0 if
// none do. They are ordinary words with capitals, closed by "and" and one more:
// in a list of bodies, each would begin with a name or an article.
func (s *segmenter) series(head, end int32) int32 {
	r := s.r
	limit := r.bounds[s.leaf+1]
	if !r.word(head).Class.Head.Is(text.SubjectBody) {
		return 0
	}
	for j := end; j < limit && r.tokens[j].Gap == text.GapComma; {
		last := s.subject(j)
		if last == j {
			return 0
		}
		j = last
		if j+1 < limit && r.word(j).Text == "and" && r.tokens[j].Gap&^text.GapComma == 0 {
			if last := s.subject(j + 1); last > j+1 && r.tokens[j+1].Gap == 0 {
				return last
			}
			return 0
		}
	}
	return 0
}

// subject returns the end of the capitalised ordinary words at a token, and the
// token itself if there are none.
func (s *segmenter) subject(j int32) int32 {
	r := s.r
	limit := min(r.bounds[s.leaf+1], j+4)
	from := j
	for ; j < limit && r.tokens[j].Shape == text.Titled && (j == from || r.tokens[j].Gap == 0); j++ {
		w := r.word(j)
		if w.Is(text.Given|text.Place|text.Demonym|text.Title|text.Body|text.Calendar) && !w.Small.Name.Is(text.Common) || !r.ordinary(w) && !w.Is(text.BodyHead) {
			break
		}
	}
	return j
}
