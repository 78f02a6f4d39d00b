package command

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strings"

	"briefing/model"
	"briefing/model/config"
	"briefing/model/state"
	"briefing/model/terminal"
	"github.com/atotto/clipboard"
	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"
)

// settings settles theme, width, keys and first pane. A restricted session takes
// nothing from the environment, and so no file either.
func (a *app) settings() (*config.Config, error) {
	switch a.flags.color {
	case "", "auto", "always", "never":
	default:
		return nil, &usageError{fmt.Errorf("--color does not take %q: there are auto, always and never", a.flags.color)}
	}
	getenv := a.getenv
	if a.flags.restricted {
		getenv = func(string) string { return "" }
	}
	c, err := config.Load(config.Flags{Theme: a.flags.theme, Width: a.flags.width}, getenv)
	var fault *config.Error
	if errors.As(err, &fault) && fault.Flag() {
		return c, &usageError{err}
	}
	return c, err
}

// notice is what a fault of the configuration says to somebody who reads all the same.
func notice(err error) string {
	var fault *config.Error
	if errors.As(err, &fault) {
		return fault.Short()
	}
	return ""
}

// modelOptions are the root's options for what is settled.
func (a *app) modelOptions() (model.Options, error) {
	c, err := a.settings()
	if isUsageError(err) {
		return model.Options{}, err
	}
	w, h := terminal.Size(a.out)
	o := model.Options{
		Keys: c.Keys, Theme: c.Theme, Look: c.Look, Colour: a.profile() > colorprofile.ASCII,
		TextWidth: c.Width, Start: c.Start, Width: w, Height: h,
		Open: a.options(), Restricted: a.flags.restricted, Store: a.store(), Notice: notice(err),
	}
	if !a.flags.restricted {
		o.Browse, o.Edit, o.Pipe = browse, a.edit, pipe
		o.Clipboard = a.clipboard()
	}
	return o, nil
}

// clipboard returns what writes to the native clipboard; nil where there is none and
// nothing is known to keep a text from the terminal's.
func (a *app) clipboard() func(text string) error {
	switch tmux := a.getenv("TMUX") != ""; {
	case !tmux && clipboard.Unsupported:
		return nil
	case !tmux:
		return clipboard.WriteAll
	}
	return func(text string) error {
		err := errors.New("no program for the clipboard")
		if !clipboard.Unsupported {
			err = clipboard.WriteAll(text)
		}
		if set := tmuxClipboard(); err != nil && set != "on" && set != "" {
			return fmt.Errorf("%w by tmux (set-clipboard %s)", model.ErrSwallowed, set)
		}
		return err
	}
}

// tmuxClipboard is the option with which tmux takes texts from programs, and passes them
// on, only where it is "on" (tmux(1), set-clipboard); "" where tmux does not answer.
func tmuxClipboard() string {
	ctx, cancel := context.WithTimeout(context.Background(), browsePatience)
	defer cancel()
	out, _ := exec.CommandContext(ctx, "tmux", "show-options", "-gv", "set-clipboard").Output()
	return strings.TrimSpace(string(out))
}

// config is the command that prints what is settled, and where it comes from.
func (a *app) config() *cobra.Command {
	c := &cobra.Command{
		Use: "config", Short: "The configuration that holds, and where each value comes from",
		Long: "config prints the configuration that holds, every value with where it comes from: a flag, the environment " +
			"(GLAMOUR_STYLE), the file, or the default. What it prints can be used as that file, whose name is in the first line.",
		Example: "  briefing config\n  briefing config --theme contrast --width 60",
		Args:    documentArgs(0),
		RunE: func(*cobra.Command, []string) error {
			c, err := a.settings()
			if c == nil || isUsageError(err) {
				return err
			}
			// What a fault leaves is printed all the same: it has the names to choose from.
			return cmp.Or(quietly(c.Write(a.out)), err)
		},
	}
	a.look(c.Flags())
	return c
}

// reportDir is where reports of faults are written: nowhere in a restricted session.
func (a *app) reportDir() string {
	if a.flags.restricted {
		return ""
	}
	return state.Dir(a.getenv)
}
