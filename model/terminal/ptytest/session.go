//go:build unix

package ptytest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"sync"
	"syscall"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// Patience is how long a wait lasts before it fails the test. It is meant for a
// busy machine; nothing waits that long where all is well.
const Patience = 60 * time.Second

// Options say in what kind of terminal a program is started.
type Options struct {
	// Cols and Rows are the terminal's size in cells; 80 and 24 if both are 0.
	Cols, Rows int
	// NoSize gives the terminal a size of 0 × 0, as serial lines have.
	NoSize bool
	// Env is added to an environment that holds PATH, HOME (a new folder),
	// TERM=xterm-256color and LANG only.
	Env []string
	// Dir is the working folder.
	Dir string
	// Stdin, if not nil, is what standard input reads instead of the terminal.
	Stdin io.Reader
	// Stderr, if not nil, receives standard error instead of the terminal.
	Stderr io.Writer
	// Silent makes a terminal that answers no question.
	Silent bool
	// Background is what a question for the background colour is answered;
	// "rgb:0000/0000/0000" if empty.
	Background string
}

// Caller is what a session reports to: a test, a benchmark, or a [Script].
type Caller interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
	TempDir() string
	Cleanup(f func())
}

// Session is a program in a pseudo-terminal.
type Session struct {
	t       Caller
	started time.Time
	cmd     *exec.Cmd
	master  *os.File
	slave   string // the name of the program's side
	before  *term.State

	mu      sync.Mutex
	changed *sync.Cond
	screen  *Screen
	bytes   []byte
	last    time.Time // when the newest of them arrived
	ended   bool      // nothing more will be read
	late    bool      // the deadline of the current wait has passed
	stalled bool      // nothing is to be read
	parked  bool      // and nothing is

	replies chan string
	exited  chan struct{}
	state   *os.ProcessState
}

// Start runs a program in a new pseudo-terminal. It is killed when the test ends.
func Start(t Caller, opts Options, program string, args ...string) *Session {
	t.Helper()
	if opts.Cols == 0 && opts.Rows == 0 {
		opts.Cols, opts.Rows = 80, 24
	}
	s := &Session{t: t, replies: make(chan string, 1024), exited: make(chan struct{})}
	s.changed = sync.NewCond(&s.mu)
	s.screen = NewScreen(opts.Cols, opts.Rows)
	if !opts.Silent {
		s.screen.Reply = s.reply
		s.screen.Background = "rgb:0000/0000/0000"
		if opts.Background != "" {
			s.screen.Background = opts.Background
		}
	}
	s.command(opts, program, args)
	s.start(opts)
	t.Cleanup(s.close)
	return s
}

func (s *Session) command(opts Options, program string, args []string) {
	s.cmd = exec.Command(program, args...)
	s.cmd.Dir = opts.Dir
	s.cmd.Env = append([]string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + s.t.TempDir(),
		"TERM=xterm-256color", "LANG=C.UTF-8",
	}, opts.Env...)
	s.cmd.Stdin, s.cmd.Stderr = opts.Stdin, opts.Stderr
}

func (s *Session) start(opts Options) {
	s.t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		s.t.Fatalf("open a pseudo-terminal: %v", err)
	}
	defer func() { _ = slave.Close() }()
	if s.master, err = pollable(master); err != nil {
		s.t.Fatalf("set up a pseudo-terminal: %v", err)
	}
	if !opts.NoSize {
		s.resize(opts.Cols, opts.Rows)
	}
	s.slave = slave.Name()
	if s.before, err = silence(slave.Fd()); err != nil {
		s.t.Fatalf("set up the terminal's state: %v", err)
	}
	if s.cmd.Stdin == nil {
		s.cmd.Stdin = slave
	}
	s.cmd.Stdout = slave
	if s.cmd.Stderr == nil {
		s.cmd.Stderr = slave
	}
	// The terminal becomes the controlling one of a new session: of descriptor
	// 1, since 0 may be a pipe.
	s.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: 1}
	s.started = time.Now()
	if err := s.cmd.Start(); err != nil {
		s.t.Fatalf("start: %v", err)
	}
	go s.read()
	go s.write()
	go func() {
		_ = s.cmd.Wait()
		s.state = s.cmd.ProcessState
		close(s.exited)
		s.wake()
	}()
}

