package state

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/gofrs/flock"
)

// makeFolder makes the folder, for its owner only. It must be a folder itself,
// not a link to one.
func makeFolder(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	info, err := os.Lstat(dir)
	switch {
	case err != nil:
		return err
	case !info.IsDir():
		return fmt.Errorf("%q is not a folder", dir)
	case info.Mode().Perm()&0o077 != 0:
		return os.Chmod(dir, 0o700)
	}
	return nil
}

// errBusy is why a lock is not taken in time.
var errBusy = errors.New("another instance does not release the lock")

// lock takes the lock of all instances; it is released when the process ends,
// however it ends.
func (s *Store) lock(wait time.Duration) (unlock func(), err error) {
	ctx, cancel := context.WithTimeout(context.Background(), wait)
	defer cancel()
	l := flock.New(filepath.Join(s.dir, "lock"), flock.SetFlag(os.O_CREATE|os.O_RDWR|noFollow), flock.SetPermissions(0o600))
	if _, err := l.TryLockContext(ctx, 5*time.Millisecond); err != nil {
		if errors.Is(err, context.DeadlineExceeded) {
			err = errBusy
		}
		return nil, err
	}
	return func() { _ = l.Close() }, nil
}

// read reads a file without following a link, waiting for a writer, or reading
// more than MaxFile.
func read(name string) (Document, error) {
	f, err := os.OpenFile(name, os.O_RDONLY|noFollow, 0)
	if err != nil {
		if info, missing := os.Lstat(name); missing == nil && !info.Mode().IsRegular() {
			return Document{}, errors.New("not a file")
		}
		return Document{}, err
	}
	defer func() { _ = f.Close() }()
	info, err := f.Stat()
	if err != nil {
		return Document{}, err
	}
	if !info.Mode().IsRegular() {
		return Document{}, errors.New("not a file")
	}
	b, err := io.ReadAll(io.LimitReader(f, MaxFile+1))
	if err != nil {
		return Document{}, err
	}
	return decode(b)
}

// aside renames a file to its name with .bad behind it, or .bad2 and so on, and
// returns that name.
func aside(name string) (string, error) {
	for n := 1; n < 100; n++ {
		to := name + ".bad"
		if n > 1 {
			to += strconv.Itoa(n)
		}
		if _, err := os.Lstat(to); errors.Is(err, os.ErrNotExist) {
			return to, os.Rename(name, to)
		}
	}
	return "", fmt.Errorf("too many files like %s.bad", name)
}

// replace writes a file through to the disk and lets it take the place of the
// one with that name, in one step. The lock must be held: the temporary file has
// one name, so that a crash leaves at most one behind.
func replace(name string, b []byte) error {
	temporary := name + ".tmp"
	if err := os.Remove(temporary); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	f, err := os.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL|noFollow, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	err = errors.Join(err, f.Sync())
	err = errors.Join(err, f.Close())
	if err == nil {
		err = os.Rename(temporary, name)
	}
	if err != nil {
		_ = os.Remove(temporary)
		return err
	}
	return syncFolder(filepath.Dir(name))
}
