//go:build unix

package command_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestNothingFound says on standard error that nothing was found. Only a question that
// has no answer ends with 1.
func TestNothingFound(t *testing.T) {
	dir := t.TempDir()
	quiet := filepath.Join(dir, "quiet.md")
	if err := os.WriteFile(quiet, []byte("Nothing was said in Lowmoor.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args []string
		says string
		code int
	}{
		{[]string{"quotes", "--by", "Nobody", builtIn}, `nobody called "Nobody" is quoted`, 1},
		{[]string{"quotes", "--by", "Nobody", "--format", "csv", builtIn}, `nobody called "Nobody" is quoted`, 1},
		{[]string{"quotes", quiet}, "no quotation was found", 1},
		{[]string{"events", quiet}, "no date was found", 1},
		{[]string{"search", "harbour", quiet}, `"harbour" was not found`, 1},
		{[]string{"library"}, "nothing is remembered", 1},
		{[]string{"export", "--marks", "--json", quiet}, "nothing is marked in ", 0},
		{[]string{"list", t.TempDir()}, "nothing to read in ", 1},
		{[]string{"cat", t.TempDir()}, "nothing to read in ", 1},
		{[]string{t.TempDir()}, "nothing to read in ", 1},
	} {
		if r := run(t, "", c.args...); r.code != c.code || r.out != "" || !strings.Contains(r.err, c.says) || strings.Count(r.err, "\n") != 1 {
			t.Errorf("briefing %q: exit %d, out %q, err %q", c.args, r.code, r.out, r.err)
		}
	}
}

// TestRemarks says on standard error what had to be done to show a document.
func TestRemarks(t *testing.T) {
	dir := t.TempDir()
	page, head := filepath.Join(dir, "page.html"), filepath.Join(dir, "head.md")
	for path, text := range map[string]string{
		page: "<html><body><a href=a>One</a> <a href=b>Two</a></body></html>",
		head: "---\ntitle: [\n---\n\nNothing was said in Lowmoor.\n",
	} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for path, says := range map[string]string{page: "article", head: "front matter"} {
		r := run(t, "", "cat", path)
		if r.code != 0 || r.out == "" || !strings.HasPrefix(r.err, "briefing: "+path+": ") || !strings.Contains(r.err, says) || strings.Count(r.err, "\n") != 1 {
			t.Errorf("briefing cat %s: exit %d, out %q, err %q", path, r.code, r.out, r.err)
		}
	}
}
