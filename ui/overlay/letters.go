package overlay

import (
	"briefing/ui"
	"briefing/ui/draw"

	tea "charm.land/bubbletea/v2"
)

// Signs are what links can be labelled with, one each.
const Signs = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

// Letters is one line that waits for the sign of a link.
type Letters struct {
	styles *ui.Styles
	keys   *ui.KeyMap
	links  []ui.LinkChosen // each with the sign of its index
	w      int
}

// NewLetters returns the line for links, of which the first len(Signs) have a sign.
func NewLetters(styles *ui.Styles, keys *ui.KeyMap, links []ui.LinkChosen) *Letters {
	return &Letters{styles: styles, keys: keys, links: links}
}

// SetSize sets the width in cells; the height is always one line.
func (l *Letters) SetSize(w, _ int) { l.w = w }

// SetStyles changes the styles.
func (l *Letters) SetStyles(s *ui.Styles) { l.styles = s }

// Update sends the link whose sign is pressed; any other key closes the line.
func (l *Letters) Update(msg tea.Msg) tea.Cmd {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	for i := range min(len(l.links), len(Signs)) {
		if k.String() == Signs[i:i+1] {
			return func() tea.Msg { return l.links[i] }
		}
	}
	return func() tea.Msg { return ui.OverlayClosed{} }
}

// View draws the line in exactly the width in cells.
func (l *Letters) View() string {
	text := " Press the letter of a link · " + l.keys.Hint(ui.Tip{Action: ui.ListClose, Words: "back"})
	if len(l.links) > len(Signs) {
		text += " · " + l.keys.Hint(ui.Tip{Action: ui.Links, Words: "then lists all"})
	}
	return draw.Line(l.w, text, l.styles.Accent)
}
