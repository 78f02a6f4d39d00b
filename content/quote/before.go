package quote

import (
	"strings"

	"briefing/content/article"
	"briefing/content/text"
)

// before looks for the cue that governs the quotation at token q in the words
// of its sentence before it, from token lo on; hi is the sentence's end, or the
// next quotation. The nearest verb counts whose subject is somebody who speaks
// for sure; failing that, the nearest with any subject, or a noun of saying.
func (f *frame) before(q, lo, hi int) (cue, bool) {
	var spare cue
	var kept bool
	for v := q - 1; v >= max(lo, q-maxReach); v-- {
		t := &f.tokens[v]
		if t.kind == tSemi && v < q-1 {
			break
		}
		if t.kind != tWord {
			continue
		}
		if c, ok := f.nounClause(v, q, lo); ok {
			return c, true
		}
		c, ok := f.cueAt(v, q, lo, hi)
		if !ok {
			continue
		}
		if o, ok := f.reporter(c, q, lo); ok {
			return o, true
		}
		if f.decisive(c, q, lo) {
			return c, true
		}
		if !kept {
			spare, kept = c, true
		}
	}
	if kept {
		spare.confidence = min(spare.confidence, sureSpare)
		return spare, true
	}
	return f.nounCueBefore(q, lo)
}

// reporter finds who is said to report the clause in which somebody else says the words of
// the quotation at token q: Khan said Novak had called it "a shame".
func (f *frame) reporter(c cue, q, lo int) (cue, bool) {
	w := c.source.from - 1
	if w > lo && f.word(w) == "that" {
		w--
	}
	if w <= lo || c.source.from >= c.from || !f.tokens[w].class.Is(text.Speech) || !f.governs(w, lo) {
		return cue{}, false
	}
	if k := f.tokens[q-1].kind; k == tColon || k == tComma || f.word(c.from-1) == "as" { // quoted officials as saying
		return cue{}, false
	}
	p, ok := f.subject(w, lo)
	return cue{source: p, from: w, to: w + 1, confidence: nearness(q - w)}, ok && (f.isName(p) && !f.tokens[p.head].place || f.personPronoun(p.head))
}

// cueAt takes the verb at token v for the cue of the quotation at token q, and
// finds whose it is.
func (f *frame) cueAt(v, q, lo, hi int) (cue, bool) {
	if c, ok := f.agent(v, q, lo, hi); ok {
		return c, true
	}
	if !f.governs(v, lo) {
		return cue{}, false
	}
	if v == lo && f.tokens[q-1].kind != tWord || f.parenthetic(v, q, lo) {
		if c, ok := f.inverted(v, q); ok {
			return c, true
		}
	}
	p, ok := f.subject(v, lo)
	return cue{source: p, from: v, to: v + 1, confidence: nearness(q - v)}, ok
}

// parenthetic reports whether the verb at v and a person right behind it stand between
// commas right before the quotation at token q: But, said Novak, "…".
func (f *frame) parenthetic(v, q, lo int) bool {
	return v > lo && f.tokens[v-1].kind == tComma && f.tokens[q-1].kind == tComma && v+2 == q-1 && f.tokens[v+1].person
}

// decisive reports whether the subject of a cue's verb speaks for sure: a name or a
// pronoun for a person, whoever is said to speak behind the verb, behind "quoted as" or
// "with", or a description whose verb the quotation at token q follows at once. Any
// other description may be the subject of a clause that somebody else reports.
func (f *frame) decisive(c cue, q, lo int) bool {
	p, v := c.source, c.from
	switch {
	case f.announced(v, lo):
		return false
	case f.isName(p), f.personPronoun(p.head), p.from >= v: // said the mayor; described by critics as
		return true
	case !f.tokens[v].class.Is(text.Gerund):
		return p.to == v && q-v <= 2 && f.canSpeak(p.head) && !f.tokens[p.head].class.Is(text.Pronoun|text.Determiner)
	}
	return v > lo && f.word(v-1) == "as" || // quoted as saying
		p.from > lo && f.word(p.from-1) == "with" && f.humanNoun(p.head) // with one aide saying
}

// announced reports whether the verb at v hangs on "will" or the like: "Novak
// countered that Khan would say “anything”" is not yet what Khan says.
func (f *frame) announced(v, lo int) bool {
	return f.tokens[v].class.Is(text.Plain) && f.hasAuxiliary(v, lo, "will", "would", "could", "might", "may", "should", "can", "must")
}

