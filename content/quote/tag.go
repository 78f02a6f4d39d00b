package quote

import "briefing/content/text"

// tagAt takes the word at token i for the cue of a tag.
func (f *frame) tagAt(i, from, lo, hi int) (reportedClause, bool) {
	if f.word(i) == "according" && i+2 < hi && f.word(i+1) == "to" {
		c, ok := f.accordingTo(i, hi)
		if !ok {
			c = f.accordingToAny(i, hi)
		}
		return f.accordingClause(c, from, hi)
	}
	if f.tokens[i].class.Is(text.Speech) && f.governs(i, lo) || f.tagAttitude(i, lo) {
		return f.taggedClause(i, from, lo, hi)
	}
	return reportedClause{}, false
}

// tagAttitude reports whether the word at i is a verb of thinking or finding that can
// stand in a tag: …, records show; …, she believes.
func (f *frame) tagAttitude(i, lo int) bool {
	u, _ := f.attitude(i)
	return u.Is(text.Thinking|text.Finding) && !u.Is(text.ElseObject) && f.tokens[i-min(i, 1)].kind != tComma && f.reportVerb(i, lo)
}

// taggedClause takes what stands before the cue with the verb at v for what is
// reported: The pier would fall, Novak said; the plan, she added, was hers.
func (f *frame) taggedClause(v, from, lo, hi int) (reportedClause, bool) {
	if f.tokens[v].class.Is(text.Gerund) {
		return reportedClause{}, false
	}
	c := cue{from: v, to: v + 1, confidence: sureAdjacent}
	comma, rest := -1, v+1
	if v > from && f.tokens[v-1].kind == tComma {
		in, ok := f.inverted(v, hi)
		if !ok || !f.speaks(in.source, true) || text.English().Hears(f.word(v)) {
			return reportedClause{}, false
		}
		c, comma, rest = in, v-1, in.source.to
	} else {
		p, ok := f.subject(v, max(lo, from))
		if !ok || p.from <= from || p.from >= v || !f.speaks(p, true) {
			return reportedClause{}, false
		}
		first := p.from
		for first-1 > from && f.tokens[first-1].kind == tWord && (f.tokens[first-1].class.Is(text.Determiner|text.TitleWord) || f.adjective(first-1)) {
			first--
		}
		if f.tokens[first-1].kind != tComma {
			return reportedClause{}, false
		}
		c.source, comma = p, first-1
	}
	return f.around(c, comma, rest, from, hi)
}

// around makes the clause of a tag whose comma and end are known: what stands before
// it, and behind it where the sentence goes on.
func (f *frame) around(c cue, comma, rest, from, hi int) (reportedClause, bool) {
	start := f.clauseStart(from, comma)
	at := f.pastTag(rest, hi)
	if !f.hasVerb(start, comma) || f.onlyFronted(start, comma) { // In all, Novak said, the pier would fall.
		if at+1 >= hi || f.tokens[at].kind != tComma || f.tokens[at+1].kind == tQuote || f.tokens[at+1].class.Is(text.Relative) {
			return reportedClause{}, false
		}
		end := f.trimEnd(at+1, hi)
		return reportedClause{c, [][2]int{{at + 1, end}}}, end > at+1 && f.hasVerb(at+1, end)
	}
	content := [][2]int{{start, comma}}
	switch {
	case at >= hi || f.tokens[at].kind == tStop, f.is(at, "as", "when", "after", "before", "while"):
		return reportedClause{c, content}, true
	case f.tokens[at].kind != tComma && f.tokens[at].kind != tSemi && f.tokens[at].kind != tDash:
		return reportedClause{}, false
	}
	if f.tokens[at].kind == tComma && !f.leavesClause(at, hi) && !f.tokens[at+1].class.Is(text.Relative|text.Determiner) {
		if end := f.trimEnd(at+1, hi); end > at+1 && f.tokens[at+1].kind != tQuote {
			content = append(content, [2]int{at + 1, end})
		}
	}
	return reportedClause{c, content}, true
}

// onlyFronted reports whether tokens [lo, hi) are no sentence of their own, but what is put
// in front of one: When the pier fell; Asked by a child; In her post of that day.
func (f *frame) onlyFronted(lo, hi int) bool {
	c := f.tokens[lo].class
	if !c.Is(text.Subordinator|text.Preposition) && !f.participle(lo) || c.Is(text.Relative|text.Determiner) {
		return false
	}
	return f.nextOf(lo, hi, tComma) == hi
}

// pastTag skips what may stand between a tag's verb and its end: whom, when and where.
func (f *frame) pastTag(i, hi int) int {
	for n := 0; i < hi && n < maxAdjunct; n++ {
		switch t := &f.tokens[i]; {
		case t.kind == tName, t.kind == tNumber:
		case t.kind != tWord, t.class.Is(text.Subordinator) && !t.class.Is(text.Preposition):
			return i
		case t.class.Is(text.VerbLike|cueVerb) && !f.adjectival(i) && !f.nounContext(i):
			return i
		case t.class.Is(text.Pronoun):
			return i
		}
		i++
	}
	return i
}

// accordingToAny takes whatever stands behind "according to" at token i, up to a comma,
// for the source.
func (f *frame) accordingToAny(i, hi int) cue {
	end := min(f.nextOf(i+2, hi, tComma), f.trimEnd(i+2, hi))
	p := phrase{i + 2, max(end, i+3), i + 2}
	for k := i + 2; k < end && f.tokens[k].kind == tWord && !f.tokens[k].class.Is(text.Preposition|text.VerbLike); k++ {
		p.head = k
	}
	return cue{source: p, from: i, to: i + 2, confidence: sureAccording}
}

// accordingClause takes the rest of the clause around "according to" for what is
// reported.
func (f *frame) accordingClause(c cue, from, hi int) (reportedClause, bool) {
	start := f.clauseStart(from, c.from)
	if start >= c.from { // According to Novak, the pier would fall.
		for i := c.source.to; i < hi; i++ {
			if f.tokens[i].kind == tComma {
				at := f.clauseStart(i+1, hi)
				if end := f.trimEnd(at, hi); f.hasVerb(at, end) {
					return reportedClause{c, [][2]int{{at, end}}}, true
				}
			}
		}
		return reportedClause{}, false
	}
	end := f.trimEnd(start, c.from)
	return reportedClause{c, [][2]int{{start, end}}}, f.hasVerb(start, end)
}
