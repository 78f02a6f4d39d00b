//go:build unix

package terminal_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"briefing/model/terminal"
	"briefing/model/terminal/ptytest"
)

// start runs the program of this test binary and waits for its first frame.
func start(t *testing.T, opts ptytest.Options) (s *ptytest.Session, dir string) {
	t.Helper()
	dir = t.TempDir()
	opts.Env = append(opts.Env, "TERMINAL_TEST_DIR="+dir, "GORACE="+os.Getenv("GORACE"))
	s = ptytest.Start(t, opts, os.Args[0])
	return s, dir
}

func shown(t *testing.T) (s *ptytest.Session, dir string) {
	t.Helper()
	s, dir = start(t, ptytest.Options{})
	s.WaitText("size 80×24")
	s.WaitText("dark true")
	return s, dir
}

func saved(t *testing.T, dir string) {
	t.Helper()
	if b, _ := os.ReadFile(filepath.Join(dir, "saved")); string(b) != "saved\n" {
		t.Errorf("saved %q, want it once", b)
	}
}

func TestQuit(t *testing.T) {
	s, dir := shown(t)
	s.Look(func(v *ptytest.Screen) {
		if !v.Alternate() || len(v.Leftovers()) == 0 {
			t.Error("the program did not take over the screen")
		}
		if v.Title != "a title" {
			t.Errorf("title %q", v.Title)
		}
	})
	s.Send("q")
	s.WaitExit(0)
	s.Restored()
	saved(t, dir)
}

// TestQuitWaitsForNothing quits while commands, goroutines and saving go on that
// never end: had one of them been waited for, there would be no end.
func TestQuitWaitsForNothing(t *testing.T) {
	for _, saving := range []string{"ends", "hangs"} {
		t.Run("saving "+saving, func(t *testing.T) {
			t.Parallel()
			s, dir := start(t, ptytest.Options{Env: []string{"TERMINAL_TEST_SAVE=" + saving}})
			s.WaitText("dark true")
			s.Send("wj")
			s.WaitText("key j")
			s.Send("q")
			s.WaitExit(0)
			s.Restored()
			if saving == "ends" {
				saved(t, dir)
			}
		})
	}
}

func TestSignalsRestore(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT} {
		for _, hangs := range []bool{false, true} {
			t.Run(fmt.Sprintf("%v hangs %v", sig, hangs), func(t *testing.T) {
				t.Parallel()
				s, dir := shown(t)
				if hangs {
					s.Send("kh")
					s.WaitText("key k")
				}
				s.Signal(sig)
				s.WaitExit(128 + int(sig))
				s.Restored()
				saved(t, dir)
			})
		}
	}
}

func TestInterruptMessage(t *testing.T) {
	s, dir := shown(t)
	s.Send("i")
	s.WaitExit(130)
	s.Restored()
	saved(t, dir)
}

func TestPanicsRestore(t *testing.T) {
	for key, want := range map[string]string{
		"u": "an update's fault", "v": "a view's fault", "c": `a command's`, "b": `a command's`,
		"g": "a goroutine's fault",
	} {
		t.Run(key, func(t *testing.T) {
			t.Parallel()
			s, dir := shown(t)
			s.Send(key)
			s.WaitExit(1)
			s.Restored()
			saved(t, dir)
			if text := s.Text(); !strings.Contains(text, "briefing: stopped by a fault of its own: "+want) {
				t.Errorf("the terminal shows %q", text)
			}
			report := filepath.Join(dir, "crash.txt")
			info, err := os.Stat(report)
			if err != nil {
				t.Fatal(err)
			}
			b, _ := os.ReadFile(report)
			if info.Mode().Perm() != 0o600 || !strings.Contains(string(b), "program_test.go") {
				t.Errorf("report with mode %v:\n%s", info.Mode(), b)
			}
		})
	}
}

// TestRuntimeReports ends the program by what nothing can catch: the runtime's own
// words are appended to the report.
func TestRuntimeReports(t *testing.T) {
	for key, want := range map[string]string{"p": "a library's fault", "o": "newstack"} {
		t.Run(want, func(t *testing.T) {
			t.Parallel()
			s, dir := shown(t)
			s.Send(key)
			s.WaitExit(2)
			b, _ := os.ReadFile(filepath.Join(dir, "crash.txt"))
			if !strings.Contains(string(b), want) || !strings.Contains(string(b), "goroutine") {
				t.Errorf("the report says %.200q", b)
			}
		})
	}
}

