package terminal

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"
)

// fps is how often the renderer may draw in a second: the first frame and every
// key wait for its ticker. Bubble Tea takes 120 at most, at which keys are painted
// twice as fast (p95 9 ms, not 17), but its ticker then uses 2 % of a core while
// nothing happens, all day; at 60 it is 1 %.
const fps = 60

// How long the program may take to end by itself after it was asked to, and how
// long saving and each last writing to the terminal may take when it did not: at
// most a second together.
const (
	quitWait = 400 * time.Millisecond
	saveWait = 300 * time.Millisecond
	lastWait = 150 * time.Millisecond
)

// maxStack is how far a stack may grow, in bytes. Nothing of ours needs a
// hundredth of it; the runtime's own gigabyte takes it ten seconds to report.
const maxStack = 64 << 20

// Options say how a program is run. The zero value is usable.
type Options struct {
	// In, Out and Err are standard input, output and error if nil. Where In is
	// not a terminal, the terminal itself is opened for input.
	In, Out *os.File
	Err     io.Writer
	// Profile is what colours the terminal shows.
	Profile colorprofile.Profile
	// Save is called exactly once when the program ends, however it ends. It may
	// be called from any goroutine while Update runs (or hangs), so it must not
	// read the model: keep what is to be saved behind an atomic pointer. If it
	// takes longer than 300 ms after the end, it is not waited for.
	Save func()
	// ReportDir is the directory in which reports of panics are written; if empty,
	// none is.
	ReportDir string
	// Version is the program's version in such a report.
	Version string
}

// Terminal runs one program; see New.
type Terminal struct {
	opts    Options
	in      *input
	out     *output
	state   *term.State // of the input before the program started
	program *tea.Program
	guarded *guard

	fault   atomic.Pointer[fault]
	signal  atomic.Pointer[syscall.Signal]
	saved   sync.Once
	stopped sync.Once
	over    chan struct{} // closed when the program has ended by itself
	began   chan struct{} // closed when the program runs
	lent    atomic.Bool   // another program has the terminal
	asleep  atomic.Bool   // between suspending and continuing
	awake   chan struct{} // receives the latter
}

// New returns a terminal that is not yet touched in any way.
func New(opts Options) *Terminal {
	if opts.In == nil {
		opts.In = os.Stdin
	}
	if opts.Out == nil {
		opts.Out = os.Stdout
	}
	if opts.Err == nil {
		opts.Err = os.Stderr
	}
	return &Terminal{
		opts: opts, over: make(chan struct{}), began: make(chan struct{}), awake: make(chan struct{}, 1),
	}
}

// Run runs the model until it quits. It may be called once.
//
// Nil means that the program quit by itself. A *Stopped says that a signal or a
// hang-up ended it, a *Crash that a panic did; both have an ExitCode. Whatever
// is returned, the terminal is as it was and Save has been called.
//
// If the program does not end within 400 ms of being asked to by a signal, Run
// does not return: the terminal is restored and the process exits.
func (t *Terminal) Run(model tea.Model) error {
	file, err := openInput(t.opts.In)
	if err != nil {
		return err
	}
	// Bubble Tea writes a trace wherever this variable says.
	_ = os.Unsetenv("TEA_TRACE")
	debug.SetMaxStack(maxStack)
	t.state, _ = term.GetState(file.Fd())
	t.in = newInput(file, t.hungUp)
	t.out = newOutput(t.opts.Out, t.hungUp)
	t.guarded = &guard{model: model, caught: t.caught}
	t.program = tea.NewProgram(t.guarded,
		tea.WithInput(t.in.reader()), tea.WithOutput(t.out.writer()), tea.WithFPS(fps), tea.WithWindowSize(Size(t.opts.Out)),
		tea.WithColorProfile(t.opts.Profile), tea.WithFilter(t.filter),
		tea.WithoutSignalHandler(), tea.WithoutCatchPanics())
	forget := t.watchSignals()
	close(t.began)
	_, _ = t.out.Write([]byte(pushTitle))
	t.Go(t.recordFatal)
	err = t.run()
	close(t.over)
	forget()
	within(saveWait, t.save)
	return t.finish(err)
}

// run runs the program and catches what panics in Bubble Tea's own loop.
func (t *Terminal) run() (err error) {
	defer func() {
		if r := recover(); r != nil {
			t.caught(&fault{r, debug.Stack()})
			err = tea.ErrProgramPanic
		}
	}()
	_, err = t.program.Run()
	return err
}

