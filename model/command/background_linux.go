package command

import (
	"runtime"
	"syscall"
)

// giveWay makes the calling goroutine's thread give way to every other of the
// program, until the goroutine ends and its thread with it. On Linux a thread has
// a niceness of its own: a key that comes while both cores are busy is dealt with
// at once, not when a recogniser's turn is over.
func giveWay() {
	const niceness = 5
	runtime.LockOSThread()
	// Where it is forbidden, keys wait a little.
	_ = syscall.Setpriority(syscall.PRIO_PROCESS, 0, niceness)
}
