package entity

import (
	"strings"

	"briefing/content/text"
)

// chain returns the end of a name that goes on after its telling word at j:
// "Ministry [of Health and Welfare]"; j+1 where it does not.
func (s *segmenter) chain(at, j int32) int32 {
	r := s.r
	end := j + 1
	if r.tokens[j].Possessive || !r.word(j).Is(text.BodyHead|text.DealHead|text.PlaceHead) {
		return end
	}
	if known, last := r.phraseAt(s.leaf, at); last == j && j > at && known.Is(text.Body|text.Deal) && r.tokens[at].Upper() && !s.ofFollows(end) {
		return end // "European Union for ..."
	}
	if s.ofFollows(end) && end+1 < s.end && r.word(end+1).Class.Head.Is(text.Courtesy) {
		return end // told the Zorham Times of Mr. Novak
	}
	for {
		k := end
		if k >= s.end || !(r.tokens[k].Shape == text.Lower && isChainPreposition(r.word(k).Text) || r.word(k).Class.Usage.Is(text.CapitalPreposition)) {
			return end
		}
		k++
		if k < s.end && r.word(k).Text == "the" {
			k++
		}
		if k >= s.end || !r.tokens[k].Upper() || s.endsNameAfterPreposition(k) || s.declaredInside(k) {
			return end
		}
		if s.beginsAnotherBody(k, end > j+1) && (end > j+1 || s.isNamedBefore(at, j)) {
			return end // "Reef Institute of the [University of Atlantis]"
		}
		if known, _ := r.phraseAt(s.leaf, k); known.Is(text.Place) && !known.Is(text.Demonym) && (end > j+1 && r.ofPlace(end-1) || r.word(j).Class.Head.Is(text.FirmHead|text.CompanySuffix) && s.isNamedBefore(at, j)) {
			return end // "Vertex Motors of [Springfield]"
		}
		end = s.complementEnd(k)
		if r.tokens[end-1].Possessive {
			return end
		}
		if last := s.subjectSeries(j, end); last > 0 {
			return last
		}
	}
}

// ofFollows reports whether "of" stands at a token.
func (s *segmenter) ofFollows(j int32) bool { return j < s.end && s.r.word(j).Text == "of" }

// beginsAnotherBody reports whether the complement of a name at a token is a body of its own,
// and no subject; after another complement its head alone tells.
func (s *segmenter) beginsAnotherBody(k int32, further bool) bool {
	own, end := s.headInside(k)
	if end == 0 {
		return false
	}
	if s.r.word(end-1).Class.Head.Is(text.ClosesBody) || !isTopic(s.r, k) {
		return true
	}
	return further && own == organisation && !namesSubjects(s.r.word(end-1).Text)
}

// namesSubjects reports whether a head names what bodies deal with rather than a body:
// "Office for the Coordination of Reef Affairs".
func namesSubjects(head string) bool {
	return head == "Affairs" || head == "Sciences" || head == "Studies"
}

// ofPlace reports whether a complement that ends at a token is but a place, after
// which another "of" only says where: "University of Zorham [of the UK]".
func (r *recogniser) ofPlace(i int32) bool {
	return r.word(i).Is(text.Place) && !r.word(i).Is(text.PlaceHead|text.Title) && (r.word(i-1).Text == "of" || r.word(i-1).Text == "the")
}

// isNamedBefore reports whether the words before a head name it already, so that
// what follows may be another body: not for "National Museum" alone.
func (s *segmenter) isNamedBefore(at, j int32) bool {
	for i := at; i < j; i++ {
		if c, _ := s.r.phraseAt(s.leaf, i); c.Is(text.Place) || !s.r.ordinary(s.r.word(i)) && !c.Is(text.Demonym) {
			return true
		}
	}
	return false
}

// isChainPreposition reports whether a small word may continue a name after its head.
func isChainPreposition(w string) bool {
	switch w {
	case "of", "for", "on", "against", "to", "in":
		return true
	}
	return false
}

// endsNameAfterPreposition reports whether the word after "of" or "for" begins something
// else: a person, a title, a date.
func (s *segmenter) endsNameAfterPreposition(k int32) bool {
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
			return w.Is(text.BodyHead) && !isTopic(r, k) // "Centre for Justice", "Institute for Zorology"
		}
		return s.isNoTopic(k, known)
	case "in", "to", "on", "against":
		return s.isNoTopic(k, known)
	}
	return false
}

// isNoTopic reports whether the word after "for", "on" and the like is not the
// subject that a body deals with.
func (s *segmenter) isNoTopic(k int32, known text.Name) bool {
	r := s.r
	if known.Is(text.Demonym) && k+1 < s.end && r.tokens[k+1].Upper() {
		return false // "Centre for Atlantean Studies"
	}
	if r.word(k).Class.Head.Is(text.ClosesBody) && k+1 < s.end && !r.tokens[k+1].Upper() {
		return true // "Liberties Union against the [Department of Parks]"
	}
	return known.Is(text.Place|text.Body|text.Demonym|text.Title|text.Surname) || !isTopic(r, k)
}

