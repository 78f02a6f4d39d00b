//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"briefing/model/terminal/ptytest"
	"github.com/creack/pty"
)

// The terminal that everything is measured in, in cells.
const (
	columns = 120
	rows    = 40
)

// patience is how long a screen is waited for.
const patience = 4 * time.Minute

// program is a running program in a pseudo-terminal.
type program struct {
	cmd     *exec.Cmd
	master  *os.File
	started time.Time

	mu      sync.Mutex
	arrived *sync.Cond
	screen  *ptytest.Screen
	bytes   int
	last    time.Time // when the newest bytes arrived
	wanted  func(*ptytest.Screen) bool
	seen    time.Time // when what was wanted came
	ended   bool
	key     *effect // that of the last key is waited for; nil for none
}

// effect is what a key does to the screen.
type effect struct {
	region func(*ptytest.Screen) string
	before string
	begun  bool      // the region has changed
	done   time.Time // when the frame that changed it was complete
}

// pause is how long no byte comes between two frames: those of one frame are
// written at once, and frames are three times as far apart at least.
const pause = 5 * time.Millisecond

// see notes how far the effect has come, when bytes arrive so long after others.
func (e *effect) see(before time.Time, c chunk) {
	if e.begun && e.done.IsZero() && c.at.Sub(before) > pause {
		e.done = before
	}
}

// terminal is a kind of terminal.
type terminal int

const (
	usual  terminal = iota
	silent          // answers no question
)

// start runs a program in a terminal.
func start(in terminal, name string, args ...string) (*program, error) {
	p := &program{cmd: exec.Command(name, args...), screen: ptytest.NewScreen(columns, rows)}
	p.arrived = sync.NewCond(&p.mu)
	home, err := os.MkdirTemp("", "briefing-bench-home")
	if err != nil {
		return nil, err
	}
	p.cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + home, "TERM=xterm-256color", "LANG=C.UTF-8", "LESS=", "LESSSECURE=1"}
	if in != silent {
		p.screen.Background = "rgb:0000/0000/0000"
		p.screen.Reply = func(text string) { go func() { _, _ = p.master.WriteString(text) }() }
	}
	p.started = time.Now()
	p.master, err = pty.StartWithSize(p.cmd, &pty.Winsize{Cols: columns, Rows: rows})
	if err != nil {
		return nil, fmt.Errorf("start %s: %w", name, err)
	}
	go p.read()
	go func() {
		_ = p.cmd.Wait()
		_ = os.RemoveAll(home)
	}()
	return p, nil
}

// chunk is what one read gave, and when.
type chunk struct {
	at    time.Time
	bytes []byte
}

// read only reads, so that the program is never held up by a full terminal.
func (p *program) read() {
	chunks := make(chan chunk, 1<<14)
	go p.emulate(chunks)
	defer close(chunks)
	for {
		buf := make([]byte, 16<<10)
		n, err := p.master.Read(buf)
		if n > 0 {
			chunks <- chunk{time.Now(), buf[:n]}
		}
		if err != nil {
			return
		}
	}
}

// emulate keeps the screen, and sees after every read whether what is waited for
// is there.
func (p *program) emulate(chunks <-chan chunk) {
	for c := range chunks {
		p.mu.Lock()
		if p.key != nil {
			p.key.see(p.last, c)
		}
		p.last, p.bytes = c.at, p.bytes+len(c.bytes)
		_, _ = p.screen.Write(c.bytes)
		p.look()
		p.arrived.Broadcast()
		p.mu.Unlock()
	}
	p.mu.Lock()
	p.ended = true
	p.arrived.Broadcast()
	p.mu.Unlock()
}

// look notes when the screen first satisfies what is waited for; with the lock.
func (p *program) look() {
	if p.wanted != nil && p.wanted(p.screen) {
		p.wanted, p.seen = nil, p.last
	}
	if e := p.key; e != nil && !e.begun {
		e.begun = e.region(p.screen) != e.before
	}
}

