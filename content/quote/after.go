package quote

import "briefing/content/text"

// cue is what one rule says about a quotation: the cue, the phrase that names
// the speaker, and how sure the rule is.
type cue struct {
	source     phrase
	from, to   int // the cue's tokens
	confidence uint8
}

// after looks for a cue that follows the quotation at token q, before hi.
func (f *frame) after(q, hi int) (cue, bool) {
	i, dash := f.pastMarks(q+1, hi)
	if dash && q > 0 && f.tokens[q-1].kind == tDash {
		return cue{}, false // put in between dashes: it goes with what is before it
	}
	closed := endsClause(f, q) || i > q+1
	if i >= hi {
		return cue{}, false
	}
	if c, ok := f.accordingTo(i, hi); ok {
		return c, true
	}
	if c, ok := f.copula(i, hi); ok {
		return c, true
	}
	if f.is(i, "as", "is", "was") {
		i++
		if i < hi && f.is(i, "how", "what") {
			i++
		}
		closed = true
	}
	for i < hi && f.tokens[i].class.Is(text.Adverb) {
		i++
	}
	if c, ok := f.inverted(i, hi); ok && (closed || f.isPerson(c.source) && (c.source.to == hi || f.endsApposition(c.source.to))) {
		return c, true
	}
	c, ok := f.subjectVerb(i, hi)
	if !ok || dash && !f.isName(c.source) && !f.personPronoun(c.source.head) {
		return cue{}, false
	}
	if !closed {
		c.confidence = sureLoose
	}
	return c, true
}

// pastMarks passes over the commas and dashes behind a quotation and reports
// whether there was a dash.
func (f *frame) pastMarks(i, hi int) (next int, dash bool) {
	for i < hi && (f.tokens[i].kind == tComma || f.tokens[i].kind == tDash) {
		dash = dash || f.tokens[i].kind == tDash
		i++
	}
	return i, dash
}

// endsClause reports whether the words of the quotation at token q end as a
// quotation does before its cue.
func endsClause(f *frame, q int) bool {
	switch f.ending(q) {
	case ',', '?', '!', '.', '-', '—', '–', '…':
		return true
	}
	return false
}

// inverted parses a verb and then its subject at token i: said Ada Novak.
func (f *frame) inverted(i, hi int) (cue, bool) {
	if i+1 >= hi || !(f.tokens[i].class.Is(text.Speech) && f.tokens[i].class.Is(text.Finite)) && !f.invertedTag(i, hi) {
		return cue{}, false
	}
	at := i + 1
	p, ok := f.nounPhrase(at, hi)
	if !ok {
		return cue{}, false
	}
	if !f.isName(p) {
		p = f.named(p, hi)
	}
	return cue{source: p, from: i, to: i + 1, confidence: sureAdjacent}, true
}

// invertedTag reports whether any verb at i makes a tag of the person behind it, right
// behind a quotation that a comma ends: "It happens," shrugged Novak.
func (f *frame) invertedTag(i, hi int) bool {
	return i > 0 && f.tokens[i-1].kind == tQuote && f.ending(i-1) == ',' && f.tokens[i].class == text.VerbLike &&
		f.tokens[i+1].person && (i+2 == hi || f.endsApposition(i+2))
}

// namedApposition returns the name that follows a description after a comma, or
// the description itself: "a neighbour, Ada Novak".
func (f *frame) namedApposition(p phrase, hi int) phrase {
	at := p.to
	if at < hi && f.tokens[at].class.Is(text.Preposition) { // the third mayor in a year, Ada Novak
		for at++; at < hi && f.tokens[at].class.Is(text.Determiner|text.TimeWord); at++ {
		}
	}
	if at+1 >= hi || f.tokens[at].kind != tComma || f.tokens[p.head].class.Is(text.Pronoun) {
		return p
	}
	n, ok := f.chunk(at+1, hi)
	if ok && n.to < hi && !f.endsApposition(n.to) && f.isPerson(n) { // Ada Novak of Harbour
		n, ok = f.nounPhrase(at+1, hi)
	}
	if !ok || !f.isName(n) || f.tokens[n.head].place || n.to < hi && !f.endsApposition(n.to) {
		return p
	}
	if t := &f.tokens[at+1]; t.kind != tName && !t.class.Is(text.TitleWord) && (!f.isPerson(n) || t.class.Is(text.Determiner)) {
		return p
	}
	return phrase{p.from, n.to, n.head}
}

// endsApposition reports whether token i can follow an apposition.
func (f *frame) endsApposition(i int) bool {
	switch f.tokens[i].kind {
	case tComma, tStop, tOpen, tColon, tDash, tQuote:
		return true
	}
	return false
}