// complementEnd returns the end of the words after "of": a place, or subjects.
func (s *segmenter) complementEnd(k int32) int32 {
	r := s.r
	if known, last := r.phraseAt(s.leaf, k); known.Is(text.Place|text.Body) && (last > k || known.Is(text.Place)) && !s.isTopicToo(k) {
		if kind, end := s.headInside(k); kind != nothing && end > last+1 {
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
		case t.Upper():
			if t.Possessive && !r.possessiveInName(j) {
				return j + 1
			}
			j++
		case w.Text == "and" && j+1 < s.end && r.tokens[j+1].Upper() && isTopic(r, j-1) && isTopic(r, j+1):
			j++
		default:
			return j
		}
	}
	return j
}

// isTopicToo reports whether a word that is a place's name otherwise is the first
// of two subjects: "Department of Earth and Reef Sciences".
func (s *segmenter) isTopicToo(k int32) bool {
	r := s.r
	if k+2 >= s.end || r.word(k+1).Text != "and" || !r.tokens[k+2].Upper() || !isTopic(r, k+2) {
		return false
	}
	_, own := s.headInside(k + 2)
	return own == 0 || namesSubjects(r.word(own-1).Text)
}

// headInside is patternEnd for the complement of a name, one deep.
func (s *segmenter) headInside(k int32) (kind, int32) {
	for j := k + 1; j < s.end && s.r.tokens[j].Upper(); j++ {
		if h := headKind(s.r.word(j).Class.Name); h != nothing {
			return h, j + 1
		}
	}
	return nothing, 0
}

// subjectSeries returns the end of the subjects that go on over commas after a public
// body's name up to end, "Department for Culture[, Media and Sport]", or 0 if
// none do. They are ordinary words with capitals, closed by "and" and one more:
// in a list of bodies, each would begin with a name or an article.
func (s *segmenter) subjectSeries(head, end int32) int32 {
	r := s.r
	limit := r.bounds[s.leaf+1]
	if !r.word(head).Class.Head.Is(text.SubjectBody) {
		return 0
	}
	for j := end; j < limit && r.tokens[j].Gap == text.GapComma; {
		last := s.subjectEnd(j)
		if last == j {
			return 0
		}
		j = last
		if j+1 < limit && r.word(j).Text == "and" && r.tokens[j].Gap&^text.GapComma == 0 {
			if last := s.subjectEnd(j + 1); last > j+1 && r.tokens[j+1].Gap == 0 {
				return last
			}
			return 0
		}
	}
	return 0
}

// subjectEnd returns the end of the capitalised ordinary words at a token, and the
// token itself if there are none.
func (s *segmenter) subjectEnd(j int32) int32 {
	r := s.r
	limit := min(r.bounds[s.leaf+1], j+4)
	from := j
	for ; j < limit && r.tokens[j].Shape == text.Titled && (j == from || r.tokens[j].Gap == 0); j++ {
		w := r.word(j)
		if w.Is(text.Given|text.Place|text.Demonym|text.Title|text.Body|text.Calendar) && !w.Small.Name.Is(text.Common) || !r.ordinary(w) && !w.Is(text.BodyHead) {
			break
		}
	}
	return j
}

// findLongForms looks for acronyms in brackets after their long form, "Atlantis
// Reef Council (ARC)", and before it, "ARC (Atlantis Reef Council)", and notes
// which tokens are the long form.
func (r *recogniser) findLongForms(leaf int32) {
	lo, hi := r.bounds[leaf], r.bounds[leaf+1]
	for j := lo + 1; j < hi; j++ {
		t := &r.tokens[j]
		if t.Gap&text.GapParen == 0 || t.Gap&^text.GapParen != 0 {
			continue
		}
		closes := j+1 == hi || r.tokens[j+1].Gap&text.GapClose != 0
		if closes && (t.Shape == text.Caps || t.Shape == text.Mixed || t.Shape == text.Titled && !isWordLike(r.word(j).Text)) {
			if first := r.longBefore(lo, j); first >= 0 {
				r.noteLongForm(first, j-1)
			} else if t.Shape == text.Caps && r.isShortForWords(lo, j) {
				f := &r.forms[r.newForm(r.text(leaf, j, j), 1)]
				f.base[other] = max(f.base[other], thingVotes)
			}
		}
		if before := &r.tokens[j-1]; before.Shape == text.Caps && t.Upper() {
			if last := r.longAfter(j, hi); last > j {
				r.noteLongForm(j, last)
			}
		}
	}
}

// thingVotes are more than the letters of an unknown acronym get for a body.
const thingVotes = 6

