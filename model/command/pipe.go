package command

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

// Limits on a command that is given the text.
const (
	pipeTime   = 30 * time.Second
	pipeOutput = 256 << 10 // bytes
)

// pipe runs a shell command that reads a text, and returns what it printed. It has no
// terminal, and ends with ctx.
func pipe(ctx context.Context, command, text string) (string, error) {
	limited, cancel := context.WithTimeout(ctx, pipeTime)
	defer cancel()
	cmd := exec.CommandContext(limited, "sh", "-c", command)
	if runtime.GOOS == "windows" {
		cmd = exec.CommandContext(limited, "cmd", "/C", command)
	}
	detach(cmd)
	out := &limitedOutput{full: cancel}
	cmd.Stdin, cmd.Stdout, cmd.Stderr, cmd.WaitDelay = strings.NewReader(text), out, out, time.Second
	err := cmd.Run()
	switch {
	case out.over:
		err = fmt.Errorf("only the first %d kB are shown", pipeOutput>>10)
	case ctx.Err() == nil && errors.Is(limited.Err(), context.DeadlineExceeded):
		err = fmt.Errorf("stopped after %s", pipeTime)
	}
	return out.text.String(), err
}

// limitedOutput collects what a command prints up to pipeOutput, and calls full beyond.
type limitedOutput struct {
	text strings.Builder
	over bool
	full func()
}

// Write implements io.Writer.
func (o *limitedOutput) Write(b []byte) (int, error) {
	if room := pipeOutput - o.text.Len(); len(b) > room {
		o.text.Write(b[:room])
		o.over = true
		o.full()
		return room, errors.New("too much output")
	}
	return o.text.Write(b)
}
