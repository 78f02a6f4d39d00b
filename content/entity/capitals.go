package entity

import (
	"strings"

	"briefing/content/text"
)

// acronym enters a word in capitals.
func (s *segmenter) acronym(at int32) int32 {
	r := s.r
	w := r.word(at)
	if last := s.dateline(at); last > 0 {
		return last
	}
	if next := s.personInCapitals(at); next > 0 {
		return next
	}
	if s.bareInitials(at) {
		return s.emit(at, at+1, person, 3, 0)
	}
	if !namesSomething(w) {
		return at + 1
	}
	end := at + 1
	for end < s.end && namesSomething(r.word(end)) && r.tokens[end].Upper() && r.tokens[end].Shape == text.Caps && !r.tokens[end-1].Possessive {
		end++
	}
	if end-at > 2 || len(w.Text) > 7 && end-at == 1 {
		return end // shouting
	}
	if strings.ContainsAny(w.Text, "0123456789") && w.Unknown() {
		return s.emit(at, end-1, other, 2, acronymous)
	}
	if end == at+1 && s.endsWithUnknownWord(at) {
		return s.emit(at, at+1, organisation, 4, 0) // "ZLB Zorvian"
	}
	return s.emit(at, end-1, organisation, 2, acronymous)
}

// endsWithUnknownWord reports whether one unknown word that ends the run goes on with the
// letters at a token, as in the names of firms and broadcasters.
func (s *segmenter) endsWithUnknownWord(at int32) bool {
	r := s.r
	if at+2 != s.end || r.tokens[at].Possessive || r.tokens[at+1].Gap != 0 || r.tokens[at+1].Shape != text.Titled || len(r.word(at).Text) < 3 {
		return false
	}
	w := r.word(at + 1)
	return !r.word(at).Is(text.Place|text.Demonym|text.Title) && w.Unknown() && !r.ordinary(w)
}

// bareInitials reports whether two capitals without stops begin a person's name:
// "AB Novak".
func (s *segmenter) bareInitials(at int32) bool {
	r := s.r
	w := r.word(at)
	if len(w.Text) != 2 || !w.Unknown() || at+2 != s.end || r.tokens[at].Possessive || r.tokens[at+1].Shape != text.Titled {
		return false
	}
	return !r.ordinary(r.word(at+1)) && !r.word(at+1).Is(text.Place|text.Body|text.Demonym|text.BodyHead)
}

// dateline enters a place in capitals that begins a report: "BERLIN — ...".
// It returns 0 if there is none.
func (s *segmenter) dateline(at int32) int32 {
	r := s.r
	if at != r.bounds[s.leaf] && len(r.word(at).Text) < 5 {
		return 0
	}
	end := at + 1
	for end < s.end && end < at+3 && r.tokens[end].Shape == text.Caps && r.tokens[end].Gap == 0 {
		end++
	}
	for ; end > at; end-- {
		name := s.inTitleCase(at, end)
		if r.lex.Name(name).Is(text.Place) && !r.lex.Name(r.text(s.leaf, at, end-1)).Is(text.Place) {
			r.addMentionAs(mention{leaf: s.leaf, first: at, last: end - 1, hint: gazetteer}, name)
			f := &r.forms[r.formIDs[name]]
			f.base[location] = max(f.base[location], 6)
			return s.datelineState(end)
		}
	}
	return s.unknownDateline(at)
}

// unknownDateline enters a place that only its dateline tells: "ZORHAM, Texas —".
func (s *segmenter) unknownDateline(at int32) int32 {
	r := s.r
	end, limit := at, r.bounds[s.leaf+1]
	for end < s.end && end < at+3 && r.tokens[end].Shape == text.Caps && (end == at || r.tokens[end].Gap == 0) {
		end++
	}
	if at != r.bounds[s.leaf] || end+1 >= limit || end-at > 2 || len(r.word(at).Text) < 4 {
		return 0
	}
	if !s.datelineDash(at, end) {
		if c := r.word(end).Class.Name | r.lex.Name(r.word(end).Text+"."); r.tokens[end].Gap != text.GapComma || !c.Is(text.Place) || r.tokens[end+1].Gap&(text.GapDash|text.GapParen) == 0 {
			return 0
		}
	}
	name := s.inTitleCase(at, end)
	r.addMentionAs(mention{leaf: s.leaf, first: at, last: end - 1, hint: pattern}, name)
	f := &r.forms[r.formIDs[name]]
	f.base[location] = max(f.base[location], 6)
	return end
}

