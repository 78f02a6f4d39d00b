package command_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"briefing/ui"
)

var update = flag.Bool("update", false, "write the README's table of keys anew")

const (
	root      = "../.."
	keysBegin = "<!-- keys: generated, go test ./model/command -update -->\n"
	keysEnd   = "<!-- /keys -->"
)

// contributing is the page for maintainers.
const contributing = ".github/CONTRIBUTING.md"

func page(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestReadmeSize: a newcomer reads the README to the end.
func TestReadmeSize(t *testing.T) {
	if n := len(page(t, "README.md")); n > 9500 {
		t.Errorf("the README has %d bytes, more than 9,500", n)
	}
}

// keyTable is the keys that a new reader needs first, as a Markdown table.
func keyTable() string {
	keys, table := ui.Keys(), "| Key | What it does |\n| --- | --- |\n"
	for _, a := range []ui.Action{
		ui.SpeakerQuote, ui.NextQuote, ui.Reported, ui.Voices, ui.WhoIs, ui.Search, ui.NextStop, ui.Escape,
		ui.Events, ui.NextSection, ui.NextPane, ui.MarkHere, ui.Copy, ui.Select, ui.Letters, ui.Back, ui.Help, ui.Quit,
	} {
		for i := range keys.Bindings {
			if b := &keys.Bindings[i]; b.Action == a {
				table += "| `" + b.Help().Key + "` | " + b.Help().Desc + " |\n"
			}
		}
	}
	return table
}

// TestReadmeKeys: the README's table of keys is the key map's.
func TestReadmeKeys(t *testing.T) {
	text := page(t, "README.md")
	before, rest, ok := strings.Cut(text, keysBegin)
	if !ok {
		t.Fatalf("the README does not hold %q", keysBegin)
	}
	table, after, ok := strings.Cut(rest, keysEnd)
	if !ok {
		t.Fatalf("the README does not hold %q", keysEnd)
	}
	want := "\n" + strings.TrimSpace(keyTable()) + "\n\n"
	if *update {
		text = before + keysBegin + want + keysEnd + after
		if err := os.WriteFile(filepath.Join(root, "README.md"), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if table != want {
		t.Errorf("the table of keys has drifted: go test ./model/command -update\n%s", want)
	}
}

// TestModules: every module that go.mod asks for itself is reviewed.
func TestModules(t *testing.T) {
	text := page(t, contributing)
	for line := range strings.Lines(page(t, "go.mod")) {
		module, rest, ok := strings.Cut(strings.TrimSpace(line), " v")
		if ok && !strings.Contains(rest, "// indirect") && !strings.Contains(text, module) {
			t.Errorf("%s does not review %s", contributing, module)
		}
	}
}

// TestLinks: every file that the README and the other pages link to is there.
func TestLinks(t *testing.T) {
	for _, name := range []string{"README.md", contributing, "content/quote/README.md", "model/bench/README.md"} {
		for _, m := range regexp.MustCompile(`\]\(([^)#:]+)\)`).FindAllStringSubmatch(page(t, name), -1) {
			if _, err := os.Stat(filepath.Join(root, filepath.Dir(name), m[1])); err != nil {
				t.Errorf("%s links to %s: %v", name, m[1], err)
			}
		}
	}
}

// TestMap: the map of the code names every folder with Go files, and no other.
func TestMap(t *testing.T) {
	_, where, ok := strings.Cut(page(t, contributing), "## Map of the code")
	if !ok {
		t.Fatalf("%s has no map", contributing)
	}
	where, _, _ = strings.Cut(where, "\n## ")
	named := map[string]bool{}
	top := ""
	for line := range strings.Lines(where) {
		if !strings.HasPrefix(line, "    ") {
			continue
		}
		for _, word := range strings.Fields(line) {
			if !strings.HasSuffix(word, "/") {
				break // the words about it
			}
			if !strings.HasPrefix(line, "     ") {
				top = word
				named[strings.TrimSuffix(word, "/")] = true
				continue
			}
			named[strings.TrimSuffix(filepath.Join(top, word), "/")] = true
		}
	}
	for name := range named {
		if info, err := os.Stat(filepath.Join(root, name)); err != nil || !info.IsDir() {
			t.Errorf("the map names the folder %s, which is not there", name)
		}
	}
	for _, dir := range packages(t) {
		if !named[dir] {
			t.Errorf("the map does not name %s", dir)
		}
	}
}

// packages are the folders with Go files two levels down.
func packages(t *testing.T) []string {
	t.Helper()
	var out []string
	for _, pattern := range []string{"*/*.go", "*/*/*.go"} {
		files, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			dir, _ := filepath.Rel(root, filepath.Dir(f))
			if !strings.HasPrefix(dir, ".") && !strings.Contains(dir, "/internal") {
				out = append(out, filepath.ToSlash(dir))
			}
		}
	}
	return out
}
