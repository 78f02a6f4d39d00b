package entity

import (
	"strings"

	"briefing/content/text"
)

// patternEnd returns the kind and end of the name that begins at a token and is
// told by a word in it: "Atlantis Labour Party", "Ministry of Health",
// "Lake Ada", "Ada Bridge", "Treaty of Atlantis". The end is 0 if there is none.
func (s *segmenter) patternEnd(at int32) (kind, int32) {
	r := s.r
	best, bestEnd := nothing, int32(0)
	for j := at; j < s.end; {
		t, w := &r.tokens[j], r.word(j)
		if !t.Upper() {
			next := s.binding(at, j)
			if next == 0 {
				break
			}
			j = next
			continue
		}
		if j > at && (s.declaredInside(j) || s.breaks(j) || bestEnd > 0 && s.titleEnd(j) > j) {
			break
		}
		if j > at && t.Gap&text.GapAmpersand != 0 && headKind(w.Class.Name) == nothing && t.Shape == text.Titled {
			best, bestEnd = organisation, j+1 // "Novak & Lund"
		}
		if j > at && s.namesPerson(j) {
			break
		}
		if k, end := s.headAt(at, j); k != nothing {
			if end > j+1 || s.prefixed(at, j) && !w.Class.Head.Is(text.CollectivePlural) {
				best, bestEnd = k, end
			}
			if end > j+1 {
				j = end
				continue
			}
		}
		if j == at && bestEnd == 0 && w.Is(text.PlacePrefix) {
			if end := s.placeAfter(at); end > 0 {
				best, bestEnd = location, end
			}
		}
		if t.Possessive && !r.ownsNames(j) {
			break
		}
		j++
	}
	if bestEnd > 0 && s.sentenceBegins(at, bestEnd) {
		return nothing, 0
	}
	return best, bestEnd
}

// breaks reports whether no name told by a later word can go on over a token.
func (s *segmenter) breaks(j int32) bool {
	r := s.r
	w := r.word(j)
	if w.Is(text.Calendar) && !w.Is(text.Given) {
		return true
	}
	if w.Is(text.Title) && headKind(w.Class.Name) == nothing {
		if j+1 < s.end {
			next := r.word(j + 1).Class.Name
			return headKind(next) == nothing || next.Is(text.Given|text.Surname)
		}
		return true
	}
	return false
}

// prefixed reports whether what stands before the telling word at j can make a
// name with it: not only ordinary words that begin a sentence.
func (s *segmenter) prefixed(at, j int32) bool {
	r := s.r
	for i := at; i < j; i++ {
		if !r.tokens[i].Upper() {
			continue
		}
		w := r.word(i)
		if r.tokens[i].Begins && w.Small.Name.Is(text.Stop) && !w.Is(text.Given|text.Place) {
			continue
		}
		return true
	}
	return false
}

// sentenceBegins reports whether a name of two words is but an ordinary pair
// whose first begins the sentence and whose second is capitalised by custom.
func (s *segmenter) sentenceBegins(at, end int32) bool {
	w := s.r.word(at)
	return s.r.tokens[at].Begins && w.Small.Name.Is(text.Stop) && w.Class.Name&^(text.Opens|text.Title) == 0
}

// binding returns the token after a small word inside a name, or 0 where the
// name cannot go on over it: "Air and Space Museum".
func (s *segmenter) binding(at, j int32) int32 {
	r := s.r
	if w := r.word(j).Text; j == at+1 && r.lex.Name(w).Is(text.Particle) && !r.word(at).Is(text.Given|text.Surname|text.Title) && s.particles(j) > 0 {
		return s.particles(j) // "Torres del Zorve National Park"
	}
	if r.word(j).Text != "and" || j+1 >= s.end || j == at || !r.tokens[j+1].Upper() {
		return 0
	}
	if r.word(j + 1).Class.Head.Is(text.AndCompany) {
		return j + 1 // "Novak and Sons"
	}
	closed := j+2 < s.end && r.tokens[j+2].Upper() && headKind(r.word(j+2).Class.Name) == organisation && r.word(j+1).Unknown()
	if !topical(r, j-1) || !topical(r, j+1) && !closed || r.word(j-1).Class.Head.Is(text.ClosesBody) {
		return 0
	}
	if _, last := r.phraseAt(s.leaf, j+1); last > j+1 {
		return 0
	}
	return j + 1
}

// topical reports whether a word names a subject, as those of ministries do.
func topical(r *recogniser, j int32) bool {
	w := r.word(j)
	return w.Small.Name.Is(text.Common) && !w.Is(text.Given|text.Title|text.Place|text.Demonym|text.Body) || ordinaryEnding(w.Text) || w.Unknown() && strings.HasSuffix(w.Text, "ing")
}

// placeAfter returns the end of a place's name that a word such as "Lake" or
// "San" begins, or 0.
func (s *segmenter) placeAfter(at int32) int32 {
	r := s.r
	if at+1 >= s.end || r.tokens[at+1].Shape != text.Titled || r.tokens[at].Possessive {
		return 0
	}
	first, w := r.word(at), r.word(at+1)
	if r.lex.Name(r.text(s.leaf, at, at+1)).Is(text.Demonym) {
		return 0 // "New Zealander"
	}
	if first.Is(text.Given|text.Surname) || w.Is(text.Title|text.Calendar) || first.Is(text.Title) && w.Is(text.Given) {
		return 0
	}
	if first.Class.Head.Is(text.PrefixOfHead) || first.Class.Head.Is(text.WeakPrefix) && (r.ordinary(w) || w.Is(text.Given)) {
		return 0
	}
	return at + 2
}
