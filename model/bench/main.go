//go:build unix

package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"briefing/content/parse/corpus"
	"briefing/model/terminal/ptytest"
)

// bench is one run of the measurements.
type bench struct {
	binary, emptyBinary string
	rounds, keys        int
	script              *ptytest.Script
}

// document is a document that was made, and words that stand at its ends once.
type document struct {
	first, last, needle string
}

func main() {
	sizes := flag.String("sizes", "10KB,1MB,10MB", "sizes of the documents")
	rounds := flag.Int("rounds", 5, "runs of every program")
	keys := flag.Int("keys", 60, "keys pressed in every run")
	flag.Parse()
	if err := run(*sizes, bench{rounds: *rounds, keys: *keys}); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(sizes string, b bench) error {
	b.script = &ptytest.Script{Name: "bench"}
	defer b.script.End()
	dir := b.script.TempDir()
	if err := b.build(dir); err != nil {
		return err
	}
	fmt.Printf("%d × %d cells, medians of %d runs, %d keys in each\n\n", columns, rows, b.rounds, b.keys)
	for _, name := range strings.Split(sizes, ",") {
		size, err := parseSize(name)
		if err != nil {
			return err
		}
		path := filepath.Join(dir, name+".md")
		doc, err := write(path, size)
		if err != nil {
			return err
		}
		b.measure(path, doc).print(name)
	}
	return nil
}

// build builds the reader and the empty program.
func (b *bench) build(dir string) error {
	b.binary, b.emptyBinary = filepath.Join(dir, "briefing"), filepath.Join(dir, "empty")
	for out, pkg := range map[string]string{b.binary: "briefing", b.emptyBinary: "briefing/model/bench/empty"} {
		cmd := exec.Command("go", "build", "-ldflags=-s -w", "-o", out, pkg)
		cmd.Stderr = os.Stderr
		if err := cmd.Run(); err != nil {
			return fmt.Errorf("build %s: %w", pkg, err)
		}
	}
	return nil
}

// parseSize reads 10KB or 100MB.
func parseSize(s string) (n int, err error) {
	var unit string
	if _, err = fmt.Sscanf(s, "%d%s", &n, &unit); err != nil || n <= 0 || unit != "KB" && unit != "MB" {
		return 0, fmt.Errorf("a size is like 10KB or 100MB, not %q", s)
	}
	if unit == "MB" {
		n <<= 10
	}
	return n << 10, nil
}

// write makes a document of about that size with words at both ends that stand
// nowhere else, and are no names: those would stand in the sidebar, too.
func write(path string, size int) (document, error) {
	d := document{first: "zephyrically", last: "quixotically", needle: "xylophonically"}
	text := "# A document to measure with\n\nIt begins zephyrically.\n\n" + corpus.Article(1, size) +
		"\n\n## At the end\n\nHere somebody played xylophonically.\n\nIt ends quixotically.\n"
	return d, os.WriteFile(path, []byte(text), 0o600)
}

// results are the samples of all runs of one size.
type results struct {
	ours, empty, less, oursSilent, known []sample
}

// measure runs the programs in turn.
func (b *bench) measure(path string, doc document) (r results) {
	_, noLess := exec.LookPath("less")
	for range b.rounds {
		r.empty = append(r.empty, b.empty())
		r.ours = append(r.ours, b.reader(path, doc, usual))
		r.oursSilent = append(r.oursSilent, b.reader(path, doc, silent))
		r.known = append(r.known, b.undisturbed(path))
		if noLess == nil {
			r.less = append(r.less, b.less(path, doc))
		}
	}
	return r
}
