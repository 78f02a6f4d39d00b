package quote

import (
	"briefing/content/article"
	"briefing/content/text"
)

// shareSpeaker sets the speaker of the candidates of sentence s that have no cue in it
// to that of an earlier sentence of the leaf, the same for all.
func (r *recogniser) shareSpeaker(f *frame, s int, group []candidate) {
	var g attribution
	var asked, ok bool
	for i := range group {
		u := &group[i]
		if u.found || !u.alone && u.kind == article.Mixed {
			continue
		}
		if !asked {
			asked = true
			g, ok = r.speakerBefore(f, s)
			if !ok && u.alone { // so are the others
				g, ok = r.actionBeat(f, s)
			}
			g.confidence = min(g.confidence, sureCarried)
		}
		if ok {
			u.attribution, u.found = g, true
		}
	}
}

// actionBeat takes the person who does something in the sentence just before sentence
// s for the speaker: Novak shrugged. "It happens."
func (r *recogniser) actionBeat(f *frame, s int) (attribution, bool) {
	if s == 0 {
		return attribution{}, false
	}
	lo, hi := f.sentence(s - 1)
	p, ok := f.leading(lo, hi)
	if !ok {
		return attribution{}, false
	}
	p = f.namedApposition(p, hi)
	if _, personPronoun := pronounGender(f.word(p.head)); !personPronoun && !f.isPerson(p) {
		return attribution{}, false
	}
	return r.resolve(f, cue{source: p, from: p.to, to: p.to, confidence: sureActionBeat}), true
}

// speakerBefore returns who speaks in the nearest sentence of the leaf before
// sentence s that says so, by a quotation or by reported speech.
func (r *recogniser) speakerBefore(f *frame, s int) (attribution, bool) {
	for k := s - 1; k >= max(0, s-maxSpeakersBack); k-- {
		if g, ok := r.speakerAt(f, k); ok {
			return g, true
		}
	}
	return attribution{}, false
}

// speakerAt returns who speaks in sentence s of a frame.
func (r *recogniser) speakerAt(f *frame, s int) (attribution, bool) {
	v := &f.lastSpeakers[s]
	if v.last > 0 {
		return r.candidates[v.last-1].attribution, true
	}
	if !v.known {
		v.known = true
		v.attribution, v.ok = r.reported(f, s)
	}
	return v.attribution, v.ok
}

// reported finds who is said to say something in sentence s of a frame, in
// reported speech: Novak said that they had lost.
func (r *recogniser) reported(f *frame, s int) (attribution, bool) {
	lo, hi := f.sentence(s)
	for v := lo; v < hi; v++ {
		t := &f.tokens[v]
		if t.kind == tQuote {
			return attribution{}, false
		}
		if t.kind != tWord || !t.class.Is(text.Speech) || !t.class.Is(text.Finite) || !f.governs(v, lo) {
			continue
		}
		if c, ok := f.reportedBy(v, lo, hi); ok {
			return r.resolve(f, c), true
		}
	}
	return attribution{}, false
}

// reportedBy finds the subject of the verb of reported speech at token v,
// before it or, after a comma, behind it.
func (f *frame) reportedBy(v, lo, hi int) (cue, bool) {
	if v > lo && f.tokens[v-1].kind == tComma {
		if c, ok := f.inverted(v, hi); ok && f.isName(c.source) && !f.hasOwnVerb(c.source.to, hi) {
			c.confidence = sureCarried
			return c, true
		}
	}
	p, ok := f.subject(v, lo)
	return cue{source: p, from: v, to: v + 1, confidence: sureCarried}, ok
}

// hasOwnVerb reports whether token i, behind a name, is a verb of which the name is the
// subject: "Novak, the mayor, said Khan would leave" is not what Khan says.
func (f *frame) hasOwnVerb(i, hi int) bool {
	for i < hi && f.tokens[i].class.Is(text.Adverb) {
		i++
	}
	return i < hi && (f.tokens[i].class.Is(text.VerbLike|text.Finite) || f.looksVerb(i))
}

// maxNext is how many quotations later in the paragraph may name the speaker.
const maxNext = 6

