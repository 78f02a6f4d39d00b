package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"

	"briefing/content/article"
	"briefing/content/clean"
)

// Mark is a place that a reader marked.
type Mark struct {
	// Span of the quotation or paragraph in the normalised text.
	Span article.Span
	// Words that stood there when it was marked; where the document has changed
	// since, they are what is written. "" takes the document's.
	Words string
	// Note of the reader, as plain text with line feeds; "" if none.
	Note string
	// Made is when it was marked; zero if that is not known.
	Made time.Time
	// Lost is true where the words do not stand in the document any more. Then
	// Span means nothing, and Speaker and Section are what they were.
	Lost             bool
	Speaker, Section string
}

// Marks writes a reader's marks as Markdown, in the order given: the words, who
// said them, the section, the note; and where the document comes from.
func Marks(w io.Writer, d *article.Document, marks []Mark) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "# Marks in %s\n", escape(d.Meta.Title))
	if from := origin(d); from != "" {
		fmt.Fprintf(out, "\n%s\n", from)
	}
	last := ""
	for _, m := range marks {
		if section := above(d, m); section != last && section != "" {
			last = section
			fmt.Fprintf(out, "\n## %s\n", escape(section))
		}
		words, said := marked(d, m)
		if words != "" {
			fmt.Fprintf(out, "\n> %s\n", escape(words))
		}
		if said != "" {
			fmt.Fprintf(out, ">\n> — %s\n", escape(said))
		}
		if note := cleanNote(m.Note); note != "" {
			fmt.Fprintf(out, "\n%s\n", note)
		}
		if about := circumstances(m); about != "" {
			fmt.Fprintf(out, "\n*%s*\n", about)
		}
	}
	return out.Flush()
}

// circumstances is when a mark was made, and whether its words are still there.
func circumstances(m Mark) string {
	made := ""
	if !m.Made.IsZero() {
		made = "Marked on " + m.Made.Format("2 January 2006, 15:04")
	}
	return article.JoinNonEmpty("; ", made, ifSo(m.Lost, "no longer in the document"))
}

// above is the title of the section that a mark stands in.
func above(d *article.Document, m Mark) string {
	if m.Lost {
		return clean.Line(m.Section)
	}
	if i := d.SectionAt(m.Span.Start); i >= 0 {
		return d.Sections[i].Title
	}
	return ""
}

// origin is where a document comes from, as a line of Markdown.
func origin(d *article.Document) string {
	address := "`" + strings.ReplaceAll(cleanPath(d.Meta.Path), "`", "'") + "`"
	if url := d.Meta.Source.URL; url != "" {
		address = "<" + strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20").Replace(url) + ">"
	}
	return article.JoinNonEmpty(" · ", escape(d.Meta.Source.Name), escape(d.Meta.Byline), escape(d.Meta.Date), address)
}

// marked is what a mark covers, and who said it if it is in a quotation.
func marked(d *article.Document, m Mark) (words, said string) {
	words = clean.Line(m.Words)
	if words == "" {
		words = d.Line(m.Span)
	}
	if m.Lost {
		return words, clean.Line(m.Speaker)
	}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		s := q.Span()
		if s.Start > m.Span.Start {
			break
		}
		if m.Span.End > s.End {
			continue
		}
		if d.SpeakerName(q) == "" {
			return words, ""
		}
		return words, d.SpeakerTitle(q)
	}
	return words, ""
}

// cleanNote is a note without what a terminal would obey.
func cleanNote(note string) string {
	note, _ = clean.Text(strings.TrimSpace(note))
	return note
}

// escape makes text stand for itself in a line of Markdown.
func escape(s string) string {
	s = oneLine(s)
	var b strings.Builder
	for i := range len(s) {
		if strings.IndexByte("\\`*_[]<&", s[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	out := b.String()
	if out != "" && strings.IndexByte("#>-+~=|", out[0]) >= 0 {
		return "\\" + out
	}
	// "1." would begin a list.
	digits := len(out) - len(strings.TrimLeft(out, "0123456789"))
	if digits > 0 && digits < len(out) && (out[digits] == '.' || out[digits] == ')') {
		return out[:digits] + "\\" + out[digits:]
	}
	return out
}

// MarksJSON writes a reader's marks as JSON Lines: those that are lost with
// "lost", the others with start and end.
func MarksJSON(w io.Writer, d *article.Document, marks []Mark) error {
	e := encoder{d: d, w: w}
	for _, m := range marks {
		words, said := marked(d, m)
		e.open('{')
		e.str("path", d.Meta.Path)
		e.str("title", d.Meta.Title)
		e.text("source", d.Meta.Source.Name)
		e.text("url", d.Meta.Source.URL)
		e.text("date", d.Meta.Date)
		if m.Lost {
			e.bool("lost", true)
		} else {
			e.span(m.Span)
		}
		e.str("text", words)
		e.text("speaker", said)
		e.text("section", above(d, m))
		e.text("note", cleanNote(m.Note))
		if !m.Made.IsZero() {
			e.str("made", m.Made.UTC().Format(time.RFC3339))
		}
		e.end()
	}
	e.flush(0)
	return e.err
}
