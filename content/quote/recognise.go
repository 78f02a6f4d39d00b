// Package quote finds the quotations of a document and says who speaks them.
//
// It owns the rules by which quotation marks are paired and speakers found. It
// starts from the words of package text, the names that package entity has found
// and the turns that package turns reads from a document's form. It reads no files,
// keeps nothing between calls, and names nobody whom the text does not: a quotation
// whose speaker is doubtful has a confidence below [article.Certain], and is
// displayed as unattributed.
//
// # The stages, in the order in which they run
//
//   - recognise.go goes through the leaves and calls the other stages;
//   - label.go: where the form says who speaks: a transcript's turns, a label in
//     front of a quotation, a signature or bracket behind it;
//   - layout.go: block quotes with a signature or an announcement, table rows,
//     lists of works, which hold titles;
//   - marks.go pairs quotation marks of any style, nested, turned or unclosed;
//   - token.go makes the tokens of a leaf, to which a quotation is opaque, and
//     frame.go its sentences;
//   - phrase.go parses noun phrases, subject.go finds the subject of a verb;
//   - after.go: the cue behind the quotation: subject and verb, verb and subject,
//     "was Novak's reply"; according.go: "according to", "in Novak's words";
//   - before.go: the cue before it: the nearest verb of speech or judgement that
//     governs it;
//   - carry.go: no cue of its own: the speaker of a quotation beside it, of the
//     sentence or paragraph before, or the subject of its sentence;
//   - resolve.go makes a speaker of the phrase that a rule found: a name, the
//     bearer of a role, somebody unnamed; pronoun.go and antecedent.go find whom a
//     pronoun stands for, the only place where candidates collect votes;
//   - result.go drops titles and terms, and joins interrupted quotations;
//   - reported.go finds what is said without quotation marks: tag.go what stands
//     before "…, Novak said" and around "according to"; complement.go what a verb of
//     saying, thinking or wanting governs; stance.go what a noun or an adjective does,
//     or any verb with "that"; extent.go where such a clause ends.
//
// weights.go holds the confidence of every rule and the weight of every vote.
//
// # Adding a word
//
// Words are lines of content/text/lexicon: a verb of speech is its base form with
// the classes "plain speech" in words.tsv. The heads of the files explain the
// classes. Only words that a rule is about ("according", "to") are in its code.
//
// # Adding a rule
//
// A rule for a cue is a method of frame that takes the token of the quotation, or
// of the verb, and returns a cue: the phrase that names the speaker, the tokens of the
// cue and a confidence from weights.go. Call it from after, before or attribute:
// the first rule that answers wins, so it goes in front of those that are right
// less often. A rule for quotations without a cue goes into carry.go, one for what
// a phrase stands for into resolve.go. Add an example to the table of the stage's
// test.
//
// # Measuring
//
// go test briefing/content -run 'News|Reviewed|Passages' -v reads invented articles
// with reviewed answers and lists every miss; a change must mend more than it
// breaks. README.md has the figures on news by others.
package quote

import (
	"slices"
	"sort"

	"briefing/content/article"
	"briefing/content/text"
	"briefing/content/turns"
)

// RecogniseAll returns the quotations of a document, and what is reported in it without
// quotation marks, both ordered by the start of their first part. t holds all leaves of
// the document in reading order; entities and names are what package entity found in
// them. Speakers are indexes into entities. The result depends on the arguments alone.
//
// script is what the form of the document says of who speaks in it; nil where it
// says nothing. Every turn of it is a quotation, in which others may be.
func RecogniseAll(t *text.Text, entities []article.Entity, names []article.Name, script *turns.Script) (quotes, reported []article.Quote) {
	r := &recogniser{words: t, leaves: t.Leaves, entities: entities, names: names, script: script}
	r.singles = singlesAreOuter(t.Leaves)
	for i := 0; i < len(t.Leaves); {
		n := r.read(i)
		for k := i; k < i+n; k++ {
			r.report(k)
		}
		i += n
	}
	quotes = r.finish()
	speakWithClause(quotes, r.clauses)
	return withTurns(quotes, r.turnQuotes()), r.clauses
}

// singlesAreOuter reports whether a document sets its quotations in single
// marks, as British papers do: there must be more quotations of three words or
// more in single marks than quotations of any length in double ones.
func singlesAreOuter(leaves []article.Leaf) bool {
	balance := 0
	var s scanner
	for i := range leaves {
		l := &leaves[i]
		if l.Kind == article.Heading || !quotable(l.Kind) || !hasMark(l.Text) {
			continue
		}
		for _, g := range s.scan(l.Text, true) {
			switch {
			case g.open < singleOpen:
				balance--
			case g.closed && wordCount(l.Text[g.start:g.end], 3) >= 3:
				balance++
			}
		}
	}
	return balance > 0
}

