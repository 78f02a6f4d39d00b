package overlay

import (
	"briefing/ui"
	"briefing/ui/input"

	tea "charm.land/bubbletea/v2"
)

// Prompt is one line: a label, what is being typed, and what came of it so far.
type Prompt struct {
	styles *ui.Styles
	keys   *ui.KeyMap
	label  string
	count  string
	line   input.Line
	w      int

	earlier []string // texts to recall, oldest first
	at      int      // which of them shows; behind the last one: what was typed
	typed   string
}

// NewPrompt returns an empty line.
func NewPrompt(styles *ui.Styles, keys *ui.KeyMap) *Prompt {
	return &Prompt{styles: styles, keys: keys}
}

// Show begins a line with a label (" / ") and a text to start from.
func (p *Prompt) Show(label, text string) {
	p.label, p.count = label, ""
	p.line.Set(text)
}

// SetEarlier sets the texts that can be recalled, oldest first.
func (p *Prompt) SetEarlier(texts []string) { p.earlier, p.at = texts, len(texts) }

// SetCount shows at the right what was found so far: "12 hits".
func (p *Prompt) SetCount(count string) { p.count = count }

// Text is what has been typed.
func (p *Prompt) Text() string { return p.line.Text() }

// SetSize sets the width in cells; the height is always one line.
func (p *Prompt) SetSize(w, _ int) { p.w = w }

// SetStyles changes the styles.
func (p *Prompt) SetStyles(s *ui.Styles) { p.styles = s }

// Update handles keys and pastes. Backspace where nothing is left to take away closes
// the line, as in other pagers.
func (p *Prompt) Update(msg tea.Msg) tea.Cmd {
	action, _ := msg.(ui.Action) // of a hint that was clicked
	if k, ok := msg.(tea.KeyPressMsg); ok {
		if action, _ = p.keys.Find(ui.Listing, k.String()); k.String() == "backspace" && p.Text() == "" {
			action = ui.ListClose
		}
	}
	switch action {
	case ui.ListChoose:
		return p.edited(true)
	case ui.ListClose:
		return func() tea.Msg { return ui.OverlayClosed{} }
	case ui.ListTurn:
		query := p.Text()
		return func() tea.Msg { return ui.ScopeTurned{Query: query} }
	case ui.ListUp:
		return p.recall(p.at - 1)
	case ui.ListDown:
		return p.recall(p.at + 1)
	}
	if changed, _ := p.line.Update(msg); changed {
		return p.edited(false)
	}
	return nil
}

// recall shows an earlier text in place of what was typed, which is behind the
// last of them.
func (p *Prompt) recall(to int) tea.Cmd {
	if to < 0 || to > len(p.earlier) {
		return nil
	}
	if p.at == len(p.earlier) {
		p.typed = p.Text()
	}
	text := p.typed
	if p.at = to; to < len(p.earlier) {
		text = p.earlier[to]
	}
	p.line.Set(text)
	return p.edited(false)
}

func (p *Prompt) edited(done bool) tea.Cmd {
	query := p.line.Text()
	return func() tea.Msg { return ui.SearchEdited{Query: query, Done: done} }
}

// View draws the line in exactly the width in cells.
func (p *Prompt) View() string { return p.line.View(p.styles, p.label, p.count, p.w) }
