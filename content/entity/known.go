package entity

import (
	"sort"
	"strings"

	"briefing/content/text"
)

// declare enters the declared names: name, aliases and, of people, the surname,
// if no other declared person has it. The bare surname of two belongs to the one
// declared first. Longer names come first.
func (r *recogniser) declare() {
	taken := map[string]bool{}
	for i := range r.declared {
		e := &r.declared[i]
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			r.declareName(name, i, taken)
		}
	}
	for i := range r.declared {
		if e := &r.declared[i]; e.Kind.IsPerson() {
			if p := r.splitName(e.Name); p.given != "" {
				r.declareName(p.surname, i, taken)
			}
		}
	}
	for _, list := range r.phrases {
		sort.SliceStable(list, func(a, b int) bool { return len(list[a].text) > len(list[b].text) })
	}
}

func (r *recogniser) declareName(name string, entity int, taken map[string]bool) {
	name = strings.TrimSpace(name)
	for _, n := range [...]string{name, strings.ReplaceAll(name, "'", "’"), strings.ReplaceAll(name, "’", "'")} {
		if n == "" || taken[n] {
			continue
		}
		taken[n] = true
		first := text.FirstWord(n)
		if first == "" {
			continue
		}
		r.enter(first, phrase{n, entity})
		if left, _, ok := strings.Cut(first, "-"); ok && left != "" {
			r.enter(left, phrase{n, entity}) // the text's words may be cut there
		}
	}
}

// enter notes a declared name under its first word.
func (r *recogniser) enter(first string, p phrase) {
	id := r.t.Intern(first)
	r.phrases[id] = append(r.phrases[id], p)
}

// declaredInside reports whether a declared name begins at a token inside a run
// that no recognised name may run over. A place may stand inside the name of
// something else: "University of Atlantis".
func (s *segmenter) declaredInside(j int32) bool {
	r := s.r
	if len(r.phrases[r.tokens[j].Word]) == 0 {
		return false
	}
	d, _ := r.declaredAt(s.leaf, j, r.bounds[s.leaf+1])
	return d > 0 && coarseKind(r.declared[d-1].Kind) != location
}

// declaredAt returns the declared entity, plus one, whose longest name stands at
// a token, and the name's last token; 0 if there is none.
func (r *recogniser) declaredAt(leaf, at, end int32) (entity, last int32) {
	start := r.tokens[at].Start
	for _, p := range r.phrases[r.tokens[at].Word] {
		if !strings.HasPrefix(r.leaves[leaf].Text[start:], p.text) {
			continue
		}
		stop := start + int32(len(p.text))
		for j := at; j < end && r.tokens[j].End <= stop; j++ {
			if r.tokens[j].End == stop || r.tokens[j].End == stop-1 && p.text[len(p.text)-1] == '.' {
				return int32(p.entity) + 1, j
			}
		}
	}
	return 0, 0
}

// phraseOrPattern handles names that the lexicon knows and names that a telling
// word ends or begins: "New York", "New York Times", "University of Atlantis".
func (s *segmenter) phraseOrPattern(at int32) int32 {
	known, last := s.r.phraseAt(s.leaf, at)
	if s.isOwnName(at) {
		return s.emit(at, at, organisation, 5, gazetteer)
	}
	kind, end := s.patternEnd(at)
	if w := s.r.word(at); end > at+2 && s.r.tokens[at].Begins && w.Twin > 0 && (s.r.t.Words[w.Twin-1].Class.Noun.Is(text.Peer) || s.r.t.Words[w.Twin-1].Class.Noun.Is(text.SortOfFirm)) {
		return at + 1 // "Rival [Zorvian Technologies]"
	}
	if end > 0 && (s.hasPortfolio(at) || s.beginsWithPlural(at)) {
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
		if last == at && s.isGivenNameHere(at) {
			return s.emit(at, at+1, person, 3, 0)
		}
		if last := s.localBody(last); last > 0 {
			return s.emit(at, last, organisation, 3, 0)
		}
	}
	switch {
	case known.Is(text.Body) && last > at && end <= last+1 && s.campusFollows(last):
		return s.emit(at, last+1, organisation, 5, pattern) // "BBC Radio [Kent]"
	case known.Is(text.Body) && last == at && end == 0 && s.branchFollows(at):
		return s.emit(at, at+1, organisation, 5, pattern)
	case s.titleAt > 0 && !s.follows && last == at && at+1 < s.end && s.r.tokens[at+1].Upper():
		return 0 // "Mayor London Breed"
	case s.titleAt > 0 && !s.follows && last == at && s.r.word(at-1).Class.Head.Is(text.Courtesy):
		return 0 // "Mr. London"
	case end > at && end > last+1:
		return s.emit(at, end-1, kind, 5, pattern)
	case !known.Is(text.Place | text.Body | text.Deal):
		if last := s.nationalBranch(at); last > 0 {
			return s.emit(at, last, organisation, 5, pattern)
		}
		return 0
	case last == at && s.titleEnd(at) > at:
		return 0 // "Vice President"
	case last == at && s.beginsPerson(at, known):
		return 0
	}
	return s.emitKnown(at, last, known)
}

