package library

import (
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// schemaVersion is the form of the file. One with another number is not touched if
// it is newer, and made anew if it is older: all of it can be made again.
const schemaVersion = 2

//go:embed schema.sql
var schema string

// Library is an open library. It is safe for several goroutines, and its file for
// several processes.
type Library struct {
	db   *sql.DB
	path string // "" in memory
}

// errNewer is why a file is left alone.
var errNewer = errors.New("written by a newer version of briefing")

// Open opens the library in a file, which is made if it is not there. Where that
// cannot be done it returns one in memory and a notice of one line that says why;
// a damaged file is moved aside first. The error is that of the memory itself.
func Open(path string) (l *Library, notice string, err error) {
	if path == "" {
		l, err = Memory()
		return l, "", err
	}
	l, failed := openFile(path)
	if Damaged(failed) {
		if notice, failed = SetAside(path); failed == nil {
			l, failed = openFile(path)
		}
	}
	if failed == nil {
		return l, notice, nil
	}
	l, err = Memory()
	return l, fmt.Sprintf("the library %s cannot be used (%v): nothing is remembered", path, failed), err
}

// Memory returns an empty library that is gone when the program ends.
func Memory() (*Library, error) {
	db, err := sql.Open("sqlite", "file::memory:")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // each connection would have a memory of its own
	if _, err := db.Exec(schema); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &Library{db: db}, nil
}

// openFile opens or makes the file.
func openFile(path string) (*Library, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	// SQLite gives what it makes beside the file the same permissions.
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err = errors.Join(err, f.Close()); err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("not a file")
	}
	db, err := sql.Open("sqlite", "file:"+escapePath(path)+
		"?_txlock=immediate&_pragma=busy_timeout(10000)&_pragma=journal_mode(wal)&_pragma=synchronous(normal)&_pragma=mmap_size(0)&_pragma=cache_size(-16384)")
	if err != nil {
		return nil, err
	}
	l := &Library{db: db, path: path}
	err = l.prepare()
	// While another program changes a new file's journal to a log, SQLite answers that it
	// is busy at once, whatever the timeout.
	for wait := time.Millisecond; code(err) == sqlite3.SQLITE_BUSY && wait < patience; wait *= 2 {
		time.Sleep(wait)
		err = l.prepare()
	}
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return l, nil
}

// patience is how long a file that is busy is tried again at most, about.
const patience = 5 * time.Second

// escapePath makes a path part of a file: address.
func escapePath(path string) string {
	return strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(filepath.ToSlash(path))
}

// prepare makes the tables of a new file, and those of an older version anew. Two
// programs that open a new file at once make them once.
func (l *Library) prepare() error {
	var version int
	if err := l.db.QueryRow("PRAGMA user_version").Scan(&version); err != nil || version == schemaVersion {
		return err
	}
	return l.change(func(w *writer) error {
		if err := w.tx.QueryRow("PRAGMA user_version").Scan(&version); err != nil || version == schemaVersion {
			return err
		}
		if version > schemaVersion {
			return errNewer
		}
		drop := "DROP VIEW IF EXISTS said;"
		for _, table := range []string{"words", "events", "statements", "named", "names", "documents"} {
			drop += "DROP TABLE IF EXISTS " + table + ";"
		}
		_, err := w.tx.Exec(drop + schema + "PRAGMA user_version = " + strconv.Itoa(schemaVersion))
		return err
	})
}

// Damaged reports whether an error says that the file is no library, or no longer one.
func Damaged(err error) bool {
	c := code(err)
	return c == sqlite3.SQLITE_CORRUPT || c == sqlite3.SQLITE_NOTADB
}

// SetAside moves a damaged file, which nobody may have open, out of the way of a new one;
// it returns a notice of one line that says so. What SQLite keeps beside the file goes
// with the damage.
func SetAside(path string) (notice string, err error) {
	aside := path + ".bad"
	err = os.Rename(path, aside)
	for _, suffix := range []string{"-wal", "-shm"} {
		if e := os.Remove(path + suffix); e != nil && !errors.Is(e, os.ErrNotExist) {
			err = errors.Join(err, e)
		}
	}
	return fmt.Sprintf("the library was damaged: it is now in %s, and is made again", aside), err
}

// code is the primary result code of SQLite in an error, 0 if there is none.
func code(err error) int {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return 0
	}
	return e.Code() & 0xff
}

// Close closes the library.
func (l *Library) Close() error {
	if l == nil {
		return nil
	}
	if l.path != "" {
		_, _ = l.db.Exec("PRAGMA optimize")
	}
	return l.db.Close()
}

// InMemory reports whether nothing is remembered.
func (l *Library) InMemory() bool { return l.path == "" }

// Size is the size of the library in bytes: of the file, and of what SQLite keeps
// beside it.
func (l *Library) Size() (bytes int64) {
	for _, suffix := range []string{"", "-wal"} {
		if info, err := os.Stat(l.path + suffix); err == nil && l.path != "" {
			bytes += info.Size()
		}
	}
	return bytes
}

// Clear forgets everything, and makes the file small again.
func (l *Library) Clear() error {
	err := l.change(func(w *writer) error {
		for _, q := range []string{
			"DELETE FROM statements", "DELETE FROM named", "DELETE FROM names", "DELETE FROM events", "DELETE FROM documents",
			"INSERT INTO words(words) VALUES('delete-all')",
		} {
			if _, err := w.tx.Exec(q); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		_, err = l.db.Exec("VACUUM")
	}
	return err
}
