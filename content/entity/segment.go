package entity

import (
	"strings"

	"briefing/content/text"
)

// longestRun is the most words of a run that are looked at together. Names are
// shorter; text that is nothing but capitals must not cost its square.
const longestRun = 32

// segment cuts the runs of capitalised words of a leaf into names.
func (r *recogniser) segment(leaf int) {
	if r.headline[leaf] {
		return // see headlines
	}
	at, end := r.bounds[leaf], r.bounds[leaf+1]
	s := segmenter{r: r, leaf: int32(leaf)}
	r.findLongForms(int32(leaf))
	for at < end {
		if next := r.labelAt(s.leaf, at); next > at {
			at = next
			continue
		}
		t := &r.tokens[at]
		if last := r.invertedName(s.leaf, at, end); last > at {
			at = last + 1
			continue
		}
		if !t.Upper() || r.isPrefix(at) {
			if d, last := r.declaredAt(s.leaf, at, end); d > 0 {
				r.addMention(mention{leaf: s.leaf, first: at, last: last, declared: d})
				at = last
			}
			at++
			continue
		}
		s.end = r.runEnd(leaf, at)
		at = s.run(at)
	}
}

// runEnd returns the end of the run of capitalised words that begins at a
// token: joined by plain spaces, with small words such as "of" and "von" inside.
func (r *recogniser) runEnd(leaf int, at int32) int32 {
	end := min(r.bounds[leaf+1], at+longestRun)
	last := at
	for j := at + 1; j < end; j++ {
		t := &r.tokens[j]
		if t.Gap&^text.GapInside != 0 && !r.prefixInName(j-1) || r.tokens[j-1].Possessive && !r.possessiveInName(j-1) {
			break
		}
		if r.isPrefix(j) || t.Gap&text.GapAbbreviation != 0 && t.Shape == text.Titled && r.word(j).Small.Name.Is(text.Stop) {
			break
		}
		if t.Upper() {
			last = j
			continue
		}
		if t.Shape != text.Lower || !r.connects(r.word(j).Text) || j-last > 2 {
			break
		}
	}
	return last + 1
}

// isPrefix reports whether a token is but what a hyphen joins to the next word:
// "pro-[Atlantis]".
func (r *recogniser) isPrefix(at int32) bool {
	return int(at)+1 < len(r.tokens) && r.tokens[at+1].Gap == text.GapJoined && r.word(at).Is(text.Prefix) && !r.prefixInName(at)
}

// prefixInName reports whether a capitalised prefix and the ordinary word that a hyphen
// joins to it belong to a name: "National Anti-Smuggling Board".
func (r *recogniser) prefixInName(at int32) bool {
	t := &r.tokens[at]
	if int(at)+1 >= len(r.tokens) || r.tokens[at+1].Gap != text.GapJoined || t.Shape != text.Titled || t.Begins || !r.word(at).Is(text.Prefix) {
		return false
	}
	return r.tokens[at+1].Shape == text.Titled && isTopic(r, at+1)
}

// connects reports whether a small word may stand inside a name.
func (r *recogniser) connects(w string) bool {
	switch w {
	case "of", "for", "the", "and", "on", "to", "at", "against", "in":
		return true
	}
	return r.lex.Name(w).Is(text.Particle)
}

// possessiveInName reports whether a possessive may stand inside a name, as in "People's
// Party", "Boat Owners' Federation", "King's College" and "St. Mary's Hospital".
func (r *recogniser) possessiveInName(i int32) bool {
	if r.pluralOwner(i) {
		return true
	}
	if i > 0 && (r.word(i-1).Text == "St" || r.word(i-1).Text == "Saint") && r.tokens[i].Gap&^text.GapInside == 0 {
		return true
	}
	return r.word(i).Class.Head.Is(text.Owner)
}

