//go:build unix

package hostile

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// outcome is what opening a document must lead to.
type outcome uint8

const (
	shown   outcome = iota // a screen, text and JSON
	refused                // one line that says why, and exit code 1
	either                 // one of the two
)

// document is one thing to open.
type document struct {
	kind, name string
	file       string        // the name of its file; "document.md" if empty
	text       func() string // made only when it is written: some are large
	// make puts something in the folder that is not a file with a text, and
	// returns its path; nil where text is given.
	make func(t testing.TB, dir string) string
	want outcome
}

// pattern is what HOSTILE says: which documents are opened; "" for a sample.
func pattern() string { return os.Getenv("HOSTILE") }

// rare is how many documents of a kind there are for each in a sample, and often how
// many other cases. Under the race detector, which looks for something else than they
// do, there are fewer.
func rare() int {
	if slow {
		return 12
	}
	return 6
}

const often = 3

// documents are those that are opened, always in the same order: a sample of each
// kind, or those whose kind and name hold the pattern; all for "all".
func documents() []document {
	seen := map[string]int{}
	var kept []document
	for _, d := range collection() {
		n := seen[d.kind]
		seen[d.kind]++
		switch pattern := pattern(); pattern {
		case "all":
		case "":
			if n%rare() != 0 {
				continue
			}
		default:
			if !strings.Contains(d.kind+"/"+d.name, pattern) {
				continue
			}
		}
		kept = append(kept, d)
	}
	return kept
}

// some is a sample of other cases: the first, fourth, seventh and so on; all of them for
// "all".
func some[T any](all []T) []T {
	if pattern() == "all" {
		return all
	}
	var kept []T
	for i := 0; i < len(all); i += often {
		kept = append(kept, all[i])
	}
	return kept
}

// collection is every document.
func collection() []document {
	var all []document
	for _, kind := range [][]document{
		escapes(), places(), characters(), blowups(), larger(), files(), names(), matter(), bombs(), links(), pages(), docx(), odt(), epub(), mails(), feeds(),
	} {
		all = append(all, kind...)
	}
	return all
}

// write puts the document into a folder of its own and returns its path.
func (d *document) write(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	if d.make != nil {
		return d.make(t, dir)
	}
	name := d.file
	if name == "" {
		name = "document.md"
	}
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(d.text()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// text is a document of a kind that consists of a text.
func text(kind, name, text string) document {
	return document{kind: kind, name: name, text: func() string { return text }}
}

// filled is a document of about n bytes: head, as many units as fit, tail.
func filled(name string, n int, head, unit, tail string) document {
	return document{kind: "blow-up", name: name, text: func() string {
		return head + strings.Repeat(unit, n/len(unit)) + tail
	}}
}

// around puts a hostile text between harmless ones, so that what it does to its
// neighbours is seen.
func around(hostile string) string {
	return "# The harbour report\n\n“Nothing has changed,” said Ada Novak, the harbour master.\n\n" +
		hostile + "\n\n## Afterwards\n\nThe council meets on Monday. “We will see,” Novak said.\n"
}

func TestCollection(t *testing.T) {
	seen := map[string]bool{}
	for _, d := range collection() {
		if name := d.kind + "/" + d.name; seen[name] {
			t.Errorf("two documents are called %s", name)
		} else {
			seen[name] = true
		}
	}
	if len(seen) < 150 {
		t.Errorf("%d documents", len(seen))
	}
}
