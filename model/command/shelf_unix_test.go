//go:build unix

package command_test

import (
	"os"
	"path/filepath"
	"testing"

	"briefing/model/terminal/ptytest"
)

// TestAllDocuments asks the reader of a folder about all its documents: voices, names,
// the timeline, words; reads places in others and comes back; and follows a trail and
// walks the list from one document to the next.
func TestAllDocuments(t *testing.T) {
	dir := t.TempDir()
	for name, text := range quay {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s := ptytest.Start(t, ptytest.Options{
		Cols: 100, Rows: 30, Env: []string{asProgram, "HOME=" + t.TempDir(), "TERM=xterm-256color"}, Dir: dir,
	}, os.Args[0], ".")
	say := func(keys string, texts ...string) {
		t.Helper()
		s.Send(keys)
		for _, text := range texts {
			s.WaitText(text)
		}
	}
	say("", "4 documents", "30 November 2024 · 1 min · 1 statement") // once it has been read
	say("?", "Who said what")
	say("\x1b", "4 documents")
	say("dole", "3 of 4") // by whom they quote
	say("\x1b", "4 documents")
	say("\x13", "Documents: newest first")
	say("\x13\x13\x13", "Documents: by name")
	say("pier\r", "The pier", "shook his head")
	say("v", "Voices")
	say("\t", "Voices · all documents", "We lost", "cracked from end to end")
	say("lost\r", "Copied", "a fisherman")
	say("H", "shook his head")
	say("e\t", "Who is who · all documents", "Ann Dole, mayor")
	say("dole\r", "Ann Dole, mayor, Elmton · 3 documents", "30 November 2024", "Tom Reed")
	say("\x1b", "Who is who · all documents")
	say("\x1b", " 4 names ")
	say("\x1b", "shook his head")
	say("w", "No dated events")
	say("/council\t", "“council” · all documents", "had no money")
	say("\t", "/ council")
	say("\x1b", "shook his head")
	say("'", "1 of 1")
	say("n", "Trail goes on in =SUM(1)")
	say("(", "shook his head")
	say("(", "No other document")
	say(")", "In June 2024")
	say("w\t", "Timeline · all documents", "June 2024")
	say("\x1b", "In June 2024")
	say("q", "1 of 4")
	say("\x1b", "4 documents")
	say("\x0f", "choose the other document")
	say("\x1b[B\x0f", "What differs")
	say("\x1b", "4 documents")
	say("\x1b")
	s.WaitExit(0)
}
