package entity

import (
	"strings"

	"briefing/content/text"
)

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
	r.sameThing = append(r.sameThing, [2]int32{lone, r.atoms[len(r.atoms)-1].form})
	return end
}

// stormVotes are more than any other rule gives a name.
const stormVotes = 7

// namesStorm reports whether what seems a person's name is a storm's with its sort
// in letters: "TC Zorin".
func (r *recogniser) namesStorm(f *form) bool {
	cut := strings.LastIndexByte(f.text, ' ')
	if cut < 0 || cut > 4 || f.base[person] >= 5 {
		return false
	}
	id, ok := r.formIDs[f.text[cut+1:]]
	return ok && r.forms[id].base[other] >= stormVotes
}
