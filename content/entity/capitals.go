package entity

import "strings"

// acronym enters a word in capitals.
func (s *segmenter) acronym(at int32) int32 {
	r := s.r
	w := r.word(at)
	if last := s.dateline(at); last > 0 {
		return last
	}
	if next := s.shouted(at); next > 0 {
		return next
	}
	if s.bareInitials(at) {
		return s.emit(at, at+1, person, 3, 0)
	}
	if !namesSomething(w) {
		return at + 1
	}
	end := at + 1
	for end < s.end && namesSomething(r.word(end)) && r.tokens[end].upper() && r.tokens[end].shape == caps && !r.tokens[end-1].possessive {
		end++
	}
	if end-at > 2 || len(w.text) > 7 && end-at == 1 {
		return end // shouting
	}
	if at > r.bounds[s.leaf] && r.tokens[at-1].shape == number && r.tokens[at].gap == 0 && w.class&^opens == 0 {
		return end // "737 MAX"
	}
	if strings.ContainsAny(w.text, "0123456789") && w.class&^opens == 0 {
		return s.emit(at, end-1, other, 2, acronymous)
	}
	if end == at+1 && s.spelledOn(at) {
		return s.emit(at, at+1, organisation, 4, 0) // "ZLB Zorvian"
	}
	return s.emit(at, end-1, organisation, 2, acronymous)
}

// spelledOn reports whether one unknown word that ends the run goes on with the
// letters at a token, as in the names of firms and broadcasters.
func (s *segmenter) spelledOn(at int32) bool {
	r := s.r
	if at+2 != s.end || r.tokens[at].possessive || r.tokens[at+1].gap != 0 || r.tokens[at+1].shape != titled || len(r.word(at).text) < 3 {
		return false
	}
	w := r.word(at + 1)
	return r.word(at).class&(place|demonym|title) == 0 && w.class&^opens == 0 && !r.ordinary(w)
}

// bareInitials reports whether two capitals without stops begin a person's name:
// "AB Novak".
func (s *segmenter) bareInitials(at int32) bool {
	r := s.r
	w := r.word(at)
	if len(w.text) != 2 || w.class&^opens != 0 || at+2 != s.end || r.tokens[at].possessive || r.tokens[at+1].shape != titled {
		return false
	}
	return !r.ordinary(r.word(at+1)) && r.word(at+1).class&(place|body|demonym|bodyHead) == 0
}

