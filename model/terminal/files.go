package terminal

import (
	"errors"
	"io"
	"os"
	"runtime"
	"sync"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/muesli/cancelreader"
)

// input is the terminal's input as Bubble Tea sees it: filtered, and with a
// descriptor for raw mode, but without a name. For a file with a name Bubble Tea
// would make a cancelling reader of its own, and wait half a second for it when
// keys are left over at the end; here we cancel ourselves.
type input struct {
	file *os.File
	// ended is told that nothing more will come: the terminal has hung up.
	ended func(error)

	mu       sync.Mutex
	idle     sync.Cond // signalled when a read ends
	source   cancelreader.CancelReader
	reading  bool
	stopped  bool // between interrupt and resume
	filter   filter
	received []byte
}

var _ term.File = (*input)(nil)

func newInput(file *os.File, ended func(error)) *input {
	in := &input{file: file, ended: ended}
	in.idle.L = &in.mu
	return in
}

// reader is what Bubble Tea is given. On Windows it must be the file itself:
// there the size comes with the input, as records of the console.
func (in *input) reader() io.Reader {
	if runtime.GOOS == "windows" {
		return in.file
	}
	return in
}

func (in *input) Fd() uintptr                 { return in.file.Fd() }
func (in *input) Write(b []byte) (int, error) { return in.file.Write(b) }
func (in *input) Close() error                { return in.file.Close() }

// Read reads once and returns what passes, which may be nothing. After interrupt
// it fails with cancelreader.ErrCanceled, which Bubble Tea takes for an orderly
// end.
func (in *input) Read(b []byte) (int, error) {
	room := (len(b) - slack) / 2
	if room < 1 {
		return 0, io.ErrShortBuffer
	}
	source, err := in.begin(room)
	if err != nil {
		return 0, err
	}
	n, err := source.Read(in.received[:room])
	in.mu.Lock()
	defer in.mu.Unlock()
	in.reading = false
	in.idle.Broadcast()
	if err != nil && !errors.Is(err, cancelreader.ErrCanceled) {
		in.ended(err)
	}
	return len(in.filter.pass(b[:0], in.received[:n], time.Now())), err
}

// begin returns what to read from.
func (in *input) begin(room int) (cancelreader.CancelReader, error) {
	in.mu.Lock()
	defer in.mu.Unlock()
	if in.stopped {
		return nil, cancelreader.ErrCanceled
	}
	if in.source == nil {
		source, err := cancelreader.NewReader(in.file)
		if err != nil {
			return nil, err
		}
		in.source = source
	}
	if len(in.received) < room {
		in.received = make([]byte, room)
	}
	in.reading = true
	return in.source, nil
}

// interrupt ends the read that is going on, and refuses others until resume is
// called: what is typed from now on is for somebody else.
func (in *input) interrupt() {
	in.mu.Lock()
	defer in.mu.Unlock()
	in.stopped = true
	if in.source == nil {
		return
	}
	if in.reading && !in.source.Cancel() {
		return
	}
	for in.reading {
		in.idle.Wait()
	}
	_ = in.source.Close()
	in.source = nil
}

// resume allows reading again.
func (in *input) resume() {
	in.mu.Lock()
	defer in.mu.Unlock()
	in.stopped = false
	in.filter = filter{}
}

// output is the terminal's output as Bubble Tea sees it: no file, so that it
// leaves the size of the terminal to us.
type output struct {
	file  *os.File
	ended func(error)

	// written receives something after every write.
	written chan struct{}

	mu     sync.Mutex
	closed bool
}

func newOutput(file *os.File, ended func(error)) *output {
	return &output{file: file, ended: ended, written: make(chan struct{}, 1)}
}

// writer is what Bubble Tea is given. On Windows it must be the file itself,
// whose console it sets up.
func (out *output) writer() io.Writer {
	if runtime.GOOS == "windows" {
		return out.file
	}
	return out
}

func (out *output) Write(b []byte) (int, error) {
	out.mu.Lock()
	defer out.mu.Unlock()
	if out.closed {
		return len(b), nil
	}
	n, err := out.file.Write(b)
	if err != nil {
		out.ended(err)
	}
	select {
	case out.written <- struct{}{}:
	default:
	}
	return n, err
}

// last writes s as the last thing that is ever written, if that is possible
// within the time given: a terminal that was stopped takes nothing.
func (out *output) last(s string, wait time.Duration) {
	within(wait, func() {
		out.mu.Lock()
		defer out.mu.Unlock()
		out.closed = true
		_, _ = out.file.WriteString(s)
	})
}
