package command

import (
	"runtime"
	"syscall"
)

// lowerPriority lowers the priority of the calling goroutine's thread, until the
// goroutine ends and its thread with it. On Linux a thread has a niceness of its own: a
// key that comes while all cores are busy is handled at once, not when a recogniser's
// turn is over. Measured with moreProcessors: see there.
func lowerPriority() {
	const niceness = 5
	runtime.LockOSThread()
	// Where it is forbidden, keys wait a little.
	_ = syscall.Setpriority(syscall.PRIO_PROCESS, 0, niceness)
}
