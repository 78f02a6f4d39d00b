package config

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"

	"briefing/content/clean"
)

// Write prints what holds as a configuration file, every value with where it
// comes from as a comment.
func (c *Config) Write(w io.Writer) error {
	out := bufio.NewWriter(w)
	if c.File != "" {
		fmt.Fprintf(out, "# %s\n", clean.Line(c.File))
	}
	entries := c.entries()
	wide := 0
	for _, e := range entries {
		wide = max(wide, len(e.text)) // keys and names are ASCII but for a key or two
	}
	for _, e := range entries {
		if e.from == "" {
			fmt.Fprintln(out, e.text)
			continue
		}
		fmt.Fprintf(out, "%-*s # %s\n", wide, e.text, clean.Line(string(e.from)))
	}
	return out.Flush()
}

// entry is a line of the file, and where its value comes from.
type entry struct {
	text string
	from Origin // "" for a line without a value
}

func (c *Config) entries() []entry {
	all := []entry{
		{"theme: " + scalar(c.Style), c.theme},
		{fmt.Sprint("width: ", c.Width), c.width},
		{"start: " + paneName(c.Start), c.start},
		{"library: " + onOff(c.Library), c.library},
		{"keys:", ""},
	}
	for i := range c.Keys.Bindings {
		b := &c.Keys.Bindings[i]
		var keys []string
		for _, k := range b.Keys() {
			keys = append(keys, scalar(k))
		}
		text := "  " + b.Name + ": [" + strings.Join(keys, ", ") + "]"
		all = append(all, entry{text, cmp.Or(c.keys[b.Name], builtIn)})
	}
	return all
}

func onOff(on bool) string {
	if on {
		return "on"
	}
	return "off"
}

// scalar is a value as YAML takes it for text: bare where it cannot be anything
// else, or quoted.
func scalar(s string) string {
	bare := s != "" && s[0] >= 'a' && s[0] <= 'z'
	for _, r := range s {
		bare = bare && (r >= 'a' && r <= 'z' || r == '-' || r == '+')
	}
	switch s {
	case "y", "n", "yes", "no", "on", "off", "true", "false", "null":
		bare = false
	}
	if bare {
		return s
	}
	return strconv.Quote(s) // whose escapes are YAML's, of all that does not print
}