// Limits on the size that a terminal may claim to have, in cells. Together they
// are what Bubble Tea takes; a screen of any size would cost any memory.
const maxColumns, maxRows = 1024, 1024

// Size is the size in cells of the terminal that a program writes to, within the
// limits. One that does not know it, as a serial line, is taken to have 80 × 24.
func Size(out *os.File) (cols, rows int) {
	cols, rows, err := term.GetSize(out.Fd())
	if err != nil || cols <= 0 || rows <= 0 {
		return 80, 24
	}
	return min(cols, maxColumns), min(rows, maxRows)
}

// sendSize tells the program how large the terminal is now.
func (t *Terminal) sendSize() {
	cols, rows := Size(t.opts.Out)
	t.program.Send(tea.WindowSizeMsg{Width: cols, Height: rows})
}

// leave prepares the end when the program has been told to quit: what is typed
// from now on is for somebody else, the last view stays, and saving begins while
// the rest ends.
func (t *Terminal) leave() {
	t.in.interrupt()
	t.guarded.stopped = true
	t.Go(t.save)
}

// finish leaves the terminal as it was, and says how the program ended.
func (t *Terminal) finish(err error) error {
	if err != nil {
		t.out.last(restoreAll, lastWait)
	} else {
		_, _ = t.out.Write([]byte(popTitle))
	}
	if t.state != nil {
		_ = term.Restore(t.in.Fd(), t.state)
	}
	if cause := t.cause(); cause != nil {
		return cause
	}
	if err != nil {
		return fmt.Errorf("run: %w", err)
	}
	return nil
}

// cause returns the error that tells why the program was stopped; nil if it was
// not.
func (t *Terminal) cause() error {
	if f := t.fault.Load(); f != nil {
		return t.crash(f)
	}
	if s := t.signal.Load(); s != nil {
		return &Stopped{*s}
	}
	return nil
}

// Go runs f in a goroutine. If it panics the program ends as it does when Update
// panics; without a running program the process ends.
func (t *Terminal) Go(f func()) {
	go func() {
		defer func() {
			if r := recover(); r != nil {
				t.caught(&fault{r, debug.Stack()})
			}
		}()
		f()
	}()
}

// caught ends the program because of a panic; the first one counts.
func (t *Terminal) caught(f *fault) {
	t.fault.CompareAndSwap(nil, f)
	t.stop()
}

// hungUp ends the program because its terminal is gone.
func (t *Terminal) hungUp(error) { t.signalled(syscall.SIGHUP) }

// signalled ends the program because of a signal; the first one counts.
func (t *Terminal) signalled(s syscall.Signal) {
	t.signal.CompareAndSwap(nil, &s)
	t.stop()
}

// stop asks the program to quit and, if it does not, ends the process. It does
// not wait.
func (t *Terminal) stop() {
	t.stopped.Do(func() {
		go func() {
			select {
			case <-t.began:
				go t.program.Send(tea.QuitMsg{})
			default:
			}
			select {
			case <-t.over:
			case <-time.After(quitWait):
				t.abandon()
			}
		}()
	})
}

// abandon ends the process while the program still runs. Where the terminal takes
// nothing, not even what is said at the end, that is not waited for.
func (t *Terminal) abandon() {
	within(saveWait, t.save)
	if t.out != nil {
		t.out.last(restoreAll, lastWait)
		if t.state != nil {
			_ = term.Restore(t.in.Fd(), t.state)
		}
	}
	code := 1
	if err := t.cause(); err != nil {
		within(lastWait, func() { _, _ = fmt.Fprintln(t.opts.Err, "briefing:", err) })
		code = ExitCode(err)
	}
	os.Exit(code)
}

// within calls f, but waits no longer than this for its end.
func within(wait time.Duration, f func()) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		f()
	}()
	select {
	case <-done:
	case <-time.After(wait):
	}
}

// save calls Save, once, and survives its panic.
func (t *Terminal) save() {
	t.saved.Do(func() {
		defer func() {
			if r := recover(); r != nil {
				t.fault.CompareAndSwap(nil, &fault{r, debug.Stack()})
			}
		}()
		if t.opts.Save != nil {
			t.opts.Save()
		}
	})
}

// ExitCode is the exit status that an error asks for by a method ExitCode; 1 for
// any other error, 0 for nil.
func ExitCode(err error) int {
	if err == nil {
		return 0
	}
	var coded interface{ ExitCode() int }
	if errors.As(err, &coded) {
		return coded.ExitCode()
	}
	return 1
}
