package quote

import (
	"strings"

	"briefing/content/text"
)

// reportVerb reports whether token v is a verb that says, thinks or wants something,
// active and not a noun or an adjective.
func (f *frame) reportVerb(v, lo int) bool {
	t := &f.tokens[v]
	if t.class.Is(cueVerb) && f.governs(v, lo) {
		return !f.is(v, "call", "calls", "called", "calling") || f.callsFor(v) || f.callsNames(v)
	}
	if _, ok := f.manyDo(v, lo); ok {
		return true
	}
	if t.class.Is(cueVerb) {
		return false
	}
	u, form := f.attitude(v)
	if u&^text.ElseObject == 0 || t.possessive || f.adjectival(v) || f.nounContext(v) || v == lo {
		return false
	}
	switch form {
	case text.Plain:
		return f.pluralBefore(v) || f.tokens[v-1].class.Is(text.Relative) || f.tokens[v-1].kind == tWord && f.plural(v-1)
	case text.Gerund:
		return f.tokens[v-1].kind == tComma || f.tokens[v-1].class.Is(text.Auxiliary)
	}
	return !f.passive(v, lo)
}

// callsFor reports whether the form of "call" at v is followed by what it calls for.
func (f *frame) callsFor(v int) bool {
	return v+1 < len(f.tokens) && f.is(v, "call", "calls", "called", "calling") && f.is(v+1, "for", "on")
}

// callsNames reports whether the form of "call" at v is followed by somebody or something
// and what it is called: called the plan a mistake, called it “mad”.
func (f *frame) callsNames(v int) bool {
	p, ok := f.nounPhrase(v+1, len(f.tokens))
	if !ok || p.to >= len(f.tokens) {
		return false
	}
	t := &f.tokens[p.to]
	return t.kind == tQuote || t.kind == tWord && (t.class.Is(text.Determiner) && !t.class.Is(text.Relative) || t.class == 0)
}

// manyDo returns the plural that does the plain form at v, no noun, with what belongs to
// it in between: people close to Novak say, many believe.
func (f *frame) manyDo(v, lo int) (phrase, bool) {
	t := &f.tokens[v]
	_, form := text.English().VerbUsage(f.word(v))
	if v == lo || form != text.Plain && !t.class.Is(text.Plain) || t.class.Is(text.NounToo) || t.possessive || f.word(v-1) == "to" {
		return phrase{}, false
	}
	p, ok := f.nounPhrase(f.clauseBegin(v, lo), v)
	if !ok || f.isName(p) {
		return phrase{}, false
	}
	for !f.plural(p.head) {
		if p.head--; p.head < p.from { // people close, engineers of the town
			return phrase{}, false
		}
		p.to = p.head + 1
	}
	for i := p.to; i < v; i++ {
		if c := f.tokens[i].class; c.Is(text.Auxiliary|text.Pronoun) || c.Is(text.VerbLike) && !strings.HasSuffix(f.word(i), "ed") {
			return phrase{}, false
		}
	}
	return p, true
}

// clauseBegin returns where the clause of the verb at v begins: behind the last mark
// before it, and conjunctions and adverbs.
func (f *frame) clauseBegin(v, lo int) int {
	from := v
	for from > lo {
		k := f.tokens[from-1].kind
		if k == tComma && from < v || k == tDash || k == tQuote || k == tSemi || k == tColon {
			break
		}
		from--
	}
	for from < v && f.tokens[from].class.Is(text.Conjunction|text.Adverb) {
		from++
	}
	return from
}

// attitude returns the classes of the verb at v among verbs of thinking, wanting and
// finding, and its form.
func (f *frame) attitude(v int) (text.Usage, text.Grammar) {
	u, form := text.English().VerbUsage(f.word(v))
	return u & (text.Thinking | text.Wanting | text.Finding | text.ElseObject), form
}

// complementClause takes what follows the verb at v for what is reported: Novak said
// that the pier would fall; wants to rebuild it; warned of a flood.
func (f *frame) complementClause(v, lo, hi int) (reportedClause, bool) {
	if !f.reportVerb(v, lo) {
		return reportedClause{}, false
	}
	start, sort := f.complement(v, hi)
	if sort == noComplement || f.tagsBehind(v, hi) {
		return reportedClause{}, false
	}
	p, ok := f.reportSubject(v, lo)
	if !ok || p.from >= v || !f.does(p, v, lo) || f.tagsQuote(p, v) && f.word(start) != "that" {
		return reportedClause{}, false
	}
	end := f.complementEnd(v, start, hi)
	if end <= start || sort == openComplement && !f.takesOpen(p, v, start, end) {
		return reportedClause{}, false
	}
	if !f.isName(p) && p.to < v && f.tokens[p.to].kind == tComma {
		p = f.namedApposition(p, v)
	}
	c := cue{source: p, from: v, to: v + 1, confidence: sureNear}
	if f.says(v) {
		c.confidence = sureAdjacent
	}
	return reportedClause{c, [][2]int{{start, end}}}, true
}

