package export

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"briefing/content/article"
	"briefing/content/library"
)

// Answers to questions about many documents, in four forms each: text, Markdown, and a
// table that is written as CSV or JSON.

// Unattributed is the heading of the quotations whose speaker is not certain.
const Unattributed = "Unattributed"

// ofDocument are the columns that every row ends with.
var ofDocument = [...]string{"title", "source", "date", "section", "page", "link", "path"}

// table begins a table whose rows end with where they stand.
func table(columns ...string) *Table { return &Table{Columns: append(columns, ofDocument[:]...)} }

// addAt appends a row that stands somewhere in a document.
func (t *Table) addAt(d *library.Document, section, page, words string, values ...any) {
	t.cite(d)
	t.add(append(values, d.Title, d.Source, cmp.Or(d.Day, d.Date), section, page, LinkTo(d.URL, words), cleanPath(d.Shown))...)
}

// SaidTable is statements in rows.
func SaidTable(said []library.Said) *Table {
	t := table("text", "speaker", "role", "affiliation", "kind", "confidence", "corrected", "start", "end", "also", "differs")
	for i := range said {
		s := &said[i]
		var also []*library.Document
		for j := range s.Also {
			also = append(also, s.Also[j].Document)
		}
		t.addAt(s.Document, s.Section, s.Page, s.Text,
			s.Text, s.Speaker, s.Role, s.Affiliation, s.Kind, s.Confidence, s.Corrected, s.Span.Start, s.Span.End, shown(also), difference(s.Differs))
		t.cite(also...)
	}
	return t
}

// shown are the names of documents.
func shown(docs []*library.Document) (names []string) {
	for _, d := range docs {
		names = append(names, cleanPath(d.Shown))
	}
	return names
}

// difference says what another document has otherwise.
func difference(d *library.Difference) string {
	if d == nil {
		return ""
	}
	in, who := " in "+DocumentTitle(d.Statement.Document), cmp.Or(d.Statement.Speaker, article.Unattributed)
	switch {
	case d.Words && d.Speaker:
		return "other words, and from " + who + "," + in
	case d.Speaker:
		return "from " + who + in
	}
	return "other words" + in
}

// DocumentTitle is the title of a document, or the name by which it was asked for.
func DocumentTitle(d *library.Document) string { return cmp.Or(d.Title, cleanPath(d.Shown)) }

// SaidText writes statements under their documents and speakers. With one document
// alone there is no line above it.
func SaidText(w io.Writer, said []library.Said, alone bool) error {
	out := bufio.NewWriter(w)
	for i := 0; i < len(said); {
		to := i
		for to < len(said) && said[to].Document == said[i].Document {
			to++
		}
		if i > 0 {
			out.WriteByte('\n')
		}
		if !alone {
			fmt.Fprintf(out, "== %s\n", documentLine(said[i].Document))
		}
		writeSpeakers(out, said[i:to])
		i = to
	}
	return out.Flush()
}

// documentLine is a document's title, source, date and name.
func documentLine(d *library.Document) string {
	return article.JoinNonEmpty(" · ", d.Title, d.Source, d.Date, cleanPath(d.Shown))
}

// writeSpeakers writes the statements of one document: those who say most first.
func writeSpeakers(w io.Writer, said []library.Said) {
	for i, g := range library.BySpeaker(said) {
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "%s (%d)\n", cmp.Or(g[0].Statement.SpeakerTitle(), Unattributed), len(g))
		for _, s := range g {
			fmt.Fprintf(w, "  %s%s\n", s.InMarks(), place(&s.Statement))
			for j := range s.Also {
				fmt.Fprintf(w, "    also in %s\n", documentLine(s.Also[j].Document))
			}
			if s.Differs != nil {
				fmt.Fprintf(w, "    ≠ %s: %s\n", difference(s.Differs), s.Differs.Statement.InMarks())
			}
		}
	}
}

// place is where a statement stands, and how it came there.
func place(s *library.Statement) string {
	doubt := ""
	if s.Speaker != "" && s.Confidence < article.Sure {
		doubt = article.JoinNonEmpty(" ", "?", s.Why)
	}
	if out := article.JoinNonEmpty("  ", before("§ ", s.Section), s.Page, ifSo(s.Kind == article.Reported.String(), "(reported)"), ifSo(s.Corrected, "(corrected)"), doubt); out != "" {
		return "  " + out
	}
	return ""
}

// before is a text behind another; nothing before nothing.
func before(first, s string) string { return ifSo(s != "", first+s) }

func ifSo(is bool, s string) string {
	if is {
		return s
	}
	return ""
}

// SaidPage writes statements as a page of Markdown to hand on: of one person, if who is
// not nil, with role, documents, and with whom they are quoted.
func SaidPage(w io.Writer, said []library.Said, who *library.Person, with []string) error {
	out := bufio.NewWriter(w)
	writePageHead(out, said, who, with)
	for i := range said {
		s := &said[i]
		fmt.Fprintf(out, "\n> %s\n>\n> — %s. %s\n", escape(s.InMarks()), escape(cmp.Or(s.Statement.SpeakerTitle(), Unattributed)), citation(s.Document, &s.Statement))
		for j := range s.Also {
			fmt.Fprintf(out, ">\n> Also in %s\n", citation(s.Also[j].Document, &s.Also[j]))
		}
		if s.Differs != nil {
			fmt.Fprintf(out, ">\n> Differs: %s\n", escape(difference(s.Differs)+": "+s.Differs.Statement.InMarks()))
		}
	}
	return out.Flush()
}

