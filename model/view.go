package model

import (
	"strings"

	"briefing/ui"
	"briefing/ui/draw"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
)

// View implements tea.Model. It reads and never changes anything.
func (m *Model) View() tea.View {
	v := tea.NewView(m.frame())
	v.AltScreen = true
	v.MouseMode = tea.MouseModeCellMotion
	v.WindowTitle = m.windowTitle()
	if p := m.session.doc.Progress; !p.Done() && p.Total > progressFrom {
		v.ProgressBar = tea.NewProgressBar(tea.ProgressBarDefault, percent(p.Indexed+p.Recognised, 2*p.Total))
	}
	return v
}

// progressFrom is the size in bytes from which progress is shown: smaller
// documents are done before it could be read.
const progressFrom = 256 << 10

// frame is the whole screen: the panes, and an open overlay over them.
func (m *Model) frame() string {
	l := m.screen.layout
	if l.Screen.Empty() {
		return ""
	}
	base := m.background()
	if view, at := m.floating(); view != "" {
		c := covered{base: base, over: view, x: at.X, y: at.Y}
		base = m.screen.floating.Keep(c, func() string { return c.draw(l.Screen.H) })
	}
	if !m.overlay.covers() || l.Overlay.Empty() {
		return base
	}
	c := covered{base: base, over: m.overlay.pane.View(), x: m.overlay.rect.X, y: m.overlay.rect.Y}
	return m.screen.covered.Keep(c, func() string { return c.draw(l.Screen.H) })
}

// covered is a screen with an overlay over it. To compose them costs as much as all
// the rest of a view, and most messages change neither.
type covered struct {
	base, over string
	x, y       int
}

// draw composes them in at most the given number of lines.
func (c covered) draw(lines int) string {
	over := lipgloss.NewLayer(c.over).X(c.x).Y(c.y).Z(1)
	return fit(lipgloss.NewCompositor(lipgloss.NewLayer(c.base), over).Render(), lines)
}

// background renders what is under an open overlay.
func (m *Model) background() string {
	if m.choosing() {
		return m.backdrop()
	}
	return m.base()
}

// choosing reports whether the list of a folder is open over no document.
func (m *Model) choosing() bool { return m.overlay.kind == folderList && m.session.doc.Text.Len() == 0 }

// backdrop is drawn behind the list of a folder: only what the status
// line has to say.
func (m *Model) backdrop() string {
	l := m.screen.layout
	lines := make([]string, l.Screen.H)
	for y := range lines {
		lines[y] = draw.Spaces(l.Screen.W)
	}
	if !l.Status.Empty() {
		lines[l.Status.Y] = m.statusLine(l.Status.W)
	}
	return strings.Join(lines, "\n")
}

// fit cuts a text to a number of lines.
func fit(s string, lines int) string {
	for i := range s {
		if s[i] == '\n' {
			if lines--; lines == 0 {
				return s[:i]
			}
		}
	}
	return s
}

// base is the screen without overlays.
func (m *Model) base() string {
	l := m.screen.layout
	var b strings.Builder
	b.Grow(l.Screen.W * l.Screen.H * 4)
	line := func(s string) {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(s)
	}
	if !l.Title.Empty() {
		line(m.titleLine(l.Title.W))
	}
	if !l.Rule.Empty() {
		line(m.ruleLine())
	}
	m.body(line)
	if !l.Status.Empty() {
		line(m.statusLine(l.Status.W))
	}
	if !l.Help.Empty() {
		foot := m.helpContext()
		line(m.screen.help.Keep(foot, func() string { return m.helpLine(foot, l.Help.W) }))
	}
	return b.String()
}

