package quote

import (
	"math"
	"strings"

	"briefing/content/article"
)

// unnamedBefore returns who spoke last before the sentence of the pronoun at
// token t, if that is somebody without a name for whom the pronoun can stand,
// nobody named has been the subject since, and it was in this paragraph or the
// one before: the neighbour to whom "she" goes back.
func (r *recogniser) unnamedBefore(f *frame, t int) (attribution, bool) {
	at, k := f, f.sentenceOf(t)-1
	if r.subjectBefore(f, t) {
		return attribution{}, false
	}
	for n := 0; n < maxSpeakersBack; k, n = k-1, n+1 {
		if k < 0 {
			if at = r.frameBefore(at); at == nil || f.leaf-at.leaf > 1 {
				return attribution{}, false
			}
			k = at.sentences()
			continue
		}
		if v, ok := r.speakerAt(at, k); ok {
			source := strings.ToLower(r.sourceWords(at.leaf, v.source))
			if rest, ok := strings.CutPrefix(source, "the "); ok && r.nobodyBefore(v.source.Start) {
				source = "a " + rest // "the actress", with whom the text begins
			}
			return v, v.speaker < 0 && !v.pronoun && v.confidence >= article.Certain && standsFor(strings.ToLower(f.word(t)), source)
		}
		lo, hi := at.sentence(k)
		lead, ok := at.leading(lo, hi)
		if !ok {
			continue
		}
		if lead = at.namedApposition(lead, hi); at.isPerson(lead) || at.describes(lead) {
			return attribution{}, false
		}
		if at == f && f.unnamed(lead) && standsFor(strings.ToLower(f.word(t)), "a "+strings.ToLower(f.word(lead.head))) {
			l := &r.leaves[f.leaf]
			source := l.Span(f.tokens[lead.from].start, f.tokens[lead.to-1].end)
			return attribution{speaker: article.NoSpeaker, source: source, confidence: sureUnnamed}, true
		}
	}
	return attribution{}, false
}

// sourceWords returns the words of a source in a leaf or one shortly before it.
func (r *recogniser) sourceWords(leaf int, source article.Span) string {
	for i := leaf; i >= max(0, leaf-maxSpeakerParagraphs); i-- {
		if r.leaves[i].Extent().Start <= source.Start {
			return r.leaves[i].Words(source)
		}
	}
	return ""
}

// nobodyBefore reports whether the document names no person before byte at.
func (r *recogniser) nobodyBefore(at int) bool {
	if !r.firstPerson.known {
		r.firstPerson.known, r.firstPerson.start = true, math.MaxInt
		for i := range r.names {
			if n := &r.names[i]; r.entities[n.Entity].Kind.IsPerson() {
				r.firstPerson.start = r.leaves[n.Leaf].Span(n.Start, n.End).Start
				break
			}
		}
	}
	return at < r.firstPerson.start
}

// subjectBefore reports whether somebody named is the subject of the sentence of
// the pronoun at token t before it, and it can stand for that person.
func (r *recogniser) subjectBefore(f *frame, t int) bool {
	lo, _ := f.sentence(f.sentenceOf(t))
	p, ok := f.leading(lo, t)
	if !ok || !f.isPerson(p) {
		return false
	}
	g, ok := pronounGender(f.word(t))
	return ok && r.agrees(r.names[f.tokens[p.head].ref].Entity, g) > 0
}

// describes reports whether a phrase is an apposition to the name before it: we
// meet Novak, a teacher.
func (f *frame) describes(p phrase) bool {
	return p.from > 1 && f.tokens[p.from-1].kind == tComma && f.tokens[p.from-2].person
}

// unnamed reports whether a phrase is one for a person who is not named: "a
// baker", "the town's mayor", "her brother".
func (f *frame) unnamed(p phrase) bool {
	if f.tokens[p.head].kind != tWord || f.tokens[p.head].class.is(pronoun) {
		return false
	}
	switch f.word(p.from) {
	case "a", "an", "A", "An", "one", "One", "another", "Another":
		return true
	}
	for i := p.from; i < p.head; i++ {
		if f.tokens[i].possessive || f.tokens[i].class.is(ownPronoun) {
			return true
		}
	}
	return false
}

// standsFor reports whether a pronoun can stand for an unnamed source: "they"
// for several, "it" for a text or a body, "he" and "she" for one person who has
// just come in.
func standsFor(pronoun, source string) bool {
	words := strings.Fields(source)
	if len(words) == 0 {
		return false
	}
	head := words[0]
	for _, w := range words {
		if len(w) > 1 && classify([]byte(w)).is(preposition) {
			break
		}
		head = w
	}
	switch pronoun {
	case "they":
		return pluralNoun(head)
	case "it":
		return classify([]byte(head)).is(document|nounToo) || groupNoun(head)
	}
	if !newcomer(words) {
		return false
	}
	g, person := personNoun(head)
	if !person {
		g, person = unnamedNoun(head)
	}
	want, _ := pronounGender(pronoun)
	return person && (g == article.GenderUnknown || g == want)
}

// newcomer reports whether a phrase brings somebody in: by "a" or "one", or as
// somebody else's, as in "the town's mayor".
func newcomer(words []string) bool {
	switch words[0] {
	case "a", "an", "one", "another", "his", "her", "their", "its", "my", "our":
		return true
	}
	for _, w := range words {
		if strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") {
			return true
		}
	}
	return false
}

// unnamedNoun reports whether a noun is one for people who stay without a name,
// and their gender.
func unnamedNoun(w string) (article.Gender, bool) {
	switch w {
	case "man", "boy", "son", "brother", "uncle", "nephew", "waiter", "fisherman":
		return article.Male, true
	case "woman", "girl", "daughter", "sister", "aunt", "niece", "waitress", "housewife", "mum", "mom":
		return article.Female, true
	case "official", "aide", "witness", "source", "diplomat", "student", "resident", "neighbour",
		"neighbor", "nurse", "friend", "colleague", "relative", "cousin", "guest", "patient",
		"client", "parent", "pensioner", "doctor", "lawyer", "attorney", "spokesperson",
		"person", "caller", "fan", "clerk", "guard", "soldier", "pilot", "passenger",
		"executive", "agent", "bystander", "insider", "local":
		return article.GenderUnknown, true
	}
	switch {
	case strings.HasSuffix(w, "woman"):
		return article.Female, true
	case strings.HasSuffix(w, "sman"), strings.HasSuffix(w, "eman"):
		return article.Male, true
	case strings.HasSuffix(w, "er"), strings.HasSuffix(w, "or"), strings.HasSuffix(w, "ist"), strings.HasSuffix(w, "ian"):
		return article.GenderUnknown, len(w) > 4
	}
	return article.GenderUnknown, false
}
