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

func readme(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestReadmeKeys: the README's table of keys is the key map's.
func TestReadmeKeys(t *testing.T) {
	text := readme(t)
	before, rest, ok := strings.Cut(text, keysBegin)
	if !ok {
		t.Fatalf("the README does not hold %q", keysBegin)
	}
	table, after, ok := strings.Cut(rest, keysEnd)
	if !ok {
		t.Fatalf("the README does not hold %q", keysEnd)
	}
	want := "\n" + strings.TrimSpace(ui.KeyTable(ui.Keys())) + "\n\n"
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

// TestReadmeModules: the README reviews every module that go.mod asks for itself.
func TestReadmeModules(t *testing.T) {
	text := readme(t)
	b, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		module, rest, ok := strings.Cut(strings.TrimSpace(line), " v")
		if ok && !strings.Contains(rest, "// indirect") && !strings.Contains(text, module) {
			t.Errorf("the README does not review %s", module)
		}
	}
}

// TestReadmeFiles: every picture and every folder that the README names is there.
func TestReadmeFiles(t *testing.T) {
	text := readme(t)
	for _, m := range regexp.MustCompile(`\]\(([^)#:]+)\)`).FindAllStringSubmatch(text, -1) {
		if _, err := os.Stat(filepath.Join(root, m[1])); err != nil {
			t.Errorf("the README names %s: %v", m[1], err)
		}
	}
	_, where, ok := strings.Cut(text, "## Where things are")
	if !ok {
		t.Fatal("the README has no map")
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