// pollable returns the file as one whose reads end when it is closed. That takes
// a descriptor that does not block, and Fd, which makes it block, not called
// any more.
func pollable(file *os.File) (*os.File, error) {
	defer func() { _ = file.Close() }()
	fd, err := syscall.Dup(int(file.Fd()))
	if err != nil {
		return nil, err
	}
	syscall.CloseOnExec(fd)
	if err := syscall.SetNonblock(fd, true); err != nil {
		return nil, err
	}
	return os.NewFile(uintptr(fd), file.Name()), nil
}

// control calls f with the master's descriptor.
func (s *Session) control(f func(fd uintptr) error) error {
	conn, err := s.master.SyscallConn()
	if err != nil {
		return err
	}
	var inner error
	if err := conn.Control(func(fd uintptr) { inner = f(fd) }); err != nil {
		return err
	}
	return inner
}

func (s *Session) read() {
	buf := make([]byte, 1<<16)
	for {
		s.mu.Lock()
		for s.stalled {
			s.parked = true
			s.changed.Broadcast()
			s.changed.Wait()
		}
		s.parked = false
		s.mu.Unlock()
		n, err := s.master.Read(buf)
		at := time.Now()
		s.mu.Lock()
		if n > 0 {
			s.last = at
		}
		s.bytes = append(s.bytes, buf[:n]...)
		_, _ = s.screen.Write(buf[:n])
		s.ended = err != nil
		s.mu.Unlock()
		s.changed.Broadcast()
		if err != nil {
			return
		}
	}
}

// reply queues an answer; it is called with the lock held.
func (s *Session) reply(text string) {
	select {
	case s.replies <- text:
	default: // nobody asks a thousand questions at once
	}
}

func (s *Session) write() {
	for {
		select {
		case text := <-s.replies:
			_, _ = s.master.WriteString(text)
		case <-s.exited:
			return
		}
	}
}

func (s *Session) wake() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.changed.Broadcast()
}

func (s *Session) close() {
	select {
	case <-s.exited:
	default:
		_ = s.cmd.Process.Signal(syscall.SIGCONT)
		_ = s.cmd.Process.Kill()
		<-s.exited
	}
	_ = s.master.Close()
}

// Send types: it writes to the program's input.
func (s *Session) Send(keys string) {
	s.t.Helper()
	_ = s.master.SetWriteDeadline(time.Now().Add(Patience))
	if _, err := s.master.WriteString(keys); err != nil {
		s.t.Fatalf("send %.20q: %v", keys, err)
	}
}

// Resize changes the terminal's size; the program is told by SIGWINCH.
func (s *Session) Resize(cols, rows int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.screen.Resize(cols, rows)
	s.resize(cols, rows)
}

func (s *Session) resize(cols, rows int) {
	s.t.Helper()
	err := s.control(func(fd uintptr) error {
		return unix.IoctlSetWinsize(int(fd), unix.TIOCSWINSZ, &unix.Winsize{Col: uint16(cols), Row: uint16(rows)})
	})
	if err != nil {
		s.t.Fatalf("resize to %d×%d: %v", cols, rows, err)
	}
}

// Signal sends a signal to the program alone.
func (s *Session) Signal(sig syscall.Signal) {
	s.t.Helper()
	if err := s.cmd.Process.Signal(sig); err != nil {
		s.t.Fatalf("send %v: %v", sig, err)
	}
}

// HangUp closes the terminal under the program.
func (s *Session) HangUp() { _ = s.master.Close() }

// Stall makes a terminal that takes nothing until the returned function is called:
// its buffer is full, and who writes to it waits.
func (s *Session) Stall() (resume func()) {
	s.t.Helper()
	slave, err := unix.Open(s.slave, unix.O_WRONLY|unix.O_NOCTTY|unix.O_NONBLOCK|unix.O_CLOEXEC, 0)
	if err != nil {
		s.t.Fatalf("stall: %v", err)
	}
	defer func() { _ = unix.Close(slave) }()
	s.stall(true)
	resume = func() { s.stall(false) }
	s.t.Cleanup(resume)
	_, _ = unix.Write(slave, []byte(" ")) // ends the read that is going on
	if !s.until(Patience, func() bool { return s.parked }) {
		s.t.Fatalf("stall: the terminal still reads")
	}
	for _, size := range [...]int{1 << 10, 1} {
		for err = nil; err == nil; { // until there is no room
			_, err = unix.Write(slave, bytes.Repeat([]byte(" "), size))
		}
	}
	return resume
}

