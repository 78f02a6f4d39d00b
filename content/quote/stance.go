package quote

import "briefing/content/text"

// stanceClause takes what follows a noun, an adjective or any verb for what somebody
// says, thinks or wants: Novak's claim that the pier would fall; is confident that it
// will stand; made clear that she would leave.
func (f *frame) stanceClause(i, lo, hi int) (reportedClause, bool) {
	if i+2 >= hi {
		return reportedClause{}, false
	}
	if c, ok := f.stanceNoun(i, lo, hi); ok {
		return c, true
	}
	if f.usage(i, text.Minded) {
		return f.mindedClause(i, lo, hi)
	}
	return f.anyVerbThat(i, lo, hi)
}

// stanceNoun takes the noun at token i, with its owner before it and what it is about
// behind it, for the cue of a report.
func (f *frame) stanceNoun(i, lo, hi int) (reportedClause, bool) {
	t := &f.tokens[i]
	stance := f.usage(i, text.Stance)
	if !stance && !t.class.Is(text.NounToo|text.Document) && !f.noun(i, text.Reply) {
		return reportedClause{}, false
	}
	start := i + 1
	switch {
	case f.word(i+1) == "that":
	case !stance:
		return reportedClause{}, false
	case f.word(i+1) == "to" && f.tokens[i+2].class.Is(text.Plain) || f.infinitive(i+1, hi):
	case f.is(i+1, "of", "for", "about", "against", "over", "on"):
		start++
	default:
		return reportedClause{}, false
	}
	c, ok := f.stanceOwner(i, lo)
	if start > i+1 && c.from < i { // won praise for
		return reportedClause{}, false
	}
	if !ok || !f.speaks(c.source, false) && !f.tokens[c.source.head].class.Is(text.OwnPronoun) {
		return reportedClause{}, false
	}
	c.confidence = sureNoun
	end := f.complementEnd(i, start, hi)
	return reportedClause{c, [][2]int{{start, end}}}, end > start
}

// stanceOwner finds whose the noun of saying at v is: Novak's claim, her claim, the
// minister's repeated claim, Novak made the claim.
func (f *frame) stanceOwner(v, lo int) (cue, bool) {
	for i := v - 1; i >= lo && i >= v-maxAdjectives; i-- {
		t := &f.tokens[i]
		switch {
		case t.kind == tName && t.possessive || t.kind == tWord && t.class.Is(text.OwnPronoun):
			return cue{source: phrase{i, i + 1, i}, from: v, to: v + 1}, true
		case t.kind == tWord && t.possessive && t.class&^text.TimeWord == 0:
			p, ok := f.chunkBefore(i, lo)
			p.to, p.head = i+1, i
			if !ok {
				p.from = i
			}
			return cue{source: p, from: v, to: v + 1}, true
		case t.kind != tWord || t.class != 0 && !t.class.Is(text.Determiner|text.TimeWord):
			return f.issuer(i, v, lo)
		}
	}
	return cue{}, false
}

// infinitive reports whether "to" at token i is followed by a verb.
func (f *frame) infinitive(i, hi int) bool {
	if f.word(i) != "to" || i+1 >= hi || f.tokens[i+1].kind != tWord {
		return false
	}
	c := f.tokens[i+1].class
	return c.Is(text.Plain) || c&^text.VerbLike == 0
}

// mindedClause takes what follows the adjective at token i, behind a form of "be", for
// what its subject thinks or wants.
func (f *frame) mindedClause(i, lo, hi int) (reportedClause, bool) {
	start := i + 1
	switch {
	case f.is(start, "that", "whether", "how", "why", "if"), f.infinitive(start, hi):
	case f.is(start, "of", "about", "with", "by"):
		start++
	default:
		return reportedClause{}, false
	}
	b := i - 1
	for b > lo && f.tokens[b].class.Is(text.Adverb) {
		b--
	}
	if b <= lo || !f.tokens[b].class.Is(text.Being) && !f.is(b, "remain", "remains", "remained", "feel", "feels", "felt", "seem", "seems", "seemed") {
		return reportedClause{}, false
	}
	p, ok := f.subject(b, lo)
	if !ok || p.from >= b || !f.speaks(p, false) {
		return reportedClause{}, false
	}
	c := cue{source: p, from: b, to: i + 1, confidence: sureNear}
	end := f.complementEnd(i, start, hi)
	return reportedClause{c, [][2]int{{start, end}}}, end > start
}

// anyVerbThat takes a clause with "that" behind any verb, or behind a verb and "clear",
// for what its subject says or thinks.
func (f *frame) anyVerbThat(i, lo, hi int) (reportedClause, bool) {
	t := &f.tokens[i]
	if i == lo || t.kind != tWord || !f.is(i+1, "that", "whether") || !f.clauseAt(i+2, hi) {
		return reportedClause{}, false
	}
	v := i
	if f.word(i) == "clear" {
		v--
		if f.word(v) == "it" {
			v--
		}
	}
	c := f.tokens[v].class
	if v <= lo || f.tokens[v].kind != tWord || !c.Is(text.VerbLike) && !f.looksVerb(v) || c.Is(text.Auxiliary) || f.passive(v, lo) {
		return reportedClause{}, false
	}
	p, ok := f.subject(v, lo)
	if !ok || p.from >= v || !f.speaks(p, false) {
		return reportedClause{}, false
	}
	end := f.complementEnd(v, i+1, hi)
	return reportedClause{cue{source: p, from: v, to: i + 1, confidence: sureNear}, [][2]int{{i + 1, end}}}, end > i+1
}

// clauseAt reports whether the subject of a clause can begin at token i.
func (f *frame) clauseAt(i, hi int) bool {
	if i >= hi {
		return false
	}
	t := &f.tokens[i]
	return t.kind == tName || t.kind == tNumber || t.kind == tWord && (t.class == 0 || t.class.Is(text.Pronoun|text.Determiner|text.OwnPronoun|text.Subordinator|text.Preposition|text.Adverb))
}
