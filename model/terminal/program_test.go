package terminal_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"briefing/model/terminal"
)

// TestMain runs the small program below instead of the tests when a test has
// started this binary for it: what is tested is a real process in a real
// terminal.
func TestMain(m *testing.M) {
	if dir := os.Getenv("TERMINAL_TEST_DIR"); dir != "" {
		os.Exit(program(dir))
	}
	os.Exit(m.Run())
}

func program(dir string) int {
	if ok, why := terminal.Interactive(os.Stdin, os.Stdout, os.Getenv); !ok {
		fmt.Println(why)
		return 1
	}
	reports := dir
	if os.Getenv("TERMINAL_TEST_REPORT") == "none" {
		reports = ""
	}
	t := terminal.New(terminal.Options{
		Profile:   colorprofile.ANSI256,
		ReportDir: reports,
		Save: func() {
			if os.Getenv("TERMINAL_TEST_SAVE") == "hangs" {
				select {}
			}
			if f, err := os.OpenFile(dir+"/saved", os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600); err == nil {
				_, _ = f.WriteString("saved\n")
				_ = f.Close()
			}
		},
	})
	err := t.Run(&model{terminal: t})
	if err != nil {
		fmt.Fprintln(os.Stderr, "briefing:", err)
	}
	return terminal.ExitCode(err)
}

// model shows its size, the last key and how much was pasted; some keys make it
// misbehave.
type model struct {
	terminal      *terminal.Terminal
	width, height int
	keys, resumed int
	last          string
	pasted, depth int
	dark          string
	inView        bool
}

func (m *model) Init() tea.Cmd { return tea.RequestBackgroundColor }

func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
	case tea.BackgroundColorMsg:
		m.dark = fmt.Sprint(msg.IsDark())
	case tea.PasteMsg:
		m.pasted += len(msg.Content)
	case tea.ResumeMsg:
		m.resumed++
	case tea.KeyPressMsg:
		m.keys++
		m.last = msg.String()
		return m, m.press(m.last)
	}
	return m, nil
}

func (m *model) press(key string) tea.Cmd {
	fail := func() tea.Msg { panic("a command's \x1b[31mfault") }
	switch key {
	case "q":
		return tea.Quit
	case "u":
		panic("an update's fault")
	case "v":
		m.inView = true
	case "c":
		return fail
	case "b":
		return tea.Batch(tea.Batch(fail, nil), tea.RequestBackgroundColor)
	case "g":
		m.terminal.Go(func() { panic("a goroutine's fault") })
	case "h":
		select {} // hangs
	case "w": // much that never ends goes on
		forever := func() tea.Msg { select {} }
		m.terminal.Go(func() { select {} })
		m.terminal.Go(func() { m.terminal.Go(func() { select {} }) })
		return tea.Batch(forever, tea.Sequence(forever, forever), tea.Every(time.Hour, func(time.Time) tea.Msg { return nil }))
	case "p":
		go func() { panic("a library's fault") }()
	case "o":
		m.depth = deeper(1)
	case "ctrl+z":
		return tea.Suspend
	case "i":
		return tea.Interrupt
	}
	return nil
}

//lint:ignore SA5007 the stack is to overflow
func deeper(n int) int { return deeper(n+1) + 1 }

func (m *model) View() tea.View {
	if m.inView {
		panic("a view's fault")
	}
	rows := []string{
		fmt.Sprintf("size %d×%d", m.width, m.height),
		fmt.Sprintf("key %s number %d", m.last, m.keys),
		fmt.Sprintf("pasted %d", m.pasted),
		"dark " + m.dark,
		fmt.Sprintf("resumed %d", m.resumed),
	}
	v := tea.NewView(strings.Join(rows[:max(0, min(len(rows), m.height))], "\n"))
	v.AltScreen = true
	v.MouseMode = tea.MouseModeCellMotion
	v.ReportFocus = true
	v.WindowTitle = "a title"
	return v
}
