package entity

import "briefing/content/text"

// chain returns the end of a name that goes on after its telling word at j:
// "Ministry [of Health and Welfare]"; j+1 where it does not.
func (s *segmenter) chain(at, j int32) int32 {
	r := s.r
	end := j + 1
	if r.tokens[j].Possessive || !r.word(j).Is(text.BodyHead|text.DealHead|text.PlaceHead) {
		return end
	}
	if known, last := r.phraseAt(s.leaf, at); last == j && j > at && known.Is(text.Body|text.Deal) && r.tokens[at].Upper() && !s.ofNext(end) {
		return end // "European Union for ..."
	}
	if s.ofNext(end) && end+1 < s.end && r.word(end+1).Class.Head.Is(text.Courtesy) {
		return end // told the Zorham Times of Mr. Novak
	}
	for {
		k := end
		if k >= s.end || !(r.tokens[k].Shape == text.Lower && chains(r.word(k).Text) || r.word(k).Class.Usage.Is(text.CapitalPreposition)) {
			return end
		}
		k++
		if k < s.end && r.word(k).Text == "the" {
			k++
		}
		if k >= s.end || !r.tokens[k].Upper() || s.closedToChain(k) || s.declaredInside(k) {
			return end
		}
		if s.another(k, end > j+1) && (end > j+1 || s.complete(at, j)) {
			return end // "Reef Institute of the [University of Atlantis]"
		}
		if known, _ := r.phraseAt(s.leaf, k); known.Is(text.Place) && !known.Is(text.Demonym) && (end > j+1 && r.ofPlace(end-1) || r.word(j).Class.Head.Is(text.FirmHead|text.CompanySuffix) && s.complete(at, j)) {
			return end // "Vertex Motors of [Springfield]"
		}
		end = s.complementEnd(k)
		if r.tokens[end-1].Possessive {
			return end
		}
		if last := s.series(j, end); last > 0 {
			return last
		}
	}
}

// ofNext reports whether "of" stands at a token.
func (s *segmenter) ofNext(j int32) bool { return j < s.end && s.r.word(j).Text == "of" }

// another reports whether the complement of a name at a token is a body of its own,
// and no subject; after another complement its head alone tells.
func (s *segmenter) another(k int32, further bool) bool {
	own, end := s.innerPattern(k)
	if end == 0 {
		return false
	}
	return s.r.word(end-1).Class.Head.Is(text.ClosesBody) || !topical(s.r, k) || further && own == organisation
}

// ofPlace reports whether a complement that ends at a token is but a place, after
// which another "of" only says where: "University of Zorham [of the UK]".
func (r *recogniser) ofPlace(i int32) bool {
	return r.word(i).Is(text.Place) && !r.word(i).Is(text.PlaceHead|text.Title) && (r.word(i-1).Text == "of" || r.word(i-1).Text == "the")
}

// complete reports whether the words before a head name it already, so that
// what follows may be another body: not for "National Museum" alone.
func (s *segmenter) complete(at, j int32) bool {
	for i := at; i < j; i++ {
		if c, _ := s.r.phraseAt(s.leaf, i); c.Is(text.Place) || !s.r.ordinary(s.r.word(i)) && !c.Is(text.Demonym) {
			return true
		}
	}
	return false
}

// chains reports whether a small word may continue a name after its head.
func chains(w string) bool {
	switch w {
	case "of", "for", "on", "against", "to", "in":
		return true
	}
	return false
}

// closedToChain reports whether the word after "of" or "for" begins something
// else: a person, a title, a date.
func (s *segmenter) closedToChain(k int32) bool {
	r := s.r
	w := r.word(k)
	prep := r.word(k - 1).Text
	if prep == "the" {
		prep = r.word(k - 2).Text
	}
	if w.Is(text.Calendar) {
		return true
	}
	if w.Is(text.Given) && !w.Is(text.Place) && k+1 < s.end && r.tokens[k+1].Upper() && headKind(r.word(k+1).Class.Name) == nothing {
		return true
	}
	known, _ := r.phraseAt(s.leaf, k)
	switch prep {
	case "for":
		if r.word(k-1).Text == "the" && r.word(k-3).Text == "Court" && w.Is(text.PlaceHead|text.Demonym) {
			return false // "Court for the District of Zorvia"
		}
		if r.tokens[k].Shape == text.Titled && !known.Is(text.Place|text.Body|text.Demonym|text.Given|text.Surname|text.NoName) && (!known.Is(text.Title) || k+1 == s.end) {
			return w.Is(text.BodyHead) && !topical(r, k) // "Centre for Justice", "Institute for Zorology"
		}
		return s.closedToTopic(k, known)
	case "in", "to", "on", "against":
		return s.closedToTopic(k, known)
	}
	return false
}

