package library

import (
	"strings"

	"briefing/content/article"
	"briefing/content/event"
)

// record is what is remembered of one document.
type record struct {
	meta       article.Meta
	day        string
	words      int
	text       string
	sketch     []byte
	statements []Statement
	names      []named
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
	// Section and Page are where it stands; "" where there is none. Why says how a doubtful
	// speaker is known, if it comes from the document itself.
	Section, Page, Why string

	entity int   // index of the speaker in the document, or article.NoSpeaker; when it is read
	name   int64 // number of the speaker's name, 0 for none; when it is remembered
}

// SpeakerTitle is the speaker with role and affiliation; "" for nobody.
func (s *Statement) SpeakerTitle() string {
	if s.Speaker == "" {
		return ""
	}
	return titled(s.Speaker, s.Role, s.Affiliation)
}

// InMarks is the words in quotation marks, unless they are reported.
func (s *Statement) InMarks() string {
	if s.Kind == article.Reported.String() {
		return s.Text
	}
	return "“" + s.Text + "”"
}

// Name is what documents say of somebody or something that they name.
type Name struct {
	Name, Kind, Role, Affiliation string
	// Aliases are other names of it, one a line.
	Aliases string
	Gender  article.Gender
}

// named is a name in one document.
type named struct {
	name   Name
	entity int
	// count is the number of mentions, said that of statements, first the offset of the
	// first mention.
	count, said, first int
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
	r := record{meta: d.Meta, day: event.Read(d.Meta.Date).String(), words: d.WordCount(), text: string(d.Text)}
	if len(d.Blocks) > 0 { // what precedes the first is front matter, which nobody searches
		r.text = strings.Repeat(" ", d.Blocks[0].Span.Start) + r.text[d.Blocks[0].Span.Start:]
	}
	r.sketch = sketchOf(r.text)
	said := make(map[int]int)
	for _, s := range StatementsOf(d, true) {
		if s.entity != article.NoSpeaker {
			said[s.entity]++
		}
		r.statements = append(r.statements, s)
	}
	for i := range d.Entities {
		e := &d.Entities[i]
		if e.Count == 0 && said[i] == 0 {
			continue
		}
		n := Name{e.Name, e.Kind.String(), e.Role, e.Affiliation, strings.Join(e.Aliases, "\n"), e.Gender}
		r.names = append(r.names, named{n, i, e.Count, said[i], e.First.Start})
	}
	for i := range d.Events {
		e := &d.Events[i]
		r.events = append(r.events, Event{
			Date: d.DateOf(e), Sentence: d.Line(e.Sentence), Year: e.Year, Month: e.Month, Day: e.Day, Span: e.Date,
		})
	}
	return r
}

// StatementsOf returns the statements of a document, with what is reported or without, in
// the order of the text.
func StatementsOf(d *article.Document, reported bool) (out []Statement) {
	for q := range d.Statements(reported) {
		s := Statement{
			Kind: q.Kind.String(), Text: d.QuoteWords(q), Speaker: d.SpeakerName(q), Confidence: int(q.Confidence),
			Corrected: q.Corrected, Span: q.Span(), entity: article.NoSpeaker,
		}
		if q.Attributed() {
			s.entity = q.Speaker
			s.Role, s.Affiliation = d.Entities[q.Speaker].Role, d.Entities[q.Speaker].Affiliation
		}
		if at := d.SectionAt(s.Span.Start); at >= 0 {
			s.Section = d.Sections[at].Title
		}
		if p, ok := d.PageAt(s.Span.Start); ok {
			s.Page = p.Label
		}
		if q.Doubtful() {
			s.Why = d.Why(q)
		}
		out = append(out, s)
	}
	return out
}