// attributeRest looks for speakers of the leaf's candidates, said[first:], that are
// still unknown: below it, in its row, over the paragraph's end, after them, in
// the heading above.
func (r *recogniser) attributeRest(f *frame, first int) {
	group := r.candidates[first:]
	for i := range group {
		u := &group[i]
		if u.found || u.dropped || !u.alone {
			continue
		}
		u.attribution, u.found = r.elsewhere(f, first, group[i+1:])
		if !u.found {
			u.speaker = article.NoSpeaker
			continue
		}
		v := &f.lastSpeakers[u.sentence]
		v.last = max(v.last, first+i+1)
	}
}

// elsewhere asks the rules that look beyond the words before a quotation.
func (r *recogniser) elsewhere(f *frame, first int, later []candidate) (attribution, bool) {
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
	if g, ok := nextSpeaker(later); ok {
		g.confidence = min(g.confidence, sureForward)
		return g, true
	}
	return guess, guessed
}

// nextSpeaker returns the speaker of the next quotations that has one, among few.
func nextSpeaker(group []candidate) (attribution, bool) {
	for i := range min(len(group), maxNext) {
		if group[i].found {
			return group[i].attribution, true
		}
	}
	return attribution{}, false
}

// fromParagraphBefore returns who speaks at the end of the leaf before, where
// the leaf f begins with a quotation: first is the number of its candidates' first.
func (r *recogniser) fromParagraphBefore(f *frame, first int) (attribution, bool) {
	if f.leaf == 0 || len(f.tokens) == 0 || f.tokens[0].kind != tQuote {
		return attribution{}, false
	}
	if g, ok := r.colonBefore(f.leaf); ok {
		return g, true
	}
	if g, ok := r.presented(f.leaf - 1); ok {
		return g, true
	}
	if !quotable(r.leaves[f.leaf-1].Kind) || r.leaves[f.leaf-1].Kind == article.Heading {
		return attribution{}, false
	}
	open := first > 0 && r.candidates[first-1].leaf == f.leaf-1 && !r.candidates[first-1].seg.closed
	prev := r.frame(f.leaf - 1)
	g, ok := r.speakerBefore(prev, prev.sentences())
	if n := prev.sentences(); !ok && n > 0 {
		lo, hi := prev.sentence(n - 1)
		if c, issued := prev.nounCueBefore(hi, lo); issued && prev.isName(c.source) { // The institute issued a statement.
			g, ok = r.resolve(prev, c), true
		}
	}
	switch {
	case open:
		g.confidence = min(g.confidence, sureContinued)
	case r.isReplyTurn(f, first):
		g.confidence = min(g.confidence, unsure)
	default:
		g.confidence = min(g.confidence, sureParagraph)
	}
	return g, ok
}

// fewWords is how few words of a paragraph that only quotes are rather one side
// of a dialogue than a speech that goes on.
const fewWords = 5

// isReplyTurn reports whether the leaf f, whose first candidate is number first, is
// rather somebody else's turn: a few words, or what follows a question.
func (r *recogniser) isReplyTurn(f *frame, first int) bool {
	if first == 0 || r.candidates[first-1].leaf != f.leaf-1 {
		return false
	}
	asked, turn := &r.candidates[first-1], &r.candidates[first]
	if lastCharacter(r.leaves[asked.leaf].Text[asked.seg.start:asked.seg.end]) == '?' {
		return true
	}
	return len(r.candidates) == first+1 && wordCount(f.text[turn.seg.start:turn.seg.end], fewWords+1) <= fewWords
}

// maxPresented is the most tokens of a line that presents who speaks below it.
const maxPresented = 16

