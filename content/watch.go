package content

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/fsnotify/fsnotify"
)

// settle is how long a file must be left alone before its change is told:
// editors write in several steps.
const settle = 150 * time.Millisecond

// Watch calls changed each time the file behind the document has been written,
// replaced or removed, and settled; Stale then tells how. It returns at once,
// and watches until ctx is done. A document that has no file is never changed.
// Changed is called from a goroutine of its own, which ends if it panics.
//
// The folder is watched, not the file, because editors put a new file in the
// place of the old one. The error says why that is not possible.
func (b *Book) Watch(ctx context.Context, changed func()) error {
	if b.src.path == "" {
		return nil
	}
	path, err := filepath.Abs(b.src.path)
	if err != nil {
		return err
	}
	paths := []string{path}
	// What a link leads to changes, or the link is set to something else.
	if real, err := filepath.EvalSymlinks(path); err == nil && real != path {
		paths = append(paths, real)
	}
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return err
	}
	for _, path := range paths {
		if err := watcher.Add(filepath.Dir(path)); err != nil {
			watcher.Close()
			return err
		}
	}
	go func() {
		defer watcher.Close()
		// Without watching, a document is only not shown anew by itself.
		defer func() { _ = recover() }()
		watch(ctx, watcher, paths, changed)
	}()
	return nil
}

// watch waits for events about one of the paths, and for quiet after them.
func watch(ctx context.Context, watcher *fsnotify.Watcher, paths []string, changed func()) {
	quiet := time.NewTimer(settle)
	quiet.Stop()
	defer quiet.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case event, ok := <-watcher.Events:
			if !ok {
				return
			}
			if slices.Contains(paths, filepath.Clean(event.Name)) && event.Op&^fsnotify.Chmod != 0 {
				quiet.Reset(settle)
			}
		case _, ok := <-watcher.Errors:
			// Too many events at once: the file may be among them.
			if !ok {
				return
			}
			quiet.Reset(settle)
		case <-quiet.C:
			changed()
		}
	}
}

// Staleness is how a document differs from the file it was opened from.
type Staleness uint8

// The ways in which a file can have changed since it was opened.
const (
	Fresh   Staleness = iota // not at all, as far as size and time tell
	Changed                  // written to, or another file in its place
	Gone                     // removed, or no longer readable
)

// Stale compares the file behind the document with what it was when it was
// opened.
func (b *Book) Stale() Staleness {
	was := b.src.info
	if b.src.path == "" || was == nil {
		return Fresh
	}
	now, err := os.Stat(b.src.path)
	switch {
	case err != nil || !now.Mode().IsRegular():
		return Gone
	case now.Size() != was.Size() || !now.ModTime().Equal(was.ModTime()) || !os.SameFile(was, now):
		return Changed
	}
	return Fresh
}
