package article

import "slices"

import "iter"

// QuoteKind is the kind of a statement.
type QuoteKind uint8

// The kinds of statements: a direct quotation is a whole clause or sentence of the
// speaker's; a mixed one is a fragment inside somebody else's sentence; what is
// reported has no marks, or none of its own: Khan said that it would rain.
const (
	Direct QuoteKind = iota
	Mixed
	Reported
)

// String is the kind's name in JSON.
func (k QuoteKind) String() string {
	return [...]string{"direct", "mixed", "reported"}[k]
}

// NoSpeaker is the Speaker of a quotation that no entity is known to have said.
const NoSpeaker = -1

// Certain is the least confidence with which a speaker is shown at all: below it the
// quotation is displayed as unattributed. Below Sure the speaker is shown as doubtful.
const (
	Certain = 50
	Sure    = 75
)

// Quote is a statement: a quotation, or what is reported without marks.
type Quote struct {
	// Parts are the spans of the words between the marks, without the marks, in
	// order; of what is reported, those of the clause. There are several for an
	// interrupted quotation or one over paragraphs. Each part lies within one leaf. Those of a turn are its paragraphs, without
	// stage directions.
	Parts []Span
	// Cue is the span of the words that introduce it ("said", "according to");
	// Source that of the words that name its speaker ("Ms Khan", "he",
	// "a spokesman"). Either may be empty.
	Cue, Source Span
	// Speaker is the index into Document.Entities, or NoSpeaker. A quotation
	// without a speaker but with a Source has an unnamed one: its phrase.
	Speaker int
	Kind    QuoteKind
	// Turn is true for a turn of talk, whose label says who speaks: its words
	// stand in no marks, and others may be quoted in them. Time is when it begins,
	// as written ("00:01:02"), where the form gives that.
	// Voice is how people write the label of somebody who is not named ("Senior Port
	// Official"); "" where that is as Source has it.
	Turn        bool
	Time, Voice string
	// Confidence in the speaker, 0 to 100; see Certain.
	Confidence uint8
	// Corrected is true where a reader or the author has said who spoke; see Correct.
	Corrected bool
}

// Statements returns the quotations of a document in order and, with reported, what is
// reported without marks among them: a clause comes before a quotation inside it.
func (d *Document) Statements(reported bool) iter.Seq[*Quote] {
	return func(yield func(*Quote) bool) {
		q, r := d.Quotes, d.Reported
		if !reported {
			r = nil
		}
		for len(q)+len(r) > 0 {
			next := &q
			if len(q) == 0 || len(r) > 0 && r[0].Parts[0].Start <= q[0].Parts[0].Start {
				next = &r
			}
			if !yield(&(*next)[0]) {
				return
			}
			*next = (*next)[1:]
		}
	}
}

// Following returns a snapshot whose Quotes hold what is reported too, or one without:
// d itself where it is so already. A fragment in quotation marks inside a clause that
// the same speaker is reported to have said is one statement with it.
func (d *Document) Following(reported bool) *Document {
	switch {
	case !reported && d.quoted != nil:
		return d.quoted
	case !reported, d.quoted != nil, len(d.Reported) == 0:
		return d
	}
	c := *d
	c.quoted, c.Quotes = d, make([]Quote, 0, len(d.Quotes)+len(d.Reported))
	var around *Quote
	for q := range d.Statements(true) {
		if q.Kind == Reported {
			around = q
		} else if q.Kind == Mixed && around != nil && q.Speaker == around.Speaker && q.Span().End <= around.Span().End {
			continue
		}
		c.Quotes = append(c.Quotes, *q)
	}
	c.Sections = slices.Clone(d.Sections)
	for i := range d.Reported {
		if at := d.SectionAt(d.Reported[i].Span().Start); at >= 0 {
			c.Sections[at].Quotes++
		}
	}
	return &c
}

// Span is the first part's start to the last part's end.
func (q *Quote) Span() Span { return Span{q.Parts[0].Start, q.Parts[len(q.Parts)-1].End} }

// Around is the span of the words with those that introduce them and name the speaker.
func (q *Quote) Around() Span {
	s := q.Span()
	for _, o := range [...]Span{q.Cue, q.Source} {
		if !o.Empty() {
			s.Start, s.End = min(s.Start, o.Start), max(s.End, o.End)
		}
	}
	return s
}

// Attributed reports whether the speaker is an entity and certain enough to be
// shown as a fact.
func (q *Quote) Attributed() bool { return q.Speaker != NoSpeaker && q.Confidence >= Certain }

// Doubtful reports whether a speaker is shown, but as one who may be wrong.
func (q *Quote) Doubtful() bool {
	return (q.Attributed() || q.Unnamed()) && q.Confidence < Sure
}

// Unnamed reports whether the speaker is certain but no entity: the words of
// Source, "a spokesman", then stand for a name.
func (q *Quote) Unnamed() bool {
	return q.Speaker == NoSpeaker && !q.Source.Empty() && q.Confidence >= Certain
}

// Event is a dated happening: "August 2021", "in February", "the day after".
type Event struct {
	// Date is the span of the words that date it; Sentence that of the sentence.
	Date, Sentence Span
	// Year, Month and Day as far as they are known; 0 where they are not.
	Year, Month, Day int
	// Computed says that they are not all in the words, but follow from the document's
	// own date, a year that was named before, or the event that is the Anchor.
	Computed bool
	// Anchor is the index of the event that a relative date ("the day after")
	// counts from; -1 for none.
	Anchor int
}
