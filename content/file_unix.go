//go:build unix

package content

import (
	"os"

	"golang.org/x/sys/unix"
)

// openFlags open for reading without waiting for the other end of a pipe.
const openFlags = os.O_RDONLY | unix.O_NONBLOCK | unix.O_NOCTTY
