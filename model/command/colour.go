package command

import (
	"runtime"
	"strings"

	"github.com/charmbracelet/colorprofile"
)

// colourProfile chooses which colours are shown from the choice that the user made by
// --color ("always", "never", or "auto" and "" for neither), from the
// environment, and from whether the output is a terminal. It asks the terminal
// nothing and starts no program.
//
// In order of precedence: the choice; any non-empty NO_COLOR (no-color.org);
// CLICOLOR_FORCE other than 0; no terminal, no colour; CLICOLOR=0. Without colour
// on a terminal, bold, underlined and reversed text stay.
//
// getenv is os.Getenv but for tests.
func colourProfile(choice string, terminal bool, getenv func(string) string) colorprofile.Profile {
	plain := colorprofile.NoTTY
	if terminal {
		plain = colorprofile.ASCII
	}
	forced := getenv("CLICOLOR_FORCE")
	switch {
	case choice == "always":
		return max(colorprofile.ANSI, depth(getenv))
	case choice == "never", getenv("NO_COLOR") != "":
		return plain
	case forced != "" && forced != "0":
		return max(colorprofile.ANSI, depth(getenv))
	case !terminal, getenv("CLICOLOR") == "0":
		return plain
	}
	return depth(getenv)
}

// depth is how many colours the environment says the terminal has.
func depth(getenv func(string) string) colorprofile.Profile {
	name := strings.ToLower(getenv("TERM"))
	switch {
	case name == "" && runtime.GOOS == "windows", getenv("WT_SESSION") != "":
		return colorprofile.TrueColor
	case name == "", name == "dumb", name == "unknown":
		return colorprofile.NoTTY
	case strings.HasPrefix(name, "vt"), strings.HasSuffix(name, "-m"), strings.HasSuffix(name, "-mono"):
		return colorprofile.ASCII
	case name == "linux", name == "screen":
		return colorprofile.ANSI
	case strings.HasPrefix(name, "screen"):
		// GNU Screen misreads 24-bit colours, and passes COLORTERM on all the same.
		return colorprofile.ANSI256
	}
	switch strings.ToLower(getenv("COLORTERM")) {
	case "truecolor", "24bit":
		return colorprofile.TrueColor
	}
	for _, t := range [...]string{"direct", "alacritty", "contour", "foot", "ghostty", "kitty", "rio", "wezterm"} {
		if strings.Contains(name, t) {
			return colorprofile.TrueColor
		}
	}
	if strings.HasSuffix(name, "256color") || strings.HasPrefix(name, "tmux") {
		return colorprofile.ANSI256
	}
	return colorprofile.ANSI
}
