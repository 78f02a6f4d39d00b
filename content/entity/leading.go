package entity

import "strings"

// leading reports whether an ordinary word that begins a sentence only stands
// before a name: "Actor Ada Novak", "Police". Alone it is no name.
func (s *segmenter) leading(at int32) bool {
	r := s.r
	w := r.word(at)
	if s.doer(at) {
		return true
	}
	if s.sortOfBody(at) || s.many(at) {
		return true
	}
	if w.class&^opens == 0 && len(w.text) > 5 && strings.HasSuffix(w.text, "ing") && at+1 < s.end {
		known, _ := r.phraseAt(s.leaf, at+1)
		return known&(given|place|body|demonym|title) != 0 // "Snubbing Atlantis"
	}
	if w.class&(given|surname|place|body|deal|title) != 0 || !r.ordinary(w) {
		return false
	}
	if at+1 >= s.end {
		return true
	}
	next := r.word(at + 1)
	known, _ := r.phraseAt(s.leaf, at+1)
	if isOfOffice(w.text) || strings.IndexByte(w.text, '-') > 0 {
		return true // "Seventeen-year-old Ada Novak"
	}
	return known&(given|place|body|demonym|title) != 0 || !r.tokens[at+1].upper() || w.small&(role|stop|speech) != 0 && next.class&bodyHead == 0
}

// doer reports whether an unknown word at the begin of a sentence says what the
// person after it does: "Cosplayer Ada Novak".
func (s *segmenter) doer(at int32) bool {
	r := s.r
	w := r.word(at)
	if w.class&^opens != 0 || at+2 >= s.end || r.tokens[at].possessive || r.tokens[at+2].shape != titled {
		return false
	}
	first, _, _ := strings.Cut(r.word(at+1).text, "-")
	if (r.word(at+1).class|r.lex.words[first])&(female|male) == 0 {
		return false
	}
	for _, e := range [...]string{"er", "or", "ist", "ian", "eur", "man", "woman"} {
		if strings.HasSuffix(w.text, e) {
			return true
		}
	}
	return false
}

// sortOfBody reports whether a noun at the begin of a sentence says what sort of
// body the unknown name after it is: "Brokerage Zorvex Lund".
func (s *segmenter) sortOfBody(at int32) bool {
	r := s.r
	if at+1 >= s.end || r.tokens[at].possessive || !firmNoun(strings.ToLower(r.word(at).text)) {
		return false
	}
	next := r.word(at + 1)
	return r.tokens[at+1].shape == titled && headKind(next.class) == nothing && !r.ordinary(next)
}

// firmNoun reports whether a noun in small letters is what only firms are called.
func firmNoun(w string) bool {
	switch w {
	case "retailer", "airline", "carrier", "manufacturer", "supermarket", "insurer", "lender", "brokerage", "conglomerate", "consultancy", "startup", "start-up", "broadcaster", "publisher", "tabloid", "watchdog", "regulator",
		"automaker", "carmaker", "drugmaker", "chipmaker", "planemaker", "steelmaker", "brewer", "miner", "newspaper", "magazine", "website", "nonprofit", "charity", "supplier", "developer", "utility":
		return true
	}
	return false
}

// many reports whether what people or firms are, in the plural, begins a sentence
// before their names: "Rivals Zorvex and Lund". A head that follows at once makes
// it part of the name: "Teachers Union".
func (s *segmenter) many(at int32) bool {
	r := s.r
	stem, plural := strings.CutSuffix(r.word(at).text, "s")
	if !plural || !r.tokens[at].begins || at+1 >= s.end || r.lex.words[strings.ToLower(stem)]&role == 0 {
		return false
	}
	next := r.word(at + 1)
	return r.tokens[at+1].shape == titled && headKind(next.class) == nothing && !r.ordinary(next)
}

// isOfOffice reports whether an adjective tells of someone's time in office, or
// of death.
func isOfOffice(w string) bool {
	switch w {
	case "Former", "Late", "Outgoing", "Incoming", "Acting", "Retired", "Then", "Current", "Longtime", "Veteran", "Interim", "Caretaker":
		return true
	}
	return false
}
