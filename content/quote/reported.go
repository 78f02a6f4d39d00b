package quote

import (
	"slices"

	"briefing/content/article"
	"briefing/content/text"
)

// What a statement without marks must hold, and how far from its verb it may begin.
const (
	minReported = 4  // words: fewer say too little to be shown
	maxAdjunct  = 14 // tokens of "in an interview with Harbour Wire" before "that"
	maxHearer   = 10 // tokens of whom somebody tells something
)

// report appends what the sentences of a leaf report without quotation marks. Outermost
// reports only: what somebody is said to have said of a third is the first one's.
func (r *recogniser) report(leaf int) {
	l := &r.leaves[leaf]
	if l.Kind != article.Paragraph || l.Text == "" || r.inTurn(leaf) {
		return
	}
	f := r.frame(leaf)
	for s := range f.sentences() {
		lo, hi := f.sentence(s)
		for _, c := range f.reports(lo, hi) {
			r.addReport(f, c)
		}
	}
}

// reportedClause is a statement without marks: the cue and the tokens of its content,
// one or two stretches.
type reportedClause struct {
	cue
	content [][2]int
}

// addReport resolves who says a clause, and keeps it unless that is the writer.
func (r *recogniser) addReport(f *frame, c reportedClause) {
	a := r.resolve(f, c.cue)
	if a.confidence < article.Certain && a.speaker == article.NoSpeaker && !a.pronoun {
		return
	}
	q := article.Quote{Kind: article.Reported, Cue: a.cue, Source: a.source, Speaker: a.speaker, Confidence: a.confidence}
	l := &r.leaves[f.leaf]
	for _, part := range c.content {
		q.Parts = append(q.Parts, l.Span(f.tokens[part[0]].start, f.tokens[part[1]-1].end))
	}
	r.clauses = append(r.clauses, q)
}

// reports finds the clauses that tokens [lo, hi) of a sentence report. What a tag
// behind it reports comes first: it takes in whatever else is said in it.
func (f *frame) reports(lo, hi int) (out []reportedClause) {
	from := lo
	for i := lo; i < hi; i++ {
		if f.tokens[i].kind != tWord || i < from {
			continue
		}
		if c, ok := f.tagAt(i, from, lo, hi); ok && f.worth(c.content) {
			out = append(out, c)
			from = max(c.to, c.source.to, c.content[len(c.content)-1][1])
		}
	}
	for i := lo; i < hi; i++ {
		if f.tokens[i].kind != tWord {
			continue
		}
		end := hi
		if k := slices.IndexFunc(out, func(c reportedClause) bool { return i < c.end() }); k >= 0 {
			if i >= out[k].start() {
				i = out[k].end() - 1
				continue
			}
			end = out[k].start()
		}
		c, ok := f.complementClause(i, lo, end)
		if !ok {
			c, ok = f.reportNoun(i, lo, end)
		}
		if ok && f.worth(c.content) {
			out = append(out, c)
			slices.SortFunc(out, func(a, b reportedClause) int { return a.start() - b.start() })
			i = c.end() - 1
		}
	}
	return out
}

// start and end are the tokens that a report takes, with its cue and source.
func (c *reportedClause) start() int { return min(c.from, c.source.from, c.content[0][0]) }
func (c *reportedClause) end() int {
	return max(c.to, c.source.to, c.content[len(c.content)-1][1])
}

// tagAt takes the word at token i for the cue of a tag.
func (f *frame) tagAt(i, from, lo, hi int) (reportedClause, bool) {
	if f.word(i) == "according" && i+2 < hi && f.word(i+1) == "to" {
		c, ok := f.accordingTo(i, hi)
		if !ok {
			c = f.accordingToAny(i, hi)
		}
		return f.accordingClause(c, from, hi)
	}
	if f.tokens[i].class.Is(text.Speech) && f.governs(i, lo) {
		return f.taggedClause(i, from, lo, hi)
	}
	return reportedClause{}, false
}

