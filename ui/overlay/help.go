package overlay

import (
	"strings"

	"briefing/ui"
	"briefing/ui/draw"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// Widths in cells.
const (
	keysWidth  = 11 // of the column of keys
	helpColumn = 34 // of one column of help, at least
	helpGap    = 3  // between two
)

// Help is the overlay of keys.
type Help struct{ *Pager }

// Update handles keys and the mouse: a click on a line does what its keys do in the text.
func (h *Help) Update(msg tea.Msg) tea.Cmd {
	click, ok := msg.(tea.MouseClickMsg)
	at := h.top + click.Y - draw.Top(h.w, h.h)
	if !ok || at < h.top || at >= min(len(h.lines), h.top+h.room()) {
		return h.Pager.Update(msg)
	}
	line := ansi.Strip(h.lines[at])
	if w, _ := draw.Inside(h.w, h.h); w >= 2*helpColumn+helpGap {
		each := (w - helpGap) / 2
		if right := click.X-2 >= w-each; right {
			line = ansi.TruncateLeft(line, w-each, "")
		} else {
			line = ansi.Truncate(line, each, "")
		}
	}
	keys, does, _ := strings.Cut(strings.TrimSpace(line), "  ")
	action := h.keys.Hinted(ui.Reading, keys+" "+does)
	if action == ui.NoAction || keys != h.keys.Shown(action) {
		return nil
	}
	return func() tea.Msg { return action }
}

// NewHelp returns the help of a key map, which is read once.
func NewHelp(styles *ui.Styles, keys *ui.KeyMap) *Help {
	h := &Help{NewPager(styles, keys)}
	sections := append([]ui.Section{legend()}, append(keys.HelpSections(), mouseHelp())...)
	h.SetPage("Keys", func(s *ui.Styles, width int) []string { return helpPage(s, sections, width) })
	return h
}

// mouseHelp lists what the mouse does, and how to select text despite it.
func mouseHelp() ui.Section {
	return ui.Section{Title: "Mouse", Entries: []ui.Entry{
		{Keys: "wheel", Does: "scroll what is under it"},
		{Keys: "click", Does: "section, name, link, scroll bar, key"},
		{Keys: "drag", Does: "select words"},
		{Keys: "shift+drag", Does: "the terminal’s own selection, in most"},
	}}
}

// legend explains the signs in the panes.
func legend() ui.Section {
	return ui.Section{Title: "Signs", Entries: []ui.Entry{
		{Keys: "“7", Does: "quotations"},
		{Keys: "2′", Does: "minutes to read"},
		{Keys: "▸", Does: "current section"},
		{Keys: "•2", Does: "trail stops in a section"},
		{Keys: "┿", Does: "on the scroll bar: the trail"},
		{Keys: "▌", Does: "marked passage"},
		{Keys: "~", Does: "recognised, not declared by the document"},
		{Keys: "names", Does: "coloured by kind; bright while on screen"},
	}}
}

// helpPage sets the groups in two columns where there is room for them.
func helpPage(s *ui.Styles, sections []ui.Section, width int) []string {
	if width < 2*helpColumn+helpGap {
		return helpStack(s, sections, width)
	}
	each := (width - helpGap) / 2
	half := balance(sections)
	left, right := helpStack(s, sections[:half], each), helpStack(s, sections[half:], each)
	lines := make([]string, max(len(left), len(right)))
	for i := range lines {
		lines[i] = lineAt(left, i, each) + draw.Spaces(width-2*each) + lineAt(right, i, each)
	}
	return lines
}

// balance is how many groups are on the left so that both columns are about as long.
func balance(sections []ui.Section) int {
	lengths, all := make([]int, len(sections)), 0
	for i := range sections {
		lengths[i] = len(sections[i].Entries) + 2
		all += lengths[i]
	}
	best, longest, used := 0, all, 0
	for i, n := range lengths {
		used += n
		if l := max(used, all-used); l < longest {
			best, longest = i+1, l
		}
	}
	return best
}

func lineAt(lines []string, i, width int) string {
	if i < len(lines) {
		return lines[i]
	}
	return draw.Spaces(width)
}

// helpStack sets the groups one below the other.
func helpStack(s *ui.Styles, sections []ui.Section, width int) []string {
	var lines []string
	for i, section := range sections {
		if i > 0 {
			lines = append(lines, draw.Spaces(width))
		}
		lines = append(lines, draw.Line(width, section.Title, s.Strong))
		for _, e := range section.Entries {
			lines = append(lines, helpEntry(s, e, width)...)
		}
	}
	return lines
}

// helpEntry sets the keys beside what they do; below each other where it is narrow.
func helpEntry(s *ui.Styles, e ui.Entry, width int) []string {
	if width < 2*keysWidth {
		lines := []string{draw.Line(width, e.Keys, s.Accent)}
		for _, l := range draw.Wrap(e.Does, width, 0) {
			lines = append(lines, draw.Line(width, l, s.Text))
		}
		return lines
	}
	var lines []string
	for i, l := range draw.Wrap(e.Does, width-keysWidth-1, 0) {
		keys := ""
		if i == 0 {
			keys = e.Keys
		}
		left := []draw.Piece{{Text: draw.Right(draw.Cut(keys, keysWidth-1), keysWidth-1) + "  ", Style: s.Accent}, {Text: l, Style: s.Text}}
		lines = append(lines, draw.Row(width, left, nil))
	}
	return lines
}
