package entity

import (
	"strings"

	"briefing/content/text"
)

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
	if w.Class.Name&^text.Opens == 0 && len(w.Text) > 5 && strings.HasSuffix(w.Text, "ing") && at+1 < s.end {
		known, _ := r.phraseAt(s.leaf, at+1)
		return known&(text.Given|text.Place|text.Body|text.Demonym|text.Title) != 0 // "Snubbing Atlantis"
	}
	if w.Class.Name&(text.Given|text.Surname|text.Place|text.Body|text.Deal|text.Title) != 0 || !r.ordinary(w) {
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
	return known&(text.Given|text.Place|text.Body|text.Demonym|text.Title) != 0 || !r.tokens[at+1].Upper() || w.Small.Name&(text.Role|text.Stop|text.PersonVerb) != 0 && next.Class.Name&text.BodyHead == 0
}

// doer reports whether an unknown word at the begin of a sentence says what the
// person after it does: "Cosplayer Ada Novak".
func (s *segmenter) doer(at int32) bool {
	r := s.r
	w := r.word(at)
	if w.Class.Name&^text.Opens != 0 || at+2 >= s.end || r.tokens[at].Possessive || r.tokens[at+2].Shape != text.Titled {
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

// sortOfBody reports whether a noun at the begin of a sentence says what sort of
// body the unknown name after it is: "Brokerage Zorvex Lund".
func (s *segmenter) sortOfBody(at int32) bool {
	r := s.r
	if at+1 >= s.end || r.tokens[at].Possessive || !r.lex.Lookup(strings.ToLower(r.word(at).Text)).Noun.Is(text.SortOfFirm) {
		return false
	}
	next := r.word(at + 1)
	return r.tokens[at+1].Shape == text.Titled && headKind(next.Class.Name) == nothing && !r.ordinary(next)
}

// many reports whether what people or firms are, in the plural, begins a sentence
// before their names: "Rivals Zorvex and Lund". A head that follows at once makes
// it part of the name: "Teachers Union".
func (s *segmenter) many(at int32) bool {
	r := s.r
	stem, plural := strings.CutSuffix(r.word(at).Text, "s")
	if !plural || !r.tokens[at].Begins || at+1 >= s.end || r.lex.Name(strings.ToLower(stem))&text.Role == 0 {
		return false
	}
	next := r.word(at + 1)
	return r.tokens[at+1].Shape == text.Titled && headKind(next.Class.Name) == nothing && !r.ordinary(next)
}
