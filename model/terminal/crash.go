package terminal

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Crash is the error of a program that ended by a panic.
type Crash struct {
	// Reason is the panic's value, quoted and cut to a line.
	Reason string
	// Report is the path of the report; "" if none was written.
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

// reportName is the file in Options.ReportDir to which all reports are appended.
const reportName = "crash.txt"

func openReport(dir string) (*os.File, error) {
	return os.OpenFile(filepath.Join(dir, reportName), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
}

// recordFatal has the runtime append a copy of what it prints to the report when it
// ends the process by itself: after a stack overflow, or a panic in a goroutine that
// is not ours. The directory is not created for that.
func (t *Terminal) recordFatal() {
	if t.opts.ReportDir == "" {
		return
	}
	if file, err := openReport(t.opts.ReportDir); err == nil {
		_ = debug.SetCrashOutput(file, debug.CrashOptions{})
		_ = file.Close()
	}
}

// crash appends a caught panic to the report, where there may be one, and returns the
// error for it.
func (t *Terminal) crash(f *fault) *Crash {
	c := &Crash{Reason: f.reason()}
	dir := t.opts.ReportDir
	if dir == "" || os.MkdirAll(dir, 0o700) != nil {
		return c
	}
	file, err := openReport(dir)
	if err != nil {
		return c
	}
	defer func() { _ = file.Close() }()
	_, err = fmt.Fprintf(file, "%s\n%s %s/%s %s\nTERM=%q\n\npanic: %v\n\n%s\n",
		time.Now().Format(time.RFC3339), t.opts.Version, runtime.GOOS, runtime.GOARCH, runtime.Version(),
		os.Getenv("TERM"), f.value, f.stack)
	if err == nil {
		c.Report = file.Name()
	}
	return c
}
