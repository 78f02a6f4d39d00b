package quote

import (
	"strings"

	"briefing/content/article"
)

// unknownFit is how well, in hundredths, a pronoun fits a person of unknown gender.
const unknownFit = 70

// agrees says in hundredths how well a pronoun's gender fits an entity.
func (r *recogniser) agrees(e int, g article.Gender) int {
	n := &r.entities[e]
	if !n.Kind.IsPerson() {
		return 0
	}
	has := n.Gender
	if has == article.GenderUnknown && g != has {
		has = r.hint(e)
	}
	switch {
	case g == article.GenderUnknown, has == g:
		return 100
	case has == article.GenderUnknown:
		return unknownFit
	}
	return 0
}

// hint returns the gender that a noun before a name tells, where the entity has
// none: her son, Martin; actress Robin Adeyemi.
func (r *recogniser) hint(e int) article.Gender {
	if r.hints == nil {
		r.hints = map[int]article.Gender{}
		for _, n := range r.names {
			if k := &r.entities[n.Entity]; k.Gender != article.GenderUnknown || !k.Kind.IsPerson() {
				continue
			}
			if g := nounGender(r.leaves[n.Leaf].Text[:n.Start]); g != article.GenderUnknown {
				r.hints[n.Entity] = g
			}
		}
	}
	return r.hints[e]
}

// nounGender returns the gender of the last word of a text that goes before a
// name, with or without a comma.
func nounGender(before string) article.Gender {
	before = strings.TrimRight(before, ", ")
	w := strings.ToLower(before[strings.LastIndexAny(before, " \n(“\"")+1:])
	if g, ok := personNoun(w); ok && g != article.GenderUnknown {
		return g
	}
	g, _ := unnamedNoun(w)
	return g
}
