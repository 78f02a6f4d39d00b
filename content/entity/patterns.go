package entity

import "strings"

// patternEnd returns the kind and end of the name that begins at a token and is
// told by a word in it: "Atlantis Labour Party", "Ministry of Health",
// "Lake Ada", "Ada Bridge", "Treaty of Atlantis". The end is 0 if there is none.
func (s *segmenter) patternEnd(at int32) (kind, int32) {
	r := s.r
	best, bestEnd := nothing, int32(0)
	for j := at; j < s.end; {
		t, w := &r.tokens[j], r.word(j)
		if !t.upper() {
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
		if j > at && t.gap&gapAmpersand != 0 && headKind(w.class) == nothing && t.shape == titled {
			best, bestEnd = organisation, j+1 // "Novak & Lund"
		}
		if j > at && s.namesPerson(j) {
			break
		}
		if k, end := s.headAt(at, j); k != nothing {
			if end > j+1 || s.prefixed(at, j) && !gathers(w.text) {
				best, bestEnd = k, end
			}
			if end > j+1 {
				j = end
				continue
			}
		}
		if j == at && bestEnd == 0 && w.class&placePrefix != 0 {
			if end := s.placeAfter(at); end > 0 {
				best, bestEnd = location, end
			}
		}
		if t.possessive && !r.ownsNames(j) {
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
	if w.class&calendar != 0 && w.class&given == 0 {
		return true
	}
	if w.class&title != 0 && headKind(w.class) == nothing {
		if j+1 < s.end {
			next := r.word(j + 1).class
			return headKind(next) == nothing || next&(given|surname) != 0
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
		if !r.tokens[i].upper() {
			continue
		}
		w := r.word(i)
		if r.tokens[i].begins && w.small&stop != 0 && w.class&(given|place) == 0 {
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
	return s.r.tokens[at].begins && w.small&stop != 0 && w.class&^(opens|title) == 0
}

// binding returns the token after a small word inside a name, or 0 where the
// name cannot go on over it: "Air and Space Museum".
func (s *segmenter) binding(at, j int32) int32 {
	r := s.r
	if w := r.word(j).text; j == at+1 && isParticle(w) && r.word(at).class&(given|surname|title) == 0 && s.particles(j) > 0 {
		return s.particles(j) // "Torres del Zorve National Park"
	}
	if r.word(j).text != "and" || j+1 >= s.end || j == at || !r.tokens[j+1].upper() {
		return 0
	}
	switch r.word(j + 1).text {
	case "Co", "Company", "Sons", "Daughters", "Brothers", "Associates", "Partners":
		return j + 1 // "Novak and Sons"
	}
	closed := j+2 < s.end && r.tokens[j+2].upper() && headKind(r.word(j+2).class) == organisation && r.word(j+1).class&^opens == 0
	if !topical(r, j-1) || !topical(r, j+1) && !closed || closesBody(r.word(j-1).text) {
		return 0
	}
	if _, last := r.phraseAt(s.leaf, j+1); last > j+1 {
		return 0
	}
	return j + 1
}

// closesBody reports whether "and" after a telling word begins another name:
// "Reef Commission and [National Dune Board]".
func closesBody(w string) bool {
	switch w {
	case "Administration", "Agency", "Association", "Authority", "Financial", "Global", "International", "Board", "Bureau", "Commission", "Committee", "Corporation", "Council", "Court", "Department", "Federation", "Foundation", "Institute", "League", "Ministry", "Organisation", "Organization", "Party", "Society", "Union", "University":
		return true
	}
	return false
}

// topical reports whether a word names a subject, as those of ministries do.
func topical(r *recogniser, j int32) bool {
	w := r.word(j)
	return w.small&common != 0 && w.class&(given|title|place|demonym|body) == 0 || ordinaryEnding(w.text) || w.class&^opens == 0 && strings.HasSuffix(w.text, "ing")
}

// placeAfter returns the end of a place's name that a word such as "Lake" or
// "San" begins, or 0.
func (s *segmenter) placeAfter(at int32) int32 {
	r := s.r
	if at+1 >= s.end || r.tokens[at+1].shape != titled || r.tokens[at].possessive {
		return 0
	}
	first, w := r.word(at), r.word(at+1)
	if r.lex.words[r.text(s.leaf, at, at+1)]&demonym != 0 {
		return 0 // "New Zealander"
	}
	if first.class&(given|surname) != 0 || w.class&(title|calendar) != 0 || first.class&title != 0 && w.class&given != 0 {
		return 0
	}
	switch first.text {
	case "New", "Point", "Bad", "Camp", "River", "El", "La", "Al", "Las", "Los", "Khan", "Ben", "Tell", "Villa", "Isle":
		if r.ordinary(w) || w.class&given != 0 || first.text == "Khan" || first.text == "Ben" || first.text == "Al" {
			return 0
		}
	case "Gulf", "Strait", "Bay", "Sea", "Isles", "Islands", "Republic", "Kingdom", "Province", "County", "Valley", "Coast", "Straits", "Peninsula", "Emirates":
		return 0
	}
	return at + 2
}