func writePageHead(w io.Writer, said []library.Said, who *library.Person, with []string) {
	title := "Statements"
	if who != nil {
		title = who.Name
	}
	fmt.Fprintf(w, "# %s\n\n", escape(title))
	if who != nil && (who.Role != "" || who.Affiliation != "") {
		fmt.Fprintf(w, "%s\n\n", escape(strings.TrimPrefix((&article.Entity{Role: who.Role, Affiliation: who.Affiliation}).Title(), ", ")))
	}
	docs := make(map[*library.Document]bool)
	first, last := "", ""
	for i := range said {
		d := said[i].Document
		docs[d] = true
		for j := range said[i].Also {
			docs[said[i].Also[j].Document] = true
		}
		if d.Day != "" && (first == "" || d.Day < first) {
			first = d.Day
		}
		last = max(last, d.Day)
	}
	fmt.Fprintf(w, "%s in %s", article.Counted(len(said), "statement"), article.Counted(len(docs), "document"))
	if first != "" {
		fmt.Fprintf(w, ", %s", article.DayOf(first))
	}
	if last != first {
		fmt.Fprintf(w, " to %s", article.DayOf(last))
	}
	fmt.Fprintln(w, ".")
	if len(with) > 0 {
		fmt.Fprintf(w, "\nAlso quoted in these: %s.\n", escape(strings.Join(with, ", ")))
	}
}

// citation names a document, and the place of a statement in it, on a line of Markdown.
func citation(d *library.Document, s *library.Statement) string {
	title := escape(DocumentTitle(d))
	if d.URL != "" {
		title = "[" + title + "](" + strings.NewReplacer("(", "%28", ")", "%29", "<", "%3C", ">", "%3E", " ", "%20").Replace(LinkTo(d.URL, s.Text)) + ")"
	}
	section, file := "", ""
	if s.Section != d.Title {
		section = before("§ ", s.Section)
	}
	if d.URL == "" && d.Title != "" {
		file = "`" + strings.ReplaceAll(cleanPath(d.Shown), "`", "'") + "`"
	}
	return article.JoinNonEmpty(", ", title, escape(d.Source), escape(d.Date), escape(section), escape(s.Page),
		ifSo(s.Kind == article.Reported.String(), "reported"), ifSo(s.Corrected, "corrected"), file)
}

// PeopleTable is who is named in many documents, in rows.
func PeopleTable(people []*library.Person) *Table {
	t := &Table{Columns: []string{"name", "kind", "role", "affiliation", "aliases", "documents", "mentions", "statements", "first", "paths"}}
	for _, p := range people {
		var paths []string
		for _, at := range p.Places {
			paths = append(paths, cleanPath(at.Document.Shown))
			t.cite(at.Document)
		}
		t.add(p.Name, p.Kind, p.Role, p.Affiliation, p.Aliases, len(paths), p.Mentions, p.Statements, p.Places[0].Document.Day, paths)
	}
	return t
}

// PeopleText writes who is named in many documents, by kind.
func PeopleText(w io.Writer, people []*library.Person, md bool) error {
	out := bufio.NewWriter(w)
	gap := ""
	for _, g := range article.KindGroups() {
		title := gap + g.Title + "\n"
		if md {
			title = gap + "## " + g.Title + "\n\n"
		}
		for _, p := range people {
			if k, _ := article.ParseKind(p.Kind); !slices.Contains(g.Kinds, k) {
				continue
			}
			out.WriteString(title)
			title, gap = "", "\n"
			facts := fmt.Sprintf("%s, %s, %s", article.Counted(len(p.Places), "document"), article.Counted(p.Mentions, "mention"), article.Counted(p.Statements, "statement"))
			if md {
				fmt.Fprintf(out, "- %s: %s\n", escape(p.Title()), facts)
			} else {
				fmt.Fprintf(out, "  %s: %s\n", p.Title(), facts)
			}
		}
	}
	return out.Flush()
}

// Passage is a sentence of a document with what precedes it: a date, or nothing.
type Passage struct {
	Document    *library.Document
	Label, Text string
	Start, End  int
	// When is the day of what happened, as far as it is known.
	When article.Day
	// Also are copies of the document in which the same stands.
	Also []*library.Document
}

// PassageTable is passages in rows.
func PassageTable(passages []Passage) *Table {
	t := table("when", "day", "text", "start", "end", "also")
	for i := range passages {
		p := &passages[i]
		t.addAt(p.Document, "", "", p.Text, p.Label, p.When.String(), p.Text, p.Start, p.End, shown(p.Also))
		t.cite(p.Also...)
	}
	return t
}

// PassageText writes passages, each with its document.
func PassageText(w io.Writer, passages []Passage, md bool) error {
	out := bufio.NewWriter(w)
	for i := range passages {
		p := &passages[i]
		label := p.Label
		if md {
			if label != "" {
				label = "**" + escape(label) + "** "
			}
			fmt.Fprintf(out, "- %s%s — %s\n", label, escape(p.Text), citation(p.Document, &library.Statement{Text: p.Text}))
			for _, d := range p.Also {
				fmt.Fprintf(out, "  - Also in %s\n", citation(d, &library.Statement{Text: p.Text}))
			}
			continue
		}
		if label != "" {
			label += "  "
		}
		fmt.Fprintf(out, "%s%s\n    %s\n", label, p.Text, documentLine(p.Document))
		for _, d := range p.Also {
			fmt.Fprintf(out, "    also in %s\n", documentLine(d))
		}
	}
	return out.Flush()
}
