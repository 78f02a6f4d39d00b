package entity

import (
	"strings"

	"briefing/content/text"
)

// borneOut makes people of the names whose kind their own words leave open,
// "Sage Zorin" or "Dale Whitehorse", where the text goes on to call someone by
// the last word alone and lets him do what people do: "Zorin said".
func (r *recogniser) borneOut() {
	for i := range r.forms {
		f := &r.forms[i]
		if f.kind != other && f.kind != nothing || f.words < 2 || f.words > 3 || f.hints&(gazetteer|pattern|acronymous) != 0 || !r.namelike(f.text) {
			continue
		}
		id, ok := r.formIDs[f.text[strings.LastIndexByte(f.text, ' ')+1:]]
		if !ok {
			continue
		}
		if bare := &r.forms[id]; bare.kind == person && bare.context[person] >= 2 && bare.hints&plainWords == 0 {
			f.kind = person
		}
	}
}

// namelike reports whether a name may be a person's by its words: two or three,
// of which at most one is an ordinary word, and no number or small word.
func (r *recogniser) namelike(name string) bool {
	words, plain := 0, 0
	for w := range strings.FieldsSeq(name) {
		if !text.IsUpper(w[0]) && w[0] < 0x80 || text.ShapeOf(w) != text.Titled && !isInitials(w) {
			return false
		}
		if id, ok := r.t.Find(w); ok && r.ordinary(&r.t.Words[id]) {
			plain++
		}
		words++
	}
	return words > 1 && words < 4 && plain < 2
}
