package entity

// title handles a title before a name ("Prime Minister", "Gen."), and returns
// where the name after it may begin; 0 if there is no title.
func (s *segmenter) title(at int32) int32 {
	r := s.r
	first := at
	if office := s.portfolio(at); office > 0 {
		at = office
	}
	w := r.word(at)
	last := s.titleEnd(at)
	c := w.class & (title | titleFemale | titleMale)
	if last > at {
		c = r.lex.words[r.text(s.leaf, at, last)]
	}
	if c&title == 0 {
		return 0
	}
	if r.tokens[last].possessive {
		if w.class&(given|surname|place|body|bodyHead) != 0 {
			return 0
		}
		return last + 1
	}
	if last+1 >= s.end {
		if at == last && w.class&(given|surname) != 0 {
			return 0 // "Grant", "King" may be a surname
		}
		return last + 1
	}
	if at == last && (s.dean(at) || chainsCapital(r.word(at+1).text)) {
		return 0 // "Justice Against Zorvan"
	}
	if isRoyal(w.text) {
		if next := r.word(last + 1); next.small&common != 0 && next.class&(given|surname|title) == 0 {
			return last + 1 // "a King Air"
		}
		s.hint |= royal
	}
	if next := r.word(last + 1); at == last && w.text == "General" && next.small&common != 0 && next.class&(given|surname|title) == 0 {
		return last + 2 // the General Theory
	}
	if s.titleAt == 0 {
		s.titleAt = first + 1
	}
	s.hint |= hasTitle
	if c&titleFemale != 0 {
		s.hint |= womanTitle
	}
	if c&titleMale != 0 {
		s.hint |= manTitle
	}
	return last + 1
}

// titleEnd is the last token of the title of several words that begins at a
// token, "Vice President"; the token itself if there is none.
func (s *segmenter) titleEnd(at int32) int32 {
	r := s.r
	if r.word(at).class&opens == 0 {
		return at
	}
	for last := min(at+4, s.end-1); last > at; last-- {
		if r.lex.words[r.text(s.leaf, at, last)]&title != 0 {
			return last
		}
	}
	return at
}

// dean reports whether a title that is a man's name too is the latter: what comes
// after it is a surname alone, "Dean Novak", and no full name, "Dean Ada Novak".
func (s *segmenter) dean(at int32) bool {
	r := s.r
	switch r.word(at).text {
	case "Dean", "Earl", "Duke", "Marshal", "Rector", "Pastor", "Major":
	default:
		return false
	}
	if at+2 < s.end && r.word(at).text == "Earl" && r.word(at+1).class&(female|male) != 0 && r.tokens[at+2].shape == titled {
		return true // "Gov. Earl Ben Novak"
	}
	if at > r.bounds[s.leaf] && isThe(r.word(at-1).text) || at+2 < s.end && r.tokens[at+2].upper() && !r.tokens[at+1].possessive {
		return false
	}
	next := r.word(at + 1)
	return r.word(at).class&given != 0 && r.tokens[at+1].shape == titled && next.class&place == 0 && !r.ordinary(next)
}

// isHonorific reports whether a title is one that anybody may bear.
func isHonorific(w string) bool {
	switch w {
	case "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", "Sir", "Dame", "Lord", "Lady":
		return true
	}
	return false
}

// isRoyal reports whether a title is borne with a given name alone.
func isRoyal(w string) bool {
	switch w {
	case "King", "Queen", "Prince", "Princess", "Pope", "Emperor", "Empress", "Tsar", "Czar", "Kaiser", "Sultan", "Emir", "Saint", "Brother", "Sister", "Mother", "Father":
		return true
	}
	return false
}