// pluralOwner reports whether a token is the plural of an ordinary word, with an
// apostrophe alone, to which the body after it belongs: "Citizens' [Movement]".
func (r *recogniser) pluralOwner(i int32) bool {
	w := r.word(i)
	if !r.tokens[i].Possessive || !strings.HasSuffix(w.Text, "s") || int(i)+1 >= len(r.tokens) || r.tokens[i+1].Gap != 0 {
		return false
	}
	next := &r.t.Words[r.tokens[i+1].Word]
	if r.tokens[i+1].Shape != text.Titled || headKind(next.Class.Name) != organisation {
		return false
	}
	if w.Twin > 0 && r.t.Words[w.Twin-1].InLower > 0 {
		return true
	}
	stem := strings.ToLower(strings.TrimSuffix(w.Text, "s"))
	return w.Small.Name.Is(text.Common|text.Role) || r.lex.Name(stem).Is(text.Common|text.Role)
}

// segmenter cuts one run into names, from left to right.
type segmenter struct {
	r    *recogniser
	leaf int32
	end  int32 // of the run, exclusive
	// titleAt is the first token of the title just passed, plus one.
	titleAt int32
	hint    hint
	// pending is the title that waits for the end of its complement: after
	// "Ambassador to Atlantis" a person may follow.
	pending     int32
	pendingHint hint
	// follows is true where the complement has just ended.
	follows bool
}

// run cuts the tokens from at to s.end and returns where it stopped: behind
// s.end where the last name goes on over a comma, as "Washington, D.C." does.
func (s *segmenter) run(at int32) int32 {
	s.titleAt, s.hint, s.pending, s.follows = 0, 0, 0, false
	for at < s.end {
		next := s.step(at)
		if next <= at {
			next = at + 1
		}
		at = next
	}
	return at
}

// step handles what begins at a token and returns where to go on.
func (s *segmenter) step(at int32) int32 {
	r := s.r
	if d, last := r.declaredAt(s.leaf, at, r.bounds[s.leaf+1]); d > 0 {
		return s.declared(at, last, d)
	}
	t, w := &r.tokens[at], r.word(at)
	if !t.Upper() {
		s.smallWord(w.Text)
		return at + 1
	}
	if long, ok := r.longForms[at]; ok {
		return s.emit(at, long, s.longFormKind(at, long), 4, pattern)
	}
	if t.Shape == text.Titled && w.Small.Name.Is(text.Stop) && (t.Begins || w.Text == "The" || w.Text == "A" || w.Text == "An") && !w.Is(text.Given|text.Place) {
		if c, last := r.phraseAt(s.leaf, at); last == at || !c.Is(text.Place) && !s.article(at, last, c) {
			return at + 1
		}
	}
	for _, rule := range [...]func(*segmenter, int32) int32{
		(*segmenter).ticker, (*segmenter).officeSubjects, (*segmenter).storm, (*segmenter).dignitary,
		(*segmenter).numberedBody, (*segmenter).foreign, (*segmenter).phraseOrPattern, (*segmenter).title, (*segmenter).skip,
	} {
		if next := rule(s, at); next > 0 {
			return next
		}
	}
	return s.plain(at)
}

// article reports whether the article at a token belongs to the name of a body of the
// lexicon that ends at last: "The Standard", inside a sentence or where it speaks.
func (s *segmenter) article(at, last int32, c text.Name) bool {
	return c.Is(text.Body) && (!s.r.tokens[at].Begins || s.actsAsName(last))
}

// smallWord handles a small word between names: after a title it opens the title's
// complement.
func (s *segmenter) smallWord(w string) {
	switch w {
	case "of", "to", "for", "in", "on", "at":
		if s.titleAt > 0 {
			s.pending, s.pendingHint = s.titleAt, s.hint
		}
	case "the":
		return
	default:
		s.pending = 0
	}
	s.titleAt, s.hint, s.follows = 0, 0, false
}

