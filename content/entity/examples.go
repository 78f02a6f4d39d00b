package entity

import (
	"strings"

	"briefing/content/text"
)

// exampleReach is how many words before "such as" the noun may stand of which the
// name is an example.
const exampleReach = 9

// exampleOf weighs a name that is given as an example by the plural before it:
// "publishers who agree, such as Zorvex", "cities like Zorham".
func (r *recogniser) exampleOf(a *atom, f *form, w, before string) {
	if w == "as" && before != "such" {
		return
	}
	for i := a.first - 2; i >= r.bounds[a.leaf] && i > a.first-2-exampleReach; i-- {
		if r.tokens[i+1].Gap&text.GapStop != 0 {
			return
		}
		noun := r.word(i).Text
		stem, plural := strings.CutSuffix(noun, "s")
		switch {
		case r.tokens[i].Shape != text.Lower || !plural:
		case r.lex.Lookup(stem).Noun.Is(text.SortOfBody), r.lex.Lookup(stem).Noun.Is(text.SortOfFirm), noun == "companies", noun == "agencies", noun == "charities":
			f.score[organisation] += 4
			return
		case r.lex.Lookup(noun).Noun.Is(text.PlacePlural), noun == "countries", noun == "nations":
			f.score[location] += 3
			return
		case r.lex.Name(stem).Is(text.Role):
			f.score[person] += 2
			return
		}
	}
}