// says reports whether the verb at v is one of saying, or of what texts say.
func (f *frame) says(v int) bool {
	u, _ := f.attitude(v)
	return f.tokens[v].class.Is(text.Speech) || u.Is(text.Finding)
}

// does reports whether the phrase p can be who says, thinks or wants what the verb at v
// governs.
func (f *frame) does(p phrase, v, lo int) bool {
	t := &f.tokens[v]
	switch {
	case !f.agrees(p, v), !f.speaks(p, f.says(v)):
		return false
	case f.word(p.head) == "it" && f.word(v-1) == "to": // it is too soon to say
		return false
	case t.class.Is(text.NounToo) && t.class.Is(text.Plain) && f.isName(p) && p.to == v && !t.class.Is(text.Finite): // Norland state officials
		return false
	case t.class.Is(text.NounToo) && !t.class.Is(text.Gerund): // the town's report
		return f.skipBack(v-1, lo) == p.to-1 || f.tokens[v-1].kind == tComma
	}
	return true
}

// takesOpen reports whether tokens [start, end), a clause without "that" or an object
// behind the verb at v with the subject p, can be what is said.
func (f *frame) takesOpen(p phrase, v, start, end int) bool {
	u, _ := f.attitude(v)
	switch {
	case f.relativeObject(p):
		return false
	case u.Is(text.ElseObject) && u.Is(text.Thinking):
		return f.seesAs(v)
	case u.Is(text.ElseObject):
		return f.tokens[v].class.Is(text.Speech) && f.hasClause(start, end)
	case u.Is(text.Finding) && !f.tokens[p.head].class.Is(text.Document|text.NounToo):
		return f.hasClause(start, end)
	}
	return true
}

// tagsQuote reports whether the phrase p and the verb at v are the tag of a quotation
// before them: “We lost,” she said of the vote.
func (f *frame) tagsQuote(p phrase, v int) bool {
	return p.from > 0 && p.from < v && f.tokens[p.from-1].kind == tQuote && endsClause(f, p.from-1) && f.ending(p.from-1) != '.'
}

// relativeObject reports whether a relative pronoun before the subject p is what its verb
// has for an object: the attack which the group claimed …
func (f *frame) relativeObject(p phrase) bool {
	if p.from == 0 {
		return false
	}
	c := f.tokens[p.from-1].class
	return c.Is(text.Relative) && !c.Is(text.Determiner) && f.tokens[p.from-1].kind == tWord
}

// tagsBehind reports whether the verb at v, behind a comma, is the tag of somebody
// behind it: The pier would fall, said Novak.
func (f *frame) tagsBehind(v, hi int) bool {
	if v == 0 || f.tokens[v-1].kind != tComma {
		return false
	}
	c, ok := f.inverted(v, hi)
	return ok && f.isPerson(c.source) && (c.source.to >= hi || f.endsApposition(c.source.to))
}

// reportSubject finds who does the verb at v: as subject does, but for a participle
// behind an inverted tag: said Novak, a former mayor, referring to …
func (f *frame) reportSubject(v, lo int) (phrase, bool) {
	if f.tokens[v].class.Is(text.Gerund) && v > lo && f.tokens[v-1].kind == tComma {
		for i := v - 2; i > lo; i-- {
			if t := &f.tokens[i]; t.kind != tWord || !t.class.Is(text.Speech) || f.tokens[i-1].kind != tQuote && f.tokens[i-1].kind != tComma {
				continue
			}
			if c, ok := f.inverted(i, v); ok {
				return c.source, true
			}
		}
	}
	if p, ok := f.manyDo(v, lo); ok {
		return p, true
	}
	return f.subject(v, lo)
}

// agrees reports whether the verb at v, where its form is a noun's plural too, can have
// the subject p: the town states, not the eight states.
func (f *frame) agrees(p phrase, v int) bool {
	t := &f.tokens[v]
	if !t.class.Is(text.NounToo) && !f.says(v) || t.class.Is(text.Gerund) || f.text[t.end-1] != 's' || f.is(v, "says", "tells") {
		return true
	}
	switch head := &f.tokens[p.head]; {
	case head.class.Is(text.Pronoun):
		return true
	case f.plural(p.head):
		return false
	case head.kind == tName:
		return true
	}
	return f.tokens[p.from].class.Is(text.Determiner|text.OwnPronoun) && f.speaks(p, false)
}

// seesAs reports whether "as" stands behind what the verb at v sees: sees it as a risk.
func (f *frame) seesAs(v int) bool {
	p, ok := f.nounPhrase(v+1, len(f.tokens))
	return ok && p.to < len(f.tokens) && f.word(p.to) == "as"
}

// complementSort is what a verb governs.
type complementSort uint8