// TestNoReport lets a program fail that may not write any.
func TestNoReport(t *testing.T) {
	for _, key := range []string{"u", "p"} {
		s, dir := start(t, ptytest.Options{Env: []string{"TERMINAL_TEST_REPORT=none"}})
		s.WaitText("dark true")
		s.Send(key)
		s.WaitExit(-1)
		if strings.Contains(s.Text(), "a report is in") {
			t.Errorf("the terminal shows %q", s.Text())
		}
		for _, in := range []string{dir, os.TempDir()} {
			if found, _ := filepath.Glob(filepath.Join(in, "crash*")); len(found) > 0 {
				t.Errorf("reports: %v", found)
			}
		}
	}
}

func TestHangUp(t *testing.T) {
	s, dir := shown(t)
	s.HangUp()
	s.WaitExit(129)
	saved(t, dir)
}

// TestStalled ends the program while its terminal takes nothing any more, not even
// its last words.
func TestStalled(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP} {
		t.Run(sig.String(), func(t *testing.T) {
			t.Parallel()
			s, dir := shown(t)
			resume := s.Stall()
			s.Send("j")
			s.Signal(sig)
			s.WaitEnd()
			resume()
			s.WaitExit(128 + int(sig))
			saved(t, dir)
		})
	}
}

func TestStopAndContinue(t *testing.T) {
	// A shell in between can continue what is stopped: it is in the session and
	// not in the process group.
	dir := t.TempDir()
	s := ptytest.Start(t, ptytest.Options{Env: []string{"TERMINAL_TEST_DIR=" + dir}},
		"/bin/sh", "-c", `set -m; "$0"; echo stopped; read x; fg >/dev/null; echo over; read x`, os.Args[0])
	s.WaitText("dark true")
	s.Send("\x1a")
	s.WaitText("stopped")
	s.Restored()
	s.Resize(60, 20)
	s.Send("\n")
	s.WaitText("size 60×20")
	s.WaitText("resumed 1")
	s.Look(func(v *ptytest.Screen) {
		if !v.Alternate() || v.Contains("stopped") {
			t.Error("the screen was not drawn again")
		}
	})
	s.Send("j")
	s.WaitText("key j")
	s.Send("q")
	s.WaitText("over")
	s.Restored()
	s.Send("\n")
	s.WaitExit(-1)
	saved(t, dir)
}

func TestSuspendWithoutShell(t *testing.T) {
	// Nobody could continue us: the key must do nothing, and not hang.
	s, _ := shown(t)
	s.Send("\x1aj")
	s.WaitText("key j")
	s.Signal(syscall.SIGTSTP)
	s.Send("k")
	s.WaitText("key k")
	s.Send("q")
	s.WaitExit(0)
	s.Restored()
}

func TestStoppedBySIGSTOP(t *testing.T) {
	s, _ := shown(t)
	s.Signal(syscall.SIGSTOP)
	s.Resize(70, 10)
	s.Signal(syscall.SIGCONT)
	s.WaitText("resumed 1")
	s.WaitText("size 70×10")
	s.Send("q")
	s.WaitExit(0)
	s.Restored()
}

func TestHostileInput(t *testing.T) {
	for name, input := range map[string]string{
		"33 parameters":      "\x1b[" + strings.Repeat("1;", 33) + "m",
		"with an end":        "\x1b[" + strings.Repeat("1;", 32) + "1m",
		"colons":             "\x1b[" + strings.Repeat(":", 64) + "5u",
		"C1":                 "\x9b" + strings.Repeat("1;", 40) + "m",
		"C1 in a rune":       "\x1b]11;\u271b" + strings.Repeat("1;", 40) + "m\x07",
		"space before [":     "\x1b [" + strings.Repeat("1;", 40) + "m",
		"DCS":                "\x1bP" + strings.Repeat("1;", 40) + "q\x1b\\",
		"endless OSC":        "\x1b]52;c;" + strings.Repeat("A", 100_000),
		"endless CSI":        "\x1b[" + strings.Repeat("1;", 100_000),
		"a thousand escapes": strings.Repeat("\x1b", 1000),
		"random":             strings.Repeat("\x1b[200;5;\xff\x00\x1bP\x1b_\x98", 500),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, _ := shown(t)
			s.Send(input)
			s.Send("\x1b\\\x1b[201~j")
			s.Wait("the key behind it", func(v *ptytest.Screen) bool {
				return v.Contains("key j") || v.Contains("key alt+j")
			})
			s.Send("q")
			s.WaitExit(0)
			s.Restored()
		})
	}
}

