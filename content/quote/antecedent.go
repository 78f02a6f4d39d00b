package quote

import (
	"slices"

	"briefing/content/article"
	"briefing/content/text"
)

// search looks for the antecedent of a pronoun, or of a description in its place:
// votes are cast by the names before it, most by those that are
// subjects of the sentences just before, and by who spoke last.
type search struct {
	*recogniser
	ballot
	gender article.Gender
	others others
	only   []int // if not nil, nobody else fits
	topic  int   // the last leaf whose subject fits, -1 if none is known
	depth  int   // how many pronouns it may still follow back
}

// antecedent returns the person to whom the pronoun at token t refers, and the
// confidence; -1 if there is nobody.
func (r *recogniser) antecedent(f *frame, t int, g article.Gender, depth int) (int, uint8) {
	a := search{recogniser: r, gender: g, topic: -1, depth: depth}
	return a.from(f, t)
}

// from runs the search for the pronoun at token t.
func (a *search) from(f *frame, t int) (int, uint8) {
	r, depth := a.recogniser, a.depth
	s := f.sentenceOf(t)
	lo, hi := f.sentence(s)
	a.others.beside(r, f, t)
	topical := a.sentence(f, lo, t, wholeVote)
	a.ahead(f, lo, t, hi)
	topical = a.back(f, s, topical)
	if depth > 0 {
		a.lastSpeaker(f, s, t, topical)
	}
	e, lead := a.best()
	if e < 0 {
		return -1, 0
	}
	return e, pronounConfidence(lead)
}

// back lets the sentences before sentence s vote, the nearest with the most
// weight, and reports whether one in the same leaf, or the pronoun's own, has a
// subject that fits: topical says that its own does.
func (a *search) back(f *frame, s int, topical bool) bool {
	weight, at, k := wholeVote, f, s
	for n := 0; n < maxBack && weight > leastWeight; {
		if k--; k < 0 {
			if at = a.frameBefore(at); at == nil || f.leaf-at.leaf > maxParagraphs {
				break
			}
			k = at.sentences()
			weight = weight * keptByParagraph / 10
			if topical {
				weight = weight * keptByTopic / 10
			}
			continue
		}
		lo, hi := at.sentence(k)
		if at.onlyQuotes(lo, hi) {
			continue
		}
		cast := a.cast
		goesOn := a.depth > 0 && a.continues(at, lo, hi, weight)
		subject := a.sentence(at, lo, hi, weight)
		if subject || goesOn {
			topical = topical || at == f
			if a.topic < 0 {
				a.topic = at.leaf
			}
		}
		if subject && !goesOn && n == 0 {
			weight = weight * keptBySubject / 10
		} else if a.cast > cast {
			weight = weight * keptBySentence / 10
		} else {
			weight = weight * keptByAside / 10
		}
		n++
	}
	return topical
}

// ahead adds votes for the subject that follows a clause put in front with the
// pronoun in it: "Although he lost, Novak said …".
func (a *search) ahead(f *frame, lo, t, hi int) {
	if !f.tokens[lo].class.Is(text.Subordinator) || t > lo+3 {
		return
	}
	for i := t + 1; i+1 < hi; i++ {
		if f.tokens[i].kind == tComma && f.tokens[i+1].person {
			if e := a.names[f.tokens[i+1].ref].Entity; a.fits(e) > 0 {
				a.add(e, asComing)
			}
			return
		}
	}
}

