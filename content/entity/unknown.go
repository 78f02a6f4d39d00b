package entity

import (
	"strings"

	"briefing/content/text"
)

// unknown enters capitalised words that the lexicon does not know.
func (s *segmenter) unknown(at int32) int32 {
	r := s.r
	if w := r.word(at).Text; len(w) > 2 && w[1] == '-' && strings.IndexByte("RDI", w[0]) >= 0 {
		return at + 1 // "R-Ohio"
	}
	if t := &r.tokens[at]; t.End-t.Start == 1 && (at+1 >= s.end || !r.tokens[at+1].Upper()) {
		return at + 1
	}
	end := s.unknownEnd(at)
	n, last := end-at, r.word(end-1)
	h := s.plainIn(at, end)
	switch over := s.nicknamed(end); {
	case n == 1 && r.allNations(last.Text), last.Text == "Day" && h != 0:
		return end // "Reef Day" is no one
	case s.led(end) && n <= 3 && !r.tokens[end-1].Possessive:
		return s.emit(at, end-1, organisation, 3, pattern) // "Zorvex [CEO Ada Novak]"
	case n > 1 && last.Is(text.Place) && !last.Is(text.Given|text.Surname) && (!last.Is(text.Town) || h != 0):
		return s.emit(at, end-1, organisation, 2, h) // "Team Atlantis"
	case n == 1 && h == 0 && over > end:
		return s.emit(at, over-1, person, 4, h) // Zerelyn "CJ" Novak
	case n == 1 && (last.Is(text.BodyHead) && strings.Contains(last.Text, "-") || r.pairOfBodies(last.Text)):
		return s.emit(at, end-1, organisation, 4, h)
	case n == 1 && (liesOn(last.Text) || isForeignStreet(last.Text) && !last.Is(text.Surname)):
		return s.emit(at, end-1, location, 4, h)
	case s.pending > 0:
		return s.emit(at, end-1, organisation, 2, h)
	case n == 1 && last.Class.Noun.Is(text.Direction):
		return end
	}
	k, votes := s.guess(at, end, h)
	return s.emit(at, end-1, k, votes, h)
}

// plainIn is plainWords where the words from at to end hold an ordinary one, other
// than a surname at the end.
func (s *segmenter) plainIn(at, end int32) hint {
	for j := at; j < end; j++ {
		w := s.r.word(j)
		if j > at && j+1 == end && w.Class.Head.Is(text.Byname) {
			continue
		}
		if s.r.ordinary(w) && !w.Is(text.Given|text.Surname) && !w.Class.Head.Is(text.NameSuffix) {
			return plainWords
		}
	}
	return 0
}

// guess is what unknown words from at to end look like: a person's name where
// none is ordinary and there are two or more, or the last is a surname.
func (s *segmenter) guess(at, end int32, h hint) (kind, int) {
	r := s.r
	n, last := end-at, r.word(end-1)
	switch {
	case n == 1 && last.Is(text.Surname) && h == 0:
		return person, 2
	case n == 1:
		return other, 0
	case n <= 4 && h == 0 && r.tokens[at].Shape == text.Titled:
		if last.Is(text.Surname) {
			return person, 4
		}
		return person, 2
	case n == 2 && last.Is(text.Surname) && r.word(at).Unknown() && r.word(at).Small.Name == 0:
		return person, 2
	}
	return other, 2
}

// liesOn reports whether a name says where a town lies: "Zolwick-upon-Tweed".
func liesOn(w string) bool {
	for _, on := range [...]string{"-upon-", "-on-", "-under-", "-in-", "-by-", "-le-", "-les-", "-sur-", "-sous-", "-en-", "-am-"} {
		if i := strings.Index(w, on); i > 2 && text.IsUpper(w[i+len(on)]) {
			return true
		}
	}
	return false
}

// pairOfBodies reports whether a word is of two bodies that the lexicon knows,
// joined by a hyphen.
func (r *recogniser) pairOfBodies(w string) bool {
	first, second, ok := strings.Cut(w, "-")
	return ok && r.lex.Name(first).Is(text.Body) && r.lex.Name(second).Is(text.Body)
}

// isForeignStreet reports whether a word ends as the names of streets and squares do
// in German, Dutch, Danish and Swedish: "Zornstrasse".
func isForeignStreet(w string) bool {
	for _, end := range [...]string{"strasse", "straße", "platz", "gasse", "allee", "straat", "gracht", "plein", "gade", "gatan"} {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// led reports whether the title of the head of a firm or of its voice stands at
// a token, a person after it.
func (s *segmenter) led(at int32) bool {
	if at+1 >= s.end || s.r.tokens[at].Gap != 0 || !s.r.tokens[at+1].Upper() {
		return false
	}
	return s.r.word(at).Class.Head.Is(text.FirmOffice)
}

// unknownEnd returns the end of the capitalised words from at that no other
// rule claims.
func (s *segmenter) unknownEnd(at int32) int32 {
	r := s.r
	j := at + 1
	for ; j < s.end; j++ {
		t, w := &r.tokens[j], r.word(j)
		if r.tokens[j-1].Possessive {
			break
		}
		if !t.Upper() {
			if w.Class.Name.Is(text.Particle) && w.Text != "y" && w.Text != "e" {
				if next := s.particles(j); next > 0 {
					j = next
					continue
				}
			}
			break
		}
		if w.Is(text.Calendar|text.Demonym|text.Title|text.NoName) && !w.Is(text.Given|text.Surname) && !w.Class.Head.Is(text.NameSuffix) {
			break
		}
		if _, last := r.phraseAt(s.leaf, j); last > j {
			break
		}
		if w.Is(text.GivenFemale|text.GivenMale) && w.Small.Name == 0 && !w.Is(text.Place) && j+1 < s.end && r.tokens[j+1].Shape == text.Titled && r.ordinary(r.word(j-1)) {
			break // "Education Ada Novak"
		}
		if s.declaredInside(j) {
			break
		}
	}
	return j
}