// hasAuxiliary reports whether one of these auxiliaries is before the verb at v, with
// nothing but others and adverbs between.
func (f *frame) hasAuxiliary(v, lo int, auxiliaries ...string) bool {
	for i := v - 1; i >= lo && f.tokens[i].class.Is(text.Adverb|text.Auxiliary); i-- {
		if f.is(i, auxiliaries...) {
			return true
		}
	}
	return false
}

// personPronoun reports whether token i is a pronoun for a person.
func (f *frame) personPronoun(i int) bool {
	if !f.tokens[i].class.Is(text.Pronoun) || f.tokens[i].class.Is(text.Relative) {
		return false
	}
	return !f.is(i, "it", "they", "you")
}

// nounCueBefore looks for a noun of saying with an owner.
func (f *frame) nounCueBefore(q, lo int) (cue, bool) {
	for v := q - 1; v >= max(lo, q-maxReach); v-- {
		if f.tokens[v].kind != tWord {
			continue
		}
		if c, ok := f.nounCue(v, lo); ok {
			if p, ok := f.leading(lo, q); ok && p.from > v && f.canSpeak(p.head) && f.tokens[c.source.head].class.Is(text.OwnPronoun) {
				c.source = p // In their letter, the members also …
			}
			c.confidence = sureNoun
			return c, true
		}
	}
	return cue{}, false
}

// nearness is the confidence of a cue that many tokens before its quotation.
func nearness(tokens int) uint8 {
	switch {
	case tokens <= 2:
		return sureAdjacent
	case tokens <= 8:
		return sureNear
	}
	return sureFar
}

// governs reports whether token v is a verb, active, and not an adjective.
func (f *frame) governs(v, lo int) bool {
	t := &f.tokens[v]
	if !t.class.Is(cueVerb) || t.possessive || f.adjectival(v) {
		return false
	}
	if t.class.Is(text.NounToo) && (f.nounContext(v) || f.compound(v)) {
		return false
	}
	if f.passive(v, lo) || !f.takesSpeechComplement(v) {
		return false
	}
	if t.class.Is(text.Gerund) && !t.class.Is(text.Speech) && v+1 < len(f.tokens) && f.tokens[v+1].class.Is(text.NounToo) {
		return false // disparaging comments
	}
	if t.class.Is(text.Finite|text.Gerund) || t.class == text.Speech && f.hasAuxiliary(v, lo, "has", "have", "had") { // as Novak has written
		return true
	}
	if !t.class.Is(text.Plain) || v == lo {
		return false
	}
	if f.pluralBefore(v) {
		return true
	}
	_, ok := f.pluralThatDoes(v, lo)
	return ok
}

// takesSpeechComplement reports whether the verb at v, if it means speech only with a
// certain complement, has it: talks of, put it.
func (f *frame) takesSpeechComplement(v int) bool {
	next := ""
	if v+1 < len(f.tokens) {
		next = f.word(v + 1)
	}
	switch f.word(v) {
	case "talk", "talks", "talked", "talking":
		return next == "of" || next == "about" || next == "up"
	case "put", "puts":
		return next == "it" || next == "this" || next == "that"
	}
	return true
}

// pluralThatDoes returns the plural that begins the sentence and has a relative
// clause before the plain form at v: Analysts whom nobody names say that …
func (f *frame) pluralThatDoes(v, lo int) (phrase, bool) {
	p, ok := f.nounPhrase(lo, v)
	return p, ok && p.to+1 < v && f.tokens[p.to].class.Is(text.Relative) && !f.isName(p) && f.plural(p.head)
}

// pluralBefore reports whether a plain form at v can be a verb: after "to", an
// auxiliary, a pronoun or a noun.
func (f *frame) pluralBefore(v int) bool {
	p := &f.tokens[v-1]
	if p.kind == tName {
		return !p.person
	}
	if p.kind != tWord || p.possessive {
		return false
	}
	return p.class == 0 && f.plural(v-1) || p.class.Is(text.Auxiliary|text.Pronoun|text.Adverb|text.Conjunction) || f.word(v-1) == "to"
}

// plural reports whether token i is a plural noun.
func (f *frame) plural(i int) bool {
	return f.noun(i, text.PluralPeople) || strings.HasSuffix(f.word(i), "s")
}

