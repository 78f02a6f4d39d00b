package entity

import "briefing/content/text"

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
	c := w.Class.Name & (text.Title | text.TitleFemale | text.TitleMale)
	if last > at {
		c = r.lex.Name(r.text(s.leaf, at, last))
	}
	if !c.Is(text.Title) {
		return 0
	}
	if r.tokens[last].Possessive {
		if w.Is(text.Given | text.Surname | text.Place | text.Body | text.BodyHead) {
			return 0
		}
		return last + 1
	}
	if last+1 >= s.end {
		if at == last && w.Is(text.Given|text.Surname) {
			return 0 // "Grant", "King" may be a surname
		}
		return last + 1
	}
	if at == last && (s.dean(at) || r.word(at+1).Class.Usage.Is(text.CapitalPreposition)) {
		return 0 // "Justice Against Zorvan"
	}
	if w.Class.Head.Is(text.Royal) {
		if next := r.word(last + 1); next.Small.Name.Is(text.Common) && !next.Is(text.Given|text.Surname|text.Title) {
			return last + 1 // "a King Air"
		}
		s.hint |= royal
	}
	if next := r.word(last + 1); at == last && w.Text == "General" && next.Small.Name.Is(text.Common) && !next.Is(text.Given|text.Surname|text.Title) {
		return last + 2 // the General Theory
	}
	if s.titleAt == 0 {
		s.titleAt = first + 1
	}
	s.hint |= hasTitle
	if c.Is(text.TitleFemale) {
		s.hint |= womanTitle
	}
	if c.Is(text.TitleMale) {
		s.hint |= manTitle
	}
	return last + 1
}

// titleEnd is the last token of the title of several words that begins at a
// token, "Vice President"; the token itself if there is none.
func (s *segmenter) titleEnd(at int32) int32 {
	r := s.r
	if !r.word(at).Is(text.Opens) {
		return at
	}
	for last := min(at+4, s.end-1); last > at; last-- {
		if r.lex.Name(r.text(s.leaf, at, last)).Is(text.Title) {
			return last
		}
	}
	return at
}

// dean reports whether a title that is a man's name too is the latter: what comes
// after it is a surname alone, "Dean Novak", and no full name, "Dean Ada Novak".
func (s *segmenter) dean(at int32) bool {
	r := s.r
	if !r.word(at).Class.Head.Is(text.GivenTitle) {
		return false
	}
	if at+2 < s.end && r.word(at).Text == "Earl" && r.word(at+1).Is(text.GivenFemale|text.GivenMale) && r.tokens[at+2].Shape == text.Titled {
		return true // "Gov. Earl Ben Novak"
	}
	if at > r.bounds[s.leaf] && isThe(r.word(at-1).Text) || at+2 < s.end && r.tokens[at+2].Upper() && !r.tokens[at+1].Possessive {
		return false
	}
	next := r.word(at + 1)
	return r.word(at).Is(text.Given) && r.tokens[at+1].Shape == text.Titled && !next.Is(text.Place) && !r.ordinary(next)
}