func TestPaste(t *testing.T) {
	s, _ := shown(t)
	text := strings.Repeat("Ordinary words, größer, 漢字.\n", 1<<20/36)
	go s.Send("\x1b[200~" + text + "\x1b[31m\x00" + "\x1b[201~j")
	s.WaitText("key j")
	s.WaitText(fmt.Sprintf("pasted %d", len(text)+len("[31m")))
	s.Send("q")
	s.WaitExit(0)
	s.Restored()
}

func TestResizeStorm(t *testing.T) {
	s, _ := shown(t)
	for i := range 1000 {
		s.Resize(1+i*7%200, 1+i*13%60)
		s.Send("j")
	}
	s.Resize(500, 300)
	s.WaitText("size 500×300")
	s.WaitText("key j number 1000")
	s.Resize(1, 1)
	s.Wait("one cell", func(v *ptytest.Screen) bool { return v.Text() == "s" })
	s.Send("q")
	s.WaitExit(0)
	s.Restored()
}

func TestOddTerminals(t *testing.T) {
	t.Run("silent", func(t *testing.T) {
		s, _ := start(t, ptytest.Options{Silent: true})
		s.WaitText("size 80×24")
		s.Send("q")
		s.WaitExit(0)
		s.Restored()
	})
	t.Run("without size", func(t *testing.T) {
		s, _ := start(t, ptytest.Options{NoSize: true})
		s.WaitText("size 80×24")
		s.Send("q")
		s.WaitExit(0)
		s.Restored()
	})
	t.Run("pipe as input", func(t *testing.T) {
		s, _ := start(t, ptytest.Options{Stdin: strings.NewReader("a document")})
		s.WaitText("size 80×24")
		s.Send("j")
		s.WaitText("key j")
		s.Send("q")
		s.WaitExit(0)
		s.Restored()
	})
	for _, name := range []string{"dumb", ""} {
		t.Run("TERM="+name, func(t *testing.T) {
			s, _ := start(t, ptytest.Options{Env: []string{"TERM=" + name}})
			s.WaitText("TERM")
			s.WaitExit(1)
			s.Restored()
		})
	}
	t.Run("console", func(t *testing.T) {
		s, _ := start(t, ptytest.Options{Silent: true, Env: []string{"TERM=linux", "LC_ALL=C"}})
		s.WaitText("size 80×24")
		s.Send("q")
		s.WaitExit(0)
		s.Restored()
	})
}

// BenchmarkStart measures a process from start to its first frame, and the end.
func BenchmarkStart(b *testing.B) {
	dir := b.TempDir()
	var first time.Duration
	for b.Loop() {
		began := time.Now()
		s := ptytest.Start(b, ptytest.Options{Env: []string{"TERMINAL_TEST_DIR=" + dir}}, os.Args[0])
		s.WaitText("size 80×24")
		first += time.Since(began)
		s.Send("q")
		s.WaitExit(0)
	}
	b.ReportMetric(float64(first.Microseconds())/float64(b.N)/1000, "ms/first-frame")
}

// BenchmarkKey measures a key from its writing to the frame that shows it.
func BenchmarkKey(b *testing.B) {
	s := ptytest.Start(b, ptytest.Options{Env: []string{"TERMINAL_TEST_DIR=" + b.TempDir()}}, os.Args[0])
	s.WaitText("dark true")
	n := 0
	for b.Loop() {
		n++
		s.Send("j")
		s.WaitText(fmt.Sprintf("number %d", n))
	}
}

func ExampleExitCode() {
	fmt.Println(terminal.ExitCode(nil), terminal.ExitCode(&terminal.Stopped{Signal: syscall.SIGINT}))
	// Output: 0 130
}

func TestStorm(t *testing.T) {
	s, _ := shown(t)
	storm(s, 1, 3000, []string{"j", "k", "\x1b[A", "\x1b[6~", "\x1bOP", "\r", "\t", " ", "ä", "漢字"})
	s.Signal(syscall.SIGTERM)
	s.WaitExit(128 + int(syscall.SIGTERM))
	s.Restored()
}
