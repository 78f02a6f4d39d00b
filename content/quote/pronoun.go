package quote

import (
	"math"
	"slices"
	"strings"

	"briefing/content/article"
	"briefing/content/text"
)

// pronounSpeaker finds to whom the pronoun that heads a cue's source refers: a person,
// or for "it" and "they" an organisation. The confidence is 0 where that is nobody.
func (r *recogniser) pronounSpeaker(f *frame, c cue) (int, uint8) {
	if g, ok := pronounGender(f.word(c.source.head)); ok {
		return r.antecedent(f, c.source.head, g, maxChain)
	}
	if f.is(c.source.head, "it", "they") {
		if e := r.bodyBefore(f, c.source.head); e >= 0 {
			return e, sureOrganisation
		}
	}
	return article.NoSpeaker, 0
}

// bodyBefore returns the organisation that a pronoun or noun at token t takes
// up: the one that has just spoken in this paragraph, or the subject of the
// clause or sentence just before; none if that is somebody else.
func (r *recogniser) bodyBefore(f *frame, t int) int {
	s := f.sentenceOf(t)
	if v, ok := r.speakerBefore(f, s); ok && v.speaker >= 0 && r.isBody(v.speaker) {
		return v.speaker
	}
	lo, _ := f.sentence(s)
	for hi := t; ; {
		if p, ok := f.leading(lo, hi); ok && f.isName(p) {
			e := r.names[f.tokens[p.head].ref].Entity
			if r.isBody(e) {
				return e
			}
			return article.NoSpeaker
		}
		if s--; hi != t {
			return article.NoSpeaker
		}
		if s < 0 {
			return r.bodyAbove(f)
		}
		lo, hi = f.sentence(s)
	}
}

// bodyAbove returns the organisation that is the subject of the last sentence of
// the paragraph before the leaf f, or speaks in it.
func (r *recogniser) bodyAbove(f *frame) int {
	at := r.frameBefore(f)
	if at == nil || at.leaf != f.leaf-1 || at.kind == article.Heading || at.sentences() == 0 {
		return article.NoSpeaker
	}
	s := at.sentences() - 1
	if v, ok := r.speakerAt(at, s); ok {
		if v.speaker >= 0 && r.isBody(v.speaker) {
			return v.speaker
		}
		return article.NoSpeaker
	}
	lo, hi := at.sentence(s)
	if p, ok := at.leading(lo, hi); ok && at.isName(p) {
		if e := r.names[at.tokens[p.head].ref].Entity; r.isBody(e) {
			return e
		}
	}
	return article.NoSpeaker
}

func (r *recogniser) isBody(e int) bool {
	k := r.entities[e].Kind
	return k == article.Organization || k == article.Group
}

// pronounGender returns whom a pronoun can stand for; false for those that
// stand for no one named.
func pronounGender(w string) (article.Gender, bool) {
	switch w {
	case "he", "his":
		return article.Male, true
	case "she", "her":
		return article.Female, true
	}
	return article.GenderUnknown, false
}

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
			asked := strings.HasPrefix(r.sourceWords(at.leaf, v.cue), "ask")
			return v, v.speaker < 0 && !v.pronoun && !asked && v.confidence >= article.Certain && standsFor(f.word(t), source)
		}
		lo, hi := at.sentence(k)
		lead, ok := at.leading(lo, hi)
		if !ok {
			continue
		}
		if lead = at.namedApposition(lead, hi); at.isPerson(lead) || at.describes(lead) {
			return attribution{}, false
		}
		if at == f && f.unnamed(lead) && standsFor(f.word(t), "a "+f.word(lead.head)) {
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
	if f.tokens[p.head].kind != tWord || f.tokens[p.head].class.Is(text.Pronoun) {
		return false
	}
	if f.is(p.from, "a", "an", "one", "another") {
		return true
	}
	for i := p.from; i < p.head; i++ {
		if f.tokens[i].possessive || f.tokens[i].class.Is(text.OwnPronoun) {
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
		if len(w) > 1 && text.English().Lookup(w).Grammar.Is(text.Preposition) {
			break
		}
		head = w
	}
	switch pronoun {
	case "they":
		return strings.HasSuffix(head, "s") || text.English().Lookup(head).Noun.Is(text.PluralPeople)
	case "it":
		return text.English().Lookup(head).Grammar.Is(text.Document|text.NounToo) || speakingGroup(head)
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
	if c := text.English().Lookup(words[0]).Grammar; c.Is(text.OwnPronoun) || slices.Contains([]string{"a", "an", "one", "another"}, words[0]) {
		return true
	}
	for _, w := range words {
		if strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") {
			return true
		}
	}
	return false
}

// unnamedNoun reports whether a noun is one for people who usually remain without a
// name, and their gender.
func unnamedNoun(w string) (article.Gender, bool) {
	switch n := text.English().Lookup(w).Noun; {
	case n.Is(text.UnnamedMale):
		return article.Male, true
	case n.Is(text.UnnamedFemale), strings.HasSuffix(w, "woman"):
		return article.Female, true
	case strings.HasSuffix(w, "sman"), strings.HasSuffix(w, "eman"):
		return article.Male, true
	case n.Is(text.UnnamedEither):
		return article.GenderUnknown, true
	}
	for _, doer := range [...]string{"er", "or", "ist", "ian"} {
		if strings.HasSuffix(w, doer) {
			return article.GenderUnknown, len(w) > 4
		}
	}
	return article.GenderUnknown, false
}

// unknownFit is how well, in hundredths, a pronoun fits a person of unknown gender.
const unknownFit = 70

// agrees says in hundredths how well a pronoun's gender fits an entity.
func (r *recogniser) agrees(e int, g article.Gender) int {
	n := &r.entities[e]
	if !n.Kind.IsPerson() {
		return 0
	}
	switch {
	case g == article.GenderUnknown, n.Gender == g:
		return 100
	case n.Gender == article.GenderUnknown:
		return unknownFit
	}
	return 0
}