// datelineDash reports whether a dash and a sentence follow the words in capitals
// from at to end, of which one at least is no ordinary word: "PORT ZORHAM — A".
func (s *segmenter) datelineDash(at, end int32) bool {
	r := s.r
	if r.tokens[end].Gap&text.GapDash == 0 || !r.tokens[end].Upper() {
		return false
	}
	for j := at; j < end; j++ {
		if w := r.word(j); w.Unknown() && w.Small.Name == 0 && r.lex.Name(strings.ToLower(w.Text)) == 0 && len(w.Text) > 3 {
			return true
		}
	}
	return false
}

// inTitleCase are the words of a name in capitals as they are written elsewhere: "Rio
// de Lund".
func (s *segmenter) inTitleCase(at, end int32) string {
	name := text.TitleCase(s.r.word(at).Text)
	for j := at + 1; j < end; j++ {
		w := s.r.word(j).Text
		if low := strings.ToLower(w); j+1 < end && s.r.lex.Name(low).Is(text.Particle) && low != "la" && low != "el" {
			name += " " + low
			continue
		}
		name += " " + text.TitleCase(w)
	}
	return name
}

// datelineState returns the end of a dateline with the state that follows the
// place at a comma, in capitals as well: "ZORHAM, GA."
func (s *segmenter) datelineState(end int32) int32 {
	r := s.r
	if end >= r.bounds[s.leaf+1] || r.tokens[end].Gap != text.GapComma || r.tokens[end].Shape != text.Caps {
		return end
	}
	t := &r.tokens[end]
	state := r.leaves[s.leaf].Text[t.Start:t.End]
	name := text.TitleCase(state)
	if !r.lex.Name(name).Is(text.Place) {
		name = text.TitleCase(strings.TrimSuffix(state, ".")) + "."
	}
	if !r.lex.Name(name).Is(text.Place) || r.lex.Name(state).Is(text.Place) {
		return end
	}
	r.addMentionAs(mention{leaf: s.leaf, first: end, last: end, hint: gazetteer}, name)
	f := &r.forms[r.formIDs[name]]
	f.base[location] = max(f.base[location], 6)
	return end + 1
}

// personInCapitals enters a person's name in capitals: "ADA N. NOVAK", and the label of a
// transcript, "NOVAK:" or "MR. NOVAK:". It returns 0 if there is none.
func (s *segmenter) personInCapitals(at int32) int32 {
	r := s.r
	first := at
	if r.lex.Name(text.TitleCase(r.word(at).Text)).Is(text.Title) && !r.word(at).Is(text.Body) && at+1 < s.end {
		first++
	}
	end := first
	for end < s.end && (r.tokens[end].Shape == text.Caps || isInitials(r.word(end).Text)) && len(r.word(end).Text) > 1 {
		end++
	}
	if end == first || end-first > 3 || len(r.word(end-1).Text) < 3 || r.word(end-1).Is(text.Body|text.Place|text.Deal) {
		return 0
	}
	label := at == r.bounds[s.leaf] && end < r.bounds[s.leaf+1] && r.tokens[end].Gap&text.GapColon != 0
	opening := r.lex.Name(text.TitleCase(r.word(first).Text))
	switch {
	case end-first > 1 && opening.Is(text.GivenFemale|text.GivenMale) && !opening.Is(text.Place):
		return s.emit(first, end-1, person, 5, givenFirst)
	case label && !r.word(first).Small.Name.Is(text.Common|text.Stop), first > at:
		if first > at {
			s.titleAt, s.hint = at+1, s.hint|hasTitle|r.titleGender(at)
		}
		return s.emit(first, end-1, person, 4, 0)
	}
	return 0
}

// titleGender is what a title in capitals says of the gender.
func (r *recogniser) titleGender(at int32) hint {
	switch c := r.lex.Name(text.TitleCase(r.word(at).Text)); {
	case c.Is(text.TitleFemale):
		return womanTitle
	case c.Is(text.TitleMale):
		return manTitle
	}
	return 0
}

