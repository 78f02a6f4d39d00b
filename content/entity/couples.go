package entity

import (
	"strings"

	"briefing/content/text"
)

// couples gives those whose surname stands but once, with the last of them, the
// surname too: "Jack and Ada Novak" are Jack Novak and Ada Novak. A given name that
// is the first word of somebody's full name elsewhere means that one.
func (r *recogniser) couples() {
	var known map[string]bool // first words of full names, made when first needed
	for i := 0; i+1 < len(r.atoms); i++ {
		a, b := &r.atoms[i], &r.atoms[i+1]
		if a.leaf != b.leaf || a.declared > 0 || b.declared > 0 || b.first-a.last != 2 || a.first != a.last {
			continue
		}
		f, full := &r.forms[a.form], &r.forms[b.form]
		if !r.word(a.first).Is(text.GivenFemale|text.GivenMale) || f.base[location]+f.base[organisation] > 0 || full.hints&givenFirst == 0 || full.words < 2 {
			continue
		}
		if r.word(a.last+1).Text != "and" || r.tokens[a.last+1].Gap != 0 || r.tokens[b.first].Gap != 0 || r.tokens[a.last].Possessive {
			continue
		}
		if known == nil {
			known = r.firstWords()
		}
		if known[f.text] {
			continue
		}
		f.count--
		a.form = r.newForm(f.text+" "+r.splitName(full.text).surname, 2)
		whole := &r.forms[a.form]
		whole.count++
		whole.hints |= givenFirst
		whole.base[person] = 5
	}
}

// firstWords are the first words of the full names of people in the text.
func (r *recogniser) firstWords() map[string]bool {
	out := map[string]bool{}
	for i := range r.forms {
		if f := &r.forms[i]; f.words > 1 && f.base[person] >= 3 {
			first, _, _ := strings.Cut(f.text, " ")
			out[first] = true
		}
	}
	return out
}
