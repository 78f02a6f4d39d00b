package content

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"briefing/content/clean"
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

// Skipped counts the files of folders that are no documents, by their kind: "PNG".
type Skipped map[string]int

// mostKinds is how many kinds of what was not read are named.
const mostKinds = 6

// String names what was not read: "3 not read: 2 PNG, 1 RTF"; "" for nothing.
func (s Skipped) String() string {
	total := 0
	var kinds []string
	for kind, n := range s {
		total += n
		kinds = append(kinds, kind)
	}
	if total == 0 {
		return ""
	}
	slices.SortFunc(kinds, func(a, b string) int {
		return cmp.Or(cmp.Compare(s[b], s[a]), cmp.Compare(a, b))
	})
	var parts []string
	for i, kind := range kinds {
		if i == mostKinds {
			parts = append(parts, "…")
			break
		}
		parts = append(parts, fmt.Sprintf("%d %s", s[kind], kind))
	}
	return fmt.Sprintf("%d not read: %s", total, strings.Join(parts, ", "))
}

// Files returns the names of documents that names stand for, in order: a folder
// stands for the documents in it and below, ordered by name, a mailbox or a feed for
// those in it, and anything else for itself. What a file in a folder is, its name
// or its content says; the others are counted in skipped, which may be nil. Hidden
// files are passed over, links to folders are followed, each real folder is walked only
// once, and folders deeper than [MaxDepth] are left out. So is what lies outside of the
// bound; see [Options.Within]. A folder that cannot be read comes with its error.
func Files(ctx context.Context, names []string, opts Options, skipped Skipped) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for f := range found(ctx, names, opts) {
			more := true
			switch {
			case f.skipped != "":
				skipped.add(f.skipped)
			case f.err == nil && f.holds:
				more = eachMember(ctx, f.path, opts, yield)
			default:
				more = yield(f.path, f.err)
			}
			if !more {
				return
			}
		}
	}
}

func (s Skipped) add(kind string) {
	if s != nil {
		s[kind]++
	}
}

// eachMember yields the names of the documents in a mailbox or feed.
func eachMember(ctx context.Context, name string, opts Options, yield func(string, error) bool) bool {
	c, src, err := collectionOf(ctx, name, opts)
	switch {
	case err != nil:
		return yield(name, tell(ctx, name, err))
	case c == nil:
		if opts.Shelf != nil && isAddress(name) {
			opts.Shelf.keep(name, src)
		}
		return yield(name, nil)
	}
	for _, m := range c.members {
		if !yield(c.nameOf(m), nil) {
			return false
		}
	}
	return true
}

// file is what a walk comes to.
type file struct {
	path    string
	err     error
	holds   bool   // several documents, or, of an address, perhaps
	skipped string // what it is, if that is no document
}

// found walks what names stand for.
func found(ctx context.Context, names []string, opts Options) iter.Seq[file] {
	return func(yield func(file) bool) {
		for _, name := range names {
			info, err := os.Stat(name)
			w := walker{yield: yield, bound: opts.Within, walked: map[string]bool{}}
			more := true
			switch {
			case name == "-" || err != nil || !info.Mode().IsRegular() && !info.IsDir():
				more = yield(file{path: name, holds: isAddress(name) && !strings.Contains(name, "#") && !opts.Offline && opts.Shelf != nil})
			case info.IsDir():
				more = w.link(ctx, name, 0)
			default:
				f, ok := formOf(forms(""), peekHead(name, opts.Within))
				more = yield(file{path: name, holds: ok && f.members != nil})
			}
			if !more {
				return
			}
		}
	}
}

type walker struct {
	yield  func(file) bool
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
		return w.yield(file{path: dir, err: explain(dir, err)})
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
			more = w.file(path)
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

// file yields a file of a folder as what it is.
func (w *walker) file(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".md", ".markdown", ".html", ".htm":
		return w.yield(file{path: path})
	}
	head := peekHead(path, w.bound)
	f, ok := formOf(forms(""), head)
	switch {
	case ok:
		return w.yield(file{path: path, holds: f.members != nil})
	case IsDocument(path): // or a damaged one, of which opening it says what is wrong
		return w.yield(file{path: path})
	}
	return w.yield(file{path: path, skipped: kindOfFile(path, head)})
}

// peekHead returns the beginning of a file, "" if it cannot be read.
func peekHead(path, bound string) string {
	f, info, err := openFile(path, bound)
	if err != nil {
		return ""
	}
	defer f.Close()
	if !info.Mode().IsRegular() {
		return ""
	}
	buf := make([]byte, min(listHead, max(info.Size(), 0)))
	n, _ := io.ReadFull(f, buf)
	return string(buf[:n])
}

// kindOfFile names the kind of a file that is no document: by the letters of its name's
// ending, or of what its first bytes say.
func kindOfFile(path, head string) string {
	if what, _ := binary(head); what != "" {
		for word := range strings.FieldsSeq(what) {
			if word == strings.ToUpper(word) && len(word) > 1 {
				return word
			}
		}
	}
	if ext := clean.Line(strings.TrimPrefix(filepath.Ext(path), ".")); ext != "" && len(ext) <= 12 {
		return strings.ToUpper(ext)
	}
	return "other"
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
		return w.file(path)
	}
	return true
}
