package content

import (
	"context"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
)

// IsDocument reports whether a file's name says that it is a document: by one of
// the endings .md .markdown .txt .text .html .htm or those of a form that is
// converted, in any case.
func IsDocument(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".markdown", ".txt", ".text", ".html", ".htm":
		return true
	}
	return isFormName(name)
}

// Files gives the names of documents that names stand for, in order: a folder
// stands for the documents in it and below, ordered by name, and anything else
// for itself. Within folders hidden files are passed over, a link to a folder is
// followed once at most on the way down, and folders deeper than [MaxDepth] are
// left out. A folder that cannot be read comes with its error.
func Files(ctx context.Context, names []string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for _, name := range names {
			info, err := os.Stat(name)
			if name == "-" || err != nil || !info.IsDir() {
				if !yield(name, nil) {
					return
				}
				continue
			}
			w := walker{ctx: ctx, yield: yield}
			if !w.folder(name, []fs.FileInfo{info}) {
				return
			}
		}
	}
}

type walker struct {
	ctx   context.Context
	yield func(string, error) bool
}

// folder walks one folder; above are the folders on the way to it, and itself.
// It reports whether the walk goes on.
func (w *walker) folder(dir string, above []fs.FileInfo) bool {
	list, err := os.ReadDir(dir)
	if err != nil && len(list) == 0 {
		return w.yield(dir, explain(dir, err))
	}
	for _, item := range list {
		if w.ctx.Err() != nil {
			return false
		}
		hidden := strings.HasPrefix(item.Name(), ".")
		if !hidden && !w.item(filepath.Join(dir, item.Name()), item, above) {
			return false
		}
	}
	return true
}

// item deals with one name in a folder.
func (w *walker) item(path string, item fs.DirEntry, above []fs.FileInfo) bool {
	kind := item.Type()
	if kind.IsRegular() {
		return !IsDocument(path) || w.yield(path, nil)
	}
	if !kind.IsDir() && kind&fs.ModeSymlink == 0 {
		return true
	}
	info, err := os.Stat(path)
	if err != nil {
		return true // a link to nothing
	}
	if info.Mode().IsRegular() {
		return !IsDocument(path) || w.yield(path, nil)
	}
	if !info.IsDir() || len(above) >= MaxDepth || within(info, above) {
		return true
	}
	return w.folder(path, append(above[:len(above):len(above)], info))
}

// within reports whether a folder is one of those above it.
func within(dir fs.FileInfo, above []fs.FileInfo) bool {
	for _, a := range above {
		if os.SameFile(dir, a) {
			return true
		}
	}
	return false
}
