package entity

import (
	"strings"

	"briefing/content/text"
)

// firms makes firms of the lone words by which news goes on to call them:
// "Zorvex" where the text has "Zorvex Foods Plc". A word that is a place, a
// nation, a given name or ordinary English stays what it is, and a surname does
// unless the long name has the ending of a company.
func (r *recogniser) firms() {
	var surnames map[string]bool // made when it is needed first
	for i := range r.forms {
		f := &r.forms[i]
		if f.words < 2 || f.base[organisation] < 3 || f.base[organisation] <= f.base[person] {
			continue
		}
		lead, rest, _ := strings.Cut(f.text, " ")
		head := rest[strings.LastIndexByte(rest, ' ')+1:]
		if !r.lex.Lookup(head).Head.Is(text.CompanySuffix) && !r.lex.Lookup(head).Head.Is(text.TradeHead|text.FirmHead) {
			continue
		}
		id, ok := r.formIDs[lead]
		if !ok || text.ShapeOf(lead) == text.Caps {
			continue
		}
		c := r.lex.Name(lead)
		if c.Is(text.Place|text.Given|text.Demonym|text.Title) || c.Is(text.Surname) && !r.lex.Lookup(head).Head.Is(text.CompanySuffix) || r.ordinary(&r.t.Words[r.t.Intern(lead)]) {
			continue
		}
		if surnames == nil {
			surnames = r.lastWords()
		}
		if surnames[lead] {
			continue
		}
		bare := &r.forms[id]
		bare.score[organisation] = max(bare.score[organisation], bare.score[person]+1, bare.score[location]+1)
		bare.base[organisation] = 6
		r.sameThing = append(r.sameThing, [2]int32{id, int32(i)})
	}
}

// lastWords are the words that end the names of people in the text.
func (r *recogniser) lastWords() map[string]bool {
	out := map[string]bool{}
	for i := range r.forms {
		if f := &r.forms[i]; f.words > 1 && f.base[person] >= 3 {
			out[f.text[strings.LastIndexByte(f.text, ' ')+1:]] = true
		}
	}
	return out
}
