package command

import (
	"runtime/debug"
	"runtime/metrics"
	"sync"

	"briefing/content/article"
	"briefing/model/start"
)

// Bounds on what the runtime takes from the system, in bytes: of itself, and for
// every byte of the document, of which the first few are given more. With the
// program's own code, which is 18 MB, they hold a process within 45 MB for a document
// of 1 MB, 70 for one of 10 MB, and one and a half times the size of one of 100 MB,
// whose blocks and mentions are about as large as its text.
const (
	memoryAtRest     = 24 << 20
	perByte          = 0.87
	perFirst         = 1.6
	maxFirst         = 16 << 20
	memoryToWorkWith = 13 << 20 // that the collector leaves beyond what is in use
	// memoryStep is by how much the bound has to move to be set anew, for which the
	// runtime stops everything for a moment.
	memoryStep = 1 << 20
)

// boundMemory returns what lets the garbage collector work as usual after the
// start, and harder where the heap would grow past what a document of that size
// needs. One that needs more has it: the bound follows what is in use.
//
// The bound is that of the whole document from the first: one that grew with what
// has been recognised made the collector run all the time, beside the keys.
func boundMemory() func(article.Progress) {
	usual := sync.OnceFunc(start.Usual) // which waits for the collector
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	var one sync.Mutex
	var set int64
	return func(p article.Progress) {
		usual()
		one.Lock()
		defer one.Unlock()
		size := float64(p.Total)
		wanted := memoryAtRest + int64(perByte*size+min(perFirst*size, maxFirst))
		metrics.Read(live)
		if live[0].Value.Kind() == metrics.KindUint64 {
			used := int64(live[0].Value.Uint64())
			wanted = max(wanted, used+used/8+memoryToWorkWith)
		}
		if wanted > set+memoryStep || wanted < set-memoryStep {
			debug.SetMemoryLimit(wanted)
			set = wanted
		}
	}
}
