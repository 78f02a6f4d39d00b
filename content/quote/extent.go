package quote

import "briefing/content/text"

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
