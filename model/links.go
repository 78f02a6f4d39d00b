package model

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"briefing/content/article"
	"briefing/content/link"
	"briefing/ui"
	"briefing/ui/overlay"
	"briefing/ui/reader"
	tea "charm.land/bubbletea/v2"
)

// webBase is the address of the document, "" for a document from elsewhere.
func (m *Model) webBase() string {
	p := m.session.doc.Meta.Path
	if strings.HasPrefix(p, "http://") || strings.HasPrefix(p, "https://") {
		return p
	}
	return ""
}

// allow judges which links the terminal may emit.
func (m *Model) allow(target string) (address string, ok bool) {
	t, err := link.Judge(target, m.webBase())
	if err != nil || t.Kind != link.Web && t.Kind != link.Mail {
		return "", false
	}
	return t.Address, true
}

// deceives reports whether a link's words or its host look like another address.
func (m *Model) deceives(target, words string) bool {
	t, err := link.Judge(target, m.webBase())
	return err == nil && (t.Disguised(words) || strings.Contains(t.Host, "xn--"))
}

// linksOnScreen are the links and footnotes on screen, in reading order; where there are
// none, that is said.
func (m *Model) linksOnScreen() []reader.LinkRef {
	links := m.panes.reader.LinksOnScreen()
	if len(links) == 0 {
		m.flash("No links or footnotes on screen")
	}
	return links
}

// openLinks lists the links on screen with where they lead.
func (m *Model) openLinks() {
	var links []ui.LinkChosen
	for _, l := range m.linksOnScreen() {
		links = append(links, ui.LinkChosen{Target: l.Target, Text: l.Text})
	}
	if len(links) > 0 {
		l := overlay.NewLinks(m.screen.styles, &m.keys)
		l.Show(m.session.doc, links, m.webBase())
		m.put(linksList, l, nil)
	}
}

// openLetters labels the links on screen with letters, of which one opens its link.
func (m *Model) openLetters() {
	var links []ui.LinkChosen
	var labels []reader.Label
	for i, l := range m.linksOnScreen() {
		links = append(links, ui.LinkChosen{Target: l.Target, Text: l.Text, Unseen: true})
		if i < len(overlay.Signs) {
			labels = append(labels, reader.Label{Span: l.Span, Text: overlay.Signs[i : i+1]})
		}
	}
	if len(links) > 0 {
		m.put(linkLetters, overlay.NewLetters(m.screen.styles, &m.keys, links), nil)
		m.panes.reader.SetLabels(labels)
	}
}

// openLink follows a link: a place in the document, another document in the same
// folder, or a web address in the browser.
func (m *Model) openLink(l ui.LinkChosen) tea.Cmd {
	m.closeOverlay()
	if l.Unseen && m.deceives(l.Target, l.Text) {
		m.openLinks() // which shows where it leads before it is opened
		return nil
	}
	if label, ok := strings.CutPrefix(l.Target, article.NotePrefix); ok {
		m.toFootnote(label)
		return nil
	}
	t, err := link.Judge(l.Target, m.webBase())
	if err != nil {
		m.flash("Not opened: " + oneLine(err))
		return nil
	}
	switch t.Kind {
	case link.Note:
		m.toHeading(t.Fragment)
		return nil
	case link.File:
		return m.openBeside(t.Path)
	}
	return m.browse(t)
}

// browse opens an address outside, and says which.
func (m *Model) browse(t link.Target) tea.Cmd {
	if m.options.Restricted || m.options.Browse == nil {
		m.flash("Not opened (restricted): " + t.Address)
		return nil
	}
	open := m.options.Browse
	return func() tea.Msg {
		if err := open(t.Address); err != nil {
			return flashed{oneLine(err) + ": " + t.Address}
		}
		return flashed{"Opened " + t.Address}
	}
}

// errOutside is the answer to a file that a link of the document leads to by a
// symbolic link out of its folder.
var errOutside = errors.New("the link leads out of the document's folder")

// openBeside opens a document in the folder of this one. The folder is opened as
// a root, so that no symbolic link leads out of it.
func (m *Model) openBeside(path string) tea.Cmd {
	if m.options.Restricted {
		m.flash("Not opened (restricted): " + path)
		return nil
	}
	own := m.session.doc.Meta.Path
	if own == "" || own == "-" || strings.Contains(own, ":") {
		m.flash("No folder to look in for " + path)
		return nil
	}
	m.later = nil
	dir := filepath.Dir(own)
	open := m.openPath(filepath.Join(dir, filepath.FromSlash(path)), false)
	generation := m.session.generation
	return func() tea.Msg {
		root, err := os.OpenRoot(dir)
		if err != nil {
			return documentFailed{generation, err, false}
		}
		defer func() { _ = root.Close() }()
		if _, err := root.Stat(filepath.FromSlash(path)); err != nil {
			if os.IsNotExist(err) {
				return open()
			}
			return documentFailed{generation, errOutside, false}
		}
		return open()
	}
}

// toFootnote reads the definition of a footnote.
func (m *Model) toFootnote(label string) {
	leaves := m.session.doc.Note(label)
	if len(leaves) == 0 {
		m.flash("No footnote " + label)
		return
	}
	m.toPlace(leaves[0].Extent())
}

// toHeading reads the section that a fragment names.
func (m *Model) toHeading(fragment string) {
	if i := m.session.doc.Anchor(fragment); i >= 0 {
		m.toSection(i)
		return
	}
	m.flash("No section #" + fragment)
}