// isShortForWords reports whether the letters at j are the initials of the words in
// small letters before them, and so of no name: "gross domestic product (GDP)".
func (r *recogniser) isShortForWords(lo, j int32) bool {
	letters := singular(r.word(j).Text)
	if len(letters) < 3 {
		return false
	}
	for first := j - 1; first >= lo && j-first <= int32(len(letters)+3); first-- {
		if r.tokens[first].Shape != text.Lower || first+1 < j && r.tokens[first+1].Gap&^(text.GapJoined|text.GapComma) != 0 {
			return false
		}
		if r.initialsOf(first, j-1, letters) {
			return true
		}
	}
	return false
}

func (r *recogniser) noteLongForm(first, last int32) {
	r.longForms[first] = last
	r.longEnds[last] = true
}

// isInitialsOfName reports whether the letters at a token stand in brackets after the name
// whose initials they are.
func (s *segmenter) isInitialsOfName(at int32) bool { return s.r.longEnds[at-1] }

// longFormKind is the kind of the long form of an acronym: as its words tell,
// else an organisation, unless the last word is that of a thing.
func (s *segmenter) longFormKind(first, last int32) kind {
	if k, end := s.patternEnd(first); end == last+1 {
		return k
	}
	if s.r.word(last).Class.Head.Is(text.ThingHead) {
		return other
	}
	return organisation
}

// isWordLike reports whether a capitalised word reads as a word and not as an
// acronym such as "MoD".
func isWordLike(w string) bool {
	return strings.IndexFunc(w[1:], func(c rune) bool { return c >= 'A' && c <= 'Z' }) < 0
}

// longBefore returns the first token of the words before j whose initials are
// the acronym at j; -1 if there are none.
func (r *recogniser) longBefore(lo, j int32) int32 {
	letters := singular(strings.ReplaceAll(r.word(j).Text, ".", ""))
	if len(letters) < 2 || len(letters) > 10 {
		return -1
	}
	for first := j - 1; first >= lo && j-first <= int32(2*len(letters)+2); first-- {
		if first+1 < j && r.tokens[first+1].Gap&^text.GapInside != 0 && !r.prefixInName(first) {
			return -1
		}
		if r.tokens[first].Upper() && r.initialsOf(first, j-1, letters) {
			return first
		}
	}
	return -1
}

// longAfter returns the last token of the words from j on whose initials are
// the acronym before them, if the bracket closes there; 0 if not.
func (r *recogniser) longAfter(j, hi int32) int32 {
	letters := strings.ReplaceAll(r.word(j-1).Text, ".", "")
	for last := j + 1; last < hi && last-j < 12; last++ {
		if r.tokens[last].Gap&^text.GapInside != 0 && !r.prefixInName(last-1) {
			return 0
		}
		if (last+1 == hi || r.tokens[last+1].Gap&text.GapClose != 0) && r.initialsOf(j, last, letters) {
			return last
		}
	}
	return 0
}

// initialsOf reports whether the letters are the initials of the tokens from
// first to last, with or without the small words between.
func (r *recogniser) initialsOf(first, last int32, letters string) bool {
	return r.matchInitials(first, last, letters, true) || r.matchInitials(first, last, letters, false)
}

func (r *recogniser) matchInitials(first, last int32, letters string, skipSmall bool) bool {
	n := 0
	for i := first; i <= last; i++ {
		w := r.word(i).Text
		if skipSmall && r.lex.Lookup(w).Usage.Is(text.AcronymSkips) {
			continue
		}
		if c := text.ShapeOf(w); c == text.Caps && i < last && n+len(w) <= len(letters) && len(w) <= 3 && strings.EqualFold(w, letters[n:n+len(w)]) {
			n += len(w) // "UN Reef Council", UNRC
			continue
		}
		for part := range strings.SplitSeq(w, "-") {
			if part == "" || skipSmall && part != w && len(part) == 1 && text.IsLower(part[0]) {
				continue
			}
			if n >= len(letters) || part[0]|0x20 != letters[n]|0x20 {
				return false
			}
			n++
		}
	}
	return n == len(letters)
}

// singular is an acronym without the "s" of a plural: "PICs".
func singular(letters string) string {
	if stem, ok := strings.CutSuffix(letters, "s"); ok && len(stem) > 1 && text.ShapeOf(stem) == text.Caps {
		return stem
	}
	return letters
}

// initials are the letters of an acronym of a name, with the small words or
// without.
func (r *recogniser) initials(name string, small bool) string {
	var out []byte
	for w := range strings.FieldsFuncSeq(name, func(c rune) bool { return c == ' ' || c == '-' }) {
		switch {
		case small && len(out) == 0 && len(w) <= 3 && text.ShapeOf(w) == text.Caps:
			out = append(out, w...) // "UN Reef Council", UNRC
		case (small || !r.lex.Lookup(w).Usage.Is(text.AcronymSkips)) && text.IsLetter(w[0]):
			out = append(out, w[0]&^0x20)
		}
	}
	return string(out)
}
