package config

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"briefing/ui"

	glamourstyle "charm.land/glamour/v2/ansi"
	"charm.land/glamour/v2/styles"
)

// MaxStyle is the size of a Glamour style's file in bytes.
const MaxStyle = 256 << 10

// choice is a theme as it was asked for.
type choice struct {
	name   string
	origin Origin
	// base is the folder that a relative path begins in; "" for the current one.
	// home is what ~/ stands for.
	base, home string
}

// setTheme sets the theme: one that is built in, a style that Glamour brings,
// or the path of a style in JSON.
func (c *Config) setTheme(chosen choice) error {
	c.Style, c.theme, c.Look = chosen.name, chosen.origin, nil
	switch name := ui.ThemeName(chosen.name); name {
	case ui.Auto, ui.Light, ui.Dark, ui.Contrast:
		c.Theme = name
		return nil
	}
	c.Theme = ui.Auto
	if style, ok := styles.DefaultStyles[chosen.name]; ok {
		look := *style // theirs can be changed by anybody
		c.Look = &look
		return nil
	}
	if !strings.ContainsAny(chosen.name, `/\`) && !strings.HasSuffix(chosen.name, ".json") {
		c.Style, c.theme = string(ui.Auto), builtIn
		return &Error{chosen.origin, fmt.Sprintf("unknown theme %s (%s, or the path of a Glamour style in JSON)",
			quoted(chosen.name), strings.Join(themes(), ", "))}
	}
	look, err := readStyle(chosen.path())
	if err != nil {
		c.Style, c.theme = string(ui.Auto), builtIn
		return &Error{chosen.origin, fmt.Sprintf("the style %s: %v", quoted(chosen.name), err)}
	}
	c.Look = look
	return nil
}

// themes are all names.
func themes() []string {
	names := []string{string(ui.Auto), string(ui.Light), string(ui.Dark), string(ui.Contrast)}
	for _, name := range slices.Sorted(maps.Keys(styles.DefaultStyles)) {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

func (c choice) path() string {
	if rest, ok := strings.CutPrefix(c.name, "~/"); ok && c.home != "" {
		return filepath.Join(c.home, rest)
	}
	if filepath.IsAbs(c.name) {
		return c.name
	}
	return filepath.Join(c.base, c.name)
}

func readStyle(path string) (*glamourstyle.StyleConfig, error) {
	b, err := readRegular(path, MaxStyle)
	if err != nil {
		return nil, err
	}
	var look glamourstyle.StyleConfig
	if err := json.Unmarshal(b, &look); err != nil {
		return nil, errors.New("not a Glamour style in JSON")
	}
	return &look, nil
}
