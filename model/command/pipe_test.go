//go:build unix

package command

import (
	"context"
	"testing"
	"time"
)

// TestPipedCommands: what is printed comes back, bounded; a failure is told, and nothing
// that was started goes on for longer than it is waited for.
func TestPipedCommands(t *testing.T) {
	const patience = time.Minute
	for _, c := range []struct {
		timeout      time.Duration
		command      string
		printed, err string
		size         int
	}{
		{patience, "cat", "The harbour", "", 11},
		{patience, "true", "", "", 0},
		{patience, "echo out; echo wrong >&2; exit 3", "out\nwrong\n", "exit status 3", 10},
		{patience, "yes", "", "only the first 256 kB are shown", pipeOutput},
		{patience, ": </dev/tty && echo reached", "", "exit status", -1},
		{200 * time.Millisecond, "sleep 60 | sleep 60", "", "signal: killed", 0},
	} {
		began := time.Now()
		ctx, cancel := context.WithTimeout(t.Context(), c.timeout)
		got, err := pipe(ctx, c.command, "The harbour")
		cancel()
		said := ""
		if err != nil {
			said = err.Error()
		}
		if c.size >= 0 && (len(got) != c.size || said != c.err) || c.printed != "" && got != c.printed {
			t.Errorf("%s: %.40q (%d bytes), %q", c.command, got, len(got), said)
		}
		if c.size < 0 && said == "" {
			t.Errorf("%s: the terminal is reached", c.command)
		}
		if took := time.Since(began); took > 20*time.Second {
			t.Errorf("%s took %s", c.command, took)
		}
	}
}
