package terminal

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestNotInteractive(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "file"))
	if err != nil {
		t.Fatal(err)
	}
	ok, why := Interactive(file, file, xterm)
	if ok || !strings.Contains(why, "not a terminal") {
		t.Errorf("a file: %v, %q", ok, why)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	if ok, _ := Interactive(file, file, xterm); ok {
		t.Error("a closed file is taken for a terminal")
	}
}

// xterm is the environment of an ordinary terminal.
func xterm(name string) string {
	if name == "TERM" {
		return "xterm"
	}
	return ""
}

func ExampleTerminal() {
	t := New(Options{
		Save: func() { /* keep the place, from an atomic pointer */ },
	})
	t.Go(func() { /* work in the background, which may panic */ })
	err := t.Run(nil) // the model
	os.Exit(ExitCode(err))
}