// recogniser goes through the leaves of a document once, in order.
type recogniser struct {
	words    *text.Text
	leaves   []article.Leaf
	entities []article.Entity
	names    []article.Name
	singles  bool

	frames     [16]*frame
	candidates []candidate
	clauses    []article.Quote // what is reported without marks
	roles      *roleIndex

	works       bool // the last heading introduces a list of works
	blockEnd    int  // the leaf after the last block quote looked at
	script      *turns.Script
	turn        int // the first turn of the script that does not end before the last leaf reported on
	firstPerson cachedOffset
}

// cachedOffset is where something begins in the document, once looked for.
type cachedOffset struct {
	known bool
	start int
}

// attribution is who said a quotation.
type attribution struct {
	speaker     int // index into entities, or article.NoSpeaker
	source, cue article.Span
	confidence  uint8
	pronoun     bool
	referent    uint8 // confidence in whom the pronoun stands for
}

// candidate is one quoted segment on its way to a quotation.
type candidate struct {
	attribution
	leaf, sentence, token int
	depth                 int // tokens before it in its sentence
	seg                   segment
	kind                  article.QuoteKind
	found                 bool // somebody is known to speak, be it an unnamed source
	alone                 bool // its sentence holds nothing but quotations
	joins                 bool // continues the quotation before it
	labelled              bool // a label names the speaker
	dropped               bool // no quotation after all
}

// frame returns the tokens and sentences of a leaf.
func (r *recogniser) frame(leaf int) *frame {
	slot := &r.frames[leaf%len(r.frames)]
	if *slot != nil && (*slot).leaf == leaf {
		return *slot
	}
	l := &r.leaves[leaf]
	f := &frame{leaf: leaf, kind: l.Kind, text: l.Text}
	if old := *slot; old != nil && old.leaf < leaf {
		// Who looks back does so leaf by leaf, so that nobody holds it any more.
		f.tokens, f.cuts = old.tokens[:0], old.cuts[:0]
	}
	lo, hi := r.namesOf(leaf)
	if hasMark(l.Text) && quotable(l.Kind) {
		f.segs = outsideNames(segments(l.Text, r.singles && l.Kind != article.Heading), r.names[lo:hi])
	}
	b := builder{f: f, words: r.words, none: r.words.Intern(""), names: r.names[lo:hi], firstRef: lo, entities: r.entities}
	f.tokens = slices.Grow(f.tokens, len(l.Text)/5+4)
	b.build()
	f.words = r.words.Words
	f.phrasal()
	f.cut()
	*slot = f
	return f
}

// outsideNames drops segments that are part of a name: Robert "Bob" Novak.
func outsideNames(segs []segment, names []article.Name) []segment {
	out := segs[:0]
	k := 0
	for _, g := range segs {
		for k < len(names) && names[k].End <= g.outer {
			k++
		}
		if k < len(names) && names[k].Start < g.outer && g.outerEnd <= names[k].End {
			continue
		}
		out = append(out, g)
	}
	return out
}

// namesOf returns the range of the names of a leaf.
func (r *recogniser) namesOf(leaf int) (lo, hi int) {
	lo = sort.Search(len(r.names), func(i int) bool { return r.names[i].Leaf >= leaf })
	hi = lo + sort.Search(len(r.names)-lo, func(i int) bool { return r.names[lo+i].Leaf > leaf })
	return lo, hi
}

// namesAt returns the names of a leaf that begin in bytes [start, end) of it.
func (r *recogniser) namesAt(leaf, start, end int) []article.Name {
	lo, hi := r.namesOf(leaf)
	in := r.names[lo:hi]
	from := sort.Search(len(in), func(i int) bool { return in[i].Start >= start })
	to := from + sort.Search(len(in)-from, func(i int) bool { return in[from+i].Start >= end })
	return in[from:to]
}

// read recognises the quotations that begin in a leaf and returns how many
// leaves it has dealt with.
func (r *recogniser) read(leaf int) int {
	l := &r.leaves[leaf]
	if l.Kind == article.Heading {
		r.works = listsWorks(l.Text)
	}
	if !quotable(l.Kind) || l.Text == "" || r.isReference(leaf) {
		return 1
	}
	if n := r.readBlock(leaf); n > 0 {
		return n
	}
	if !hasMark(l.Text) || len(r.frame(leaf).segs) == 0 {
		r.readPullQuote(leaf)
		return 1
	}
	f := r.frame(leaf)
	first := len(r.candidates)
	r.candidates = slices.Grow(r.candidates, len(f.segs))
	for s := range f.sentences() {
		r.readSentence(f, s)
	}
	r.connect(f, first)
	r.attributeRest(f, first)
	return 1
}

