package entity

import "briefing/content/text"

// portfolio returns the office that the ordinary words at a token belong to: in
// "Economic Affairs Minister Ada Novak" they are no body, but what she minds. It
// returns 0 if there is none.
func (s *segmenter) portfolio(at int32) int32 {
	r := s.r
	for j := at; j < s.end && j < at+5; j++ {
		t, w := &r.tokens[j], r.word(j)
		switch {
		case j == at && w.Class.Head.Is(text.LocalUnit) && at > r.bounds[s.leaf] && r.tokens[at-1].Upper() && t.Gap == 0:
			return 0 // "Reef County [District Attorney]"
		case j > at && w.Class.Head.Is(text.OfficeHead):
			if t.Possessive || j+1 >= s.end || !r.tokens[j+1].Upper() || r.word(j-1).Class.Head.Is(text.Bureau) || headKind(r.word(j+1).Class.Name) != nothing {
				return 0
			}
			return j
		case w.Text == "and" && j > at && t.Gap == 0:
		case !s.minded(j):
			return 0
		}
	}
	return 0
}

// minded reports whether a token is a capitalised word for what an office minds.
func (s *segmenter) minded(j int32) bool {
	r := s.r
	t, w := &r.tokens[j], r.word(j)
	if t.Shape != text.Titled || t.Possessive || t.Gap&text.GapAmpersand != 0 {
		return false
	}
	if t.Begins && w.Small.Name.Is(text.Stop) || w.Is(text.Given|text.Place|text.Demonym|text.Body) && !w.Small.Name.Is(text.Common) {
		return false
	}
	return r.ordinary(w) || w.Is(text.BodyHead|text.PlaceHead)
}

// minds reports whether what seems a body's name at a token is but what an office
// minds, after a country's name or not: "Israeli Defence [Minister Ada Novak]".
func (s *segmenter) minds(at int32) bool {
	if known, last := s.r.phraseAt(s.leaf, at); known.Is(text.Place|text.Demonym) && last+1 < s.end {
		return s.portfolio(last+1) > 0
	}
	return s.portfolio(at) > 0
}
