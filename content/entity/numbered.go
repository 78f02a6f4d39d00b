package entity

import "strings"

// numbered enters a body of which there are several, told apart by a number or a
// country: "the 3rd Reef Battalion", "the 9th Circuit", "Team Zorvia". It returns 0
// if there is none.
func (s *segmenter) numbered(at int32) int32 {
	r := s.r
	if r.word(at).text == "Team" && at+2 == s.end && r.tokens[at+1].gap == 0 && r.tokens[at+1].upper() && !r.tokens[at].possessive {
		if c := r.word(at + 1).class; c&(title|calendar) == 0 && !r.ordinary(r.word(at+1)) {
			return s.emit(at, at+1, organisation, 5, pattern)
		}
		return 0
	}
	if at == r.bounds[s.leaf] || r.tokens[at].gap != 0 || !isOrdinal(r.word(at-1).text) {
		return 0
	}
	for j := at; j < s.end && j < at+3 && r.tokens[j].shape == titled; j++ {
		w := r.word(j)
		if headKind(w.class) == organisation && isUnitOfMany(w.text) {
			return s.emit(at-1, j, organisation, 5, pattern)
		}
		if w.class&(given|surname|calendar) != 0 && !r.ordinary(w) || r.tokens[j].possessive {
			return 0
		}
	}
	return 0
}

// isOrdinal reports whether a word is an ordinal number in figures: "82nd".
func isOrdinal(w string) bool {
	if len(w) < 3 || !isDigit(w[0]) {
		return false
	}
	for _, end := range [...]string{"st", "nd", "rd", "th"} {
		if digits, ok := strings.CutSuffix(w, end); ok {
			return strings.Trim(digits, "0123456789") == ""
		}
	}
	return false
}

// isUnitOfMany reports whether bodies with this head are numbered.
func isUnitOfMany(head string) bool {
	switch head {
	case "Army", "Battalion", "Brigade", "Circuit", "Corps", "Division", "Fleet", "Infantry", "Legion", "Regiment", "Squadron", "Wing", "Airborne", "Cavalry", "Precinct", "Court":
		return true
	}
	return false
}
