package content

import (
	"embed"
	"path"
	"strings"

	"briefing/content/parse"
)

//go:embed briefings/*.md
var briefings embed.FS

const (
	builtinScheme = "briefing:"
	builtinFolder = "briefings"
)

// Builtin lists the briefings built into the program, the first being what the
// empty name opens. Paths are names for [Open].
func Builtin() []Entry {
	files, err := briefings.ReadDir(builtinFolder)
	if err != nil {
		return nil
	}
	entries := make([]Entry, 0, len(files))
	for i, f := range files {
		data, err := briefings.ReadFile(path.Join(builtinFolder, f.Name()))
		if err != nil {
			continue
		}
		name := builtinScheme + strings.TrimSuffix(f.Name(), ".md")
		entry := Entry{Index: i, Path: name, Quotes: NotCounted}
		entry.describe(parse.FrontMatter(string(data)).Meta, len(data))
		entries = append(entries, entry)
	}
	return entries
}

// builtinSource opens "briefing:NAME", or the first briefing for "".
func builtinSource(name string) (*source, error) {
	files, err := briefings.ReadDir(builtinFolder)
	if err != nil || len(files) == 0 {
		return nil, fail(name, "no briefing is built into this program", "", err)
	}
	want := strings.TrimPrefix(name, builtinScheme)
	if want == "" {
		want = strings.TrimSuffix(files[0].Name(), ".md")
	}
	data, err := briefings.ReadFile(path.Join(builtinFolder, want+".md"))
	if err != nil {
		return nil, fail(name, "no built-in briefing has this name", "briefing list shows their names", err)
	}
	return &source{name: builtinScheme + want, base: want + ".md", text: string(data)}, nil
}
