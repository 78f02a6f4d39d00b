//go:build !linux

package command

// giveWay does nothing where threads have no priorities of their own.
func giveWay() {}
