package quote

import "slices"

// others are people for whom a pronoun or description does not stand, because
// its sentence names them beside it. There is room for as many as a sentence
// hardly ever names.
type others struct {
	who [8]int
	n   int
}

// beside takes in whom the sentence of the pronoun or description at token t
// names beside it: behind a pronoun, as nobody is "he" before being
// named ("he told Novak that Khan had lost"); before or behind a description, as
// nobody is named and described at once ("Novak blamed the mayor"), unless in a
// clause put in front of it.
func (o *others) beside(r *recogniser, f *frame, t int) {
	lo, hi := f.sentence(f.sentenceOf(t))
	from := t + 1
	described := !f.tokens[t].class.is(pronoun | ownPronoun)
	switch {
	case described && !f.tokens[lo].class.is(subordinator|preposition|gerund) && !f.participle(lo):
		from = lo
	case !described && (!f.personPronoun(t) || f.fronted(t, lo)):
		return
	}
	for i := from; i < hi; i++ {
		if i > t && f.tokens[i].class.is(conjunction) && f.tokens[i-1].kind == tComma {
			break // another clause, which may name him
		}
		if w := &f.tokens[i]; w.person && !w.possessive && i != t && !f.modifies(i, hi) {
			o.add(r.names[w.ref].Entity)
		}
	}
}

// fronted reports whether the pronoun at token t is in a clause put in front,
// whose main clause may name him: Although he lost, Novak said.
func (f *frame) fronted(t, lo int) bool {
	return f.tokens[lo].class.is(subordinator|preposition|gerund) && t <= lo+maxFrontedPronoun
}

// maxFrontedPronoun is how many tokens into a clause put in front its pronoun
// may stand.
const maxFrontedPronoun = 6

// modifies reports whether the name at token i goes before a noun: at the Novak
// rally.
func (f *frame) modifies(i, hi int) bool {
	return i+1 < hi && (f.tokens[i+1].kind == tName || f.adjective(i+1) && !f.looksVerb(i+1))
}

func (o *others) add(e int) {
	if o.n < len(o.who) && !o.has(e) {
		o.who[o.n] = e
		o.n++
	}
}

func (o *others) has(e int) bool {
	for _, w := range o.who[:o.n] {
		if w == e {
			return true
		}
	}
	return false
}

// fits is agrees, for those who are not named beside the pronoun.
func (a *search) fits(e int) int {
	if a.others.has(e) || a.only != nil && !slices.Contains(a.only, e) {
		return 0
	}
	return a.agrees(e, a.gender)
}
