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
			c, ok = f.stanceClause(i, lo, end)
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

// speaks reports whether the phrase p can be who says, thinks or wants something; with
// anything, whatever is no pronoun for the writer can, as a verb of saying makes it so.
func (f *frame) speaks(p phrase, anything bool) bool {
	t := &f.tokens[p.head]
	switch {
	case f.is(p.head, "i", "we", "you", "who", "that", "which", "there", "this", "what", "one"):
		return false
	case f.word(p.head) == "it":
		return anything
	case t.kind == tName, t.class.Is(text.Pronoun), t.class.Is(text.Document | text.NounToo):
		return true
	case anything && (p.head > p.from || f.plural(p.head) || f.tokens[p.head].class.Is(text.Determiner)):
		return true
	}
	return f.humanNoun(p.head) || f.noun(p.head, text.BodyNoun|text.Collective|text.SpeakingGroup|text.Office)
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

// speakWithClause gives a fragment that nobody is known to say the speaker of the clause
// in which it is: But the “short” route would cost more, Novak said. Both lists are in
// order.
func speakWithClause(quotes, clauses []article.Quote) {
	k := 0
	for i := range quotes {
		q := &quotes[i]
		for k < len(clauses) && clauses[k].Span().End <= q.Parts[0].Start {
			k++
		}
		if k == len(clauses) {
			return
		}
		c := &clauses[k]
		if q.Kind != article.Mixed || c.Speaker == article.NoSpeaker {
			continue
		}
		if s := c.Span(); q.Confidence >= article.Certain || c.Confidence < article.Certain || q.Parts[0].Start < s.Start || q.Span().End > s.End {
			continue
		}
		q.Speaker, q.Cue, q.Source, q.Confidence = c.Speaker, c.Cue, c.Source, min(c.Confidence, sureClause)
	}
}