// presented returns the person whom a leaf only presents, without a verb or a
// stop, as lists of voters and readers do: "Ada Novak, 61, of Springfield".
func (r *recogniser) presented(leaf int) (attribution, bool) {
	if hasMark(r.leaves[leaf].Text) {
		return attribution{}, false
	}
	f := r.frame(leaf)
	if len(f.tokens) == 0 || len(f.tokens) > maxPresented || !f.tokens[0].person || f.tokens[0].possessive {
		return attribution{}, false
	}
	if len(f.tokens) > 1 && f.tokens[1].kind != tComma && f.tokens[1].kind != tOpen {
		return attribution{}, false
	}
	for i := range f.tokens {
		t := &f.tokens[i]
		if t.kind == tStop || t.kind == tColon || t.class.Is(text.VerbLike|cueVerb) && !f.adjectival(i) || i > 0 && t.person {
			return attribution{}, false
		}
	}
	n := r.names[f.tokens[0].ref]
	return attribution{speaker: n.Entity, source: r.leaves[leaf].Span(n.Start, n.End), confidence: sureParagraph}, true
}

// maxColumns is how many cells away in its row a speaker is looked for.
const maxColumns = 32

// inRow finds the speaker of a quotation in a table cell: the only person named
// in the other cells of its row that hold no quotation.
func (r *recogniser) inRow(leaf int) (attribution, bool) {
	row := r.leaves[leaf].Row
	lo, hi := leaf, leaf+1
	for lo > max(0, leaf-maxColumns) && r.leaves[lo-1].Kind == article.Cell && r.leaves[lo-1].Row == row {
		lo--
	}
	for hi < min(len(r.leaves), leaf+maxColumns) && r.leaves[hi].Kind == article.Cell && r.leaves[hi].Row == row {
		hi++
	}
	g := attribution{speaker: article.NoSpeaker, confidence: sureCell}
	for i := lo; i < hi; i++ {
		if i == leaf || hasMark(r.leaves[i].Text) {
			continue
		}
		from, to := r.namesOf(i)
		for _, n := range r.names[from:to] {
			if !r.entities[n.Entity].Kind.IsPerson() {
				continue
			}
			if g.speaker >= 0 && g.speaker != n.Entity {
				return attribution{}, false
			}
			g.speaker, g.source = n.Entity, r.leaves[i].Span(n.Start, n.End)
		}
	}
	return g, g.speaker >= 0
}

// behindColon attributes the candidates of a sentence that a colon introduces to its
// subject, whatever that does and whoever spoke before: Novak disagrees: "It is
// nothing."
func (r *recogniser) behindColon(f *frame, group []candidate, lo int) {
	for i := range group {
		u := &group[i]
		if u.found || u.token == lo || f.tokens[u.token-1].kind != tColon {
			continue
		}
		if c, ok := r.subjectOf(f, u.token, lo); ok {
			u.attribution, u.found = r.resolve(f, c), true
		}
	}
}

// subjectOf takes the sentence's subject for the speaker of a fragment, where
// it is a person or a pronoun and no cue says better.
func (r *recogniser) subjectOf(f *frame, q, lo int) (cue, bool) {
	p, ok := f.leading(lo, q)
	if !ok || p.to >= q {
		return cue{}, false
	}
	p = f.namedApposition(p, q)
	for i := p.to; i < q; i++ {
		if f.tokens[i].class.Is(cueVerb) && f.passive(i, lo) {
			return cue{}, false
		}
	}
	if f.tokens[q-1].class.Is(text.Being) { // Novak was "hunted down"
		return cue{}, false
	}
	_, personPronoun := pronounGender(f.word(p.head))
	if f.isPerson(p) || personPronoun || f.isName(p) && f.tokens[q-1].kind == tColon && !f.tokens[p.head].place {
		sure := uint8(sureSubject)
		if f.tokens[q-1].kind == tColon {
			sure = sureColon
		}
		return cue{source: p, from: p.to, to: p.to, confidence: sure}, true
	}
	return cue{}, false
}

// shareInSentence lets quotations of one sentence that have no cue of their own take the
// speaker of the one after or before them.
func shareInSentence(group []candidate) {
	for i := len(group) - 2; i >= 0; i-- {
		if !group[i].found && group[i+1].found {
			group[i].attribution, group[i].found = group[i+1].attribution, true
		}
	}
	for i := 1; i < len(group); i++ {
		if !group[i].found && group[i-1].found {
			group[i].attribution, group[i].found = group[i-1].attribution, true
		}
	}
}
