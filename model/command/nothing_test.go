//go:build unix

package command_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestNothingFound says on standard error that nothing was found, and that is no
// failure.
func TestNothingFound(t *testing.T) {
	dir := t.TempDir()
	quiet := filepath.Join(dir, "quiet.md")
	if err := os.WriteFile(quiet, []byte("Nothing was said in Lowmoor.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"quotes", "--by", "Nobody"}, `nobody called "Nobody" is quoted`},
		{[]string{"quotes", "--by", "Nobody", "--json"}, `nobody called "Nobody" is quoted`},
		{[]string{"quotes", quiet}, "no quotation was found"},
		{[]string{"export", "--marks", "--json", quiet}, "nothing is marked in "},
		{[]string{"list", t.TempDir()}, "nothing to read in "},
		{[]string{"cat", t.TempDir()}, "nothing to read in "},
		{[]string{t.TempDir()}, "nothing to read in "},
	} {
		if r := run(t, "", c.args...); r.code != 0 || r.out != "" || !strings.Contains(r.err, c.says) || strings.Count(r.err, "\n") != 1 {
			t.Errorf("briefing %q: exit %d, out %q, err %q", c.args, r.code, r.out, r.err)
		}
	}
}
