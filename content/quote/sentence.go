package quote

// The rules look at most so many tokens back for a verb, and so many sentences
// for a speaker; a longer sentence is cut. This bounds the work on hostile text.
const (
	maxSentence     = 300
	maxReach        = 80
	maxSpeakersBack = 40
)

// cut splits the tokens of a frame into sentences.
func (f *frame) cut() {
	f.cuts = append(f.cuts[:0], 0)
	last := f.dateline()
	if last > 0 {
		f.cuts = append(f.cuts, last)
	}
	for i := last; i < len(f.tokens); i++ {
		if i+1 < len(f.tokens) && (i+1-last >= maxSentence || f.endsAt(i)) {
			last = i + 1
			f.cuts = append(f.cuts, last)
		}
	}
	if len(f.tokens) > 0 {
		f.cuts = append(f.cuts, len(f.tokens))
	}
	f.lastSpeakers = make([]lastSpeaker, f.sentences())
}

// maxDateline is the most tokens that a dateline may have.
const maxDateline = 14

// dateline returns how many tokens at the beginning of a leaf are its dateline,
// dash and all: "LONDON, March 3 (Harbour Wire) —"; 0 if there is none.
func (f *frame) dateline() int {
	for i := 0; i < min(len(f.tokens), maxDateline); i++ {
		t := &f.tokens[i]
		switch t.kind {
		case tQuote, tStop, tColon, tSemi:
			return 0
		case tDash:
			if i > 0 && i+1 < len(f.tokens) && t.end < f.tokens[i+1].start && f.begins(i+1) {
				return i + 1
			}
			return 0
		case tWord, tName:
			if i == 0 && !f.datesFrom(t) || t.class.is(cueVerb|verbLike|pronoun) {
				return 0
			}
		}
	}
	return 0
}

// datesFrom reports whether a dateline can begin with a token: a town in capitals.
func (f *frame) datesFrom(t *token) bool {
	return allCapitals(f.text[t.start:t.end]) && (t.place || t.kind == tWord)
}

// endsAt reports whether a sentence ends with token i. There is a token after it.
func (f *frame) endsAt(i int) bool {
	t, next := &f.tokens[i], &f.tokens[i+1]
	switch t.kind {
	case tStop:
		if f.text[t.start] == '\n' {
			return true
		}
		if next.kind == tClose || next.kind == tStop {
			return false
		}
		return next.start > t.end && f.begins(i+1) || next.kind == tQuote && f.begins(i+1)
	case tClose:
		return i > 0 && f.tokens[i-1].kind == tStop && f.begins(i+1)
	case tQuote:
		return f.quoteEnds(i)
	case tWord:
		return f.text[t.end-1] == '.' && next.start > t.end && f.afterAbbreviation(i)
	}
	return false
}

// begins reports whether a sentence can begin with token i.
func (f *frame) begins(i int) bool {
	t := &f.tokens[i]
	switch t.kind {
	case tQuote, tName, tNumber, tOpen, tDash, tOther:
		return true
	case tWord:
		return t.capital
	}
	return false
}

// afterAbbreviation reports whether a new sentence begins after an abbreviation
// such as U.S. or Jr.: only where the next word hardly ever follows inside one.
func (f *frame) afterAbbreviation(i int) bool {
	next := &f.tokens[i+1]
	w := f.word(i)
	if next.kind == tQuote {
		return len(w) > 2 && !f.tokens[i].class.is(titleWord)
	}
	if next.kind != tWord || !next.capital || len(w) == 2 || f.tokens[i].class.is(titleWord) {
		return false
	}
	return next.class.is(pronoun | determiner | subordinator | conjunction | preposition | ownPronoun)
}

// quoteEnds reports whether the quotation at token i ends its sentence: its
// last words end one, and no cue for it follows.
func (f *frame) quoteEnds(i int) bool {
	g := f.segs[f.tokens[i].ref]
	next := &f.tokens[i+1]
	if !g.closed {
		return true
	}
	end := f.ending(i)
	stop := end == '.' || end == '…'
	asks := end == '?' || end == '!'
	if !stop && !asks || !f.begins(i+1) || next.kind == tDash || next.kind == tOpen {
		return false
	}
	if next.kind == tQuote {
		return true
	}
	return !asks || !f.cueFollows(i+1)
}

// maxTag is the most tokens that a tag's subject and verb take.
const maxTag = 12

// cueFollows reports whether the tokens from i on are a short subject and a
// verb of speech, as after a question: Novak asked.
func (f *frame) cueFollows(i int) bool {
	for n := 0; i < len(f.tokens) && n < maxTag; i, n = i+1, n+1 {
		t := &f.tokens[i]
		switch t.kind {
		case tWord:
			if t.class.is(speech) && t.class.is(finite|plain) && !(t.class.is(nounToo) && f.nounContext(i)) {
				return true
			}
			if t.class.is(verbLike) && !t.class.is(auxiliary) || t.class.is(preposition) && n == 0 {
				return false
			}
		case tStop, tQuote, tSemi, tColon:
			return false
		}
	}
	return false
}
