package entity

import (
	"strings"

	"briefing/content/text"
)

// coordinate lets the members of a list speak for each other: in "Berlin, Xanten
// and Rome" the unknown one is a place as well.
func (r *recogniser) coordinate() {
	chained := false // whether mention i+1 is followed by more of the list
	for i := len(r.atoms) - 2; i >= 0; i-- {
		a, b := &r.atoms[i], &r.atoms[i+1]
		listed := false
		switch {
		case a.leaf != b.leaf:
		case b.first-a.last == 2:
			w := r.word(a.last + 1).Text
			listed = (w == "and" || w == "or") && r.tokens[b.first].Gap == 0
		case b.first-a.last == 1:
			listed = chained && r.tokens[b.first].Gap == text.GapComma
		}
		if listed {
			r.lend(a, b)
			r.lend(b, a)
		}
		chained = listed
	}
}

// located lets "in" and the like speak for every member of a list: "in Zwolle,
// Xanten and Lund".
func (r *recogniser) located() {
	within := false // whether the last mention is one of those places
	for i := range r.atoms {
		a := &r.atoms[i]
		f := &r.forms[a.form]
		if i > 0 && within && r.listed(&r.atoms[i-1], a) {
			if f.hints&(pattern|givenFirst|acronymous) == 0 && f.base[person] < 3 && f.base[organisation] < 3 {
				f.score[location] += 4 - f.base[person] // what an apposition says of the last weighs less
			}
			continue
		}
		r.districts(i)
		within = a.declared == 0 && a.first > r.bounds[a.leaf] && r.tokens[a.first].Gap == 0 && r.lex.Lookup(strings.ToLower(r.word(a.first-1).Text)).Usage.Is(text.Within) && f.hints&pattern == 0
	}
}

// districts makes places of all that a noun in the plural closes: "Zwolle and
// Lund districts".
func (r *recogniser) districts(i int) {
	a := &r.atoms[i]
	if next := a.last + 1; next >= r.bounds[a.leaf+1] || r.tokens[next].Gap != 0 || !r.word(next).Class.Noun.Is(text.PlacePlural) {
		return
	}
	for ; i > 0 && r.listed(&r.atoms[i-1], &r.atoms[i]); i-- {
		r.forms[r.atoms[i-1].form].score[location] += 3
	}
}

// addresses makes places of the names in which the street, the school or the like
// before a comma lies: "Zorin Lane, Lundby,".
func (r *recogniser) addresses() {
	for i := 1; i < len(r.atoms); i++ {
		a, b := &r.atoms[i-1], &r.atoms[i]
		if a.leaf != b.leaf || b.first-a.last != 1 || r.tokens[b.first].Gap != text.GapComma || r.tokens[a.last].Possessive || !r.closed(b) {
			continue
		}
		f := &r.forms[b.form]
		if f.hints&(pattern|gazetteer|givenFirst) == 0 && f.base[person] < 3 && f.base[organisation] < 3 && r.hasAddress(a) {
			f.score[location] += 3
		}
	}
}

// hasAddress reports whether a name is that of a building, a street or a house of
// learning, after which news says where it is.
func (r *recogniser) hasAddress(a *atom) bool {
	return r.word(a.last).Class.Head.Is(text.Address) && r.forms[a.form].words > 1
}

// listed reports whether only a comma, "and" or both stand between two mentions.
func (r *recogniser) listed(a, b *atom) bool {
	if a.leaf != b.leaf || r.tokens[a.last].Possessive {
		return false
	}
	switch b.first - a.last {
	case 1:
		return r.tokens[b.first].Gap == text.GapComma
	case 2:
		w := r.word(a.last + 1).Text
		return (w == "and" || w == "or") && r.tokens[a.last+1].Gap&^text.GapComma == 0 && r.tokens[b.first].Gap == 0
	}
	return false
}

// lend gives a weak name a vote for the kind of a sure one: a person or a place.
// Bodies are listed with all sorts of things.
func (r *recogniser) lend(sure, weak *atom) {
	from, to := &r.forms[sure.form], &r.forms[weak.form]
	if sure.declared > 0 || weak.declared > 0 {
		return
	}
	for k, votes := range from.base {
		if votes < 5 || kind(k) != person && kind(k) != location {
			continue
		}
		for _, own := range to.base {
			if own >= 3 {
				return
			}
		}
		to.score[k] += 2
		return
	}
}