// body joins the panes line by line.
func (m *Model) body(line func(string)) {
	l := m.screen.layout
	var left, right []string
	floats := l.Floating != ui.Article
	switch {
	case floats:
	case !l.Dock.Empty() && m.dock.pane != nil:
		right = strings.Split(m.dock.pane.View(), "\n")
	case !l.Sidebar.Empty():
		right = strings.Split(m.panes.sidebar.View(), "\n")
	}
	if !l.Outline.Empty() && !floats {
		left = strings.Split(m.panes.outline.View(), "\n")
	}
	rule := m.screen.styles.Rule.Render("│")
	for y, text := range strings.Split(m.panes.reader.View(), "\n") {
		if y < len(left) {
			text = left[y] + rule + text
		}
		if y < len(right) {
			text += " " + right[y]
		}
		line(text)
	}
}

// floating is the side pane over the text, with the rule beside it; "" for none.
func (m *Model) floating() (view string, at ui.Rect) {
	l := m.screen.layout
	switch l.Floating {
	case ui.Outline:
		view, at = m.panes.outline.View(), l.Outline
	case ui.Sidebar:
		view, at = m.panes.sidebar.View(), l.Sidebar
	}
	if view == "" || at.W == l.Screen.W {
		return view, at
	}
	rule := m.screen.styles.Rule.Render("│")
	lines := strings.Split(view, "\n")
	for i := range lines {
		if at.X > 0 {
			lines[i] = rule + lines[i]
		} else {
			lines[i] += rule
		}
	}
	if at.X > 0 {
		at.X--
	}
	return strings.Join(lines, "\n"), at
}

// ruleLine is the line under the title: it names the panes, the one with the
// focus by style.
func (m *Model) ruleLine() string {
	l := m.screen.layout
	switch l.Floating {
	case ui.Outline:
		return m.ruleOver(l.Screen.W, m.paneName(ui.Outline), true)
	case ui.Sidebar:
		return m.ruleOver(l.Sidebar.X, "", false) + m.ruleOver(l.Sidebar.W, m.paneName(ui.Sidebar), true)
	}
	focus := m.screen.state.Focus
	out := ""
	if !l.Outline.Empty() {
		out += m.ruleOver(l.Outline.W, m.paneName(ui.Outline), focus == ui.Outline) + m.screen.styles.Rule.Render("┬")
	}
	if l.Sidebar.Empty() {
		return out + m.ruleOver(l.Article.W+l.Dock.W+min(l.Dock.W, 1), "", false)
	}
	return out + m.ruleOver(l.Article.W-1, "", false) + m.screen.styles.Rule.Render("┬─") +
		m.ruleOver(l.Sidebar.W, m.paneName(ui.Sidebar), focus == ui.Sidebar)
}

func (m *Model) paneName(p ui.Pane) string {
	name, filter := "Sections", m.panes.outline.Filter()
	if p == ui.Sidebar {
		name, filter = "Names", m.panes.sidebar.Filter()
	}
	if filter != "" {
		name += " /" + filter
	}
	return name
}

// columnNotes explain the columns at the right of a pane, the longest that has room
// beside the pane's name.
func columnNotes(name string) []string {
	if strings.HasPrefix(name, "Names") {
		return []string{"“ quotations", "“ quotes"}
	}
	return []string{"“ quotations  ′ minutes", "“ quotes  ′ min", "“quotes ′min"}
}

// ruleOver is a rule of w cells that names a pane and explains its columns.
func (m *Model) ruleOver(w int, name string, focused bool) string {
	s := m.screen.styles
	if name == "" || w < 6 {
		return s.Rule.Render(strings.Repeat("─", max(0, w)))
	}
	name = draw.Cut(name, w-4)
	label := s.Quiet.Render(name)
	if focused {
		label = s.Focused.Render(name)
	}
	rest := w - 3 - draw.Width(name)
	for _, note := range columnNotes(name) {
		if left := rest - draw.Width(note) - 1; left > 0 {
			return s.Rule.Render("─") + " " + label + " " + s.Rule.Render(strings.Repeat("─", left-1)) + " " + s.Quiet.Render(note) + " "
		}
	}
	return s.Rule.Render("─") + " " + label + " " + s.Rule.Render(strings.Repeat("─", max(0, rest)))
}
