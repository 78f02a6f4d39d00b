package command

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
)

// environment is an os.Getenv over "NAME=value NAME=value".
func environment(s string) func(string) string {
	values := map[string]string{}
	for _, field := range strings.Fields(s) {
		name, value, _ := strings.Cut(field, "=")
		values[name] = value
	}
	return func(name string) string { return values[name] }
}

func TestProfile(t *testing.T) {
	const (
		none, plain, ansi16 = colorprofile.NoTTY, colorprofile.ASCII, colorprofile.ANSI
		ansi256, full       = colorprofile.ANSI256, colorprofile.TrueColor
	)
	tests := []struct {
		choice, env string
		terminal    bool
		want        colorprofile.Profile
	}{
		{"", "TERM=xterm-256color", true, ansi256},
		{"auto", "TERM=xterm-256color COLORTERM=truecolor", true, full},
		{"", "TERM=xterm", true, ansi16},
		{"", "TERM=linux", true, ansi16},
		{"", "TERM=vt220", true, plain},
		{"", "TERM=dumb", true, none},
		{"", "", true, none},
		{"", "TERM=xterm-kitty", true, full},
		{"", "TERM=screen-256color COLORTERM=truecolor", true, ansi256},
		{"", "TERM=tmux-256color COLORTERM=truecolor", true, full},
		{"", "TERM=xterm-direct", true, full},
		{"", "TERM=xterm-256color", false, none},
		{"", "TERM=xterm-256color NO_COLOR=1", true, plain},
		{"", "TERM=xterm-256color NO_COLOR=yes", true, plain},
		{"", "TERM=xterm-256color NO_COLOR=0", true, plain},
		{"", "TERM=xterm-256color NO_COLOR=", true, ansi256},
		{"", "TERM=xterm-256color NO_COLOR=1 CLICOLOR_FORCE=1", true, plain},
		{"", "TERM=xterm-256color CLICOLOR_FORCE=1", false, ansi256},
		{"", "TERM=dumb CLICOLOR_FORCE=1", false, ansi16},
		{"", "TERM=xterm-256color CLICOLOR_FORCE=0", false, none},
		{"", "TERM=xterm-256color CLICOLOR=0", true, plain},
		{"always", "TERM=xterm-256color NO_COLOR=1", false, ansi256},
		{"never", "TERM=xterm-256color CLICOLOR_FORCE=1", true, plain},
		{"never", "TERM=xterm-256color", false, none},
	}
	for _, tt := range tests {
		if got := colourProfile(tt.choice, tt.terminal, environment(tt.env)); got != tt.want {
			t.Errorf("--color=%s %s terminal %v: %v, want %v", tt.choice, tt.env, tt.terminal, got, tt.want)
		}
	}
}
