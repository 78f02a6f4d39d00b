//go:build !unix

package pdf

import "io/fs"

// ownedPrivately reports true: the user's cache folder is private by its access
// list, which the mode does not show.
func ownedPrivately(fs.FileInfo) bool { return true }
