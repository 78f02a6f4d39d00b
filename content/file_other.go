//go:build !unix

package content

import "os"

// openNonblocking opens for reading. Opening never waits on these systems.
func openNonblocking(path string) (*os.File, error) { return os.Open(path) }
