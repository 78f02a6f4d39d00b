package command

import (
	"runtime"
	"sync/atomic"

	"briefing/model"
	tea "charm.land/bubbletea/v2"
)

// opening is the program until its model is there. It makes the model when it is
// initialised, because the first frame is then a tick of the renderer away: what
// takes some milliseconds takes none there.
type opening struct {
	build func() *model.Model
	model atomic.Pointer[model.Model] // nil before Init
}

// Init makes the model and initialises it.
func (o *opening) Init() tea.Cmd {
	m := o.build()
	o.model.Store(m)
	return m.Init()
}

// Update hands on to the model, which stands in its own place from then on.
func (o *opening) Update(msg tea.Msg) (tea.Model, tea.Cmd) { return o.model.Load().Update(msg) }

// View is the model's.
func (o *opening) View() tea.View { return o.model.Load().View() }

// Save keeps the place, once there is one. It may be called from any goroutine.
func (o *opening) Save() {
	if m := o.model.Load(); m != nil {
		m.Save()
	}
}

// leastProcessors is how many goroutines may run at once on any machine. On two
// cores the background takes one processor of the Go runtime, and the goroutine
// that reads the terminal takes the other into a system call, from which the
// runtime fetches it back after up to 10 ms: a key that has been read waits for
// that. With two processors to spare, keys during recognition took 20 ms in the
// median instead of 35 on a busy machine.
const leastProcessors = 4

// giveRoom lets as many goroutines run at once, unless the environment decides.
func giveRoom(getenv func(string) string) {
	if getenv("GOMAXPROCS") == "" && runtime.GOMAXPROCS(0) < leastProcessors {
		runtime.GOMAXPROCS(leastProcessors)
	}
}
