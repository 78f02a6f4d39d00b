package entity

import "briefing/content/text"

// headKind is the kind that a telling word speaks for.
func headKind(c text.Name) kind {
	switch {
	case c&(text.Given|text.Surname) != 0 && c&(text.BodyHead|text.PlaceHead|text.DealHead) == text.PlaceHead && c&text.Title != 0:
		return nothing
	case c&text.DealHead != 0 && c&text.BodyHead == 0:
		return treaty
	case c&text.BodyHead != 0:
		return organisation
	case c&text.PlaceHead != 0:
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
	if end == j+1 && s.campus(j) {
		end++
	}
	return k, end
}

// namesPerson reports whether a telling word is but a given name before a
// surname: "NASA [Bill] Novak".
func (s *segmenter) namesPerson(j int32) bool {
	c := s.r.word(j).Class.Name
	return c&text.Given != 0 && headKind(c) != nothing && j+1 < s.end && s.r.tokens[j+1].Shape == text.Titled && headKind(s.r.word(j+1).Class.Name) == nothing
}

// surnameHead reports whether the telling word at j is but the surname of the
// person whose name begins at a token: "Ada Park", "Gov. Ada K. Marsh",
// "quarterback Zorin Marsh".
func (s *segmenter) surnameHead(at, j int32) bool {
	r := s.r
	first, head := at, r.word(j)
	for first < j && r.word(first).Class.Name&text.Title != 0 && r.word(first).Class.Name&text.Given == 0 {
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
	case w.Class.Name&text.Given != 0:
		if w.Class.Name&text.Place != 0 && head.Class.Name&text.Surname == 0 || w.Class.Name&(text.GivenFemale|text.GivenMale) == 0 && head.Class.Head.Is(text.Street) {
			return false
		}
	case first == at && !s.afterRole(at) || w.Class.Name&(text.Place|text.Demonym) != 0 || r.ordinary(w):
		return false
	}
	return head.Class.Name&text.Surname != 0 || head.Class.Head.Is(text.SurnameHead)
}

// afterRole reports whether a noun of what a person is stands in lower case
// right before a token.
func (s *segmenter) afterRole(at int32) bool {
	r := s.r
	return at > r.bounds[s.leaf] && r.tokens[at].Gap == 0 && r.tokens[at-1].Shape == text.Lower && r.word(at-1).Class.Name&text.Role != 0
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
	switch head {
	case "Programme", "Program":
		switch s.r.word(at).Text {
		case "United", "UN", "U.N.", "World":
			return organisation // the World Food Programme
		}
	case "Nation", "Tribe", "Nations":
		if j == at || s.r.ordinary(s.r.word(j-1)) || s.r.word(j-1).Class.Name&(text.Place|text.Demonym|text.BodyHead) != 0 {
			return nothing
		}
	case "Line", "AI", "Markets", "Equity":
		if j == at || j == at+1 && (s.r.ordinary(s.r.word(at)) || s.r.word(at).Class.Name&(text.Place|text.Demonym) != 0) || j > at+1 && !s.lettered(at) && s.r.ordinary(s.r.word(j-1)) {
			return nothing // the Red Line, generative AI, but "ZLB World Markets"
		}
	case "Financial", "Global", "International":
		if j == at || j+1 < s.end && s.r.tokens[j+1].Upper() || s.r.ordinary(s.r.word(j-1)) || s.r.word(j-1).Class.Name&(text.Given|text.Place|text.Demonym|text.Title|text.Calendar) != 0 {
			return nothing
		}
	case "Law":
		if j > at && s.r.word(j-1).Class.Name&text.Body != 0 {
			return organisation // a university's school
		}
	case "District":
		if before == "Police" || before == "School" || before == "Fire" {
			return organisation
		}
	case "House":
		if j == at+1 && s.isBuilding(at) {
			return location // "at Zorvar House"
		}
	case "Survey":
		if before == "Geological" || before == "Antarctic" {
			return organisation
		}
	case "Corridor":
		if before == "Economic" {
			return treaty
		}
	}
	if k == organisation && housed(head, before) {
		return location
	}
	return k
}

// isBuilding reports whether an unknown name at a token, of a building, follows "at" or
// "outside".
func (s *segmenter) isBuilding(at int32) bool {
	r := s.r
	if at == r.bounds[s.leaf] || r.tokens[at].Gap != 0 || r.word(at).Class.Name&(text.Body|text.Place|text.Title|text.NoName) != 0 || r.ordinary(r.word(at)) {
		return false
	}
	w := r.word(at - 1).Text
	return w == "at" || w == "outside" || w == "near" || w == "inside"
}

// lettered reports whether a word in capitals begins at a token, as the names of
// firms do: "ZLB".
func (s *segmenter) lettered(at int32) bool {
	return s.r.tokens[at].Shape == text.Caps && namesSomething(s.r.word(at))
}

// housed reports whether a head that is an organisation's otherwise names a
// building with the word before it: "Convention Centre".
func housed(head, before string) bool {
	switch head {
	case "Center", "Centre", "Centers", "Centres":
	case "Museum", "Gallery", "Planetarium", "Mosque", "Theater", "Theatre", "Hospital":
		return true
	default:
		return false
	}
	switch before {
	case "Space", "Convention", "Visitor", "Visitors", "Shopping", "Community", "Arts", "Art", "Science", "Sports", "Conference", "Detention", "Leisure", "Rocket", "Civic", "Exhibition", "Correctional", "Recreation", "Aquatic", "Performing", "Trade", "Town", "City", "Event", "Events", "Visitor's", "Garden":
		return true
	}
	return false
}

// campus reports whether the place where a body is, or the nation for which it
// is, follows its head and belongs to the name: "King's College London", "Arts
// Council England", "Reef Radio Kent".
func (s *segmenter) campus(j int32) bool {
	r := s.r
	if j+1 >= s.end || r.tokens[j].Possessive || !r.tokens[j+1].Upper() || r.tokens[j+1].Gap != 0 {
		return false
	}
	w := r.word(j + 1)
	switch r.word(j).Text {
	case "College", "University", "School", "Radio", "Television", "TV", "FM":
		return w.Class.Name&text.Place != 0
	}
	if j+2 < s.end && r.tokens[j+2].Upper() || r.word(j).Class.Name&text.BodyHead == 0 {
		return false
	}
	return w.Class.Head.Is(text.NationBranch)
}

// branch reports whether the region of a service with branches follows the letters
// for which it is known: "NHS Zorham", "BBC Wales".
func (s *segmenter) branch(at int32) bool {
	r := s.r
	if at+2 != s.end || r.tokens[at].Possessive || r.tokens[at+1].Gap != 0 || r.tokens[at+1].Shape != text.Titled {
		return false
	}
	w := r.word(at + 1)
	if r.tokens[at].Shape == text.Caps && w.Class.Name&text.Place != 0 && w.Class.Name&(text.Given|text.Surname) == 0 {
		return r.word(at).Class.Name&text.Place == 0
	}
	return r.word(at).Text == "NHS" && w.Class.Name&(text.Title|text.Given) == 0 && w.Small.Name&text.Role == 0
}
