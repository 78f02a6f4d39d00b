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
	phrase := !f.isClause(start, end) // an object or an infinitive
	object := phrase && f.word(start) != "to"
	relative := f.inRelative(v) || f.inFrontedClause(v)
	for i := start + 1; i < end; i++ {
		t := &f.tokens[i]
		switch t.kind {
		case tSemi:
			return i
		case tColon:
			if i+1 < end && f.tokens[i+1].kind == tQuote {
				return i
			}
		case tDash:
			next := f.nextOf(i+1, end, tDash)
			if i-start >= minReported && next == end {
				return i
			}
			i = min(next, end-1)
		case tComma:
			if relative || f.leavesClause(i, end) || phrase && f.leavesPhrase(i+1, end) {
				return i
			}
		case tWord:
			enough := i-start >= minReported || f.tokens[i-1].kind == tQuote
			if enough && f.is(i, "and", "but") && (f.nextReports(i+1, end) || phrase && f.leavesPhrase(i, end)) {
				return i
			}
			if object && enough && f.endsObject(i, end) {
				return i
			}
		}
	}
	return end
}

// isClause reports whether tokens [lo, hi) are a clause: one with a conjunction, or a
// subject and its verb.
func (f *frame) isClause(lo, hi int) bool {
	t := &f.tokens[lo]
	return f.is(lo, "that", "how", "why", "whether", "if", "what", "where", "when", "who") ||
		t.class.Is(text.Pronoun) && !f.is(lo, "it") || f.hasClause(lo, hi)
}

// inRelative reports whether the verb at v is that of a relative clause: who has claimed.
func (f *frame) inRelative(v int) bool {
	for v--; v >= 0 && f.tokens[v].class.Is(text.Auxiliary|text.Adverb); v-- {
	}
	return v >= 0 && f.tokens[v].class.Is(text.Relative)
}

// leavesPhrase reports whether what goes on at token i, behind a comma or with "and",
// is no part of an object or infinitive before it: a verb of the main clause or a clause
// of its own.
func (f *frame) leavesPhrase(i, hi int) bool {
	for i < hi && f.tokens[i].class.Is(text.Conjunction|text.Adverb) {
		i++
	}
	if i >= hi {
		return true
	}
	t := &f.tokens[i]
	return t.kind == tWord && (t.class.Is(text.Pronoun) && !t.class.Is(text.Relative|text.Determiner) ||
		t.class.Is(text.VerbLike|cueVerb|text.Auxiliary) && !t.class.Is(text.Plain|text.Gerund|text.NounToo) && !f.adjectival(i))
}

// endsObject reports whether the word at i begins what tells when, why or how, behind the
// object of a verb.
func (f *frame) endsObject(i, hi int) bool {
	if f.is(i, "by") {
		return i+1 < hi && f.tokens[i+1].class.Is(text.Gerund)
	}
	return f.is(i, "after", "while", "because", "before", "following", "despite")
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