// The most appositions, clauses and adjuncts between a subject and its verb, the most
// words of a relative clause without commas, and the most words between a verb of
// going on and the infinitive.
const (
	maxApart      = 5
	maxRelative   = 14
	maxInfinitive = 4
)

// subjectVerb parses a subject and then its verb at token i: Ada Novak, the
// mayor, later said.
func (f *frame) subjectVerb(i, hi int) (cue, bool) {
	p, ok := f.nounPhrase(i, hi)
	if !ok {
		return cue{}, false
	}
	p = f.together(p, hi)
	j := p.to
	for n := range maxApart {
		v := f.skipForward(j, hi)
		if v < hi && f.saysAt(v, p.to) {
			return cue{source: p, from: v, to: v + 1, confidence: sureAdjacent}, true
		}
		if v, ok := f.saysLater(v, hi); ok {
			return cue{source: p, from: v, to: v + 1, confidence: sureAdjacent}, true
		}
		if v >= hi {
			return cue{}, false
		}
		switch f.tokens[v].kind {
		case tComma:
			if !f.isName(p) {
				p = f.namedApposition(p, hi)
			}
			if j = f.skipTo(v+1, hi, tComma); j == hi { // the comma behind the apposition is left out
				return f.unclosedBy(p, v+1, hi)
			}
		case tOpen:
			j = f.skipTo(v+1, hi, tClose)
		case tDash:
			j = f.skipTo(v+1, hi, tDash)
		case tWord:
			if n == 0 {
				if f.tagVerb(i, v, p) {
					return cue{source: p, from: v, to: v + 1, confidence: sureLoose}, true
				}
				return f.afterRelative(p, v, hi)
			}
			j = f.skipTo(v+1, hi, tComma)
		case tName, tNumber: // of Springfield, Norland,
			if n == 0 {
				return cue{}, false
			}
			j = f.skipTo(v+1, hi, tComma)
		default:
			return cue{}, false
		}
	}
	return cue{}, false
}

// unclosedBy finds the verb of the subject p behind its apposition, which begins at token
// i and ends without a comma: Ada Novak, who chairs Harbour said.
func (f *frame) unclosedBy(p phrase, i, hi int) (cue, bool) {
	for ; i < hi && f.isPerson(p); i++ {
		t := &f.tokens[i]
		if t.kind == tQuote || t.kind == tStop && i+1 < hi {
			break
		}
		if t.class.Is(text.Speech) && t.class.Is(text.Finite) && !f.nounContext(i) {
			return cue{source: p, from: i, to: i + 1, confidence: sureLoose}, true
		}
	}
	return cue{}, false
}

// tagVerb reports whether any verb at v makes a tag of the subject p, which begins
// at token i right behind a quotation that a comma ends: "It happens," he
// shrugged. English reports nothing else there.
func (f *frame) tagVerb(i, v int, p phrase) bool {
	if i == 0 || f.tokens[i-1].kind != tQuote || f.ending(i-1) != ',' {
		return false
	}
	if !f.isPerson(p) && !f.personPronoun(p.head) && (!f.canSpeak(p.head) || v+1 < len(f.tokens) && !f.endsApposition(v+1)) {
		return false
	}
	return f.tokens[v].class.Is(text.VerbLike) && !f.tokens[v].class.Is(text.Auxiliary) || f.looksVerb(v)
}

// afterRelative finds the verb of a subject with a relative clause that no
// comma sets off: the man who found it said.
func (f *frame) afterRelative(p phrase, i, hi int) (cue, bool) {
	if !f.tokens[i].class.Is(text.Relative) {
		return cue{}, false
	}
	for n := 0; i < hi && n < maxRelative; i, n = i+1, n+1 {
		t := &f.tokens[i]
		if t.kind == tComma || t.kind == tQuote || t.kind == tStop {
			break
		}
		if t.class.Is(text.Speech) && t.class.Is(text.Finite) && !f.nounContext(i) {
			return cue{source: p, from: i, to: i + 1, confidence: sureLoose}, true
		}
	}
	return cue{}, false
}

// saysAt reports whether token v is a verb of speech in a form that a subject
// before it takes.
func (f *frame) saysAt(v, subjectEnd int) bool {
	t := &f.tokens[v]
	if !t.class.Is(cueVerb) || t.possessive {
		return false
	}
	if f.passive(v, subjectEnd) {
		return v+2 < len(f.tokens) && f.word(v+1) == "as" && f.tokens[v+2].class.Is(text.Gerund)
	}
	if t.class.Is(text.Finite) {
		return true
	}
	return t.class.Is(text.Plain) || t.class.Is(text.Gerund) && v > subjectEnd
}

