package entity

import "briefing/content/text"

// longestForeign is the most words of a name in another language of Western Europe.
const longestForeign = 9

// foreign enters the name of a body or a place that begins with what it is, as in
// Spanish, French, Portuguese and Italian: "Consejo Nacional de la Zorvia", "Parque
// Zorval". Small words of those languages may stand inside it. It returns 0 if there
// is none.
func (s *segmenter) foreign(at int32) int32 {
	r := s.r
	if !r.word(at).Class.Head.Is(text.ForeignHead) || r.tokens[at].Possessive {
		return 0
	}
	end := s.foreignEnd(at)
	if end == at+1 {
		return 0
	}
	kind := organisation
	if r.word(at).Is(text.PlacePrefix) {
		kind = location
	}
	s.end = max(s.end, end)
	return s.emit(at, end-1, kind, 5, pattern)
}

// foreignEnd returns the end of the name that a foreign head begins: its last word with
// a capital before other words.
func (s *segmenter) foreignEnd(at int32) int32 {
	r := s.r
	end, limit := at+1, min(r.bounds[s.leaf+1], at+longestForeign)
	for j := at + 1; j < limit && r.tokens[j].Gap == 0 && !r.tokens[j-1].Possessive; j++ {
		switch t, w := &r.tokens[j], r.word(j); {
		case !t.Upper() && !isForeignParticle(w.Text):
			return end
		case !t.Upper():
		case s.endsForeign(j):
			return end
		default:
			end = j + 1
		}
	}
	return end
}

// endsForeign reports whether a word with a capital begins something else: the letters
// of another name, a title, an English head, a day.
func (s *segmenter) endsForeign(j int32) bool {
	w := s.r.word(j)
	if s.declaredInside(j) || w.Is(text.Calendar) && !w.Is(text.Given) {
		return true
	}
	return w.Is(text.Title) && !w.Is(text.Given|text.Surname) && s.r.tokens[j-1].Upper()
}

// isForeignParticle reports whether a word is an article, a preposition or "and" in the
// names of Spanish, French, Portuguese, Italian, German and Dutch bodies and places.
func isForeignParticle(w string) bool {
	switch w {
	case "de", "del", "la", "las", "los", "el", "y", "e", "para", "por", "en",
		"du", "des", "le", "les", "et", "pour", "sur", "d",
		"da", "do", "das", "dos", "di", "della", "delle", "dei", "degli", "dell", "per",
		"der", "die", "für", "und", "van", "het", "voor":
		return true
	}
	return false
}