// sentence lets the people named in tokens [lo, hi) of a sentence vote, each
// once, and reports whether its subject is one of them.
func (a *search) sentence(f *frame, lo, hi, weight int) (subject bool) {
	var own ballot
	lead, ok := f.leading(lo, hi)
	if ok && !f.isName(lead) {
		lead = f.namedApposition(lead, hi)
	}
	if ok && !f.isName(lead) {
		if e, found := a.spokenOf(f, lead); found && a.fits(e) > 0 {
			own.atLeast(e, a.fits(e))
			subject = true
		}
	}
	for i := lo; i < hi; i++ {
		t := &f.tokens[i]
		if !t.person {
			continue
		}
		e := a.names[t.ref].Entity
		fit := a.fits(e)
		if fit == 0 {
			continue
		}
		w := f.mentionWeight(i, lo, hi)
		switch {
		case ok && (i == lead.head || i == lead.from && w == byVerb), i == lo+1 && i+1 < hi && f.word(lo) == "for" && f.endsApposition(i+1): // For Novak, it is over.
			w, subject = asSubject, true
			if a.introduced(f, t) {
				w = asNewSubject
			}
		case ok && i == lead.from && t.possessive && !f.humanNoun(lead.head):
			w, subject = asTopic, true
		case w >= elsewhereIn && a.introduced(f, t):
			w, subject = max(w, atIntroducing), true
		}
		own.atLeast(e, fit*w/100)
	}
	for i := range own.n {
		a.add(own.who[i], own.votes[i]*weight/wholeVote)
	}
	return subject
}

// spokenOf finds the person to whom a description refers that is the subject of an
// earlier sentence: the bearer of the title, or who was its subject before.
func (a *search) spokenOf(f *frame, p phrase) (int, bool) {
	if e, ok := a.role(f, p); ok {
		return e, true
	}
	if a.depth == 0 || !f.definite(p) {
		return 0, false
	}
	g, ok := personNoun(f.word(p.head))
	if !ok || f.noun(p.head, text.OftenUnnamed) {
		return 0, false
	}
	e := a.referent(f, p.from, g, a.depth)
	return e, e >= 0
}

// mentionWeight is the weight of a name that is not its sentence's subject.
func (f *frame) mentionWeight(i, lo, hi int) int {
	t := &f.tokens[i]
	next := &token{kind: tStop}
	if i+1 < hi {
		next = &f.tokens[i+1]
	}
	switch {
	case t.possessive:
		return asOwner
	case i+1 < hi && f.looksVerb(i+1):
		return byVerb
	case next.kind == tName, next.kind == tWord && next.class == 0:
		return asModifier
	case i > lo && f.tokens[i-1].class.Is(text.Preposition):
		return behindOf
	case next.class.Is(text.VerbLike | text.Finite | text.Auxiliary):
		return beforeVerb
	case i > lo && f.tokens[i-1].class.Is(text.Speech) && f.tokens[i-1].class.Is(text.Finite):
		return afterSaid
	}
	return elsewhereIn
}

// introduced reports whether a name is the first mention of its entity.
func (r *recogniser) introduced(f *frame, t *token) bool {
	n := r.names[t.ref]
	first := r.entities[n.Entity].First
	return !first.Empty() && r.leaves[f.leaf].Span(n.Start, n.End).Start == first.Start
}

// maxOpening is how many tokens into a sentence a pronoun can be its subject.
const maxOpening = 16

// continues lets a sentence that begins with a pronoun vote for whom that
// stands for, unless somebody is named before it.
func (a *search) continues(f *frame, lo, hi, weight int) bool {
	for i := lo; i < min(hi, lo+maxOpening); i++ {
		if f.tokens[i].person {
			return false
		}
		if !f.tokens[i].class.Is(text.Pronoun) {
			continue
		}
		if g, ok := pronounGender(f.word(i)); ok && g == a.gender {
			if e := a.referent(f, i, g, a.depth); e >= 0 {
				a.add(e, weight)
				return true
			}
		}
	}
	return false
}

// referent is antecedent for an earlier pronoun, remembered.
func (r *recogniser) referent(f *frame, t int, g article.Gender, depth int) int {
	if e, ok := f.referents[t]; ok {
		return e
	}
	if f.referents == nil {
		f.referents = map[int]int{}
	}
	e, _ := r.antecedent(f, t, g, depth-1)
	f.referents[t] = e
	return e
}

