package entity

import (
	"strings"

	"briefing/content/text"
)

// phraseOrPattern handles names that the lexicon knows and names that a telling
// word ends or begins: "New York", "New York Times", "University of Atlantis".
func (s *segmenter) phraseOrPattern(at int32) int32 {
	known, last := s.r.phraseAt(s.leaf, at)
	if s.ownName(at) {
		return s.emit(at, at, organisation, 5, gazetteer)
	}
	kind, end := s.patternEnd(at)
	if w := s.r.word(at); end > at+2 && s.r.tokens[at].Begins && w.Twin > 0 && (s.r.t.Words[w.Twin-1].Class.Noun.Is(text.Peer) || s.r.t.Words[w.Twin-1].Class.Noun.Is(text.SortOfFirm)) {
		return at + 1 // "Rival [Zorvian Technologies]"
	}
	if end > 0 && (s.minds(at) || s.many(at)) {
		end = 0 // "Economic Affairs [Minister Ada Novak]"
	}
	if last == at && s.r.word(at).Class.Noun.Is(text.Direction) && at+1 < s.end {
		if k, l := s.r.phraseAt(s.leaf, at+1); k.Is(text.Place) {
			known, last = k, l // "Southern Atlantis"
		}
	}
	if end == 0 && known.Is(text.Place) {
		if next := last + 1; next < s.end && s.r.word(next).Class.Noun.Is(text.Direction) && s.r.tokens[next].Gap == 0 && !s.r.tokens[last].Possessive && next+1 == s.end {
			return s.emit(at, next, location, 5, gazetteer) // "Springfield East"
		}
		if last == at && s.namedAfterPlace(at) {
			return s.emit(at, at+1, person, 3, 0)
		}
		if last := s.localBody(last); last > 0 {
			return s.emit(at, last, organisation, 3, 0)
		}
	}
	switch {
	case known.Is(text.Body) && last > at && end <= last+1 && s.campus(last):
		return s.emit(at, last+1, organisation, 5, pattern) // "BBC Radio [Kent]"
	case known.Is(text.Body) && last == at && end == 0 && s.branch(at):
		return s.emit(at, at+1, organisation, 5, pattern)
	case s.titleAt > 0 && !s.follows && last == at && at+1 < s.end && s.r.tokens[at+1].Upper():
		return 0 // "Mayor London Breed"
	case s.titleAt > 0 && !s.follows && last == at && s.r.word(at-1).Class.Head.Is(text.Courtesy):
		return 0 // "Mr. London"
	case end > at && end > last+1:
		return s.emit(at, end-1, kind, 5, pattern)
	case !known.Is(text.Place | text.Body | text.Deal):
		if last := s.national(at); last > 0 {
			return s.emit(at, last, organisation, 5, pattern)
		}
		return 0
	case last == at && s.titleEnd(at) > at:
		return 0 // "Vice President"
	case last == at && s.personOver(at, known):
		return 0
	}
	return s.emitKnown(at, last, known)
}

// national returns the last token of a known body of several words that an
// adjective of nation makes a branch of: "the American [Red Cross]".
func (s *segmenter) national(at int32) int32 {
	r := s.r
	if !r.word(at).Is(text.Demonym) || at+1 >= s.end || at == r.bounds[s.leaf] || !isThe(r.word(at-1).Text) || r.tokens[at].Possessive {
		return 0
	}
	if known, last := r.phraseAt(s.leaf, at+1); known.Is(text.Body) && !known.Is(text.Place) && last > at+1 {
		return last
	}
	return 0
}

// ownName reports whether a possessive is the name of a firm, "Moody's", and no
// person's: nothing that it could own follows but a verb or a mark.
func (s *segmenter) ownName(at int32) bool {
	r := s.r
	if !r.tokens[at].Possessive || !r.lex.Name(r.word(at).Text+"'s").Is(text.Body) {
		return false
	}
	if !r.word(at).Is(text.Given | text.Surname) {
		return true
	}
	next := at + 1
	if next >= r.bounds[s.leaf+1] || r.tokens[next].Gap != 0 {
		return true
	}
	c := r.word(next).Class.Name
	return r.tokens[next].Shape == text.Lower && c.Is(text.Stop|text.PersonVerb) && !c.Is(text.Role)
}

