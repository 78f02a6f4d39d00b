//go:build unix

package terminal

import (
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/sys/unix"
)

// continued asks for the terminal to be set up again: the process was stopped
// without having been asked, and somebody else used the terminal since.
type continued struct{}

// watchSignals acts on signals until the returned function is called.
func (t *Terminal) watchSignals() (forget func()) {
	ch, resized := make(chan os.Signal, 8), make(chan os.Signal, 1)
	signal.Notify(ch, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT,
		syscall.SIGTSTP, syscall.SIGCONT)
	signal.Notify(resized, syscall.SIGWINCH)
	t.Go(func() {
		for {
			select {
			case s := <-ch:
				t.onSignal(s)
			case <-t.over:
				return
			}
		}
	})
	t.Go(func() {
		for {
			select {
			case <-resized: // one for any number that came while the last was sent
				t.sendSize()
			case <-t.over:
				return
			}
		}
	})
	return func() { signal.Stop(ch); signal.Stop(resized) }
}

func (t *Terminal) onSignal(s os.Signal) {
	if t.lent.Load() && t.onLentSignal(s) {
		return
	}
	switch s {
	case syscall.SIGTSTP:
		go t.program.Send(tea.SuspendMsg{})
	case syscall.SIGCONT:
		if t.asleep.CompareAndSwap(true, false) {
			t.awake <- struct{}{}
		} else {
			go t.program.Send(continued{})
		}
	default:
		t.signalled(s.(syscall.Signal))
	}
}

// onLentSignal acts on a signal that the terminal sends to everybody in it while it is
// lent to another program; false for one that is ours. That program stops alone, and
// its shell would wait for us.
func (t *Terminal) onLentSignal(s os.Signal) bool {
	switch s {
	case syscall.SIGTSTP:
		if stoppable() {
			_ = syscall.Kill(os.Getpid(), syscall.SIGSTOP)
		}
	case syscall.SIGINT, syscall.SIGQUIT, syscall.SIGCONT:
	default:
		return false
	}
	return true
}

// filter is called by Bubble Tea with every message before anything else is done
// with it. It does the suspending itself: Bubble Tea would wait for ever where
// nobody can continue the process.
func (t *Terminal) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg := msg.(type) {
	case tea.QuitMsg:
		t.leave()
	case tea.InterruptMsg:
		t.signalled(syscall.SIGINT)
		return nil
	case tea.SuspendMsg:
		if !stoppable() {
			return nil
		}
		t.sleep()
		return tea.ResumeMsg{}
	case Execute:
		return t.execute(msg)
	case continued:
		t.in.interrupt()
		if err := t.program.ReleaseTerminal(); err == nil {
			t.reenter()
		}
		return tea.ResumeMsg{}
	}
	return msg
}

// sleep stops the process group with the terminal as it was, and sets the
// terminal up again when it is continued.
func (t *Terminal) sleep() {
	t.in.interrupt()
	if err := t.program.ReleaseTerminal(); err != nil {
		t.in.resume()
		return
	}
	_, _ = t.out.Write([]byte(popTitle))
	t.asleep.Store(true)
	// Not SIGTSTP: the runtime keeps its handler for a signal that was once asked
	// for, and nothing would stop.
	_ = syscall.Kill(0, syscall.SIGSTOP)
	select {
	case <-t.awake:
	case <-time.After(time.Second): // of our own time: it stands still while stopped
		t.asleep.Store(false)
	}
	_, _ = t.out.Write([]byte(pushTitle))
	t.reenter()
}

// stoppable reports whether somebody could continue us. The kernel does not stop
// an orphaned process group: one whose members' parents are not in the session.
func stoppable() bool {
	parent, err := unix.Getsid(os.Getppid())
	if err != nil {
		return false
	}
	own, err := unix.Getsid(0)
	return err == nil && parent == own
}
