package entity

import "strings"

// unknown enters capitalised words that the lexicon does not know.
func (s *segmenter) unknown(at int32) int32 {
	r := s.r
	if w := r.word(at).text; len(w) > 2 && w[1] == '-' && strings.IndexByte("RDI", w[0]) >= 0 {
		return at + 1 // "R-Ohio"
	}
	if t := &r.tokens[at]; t.end-t.start == 1 && (at+1 >= s.end || !r.tokens[at+1].upper()) {
		return at + 1
	}
	end := s.unknownEnd(at)
	n, last := end-at, r.word(end-1)
	h := s.plainIn(at, end)
	switch over := s.nicknamed(end); {
	case n == 1 && r.allNations(last.text), last.text == "Day" && h != 0:
		return end // "Reef Day" is no one
	case s.led(end) && n <= 3 && !r.tokens[end-1].possessive:
		return s.emit(at, end-1, organisation, 3, pattern) // "Zorvex [CEO Ada Novak]"
	case n > 1 && last.class&place != 0 && last.class&(given|surname) == 0 && (last.class&town == 0 || h != 0):
		return s.emit(at, end-1, organisation, 2, h) // "Team Atlantis"
	case n == 1 && h == 0 && over > end:
		return s.emit(at, over-1, person, 4, h) // Zerelyn "CJ" Novak
	case n == 1 && (pairOfPapers(last.text) || r.pairOfBodies(last.text)):
		return s.emit(at, end-1, organisation, 4, h)
	case n == 1 && (liesOn(last.text) || isForeignStreet(last.text) && last.class&surname == 0):
		return s.emit(at, end-1, location, 4, h)
	case s.pending > 0:
		return s.emit(at, end-1, organisation, 2, h)
	case n == 1 && isDirection(last.text):
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
		if j > at && j+1 == end && isByname(w.text) {
			continue
		}
		if s.r.ordinary(w) && w.class&(given|surname) == 0 && !isSuffix(w.text) {
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
	case n == 1 && last.class&surname != 0 && h == 0:
		return person, 2
	case n == 1:
		return other, 0
	case n <= 4 && h == 0 && r.tokens[at].shape == titled:
		if last.class&surname != 0 {
			return person, 4
		}
		return person, 2
	case n == 2 && last.class&surname != 0 && r.word(at).class&^opens == 0 && r.word(at).small == 0:
		return person, 2
	}
	return other, 2
}

// liesOn reports whether a name says where a town lies: "Zolwick-upon-Tweed".
func liesOn(w string) bool {
	for _, on := range [...]string{"-upon-", "-on-", "-under-", "-in-", "-by-", "-le-", "-les-", "-sur-", "-sous-", "-en-", "-am-"} {
		if i := strings.Index(w, on); i > 2 && isUpper(w[i+len(on)]) {
			return true
		}
	}
	return false
}

// pairOfBodies reports whether a word is of two bodies that the lexicon knows,
// joined by a hyphen.
func (r *recogniser) pairOfBodies(w string) bool {
	first, second, ok := strings.Cut(w, "-")
	return ok && r.lex.words[first]&body != 0 && r.lex.words[second]&body != 0
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
	if at+1 >= s.end || s.r.tokens[at].gap != 0 || !s.r.tokens[at+1].upper() {
		return false
	}
	switch s.r.word(at).text {
	case "CEO", "CFO", "COO", "CTO", "Chairman", "Chairwoman", "Spokesman", "Spokeswoman", "Spokesperson", "Founder", "Co-Founder":
		return true
	}
	return false
}

// unknownEnd returns the end of the capitalised words from at that no other
// rule claims.
func (s *segmenter) unknownEnd(at int32) int32 {
	r := s.r
	j := at + 1
	for ; j < s.end; j++ {
		t, w := &r.tokens[j], r.word(j)
		if r.tokens[j-1].possessive {
			break
		}
		if !t.upper() {
			if isParticle(w.text) && w.text != "y" && w.text != "e" {
				if next := s.particles(j); next > 0 {
					j = next
					continue
				}
			}
			break
		}
		if w.class&(calendar|demonym|title|noName) != 0 && w.class&(given|surname) == 0 && !isSuffix(w.text) {
			break
		}
		if _, last := r.phraseAt(s.leaf, j); last > j {
			break
		}
		if w.class&(female|male) != 0 && w.small == 0 && w.class&place == 0 && j+1 < s.end && r.tokens[j+1].shape == titled && r.ordinary(r.word(j-1)) {
			break // "Education Ada Novak"
		}
		if s.declaredInside(j) {
			break
		}
	}
	return j
}