func (s *Session) stall(stalled bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.stalled = stalled
	s.changed.Broadcast()
}

// Look calls f with the screen as it is now.
func (s *Session) Look(f func(*Screen)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f(s.screen)
}

// Text is the screen's text as it is now.
func (s *Session) Text() (text string) {
	s.Look(func(v *Screen) { text = v.Text() })
	return text
}

// Bytes is a copy of all that the program wrote so far.
func (s *Session) Bytes() []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]byte(nil), s.bytes...)
}

// Wait waits until the screen satisfies a condition, and fails the test, naming
// what was waited for, if the program ends or Patience runs out before. It returns how
// long after the start of the program the bytes arrived that completed it.
func (s *Session) Wait(what string, ok func(*Screen) bool) time.Duration {
	s.t.Helper()
	var at time.Duration
	if !s.until(Patience, func() bool { at = s.last.Sub(s.started); return ok(s.screen) }) {
		s.t.Fatalf("waited for %s; the screen shows:\n%s", what, s.Text())
	}
	return at
}

// Clock is how long ago the program was started.
func (s *Session) Clock() time.Duration { return time.Since(s.started) }

// Settle waits until the program has written something and then nothing for a while;
// a program that always writes is left alone after Patience.
func (s *Session) Settle(quiet time.Duration) {
	for end := time.Now().Add(Patience); time.Now().Before(end); time.Sleep(quiet / 10) {
		s.mu.Lock()
		done := s.ended || !s.last.IsZero() && time.Since(s.last) > quiet
		s.mu.Unlock()
		if done {
			return
		}
	}
}

// WaitOr waits until the screen satisfies a condition or the program ends; it
// fails the test only if Patience runs out before.
func (s *Session) WaitOr(what string, ok func(*Screen) bool) {
	s.t.Helper()
	if s.until(Patience, func() bool { return ok(s.screen) }) {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.ended {
		s.t.Fatalf("waited for %s; the screen shows:\n%s", what, s.screen.Text())
	}
}

// WaitText waits until some line shows a text.
func (s *Session) WaitText(text string) {
	s.t.Helper()
	s.Wait(fmt.Sprintf("%q", text), func(v *Screen) bool { return v.Contains(text) })
}

// until waits for a condition, checked with the lock held, while there is output
// to come; it returns whether the condition came true.
func (s *Session) until(patience time.Duration, ok func() bool) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.late = false
	timer := time.AfterFunc(patience, func() {
		s.mu.Lock()
		s.late = true
		s.mu.Unlock()
		s.changed.Broadcast()
	})
	defer timer.Stop()
	for !ok() {
		if s.ended || s.late {
			return false
		}
		s.changed.Wait()
	}
	return true
}

// WaitEnd waits until the program has ended, whatever of its output is read.
func (s *Session) WaitEnd() {
	s.t.Helper()
	select {
	case <-s.exited:
	case <-time.After(Patience):
		s.t.Fatalf("the program has not ended; the screen shows:\n%s", s.Text())
	}
}

// WaitExit waits until the program has ended with the exit status, and all that
// it wrote was read. A status of -1 stands for any.
func (s *Session) WaitExit(status int) {
	s.t.Helper()
	s.WaitEnd()
	s.until(Patience, func() bool { return s.ended })
	if got := s.state.ExitCode(); status >= 0 && got != status {
		s.t.Fatalf("exit status %d (%v), want %d; the screen shows:\n%s", got, s.state, status, s.Text())
	}
}

// Exited reports whether the program has ended.
func (s *Session) Exited() bool {
	select {
	case <-s.exited:
		return true
	default:
		return false
	}
}

// Press is Send where it does not matter that the program has just ended and
// nobody takes the keys.
func (s *Session) Press(keys string) {
	for len(keys) > 0 && !s.Exited() {
		_ = s.master.SetWriteDeadline(time.Now().Add(time.Second))
		n, err := s.master.WriteString(keys)
		if err != nil && !errors.Is(err, os.ErrDeadlineExceeded) {
			return
		}
		keys = keys[n:]
	}
}

// Pid is the program's process id.
func (s *Session) Pid() int { return s.cmd.Process.Pid }
