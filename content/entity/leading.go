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

// doer reports whether an unknown word at the begin of a sentence says what the
// person after it does: "Cosplayer Ada Novak".
func (s *segmenter) doer(at int32) bool {
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
	if !plural || !r.tokens[at].Begins || at+1 >= s.end || !r.lex.Name(strings.ToLower(stem)).Is(text.Role) {
		return false
	}
	next := r.word(at + 1)
	return r.tokens[at+1].Shape == text.Titled && headKind(next.Class.Name) == nothing && !r.ordinary(next)
}