// namesSomething reports whether a word in capitals may be an acronym: not a
// common word that is shouted, a single letter or a Roman numeral.
func namesSomething(w *text.Word) bool {
	if w.Small.Name.Is(text.Common|text.Stop|text.Role|text.PersonVerb|text.Calendar) || len(w.Text) < 2 {
		return false
	}
	if len(w.Text) > 2 && w.Text[1] == '-' && strings.IndexByte("RDI", w.Text[0]) >= 0 {
		return false // "R-Ohio"
	}
	if n := len(w.Text); n > 2 && text.IsDigit(w.Text[0]) && text.IsDigit(w.Text[n-2]) && w.Unknown() {
		return false // "50K"
	}
	if amount := strings.TrimLeft(w.Text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"); strings.ContainsAny(amount, ",:.") && text.IsDigit(amount[0]) {
		return false // "R1,700", "6:00AM"
	}
	return !w.Is(text.NoName|text.Calendar|text.Title) && strings.Trim(w.Text, "IVX") != ""
}

// joinsNations reports whether a word is nations joined by hyphens: an adjective.
func (r *recogniser) joinsNations(w string) bool {
	if strings.IndexByte(w, '-') < 0 {
		return false
	}
	for part := range strings.SplitSeq(w, "-") {
		if !r.lex.Name(part).Is(text.Place | text.Demonym) {
			return false
		}
	}
	return true
}

// ticker returns the token after the sign of a share that begins at a token in
// brackets: "(ZRVX.O)", "(NYSE: ZRVX)"; 0 if there is none. Such signs are no names.
func (s *segmenter) ticker(at int32) int32 {
	r := s.r
	t := &r.tokens[at]
	limit := r.bounds[s.leaf+1]
	if t.Shape != text.Caps || at+1 >= limit {
		return 0
	}
	next := &r.tokens[at+1]
	switch {
	case r.word(at).Class.Head.Is(text.Exchange) && next.Gap&text.GapColon != 0 && next.Shape == text.Caps:
		return at + 2
	case t.Gap&text.GapParen != 0 && next.Gap == text.GapStop && next.Start == t.End+1 && next.End-next.Start <= 2:
		return at + 2
	}
	return 0
}

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
	h := s.plainHint(at, end)
	switch over := s.nicknameEnd(end); {
	case n == 1 && r.joinsNations(last.Text), last.Text == "Day" && h != 0:
		return end // "Reef Day" is no one
	case s.officerFollows(end) && n <= 3 && !r.tokens[end-1].Possessive:
		return s.emit(at, end-1, organisation, 3, pattern) // "Zorvex [CEO Ada Novak]"
	case n > 1 && last.Is(text.Place) && !last.Is(text.Given|text.Surname) && (!last.Is(text.Town) || h != 0):
		return s.emit(at, end-1, organisation, 2, h) // "Team Atlantis"
	case n == 1 && h == 0 && over > end:
		return s.emit(at, over-1, person, 4, h) // Zerelyn "CJ" Novak
	case n == 1 && (last.Is(text.BodyHead) && strings.Contains(last.Text, "-") || r.pairOfBodies(last.Text)):
		return s.emit(at, end-1, organisation, 4, h)
	case n == 1 && (isTownOnRiver(last.Text) || isForeignStreet(last.Text) && !last.Is(text.Surname)):
		return s.emit(at, end-1, location, 4, h)
	case s.pending > 0 && n == 1 && headKind(last.Class.Name) == location && isThe(r.word(at-1).Text):
		s.titleAt, s.hint, s.follows, s.pending = s.pending, s.pendingHint, true, 0
		return end // "President of the Republic"
	case s.pending > 0:
		return s.emit(at, end-1, organisation, 2, h)
	case n == 1 && last.Class.Noun.Is(text.Direction):
		return end
	}
	k, votes := s.guessKind(at, end, h)
	return s.emit(at, end-1, k, votes, h)
}

// plainHint is plainWords where the words from at to end hold an ordinary one, other
// than a surname at the end.
func (s *segmenter) plainHint(at, end int32) hint {
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

// guessKind is what unknown words from at to end look like: a person's name where
// none is ordinary and there are two or more, or the last is a surname.
func (s *segmenter) guessKind(at, end int32, h hint) (kind, int) {
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

// isTownOnRiver reports whether a name says where a town lies: "Zolwick-upon-Tweed".
func isTownOnRiver(w string) bool {
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

// officerFollows reports whether the title of the head of a firm or of its voice stands at
// a token, a person after it.
func (s *segmenter) officerFollows(at int32) bool {
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
		if w.Is(text.GivenFemale|text.GivenMale) && w.Small.Name == 0 && !w.Is(text.Place) && j+1 < s.end && r.tokens[j+1].Shape == text.Titled && r.precedesPerson(j-1) {
			break // "Education Ada Novak"
		}
		if s.declaredInside(j) {
			break
		}
	}
	return j
}
