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
			next := s.joinedByAnd(at, j)
			if next == 0 {
				break
			}
			j = next
			continue
		}
		if j > at && (s.declaredInside(j) || s.longFormInside(j) || s.endsPattern(j) || bestEnd > 0 && s.titleEnd(j) > j) {
			break
		}
		if j > at && t.Gap&text.GapAmpersand != 0 && headKind(w.Class.Name) == nothing && t.Shape == text.Titled {
			best, bestEnd = organisation, j+1 // "Novak & Lund"
		}
		if j > at && s.namesPerson(j) {
			break
		}
		if k, end := s.headAt(at, j); k != nothing {
			if end > j+1 || s.hasNameBefore(at, j) && !w.Class.Head.Is(text.CollectivePlural) {
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
		if t.Possessive && !r.possessiveInName(j) {
			break
		}
		j++
	}
	if bestEnd > 0 && s.sentenceBegins(at, bestEnd) {
		return nothing, 0
	}
	return best, bestEnd
}

// longFormInside reports whether the long form of an acronym begins at a token inside a
// run: "the UN [Office for Reef Affairs] (ORA)".
func (s *segmenter) longFormInside(j int32) bool {
	_, ok := s.r.longForms[j]
	return ok
}

// endsPattern reports whether no name told by a later word can go on over a token.
func (s *segmenter) endsPattern(j int32) bool {
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

// hasNameBefore reports whether what stands before the telling word at j can make a
// name with it: not only ordinary words that begin a sentence.
func (s *segmenter) hasNameBefore(at, j int32) bool {
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

// joinedByAnd returns the token after a small word inside a name, or 0 where the
// name cannot go on over it: "Air and Space Museum".
func (s *segmenter) joinedByAnd(at, j int32) int32 {
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
	if !isTopic(r, j-1) || !isTopic(r, j+1) && !closed || r.word(j-1).Class.Head.Is(text.ClosesBody) {
		return 0
	}
	if _, last := r.phraseAt(s.leaf, j+1); last > j+1 {
		return 0
	}
	return j + 1
}

// isTopic reports whether a word names a subject, as those of ministries do.
func isTopic(r *recogniser, j int32) bool {
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

// headKind is the kind that a telling word speaks for.
func headKind(c text.Name) kind {
	switch {
	case c.Is(text.Given|text.Surname) && c&(text.BodyHead|text.PlaceHead|text.DealHead) == text.PlaceHead && c.Is(text.Title):
		return nothing
	case c.Is(text.DealHead) && !c.Is(text.BodyHead):
		return treaty
	case c.Is(text.BodyHead):
		return organisation
	case c.Is(text.PlaceHead):
		return location
	}
	return nothing
}

// headAt returns the kind that the telling word at j speaks for and the end of
// the name that it ends or begins; nothing if the word does not tell.
func (s *segmenter) headAt(at, j int32) (kind, int32) {
	k := s.refine(headKind(s.r.word(j).Class.Name), at, j)
	if k == nothing || j > at && s.surnameHead(at, j) {
		return nothing, 0
	}
	end := s.chain(at, j)
	if end == j+1 && s.campusFollows(j) {
		end++
	}
	return k, end
}

// namesPerson reports whether a telling word is but a given name before a
// surname: "NASA [Bill] Novak".
func (s *segmenter) namesPerson(j int32) bool {
	c := s.r.word(j).Class.Name
	if !c.Is(text.Given) || headKind(c) == nothing || j+1 >= s.end {
		return false
	}
	if s.r.word(j + 1).Class.Name.Is(text.Particle) {
		return s.particles(j+1) > 0 // "Mayor [Bill] de Lund"
	}
	return s.r.tokens[j+1].Shape == text.Titled && headKind(s.r.word(j+1).Class.Name) == nothing
}

// surnameHead reports whether the telling word at j is but the surname of the
// person whose name begins at a token: "Ada Park", "Gov. Ada K. Marsh",
// "quarterback Zorin Marsh".
func (s *segmenter) surnameHead(at, j int32) bool {
	r := s.r
	first, head := at, r.word(j)
	for first < j && r.word(first).Is(text.Title) && !r.word(first).Is(text.Given) {
		first++
	}
	last := j - 1
	for last > first && isInitials(r.word(last).Text) {
		last--
	}
	if last != first || j+1 < s.end && r.tokens[j+1].Upper() && headKind(r.word(j+1).Class.Name) != nothing {
		return false
	}
	w := r.word(first)
	switch {
	case w.Is(text.Given):
		if w.Is(text.Place) && !head.Is(text.Surname) || !w.Is(text.GivenFemale|text.GivenMale) && head.Class.Head.Is(text.Street) {
			return false
		}
	case first == at && !s.afterRole(at) || w.Is(text.Place|text.Demonym) || r.ordinary(w):
		return false
	}
	return head.Is(text.Surname) || head.Class.Head.Is(text.SurnameHead)
}

// afterRole reports whether a noun of what a person is stands in lower case
// right before a token.
func (s *segmenter) afterRole(at int32) bool {
	r := s.r
	return at > r.bounds[s.leaf] && r.tokens[at].Gap == 0 && r.tokens[at-1].Shape == text.Lower && r.word(at-1).Is(text.Role)
}

// refine corrects what a telling word speaks for by the words before it.
func (s *segmenter) refine(k kind, at, j int32) kind {
	if k == nothing {
		return k
	}
	head, before := s.r.word(j).Text, ""
	if j > at {
		before = s.r.word(j - 1).Text
	}
	switch class := s.r.word(j).Class.Head; {
	case head == "Programme", head == "Program":
		switch s.r.word(at).Text {
		case "United", "UN", "U.N.", "World":
			return organisation // the World Food Programme
		}
	case head == "Nation", head == "Tribe", head == "Nations":
		if j == at || s.r.ordinary(s.r.word(j-1)) || s.r.word(j-1).Is(text.Place|text.Demonym|text.BodyHead) {
			return nothing
		}
	case class.Is(text.WeakHead):
		if j == at || j == at+1 && (s.r.ordinary(s.r.word(at)) || s.r.word(at).Is(text.Place|text.Demonym)) || j > at+1 && !s.isInitialism(at) && s.r.ordinary(s.r.word(j-1)) {
			return nothing // the Red Line, generative AI, but "ZLB World Markets"
		}
	case class.Is(text.AdjectiveHead):
		if j == at || j+1 < s.end && s.r.tokens[j+1].Upper() || s.r.ordinary(s.r.word(j-1)) || s.r.word(j-1).Is(text.Given|text.Place|text.Demonym|text.Title|text.Calendar) {
			return nothing
		}
	case head == "Law":
		if j > at && s.r.word(j-1).Is(text.Body) {
			return organisation // a university's school
		}
	case head == "District":
		if before == "Police" || before == "School" || before == "Fire" {
			return organisation
		}
	case head == "House":
		if j == at+1 && s.isBuilding(at) {
			return location // "at Zorvar House"
		}
	case head == "Station":
		if j > at && !s.r.word(j-1).Is(text.BodyHead) && (s.r.word(j-1).Class.Head.Is(text.Centre) || !s.r.ordinary(s.r.word(j-1))) || s.isTrainStation(before) {
			return location
		}
	case head == "Survey":
		if before == "Geological" || before == "Antarctic" {
			return organisation
		}
	case head == "Corridor":
		if before == "Economic" {
			return treaty
		}
	}
	if k == organisation && isBuildingName(s.r.word(j), s.r.word(max(at, j-1))) {
		return location
	}
	return k
}

// isTrainStation reports whether a word before "Station" says that trains or buses stop
// there.
func (s *segmenter) isTrainStation(before string) bool {
	return before != "" && s.r.lex.Lookup(strings.ToLower(before)).Noun.Is(text.StationKind)
}

// isBuilding reports whether an unknown name at a token, of a building, follows "at" or
// "outside".
func (s *segmenter) isBuilding(at int32) bool {
	r := s.r
	if at == r.bounds[s.leaf] || r.tokens[at].Gap != 0 || r.word(at).Is(text.Body|text.Place|text.Title|text.NoName) || r.ordinary(r.word(at)) {
		return false
	}
	w := r.word(at - 1).Text
	return w == "at" || w == "outside" || w == "near" || w == "inside"
}

// isInitialism reports whether a word in capitals begins at a token, as the names of
// firms do: "ZLB".
func (s *segmenter) isInitialism(at int32) bool {
	return s.r.tokens[at].Shape == text.Caps && namesSomething(s.r.word(at))
}

// isBuildingName reports whether a head that is an organisation's otherwise names a
// building with the word before it: "Convention Centre".
func isBuildingName(head, before *text.Word) bool {
	h := head.Class.Head
	return h.Is(text.Building) || h.Is(text.Centre) && before.Class.Head.Is(text.CentrePurpose)
}

// campusFollows reports whether the place where a body is, or the nation for which it
// is, follows its head and belongs to the name: "King's College London", "Arts
// Council England", "Reef Radio Kent".
func (s *segmenter) campusFollows(j int32) bool {
	r := s.r
	if j+1 >= s.end || r.tokens[j].Possessive || !r.tokens[j+1].Upper() || r.tokens[j+1].Gap != 0 {
		return false
	}
	w := r.word(j + 1)
	if r.word(j).Class.Head.Is(text.Campus) {
		return w.Is(text.Place)
	}
	if j+2 < s.end && r.tokens[j+2].Upper() || !r.word(j).Is(text.BodyHead) {
		return false
	}
	return w.Class.Head.Is(text.NationBranch)
}

// branchFollows reports whether the region of a service with branches follows the letters
// for which it is known: "NHS Zorham", "BBC Wales".
func (s *segmenter) branchFollows(at int32) bool {
	r := s.r
	if at+2 != s.end || r.tokens[at].Possessive || r.tokens[at+1].Gap != 0 || r.tokens[at+1].Shape != text.Titled {
		return false
	}
	w := r.word(at + 1)
	if r.tokens[at].Shape == text.Caps && w.Is(text.Place) && !w.Is(text.Given|text.Surname) {
		return !r.word(at).Is(text.Place)
	}
	return r.word(at).Text == "NHS" && !w.Is(text.Title|text.Given) && !w.Small.Name.Is(text.Role)
}
