//go:build unix

package command_test

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"briefing/model/terminal/ptytest"
)

// quay are documents in which two people say things, one of them in two.
var quay = map[string]string{
	"a.md": "---\ndate: 3 May 2025\nsource: Quay Post\nurl: https://quay.example/pier\n---\n# The pier\n\n" +
		"“It will fall before the winter comes,” said Ann Dole, the mayor of Elmton. Leif Strand, an engineer, shook his head. Ms Dole said that the council had no money.\n",
	"b.md": "---\ndate: 2024-11-30\ntitle: =SUM(1)\n---\n\n“It has cracked from end to end,” said Ann Dole, the mayor. In June 2024 a wall had cracked.\n",
	"c.md": "---\ndate: 2025-05-04\n---\n# Copied\n\n“It will fall before the winter comes,” said Ann Dole, the mayor. “We lost,” said Tom Reed, a fisherman.\n",
	"d.md": "# Quiet\n\nNothing was said.\n",
}

// asked runs the program in a home of its own, in which it remembers.
func asked(t *testing.T) (dir, data string, run func(args ...string) result) {
	t.Helper()
	dir, home := t.TempDir(), t.TempDir()
	for name, text := range quay {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	data = filepath.Join(home, "data")
	return dir, data, func(args ...string) result {
		cmd := exec.Command(os.Args[0], args...)
		cmd.Env, cmd.Dir = []string{asProgram, "HOME=" + home, "XDG_DATA_HOME=" + data}, dir
		var out, errs strings.Builder
		cmd.Stdout, cmd.Stderr = &out, &errs
		_ = cmd.Run()
		return result{out.String(), errs.String(), cmd.ProcessState.ExitCode()}
	}
}

// TestOnePersonInManyDocuments: the page of a person is in order of date, with the
// copies of a quotation as one and no document without an answer.
func TestOnePersonInManyDocuments(t *testing.T) {
	_, _, run := asked(t)
	r := run("quotes", "--by", "dole", "--reported", "--format", "md", ".")
	want := "# Ann Dole\n\nmayor, Elmton\n\n3 statements in 3 documents, 30 November 2024 to 3 May 2025.\n\nAlso quoted in these: Tom Reed.\n\n" +
		"> “It has cracked from end to end,”\n>\n> — Ann Dole, mayor. \\=SUM(1), 30 November 2024, `b.md`\n\n" +
		"> “It will fall before the winter comes,”\n>\n> — Ann Dole, mayor, Elmton. [The pier](https://quay.example/pier#:~:text=It%20will%20fall%20before%20the%20winter%20comes), Quay Post, 3 May 2025\n" +
		">\n> Also in Copied, 4 May 2025, `c.md`\n\n"
	if r.code != 0 || r.err != "" || !strings.HasPrefix(r.out, want) || !strings.Contains(r.out, "the council had no money") {
		t.Errorf("exit %d, %s\n%s\nwant\n%s", r.code, r.err, r.out, want)
	}
	if r := run("quotes", "--since", "2025-05-04", "--json", "."); strings.Count(r.out, "\n") != 2 {
		t.Errorf("since: %s", r.out)
	}
	if r := run("quotes", "."); strings.Contains(r.out, "Quiet") || r.code != 0 {
		t.Errorf("a document without an answer is listed: %s", r.out)
	}
}

// TestTables: the rows can be read, and no cell is a formula.
func TestTables(t *testing.T) {
	_, _, run := asked(t)
	r := run("quotes", "--format", "csv", ".")
	rows, err := csv.NewReader(strings.NewReader(r.out)).ReadAll()
	if err != nil || len(rows) != 4 || rows[0][0] != "text" || !strings.Contains(r.out, "\r\n") {
		t.Fatalf("%d rows, %v\n%s", len(rows), err, r.out)
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
				t.Errorf("a spreadsheet would run %q", cell)
			}
		}
	}
	if r := run("events", "--json", "."); !strings.Contains(r.out, `"when":"June 2024","day":"2024-06"`) {
		t.Errorf("events: %s%s", r.out, r.err)
	}
	if r := run("entities", "--json", "."); !strings.Contains(r.out, `"documents":3,"mentions":4,"statements":4`) {
		t.Errorf("entities: %s%s", r.out, r.err)
	}
	if r := run("quotes", "--format", "bib", "."); strings.Count(r.out, "@misc{") != 3 || !strings.Contains(r.out, "url = {https://quay.example/pier}") {
		t.Errorf("bib: %s", r.out)
	}
	var items []map[string]any
	if r := run("quotes", "--format", "csl", "."); json.Unmarshal([]byte(r.out), &items) != nil || len(items) != 3 || items[0]["id"] == "" {
		t.Errorf("csl: %s", r.out)
	}
}