// reportVerb reports whether token v is a verb that says, thinks or wants something,
// active and not a noun or an adjective.
func (f *frame) reportVerb(v, lo int) bool {
	t := &f.tokens[v]
	if t.class.Is(cueVerb) {
		return f.governs(v, lo) && (!f.is(v, "call", "calls", "called", "calling") || f.callsFor(v))
	}
	u, form := f.attitude(v)
	if u == 0 || t.possessive || f.adjectival(v) || f.nounContext(v) || v == lo {
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

// attitude returns the classes of the verb at v among verbs of thinking, wanting and
// finding, and its form.
func (f *frame) attitude(v int) (text.Usage, text.Grammar) {
	u, form := text.English().VerbUsage(f.word(v))
	return u & (text.Thinking | text.Wanting | text.Finding), form
}

// speaks reports whether the phrase p can be who says, thinks or wants something; with
// anything, whatever is no pronoun for the writer can, as a verb of saying makes it so.
func (f *frame) speaks(p phrase, anything bool) bool {
	t := &f.tokens[p.head]
	switch {
	case f.is(p.head, "i", "we", "you", "who", "that", "which", "there", "this", "what", "one"):
		return false
	case f.word(p.head) == "it":
		return anything
	case t.kind == tName, t.class.Is(text.Pronoun), anything:
		return true
	case t.class.Is(text.Document | text.NounToo):
		return true
	}
	return f.humanNoun(p.head) || f.noun(p.head, text.BodyNoun|text.Collective|text.SpeakingGroup|text.Office)
}

// complementClause takes what follows the verb at v for what is reported: Novak said
// that the pier would fall; wants to rebuild it; warned of a flood.
func (f *frame) complementClause(v, lo, hi int) (reportedClause, bool) {
	if !f.reportVerb(v, lo) {
		return reportedClause{}, false
	}
	start, sort := f.complement(v, hi)
	if sort == noComplement {
		return reportedClause{}, false
	}
	p, ok := f.subject(v, lo)
	if !ok || p.from >= v {
		return reportedClause{}, false
	}
	if f.tokens[v].class.Is(text.NounToo) && !f.tokens[v].class.Is(text.Gerund) && f.skipBack(v-1, lo) != p.to-1 && f.tokens[v-1].kind != tComma {
		return reportedClause{}, false
	}
	u, _ := f.attitude(v)
	says := f.tokens[v].class.Is(text.Speech) || u.Is(text.Finding)
	if !f.speaks(p, says) {
		return reportedClause{}, false
	}
	end := f.complementEnd(v, start, hi)
	if sort == openComplement && !f.takesObject(v, u, p) && !f.is(v, "said", "says", "say", "saying") && !f.hasClause(start, end) {
		return reportedClause{}, false
	}
	if !f.isName(p) && p.to < v && f.tokens[p.to].kind == tComma {
		p = f.namedApposition(p, v)
	}
	c := cue{source: p, from: v, to: v + 1, confidence: sureNear}
	if says {
		c.confidence = sureAdjacent
	}
	return reportedClause{c, [][2]int{{start, end}}}, end > start
}

// takesObject reports whether what the verb at v has for an object, be it no clause,
// says something: criticised the plan, wants a new pier; polls show a narrow lead.
func (f *frame) takesObject(v int, u text.Usage, p phrase) bool {
	switch {
	case u.Is(text.Finding):
		return f.tokens[p.head].class.Is(text.Document | text.NounToo)
	case u.Is(text.Wanting):
		return true
	}
	return f.tokens[v].class.Is(text.Naming)
}

// hasClause reports whether tokens [lo, hi) begin with a clause: a subject and its verb.
func (f *frame) hasClause(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		t := &f.tokens[i]
		switch {
		case t.kind == tSemi, t.kind == tComma, t.kind == tQuote && i > lo, t.class.Is(text.Conjunction):
			return false
		case t.kind != tWord, i == lo:
		case t.class.Is(text.Relative) && !t.class.Is(text.Determiner), t.class.Is(text.Subordinator) && !t.class.Is(text.Preposition):
			return false
		case t.class.Is(text.VerbLike|text.Auxiliary) && !f.adjectival(i), t.class.Is(cueVerb) && !t.class.Is(text.Gerund) && !f.nounContext(i) && !f.adjectival(i), f.looksVerb(i):
			return true
		}
	}
	return false
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
		if i+1 < hi && (f.tokens[i+1].class.Is(text.Plain) || f.tokens[i+1].kind == tWord && f.tokens[i+1].class&^text.VerbLike == 0) {
			return i, clauseComplement
		}
		return 0, noComplement
	case f.is(i, "how", "why", "whether", "if", "what", "where", "when", "who"):
		return i, clauseComplement
	case c.Is(text.Conjunction | text.Auxiliary | text.Subordinator | text.Preposition):
		return 0, noComplement
	case c.Is(text.Pronoun) && !f.is(i, "it", "you"): // he said she would
		return i, clauseComplement
	}
	return i, openComplement
}

