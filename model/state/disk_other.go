//go:build !unix

package state

const noFollow = 0

// syncFolder does nothing: elsewhere a folder cannot be synchronised, and a
// rename is written with it.
func syncFolder(string) error { return nil }
