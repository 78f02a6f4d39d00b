//go:build unix

package command_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefing/model/terminal/ptytest"
)

// TestEditor edits the file at the place that is read, with keys that only the editor
// gets, and comes back to the text as it then is.
func TestEditor(t *testing.T) {
	dir := t.TempDir()
	editor, doc, told := filepath.Join(dir, "vi"), filepath.Join(dir, "doc.md"), filepath.Join(dir, "told")
	script := "#!/bin/sh\nprintf '%s\\n' \"$@\" >" + told + "\necho This is the editor\nread line\necho \"$line\" >>" + doc + "\n"
	if err := os.WriteFile(editor, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	text := "---\ntitle: The harbour\n---\n\nIt is closed.\n\n“It leaks,” said Ada Novak.\n\n"
	if err := os.WriteFile(doc, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	s := start(t, ptytest.Options{Cols: 100, Rows: 24, Env: []string{"VISUAL=", "EDITOR=" + editor}}, doc)
	s.WaitText("It is closed.")
	s.WaitText("1 Ada Novak")
	s.Send("'E")
	s.WaitText("This is the editor")
	s.Send("Quietly added.\n")
	s.WaitText("Quietly added.")
	s.Send("q")
	s.WaitExit(0)
	if got, _ := os.ReadFile(told); strings.TrimSpace(string(got)) != "+7\n"+doc {
		t.Errorf("the editor was told %q", got)
	}
}

// TestNothingToEdit asks for an editor where there is no file of one's own.
func TestNothingToEdit(t *testing.T) {
	dir := t.TempDir()
	page, doc := filepath.Join(dir, "page.html"), filepath.Join(dir, "doc.md")
	for name, text := range map[string]string{
		page: "<html><head><title>The pier</title></head><body><article><h1>The pier</h1><p>It is open again after many years of work, and people come.</p></article></body></html>",
		doc:  "# The harbour\n\nIt is closed.\n",
	} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{page}, "this text was converted"},
		{[]string{builtIn}, "this briefing is built in"},
		{[]string{"--restricted", doc}, "Not edited (restricted)"},
	} {
		s := start(t, ptytest.Options{Cols: 100, Rows: 24, Env: []string{"EDITOR=/bin/false"}}, c.args...)
		s.WaitText("min")
		s.Send("E")
		s.WaitText(c.says)
		s.Send("q")
		s.WaitExit(0)
	}
}
