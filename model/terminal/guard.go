package terminal

import (
	"runtime/debug"

	tea "charm.land/bubbletea/v2"
)

// guard is the model that Bubble Tea runs: the program's own, whose panics end the
// program in an orderly way.
type guard struct {
	model   tea.Model
	caught  func(*fault)
	stopped bool // Update is not called any more, and the view stays as it is
	view    tea.View
}

func (g *guard) Init() (cmd tea.Cmd) {
	defer g.recover(func() { cmd = tea.Quit })
	return g.command(g.model.Init())
}

func (g *guard) Update(msg tea.Msg) (_ tea.Model, cmd tea.Cmd) {
	if g.stopped {
		return g, tea.Quit
	}
	defer g.recover(func() { g.stopped, cmd = true, tea.Quit })
	g.model, cmd = g.model.Update(msg)
	return g, g.command(cmd)
}

func (g *guard) View() (v tea.View) {
	if g.stopped {
		return g.view
	}
	defer g.recover(func() { g.stopped, v = true, g.view })
	g.view = g.model.View()
	return g.view
}

// recover is deferred; it reports a panic and calls then.
func (g *guard) recover(then func()) {
	if r := recover(); r != nil {
		g.caught(&fault{r, debug.Stack()})
		then()
	}
}

// command returns cmd with its panics caught, and those of the commands in a batch
// that it returns. A model must not use tea.Sequence, whose commands cannot be
// reached from outside of Bubble Tea.
func (g *guard) command(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer g.recover(func() { msg = nil })
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i := range batch {
				batch[i] = g.command(batch[i])
			}
		}
		return msg
	}
}
