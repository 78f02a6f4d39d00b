package library

import (
	"strings"

	"briefing/content/article"
)

// record is what is remembered of one document.
type record struct {
	meta       article.Meta
	day        string
	words      int
	text       string
	sketch     []byte
	statements []Statement
	names      []Name
	events     []Event
}

// Statement is what somebody said in a document, as article.Quote has it.
type Statement struct {
	Document *Document
	// Kind is the kind's name: direct, mixed, reported.
	Kind string
	// Text is the words on one line; " … " stands where they were interrupted.
	Text string
	// Speaker is who said it, as article's SpeakerName has it: a name, the phrase for
	// somebody without one, or ""; Role and Affiliation are those of a name.
	Speaker, Role, Affiliation string
	Confidence                 int
	Corrected                  bool
	Span                       article.Span
	// Section and Page are where it stands; "" where there is none.
	Section, Page string

	name int // index of the speaker's name in the document, or article.NoSpeaker
}

// Name is a name in a document.
type Name struct {
	Document                      *Document
	Name, Kind, Role, Affiliation string
	Aliases                       []string
	Gender                        article.Gender
	// Count is the number of mentions, First the offset of the first one.
	Count, First int

	n, said int
}

// Event is a dated happening in a document.
type Event struct {
	Document         *Document
	Date, Sentence   string
	Year, Month, Day int
	Span             article.Span
}

// recordOf returns what is remembered of a document.
func recordOf(d *article.Document) record {
	r := record{meta: d.Meta, day: dayOf(d.Meta.Date), words: d.WordCount(), text: string(d.Text)}
	if len(d.Blocks) > 0 { // what precedes the first is front matter, which nobody searches
		r.text = strings.Repeat(" ", d.Blocks[0].Span.Start) + r.text[d.Blocks[0].Span.Start:]
	}
	r.sketch = sketchOf(r.text)
	said := make(map[int]int)
	for q := range d.Statements(true) {
		s := statementOf(d, q)
		if s.name != article.NoSpeaker {
			said[s.name]++
		}
		r.statements = append(r.statements, s)
	}
	for i := range d.Entities {
		e := &d.Entities[i]
		if e.Count == 0 && said[i] == 0 {
			continue
		}
		r.names = append(r.names, Name{
			Name: e.Name, Kind: e.Kind.String(), Role: e.Role, Affiliation: e.Affiliation, Aliases: e.Aliases,
			Gender: e.Gender, Count: e.Count, First: e.First.Start, n: i, said: said[i],
		})
	}
	for i := range d.Events {
		e := &d.Events[i]
		r.events = append(r.events, Event{
			Date: d.Line(e.Date), Sentence: d.Line(e.Sentence), Year: e.Year, Month: e.Month, Day: e.Day, Span: e.Date,
		})
	}
	return r
}

func statementOf(d *article.Document, q *article.Quote) Statement {
	s := Statement{
		Kind: q.Kind.String(), Text: d.QuoteWords(q), Speaker: d.SpeakerName(q), Confidence: int(q.Confidence),
		Corrected: q.Corrected, Span: q.Span(), name: article.NoSpeaker,
	}
	if q.Attributed() {
		s.name = q.Speaker
	}
	if at := d.SectionAt(s.Span.Start); at >= 0 {
		s.Section = d.Sections[at].Title
	}
	if p, ok := d.PageAt(s.Span.Start); ok {
		s.Page = p.Label
	}
	return s
}
