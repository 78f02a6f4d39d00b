//go:build unix

package content

import (
	"os"

	"golang.org/x/sys/unix"
)

// openNonblocking opens for reading without waiting for the other end of a pipe.
func openNonblocking(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_RDONLY|unix.O_NONBLOCK|unix.O_NOCTTY, 0)
}
