//go:build unix

package hostile

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"briefing/model/terminal/ptytest"
)

// browser is a program in the place of the desktop's own: it writes its arguments
// into a pipe, each in brackets and all at once: several of them may run at a time.
const browser = `#!/bin/sh
line=$#
for a; do line="$line [$a]"; done
printf '%s\n' "$line" >>"$BROWSED"
`

// TestFollow chooses every link of every document of links, one after another,
// with a browser that tells what it was asked to open: one argument, of a kind
// that is opened, in ASCII and without anything that a shell or a terminal knows.
func TestFollow(t *testing.T) {
	bin := t.TempDir()
	must(t, os.WriteFile(filepath.Join(bin, "xdg-open"), []byte(browser), 0o700))
	must(t, os.Symlink(filepath.Join(bin, "xdg-open"), filepath.Join(bin, "open")))
	for _, d := range some(links()) {
		t.Run(d.name, func(t *testing.T) {
			t.Parallel()
			pipe := filepath.Join(t.TempDir(), "browsed")
			must(t, syscall.Mkfifo(pipe, 0o600))
			f, err := os.OpenFile(pipe, os.O_RDWR, 0) // both ends: nobody waits for the other
			must(t, err)
			defer func() { _ = f.Close() }()
			env := []string{asProgram + "=1", "BROWSED=" + pipe, "PATH=" + bin + ":" + os.Getenv("PATH")}
			s := ptytest.Start(t, ptytest.Options{Env: env}, os.Args[0], d.write(t))
			s.Wait("the first screen", drawn)
			for n := 10; n >= 0; n-- { // the first one is the good one, and comes last
				choose(s, n)
			}
			browsed(t, s, f)
		})
	}
}

// choose chooses the link so many below the first; where there are not so many,
// that is one of them.
func choose(s *ptytest.Session, n int) {
	s.Send("go")
	s.Wait("the links", func(v *ptytest.Screen) bool { return v.Contains("─ Links and") })
	s.Send(strings.Repeat("\x1b[B", n) + "\r")
	s.Wait("the end of the links", func(v *ptytest.Screen) bool { return !v.Contains("─ Links and") })
}

// browsed reads what the browser was asked to open, up to the good link.
func browsed(t *testing.T, s *ptytest.Session, pipe *os.File) {
	_ = pipe.SetReadDeadline(time.Now().Add(ptytest.Patience)) // where the system knows it
	lines := bufio.NewScanner(pipe)
	for lines.Scan() {
		line := lines.Text()
		if line == "1 ["+good+"]" {
			s.Send("q")
			s.WaitExit(0)
			s.Restored()
			return
		}
		address, ok := strings.CutPrefix(line, "1 [")
		known := strings.HasPrefix(address, "http://") || strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "mailto:")
		if !ok || !known || len(address) > 2<<10+1 {
			t.Errorf("opened: %q", line)
		}
		for _, c := range []byte(address[:max(0, len(address)-1)]) {
			if c <= ' ' || c >= 0x7f || strings.IndexByte("\"'`<>\\^{}|", c) >= 0 {
				t.Errorf("opened: %q, with %q", line, c)
				break
			}
		}
	}
	t.Fatalf("the good link is Not opened: %v; the screen shows:\n%s", lines.Err(), s.Text())
}