// closedToTopic reports whether the word after "for", "on" and the like is not the
// subject that a body deals with.
func (s *segmenter) closedToTopic(k int32, known text.Name) bool {
	r := s.r
	if known.Is(text.Demonym) && k+1 < s.end && r.tokens[k+1].Upper() {
		return false // "Centre for Atlantean Studies"
	}
	if r.word(k).Class.Head.Is(text.ClosesBody) && k+1 < s.end && !r.tokens[k+1].Upper() {
		return true // "Liberties Union against the [Department of Parks]"
	}
	return known.Is(text.Place|text.Body|text.Demonym|text.Title|text.Surname) || !topical(r, k)
}

// complementEnd returns the end of the words after "of": a place, or subjects.
func (s *segmenter) complementEnd(k int32) int32 {
	r := s.r
	if known, last := r.phraseAt(s.leaf, k); known.Is(text.Place|text.Body) && (last > k || known.Is(text.Place)) && !s.subjectToo(k) {
		if kind, end := s.innerPattern(k); kind != nothing && end > last+1 {
			return end
		}
		return min(last+1, s.end)
	}
	j := k
	for j < s.end {
		t, w := &r.tokens[j], r.word(j)
		switch {
		case t.Upper() && j > k && (w.Is(text.Calendar|text.Given) && w.Small.Name == 0 || w.Is(text.Title) && (w.Small.Name.Is(text.Role) || t.Shape == text.Caps)):
			return j
		case t.Upper() && j > k && s.holder(j):
			return j
		case t.Upper():
			if t.Possessive && !r.ownsNames(j) {
				return j + 1
			}
			j++
		case w.Text == "and" && j+1 < s.end && r.tokens[j+1].Upper() && topical(r, j-1) && topical(r, j+1):
			j++
		default:
			return j
		}
	}
	return j
}

// subjectToo reports whether a word that is a place's name otherwise is the first
// of two subjects: "Department of Earth and Reef Sciences".
func (s *segmenter) subjectToo(k int32) bool {
	r := s.r
	if k+2 >= s.end || r.word(k+1).Text != "and" || !r.tokens[k+2].Upper() || !topical(r, k+2) {
		return false
	}
	_, own := s.innerPattern(k + 2)
	return own == 0 || r.word(own-1).Text == "Sciences" || r.word(own-1).Text == "Studies" || r.word(own-1).Text == "Affairs"
}

// holder reports whether two words that name nothing known, after the word for a
// subject, end the run: the holder of the office, "for Security Policy Zorin Lund".
func (s *segmenter) holder(j int32) bool {
	r := s.r
	if j+2 != s.end || !topical(r, j-1) || r.tokens[j].Shape != text.Titled || r.tokens[j+1].Shape != text.Titled || r.tokens[j].Possessive {
		return false
	}
	if next := s.end; next < r.bounds[s.leaf+1] && r.tokens[next].Gap == 0 && !r.word(next).Is(text.PersonVerb|text.Stop) && r.tokens[next].Shape == text.Lower {
		return false // "of the National Zorvia Lund study"
	}
	for _, i := range [...]int32{j, j + 1} {
		if w := r.word(i); r.ordinary(w) || w.Is(text.Place|text.Body|text.BodyHead|text.PlaceHead|text.DealHead|text.Demonym) {
			return false
		}
	}
	return true
}

// innerPattern is patternEnd for the complement of a name, one deep.
func (s *segmenter) innerPattern(k int32) (kind, int32) {
	for j := k + 1; j < s.end && s.r.tokens[j].Upper(); j++ {
		if h := headKind(s.r.word(j).Class.Name); h != nothing {
			return h, j + 1
		}
	}
	return nothing, 0
}
