// Empty is a Bubble Tea program that does nothing: it draws one word over the
// whole screen and changes it with every key. It is the measure for what the
// terminal and the libraries cost by themselves.
package main

import (
	"os"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// fps is the frame rate of the reader.
const fps = 60

type model struct{ keys, width, height int }

func (m *model) Init() tea.Cmd { return tea.RequestBackgroundColor }

func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
	case tea.KeyPressMsg:
		if msg.String() == "q" {
			return m, tea.Quit
		}
		m.keys++
	}
	return m, nil
}

func (m *model) View() tea.View {
	v := tea.NewView("empty " + strconv.Itoa(m.keys) + strings.Repeat("\n", max(0, m.height-1)) + "ready")
	v.AltScreen = true
	v.MouseMode = tea.MouseModeCellMotion
	return v
}

func main() {
	if _, err := tea.NewProgram(&model{}, tea.WithFPS(fps)).Run(); err != nil {
		os.Exit(1)
	}
}
