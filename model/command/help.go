package command

import (
	"image/color"
	"os"
	"runtime"

	"charm.land/fang/v2"
	"charm.land/lipgloss/v2"
)

// printer is standard output for what Fang and Cobra print, which tell nobody
// when it cannot be written.
type printer struct {
	*os.File
	failed error // the first
}

func (p *printer) Write(b []byte) (int, error) {
	n, err := p.File.Write(b)
	if p.failed == nil {
		p.failed = err
	}
	return n, err
}

// WriteString is not the file's own, past Write.
func (p *printer) WriteString(s string) (int, error) { return p.Write([]byte(s)) }

// giveUpTerminal lets Fang find no terminal in standard input, of which an app
// has its own. Before it prints help it would ask the terminal for its
// background, and wait for seconds where nothing answers. On Windows, where it
// would look for the console all the same, Bubble Tea compares its input to it.
func giveUpTerminal() {
	if runtime.GOOS == "windows" {
		return
	}
	if null, err := os.Open(os.DevNull); err == nil {
		os.Stdin = null
	}
}

// colours are those of the terminal's own palette that can be read on any
// background, since nobody knows which there is.
func colours(lipgloss.LightDarkFunc) fang.ColorScheme {
	plain := lipgloss.NoColor{}
	return fang.ColorScheme{
		Base: plain, Description: plain, Argument: plain, Help: plain, Dash: plain,
		Title: lipgloss.Blue, Command: lipgloss.Cyan, Program: lipgloss.Cyan,
		Flag: lipgloss.Magenta, FlagDefault: lipgloss.Magenta, QuotedString: lipgloss.Green,
		Comment: lipgloss.BrightBlack, ErrorHeader: [2]color.Color{plain, lipgloss.Red}, ErrorDetails: lipgloss.Red,
	}
}