const (
	noComplement     complementSort = iota
	openComplement                  // a clause without "that", or an object
	clauseComplement                // a clause or an infinitive
)

// complement returns where the clause or phrase that the verb at v governs begins.
func (f *frame) complement(v, hi int) (int, complementSort) {
	i := f.pastAdjuncts(v+1, hi)
	if i >= hi {
		return 0, noComplement
	}
	if that := f.thatBehind(v+1, hi); that > 0 {
		return that, clauseComplement
	}
	if i == v+1 && f.speaksOf(v, i) {
		return i + 1, clauseComplement
	}
	if text.English().Hears(f.word(v)) {
		return f.heard(i, hi)
	}
	t := &f.tokens[i]
	switch t.kind {
	case tName, tNumber:
		return i, openComplement
	case tQuote:
		if i+1 < hi && f.tokens[i+1].kind == tWord {
			return i, openComplement
		}
		return 0, noComplement
	case tWord:
	default:
		return 0, noComplement
	}
	switch c := t.class; {
	case f.word(i) == "to":
		if u, _ := f.attitude(v); u == text.ElseObject {
			return 0, noComplement
		}
		if i+1 < hi && (f.tokens[i+1].class.Is(text.Plain) || f.tokens[i+1].kind == tWord && f.tokens[i+1].class&^text.VerbLike == 0) {
			return i, clauseComplement
		}
		return 0, noComplement
	case f.is(i, "how", "why", "whether", "if", "what", "where", "when", "who"):
		return i, clauseComplement
	case f.is(i, "having", "being"):
		return i, clauseComplement
	case c.Is(text.Conjunction | text.Auxiliary | text.Subordinator | text.Preposition):
		return 0, noComplement
	case c.Is(text.Pronoun) && !f.is(i, "it", "you"): // he said she would
		return i, clauseComplement
	}
	return i, openComplement
}

// speaksOf reports whether the preposition at i begins what the verb at v speaks of, as
// an object does: warned of, called for, complained about, pointed to.
func (f *frame) speaksOf(v, i int) bool {
	if i+1 >= len(f.tokens) || !f.tokens[i].class.Is(text.Preposition) && f.word(i) != "to" {
		return false
	}
	if f.is(i, "of", "about", "against") {
		return true
	}
	if f.infinitive(i, len(f.tokens)) {
		return false
	}
	u, _ := text.English().VerbUsage(f.word(v))
	return u.Is(text.TakesPreposition) && !f.is(i, "in", "by", "from", "as", "during", "after", "before")
}

// heard skips who is told something, and returns where that begins.
func (f *frame) heard(i, hi int) (int, complementSort) {
	at := -1
	if p, ok := f.nounPhrase(i, min(hi, i+maxHearer)); ok {
		at = p.to
	} else if f.tokens[i].class.Is(text.OwnPronoun | text.Pronoun) {
		at = i + 1
	}
	if f.is(i, "him", "her", "them", "us", "me") {
		at = i + 1
	}
	if at < 0 || at >= hi {
		return 0, noComplement
	}
	if at = f.pastAdjuncts(at, hi); at < hi && f.beginsClause(at, hi) {
		return at, clauseComplement
	}
	return 0, noComplement
}

// beginsClause reports whether a clause or an infinitive can begin at token i.
func (f *frame) beginsClause(i, hi int) bool {
	t := &f.tokens[i]
	switch {
	case t.kind == tName:
		return true
	case t.kind != tWord:
		return false
	case f.word(i) == "to":
		return i+1 < hi
	}
	return t.class.Is(text.Pronoun|text.Determiner|text.Subordinator) && !t.class.Is(text.Preposition)
}

// thatBehind returns the token of "that" with which the complement begins behind an
// adjunct: said in an interview on Monday that; 0 for none.
func (f *frame) thatBehind(i, hi int) int {
	for n := i; n < min(hi, i+maxAdjunct); n++ {
		t := &f.tokens[n]
		switch {
		case f.word(n) == "that" && n+2 < hi:
			return n
		case t.kind == tQuote, t.kind == tStop, t.kind == tSemi, t.kind == tColon, t.kind == tDash:
			return 0
		case t.kind == tWord && t.class.Is(text.VerbLike|cueVerb) && !f.adjectival(n) && !f.nounContext(n):
			return 0
		case t.class.Is(text.Pronoun):
			return 0
		}
	}
	return 0
}

// pastAdjuncts skips adverbs and times between a verb and what it governs.
func (f *frame) pastAdjuncts(i, hi int) int {
	for i < hi {
		t := &f.tokens[i]
		switch {
		case t.class.Is(text.Adverb|text.TimeWord) && f.word(i) != "there":
			i++
		case t.class.Is(text.Preposition) && i+1 < hi && f.tokens[i+1].class.Is(text.TimeWord):
			i += 2
		default:
			return i
		}
	}
	return i
}
