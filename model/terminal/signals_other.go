//go:build !unix

package terminal

import (
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// watchSignals acts on signals until the returned function is called.
func (t *Terminal) watchSignals() (forget func()) {
	ch := make(chan os.Signal, 8)
	signal.Notify(ch, os.Interrupt, syscall.SIGTERM)
	t.Go(func() {
		for {
			select {
			case s := <-ch:
				if s == os.Interrupt {
					s = syscall.SIGINT
				}
				t.signalled(s.(syscall.Signal))
			case <-t.over:
				return
			}
		}
	})
	return func() { signal.Stop(ch) }
}

// filter is called by Bubble Tea with every message before anything else is done
// with it. There is no suspending here.
func (t *Terminal) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg := msg.(type) {
	case Execute:
		return t.execute(msg)
	case tea.SuspendMsg:
		return nil
	case tea.QuitMsg:
		t.leave()
	case tea.InterruptMsg:
		t.signalled(syscall.SIGINT)
		return nil
	}
	return msg
}
