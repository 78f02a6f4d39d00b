package model

import (
	"strings"

	"briefing/content/clean"
	"briefing/ui"
	"briefing/ui/draw"
	"briefing/ui/overlay"
	tea "charm.land/bubbletea/v2"
)

// commandEnded brings what a command printed.
type commandEnded struct {
	generation      int
	command, output string
	err             error
}

// openPipe begins to type a command that is given what passage returns.
func (m *Model) openPipe() {
	if m.options.Restricted || m.options.Pipe == nil {
		m.flash("No commands (restricted)")
		return
	}
	_, what := m.passage()
	p := overlay.NewPrompt(m.screen.styles, &m.keys)
	p.Show(" | ", "")
	p.SetEarlier(m.commands)
	m.put(pipeLine, p, func() { p.SetCount("reads " + what) })
}

// pipe runs a command in the background.
func (m *Model) pipe(command string) tea.Cmd {
	if strings.TrimSpace(command) == "" {
		return nil
	}
	text, _ := m.passage()
	m.panes.reader.Deselect()
	m.commands = appendQuery(m.commands, command)
	m.flash("Running " + clean.Line(command))
	run, ctx, generation := m.options.Pipe, m.session.ctx, m.session.generation
	return func() tea.Msg {
		output, err := run(ctx, command, text)
		return commandEnded{generation, command, output, err}
	}
}

// commandEnded shows what the command printed, and how it failed.
func (m *Model) commandEnded(msg commandEnded) {
	if msg.generation != m.session.generation || m.choosing() {
		return
	}
	command := clean.Line(msg.command)
	said := command + " printed nothing"
	if msg.err != nil {
		said = command + ": " + oneLine(msg.err)
	}
	output, _ := clean.Text(strings.ReplaceAll(msg.output, "\r\n", "\n"))
	output = strings.TrimRight(strings.ReplaceAll(output, "\t", "    "), "\n ")
	if output != "" && msg.err == nil {
		said = ""
	}
	m.flash(said)
	if output == "" {
		return
	}
	for m.overlay.pane != nil {
		m.closeOverlay()
	}
	m.put(outputPage, m.textPager("| "+command, output), nil)
}

// textPager shows a text that is no document, under a title.
func (m *Model) textPager(title, text string) *overlay.Pager {
	p := overlay.NewPager(m.screen.styles, &m.keys)
	p.SetPage(title, func(s *ui.Styles, width int) []string {
		var lines []string
		for line := range strings.SplitSeq(text, "\n") {
			for _, part := range folded(line, width) {
				lines = append(lines, draw.Line(width, part, s.Text))
			}
		}
		return lines
	})
	return p
}

// folded breaks a line of a command's output at a width; its indentation stays.
func folded(line string, width int) []string {
	words := strings.TrimLeft(line, " ")
	indent := len(line) - len(words)
	if indent > width/2 {
		indent = 0
	}
	parts := draw.Wrap(words, width-indent, 0)
	if len(parts) == 0 {
		return []string{""}
	}
	for i := range parts {
		parts[i] = draw.Spaces(indent) + parts[i]
	}
	return parts
}
