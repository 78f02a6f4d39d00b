//go:build unix

package command_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// blocks are the indented lines of a page of help, those that stand together as one.
func blocks(t *testing.T, page string) (list []string) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("topics", page+".md"))
	if err != nil {
		t.Fatal(err)
	}
	block := ""
	for line := range strings.Lines(string(text)) {
		if code, ok := strings.CutPrefix(line, "    "); ok {
			block += code
		} else if block != "" {
			list, block = append(list, block), ""
		}
	}
	return append(list, block)
}

// kitchen is a folder with documents in articles, and briefing among the programs.
func kitchen(t *testing.T) (run func(script string) (out string, err error)) {
	t.Helper()
	dir, home := t.TempDir(), t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "articles"), 0o700); err != nil {
		t.Fatal(err)
	}
	for name, text := range quay {
		if err := os.WriteFile(filepath.Join(dir, "articles", name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(os.Args[0], filepath.Join(home, "briefing")); err != nil {
		t.Fatal(err)
	}
	return func(script string) (string, error) {
		cmd := exec.Command("sh", "-euc", script)
		cmd.Dir = dir
		cmd.Env = []string{asProgram, "HOME=" + home, "PATH=" + home + ":" + os.Getenv("PATH"), "NODE_PATH=" + os.Getenv("NODE_PATH")}
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
}

// missing names a program that a recipe needs and that is not there.
func missing(recipe string, run func(string) (string, error)) string {
	for program, works := range map[string]string{
		"jq": "jq --version", "sqlite3": "sqlite3 --version", "xargs": "xargs -a /dev/null true",
		"node": `node -e 'require("@duckdb/node-api")'`,
	} {
		if _, err := run(works); err != nil && strings.Contains(recipe, program+" ") {
			return works
		}
	}
	return ""
}

// TestRecipes runs every recipe of the page of help that promises it, and looks for
// something in what it prints.
func TestRecipes(t *testing.T) {
	run := kitchen(t)
	want := [][]string{
		nil,
		{"4 Ann Dole\n", "\tQuay Post\tAnn Dole\tIt will fall before the winter comes,\tarticles/a.md\n"},
		{"Ann Dole\t4\nTom Reed\t1\n"},
		{"articles/b.md\tIn June 2024 a wall had cracked.\n"},
		{"Ann Dole|3\nTom Reed|1\n", "2025-05-03|Quay Post|Ann Dole|It will fall before the winter comes,\n", "articles/a.md\n"},
	}
	list := blocks(t, "exporting")
	if len(list) != len(want) {
		t.Fatalf("%d recipes, %d results", len(list), len(want))
	}
	for i, recipe := range list {
		t.Run(strings.Fields(recipe)[0], func(t *testing.T) {
			if program := missing(recipe, run); program != "" {
				t.Skip(program + " fails")
			}
			out, err := run(recipe)
			if err != nil {
				t.Errorf("%v\n%s%s", err, recipe, out)
			}
			for _, w := range want[i] {
				if !strings.Contains(out, w) {
					t.Errorf("no %q in\n%s", w, out)
				}
			}
		})
	}
}

// TestBatches cuts an export, ends it in the middle, restarts it and merges the parts, as
// the page of help says; the whole is what one export writes.
func TestBatches(t *testing.T) {
	run := kitchen(t)
	list := blocks(t, "millions")
	if program := missing(list[0], run); program != "" {
		t.Skip(program + " fails")
	}
	script := strings.Join([]string{
		strings.Replace(list[0], "-l 1000", "-l 1", 1),
		"rm batch.aaab.jsonl; echo part > batch.aaab.part",
		list[1],
		"cat batch.????.jsonl | cmp - docs.jsonl",
		"briefing export articles/ | cmp - docs.jsonl",
		"wc -l < docs.jsonl",
	}, "\n")
	if out, err := run(script); err != nil || strings.TrimSpace(out) != "4" {
		t.Errorf("%v\n%s", err, out)
	}
}

// TestSeveralAtOnce: two that fill and ask the library, and an export, do not hinder each
// other.
func TestSeveralAtOnce(t *testing.T) {
	run := kitchen(t)
	const ask = "briefing quotes --json articles/ > one & briefing entities --json articles/ > two & briefing export articles/ > three & wait\ncat one two three"
	at, err := run(ask)
	if err != nil {
		t.Fatal(err, at)
	}
	after, err := run(strings.ReplaceAll(ask, "&", ";"))
	if err != nil || at != after || strings.Count(at, "\n") < 10 {
		t.Errorf("%v: at once\n%s\none after the other\n%s", err, at, after)
	}
}
