package content

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/fsnotify/fsnotify"
)

// quietTime is how long a file must be left alone before its change is reported:
// editors write in several steps.
const quietTime = 150 * time.Millisecond

// Watch waits until the file behind the document has been written, replaced or
// removed, and left alone again, and returns how it then differs from what was
// opened. It returns at once if that is not what is known to the caller. A document
// that has no file never changes. The error is ctx's own.
//
// The folder is watched, not the file, because editors put a new file in the place of
// the old one. Where that is not possible, Watch just waits for ctx.
func (b *Book) Watch(ctx context.Context, known Staleness) (Staleness, error) {
	var events chan fsnotify.Event
	var failures chan error
	paths := b.watched()
	if watcher := watch(paths); watcher != nil {
		defer watcher.Close()
		events, failures = watcher.Events, watcher.Errors
	}
	if now := b.Stale(); now != known {
		return now, nil
	}
	quiet := time.NewTimer(quietTime)
	quiet.Stop()
	defer quiet.Stop()
	for {
		select {
		case <-ctx.Done():
			return known, ctx.Err()
		case event := <-events:
			if slices.Contains(paths, filepath.Clean(event.Name)) && event.Op&^fsnotify.Chmod != 0 {
				quiet.Reset(quietTime)
			}
		case <-failures: // too many events at once: the file may be among them
			quiet.Reset(quietTime)
		case <-quiet.C:
			return b.Stale(), nil
		}
	}
}

// watched returns the paths whose change is a change of the document: its file's,
// and, if that is a link, what it leads to.
func (b *Book) watched() []string {
	path, err := filepath.Abs(b.src.path)
	if err != nil || b.src.path == "" {
		return nil
	}
	if real, err := filepath.EvalSymlinks(path); err == nil && real != path {
		return []string{path, real}
	}
	return []string{path}
}

// watch begins to watch the folders of some paths; nil if one cannot be watched.
func watch(paths []string) *fsnotify.Watcher {
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return nil
	}
	for _, path := range paths {
		if watcher.Add(filepath.Dir(path)) != nil {
			watcher.Close()
			return nil
		}
	}
	return watcher
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
