package entity

import (
	"strings"

	"briefing/content/text"
)

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
	if at == last && (s.isGivenTitle(at) || r.word(at+1).Class.Usage.Is(text.CapitalPreposition)) {
		return 0 // "Justice Against Zorvan"
	}
	if w.Class.Head.Is(text.Royal) {
		s.hint |= royal
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

// isGivenTitle reports whether a title that is a man's name too is the latter: what comes
// after it is a surname alone, "Dean Novak", and no full name, "Dean Ada Novak".
func (s *segmenter) isGivenTitle(at int32) bool {
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
		case !s.isPortfolioWord(j):
			return 0
		}
	}
	return 0
}

// isPortfolioWord reports whether a token is a capitalised word for what an office minds.
func (s *segmenter) isPortfolioWord(j int32) bool {
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

// hasPortfolio reports whether what seems a body's name at a token is but what an office
// minds, after a country's name or not: "Israeli Defence [Minister Ada Novak]".
func (s *segmenter) hasPortfolio(at int32) bool {
	if known, last := s.r.phraseAt(s.leaf, at); known.Is(text.Place|text.Demonym) && last+1 < s.end {
		return s.portfolio(last+1) > 0
	}
	return s.portfolio(at) > 0
}

// officeSubjects returns the end of the words for what the office before "of" or "for"
// deals with, which are no body: "Minister of [Trade and Industry] Ada Novak",
// "Director for [Legal Affairs]". It returns 0 where none begin at a token. The
// office goes on after them.
func (s *segmenter) officeSubjects(at int32) int32 {
	r := s.r
	if s.pending == 0 || isThe(r.word(at-1).Text) || !isSubjectOffice(r, s.pending-1, at) {
		return 0
	}
	if _, last := r.phraseAt(s.leaf, at); last > at && !isTopic(r, last) {
		return 0
	}
	end := at
	for j := at; j < s.end; j++ {
		switch {
		case s.isPortfolioWord(j) && isTopic(r, j):
			end = j + 1
		case j == at && r.word(j).Is(text.Demonym) && j+1 < s.end && s.isPortfolioWord(j+1) && isTopic(r, j+1): // "Zorvian Affairs"
		case r.word(j).Text == "and" && j == end && j > at:
		default:
			j = s.end
		}
	}
	if end == at || headKind(r.word(end-1).Class.Name) != nothing && !r.word(end-1).Small.Name.Is(text.Common) {
		return 0
	}
	s.titleAt, s.hint, s.follows, s.pending = s.pending, s.pendingHint, true, 0
	return end
}

// isSubjectOffice reports whether an office that is named before a token is told apart
// from others by its subject.
func isSubjectOffice(r *recogniser, from, to int32) bool {
	for i := from; i < to; i++ {
		if r.word(i).Class.Head.Is(text.SubjectOffice) {
			return true
		}
	}
	return false
}

// dignitary enters the holder of a dignity who is named by it alone: "the Duke of
// Lundshire", "the Archbishop of Zwolle". It returns 0 if there is none, or where
// the holder's name follows.
func (s *segmenter) dignitary(at int32) int32 {
	r := s.r
	if !r.word(at).Class.Head.Is(text.Dignity) || r.tokens[at].Possessive || at+2 >= s.end || r.word(at+1).Text != "of" || r.tokens[at+2].Shape != text.Titled {
		return 0
	}
	last := at + 2
	if known, l := r.phraseAt(s.leaf, last); known.Is(text.Place) {
		last = l
	} else if r.ordinary(r.word(last)) {
		return 0
	}
	if last+1 < s.end && r.tokens[last+1].Upper() && !r.tokens[last].Possessive {
		return 0
	}
	s.hint |= royal
	return s.emit(at, last, person, 6, pattern)
}

// plain handles a run of words of which no rule before knows anything: a
// person's name, an acronym, or a name whose kind the context must tell.
func (s *segmenter) plain(at int32) int32 {
	r := s.r
	t, w := &r.tokens[at], r.word(at)
	titledName := s.titleAt > 0 && !(s.follows && at+1 == s.end)
	initial := t.Shape == text.Caps && isInitials(w.Text) || len(w.Text) == 2 && w.Text[1] == '.'
	switch {
	case t.Shape == text.Caps && !initial && !titledName:
		return s.acronym(at)
	case titledName, w.Is(text.Given), initial && at+1 < s.end && r.tokens[at+1].Upper():
		return s.personName(at, titledName)
	}
	return s.unknown(at)
}

// isInitials reports whether a word is initials: "J.", "J.K.".
func isInitials(w string) bool {
	if len(w)%2 != 0 || len(w) > 4 || w == "U.S." || w == "U.N." || w == "U.K." || w == "E.U." || w == "D.C." || w == "L.A." {
		return false
	}
	for i := 0; i < len(w); i += 2 {
		if !text.IsUpper(w[i]) || w[i+1] != '.' {
			return false
		}
	}
	return true
}

// personName enters a person's name that begins at a token.
func (s *segmenter) personName(at int32, titledName bool) int32 {
	r := s.r
	w := r.word(at)
	end := s.personEnd(at)
	votes, h := 2, hint(0)
	switch {
	case titledName:
		votes = 6
	case end > at+1:
		votes = 5
		h = givenFirst
		if w.Is(text.Place|text.Surname) && !w.Is(text.GivenFemale|text.GivenMale) || w.Small.Name.Is(text.Common) {
			votes = 3
		}
		if last := r.word(end - 1); r.ordinary(last) && !last.Is(text.Surname|text.Given) {
			votes -= 2
		}
	case !w.Is(text.GivenFemale|text.GivenMale) || w.Small.Name.Is(text.Common|text.Stop):
		votes = 1
	}
	if end == at+2 && !titledName && w.Class.Head.Is(text.PrefixOfHead) && r.word(at+1).Unknown() && !w.Is(text.PlaceHead) {
		votes, h = 1, 0 // "Al Zorais" is a town, a surname or a firm
	}
	if end == at+1 && r.tokens[at].Begins && w.Small.Name.Is(text.Common|text.Stop) && !titledName {
		h |= plainWords
	}
	return s.emit(at, end-1, person, votes, h)
}

// personEnd returns the end of the person's name that begins at a token.
func (s *segmenter) personEnd(at int32) int32 {
	r := s.r
	end, words := at+1, 1
	if r.tokens[at].Possessive {
		return end
	}
	for j := at + 1; j < s.end && words < 5; j++ {
		t, w := &r.tokens[j], r.word(j)
		if !t.Upper() {
			if w.Class.Name.Is(text.Particle) && s.particles(j) > 0 {
				continue
			}
			break
		}
		if t.Gap&text.GapAmpersand != 0 || s.declaredInside(j) && words > 1 || s.endsPerson(j, words) {
			break
		}
		end = j + 1
		words++
		if t.Possessive {
			break
		}
	}
	return s.nicknameEnd(end)
}

// nicknameEnd returns the end of a name that goes on over a nickname in quotation
// marks at its end: Ada "Ad" Novak.
func (s *segmenter) nicknameEnd(end int32) int32 {
	r := s.r
	if end+1 >= r.bounds[s.leaf+1] || r.tokens[end-1].Possessive {
		return end
	}
	nick, last := &r.tokens[end], &r.tokens[end+1]
	if r.word(end+1).Class.Name.Is(text.Particle) && last.Gap == text.GapQuote && nick.Gap == text.GapQuote && nick.Shape == text.Titled {
		if next := s.bareParticles(end + 1); next > 0 {
			return next + 1 // Ada "Adda" da Novak
		}
	}
	if nick.Gap != text.GapQuote || last.Gap != text.GapQuote || !nick.Upper() || nick.End-nick.Start > 3 && nick.Shape != text.Titled || last.Shape != text.Titled {
		return end
	}
	return end + 2
}

// particles returns the capitalised word after the particles at j, 0 if none.
func (s *segmenter) particles(j int32) int32 {
	for ; j < s.end && s.r.word(j).Class.Name.Is(text.Particle); j++ {
	}
	if j < s.end && s.r.tokens[j].Upper() && s.r.tokens[j].Shape != text.Caps {
		return j
	}
	return 0
}

// bareParticles is particles past the end of the run, which a nickname closes.
func (s *segmenter) bareParticles(j int32) int32 {
	r := s.r
	end := r.bounds[s.leaf+1]
	for from := j; j < end && r.word(j).Class.Name.Is(text.Particle) && (j == from || r.tokens[j].Gap == 0); j++ {
	}
	if j < end && r.tokens[j].Gap == 0 && r.tokens[j].Shape == text.Titled {
		return j
	}
	return 0
}

// endsPerson reports whether a capitalised word does not belong to the person's
// name before it.
func (s *segmenter) endsPerson(j int32, words int) bool {
	r := s.r
	t, w := &r.tokens[j], r.word(j)
	c := w.Class.Name
	if w.Class.Head.Is(text.NameSuffix) || isInitials(w.Text) {
		return false
	}
	if c.Is(text.Calendar|text.NoName) && !c.Is(text.Given|text.Surname) || w.Small.Name.Is(text.Stop) && !c.Is(text.Given|text.Surname|text.Body|text.Deal) && (len(w.Text) > 3 && words > 1 || w.Class.Head.Is(text.ShortStop)) {
		return true
	}
	if c.Is(text.Demonym) && !c.Is(text.Surname) && words > 1 {
		return true
	}
	if c.Is(text.Title) && !c.Is(text.Surname|text.Given) && words > 1 {
		return true
	}
	if t.Shape == text.Caps && len(w.Text) > 1 && words > 1 {
		return true
	}
	if known, last := r.phraseAt(s.leaf, j); last > j && known.Is(text.Place|text.Body|text.Deal) {
		return true
	} else if words > 1 && known.Is(text.Place|text.Body) && !known.Is(text.Given|text.Surname|text.Town) {
		return true
	}
	return false
}

// precedesPerson reports whether a capitalised word is none of a person's name, so that
// a given name after it begins one: "Education Ada Novak", "the Republic Ada Novak",
// "Atlanteans Ada Novak and Peter Lund".
func (r *recogniser) precedesPerson(i int32) bool {
	w := r.word(i)
	if r.ordinary(w) || headKind(w.Class.Name) != nothing && !w.Is(text.Given|text.Surname) {
		return true
	}
	return w.Unknown() && (strings.HasSuffix(w.Text, "ians") || strings.HasSuffix(w.Text, "ists"))
}
