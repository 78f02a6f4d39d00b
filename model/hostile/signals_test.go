//go:build unix

package hostile

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"briefing/model/terminal/ptytest"
)

// states are what the reader may be doing when a signal comes: in turn, keys and
// what is on the screen when they have done their work.
var states = [...]struct {
	name  string
	steps []string
}{
	{"reading", []string{"j", "Nothing has changed"}},
	{"voices", []string{"v", "─ Voices"}},
	{"links", []string{"o", "─ Links and footnotes"}},
	{"about", []string{"i", "─ About"}},
	{"help", []string{"?", "─ Keys"}},
	{"filter", []string{"v", "─ Voices", "nov", "nov"}},
	{"search", []string{"/harb", "/ harb"}},
	{"marks", []string{"m", "Marked: ", "M", "─ Marks"}},
	{"note", []string{"m", "Marked: ", "M", "─ Marks", "\x05", "─ Note"}},
	{"half a sequence", []string{"\x1b[1;", "Nothing has changed"}},
	{"in a paste", []string{"/\x1b[200~harbour", "/"}},
	{"small", []string{"", "Nothing has changed"}},
	{"many sizes", []string{"", "Nothing has changed"}},
	{"large document", []string{"", "Nothing has changed"}},
}

// TestSignalsInEveryState ends the reader by a signal, and by a terminal that is
// gone, whatever it is doing: the terminal is as it was, and the exit code says why.
func TestSignalsInEveryState(t *testing.T) {
	folder := t.TempDir()
	short, long := filepath.Join(folder, "short.md"), filepath.Join(folder, "long.md")
	must(t, os.WriteFile(short, []byte(around("Nothing but [words](https://words.example).")), 0o600))
	must(t, os.WriteFile(long, []byte(strings.Repeat(around("Words that go on."), 100_000)), 0o600))
	signals := [...]syscall.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT}
	for i, state := range some(states[:]) {
		t.Run(state.name, func(t *testing.T) {
			t.Parallel()
			path := short
			if state.name == "large document" {
				path = long
			}
			for _, sig := range [...]syscall.Signal{signals[i%len(signals)], 0} {
				s := ptytest.Start(t, ptytest.Options{Env: []string{asProgram + "=1"}}, os.Args[0], path)
				s.Wait("the first screen", drawn)
				for step := 0; step < len(state.steps); step += 2 {
					s.Send(state.steps[step])
					s.WaitText(state.steps[step+1])
				}
				disturb(s, state.name)
				if sig == 0 {
					s.HangUp()
					s.WaitExit(128 + int(syscall.SIGHUP))
					continue
				}
				s.Signal(sig)
				s.WaitExit(128 + int(sig))
				s.Restored()
			}
		})
	}
}

// disturb changes the terminal's size in those states that are about that.
func disturb(s *ptytest.Session, state string) {
	switch state {
	case "small":
		s.Resize(8, 2)
	case "many sizes":
		for i := range 300 {
			s.Resize(20+i*7%180, 4+i*13%56)
		}
	}
}

// TestQuitBeforeTheScreen ends the program while it still reads: in silence, without
// the stacks that the runtime would print.
func TestQuitBeforeTheScreen(t *testing.T) {
	for _, sig := range [...]syscall.Signal{syscall.SIGQUIT, syscall.SIGINT} {
		in, document, err := os.Pipe()
		must(t, err)
		s := ptytest.Start(t, ptytest.Options{Env: []string{asProgram + "=1"}, Stdin: in}, os.Args[0], "-")
		must(t, in.Close())
		// More than a pipe holds: when it is written, the program reads. A page is not
		// shown before it is there to its end.
		_, err = document.WriteString("<!doctype html>" + strings.Repeat("words ", 100_000))
		must(t, err)
		s.Signal(sig)
		s.WaitExit(130)
		if out := s.Bytes(); len(out) > 0 {
			t.Errorf("after %v it writes %.200q", sig, out)
		}
		must(t, document.Close())
	}
}
