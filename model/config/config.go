package config

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"briefing/content/clean"
	"briefing/ui"

	glamourstyle "charm.land/glamour/v2/ansi"
)

// MinWidth is the least width of the text column, in cells; ui.MaxText the most.
const MinWidth = 20

// Origin is where a value comes from: "default", "flag --width", "GLAMOUR_STYLE",
// or the name of the file with the line.
type Origin string

// Built in values come from here.
const builtIn Origin = "default"

// Flags are what the command line says; the zero value is that it says nothing.
type Flags struct {
	Theme string
	Width *int // nil where it says nothing
}

// Config is what holds, and where it comes from.
type Config struct {
	// Theme is a built-in theme. Look, if not nil, is the Glamour style that is to
	// replace the theme's own for the text; Theme is then ui.Auto. Style is the
	// name under which either was asked for.
	Theme ui.ThemeName
	Look  *glamourstyle.StyleConfig
	Style string
	// Width is the wanted width of the text column in cells.
	Width int
	// Start is the pane that has the focus first.
	Start ui.Pane
	// Keys are all bindings.
	Keys ui.KeyMap
	// Library is true if what is recognised in documents is remembered.
	Library bool

	// File is the name of the configuration file, whether or not there is one;
	// "" if there is no place for it.
	File string

	theme, width, start, library Origin
	keys                         map[string]Origin // of actions that are bound anew
	failed                       error             // the first fault of the file
}

// Error is a fault in what the user asked for.
type Error struct {
	// Origin is where the fault is, Problem what is wrong there.
	Origin  Origin
	Problem string
}

// Error names both, on one line.
func (e *Error) Error() string { return clean.Line(fmt.Sprintf("%s: %s", e.Origin, e.Problem)) }

// Short is the fault on one line with the name of its file alone, without its folders.
func (e *Error) Short() string {
	if e.Flag() {
		return e.Error()
	}
	return (&Error{Origin(filepath.Base(string(e.Origin))), e.Problem}).Error()
}

// Flag reports whether the fault is in a flag, and so in how the program was
// called.
func (e *Error) Flag() bool { return strings.HasPrefix(string(e.Origin), "flag ") }

// Dir is the folder for configuration by the XDG base directory specification:
// briefing under XDG_CONFIG_HOME, or else under .config at home; on Windows under
// APPDATA. It is "" where there is no home.
func Dir(getenv func(string) string) string {
	if base := getenv("XDG_CONFIG_HOME"); filepath.IsAbs(base) {
		return filepath.Join(base, "briefing")
	}
	if base := getenv("APPDATA"); filepath.IsAbs(base) && filepath.Separator == '\\' {
		return filepath.Join(base, "briefing")
	}
	if home := getenv("HOME"); filepath.IsAbs(home) {
		return filepath.Join(home, ".config", "briefing")
	}
	return ""
}

// Load reads all of it. A missing file is no error; any other fault is an
// *Error, the first of them that of a flag, if there is one. What is returned with it
// holds all the same: a setting that is at fault has its default.
//
// getenv is os.Getenv but for tests.
func Load(flags Flags, getenv func(string) string) (*Config, error) {
	c := &Config{
		Theme: ui.Auto, Style: string(ui.Auto), Width: ui.TextWidth, Start: ui.Article, Keys: ui.Keys(), Library: true,
		theme: builtIn, width: builtIn, start: builtIn, library: builtIn, keys: map[string]Origin{},
	}
	theme := choice{name: string(ui.Auto), origin: builtIn, home: getenv("HOME")}
	if dir := Dir(getenv); dir != "" {
		c.File = filepath.Join(dir, "config.yaml")
		if err := c.readFile(&theme); err != nil {
			c.fault(err)
		}
	}
	if style := getenv("GLAMOUR_STYLE"); style != "" {
		theme = choice{name: style, origin: "GLAMOUR_STYLE", home: theme.home}
	}
	if flags.Theme != "" {
		theme = choice{name: flags.Theme, origin: "flag --theme", home: theme.home}
	}
	if flags.Width != nil {
		if err := c.setWidth(*flags.Width, "flag --width"); err != nil {
			return c, err
		}
	}
	if err := c.setTheme(theme); err != nil {
		if flags.Theme != "" {
			return c, err
		}
		c.fault(err)
	}
	return c, c.failed
}

func (c *Config) setWidth(width int, from Origin) error {
	if width < MinWidth || width > ui.MaxText {
		return &Error{from, fmt.Sprintf("width %d is out of range (%d to %d)", width, MinWidth, ui.MaxText)}
	}
	c.Width, c.width = width, from
	return nil
}

// pane names the panes in the file; "entities" is the sidebar.
func pane(name string) (ui.Pane, bool) {
	switch name {
	case "article":
		return ui.Article, true
	case "sections":
		return ui.Outline, true
	case "entities":
		return ui.Sidebar, true
	}
	return ui.Article, false
}

func paneName(p ui.Pane) string {
	for _, name := range [...]string{"sections", "entities"} {
		if q, _ := pane(name); p == q {
			return name
		}
	}
	return "article"
}

func (c *Config) setStart(name string, from Origin) error {
	p, ok := pane(name)
	if !ok {
		return &Error{from, fmt.Sprintf("unknown pane %s (article, sections, entities)", quoted(name))}
	}
	c.Start, c.start = p, from
	return nil
}

func (c *Config) setLibrary(value string, from Origin) error {
	if value != "on" && value != "off" {
		return &Error{from, fmt.Sprintf("library is on or off, not %s", quoted(value))}
	}
	c.Library, c.library = value == "on", from
	return nil
}

// quoted is a name as an error shows it: on one line and not long.
func quoted(s string) string {
	const limit = 60
	if len(s) > limit {
		s = s[:limit] + "…"
	}
	return strconv.QuoteToGraphic(s)
}
