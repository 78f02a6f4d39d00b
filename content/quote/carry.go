package quote

import "briefing/content/article"

// lend gives the utterances of sentence s that have no cue in it the speaker of
// an earlier sentence of the leaf. They all get the same one.
func (r *reader) lend(f *frame, s int, group []utterance) {
	var g finding
	var asked, ok bool
	for i := range group {
		u := &group[i]
		if u.found || !u.alone && u.kind == article.Mixed {
			continue
		}
		if !asked {
			asked = true
			g, ok = r.voiceBefore(f, s)
			if !ok && u.alone { // so are the others
				g, ok = r.beat(f, s)
			}
			g.confidence = min(g.confidence, sureCarried)
		}
		if ok {
			u.finding, u.found = g, true
		}
	}
}

// beat takes the person who does something in the sentence just before sentence
// s for the speaker: Novak shrugged. "It happens."
func (r *reader) beat(f *frame, s int) (finding, bool) {
	if s == 0 {
		return finding{}, false
	}
	if c, ok := f.askedFor(s - 1); ok {
		return r.resolve(f, c), true
	}
	lo, hi := f.sentence(s - 1)
	p, ok := f.leading(lo, hi)
	if !ok {
		return finding{}, false
	}
	p = f.namedApposition(p, hi)
	if _, personal := pronounGender(f.word(p.head)); !personal && !f.isPerson(p) {
		return finding{}, false
	}
	return r.resolve(f, clue{source: p, from: p.to, to: p.to, confidence: sureBeat}), true
}

// voiceBefore returns who speaks in the nearest sentence of the leaf before
// sentence s that says so, by a quotation or by reported speech.
func (r *reader) voiceBefore(f *frame, s int) (finding, bool) {
	for k := s - 1; k >= max(0, s-maxVoices); k-- {
		if g, ok := r.voiceAt(f, k); ok {
			return g, true
		}
	}
	return finding{}, false
}

// voiceAt returns who speaks in sentence s of a frame.
func (r *reader) voiceAt(f *frame, s int) (finding, bool) {
	v := &f.voices[s]
	if v.last > 0 {
		return r.said[v.last-1].finding, true
	}
	if !v.known {
		v.known = true
		v.finding, v.ok = r.reported(f, s)
	}
	return v.finding, v.ok
}

// reported finds who is said to say something in sentence s of a frame, in
// reported speech: Novak said that they had lost.
func (r *reader) reported(f *frame, s int) (finding, bool) {
	lo, hi := f.sentence(s)
	for v := lo; v < hi; v++ {
		t := &f.tokens[v]
		if t.kind == tQuote {
			return finding{}, false
		}
		if t.kind != tWord || !t.class.is(speech) || !t.class.is(finite) || !f.governs(v, lo) {
			continue
		}
		if c, ok := f.reportedBy(v, lo, hi); ok {
			return r.resolve(f, c), true
		}
	}
	return finding{}, false
}

// reportedBy finds the subject of the verb of reported speech at token v,
// before it or, where a comma stands before the verb, behind it.
func (f *frame) reportedBy(v, lo, hi int) (clue, bool) {
	if v > lo && f.tokens[v-1].kind == tComma {
		if c, ok := f.inverted(v, hi); ok && f.isName(c.source) && !f.acts(c.source.to, hi) {
			c.confidence = sureCarried
			return c, true
		}
	}
	p, ok := f.subject(v, lo)
	return clue{source: p, from: v, to: v + 1, confidence: sureCarried}, ok
}

// acts reports whether token i, behind a name, is a verb of which the name is the
// subject: "Novak, the mayor, said Khan would leave" is not what Khan says.
func (f *frame) acts(i, hi int) bool {
	for i < hi && f.tokens[i].class.is(adverb) {
		i++
	}
	return i < hi && (f.tokens[i].class.is(verbLike|finite) || f.looksVerb(i))
}

// maxNext is how many quotations later in the paragraph may name the speaker.
const maxNext = 6

// settle looks for speakers of the leaf's utterances, said[first:], that are
// still unknown: below it, in its row, over the paragraph's end, after them, in
// the heading above.
func (r *reader) settle(f *frame, first int) {
	group := r.said[first:]
	for i := range group {
		u := &group[i]
		if u.found || u.dropped || !u.alone {
			continue
		}
		u.finding, u.found = r.elsewhere(f, first, group[i+1:])
		if !u.found {
			u.speaker = article.NoSpeaker
			continue
		}
		v := &f.voices[u.sentence]
		v.last = max(v.last, first+i+1)
	}
}

// elsewhere asks the rules that look beyond the words before a quotation.
func (r *reader) elsewhere(f *frame, first int, later []utterance) (finding, bool) {
	if g, ok := r.signedBelow(f.leaf); ok {
		return g, true
	}
	if f.kind == article.Cell {
		if g, ok := r.inRow(f.leaf); ok {
			return g, true
		}
	}
	guess, guessed := r.fromParagraphBefore(f, first)
	if guessed && guess.confidence >= article.Certain {
		return guess, true
	}
	if g, ok := nextVoice(later); ok {
		g.confidence = min(g.confidence, sureForward)
		return g, true
	}
	if f.kind != article.Heading {
		if g, ok := r.fromHeading(); ok {
			return g, true
		}
	}
	return guess, guessed
}

// nextVoice returns the speaker of the next quotations that has one, among few.
func nextVoice(group []utterance) (finding, bool) {
	for i := range min(len(group), maxNext) {
		if group[i].found {
			return group[i].finding, true
		}
	}
	return finding{}, false
}

// fromParagraphBefore returns who speaks at the end of the leaf before, where
// the leaf f begins with a quotation: first is the number of its utterances' first.
func (r *reader) fromParagraphBefore(f *frame, first int) (finding, bool) {
	if f.leaf == 0 || len(f.tokens) == 0 || f.tokens[0].kind != tQuote {
		return finding{}, false
	}
	if g, ok := r.colonBefore(f.leaf); ok {
		return g, true
	}
	if g, ok := r.presented(f.leaf - 1); ok {
		return g, true
	}
	if !quotable(r.leaves[f.leaf-1].Kind) || r.leaves[f.leaf-1].Kind == article.Heading {
		return finding{}, false
	}
	open := first > 0 && r.said[first-1].leaf == f.leaf-1 && !r.said[first-1].seg.closed
	prev := r.frame(f.leaf - 1)
	g, ok := r.voiceBefore(prev, prev.sentences())
	switch {
	case open:
		g.confidence = min(g.confidence, sureContinued)
	case r.answers(f, first):
		g.confidence = min(g.confidence, unsure)
	default:
		g.confidence = min(g.confidence, sureParagraph)
	}
	return g, ok
}

// fewWords is how few words of a paragraph that only quotes are rather one side
// of a dialogue than a speech that goes on.
const fewWords = 5

// answers reports whether the leaf f, whose first utterance is number first, is
// rather somebody else's turn: a few words, or what follows a question.
func (r *reader) answers(f *frame, first int) bool {
	if first == 0 || r.said[first-1].leaf != f.leaf-1 {
		return false
	}
	asked, turn := &r.said[first-1], &r.said[first]
	if lastCharacter(r.leaves[asked.leaf].Text[asked.seg.start:asked.seg.end]) == '?' {
		return true
	}
	return len(r.said) == first+1 && wordCount(f.text[turn.seg.start:turn.seg.end], fewWords+1) <= fewWords
}
