package terminal

import (
	"reflect"
	"runtime/debug"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// guard is the model that Bubble Tea runs: the program's own, with its panics
// caught and its view filtered.
type guard struct {
	model   tea.Model
	caught  func(*fault)
	stopped bool // the view stays as it is, and Update is not called any more

	// The last view, and the content that it was made of: most messages change
	// nothing.
	view    tea.View
	content string
	title   string

	pace    pace
	margins *scrolling
}

// viewEvery is the least time between two views while keys come in a flood: a text
// that is pasted without brackets is a key for every letter, and a view for each of
// them costs a hundred times what the key does. Half a frame, so that nothing that is
// typed by hand or repeated by a held key is drawn later for it.
const viewEvery = 8 * time.Millisecond

// pace holds views back in a flood of keys.
type pace struct {
	drawn   time.Time // when the last view was made that a key led to
	keyed   bool      // the last message was a key
	held    bool      // the last view stays for now
	waiting bool      // a caughtUp is on its way
}

// caughtUp ends the holding back.
type caughtUp struct{}

// after says what follows a message: whether the view is to be made, or held and
// made later.
func (p *pace) after(msg tea.Msg, cmd tea.Cmd) tea.Cmd {
	p.keyed = typed(msg)
	p.held = p.keyed && time.Since(p.drawn) < viewEvery
	if !p.held || p.waiting {
		return cmd
	}
	p.waiting = true
	return tea.Batch(cmd, tea.Tick(viewEvery, func(time.Time) tea.Msg { return caughtUp{} }))
}

// typed reports whether a message comes from a key or the mouse.
func typed(msg tea.Msg) bool {
	switch msg.(type) {
	case tea.KeyMsg, tea.MouseMsg:
		return true
	}
	return false
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
	if _, ok := msg.(caughtUp); ok {
		g.pace.held, g.pace.waiting = false, false
		return g, nil
	}
	if report, ok := msg.(tea.ModeReportMsg); ok && report.Mode == ansi.ModeLeftRightMargin {
		g.margins.answered(report.Value)
		return g, nil
	}
	g.model, cmd = g.model.Update(msg)
	return g, g.pace.after(msg, g.command(cmd))
}

func (g *guard) View() (v tea.View) {
	if g.stopped || g.pace.held {
		return g.view
	}
	defer g.recover(func() { g.stopped, v = true, g.view })
	v = g.model.View()
	g.margins.look(g.model)
	if v.Content != g.content {
		g.content, g.view.Content = v.Content, Frame(v.Content)
	}
	if v.WindowTitle != g.title {
		g.title, g.view.WindowTitle = v.WindowTitle, Title(v.WindowTitle)
	}
	v.Content, v.WindowTitle = g.view.Content, g.view.WindowTitle
	g.view = v
	if g.pace.keyed {
		g.pace.drawn = time.Now()
	}
	return v
}

// MaxClipboard is how much text may be given to the terminal's clipboard at once,
// in bytes: some drop a longer OSC 52 sequence, or all that follows it.
const MaxClipboard = 64 << 10

// permitted reports whether Bubble Tea may act on a message: not on raw output,
// nor on a question for what a clipboard holds, nor on a text too long for one.
// The types of the latter are not exported.
func permitted(msg tea.Msg) bool {
	switch reflect.TypeOf(msg) {
	case reflect.TypeFor[tea.RawMsg](), reflect.TypeOf(tea.ReadClipboard()), reflect.TypeOf(tea.ReadPrimaryClipboard()):
		return false
	case reflect.TypeOf(tea.SetClipboard("")()), reflect.TypeOf(tea.SetPrimaryClipboard("")()):
		return reflect.ValueOf(msg).Len() <= MaxClipboard
	}
	return true
}

// recover is deferred; it reports a panic and calls then.
func (g *guard) recover(then func()) {
	if r := recover(); r != nil {
		g.caught(&fault{r, debug.Stack()})
		then()
	}
}

// command returns cmd with its panics caught, and those of the commands that it
// returns in turn.
func (g *guard) command(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer g.recover(func() { msg = nil })
		return g.commands(cmd())
	}
}

// commands guards the commands of a batch or a sequence. The type of a sequence
// is not exported.
func (g *guard) commands(msg tea.Msg) tea.Msg {
	v := reflect.ValueOf(msg)
	if v.Kind() != reflect.Slice || v.Type().Elem() != reflect.TypeFor[tea.Cmd]() {
		return msg
	}
	guarded := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
	for i := range v.Len() {
		cmd, _ := v.Index(i).Interface().(tea.Cmd)
		guarded.Index(i).Set(reflect.ValueOf(g.command(cmd)))
	}
	return guarded.Interface()
}