// readSentence attributes the quotations of sentence s as far as it says itself
// who speaks, or the sentences of the leaf before it do.
func (r *recogniser) readSentence(f *frame, s int) {
	lo, hi := f.sentence(s)
	first := len(r.candidates)
	for q := lo; q < hi; q++ {
		if f.tokens[q].kind == tQuote {
			r.candidates = append(r.candidates, r.candidate(f, s, q))
		}
	}
	group := r.candidates[first:]
	shareInSentence(group)
	r.behindColon(f, group, lo)
	r.shareSpeaker(f, s, group)
	for i := range group {
		u := &group[i]
		if !u.found && !u.alone {
			if c, ok := r.subjectOf(f, u.token, lo); ok {
				u.attribution, u.found = r.resolve(f, c), true
			} else if s > 0 && wordCount(f.text[u.seg.start:u.seg.end], fewWords+1) > fewWords { // Now, "we have a new chance to win."
				if g, ok := r.speakerAt(f, s-1); ok {
					u.attribution, u.found = g, true
					u.confidence = min(u.confidence, sureSubject)
				}
			}
		}
		if u.found {
			f.lastSpeakers[s].last = first + i + 1
		}
		u.dropped = r.isTerm(f, u)
	}
}

// candidate returns the quotation at token q of sentence s, with the speaker if
// the sentence says who it is.
func (r *recogniser) candidate(f *frame, s, q int) candidate {
	lo, hi := f.sentence(s)
	u := candidate{leaf: f.leaf, sentence: s, token: q, depth: q - lo, seg: f.segs[f.tokens[q].ref]}
	u.speaker = article.NoSpeaker
	u.alone = f.onlyQuotes(lo, hi)
	u.kind = f.quoteKind(q, lo)
	if r.labelSegment(&u) {
		return u
	}
	if c, ok := f.attribute(q, lo, hi); ok {
		u.attribution, u.found = r.resolve(f, c), true
	}
	return u
}

// attribute asks the rules for the quotation at token q, in the order of how
// often they are right.
func (f *frame) attribute(q, lo, hi int) (cue, bool) {
	next := f.nextQuote(q, hi)
	c, beside := f.beside(q, lo, next)
	if beside && (c.confidence != sureDash || f.quoteKind(q, lo) != article.Mixed) {
		return c, true
	}
	a, behind := f.after(q, next)
	own := behind && f.announcesNext(a.to, hi)
	fronted := behind && f.cueBefore(q, lo, own)
	apart := behind && f.hasObject(a.to, hi) && f.quoteKind(q, lo) == article.Mixed
	if behind && a.confidence >= sureAdjacent && !fronted && !apart {
		return a, true
	}
	b, ahead := f.before(q, lo, next)
	switch {
	case fronted && ahead && own:
		return b, true
	case ahead && b.confidence >= sureNear:
		return b, true
	case beside:
		return c, true
	case ahead && b.confidence <= sureSpare && !behind: // according to Novak, the press would call it "mad"
		if c, ok := f.accordingIn(lo, hi); ok && f.isName(c.source) {
			return c, true
		}
	case behind:
		return a, true
	}
	if c, ok := f.trailing(q, next); ok {
		return c, true
	}
	if ahead {
		return b, true
	}
	return f.accordingIn(lo, hi)
}

// hasObject reports whether an article at token i begins the object of the verb before it,
// which is the tag of no quotation then.
func (f *frame) hasObject(i, hi int) bool {
	return i < hi && f.is(i, "a", "an", "the")
}

// frameBefore returns the frame of the leaf before that can hold quotations, nil
// if none is near.
func (r *recogniser) frameBefore(f *frame) *frame {
	for i := f.leaf - 1; i >= max(0, f.leaf-maxSpeakerParagraphs-1); i-- {
		if quotable(r.leaves[i].Kind) {
			return r.frame(i)
		}
	}
	return nil
}

// quotable reports whether leaves of a kind can hold quotations.
func quotable(k article.LeafKind) bool {
	switch k {
	case article.Code, article.RawHTML, article.Notice, article.Rule:
		return false
	}
	return true
}