// until waits for a screen and returns when the bytes that completed it arrived.
func (p *program) until(what string, ok func(*ptytest.Screen) bool) (time.Time, error) {
	late := time.AfterFunc(patience, func() {
		p.mu.Lock()
		p.ended = true
		p.arrived.Broadcast()
		p.mu.Unlock()
	})
	defer late.Stop()
	p.mu.Lock()
	defer p.mu.Unlock()
	p.wanted = ok
	for p.look(); p.wanted != nil; {
		if p.ended {
			return time.Time{}, fmt.Errorf("waited for %s, but the screen shows:\n%s", what, p.screen.Text())
		}
		p.arrived.Wait()
	}
	return p.seen, nil
}

// send writes a key and returns when it was written.
func (p *program) send(keys string) time.Time {
	now := time.Now()
	_, _ = p.master.WriteString(keys)
	return now
}

// after sends keys and measures until the screen shows what is waited for.
func (p *program) after(keys, what string, ok func(*ptytest.Screen) bool) (time.Duration, error) {
	from := p.send(keys)
	at, err := p.until(what, ok)
	return at.Sub(from), err
}

// changed sends a key and measures until the frame is complete in which a region
// of the screen shows its effect; other frames, of what goes on in the background,
// may come before and after it. It returns the bytes of all of them.
func (p *program) changed(key string, region func(*ptytest.Screen) string) (time.Duration, int) {
	e := &effect{region: region}
	p.mu.Lock()
	before := p.bytes
	e.before, p.key = region(p.screen), e
	p.mu.Unlock()
	from := p.send(key)
	const quiet = 25 * time.Millisecond
	for deadline := from.Add(time.Second); time.Now().Before(deadline); {
		time.Sleep(time.Millisecond)
		if done, n, ok := p.effect(e, quiet); ok {
			return done.Sub(from), n - before
		}
	}
	return time.Second, 0
}

// effect returns when the effect of a key was complete and the bytes written so
// far, once the program has been quiet for a while or has gone on to other frames.
func (p *program) effect(e *effect, quiet time.Duration) (done time.Time, bytes int, ok bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	silent := time.Since(p.last) > quiet
	if !e.begun || !silent && e.done.IsZero() {
		return done, 0, false
	}
	p.key = nil
	if e.done.IsZero() {
		e.done = p.last
	}
	return e.done, p.bytes, true
}

// resize changes the terminal's size.
func (p *program) resize(w, h int) {
	p.mu.Lock()
	p.screen.Resize(w, h)
	p.mu.Unlock()
	_ = pty.Setsize(p.master, &pty.Winsize{Cols: uint16(w), Rows: uint16(h)})
}

// stop ends the program by its process id.
func (p *program) stop() {
	_ = p.cmd.Process.Signal(syscall.SIGTERM)
	deadline := time.AfterFunc(3*time.Second, func() { _ = p.cmd.Process.Kill() })
	defer deadline.Stop()
	p.mu.Lock()
	for !p.ended {
		p.arrived.Wait()
	}
	p.mu.Unlock()
	_ = p.master.Close()
}

// peak is the largest resident size of the process so far, in bytes.
func (p *program) peak() int64 { return 1024 * p.status("VmHWM:") }

// status reads a number from the kernel's account of the process.
func (p *program) status(field string) int64 {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		return 0
	}
	for _, line := range strings.Split(string(b), "\n") {
		if rest, ok := strings.CutPrefix(line, field); ok {
			n, _ := strconv.ParseInt(strings.Fields(rest)[0], 10, 64)
			return n
		}
	}
	return 0
}

// processor is the processor time of the process's threads so far. The scheduler
// counts it in nanoseconds; the usual account has steps of 10 ms, which are half
// a per cent of the time that is measured.
func (p *program) processor() time.Duration {
	threads, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/schedstat", p.cmd.Process.Pid))
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