// TestLibrary: what was asked about is found again without its name, listed and
// forgotten; a setting turns it off.
func TestLibrary(t *testing.T) {
	dir, data, run := asked(t)
	run("quotes", ".")
	file := filepath.Join(data, "briefing", "library.db")
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Fatalf("%v, %v", info, err)
	}
	if r := run("search", `"the council"`); r.code != 0 || !strings.Contains(r.out, "a.md") || strings.Contains(r.out, "b.md") {
		t.Errorf("search: %d %s%s", r.code, r.out, r.err)
	}
	if r := run("library"); !strings.HasPrefix(r.out, file+"\n4 documents, ") {
		t.Errorf("library: %s%s", r.out, r.err)
	}
	if r := run("library", "forget", "a.md"); r.code != 0 {
		t.Errorf("forget: %s", r.err)
	}
	if r := run("library", "list"); strings.Count(r.out, "\n") != 3 || strings.Contains(r.out, "a.md") {
		t.Errorf("list: %s%s", r.out, r.err)
	}
	if r := run("library", "clear"); r.code != 0 {
		t.Errorf("clear: %s", r.err)
	}
	if r := run("search", "council"); r.code != 1 || r.out != "" {
		t.Errorf("search in nothing: %d %s", r.code, r.out)
	}
	list, err := os.ReadDir(dir)
	if err != nil || len(list) != len(quay) {
		t.Errorf("%d files beside the documents, %v", len(list), err)
	}
	_, data, run = asked(t)
	config := filepath.Join(filepath.Dir(data), ".config", "briefing", "config.yaml")
	if err := os.MkdirAll(filepath.Dir(config), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(config, []byte("library: off\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if r := run("quotes", "."); r.code != 0 || !strings.Contains(r.out, "Ann Dole") {
		t.Errorf("without a library: %s%s", r.out, r.err)
	}
	if _, err := os.Stat(data); err == nil {
		t.Error("something is remembered though the library is off")
	}
}

// TestNoDocument: a command on documents that is given none does not answer about the
// built-in briefing.
func TestNoDocument(t *testing.T) {
	for _, name := range []string{"quotes", "entities", "events", "search", "outline", "cat", "export"} {
		if r := run(t, "", name); r.code != 2 || r.out != "" {
			t.Errorf("briefing %s: exit %d, out %q", name, r.code, r.out)
		}
	}
	for _, args := range []string{"quotes --format xml .", "quotes --since may .", "search ( ."} {
		if r := run(t, "", strings.Fields(args)...); r.code != 2 || r.out != "" {
			t.Errorf("briefing %s: exit %d, out %q", args, r.code, r.out)
		}
	}
}

// TestCompare compares two documents on the command line.
func TestCompare(t *testing.T) {
	_, _, run := asked(t)
	if r := run("compare", "--format", "json", "a.md", "c.md"); r.code != 0 || !strings.Contains(r.out, `"what":"quotation","change":"the same","first":"It will fall`) || !strings.Contains(r.out, `"second":"Tom Reed, fisherman"`) {
		t.Errorf("%d %s%s", r.code, r.out, r.err)
	}
	if r := run("compare", "--against", "d.md", "b.md"); r.code != 0 || !strings.Contains(r.out, "Quotations: not found (1)") {
		t.Errorf("%d %s%s", r.code, r.out, r.err)
	}
	if r := run("compare", "a.md"); r.code != 2 || r.out != "" {
		t.Errorf("%d %s%s", r.code, r.out, r.err)
	}
}

// TestSeveralDocuments: several names open a list of them, and are printed one after
// the other where there is no terminal.
func TestSeveralDocuments(t *testing.T) {
	dir, _, run := asked(t)
	if r := run("a.md", "b.md"); r.code != 0 || !strings.Contains(r.out, "== a.md") || !strings.Contains(r.out, "== b.md") {
		t.Errorf("%d %s%s", r.code, r.out, r.err)
	}
	if r := run("a.md", "missing.md"); r.code != 1 || r.out != "" || !strings.Contains(r.err, "missing.md") {
		t.Errorf("%d %s%s", r.code, r.out, r.err)
	}
	s := start(t, ptytest.Options{}, filepath.Join(dir, "a.md"), filepath.Join(dir, "c.md"))
	s.WaitText("2 documents")
	s.WaitText("Copied")
	s.Send("copied\r")
	s.WaitText("a fisherman")
	s.Send("q")
	s.WaitText("2 documents")
	s.Send("\x1b") // clears the filter
	s.WaitText("type to filter")
	s.Send("\x1b")
	s.WaitExit(0)
}

// TestFaultyLibrary: a library that is damaged, or that a newer version wrote, costs no
// answer, and what became of it is said.
func TestFaultyLibrary(t *testing.T) {
	_, data, run := asked(t)
	want := run("quotes", ".").out
	file := filepath.Join(data, "briefing", "library.db")
	for _, c := range []struct {
		name, says string
		at         int64
		bytes      string
	}{
		{"damaged within", "it is now in " + file + ".bad", 2 * 4096, strings.Repeat("no page", 10_000)},
		{"no library", "it is now in " + file + ".bad", 0, strings.Repeat("no page", 10_000)},
		{"newer", "written by a newer version", 60, "\x00\x00\x00\x63"}, // the user version, by SQLite's file format
	} {
		f, err := os.OpenFile(file, os.O_WRONLY, 0)
		if err == nil {
			_, err = f.WriteAt([]byte(c.bytes), c.at)
		}
		if err := errors.Join(err, f.Close()); err != nil {
			t.Fatal(err)
		}
		if r := run("quotes", "."); r.code != 0 || r.out != want || strings.Count(r.err, "\n") != 1 || !strings.Contains(r.err, c.says) {
			t.Errorf("%s: exit %d, %q\n%s", c.name, r.code, r.err, r.out)
		}
	}
}
