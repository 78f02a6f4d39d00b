//go:build !unix

package content

import "os"

// openFlags open for reading. Opening never waits on these systems.
const openFlags = os.O_RDONLY
