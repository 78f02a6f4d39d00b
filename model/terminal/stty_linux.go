package terminal

import (
	"fmt"
	"strings"

	"golang.org/x/sys/unix"
)

// sttyState returns the line settings of a terminal as `stty -g` prints them: the
// four sets of flags and the 32 control characters of the C library, in
// hexadecimal.
func sttyState(fd uintptr) string {
	t, err := unix.IoctlGetTermios(int(fd), unix.TCGETS)
	if err != nil {
		return "sane"
	}
	const controls = 32
	var b strings.Builder
	fmt.Fprintf(&b, "%x:%x:%x:%x", t.Iflag, t.Oflag, t.Cflag, t.Lflag)
	for i := range controls {
		var c uint8
		if i < len(t.Cc) {
			c = t.Cc[i]
		}
		fmt.Fprintf(&b, ":%x", c)
	}
	return b.String()
}
