package model

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"briefing/content/article"
	"briefing/content/clean"
	"briefing/ui"
	"briefing/ui/draw"
	"charm.land/lipgloss/v2"
)

// maxTitle is how much of a document's title the window's title holds, in cells.
const maxTitle = 120

// windowTitle is the title of the terminal's window.
func (m *Model) windowTitle() string {
	if t := m.session.doc.Meta.Title; t != "" {
		return draw.Cut(t, maxTitle) + " · briefing"
	}
	return "briefing"
}

// titleLine is title · source · date · minutes; what has no room is left out
// from the right, but never the minutes before the date or the source. While the text
// itself shows the title, the name of the file or the address is in its place.
func (m *Model) titleLine(w int) string {
	d := m.session.doc
	s := m.screen.styles
	title, about := d.Meta.Title, []string{d.Meta.Source.Name, d.Meta.Date, m.readingTime()}
	if m.panes.reader.ShowsTitle() {
		title = fileName(d.Meta.Path)
		if !d.BeginsWithTitle() { // then these are below the title
			about = about[2:]
		}
	}
	about = slices.DeleteFunc(about, func(s string) bool { return s == "" })
	room := w - 2
	rest := func() string {
		if title == "" || len(about) == 0 {
			return strings.Join(about, " · ")
		}
		return " · " + strings.Join(about, " · ")
	}
	for len(about) > 1 && draw.Width(title+rest()) > room {
		about = slices.Delete(about, len(about)-2, len(about)-1)
	}
	landing := rest()
	if cut := draw.Cut(title, max(0, room-draw.Width(landing))); draw.Width(cut) >= min(8, draw.Width(title)) {
		title = cut
	} else {
		title, landing = draw.Cut(title, room), ""
	}
	return m.pad(" "+s.Strong.Render(title)+s.Quiet.Render(landing), 1+draw.Width(title)+draw.Width(landing), w)
}

// fileName is what a document is called by where it comes from: the last part of a path,
// or an address; "" for the one that is built in and for standard input.
func fileName(path string) string {
	switch {
	case strings.Contains(path, "://"):
		return clean.Line(path)
	case path == "-" || path == "" || strings.HasPrefix(path, "briefing:"):
		return ""
	}
	return clean.Line(filepath.Base(path))
}

// pad fills a line that is used cells wide up to w.
func (m *Model) pad(line string, used, w int) string {
	if used > w {
		return draw.Cut(line, w)
	}
	return line + strings.Repeat(" ", w-used)
}

// readingTime is the time to read the document: "6 min".
func (m *Model) readingTime() string {
	if m.session.words == 0 {
		return ""
	}
	return minutes(m.session.words)
}

func minutes(words int) string { return fmt.Sprintf("%d min", article.Minutes(words)) }

// wordsLeft estimates the words behind the place where the reader is.
func (m *Model) wordsLeft() int {
	return int(float64(m.session.words) * (1 - m.panes.reader.Fraction()))
}

// statusLine is the trail or the pane on the left, the place on the right. Where
// both have no room, the section's title is shortened first, then words of the trail.
func (m *Model) statusLine(w int) string {
	s := m.screen.styles
	if m.overlay.kind.isLine() {
		return m.overlay.pane.View()
	}
	room := w - 2
	short := m.placeText(0)
	left, style := m.leftText(room, room-draw.Width(short)-2)
	right := m.placeText(room - draw.Width(left) - 2)
	if said := m.screen.flash; draw.Width(said) > room-draw.Width(short)-2 && said != "" || left != "" && room < draw.Width(short)+2+leastTrail {
		right = ""
	} else if right == short {
		left = draw.Cut(left, max(0, room-draw.Width(short)-2))
	}
	left = draw.Cut(left, max(0, room))
	gap := room - draw.Width(left) - draw.Width(right)
	if w < 2 || gap < 0 {
		return draw.Spaces(w)
	}
	return " " + style.Render(left) + draw.Spaces(gap) + s.Quiet.Render(right) + " "
}

// Sizes in cells of the status line: what a trail gets at least before the place
// beside it is left out, and what a section's title gets at least and at most.
const (
	leastTrail = 12
	leastTitle = 10
	mostTitle  = 48
)

// leftText is what is on the left of the status line: what was just done, the
// trail, the work in the background, or else whom the digits mean. Beside is the
// room where the place is at its right.
func (m *Model) leftText(room, beside int) (string, lipgloss.Style) {
	s := m.screen.styles
	switch {
	case m.screen.flash != "":
		return m.screen.flash, s.Text
	case m.panes.reader.Selecting():
		return m.selectedText(), s.Accent
	case m.truncated() != "":
		return m.truncated(), s.Text
	case m.onTrail():
		text := m.trailText(room)
		if draw.Width(text) > beside {
			text = m.trailText(max(leastTrail, beside))
		}
		return text, s.Accent
	}
	if work := m.workText(); work != "" {
		return work, s.Accent
	}
	return m.digitsText(beside - draw.Width(m.timeLeft())), s.Quiet
}

