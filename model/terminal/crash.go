package terminal

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Crash is the error of a program that ended by a panic.
type Crash struct {
	// Reason is the panic's value, quoted and cut to a line.
	Reason string
	// Report is the path of the report; "" if none could be written.
	Report string
}

// Error is one sentence for the user.
func (c *Crash) Error() string {
	if c.Report == "" {
		return "stopped by a fault of its own: " + c.Reason
	}
	return fmt.Sprintf("stopped by a fault of its own: %s; a report is in %s", c.Reason, c.Report)
}

// ExitCode is 1.
func (c *Crash) ExitCode() int { return 1 }

// Stopped is the error of a program that was ended from outside.
type Stopped struct {
	// Signal is what ended it; SIGHUP too if the terminal hung up without one.
	Signal syscall.Signal
}

// Error names the signal.
func (s *Stopped) Error() string { return "stopped: " + s.Signal.String() }

// ExitCode is what shells expect of a process that a signal ended: 130 for an
// interrupt.
func (s *Stopped) ExitCode() int { return 128 + int(s.Signal) }

// fault is a panic as it was caught.
type fault struct {
	value any
	stack []byte
}

// maxReason is how much of a panic's value is shown, in bytes: it may hold text
// of a document.
const maxReason = 160

func (f *fault) reason() string {
	s := strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, fmt.Sprint(f.value))
	if len(s) > maxReason {
		s = s[:maxReason] + "…"
	}
	s = strconv.QuoteToGraphic(s)
	return s[1 : len(s)-1]
}

// crash writes the report and returns the error that tells of it.
func (t *Terminal) crash(f *fault) *Crash {
	c := &Crash{Reason: f.reason()}
	dir := t.opts.ReportDir
	if dir == "" || os.MkdirAll(dir, 0o700) != nil {
		dir = os.TempDir()
	}
	file, err := os.CreateTemp(dir, "crash-*.txt") // 0600, and never an existing file
	if err != nil && dir != os.TempDir() {
		file, err = os.CreateTemp("", "crash-*.txt")
	}
	if err != nil {
		return c
	}
	defer func() { _ = file.Close() }()
	_, err = fmt.Fprintf(file, "%s\n%s %s/%s %s\nTERM=%q\n\npanic: %v\n\n%s",
		time.Now().Format(time.RFC3339), t.opts.Version, runtime.GOOS, runtime.GOARCH, runtime.Version(),
		os.Getenv("TERM"), f.value, f.stack)
	if err == nil {
		c.Report = file.Name()
	}
	return c
}
