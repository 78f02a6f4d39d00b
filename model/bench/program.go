//go:build unix

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"briefing/model/terminal/ptytest"
)

// The terminal that everything is measured in, in cells.
const (
	columns = 120
	rows    = 40
)

// quiet is how long nothing is written before the next thing is measured.
const quiet = 100 * time.Millisecond

// program is a running program in a pseudo-terminal.
type program struct{ *ptytest.Session }

// terminal is a kind of terminal.
type terminal int

const (
	usual  terminal = iota
	silent          // answers no question
)

// start runs a program in a terminal.
func (b *bench) start(in terminal, name string, args ...string) program {
	return program{ptytest.Start(b.script, ptytest.Options{
		Cols: columns, Rows: rows, Silent: in == silent, Env: []string{"LESS=", "LESSSECURE=1"},
	}, name, args...)}
}

// after sends keys and measures until the screen shows what is waited for.
func (p program) after(keys, what string, ok func(*ptytest.Screen) bool) time.Duration {
	from := p.Clock()
	p.Send(keys)
	return p.Wait(what, ok) - from
}

// changed sends a key and measures until the frame is complete in which a region
// of the screen shows its effect; other frames, of what goes on in the background,
// may come before and after it. It returns the bytes of all of them.
func (p program) changed(key string, region func(*ptytest.Screen) string) (time.Duration, int) {
	var before string
	p.Look(func(v *ptytest.Screen) { before = region(v) })
	wrote := len(p.Bytes())
	took := p.after(key, "the effect of "+key, func(v *ptytest.Screen) bool {
		return !v.Updating() && region(v) != before
	})
	return took, len(p.Bytes()) - wrote
}

// stop ends the program by its process id.
func (p program) stop() {
	p.Signal(syscall.SIGTERM)
	p.WaitEnd()
}

// peak is the largest resident size of the process so far, in bytes.
func (p program) peak() int64 {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.Pid()))
	if err != nil {
		return 0
	}
	for _, line := range strings.Split(string(b), "\n") {
		if rest, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			n, _ := strconv.ParseInt(strings.Fields(rest)[0], 10, 64)
			return 1024 * n
		}
	}
	return 0
}

// processor is the processor time of the process's threads so far. The scheduler
// counts it in nanoseconds; the usual account has steps of 10 ms, which are half
// a per cent of the time that is measured.
func (p program) processor() time.Duration {
	threads, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/schedstat", p.Pid()))
	var all time.Duration
	for _, name := range threads {
		b, err := os.ReadFile(name)
		if err != nil {
			continue
		}
		ran, _, _ := strings.Cut(string(b), " ")
		n, _ := strconv.ParseInt(ran, 10, 64)
		all += time.Duration(n)
	}
	return all
}