// declared enters a declared name, unless it is but the begin of a longer name
// that is told by its words.
func (s *segmenter) declared(at, last, entity int32) int32 {
	if k, end := s.patternEnd(at); end > last+1 && s.r.tokens[at].Upper() {
		if k != coarseKind(s.r.declared[entity-1].Kind) {
			return s.emit(at, end-1, k, 5, pattern) // "Novak Foundation"
		}
		last = end - 1 // "Novak Foundation [for the Arts]"
	}
	a := mention{leaf: s.leaf, first: at, last: last, declared: entity, titleAt: s.titleAt, hint: s.hint}
	s.r.addMention(a)
	s.titleAt, s.hint = 0, 0
	return last + 1
}

// emit enters the name from first to last with a vote for its kind.
func (s *segmenter) emit(first, last int32, k kind, votes int, h hint) int32 {
	r := s.r
	if k >= kinds {
		k = organisation
	}
	a := mention{leaf: s.leaf, first: first, last: last, hint: h | s.hint}
	if k == person {
		a.titleAt = s.titleAt
	}
	r.addMention(a)
	f := &r.forms[r.mentions[len(r.mentions)-1].form]
	f.base[k] = max(f.base[k], votes)
	s.titleAt, s.hint, s.follows = 0, 0, false
	if s.pending > 0 && k != person {
		s.titleAt, s.hint, s.follows = s.pending, s.pendingHint, true
	}
	s.pending = 0
	return last + 1
}

// skip passes words that are no names.
func (s *segmenter) skip(at int32) int32 {
	r := s.r
	t, w := &r.tokens[at], r.word(at)
	c := w.Class.Name
	if c.Is(text.Opens) && c&^text.Opens == 0 || !c.Is(text.Calendar|text.NoName|text.Demonym) {
		if last, ok := s.longest(at, text.Calendar|text.NoName|text.Demonym); ok {
			return last + 1
		}
	}
	switch {
	case c.Is(text.NoName) && t.Gap&text.GapParen != 0 && s.isInitialsOfName(at):
		return s.emit(at, at, organisation, 2, acronymous) // "Liberal Party (LP)"
	case c.Is(text.NoName) && !t.Begins && isInitials(w.Text) && at+1 < s.end && r.tokens[at+1].Upper():
		return 0 // "A. R. Novak"
	case c.Is(text.Calendar|text.NoName) && !s.datedPerson(at):
		s.titleAt = 0
		return at + 1
	case c.Is(text.Demonym) && (at+1 == s.end || !c.Is(text.Surname|text.Given) || s.titleAt == 0 && !c.Is(text.Given)):
		return at + 1
	case t.Shape == text.Titled && w.Small.Name.Is(text.Stop) && c&^text.Opens&^text.Title == 0:
		return at + 1
	case t.Begins && t.Shape == text.Titled && s.leading(at):
		return at + 1
	}
	return 0
}

// datedPerson reports whether a word that is a month and a given name or place
// too stands for the latter: "April Novak".
func (s *segmenter) datedPerson(at int32) bool {
	r := s.r
	c := r.word(at).Class.Name
	if c.Is(text.Surname) && at+1 == s.end && at+1 < r.bounds[s.leaf+1] && r.tokens[at+1].Gap == 0 && r.tokens[at+1].Shape == text.Lower && r.word(at+1).Is(text.PersonVerb) {
		return true // "May said"
	}
	if !c.Is(text.Given | text.Place) {
		return false
	}
	if s.titleAt > 0 {
		return true
	}
	if at+1 >= s.end || r.tokens[at+1].Shape != text.Titled || r.tokens[at].Possessive {
		return c.Is(text.Place) && !c.Is(text.Calendar)
	}
	next := r.word(at + 1)
	return !r.ordinary(next) && !next.Is(text.Demonym|text.Place|text.Title|text.Body) || next.Is(text.Surname)
}

