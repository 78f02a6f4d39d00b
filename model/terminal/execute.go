package terminal

import (
	"os/exec"
	"time"

	tea "charm.land/bubbletea/v2"
)

// Execute is a message that asks to run a program, as an editor, which gets the whole
// terminal meanwhile. Its streams are set here; what Done returns is sent afterwards.
type Execute struct {
	Command *exec.Cmd
	Done    func(error) tea.Msg
}

// execute runs a program with the terminal as it was, and sets it up again.
func (t *Terminal) execute(e Execute) tea.Msg {
	t.in.interrupt()
	if err := t.program.ReleaseTerminal(); err != nil {
		t.in.resume()
		return e.Done(err)
	}
	_, _ = t.out.Write([]byte(popTitle))
	t.lent.Store(true)
	e.Command.Stdin, e.Command.Stdout, e.Command.Stderr = t.in.file, t.opts.Out, t.opts.Out
	err := e.Command.Run()
	t.lent.Store(false)
	_, _ = t.out.Write([]byte(pushTitle))
	t.reenter()
	return e.Done(err)
}

// reenter sets the terminal up again after it was released. The renderer that
// Bubble Tea starts for that may be stopped by the end of the one before, which
// is not waited for; then nothing is written, and it is started again.
func (t *Terminal) reenter() {
	for range 5 {
		select {
		case <-t.out.written:
		default:
		}
		t.in.resume()
		_ = t.program.RestoreTerminal()
		select {
		case <-t.out.written:
			go t.sendSize() // also draws everything again
			return
		case <-time.After(150 * time.Millisecond):
		}
		t.in.interrupt()
		_ = t.program.ReleaseTerminal()
	}
	t.in.resume()
	_ = t.program.RestoreTerminal()
	go t.sendSize()
}