// nationalBranch returns the last token of a known body of several words that an
// adjective of nation makes a branch of: "the American [Red Cross]".
func (s *segmenter) nationalBranch(at int32) int32 {
	r := s.r
	if !r.word(at).Is(text.Demonym) || at+1 >= s.end || at == r.bounds[s.leaf] || !isThe(r.word(at-1).Text) || r.tokens[at].Possessive {
		return 0
	}
	if known, last := r.phraseAt(s.leaf, at+1); known.Is(text.Body) && !known.Is(text.Place) && last > at+1 {
		return last
	}
	return 0
}

// isOwnName reports whether a possessive is the name of a firm, "Moody's", and no
// person's: nothing that it could own follows but a verb or a mark.
func (s *segmenter) isOwnName(at int32) bool {
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
		if s.actsAsName(at) {
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

// actsAsName reports whether a word without an article does what only a name does:
// it says something, or owns something.
func (s *segmenter) actsAsName(at int32) bool {
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

// isGivenNameHere reports whether a surname right after the name of a town makes
// it a given name: "Tyre Novak".
func (s *segmenter) isGivenNameHere(at int32) bool {
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

// beginsPerson reports whether a place's or body's name that is a given name too
// begins a person's: "Jordan Novak".
func (s *segmenter) beginsPerson(at int32, known text.Name) bool {
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

// numberedBody enters a body of which there are several, told apart by a number or a
// country: "the 3rd Reef Battalion", "the 9th Circuit", "Team Zorvia". It returns 0
// if there is none.
func (s *segmenter) numberedBody(at int32) int32 {
	r := s.r
	if r.word(at).Text == "Team" && at+2 == s.end && r.tokens[at+1].Gap == 0 && r.tokens[at+1].Upper() && !r.tokens[at].Possessive {
		if c := r.word(at + 1).Class.Name; !c.Is(text.Title|text.Calendar) && !r.ordinary(r.word(at+1)) {
			return s.emit(at, at+1, organisation, 5, pattern)
		}
		return 0
	}
	if at == r.bounds[s.leaf] || r.tokens[at].Gap != 0 || !isOrdinal(r.word(at-1).Text) {
		return 0
	}
	for j := at; j < s.end && j < at+3 && r.tokens[j].Shape == text.Titled; j++ {
		w := r.word(j)
		if headKind(w.Class.Name) == organisation && w.Class.Head.Is(text.NumberedUnit) {
			return s.emit(at-1, j, organisation, 5, pattern)
		}
		if w.Is(text.Given|text.Surname|text.Calendar) && !r.ordinary(w) || r.tokens[j].Possessive {
			return 0
		}
	}
	return 0
}

// isOrdinal reports whether a word is an ordinal number in figures: "82nd".
func isOrdinal(w string) bool {
	if len(w) < 3 || !text.IsDigit(w[0]) {
		return false
	}
	for _, end := range [...]string{"st", "nd", "rd", "th"} {
		if digits, ok := strings.CutSuffix(w, end); ok {
			return strings.Trim(digits, "0123456789") == ""
		}
	}
	return false
}

// storm enters the name of a storm, "Hurricane Zorin", which is no person's though
// it be a given name. It returns 0 if there is none.
func (s *segmenter) storm(at int32) int32 {
	r := s.r
	next := at + 1
	if !r.word(at).Class.Head.Is(text.Storm) || next >= s.end || r.tokens[at].Possessive || r.tokens[next].Gap != 0 || r.tokens[next].Shape != text.Titled {
		return 0
	}
	w := r.word(next)
	if r.ordinary(w) && !w.Is(text.Given) || w.Is(text.Place|text.Title|text.BodyHead|text.PlaceHead) {
		return 0
	}
	lone := r.newForm(w.Text, 1)
	r.forms[lone].base[other] = max(r.forms[lone].base[other], stormVotes)
	end := s.emit(at, next, other, stormVotes, pattern)
	r.sameThing = append(r.sameThing, [2]int32{lone, r.mentions[len(r.mentions)-1].form})
	return end
}

// stormVotes are more than any other rule gives a name.
const stormVotes = 7
