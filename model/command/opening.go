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
// that.
//
// Keys pressed while 8 MB are recognised, on two cores that other programs use, too,
// were painted after 29 ms in the median and 108 at the 95th percentile; with four
// processors after 21 and 57, with the lower priority of the background alone after 21
// and 107, with both after 16 and 55.
const leastProcessors = 4

// moreProcessors lets as many goroutines run at once, unless the environment decides.
func moreProcessors(getenv func(string) string) {
	if getenv("GOMAXPROCS") == "" && runtime.GOMAXPROCS(0) < leastProcessors {
		runtime.GOMAXPROCS(leastProcessors)
	}
}