// saysLater accepts a verb of going on before the cue's infinitive: went on to
// say, paused to add.
func (f *frame) saysLater(v, hi int) (int, bool) {
	if v >= hi || !f.tokens[v].class.Is(text.VerbLike|cueVerb) {
		return v, false
	}
	for k := v + 1; k+1 < hi && k < v+maxInfinitive; k++ {
		if f.tokens[k].kind != tWord {
			return v, false
		}
		if f.word(k) == "to" && f.tokens[k+1].class.Is(text.Speech) || f.word(k) == "and" && f.tokens[k+1].class.Is(text.Speech) {
			return k + 1, true
		}
	}
	return v, false
}

func (f *frame) skipForward(i, hi int) int {
	for i < hi && f.tokens[i].kind == tWord {
		if !f.tokens[i].class.Is(text.Adverb | text.Auxiliary | text.TimeWord) {
			if !f.tokens[i].class.Is(text.Preposition) || i+1 >= hi || !f.tokens[i+1].class.Is(text.TimeWord) {
				break
			}
		}
		i++
	}
	return i
}

// skipTo returns the token after the next one of a kind, hi if a quotation or
// none comes first.
func (f *frame) skipTo(i, hi int, k tokenKind) int {
	for ; i < hi; i++ {
		if f.tokens[i].kind == k {
			return i + 1
		}
		if f.tokens[i].kind == tQuote {
			break
		}
	}
	return hi
}

// trailing looks for a subject and verb that end the sentence after a comma,
// some words behind the quotation at q.
func (f *frame) trailing(q, hi int) (cue, bool) {
	for i := q + 1; i < hi; i++ {
		if f.tokens[i].kind == tQuote {
			return cue{}, false
		}
		if f.tokens[i].kind != tComma {
			continue
		}
		c, ok := f.inverted(i+1, hi)
		if !ok {
			c, ok = f.subjectVerb(i+1, hi)
		}
		if ok && f.tokens[c.from].class.Is(text.Speech) {
			c.confidence = sureTrailing
			return c, true
		}
	}
	return cue{}, false
}

// copula parses what "is" and "was" say of the quotation before token i, which is
// that verb: "…" is how Novak summed it up, was Novak's reply, came the answer
// from Novak.
func (f *frame) copula(i, hi int) (cue, bool) {
	if !f.is(i, "is", "was", "came", "comes") {
		return cue{}, false
	}
	if i+2 < hi && f.is(i+1, "how", "what") {
		p, ok := f.nounPhrase(i+2, hi)
		if ok && p.to < hi && (f.tokens[p.to].class.Is(cueVerb|text.VerbLike) || f.looksVerb(p.to)) {
			return cue{source: p, from: p.to, to: p.to + 1, confidence: sureNear}, true
		}
		return cue{}, false
	}
	for n := i + 1; n < min(hi, i+maxReply); n++ {
		t := &f.tokens[n]
		if t.kind == tName && t.possessive && n+1 < hi && f.noun(n+1, text.Reply) {
			return cue{source: phrase{n, n + 1, n}, from: n + 1, to: n + 2, confidence: sureNear}, true
		}
		if t.kind != tWord || t.class.Is(cueVerb|text.VerbLike) && !f.noun(n, text.Reply) {
			break
		}
		if f.noun(n, text.Reply) && n+2 < hi && f.is(n+1, "from", "of") {
			p, ok := f.nounPhrase(n+2, hi)
			return cue{source: p, from: n, to: n + 1, confidence: sureNear}, ok
		}
	}
	return cue{}, false
}

// maxReply is how many tokens behind the verb the noun of saying may stand.
const maxReply = 5

// named returns the name that a description goes on to give: in an apposition, or as
// the author of a text: a neighbour, Ada Novak; a memo written by Ada Novak.
func (f *frame) named(p phrase, hi int) phrase {
	if f.isName(p) {
		return p
	}
	by, written := p.to, f.tokens[p.head].class.Is(text.Document|text.NounToo)
	if written && by < hi && f.tokens[by].class.Is(text.VerbLike|text.Finite) {
		by++
	}
	if by+1 < hi && f.word(by) == "by" && (written || !f.humanNoun(p.head)) {
		if n, ok := f.nounPhrase(by+1, hi); ok && f.isPerson(n) {
			return n
		}
	}
	return f.namedApposition(p, hi)
}
