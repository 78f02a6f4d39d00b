package model

import (
	"strings"

	"briefing/content/article"
	tea "charm.land/bubbletea/v2"
)

// edit opens the file in the reader's editor at the quotation the trail rests on, or the
// paragraph that is read. What was written there is shown as any change of the file is.
func (m *Model) edit() tea.Cmd {
	path := m.session.book.Editable()
	switch {
	case m.options.Restricted || m.options.Edit == nil:
		m.flash("Not edited (restricted)")
		return nil
	case path == "":
		m.flash("Not edited: " + m.notEditable())
		return nil
	}
	line := 1 + strings.Count(m.session.doc.Text.Slice(article.Span{End: m.offsetHere()}), "\n")
	cmd, err := m.options.Edit(path, line, func(err error) tea.Msg {
		if err != nil {
			return flashed{"The editor failed: " + oneLine(err)}
		}
		return nil
	})
	if err != nil {
		m.flash("Not edited: " + oneLine(err))
	}
	return cmd
}

// notEditable says why the document is no file that could be edited.
func (m *Model) notEditable() string {
	switch path := m.session.doc.Meta.Path; {
	case path == "-":
		return "this is standard input"
	case strings.HasPrefix(path, "briefing:"):
		return "this briefing is built in"
	}
	return "this text was converted, or has no file"
}

// offsetHere is where the reader is: at the quotation of the trail, or else in the
// paragraph that would be copied.
func (m *Model) offsetHere() int {
	if i := m.quoteHere(); i >= 0 {
		return m.session.doc.Quotes[i].Span().Start
	}
	if s := m.paragraphHere(); !s.Empty() {
		return s.Start
	}
	return m.panes.reader.Anchor().Start
}