// lastSpeaker adds votes for who spoke last before sentence s, in marks or in reported
// speech, and fits; fewer from another paragraph when this one has a subject
// that fits.
func (a *search) lastSpeaker(f *frame, s, t int, topical bool) {
	weight, at, k := asLastSpeaker, f, s
	goesOn := t+1 < len(f.tokens) && f.is(t+1, "added", "adds", "continued", "continues")
	before := s > 0 && a.newSubject(f, s-1)
	for n := 0; n < maxSpeakersBack && f.leaf-at.leaf <= maxSpeakerParagraphs; n++ {
		if n == 1 && before && !goesOn {
			weight = min(weight, asEarlierSpeaker)
		}
		if k--; k < 0 {
			if at = a.frameBefore(at); at == nil {
				return
			}
			k = at.sentences()
			if !goesOn && (topical || at.leaf < a.topic) {
				weight = min(weight, asEarlierSpeaker)
			}
			continue
		}
		if at.kind == article.Heading { // it says who will speak, not who has
			continue
		}
		v, ok := a.speakerAt(at, k)
		if !ok || v.speaker < 0 {
			continue
		}
		if fit := a.fits(v.speaker); fit > 0 {
			a.add(v.speaker, weight*fit/100)
			return
		}
		weight = weight * keptBySpeaker / 10
	}
}

// newSubject reports whether the subject of sentence s is a person who fits.
func (a *search) newSubject(f *frame, s int) bool {
	lo, hi := f.sentence(s)
	p, ok := f.leading(lo, hi)
	if !ok {
		return false
	}
	p = f.namedApposition(p, hi)
	return f.isPerson(p) && a.fits(a.names[f.tokens[p.head].ref].Entity) > 0
}

// others are people for whom a pronoun or description does not stand, because
// its sentence names them beside it.
type others []int

// beside adds the people whom the sentence of the pronoun or description at token t
// names beside it: in a quotation, as few speak of themselves by name; behind a
// pronoun, as nobody is "he" before being named ("he told Novak that Khan had lost");
// before or behind a description, as nobody is named and described at once ("Novak
// blamed the mayor"), unless in a clause put in front of it.
func (o *others) beside(r *recogniser, f *frame, t int) {
	lo, hi := f.sentence(f.sentenceOf(t))
	for i := lo; i < hi; i++ {
		if f.tokens[i].kind == tQuote {
			o.quoted(r, f, i)
		}
	}
	from := t + 1
	described := !f.tokens[t].class.Is(text.Pronoun | text.OwnPronoun)
	switch {
	case described && !f.tokens[lo].class.Is(text.Subordinator|text.Preposition|text.Gerund) && !f.participle(lo):
		from = lo
	case !described && (!f.personPronoun(t) || f.fronted(t, lo)):
		return
	}
	for i := from; i < hi; i++ {
		if i > t && f.tokens[i].class.Is(text.Conjunction) && f.tokens[i-1].kind == tComma {
			break // another clause, which may name him
		}
		if w := &f.tokens[i]; w.person && !w.possessive && i != t {
			*o = append(*o, r.names[w.ref].Entity)
		}
	}
}

// maxQuoted is the most names looked at in one quotation.
const maxQuoted = 32

// quoted adds the people whom the quotation at token q names.
func (o *others) quoted(r *recogniser, f *frame, q int) {
	in := r.namesAt(f.leaf, f.tokens[q].start, f.tokens[q].end)
	for _, n := range in[:min(len(in), maxQuoted)] {
		if r.entities[n.Entity].Kind.IsPerson() {
			*o = append(*o, n.Entity)
		}
	}
}

// fronted reports whether the pronoun at token t is in a clause put in front,
// whose main clause may name him: Although he lost, Novak said.
func (f *frame) fronted(t, lo int) bool {
	return f.tokens[lo].class.Is(text.Subordinator|text.Preposition|text.Gerund) && t <= lo+maxFrontedPronoun
}

// maxFrontedPronoun is how many tokens into a clause put in front its pronoun
// may stand.
const maxFrontedPronoun = 6

// fits is agrees, for those who are not named beside the pronoun.
func (a *search) fits(e int) int {
	if slices.Contains(a.others, e) || a.only != nil && !slices.Contains(a.only, e) {
		return 0
	}
	return a.agrees(e, a.gender)
}