// dateline enters a place in capitals that begins a report: "BERLIN — ...".
// It returns 0 if there is none.
func (s *segmenter) dateline(at int32) int32 {
	r := s.r
	if at != r.bounds[s.leaf] && len(r.word(at).text) < 5 {
		return 0
	}
	end := at + 1
	for end < s.end && end < at+3 && r.tokens[end].shape == caps && r.tokens[end].gap == 0 {
		end++
	}
	for ; end > at; end-- {
		name := s.lowered(at, end)
		if r.lex.words[name]&place != 0 && r.lex.words[r.text(s.leaf, at, end-1)]&place == 0 {
			r.addAtomAs(atom{leaf: s.leaf, first: at, last: end - 1, hint: gazetteer}, name)
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
	for end < s.end && end < at+3 && r.tokens[end].shape == caps && (end == at || r.tokens[end].gap == 0) {
		end++
	}
	if at != r.bounds[s.leaf] || end+1 >= limit || end-at > 2 || len(r.word(at).text) < 4 {
		return 0
	}
	if !s.datelineDash(at, end) {
		if c := r.word(end).class | r.lex.words[r.word(end).text+"."]; r.tokens[end].gap != gapComma || c&place == 0 || r.tokens[end+1].gap&(gapDash|gapParen) == 0 {
			return 0
		}
	}
	name := s.lowered(at, end)
	r.addAtomAs(atom{leaf: s.leaf, first: at, last: end - 1, hint: pattern}, name)
	f := &r.forms[r.formIDs[name]]
	f.base[location] = max(f.base[location], 6)
	return end
}

// datelineDash reports whether a dash and a sentence follow the words in capitals
// from at to end, of which one at least is no ordinary word: "PORT ZORHAM — A".
func (s *segmenter) datelineDash(at, end int32) bool {
	r := s.r
	if r.tokens[end].gap&gapDash == 0 || !r.tokens[end].upper() {
		return false
	}
	for j := at; j < end; j++ {
		if w := r.word(j); w.class&^opens == 0 && w.small == 0 && r.lex.words[strings.ToLower(w.text)] == 0 && len(w.text) > 3 {
			return true
		}
	}
	return false
}

// lowered are the words of a name in capitals as they are written elsewhere: "Rio
// de Lund".
func (s *segmenter) lowered(at, end int32) string {
	name := titleCase(s.r.word(at).text)
	for j := at + 1; j < end; j++ {
		w := s.r.word(j).text
		if low := strings.ToLower(w); j+1 < end && isParticle(low) && low != "la" && low != "el" {
			name += " " + low
			continue
		}
		name += " " + titleCase(w)
	}
	return name
}

// datelineState returns the end of a dateline with the state that follows the
// place at a comma, in capitals as well: "ZORHAM, GA."
func (s *segmenter) datelineState(end int32) int32 {
	r := s.r
	if end >= r.bounds[s.leaf+1] || r.tokens[end].gap != gapComma || r.tokens[end].shape != caps {
		return end
	}
	t := &r.tokens[end]
	text := r.leaves[s.leaf].Text[t.start:t.end]
	name := titleCase(text)
	if r.lex.words[name]&place == 0 {
		name = titleCase(strings.TrimSuffix(text, ".")) + "."
	}
	if r.lex.words[name]&place == 0 || r.lex.words[text]&place != 0 {
		return end
	}
	r.addAtomAs(atom{leaf: s.leaf, first: end, last: end, hint: gazetteer}, name)
	f := &r.forms[r.formIDs[name]]
	f.base[location] = max(f.base[location], 6)
	return end + 1
}

// shouted enters a person's name in capitals: "ADA N. NOVAK", and the label of a
// transcript, "NOVAK:" or "MR. NOVAK:". It returns 0 if there is none.
func (s *segmenter) shouted(at int32) int32 {
	r := s.r
	first := at
	if r.lex.words[titleCase(r.word(at).text)]&title != 0 && r.word(at).class&body == 0 && at+1 < s.end {
		first++
	}
	end := first
	for end < s.end && (r.tokens[end].shape == caps || isInitials(r.word(end).text)) && len(r.word(end).text) > 1 {
		end++
	}
	if end == first || end-first > 3 || len(r.word(end-1).text) < 3 || r.word(end-1).class&(body|place|deal) != 0 {
		return 0
	}
	label := at == r.bounds[s.leaf] && end < r.bounds[s.leaf+1] && r.tokens[end].gap&gapColon != 0
	opening := r.lex.words[titleCase(r.word(first).text)]
	switch {
	case end-first > 1 && opening&(female|male) != 0 && opening&place == 0:
		return s.emit(first, end-1, person, 5, givenFirst)
	case label && r.word(first).small&(common|stop) == 0, first > at:
		if first > at {
			s.titleAt, s.hint = at+1, s.hint|hasTitle|r.titleGender(at)
		}
		return s.emit(first, end-1, person, 4, 0)
	}
	return 0
}

// titleGender is what a title in capitals says of the gender.
func (r *recogniser) titleGender(at int32) hint {
	switch c := r.lex.words[titleCase(r.word(at).text)]; {
	case c&titleFemale != 0:
		return womanTitle
	case c&titleMale != 0:
		return manTitle
	}
	return 0
}

// namesSomething reports whether a word in capitals may be an acronym: not a
// common word that is shouted, a single letter or a Roman numeral.
func namesSomething(w *word) bool {
	if w.small&(common|stop|role|speech|calendar) != 0 || len(w.text) < 2 {
		return false
	}
	if len(w.text) > 2 && w.text[1] == '-' && strings.IndexByte("RDI", w.text[0]) >= 0 {
		return false // "R-Ohio"
	}
	if n := len(w.text); n > 2 && isDigit(w.text[0]) && isDigit(w.text[n-2]) && w.class&^opens == 0 {
		return false // "89F"
	}
	return w.class&(noName|calendar|title) == 0 && strings.Trim(w.text, "IVX") != ""
}

// allNations reports whether a word is nations joined by hyphens: an adjective.
func (r *recogniser) allNations(w string) bool {
	if strings.IndexByte(w, '-') < 0 {
		return false
	}
	for part := range strings.SplitSeq(w, "-") {
		if r.lex.words[part]&(place|demonym) == 0 {
			return false
		}
	}
	return true
}
