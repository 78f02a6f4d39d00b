package quote

import "briefing/content/text"

// accordingTo parses "according to NP" at token i.
func (f *frame) accordingTo(i, hi int) (cue, bool) {
	if i+2 >= hi || f.word(i) != "according" || f.word(i+1) != "to" {
		return cue{}, false
	}
	p, ok := f.nounPhrase(i+2, hi)
	if !ok {
		return cue{}, false
	}
	return cue{source: f.named(p, hi), from: i, to: i + 2, confidence: sureAccording}, true
}

// accordingIn looks for "according to" anywhere in tokens [lo, hi).
func (f *frame) accordingIn(lo, hi int) (cue, bool) {
	for i := lo; i < hi; i++ {
		if f.tokens[i].kind != tWord {
			continue
		}
		if c, ok := f.accordingTo(i, hi); ok {
			return c, true
		}
		if c, ok := f.inTheWordsOf(i, hi); ok {
			return c, true
		}
	}
	return cue{}, false
}

// inTheWordsOf parses "in the words of NP" and "to quote NP" at token i.
func (f *frame) inTheWordsOf(i, hi int) (cue, bool) {
	from := i + 2
	switch w := f.word(i); {
	case w == "words" && from < hi && f.word(i+1) == "of":
	case w == "quote" && i > 0 && f.word(i-1) == "to":
		from = i + 1
	default:
		return f.inWordsOf(i)
	}
	p, ok := f.nounPhrase(from, hi)
	return cue{source: p, from: i, to: from, confidence: sureAccording}, ok
}

// inWordsOf parses "in Novak's words" and "in her phrase", with the noun at token
// i.
func (f *frame) inWordsOf(i int) (cue, bool) {
	if !f.noun(i, text.Wording) {
		return cue{}, false
	}
	o := i - 1
	if o > 1 && f.adjective(o) { // in her own words
		o--
	}
	if o < 1 || !f.tokens[o].class.Is(text.OwnPronoun) && (f.tokens[o].kind != tName || !f.tokens[o].possessive) {
		return cue{}, false
	}
	at := o - 1
	for at > 0 && (f.tokens[at].kind == tName || f.tokens[at].class.Is(text.TitleWord) || f.adjective(at)) {
		at--
	}
	if f.word(at) != "in" {
		return cue{}, false
	}
	return cue{source: phrase{o, o + 1, o}, from: i, to: i + 1, confidence: sureAccording}, true
}
