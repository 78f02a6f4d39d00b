package model

import (
	"fmt"
	"strings"

	"briefing/content/article"
	"briefing/ui"
	tea "charm.land/bubbletea/v2"
)

// selectWords begins to select words, at the quotation the trail rests on or in the
// paragraph that is read.
func (m *Model) selectWords() {
	at := m.offsetHere()
	m.focus(ui.Article)
	if !m.panes.reader.SelectAt(at) {
		m.flash("No words on screen")
	}
}

// selectionKey does what a key means while words are selected.
func (m *Model) selectionKey(pressed string) tea.Cmd {
	a, _ := m.keys.Find(ui.Selecting, pressed)
	if a == ui.NoAction {
		m.flash(fmt.Sprintf("%q does nothing here: %s", pressed, m.keys.Hint(ui.Tip{Action: ui.SelectLeave, Words: "leave the selection"})))
		return nil
	}
	return m.selectionAction(a)
}

func (m *Model) selectionAction(a ui.Action) tea.Cmd {
	r := m.panes.reader
	if r.Extend(a) {
		m.moved()
		return nil
	}
	span := r.Selected()
	if a == ui.SelectPipe {
		m.openPipe()
		return nil
	}
	r.Deselect()
	switch a {
	case ui.SelectCopy:
		return m.copySpan(span, "words")
	case ui.SelectMark:
		m.beginNote(target{span: span, what: "words", always: true})
	}
	return nil
}

// selectedText says how much is selected.
func (m *Model) selectedText() string {
	n := len(strings.Fields(m.session.doc.Words(m.panes.reader.Selected())))
	if n == 1 {
		return "1 word selected"
	}
	return fmt.Sprintf("%d words selected", n)
}

// passage is what a command is given and what that is called: the selected words, the
// quotation the trail rests on, or the article.
func (m *Model) passage() (text, what string) {
	d := m.session.doc
	if s := m.panes.reader.Selected(); !s.Empty() {
		return d.Words(s) + "\n", "the selection"
	}
	if i := m.quoteHere(); i >= 0 {
		return d.QuoteWords(&d.Quotes[i]) + "\n", "the quotation"
	}
	all := article.Span{End: d.Text.Len()}
	if len(d.Blocks) > 0 {
		all.Start = d.Blocks[0].Span.Start // behind the front matter
	}
	return d.Text.Slice(all), "the article"
}
