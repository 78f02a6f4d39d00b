package entity

import (
	"strings"

	"briefing/content/text"
)

// numbered enters a body of which there are several, told apart by a number or a
// country: "the 3rd Reef Battalion", "the 9th Circuit", "Team Zorvia". It returns 0
// if there is none.
func (s *segmenter) numbered(at int32) int32 {
	r := s.r
	if r.word(at).Text == "Team" && at+2 == s.end && r.tokens[at+1].Gap == 0 && r.tokens[at+1].Upper() && !r.tokens[at].Possessive {
		if c := r.word(at + 1).Class.Name; !c.Is(text.Title|text.Calendar) && !r.ordinary(r.word(at+1)) {
			return s.emit(at, at+1, organisation, 5, pattern)
		}
		return 0
	}
	if at == r.bounds[s.leaf] || r.tokens[at].Gap != 0 || !isOrdinal(r.word(at-1).Text) {
		return 0
	}
	for j := at; j < s.end && j < at+3 && r.tokens[j].Shape == text.Titled; j++ {
		w := r.word(j)
		if headKind(w.Class.Name) == organisation && w.Class.Head.Is(text.NumberedUnit) {
			return s.emit(at-1, j, organisation, 5, pattern)
		}
		if w.Is(text.Given|text.Surname|text.Calendar) && !r.ordinary(w) || r.tokens[j].Possessive {
			return 0
		}
	}
	return 0
}

// isOrdinal reports whether a word is an ordinal number in figures: "82nd".
func isOrdinal(w string) bool {
	if len(w) < 3 || !text.IsDigit(w[0]) {
		return false
	}
	for _, end := range [...]string{"st", "nd", "rd", "th"} {
		if digits, ok := strings.CutSuffix(w, end); ok {
			return strings.Trim(digits, "0123456789") == ""
		}
	}
	return false
}
