//go:build !linux

package command

// lowerPriority does nothing where threads have no priorities of their own.
func lowerPriority() {}
