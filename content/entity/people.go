package entity

import "briefing/content/text"

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
	if titledName && s.complements(at) {
		at++
		w = r.word(at)
	}
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
	if end == at+1 && r.tokens[at].Begins && w.Small.Name.Is(text.Common|text.Stop) && !titledName {
		h |= plainWords
	}
	return s.emit(at, end-1, person, votes, h)
}

// complements reports whether a capitalised word only goes on with the title
// before it, as "Universe" does in "Miss Universe Ada Novak": an ordinary word
// before a given name and one more.
func (s *segmenter) complements(at int32) bool {
	r := s.r
	if at+2 >= s.end || r.tokens[at].Possessive || r.tokens[at+2].Shape != text.Titled {
		return false
	}
	w, next := r.word(at), r.word(at+1)
	return !w.Is(text.Given|text.Surname) && r.ordinary(w) && next.Is(text.GivenFemale|text.GivenMale) && !next.Is(text.Place) && next.Small.Name == 0
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
	return s.nicknamed(end)
}

// nicknamed returns the end of a name that goes on over a nickname in quotation
// marks at its end: Ada "Ad" Novak.
func (s *segmenter) nicknamed(end int32) int32 {
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
