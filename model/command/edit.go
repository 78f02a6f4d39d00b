package command

import (
	"cmp"
	"errors"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"briefing/model/terminal"
	tea "charm.land/bubbletea/v2"
)

// edit returns the command that opens a file at a line in the editor that VISUAL or
// EDITOR names.
func (a *app) edit(path string, line int, done func(error) tea.Msg) (tea.Cmd, error) {
	words := strings.Fields(cmp.Or(a.getenv("VISUAL"), a.getenv("EDITOR")))
	if len(words) == 0 {
		return nil, errors.New("set EDITOR to the editor that you want")
	}
	path, err := filepath.Abs(path) // so that none begins with a dash
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(words[0], append(words[1:], atLine(words[0], path, line)...)...)
	return func() tea.Msg { return terminal.Execute{Command: cmd, Done: done} }, nil
}

// atLine are the arguments with which an editor opens a file at a line; of one that is
// not known, the file alone.
func atLine(editor, path string, line int) []string {
	n := strconv.Itoa(line)
	switch strings.TrimSuffix(filepath.Base(editor), ".exe") {
	case "vi", "vim", "nvim", "view", "nano", "emacs", "emacsclient":
		return []string{"+" + n, path}
	case "code", "codium":
		return []string{"-g", path + ":" + n}
	case "hx", "helix":
		return []string{path + ":" + n}
	}
	return []string{path}
}