// nounCue accepts a noun of saying with its owner before it: Novak's claim, in
// her letter.
func (f *frame) nounCue(v, lo int) (cue, bool) {
	t := &f.tokens[v]
	if !t.class.Is(text.Document|text.NounToo) && !f.noun(v, text.Wording) || v <= lo || f.word(v) == "talk" { // his talk is an occasion
		return cue{}, false
	}
	for i := v - 1; i >= lo && i >= v-3; i-- {
		o := &f.tokens[i]
		if o.kind == tName && o.possessive || o.class.Is(text.OwnPronoun) {
			return cue{source: phrase{i, i + 1, i}, from: v, to: v + 1}, true
		}
		if o.kind != tWord || o.class != 0 && !o.class.Is(text.Determiner|text.TimeWord) {
			return f.issuer(i, v, lo)
		}
	}
	return cue{}, false
}

// nounClause accepts a noun of saying at v with its owner, where the quotation at token q
// is in the clause that it opens and that holds no more than one verb before it: Khan
// disputed Novak's claim that the vote was "rigged".
func (f *frame) nounClause(v, q, lo int) (cue, bool) {
	that := v + 1
	for that < q && f.tokens[that].class.Is(text.TimeWord) {
		that++
	}
	if that >= q || f.word(that) != "that" {
		return cue{}, false
	}
	verbs := 0
	for i := that + 1; i < q; i++ {
		verb := func(i int) bool { return f.tokens[i].class.Is(text.Auxiliary | text.Finite | text.VerbLike) }
		if verb(i) && !verb(i-1) {
			verbs++
		}
	}
	c, ok := f.nounCue(v, lo)
	c.confidence = nearness(q - v)
	return c, ok && verbs <= 1 && (f.tokens[c.source.head].possessive || f.tokens[c.source.head].class.Is(text.OwnPronoun))
}

// issuer accepts the verb at i of which the noun of saying at v is the object:
// Novak issued a statement, made the following remark.
func (f *frame) issuer(i, v, lo int) (cue, bool) {
	o := &f.tokens[i]
	if o.kind != tWord || !o.class.Is(text.VerbLike) || o.class.Is(text.Auxiliary) {
		return cue{}, false
	}
	p, ok := f.ownSubject(i, lo)
	return cue{source: p, from: i, to: v + 1}, ok
}

// agent finds who does the passive verb or participle at token v on which the
// quotation at token q depends: "described by Novak as …", "dismissed as … by
// Khan", "told by a neighbour to …".
func (f *frame) agent(v, q, lo, hi int) (cue, bool) {
	t := &f.tokens[v]
	if !t.class.Is(cueVerb) || t.class.Is(text.Plain|text.Gerund) || f.text[t.end-1] == 's' {
		return cue{}, false
	}
	by := v + 1
	if by >= q || f.word(by) != "by" || t.class.Is(text.Speech) && !f.passive(v, lo) {
		if !f.passive(v, lo) {
			return cue{}, false
		}
		by = q + 1
	}
	if by+1 >= hi || f.word(by) != "by" || f.tokens[by+1].class.Is(text.Gerund) {
		return cue{}, false
	}
	p, ok := f.nounPhrase(by+1, hi)
	if !ok || f.noun(p.head, text.Channel) {
		return cue{}, false
	}
	return cue{source: f.named(p, hi), from: v, to: v + 1, confidence: sureNear}, true
}

// cueBefore reports whether the fragment at token q ends a clause put in front of
// the main one, whose verb is another's: While Novak called it "theft," Khan
// laughed. own is set where the main verb has a quotation of its own behind it,
// as in: Asked about Novak's claim that it was "theft," Khan said: "…".
func (f *frame) cueBefore(q, lo int, own bool) bool {
	for lo < q && f.tokens[lo].class.Is(text.Conjunction|text.Adverb) && !f.tokens[lo].class.Is(text.Subordinator) { // But even as
		lo++
	}
	if q == lo || f.quoteKind(q, lo) != article.Mixed && f.word(q-1) != "that" || f.ending(q) != ',' && !(q+1 < len(f.tokens) && f.tokens[q+1].kind == tComma) {
		return false
	}
	if c := f.tokens[lo].class; c.Is(text.Subordinator) && !c.Is(text.Relative) {
		return true
	}
	return own && (f.participle(lo) || f.tokens[lo].class.Is(text.Preposition|text.Subordinator|text.Gerund))
}

// announcesNext reports whether token i, behind a verb, is a colon before a
// quotation.
func (f *frame) announcesNext(i, hi int) bool {
	return i+1 < hi && f.tokens[i].kind == tColon && f.tokens[i+1].kind == tQuote
}
