//go:build unix

package command_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefing/content/pdf/corpus"
	"briefing/model/terminal/ptytest"
)

// pdfFile writes a PDF document of so many pages, with an interpreter for its engine,
// which takes longer to start than anybody waits without a word.
func pdfFile(t *testing.T, pages int) (path string, env []string) {
	t.Helper()
	dir := t.TempDir()
	m := new(corpus.Maker)
	for range pages {
		m.Page(corpus.At(72, 740, corpus.Bold, 16, "Ships Keep Away"), corpus.Column(72, 700, 10, append(corpus.Prose(40), `"The harbour is closed," said Ada Novak, the mayor.`)...))
	}
	path = filepath.Join(dir, "report.pdf")
	if err := os.WriteFile(path, m.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	noFolder := filepath.Join(dir, "file")
	if err := os.WriteFile(noFolder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	return path, []string{"HOME=" + noFolder, "XDG_CACHE_HOME=" + noFolder}
}

// TestOpeningIsAnnounced opens a document that takes long, in a home in which nothing
// can be written.
func TestOpeningIsAnnounced(t *testing.T) {
	path, env := pdfFile(t, 5)
	const line = "Opening report.pdf …"
	for _, args := range [][]string{{path}, {"--restricted", path}, {"cat", path}, {"quotes", path}} {
		s := start(t, ptytest.Options{Cols: 100, Rows: 30, Env: env}, args...)
		if len(args) == 1 || args[0] == "--restricted" {
			s.WaitText("small boats")
			s.Send("q")
		}
		s.WaitExit(0)
		if !strings.Contains(string(s.Bytes()), line) {
			t.Errorf("%q: not a word while it is opened", args)
		}
		if strings.Contains(s.Text(), line) {
			t.Errorf("%q: the line is still there", args)
		}
		s.Restored()
	}
}
