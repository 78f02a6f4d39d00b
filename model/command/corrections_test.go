//go:build unix

package command_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/model/state"
)

func TestCorrections(t *testing.T) {
	dir := t.TempDir()
	doc := filepath.Join(dir, "pier.md")
	if err := os.WriteFile(doc, []byte("# The pier\n\n“It will fall,” said Strand.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	store := state.Open(filepath.Join(dir, "state", "briefing"))
	ask := func(args ...string) (string, error) {
		cmd := exec.Command(os.Args[0], args...)
		cmd.Env = append(os.Environ(), asProgram, "XDG_STATE_HOME="+filepath.Join(dir, "state"))
		out, err := cmd.Output()
		return string(out), err
	}
	if out, err := ask("corrections", doc); err == nil || out != "" {
		t.Errorf("nothing corrected: %v, printed %q", err, out)
	}
	for _, c := range []article.Correction{
		{Kind: article.SaidBy, Target: "It will fall,", Span: article.Span{Start: 14, End: 27}, Value: "Ann Dole"},
		{Kind: article.KindIs, Target: "Strand", Value: "person"},
	} {
		if err := store.AddCorrection(doc, c); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct{ want, args string }{
		{"“It will fall,”: said by Ann Dole", "corrections"},
		{`"target":"Strand","value":"person"`, "corrections --format json"},
		{"statements:\n    - words: It will fall,\n      speaker: Ann Dole\n---", "corrections --format yaml"},
		{`"speaker":"Ann Dole","kind":"direct","confidence":100,"corrected":true`, "quotes --json"},
	} {
		out, err := ask(append(strings.Fields(c.args), doc)...)
		if err != nil || !strings.Contains(out, c.want) {
			t.Errorf("%s: %v\n%s\nlacks %s", c.args, err, out, c.want)
		}
	}
	if out, _ := ask("corrections", "--format", "xml", doc); out != "" {
		t.Errorf("an unknown format prints %q", out)
	}
}
