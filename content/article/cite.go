package article

import (
	"slices"
	"strconv"
	"strings"
)

// CiteQuote returns a quotation, unwrapped, with speaker, role and the time of a turn,
// and with title, source and date. What is reported is cited with the words that say
// whose it is, so that nobody takes it for a quotation.
func (d *Document) CiteQuote(i int) string {
	q := &d.Quotes[i]
	source := "\n\n" + d.CiteSource(q.Parts[0].Start)
	if q.Kind == Reported {
		return d.Line(q.Around()) + "\n— reported of " + d.SpeakerTitle(q) + source
	}
	at := ""
	if q.Time != "" {
		at = "at " + q.Time
	}
	return "“" + d.QuoteWords(q) + "”\n— " + JoinNonEmpty(", ", d.SpeakerTitle(q), at) + source
}

// CiteSource names the document, and the section and the page of a place.
func (d *Document) CiteSource(pos int) string {
	section := d.SectionTitle(pos)
	if section != "" {
		section = "§ " + section
	}
	return JoinNonEmpty(", ", d.Meta.Title, section, d.PageName(pos), d.Meta.Source.Name, d.Meta.Date, d.Meta.Source.URL)
}

// SectionTitle is the title of the section in which a place lies; "" for none.
func (d *Document) SectionTitle(pos int) string {
	if i := d.SectionAt(pos); i >= 0 {
		return d.Sections[i].Title
	}
	return ""
}

// PageName is the page of a place as people cite it: "p. 12", "Chapter 2"; "" where the
// document has no pages.
func (d *Document) PageName(pos int) string {
	page, ok := d.PageAt(pos)
	if !ok || page.Label == "" || strings.Contains(page.Label, " ") {
		return page.Label
	}
	return "p. " + page.Label
}

// JoinNonEmpty joins those of the parts that are not empty.
func JoinNonEmpty(separator string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), separator)
}

// Counted is a number with its noun: "1 document", "3 documents".
func Counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return strconv.Itoa(n) + " " + noun
}
