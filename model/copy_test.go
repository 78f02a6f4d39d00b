package model

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefing/content"
)

func TestCitationOfATurnHasItsTime(t *testing.T) {
	path := filepath.Join(t.TempDir(), "talk.txt")
	talk := "PILOT 0:02\nWho waits for the tide?\n\nAda Novak 0:12\nWe wait.\n\nPILOT 0:20\nStill?\n"
	if err := os.WriteFile(path, []byte(talk), 0o600); err != nil {
		t.Fatal(err)
	}
	d, err := content.Read(t.Context(), path, content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Quotes) != 3 {
		t.Fatalf("%d turns, want 3", len(d.Quotes))
	}
	if got, want := d.CiteQuote(1), "“We wait.”\n— Ada Novak, at 0:12\n"; !strings.HasPrefix(got, want) {
		t.Errorf("got %q, want %q…", got, want)
	}
}
