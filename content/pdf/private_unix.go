//go:build unix

package pdf

import (
	"io/fs"
	"os"
	"syscall"
)

// ownedPrivately reports whether a folder is the user's own and closed to others.
func ownedPrivately(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(stat.Uid) == os.Geteuid() && info.Mode().Perm()&0o077 == 0
}