// speaksOf reports whether the preposition at i begins what the verb at v speaks of, as
// an object does: warned of, called for, complained about, argued against.
func (f *frame) speaksOf(v, i int) bool {
	switch f.word(i) {
	case "of", "about", "against":
		return true
	case "for":
		return f.is(v, "call", "calls", "called", "calling", "argue", "argues", "argued", "ask", "asks", "asked", "plead", "pleads", "pleaded")
	}
	return false
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

// complementEnd returns where the clause that begins at token start ends: with the
// sentence, or before what is no longer governed by the verb at v.
func (f *frame) complementEnd(v, start, hi int) int {
	end := f.trimEnd(start, hi)
	object := f.tokens[v].class.Is(text.Naming) && f.word(start) != "that"
	relative := v > 0 && f.tokens[v-1].class.Is(text.Relative) || f.inFrontedClause(v)
	for i := start + 1; i < end; i++ {
		t := &f.tokens[i]
		switch t.kind {
		case tSemi:
			return i
		case tDash:
			next := f.nextOf(i+1, end, tDash)
			if i-start >= minReported && next == end {
				return i
			}
			i = min(next, end-1)
		case tComma:
			if relative || f.leavesClause(i, end) {
				return i
			}
		case tWord:
			if i-start >= minReported && f.is(i, "and", "but") && f.nextReports(i+1, end) {
				return i
			}
			if object && i-start >= minReported && f.is(i, "after", "when", "while", "because", "as", "before", "since") {
				return i
			}
		}
	}
	return end
}

// inFrontedClause reports whether the verb at v belongs to a clause put in front of the
// main one: While Novak said that it would rain, Khan …
func (f *frame) inFrontedClause(v int) bool {
	lo, _ := f.sentence(f.sentenceOf(v))
	c := f.tokens[lo].class
	return c.Is(text.Subordinator) && !c.Is(text.Relative|text.Determiner) && f.nextOf(lo, v, tComma) == v
}

// nextOf returns the next token of a kind before hi, hi if there is none.
func (f *frame) nextOf(i, hi int, k tokenKind) int {
	for i < hi && f.tokens[i].kind != k {
		i++
	}
	return i
}

// nextReports reports whether the verb of another report begins at token i, with the
// subject of the one before.
func (f *frame) nextReports(i, hi int) bool {
	for i < hi && f.tokens[i].class.Is(text.Adverb) {
		i++
	}
	if i >= hi || f.tokens[i].kind != tWord {
		return false
	}
	t := &f.tokens[i]
	return t.class.Is(cueVerb) && t.class.Is(text.Finite) && !f.adjectival(i)
}

// leavesClause reports whether the sentence goes on behind the comma at i with
// something that the verb of the report does not govern.
func (f *frame) leavesClause(i, hi int) bool {
	n := i + 1
	if n >= hi {
		return true
	}
	t := &f.tokens[n]
	if t.class.Is(text.Gerund) && t.class.Is(cueVerb) {
		return true // saying, adding
	}
	if f.is(n, "and", "or", "but", "while", "though", "although") && n+1 < hi {
		if f.nextReports(n+1, hi) {
			return true
		}
		if q, ok := f.nounPhrase(n+1, hi); ok && q.to < hi {
			return f.nextReports(q.to, hi)
		}
	}
	return false
}

// trimEnd returns the end of tokens [lo, hi) without marks and the final stop.
func (f *frame) trimEnd(lo, hi int) int {
	for hi > lo {
		switch f.tokens[hi-1].kind {
		case tStop, tComma, tColon, tSemi, tDash, tOther:
			hi--
			continue
		}
		break
	}
	return hi
}

// taggedClause takes what stands before the cue with the verb at v for what is
// reported: The pier would fall, Novak said; the plan, she added, was hers.
func (f *frame) taggedClause(v, from, lo, hi int) (reportedClause, bool) {
	if !f.tokens[v].class.Is(text.Finite | text.Plain) {
		return reportedClause{}, false
	}
	c := cue{from: v, to: v + 1, confidence: sureAdjacent}
	comma, rest := -1, v+1
	if v > from && f.tokens[v-1].kind == tComma {
		in, ok := f.inverted(v, hi)
		if !ok || !f.speaks(in.source, true) {
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
	if !f.hasVerb(start, comma) { // In all, Novak said, the pier would fall.
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

// clauseStart skips conjunctions and marks at the beginning of a clause.
func (f *frame) clauseStart(i, hi int) int {
	for i < hi && (f.tokens[i].kind == tComma || f.tokens[i].kind == tDash || f.tokens[i].kind == tOther || f.tokens[i].class.Is(text.Conjunction)) {
		i++
	}
	return i
}

// hasVerb reports whether a verb stands among tokens [lo, hi).
func (f *frame) hasVerb(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if f.tokens[i].kind == tWord && f.tokens[i].class.Is(text.VerbLike|cueVerb|text.Auxiliary) && !f.adjectival(i) || f.looksVerb(i) && i > lo {
			return true
		}
	}
	return false
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

// reportNoun takes the noun of saying at token i, with its owner before it and "that"
// behind it, for the cue of a report: Novak's claim that the pier would fall.
func (f *frame) reportNoun(i, lo, hi int) (reportedClause, bool) {
	if i+2 >= hi || f.word(i+1) != "that" {
		return reportedClause{}, false
	}
	if !f.tokens[i].class.Is(text.NounToo|text.Document) && !f.noun(i, text.Reply) {
		return reportedClause{}, false
	}
	c, ok := f.nounCue(i, lo)
	if !ok || !f.speaks(c.source, false) && !f.tokens[c.source.head].class.Is(text.OwnPronoun) {
		return reportedClause{}, false
	}
	c.confidence = sureNoun
	end := f.complementEnd(i, i+1, hi)
	return reportedClause{c, [][2]int{{i + 1, end}}}, true
}

// worth reports whether the content of a report says enough without marks to be shown.
func (f *frame) worth(content [][2]int) bool {
	words := 0
	for _, part := range content {
		for i := part[0]; i < part[1]; i++ {
			if k := f.tokens[i].kind; k == tWord || k == tNumber {
				words++
			} else if k == tName {
				words += wordCount(f.text[f.tokens[i].start:f.tokens[i].end], minReported)
			}
		}
	}
	return words >= minReported
}

// inTurn reports whether a leaf belongs to a turn of talk, which is a statement itself.
func (r *recogniser) inTurn(leaf int) bool {
	if r.script == nil {
		return false
	}
	for r.turn < len(r.script.Turns) {
		w := r.script.Turns[r.turn].Words
		if len(w) == 0 || w[len(w)-1].Leaf < leaf {
			r.turn++
			continue
		}
		return w[0].Leaf <= leaf
	}
	return false
}