// longest finds a phrase of several words of a class.
func (s *segmenter) longest(at int32, c text.Name) (int32, bool) {
	r := s.r
	if !r.word(at).Is(text.Opens) {
		return 0, false
	}
	for last := min(at+3, s.end-1); last > at; last-- {
		if r.lex.Name(r.text(s.leaf, at, last))&c != 0 {
			return last, true
		}
	}
	return 0, false
}

// leading reports whether an ordinary word that begins a sentence only stands
// before a name: "Actor Ada Novak", "Police". Alone it is no name.
func (s *segmenter) leading(at int32) bool {
	r := s.r
	w := r.word(at)
	if s.isAgentNoun(at) {
		return true
	}
	if s.beginsWithSort(at) || s.beginsWithPlural(at) {
		return true
	}
	if w.Unknown() && len(w.Text) > 5 && strings.HasSuffix(w.Text, "ing") && at+1 < s.end {
		known, _ := r.phraseAt(s.leaf, at+1)
		return known.Is(text.Given | text.Place | text.Body | text.Demonym | text.Title) // "Snubbing Atlantis"
	}
	if w.Is(text.Given|text.Surname|text.Place|text.Body|text.Deal|text.Title) || !r.ordinary(w) {
		return false
	}
	if at+1 >= s.end {
		return true
	}
	next := r.word(at + 1)
	known, _ := r.phraseAt(s.leaf, at+1)
	if w.Class.Head.Is(text.OfOffice) || strings.IndexByte(w.Text, '-') > 0 {
		return true // "Seventeen-year-old Ada Novak"
	}
	return known.Is(text.Given|text.Place|text.Body|text.Demonym|text.Title) || !r.tokens[at+1].Upper() || w.Small.Name.Is(text.Role|text.Stop|text.PersonVerb) && !next.Is(text.BodyHead)
}

// isAgentNoun reports whether an unknown word at the begin of a sentence says what the
// person after it does: "Cosplayer Ada Novak".
func (s *segmenter) isAgentNoun(at int32) bool {
	r := s.r
	w := r.word(at)
	if !w.Unknown() || at+2 >= s.end || r.tokens[at].Possessive || r.tokens[at+2].Shape != text.Titled {
		return false
	}
	first, _, _ := strings.Cut(r.word(at+1).Text, "-")
	if (r.word(at+1).Class.Name|r.lex.Name(first))&(text.GivenFemale|text.GivenMale) == 0 {
		return false
	}
	for _, e := range [...]string{"er", "or", "ist", "ian", "eur", "man", "woman"} {
		if strings.HasSuffix(w.Text, e) {
			return true
		}
	}
	return false
}

// beginsWithSort reports whether a noun at the begin of a sentence says what sort of
// body the unknown name after it is: "Brokerage Zorvex Lund".
func (s *segmenter) beginsWithSort(at int32) bool {
	r := s.r
	if at+1 >= s.end || r.tokens[at].Possessive || !r.lex.Lookup(strings.ToLower(r.word(at).Text)).Noun.Is(text.SortOfFirm) {
		return false
	}
	next := r.word(at + 1)
	return r.tokens[at+1].Shape == text.Titled && headKind(next.Class.Name) == nothing && !r.ordinary(next)
}

// beginsWithPlural reports whether what people or firms are, in the plural, begins a sentence
// before their names: "Rivals Zorvex and Lund". A head that follows at once makes
// it part of the name: "Teachers Union".
func (s *segmenter) beginsWithPlural(at int32) bool {
	r := s.r
	stem, plural := strings.CutSuffix(r.word(at).Text, "s")
	if !plural || !r.tokens[at].Begins || at+1 >= s.end || !r.lex.Name(strings.ToLower(stem)).Is(text.Role) {
		return false
	}
	next := r.word(at + 1)
	return r.tokens[at+1].Shape == text.Titled && headKind(next.Class.Name) == nothing && !r.ordinary(next)
}
