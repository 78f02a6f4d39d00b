package model

import (
	"fmt"
	"slices"
	"strings"

	"briefing/content/article"
	"briefing/content/clean"
	"briefing/ui"
	tea "charm.land/bubbletea/v2"
)

// MaxCopy is how much is copied at most, in bytes: some terminals drop a longer
// OSC 52 sequence, or everything that follows it.
const MaxCopy = 64 << 10

// flashed shows a sentence in the status line.
type flashed struct{ text string }

// copyHere copies the quotation that the trail rests on, or else the paragraph that
// is read.
func (m *Model) copyHere() tea.Cmd {
	if q := m.quoteHere(); q >= 0 {
		return m.copyQuote(q)
	}
	return m.copySpan(m.paragraphHere(), "paragraph")
}

// copySpan copies the words of a place, which is called what, with their source.
func (m *Model) copySpan(s article.Span, what string) tea.Cmd {
	d := m.session.doc
	words := strings.TrimSpace(d.Words(s))
	if words == "" {
		m.flash("Nothing here to copy")
		return nil
	}
	return m.copyText(words+"\n\n"+citeSource(d, s.Start), what+" "+beginning(words))
}

// copyQuote copies a quotation with its speaker and source.
func (m *Model) copyQuote(i int) tea.Cmd {
	d := m.session.doc
	return m.copyText(citeQuote(d, i), "quotation "+beginning(d.QuoteWords(&d.Quotes[i])))
}

// paragraphHere is the paragraph in which the trail rests while that is on screen, or
// else the one at the top.
func (m *Model) paragraphHere() article.Span {
	if t := &m.trail; t.Current >= 0 && t.Current < len(t.Stops) {
		if s := m.panes.reader.ParagraphAt(t.Stops[t.Current].Parts[0].Start); !s.Empty() {
			return s
		}
	}
	return m.panes.reader.Paragraph()
}

// quoteHere is the quotation the trail rests on while it is on screen; -1.
func (m *Model) quoteHere() int {
	t := &m.trail
	if t.Kind != ui.QuoteTrail || t.Current < 0 || t.Current >= len(t.Stops) {
		return -1
	}
	if !m.panes.reader.Visible().Overlaps(t.Stops[t.Current].Span()) {
		return -1
	}
	return t.Stops[t.Current].Index
}

// citeQuote is a quotation, unwrapped, with speaker, role and the time of a turn,
// and with title, source and date. What is reported is cited with the words that say
// whose it is, so that nobody takes it for a quotation.
func citeQuote(d *article.Document, i int) string {
	q := &d.Quotes[i]
	if q.Kind == article.Reported {
		return d.Line(q.Around()) + "\n— reported of " + d.SpeakerTitle(q) + "\n\n" + citeSource(d, q.Parts[0].Start)
	}
	at := ""
	if q.Time != "" {
		at = "at " + q.Time
	}
	return "“" + d.QuoteWords(q) + "”\n— " + joinNonEmpty(", ", d.SpeakerTitle(q), at) + "\n\n" + citeSource(d, q.Parts[0].Start)
}

// citeSource names the document and the section of a place.
func citeSource(d *article.Document, pos int) string {
	section := sectionTitle(d, pos)
	if section != "" {
		section = "§ " + section
	}
	return joinNonEmpty(", ", d.Meta.Title, section, pageText(d, pos), d.Meta.Source.Name, d.Meta.Date, d.Meta.Source.URL)
}

// pageText is the page of a place as people cite it: "p. 12", "Chapter 2"; "" where the
// document has no pages.
func pageText(d *article.Document, pos int) string {
	page, ok := d.PageAt(pos)
	if !ok || page.Label == "" || strings.Contains(page.Label, " ") {
		return page.Label
	}
	return "p. " + page.Label
}

func joinNonEmpty(sep string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), sep)
}

// copyText writes a text to the terminal's clipboard and, where there is one, to
// the native one, and says so.
func (m *Model) copyText(text, what string) tea.Cmd {
	if len(text) > MaxCopy {
		m.flash(fmt.Sprintf("Not copied: the %s is %d kB, terminals accept %d", what, len(text)>>10, MaxCopy>>10))
		return nil
	}
	native := m.options.Clipboard
	said := func() tea.Msg {
		if native == nil {
			return flashed{"Sent to the terminal's clipboard: " + what}
		}
		if err := native(text); err != nil {
			return flashed{"Sent to the terminal's clipboard: " + what + "; no other (" + oneLine(err) + ")"}
		}
		return flashed{"Copied: " + what}
	}
	return tea.Batch(tea.SetClipboard(text), said)
}

// oneLine is an error as one clean line.
func oneLine(err error) string { return clean.Line(err.Error()) }
