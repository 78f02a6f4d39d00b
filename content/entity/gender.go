package entity

import (
	"strings"

	"briefing/content/article"
	"briefing/content/text"
)

// genders sets the gender of people where titles, nouns such as "wife" and
// "actress" beside their names, given names or the pronouns that follow tell it,
// in this order.
func (r *recogniser) genders(out []article.Entity, index []int) {
	votes := make([]int, len(out))
	for i := range r.atoms {
		a := &r.atoms[i]
		if a.entity == 0 {
			continue
		}
		e := index[a.entity-1] - 1
		switch {
		case !out[e].Kind.IsPerson():
		case a.hint&womanTitle != 0:
			votes[e] += 100
		case a.hint&manTitle != 0:
			votes[e] -= 100
		default:
			votes[e] += 20*r.nounBeside(a) + r.pronounAfter(i)
		}
	}
	for i := range out {
		e := &out[i]
		if !e.Kind.IsPerson() || e.Gender != article.GenderUnknown {
			continue
		}
		switch g := r.genderOf(e.Name); {
		case votes[i] >= 100:
			e.Gender = article.Female
		case votes[i] <= -100:
			e.Gender = article.Male
		case votes[i] >= 15:
			e.Gender = article.Female
		case votes[i] <= -15:
			e.Gender = article.Male
		case g != article.GenderUnknown:
			e.Gender = g
		case votes[i] > 0:
			e.Gender = article.Female
		case votes[i] < 0:
			e.Gender = article.Male
		}
	}
}

// genderOf tells the gender from the given name.
func (r *recogniser) genderOf(name string) article.Gender {
	given := r.splitName(name).given
	if cut := strings.IndexByte(given, '-'); cut > 0 && !r.lex.Name(given).Is(text.GivenFemale|text.GivenMale) {
		given = given[:cut]
	}
	switch r.lex.Name(given) & (text.GivenFemale | text.GivenMale | text.GivenEither) {
	case text.GivenFemale:
		return article.Female
	case text.GivenMale:
		return article.Male
	}
	return article.GenderUnknown
}

// nounBeside returns 1 if a noun for a woman stands before a name or in the
// apposition after it, -1 if one for a man, else 0.
func (r *recogniser) nounBeside(a *atom) int {
	if a.first > r.bounds[a.leaf] && r.tokens[a.first].Gap&^text.GapComma == 0 {
		if g := nounGender(r.word(a.first - 1)); g != 0 {
			return g
		}
	}
	i, end := a.last+1, min(a.last+7, r.bounds[a.leaf+1])
	if i >= end || r.tokens[i].Gap != text.GapComma || r.tokens[a.last].Possessive {
		return 0
	}
	for n := 0; i < end && (n == 0 || r.tokens[i].Gap == 0); n, i = n+1, i+1 {
		w := r.word(i)
		if w.Grammar.Is(text.Preposition|text.Relative|text.Conjunction) || r.tokens[i].Possessive {
			return 0
		}
		if g := nounGender(w); g != 0 {
			return g
		}
	}
	return 0
}

// nounGender is 1 for nouns that stand for women, -1 for men.
func nounGender(w *text.Word) int {
	switch {
	case w.Class.Noun.Is(text.Woman):
		return 1
	case w.Class.Noun.Is(text.Man):
		return -1
	}
	return 0
}

// pronounAfter returns 1 if the next pronoun after a mention, before anyone else
// is named, is a woman's, -1 if a man's, 0 if there is none near.
func (r *recogniser) pronounAfter(i int) int {
	a := &r.atoms[i]
	end := min(r.bounds[a.leaf+1], a.last+30)
	if i+1 < len(r.atoms) && r.atoms[i+1].leaf == a.leaf && r.mayBePerson(&r.atoms[i+1]) {
		end = min(end, r.atoms[i+1].first)
	}
	for j := a.last + 1; j < end; j++ {
		switch r.word(j).Text {
		case "he", "He", "his", "His", "himself":
			return -1
		case "she", "She", "herself":
			return 1
		}
	}
	return 0
}

func (r *recogniser) mayBePerson(a *atom) bool {
	return a.entity > 0 && r.entities[a.entity-1].kind == person
}
