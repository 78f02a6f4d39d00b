package export

import (
	"io"

	"briefing/content/article"
	"briefing/content/clean"
)

// Version is the version of the JSON Lines, as schema.json describes it.
const Version = 2

// flushAt is how much of a line is gathered before it is written, so that the
// line of a large document is never held as a whole.
const flushAt = 256 << 10

// Document writes a document as one line of JSON, with the text that its spans point
// into or without it.
func Document(w io.Writer, d *article.Document, text bool) error {
	e := encoder{d: d, w: w, whole: text}
	e.document()
	e.b = append(e.b, '\n')
	e.flush(0)
	return e.err
}

// encoder writes one document.
type encoder struct {
	line
	d     *article.Document
	w     io.Writer // nil: the whole line stays in b
	err   error
	whole bool // with the text
}

// flush writes what was gathered, once it is more than so many bytes.
func (e *encoder) flush(above int) {
	if e.w == nil || len(e.b) <= above {
		return
	}
	if e.err == nil {
		_, e.err = e.w.Write(e.b)
	}
	e.b = e.b[:0]
}

// end ends a line.
func (e *encoder) end() {
	e.close('}')
	e.b = append(e.b, '\n')
	e.flush(flushAt)
}

func (e *encoder) document() {
	e.open('{')
	e.head()
	e.sections()
	e.entities()
	e.quotes()
	e.mentions()
	e.events()
	if e.whole {
		e.str("text", string(e.d.Text))
	}
	e.close('}')
}

func (e *encoder) head() {
	m := &e.d.Meta
	e.int("version", Version)
	e.str("path", m.Path)
	e.str("title", m.Title)
	e.text("subtitle", m.Subtitle)
	e.text("byline", m.Byline)
	if m.Source.Name != "" || m.Source.URL != "" {
		e.key("source")
		e.open('{')
		e.text("name", m.Source.Name)
		e.text("url", m.Source.URL)
		e.close('}')
	}
	e.text("date", m.Date)
	e.text("summary", m.Summary)
	words := e.d.WordCount()
	e.str("format", formatName(e.d.Format))
	e.int("bytes", e.d.Text.Len())
	e.int("words", words)
	e.int("minutes", article.Minutes(words))
	if m.Replaced > 0 {
		e.int("replaced", m.Replaced)
	}
	if len(m.Notices) > 0 {
		e.strings("notices", m.Notices)
	}
}

func formatName(f article.Format) string {
	if f == article.Plain {
		return "plain"
	}
	return "markdown"
}

// list begins an array in a field.
func (e *encoder) list(k string) {
	e.key(k)
	e.open('[')
}

func (e *encoder) span(s article.Span) {
	e.int("start", s.Start)
	e.int("end", s.End)
}

func (e *encoder) sections() {
	e.list("sections")
	for i := range e.d.Sections {
		e.object()
		e.section(&e.d.Sections[i])
		e.close('}')
		e.flush(flushAt)
	}
	e.close(']')
}

// section writes the fields of a section.
func (e *encoder) section(s *article.Section) {
	e.str("title", s.Title)
	e.int("level", s.Level)
	e.reference("parent", s.Parent)
	e.span(s.Span)
	e.bool("inferred", s.Inferred)
	e.int("words", s.Words)
	e.int("quotes", s.Quotes)
}

// reference writes an index, null where it is negative.
func (e *encoder) reference(k string, i int) {
	if i < 0 {
		e.null(k)
		return
	}
	e.int(k, i)
}

func (e *encoder) entities() {
	e.list("entities")
	for i := range e.d.Entities {
		e.object()
		e.entity(&e.d.Entities[i])
		e.close('}')
		e.flush(flushAt)
	}
	e.close(']')
}

// entity writes the fields of an entity.
func (e *encoder) entity(n *article.Entity) {
	e.str("name", n.Name)
	e.strings("aliases", n.Aliases)
	e.str("kind", broadKind(n.Kind))
	e.str("detail", n.Kind.String())
	e.text("role", n.Role)
	e.text("affiliation", n.Affiliation)
	e.text("note", n.Note)
	e.text("gender", genderName(n.Gender))
	e.bool("declared", n.Declared)
	e.corrected(n.Corrected)
	e.int("count", n.Count)
	if !n.First.Empty() {
		e.key("first")
		e.open('{')
		e.span(n.First)
		e.close('}')
	}
}

// corrected writes the flag of what a reader or the author has corrected.
func (e *encoder) corrected(is bool) {
	if is {
		e.bool("corrected", true)
	}
}

// broadKind is the kind as other programs know it: person, organization, place,
// agreement or other.
func broadKind(k article.EntityKind) string {
	switch k {
	case article.Analyst, article.Official, article.Person:
		return "person"
	case article.Organization, article.Group:
		return "organization"
	case article.Place:
		return "place"
	case article.Agreement:
		return "agreement"
	}
	return "other"
}

func genderName(g article.Gender) string {
	switch g {
	case article.Female:
		return "female"
	case article.Male:
		return "male"
	}
	return ""
}

func (e *encoder) quotes() {
	e.list("quotes")
	for q := range e.d.Statements(true) {
		e.object()
		e.quote(q)
		e.text("date", e.d.Meta.Date)
		e.text("outlet", e.d.Meta.Source.Name)
		e.close('}')
		e.flush(flushAt)
	}
	e.close(']')
}

// quote writes the fields of a quotation.
func (e *encoder) quote(q *article.Quote) {
	e.str("text", quotation(e.d, q))
	name := e.d.SpeakerName(q)
	if name == "" {
		e.null("speaker")
	} else {
		e.str("speaker", name)
	}
	e.text("guess", guess(e.d, q))
	if q.Attributed() {
		e.int("entity", q.Speaker)
	}
	e.int("confidence", int(q.Confidence))
	e.corrected(q.Corrected)
	e.str("kind", q.Kind.String())
	if q.Turn {
		e.bool("turn", true)
	}
	e.text("time", q.Time)
	e.text("cue", e.d.Line(q.Cue))
	e.text("source", e.d.Line(q.Source))
	e.span(q.Span())
	e.list("parts")
	for _, s := range q.Parts {
		e.object()
		e.span(s)
		e.close('}')
	}
	e.close(']')
	e.reference("section", e.d.SectionAt(q.Span().Start))
}

func (e *encoder) mentions() {
	e.list("mentions")
	for _, m := range e.d.Mentions {
		e.object()
		e.int("entity", int(m.Entity))
		e.span(m.Span())
		e.close('}')
		e.flush(flushAt)
	}
	e.close(']')
}

func (e *encoder) events() {
	e.list("events")
	for i := range e.d.Events {
		v := &e.d.Events[i]
		e.object()
		e.str("date", e.d.Line(v.Date))
		e.str("sentence", e.d.Line(v.Sentence))
		e.span(v.Sentence)
		e.part("year", v.Year)
		e.part("month", v.Month)
		e.part("day", v.Day)
		if v.Computed {
			e.bool("computed", true)
		}
		e.reference("anchor", v.Anchor)
		e.close('}')
		e.flush(flushAt)
	}
	e.close(']')
}

// part writes a part of a date, if it is given.
func (e *encoder) part(k string, n int) {
	if n != 0 {
		e.int(k, n)
	}
}

// cleanPath is a path as text may show it.
func cleanPath(path string) string { return clean.Line(path) }
