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

// Files returns the names of documents that names stand for, in order: a folder
// stands for the documents in it and below, ordered by name, and anything else
// for itself. Within folders hidden files are skipped, links to folders are followed,
// each real folder is walked only once, and folders deeper than [MaxDepth] are
// left out. So is what lies outside of the bound; see [Options.Within]. A folder that
// cannot be read comes with its error.
func Files(ctx context.Context, names []string, bound string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for _, name := range names {
			info, err := os.Stat(name)
			if name == "-" || err != nil || !info.IsDir() {
				if !yield(name, nil) {
					return
				}
				continue
			}
			w := walker{yield: yield, bound: bound, walked: map[string]bool{}}
			if !w.link(ctx, name, 0) {
				return
			}
		}
	}
}

type walker struct {
	yield  func(string, error) bool
	bound  string
	walked map[string]bool // real paths of folders
}

// folder walks one folder that is so many others deep. It reports whether the walk
// goes on.
func (w *walker) folder(ctx context.Context, dir, real string, depth int) bool {
	if w.walked[real] || depth > MaxDepth {
		return true
	}
	w.walked[real] = true
	list, err := os.ReadDir(dir)
	if err != nil && len(list) == 0 {
		return w.yield(dir, explain(dir, err))
	}
	for _, item := range list {
		if ctx.Err() != nil {
			return false
		}
		name := item.Name()
		if strings.HasPrefix(name, ".") {
			continue
		}
		more := true
		switch path := filepath.Join(dir, name); {
		case item.Type().IsRegular():
			more = !IsDocument(name) || w.yield(path, nil)
		case item.IsDir():
			more = w.folder(ctx, path, filepath.Join(real, name), depth+1)
		case item.Type()&fs.ModeSymlink != 0:
			more = w.link(ctx, path, depth+1)
		}
		if !more {
			return false
		}
	}
	return true
}

// link walks the folder, or yields the document, that a link leads to; nothing where
// it leads to nothing or outside of the bound.
func (w *walker) link(ctx context.Context, path string, depth int) bool {
	real, err := realPath(path)
	if err != nil {
		return true
	}
	if _, ok := below(w.bound, real); w.bound != "" && !ok {
		return true
	}
	switch info, err := os.Stat(real); {
	case err != nil:
		return true
	case info.IsDir():
		return w.folder(ctx, path, real, depth)
	case info.Mode().IsRegular():
		return !IsDocument(path) || w.yield(path, nil)
	}
	return true
}