// truncated is the full text of the row that is selected in a side pane, if it is cut
// there.
func (m *Model) truncated() string {
	switch m.screen.state.Focus {
	case ui.Outline:
		return m.panes.outline.Truncated()
	case ui.Sidebar:
		return m.panes.sidebar.Truncated()
	}
	return ""
}

// digitsText names whom the digits mean, as many as there is room for, where no
// sidebar does and the outline says which section is read.
func (m *Model) digitsText(room int) string {
	l, text := m.screen.layout, ""
	if !l.Sidebar.Empty() || m.screen.state.Zen {
		return ""
	}
	if l.Outline.Empty() || l.Floating == ui.Outline { // the section is named beside them
		room = min(room, m.screen.width/2)
	}
	for n, e := range m.panes.sidebar.Speakers() {
		next := fmt.Sprintf("%d %s", n+1, m.session.doc.Entities[e].ShortName())
		if n > 0 {
			next = "  " + next
		}
		if n == 9 || draw.Width(text+next) > room {
			break
		}
		text += next
	}
	return text
}

// trailNoun is what one stop of the trail is called.
func (m *Model) trailNoun() string {
	if m.trail.Kind == ui.QuoteTrail && m.reported {
		return "statement"
	}
	return m.trail.Kind.Noun()
}

// onTrail reports whether a trail is followed that has more than a place.
func (m *Model) onTrail() bool { return m.trail.Kind != ui.NoTrail && m.trail.Kind != ui.PlaceTrail }

// trailText says where on the trail the reader is, in the given number of cells where that is
// possible: the count stays, its noun goes, the name is cut.
func (m *Model) trailText(room int) string {
	t := &m.trail
	noun, count := " · "+m.trailNoun()+" ", fmt.Sprintf("%d of %d", t.Current+1, len(t.Stops))
	switch {
	case len(t.Stops) == 0:
		noun, count = " · ", "no "+m.trailNoun()
	case t.More:
		count += "+"
	}
	label := t.Label
	if who := m.speakerHere(); who != "" {
		label += ": " + who
		if draw.Width(label+noun+count) > room {
			label = who
		}
	}
	if draw.Width(label+noun+count) > room {
		noun = " · "
	}
	return draw.Cut(label, max(1, room-draw.Width(noun+count))) + noun + count
}

// speakerHere is who speaks at the stop of the trail of quotations by anyone; "" on
// other trails.
func (m *Model) speakerHere() string {
	q, d := m.quoteStop(), m.session.doc
	if q == nil || m.source.entity >= 0 {
		return ""
	}
	return d.SpeakerShort(q)
}

// workText says what still goes on in the background.
func (m *Model) workText() string {
	p := m.session.doc.Progress
	if p.Done() || p.Total <= progressFrom {
		return ""
	}
	if p.Indexed < p.Total {
		return fmt.Sprintf("Indexing %d %%", percent(p.Indexed, p.Total))
	}
	return fmt.Sprintf("Finding names and quotations %d %%", percent(p.Recognised, p.Total))
}

func percent(part, whole int) int {
	if whole <= 0 {
		return 100
	}
	return int(int64(part) * 100 / int64(whole))
}

// timeLeft is how long it takes to read on to the end: " · 4 min left".
func (m *Model) timeLeft() string {
	if words := m.wordsLeft(); words > 0 && !m.panes.reader.AtEnd() {
		return " · " + minutes(words) + " left"
	}
	return ""
}

// placeText says where in the document the reader is, in the given number of cells where that
// is possible: section, page, part, time left.
func (m *Model) placeText(room int) string {
	d := m.session.doc
	if len(d.Sections) == 0 {
		return ""
	}
	i := m.currentSection()
	part, left := fmt.Sprintf("%d %%", int(m.panes.reader.Fraction()*100+0.5)), m.timeLeft()
	if page := d.PageName(m.placeRead()); page != "" {
		part = page + " · " + part
	}
	if len(d.Sections) == 1 { // which is the document: its title is above
		return part + left
	}
	number := fmt.Sprintf("§ %d/%d ", i+1, len(d.Sections))
	part = "· " + part
	title := min(room-draw.Width(number+part+left)-1, mostTitle)
	if m.panes.reader.ShowsTitle() && d.Sections[i].Name() == d.Meta.Title {
		title = 0
	}
	switch {
	case title >= leastTitle:
		return number + draw.Cut(d.Sections[i].Name(), title) + " " + part + left
	case room >= draw.Width(number+part+left):
		return number + part + left
	}
	return number + part
}