// emitKnown enters a name of the lexicon; what else its only word may be makes
// the vote weaker.
func (s *segmenter) emitKnown(at, last int32, known text.Name) int32 {
	votes, h := 6, gazetteer
	if last == at && s.r.word(at).Small.Name.Is(text.Common) {
		votes = 3
		if s.r.tokens[at].Begins {
			h = plainWords
		}
	}
	if last == at && known.Is(text.Given|text.Surname|text.Town) {
		votes = 3
	}
	if last == at && known.Is(text.Unsure) && !known.Is(text.Place) {
		h := plainWords
		if s.speaks(at) {
			h = gazetteer // "Target said"
		}
		return s.emit(at, last, organisation, 3, h)
	}
	switch {
	case known.Is(text.Place):
		return s.emit(at, last, location, votes, h)
	case known.Is(text.Body):
		return s.emit(at, last, organisation, votes, h)
	}
	return s.emit(at, last, treaty, votes, h)
}

// speaks reports whether a word without an article does what only a name does:
// it says something, or owns something.
func (s *segmenter) speaks(at int32) bool {
	r := s.r
	if next := at + 1; next < r.bounds[s.leaf+1] {
		return r.tokens[at].Possessive || r.tokens[next].Gap == 0 && r.tokens[next].Shape == text.Lower && r.word(next).Is(text.PersonVerb)
	}
	return false
}

// localBody returns the last token of what stands after a place's name and makes
// it that of a team, a paper, a firm: "Springfield Isotopes"; 0 if nothing does.
func (s *segmenter) localBody(last int32) int32 {
	r := s.r
	j := last + 1
	if j >= s.end || r.tokens[last].Possessive || r.tokens[j].Shape != text.Titled || r.tokens[j].Gap != 0 || s.titleAt > 0 {
		return 0
	}
	w := r.word(j)
	c := w.Class.Name
	if c.Is(text.Title|text.Calendar|text.Demonym|text.NoName|text.Given|text.Surname|text.Place|text.Stop) || w.Small.Name.Is(text.Role|text.Stop) || !(r.ordinary(w) || strings.HasSuffix(w.Text, "s")) {
		return 0
	}
	if j+1 < s.end && r.tokens[j+1].Upper() || w.Text == "Day" || w.Text == "Week" {
		return 0
	}
	return j
}

// namedAfterPlace reports whether a surname right after the name of a town makes
// it a given name: "Tyre Novak".
func (s *segmenter) namedAfterPlace(at int32) bool {
	r := s.r
	if at+2 != s.end || r.tokens[at].Possessive || r.tokens[at+1].Shape != text.Titled || r.tokens[at+1].Gap != 0 {
		return false
	}
	w := r.word(at + 1)
	if w.Unknown() && at+3 < r.bounds[s.leaf+1] && r.tokens[at+2].Gap == text.GapComma && r.tokens[at+2].Shape == text.Lower && r.word(at+2).Is(text.Role) && !r.word(at).Is(text.Body) {
		return !r.ordinary(w) // "Zorham Goldtand, spokesman for"
	}
	return w.Is(text.Surname) && !w.Is(text.Place|text.Body|text.Demonym|text.Calendar|text.BodyHead|text.PlaceHead|text.DealHead|text.Title|text.NoName) && !r.ordinary(w)
}

// personOver reports whether a place's or body's name that is a given name too
// begins a person's: "Jordan Novak".
func (s *segmenter) personOver(at int32, known text.Name) bool {
	r := s.r
	if !known.Is(text.Given) || at+1 >= s.end || r.tokens[at].Possessive {
		return false
	}
	next := r.word(at + 1)
	if r.tokens[at+1].Shape != text.Titled || next.Is(text.Title|text.Calendar|text.Demonym|text.BodyHead|text.Place) && !next.Is(text.Surname) {
		return false
	}
	return !r.ordinary(next) || next.Is(text.Surname)
}

// phraseAt returns the class and last token of the longest name in the lexicon
// that begins at a token; the class of the word alone if there is none.
func (r *recogniser) phraseAt(leaf, at int32) (text.Name, int32) {
	w := r.word(at)
	if w.Is(text.Opens) && !r.tokens[at].Possessive {
		limit := min(at+text.LongestPhrase, r.bounds[leaf+1])
		last := at + 1
		for last < limit && r.tokens[last].Gap&^(text.GapInside|text.GapComma) == 0 && !r.tokens[last-1].Possessive {
			last++
		}
		for last--; last > at; last-- {
			c := r.lex.Name(r.text(leaf, at, last))
			if c.Is(text.Place | text.Body | text.Deal) {
				return c, last
			}
		}
	}
	return w.Class.Name, at
}
