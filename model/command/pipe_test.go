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
	short, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	for _, c := range []struct {
		ctx          context.Context
		command      string
		printed, err string
		size         int
	}{
		{t.Context(), "cat", "The harbour", "", 11},
		{t.Context(), "true", "", "", 0},
		{t.Context(), "echo out; echo wrong >&2; exit 3", "out\nwrong\n", "exit status 3", 10},
		{t.Context(), "yes", "", "only the first 256 kB are shown", pipeOutput},
		{t.Context(), ": </dev/tty && echo reached", "", "exit status", -1},
		{short, "sleep 60 | sleep 60", "", "signal: killed", 0},
	} {
		began := time.Now()
		got, err := pipe(c.ctx, c.command, "The harbour")
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
