package content

import (
	"os"
	"path/filepath"
)

// Bound returns the bound for [Options.Within] that allows a document and nothing
// else, or a folder and what is in it: the real path of what the name stands for. A
// name that is no file's allows none.
func Bound(name string) string {
	if hasScheme(name, "file") {
		if path, err := pathOfAddress(name); err == nil {
			name = path
		}
	}
	if real, err := realPath(name); err == nil && name != "" {
		return real
	}
	return os.DevNull
}

// realPath is a path from the root without symbolic links.
func realPath(path string) (string, error) {
	path, err := filepath.EvalSymlinks(path)
	if err != nil {
		return "", err
	}
	return filepath.Abs(path)
}

// below returns the path of a file relative to a bound; ok is false where the file is
// neither the bound nor below it. Both are real paths.
func below(bound, real string) (rel string, ok bool) {
	rel, err := filepath.Rel(bound, real)
	return rel, err == nil && filepath.IsLocal(rel)
}

// openWithin opens a file for reading, without waiting for the other end of a pipe. It
// must lie within the bound, if there is one, after symbolic links are resolved.
func openWithin(path, bound string) (*os.File, error) {
	if bound == "" {
		return os.OpenFile(path, openFlags, 0)
	}
	real, err := realPath(path)
	if err != nil {
		return nil, err
	}
	rel, ok := below(bound, real)
	if !ok {
		return nil, outside(path)
	}
	dir := bound
	if rel == "." {
		dir, rel = filepath.Split(bound)
	}
	// A link that is put there in the meantime leads nowhere out of the root.
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	return root.OpenFile(rel, openFlags, 0)
}

// outside is the error about a file that lies beyond the bound.
func outside(path string) error {
	return fail(path, "is not one of the documents that may be read here", "", nil)
}
