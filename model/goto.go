package model

import (
	"fmt"
	"strconv"
	"strings"

	"briefing/content/article"
	"briefing/ui/overlay"
	tea "charm.land/bubbletea/v2"
)

// openGoto begins to type where to go: a paragraph, a page or a speaker.
func (m *Model) openGoto() {
	p := overlay.NewPrompt(m.screen.styles, &m.keys)
	p.Show(" : ", "")
	places := "paragraph, @speaker"
	if len(m.session.doc.Pages) > 0 {
		places = "paragraph, p page, @speaker"
	}
	m.put(gotoLine, p, func() { p.SetCount(places) })
}

// goTyped goes to the place that was typed: "12" is a paragraph, "p12" a page, "@12" a
// speaker, whose quotations are followed. "q" quits, as in other programs.
func (m *Model) goTyped(text string) tea.Cmd {
	text = strings.TrimSpace(text)
	page, isPage := strings.CutPrefix(text, "p")
	speaker, isSpeaker := strings.CutPrefix(text, "@")
	switch n, err := strconv.Atoi(speaker); {
	case text == "":
	case text == "q":
		return m.quit()
	case isPage:
		m.toPage(strings.TrimSpace(page))
	case err != nil || n < 1:
		m.flash(fmt.Sprintf("No place %q: a paragraph (12), a page (p12) or a speaker (@12)", text))
	case isSpeaker:
		m.followNumbered(n - 1)
	default:
		m.toParagraph(n)
	}
	return nil
}

// toPage reads from the beginning of the page with that label.
func (m *Model) toPage(label string) {
	pages := m.session.doc.Pages
	for _, p := range pages {
		if strings.EqualFold(p.Label, label) {
			m.goToOffset(p.Start)
			return
		}
	}
	if len(pages) == 0 {
		m.flash("No pages in this document")
		return
	}
	m.flash(fmt.Sprintf("No page %s (%s–%s)", label, pages[0].Label, pages[len(pages)-1].Label))
}

// toParagraph reads the paragraph with that number, from 1; headings are not counted.
func (m *Model) toParagraph(n int) {
	count := 0
	for i := range m.session.doc.Blocks {
		b := &m.session.doc.Blocks[i]
		if b.Kind == article.HeadingBlock || b.Continues > 0 || len(m.session.doc.Parser.Leaves(*b)) == 0 {
			continue
		}
		if count++; count == n {
			m.goToOffset(b.Span.Start)
			return
		}
	}
	m.flash(fmt.Sprintf("No paragraph %d (1–%d)", n, count))
}

// goToOffset jumps to an offset of the text.
func (m *Model) goToOffset(at int) {
	m.remember()
	m.leaveSidePane()
	m.jump(at)
	m.moved()
}
