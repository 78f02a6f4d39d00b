package model

import (
	"errors"
	"fmt"
	"strings"

	"briefing/content/article"
	"briefing/content/clean"
	"briefing/ui"
	tea "charm.land/bubbletea/v2"
)

// MaxCopy is how much is copied at most, in bytes: some terminals drop a longer
// OSC 52 sequence, or everything that follows it.
const MaxCopy = 64 << 10

// ErrSwallowed is an error of Options.Clipboard where what is sent to the terminal's
// clipboard does not arrive there either.
var ErrSwallowed = errors.New("swallowed")

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
	return m.copyText(words+"\n\n"+d.CiteSource(s.Start), what+" "+beginning(words))
}

// copyQuote copies a quotation with its speaker and source.
func (m *Model) copyQuote(i int) tea.Cmd {
	d := m.session.doc
	return m.copyText(d.CiteQuote(i), "quotation "+beginning(d.QuoteWords(&d.Quotes[i])))
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
		err := native(text)
		switch {
		case err == nil:
			return flashed{"Copied: " + what}
		case errors.Is(err, ErrSwallowed):
			return flashed{"Not copied: " + oneLine(err)}
		}
		return flashed{"Sent to the terminal's clipboard: " + what + "; no other (" + oneLine(err) + ")"}
	}
	return tea.Batch(tea.SetClipboard(text), said)
}

// oneLine is an error as one clean line.
func oneLine(err error) string { return clean.Line(err.Error()) }
