package terminal

import (
	"errors"
	"os"
	"runtime"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
)

// Interactive decides whether the reader can take over the screen: standard
// output is a terminal that can move its cursor, and there is a terminal to read
// keys from. If not, why says what is missing, in a few words; the document is
// then to be printed, or read in linear mode.
//
// getenv is os.Getenv but for tests.
func Interactive(in, out *os.File, getenv func(string) string) (ok bool, why string) {
	if !term.IsTerminal(out.Fd()) {
		return false, "standard output is not a terminal"
	}
	switch getenv("TERM") {
	case "dumb", "unknown":
		return false, "the terminal cannot move its cursor (TERM=" + getenv("TERM") + ")"
	case "":
		if runtime.GOOS != "windows" {
			return false, "the kind of terminal is not known (TERM is not set)"
		}
	}
	file, err := openInput(in)
	if err != nil {
		return false, "there is no terminal to read keys from"
	}
	if file != in {
		_ = file.Close()
	}
	return true, ""
}

// openInput returns in if it is a terminal, or else the terminal itself.
func openInput(in *os.File) (*os.File, error) {
	if term.IsTerminal(in.Fd()) {
		return in, nil
	}
	file, out, err := tea.OpenTTY()
	if err != nil {
		return nil, errors.New("no terminal to read keys from")
	}
	if out != file {
		_ = out.Close()
	}
	return file, nil
}
