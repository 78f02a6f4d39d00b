package state

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Store is the folder in which state is kept. The zero value and nil keep
// nothing. It is safe for several goroutines and several processes.
type Store struct{ dir string }

// Open returns a store in a folder, which need not exist: it is made when
// something is first kept. An empty name keeps nothing.
func Open(dir string) *Store { return &Store{dir} }

// Dir is the folder for state; see [Folder].
func Dir(getenv func(string) string) string {
	return Folder(getenv, "XDG_STATE_HOME", ".local", "state")
}

// Folder is a folder of the program by the XDG base directory specification: briefing
// under the one that a variable names, or else under a folder at home; on Windows under
// LOCALAPPDATA. It is "" where there is no home.
func Folder(getenv func(string) string, variable string, atHome ...string) string {
	if base := getenv(variable); filepath.IsAbs(base) {
		return filepath.Join(base, "briefing")
	}
	if base := getenv("LOCALAPPDATA"); filepath.IsAbs(base) && os.PathSeparator == '\\' {
		return filepath.Join(base, "briefing")
	}
	if home := getenv("HOME"); filepath.IsAbs(home) {
		return filepath.Join(home, filepath.Join(atHome...), "briefing")
	}
	return ""
}

// ErrNotKept is why nothing is kept of a document: there is no folder to keep it
// in, or the document has no name under which to find it again.
var ErrNotKept = errors.New("there is no file to find it by again")

// key returns the absolute name of a document, under which it is kept, and the
// name of its file; "" for standard input, which has no name.
func (s *Store) key(path string) (name, file string) {
	if s == nil || s.dir == "" || path == "" || path == "-" {
		return "", ""
	}
	name = path
	if !strings.HasPrefix(path, "briefing:") && !strings.Contains(path, "://") {
		abs, err := filepath.Abs(path)
		if err != nil {
			return "", ""
		}
		name = abs
	}
	sum := sha256.Sum256([]byte(name))
	return name, filepath.Join(s.dir, hex.EncodeToString(sum[:16])+".json")
}

// Load returns what is kept of a document that was opened under a path or
// address; an empty Document if that is nothing.
//
// The notice is one line for the reader, or "": what was found could not be read
// and where it is now, or that a newer version wrote it.
func (s *Store) Load(path string) (d Document, notice string) {
	name, file := s.key(path)
	if name == "" {
		return Document{}, ""
	}
	d, err := read(file)
	switch {
	case err == nil:
		return d, ""
	case errors.Is(err, os.ErrNotExist):
		return Document{}, ""
	case errors.Is(err, errNewer):
		return Document{}, "the place and marks kept of this document were " + err.Error() + ": they are left alone"
	}
	kept, moved := s.setAside(file)
	if moved != nil {
		return Document{}, fmt.Sprintf("the place and marks kept of this document cannot be read: %v", err)
	}
	return Document{}, fmt.Sprintf("the place and marks kept of this document could not be read (%v): they are now in %s", err, kept)
}

// setAside moves a bad file out of the way, under the lock and if it is still
// bad.
func (s *Store) setAside(file string) (kept string, err error) {
	unlock, err := s.lock(lockWait)
	if err != nil {
		return "", err
	}
	defer unlock()
	if _, err := read(file); err == nil || errors.Is(err, errNewer) {
		return "", errors.New("changed meanwhile")
	}
	return aside(file)
}

// How long the lock is waited for: the others hold it for as long as it takes to
// write one small file through to the disk. The place is kept on the way out.
const (
	lockWait  = 2 * time.Second
	placeWait = time.Second
)

// update changes what is kept of a document.
func (s *Store) update(path string, wait time.Duration, change func(*Document) error) error {
	name, file := s.key(path)
	if name == "" {
		return ErrNotKept
	}
	if err := makeFolder(s.dir); err != nil {
		return fmt.Errorf("keep state: %w", err)
	}
	unlock, err := s.lock(wait)
	if err != nil {
		return fmt.Errorf("keep state: %w", err)
	}
	defer unlock()
	d, err := read(file)
	switch {
	case errors.Is(err, errNewer):
		return fmt.Errorf("keep state: %w", err)
	case err != nil && !errors.Is(err, os.ErrNotExist):
		if _, err := aside(file); err != nil {
			return fmt.Errorf("keep state: %w", err)
		}
	}
	d.Path = name
	if err := change(&d); err != nil {
		return err
	}
	b, err := encode(d)
	if err == nil {
		err = replace(file, b)
	}
	if err != nil {
		return fmt.Errorf("keep state: %w", err)
	}
	return nil
}

// SavePlace keeps where the reader was in a document, at a time.
func (s *Store) SavePlace(path string, about About, p Place, now time.Time) error {
	return s.update(path, placeWait, func(d *Document) error {
		d.About, d.Place, d.Read = about, p, now
		return nil
	})
}

// AddMark keeps a mark and returns it with its ID. Made should be set. A mark
// with the same span as another one takes its place, and its note if it has none.
// When AddMark has returned without an error, the mark is on the disk.
func (s *Store) AddMark(path, title string, m Mark) (Mark, error) {
	if len(m.Note) > MaxNote {
		return m, fmt.Errorf("keep state: a note is longer than %d kB", MaxNote>>10)
	}
	err := s.update(path, lockWait, func(d *Document) error {
		d.Title = title
		m.ID = nextID(d.Marks)
		bare := m.Words == ""
		for i := range d.Marks {
			if old := &d.Marks[i]; old.Span == m.Span && (old.Words == "") == bare && (bare || !m.Span.Empty()) {
				m.ID, m.Note = old.ID, cmp.Or(m.Note, old.Note)
				*old = m
				return nil
			}
		}
		if len(d.Marks) >= MaxMarks {
			return fmt.Errorf("keep state: there are %d marks already", MaxMarks)
		}
		d.Marks = append(d.Marks, m)
		return nil
	})
	return m, err
}

// nextID returns an ID that no mark has.
func nextID(marks []Mark) string {
	highest := 0
	for i := range marks {
		if n, err := strconv.Atoi(marks[i].ID); err == nil {
			highest = max(highest, n)
		}
	}
	return strconv.Itoa(highest + 1)
}

// ErrNoMark is returned for an ID that no mark has: another instance has removed
// it.
var ErrNoMark = errors.New("there is no such mark any more")

// SetNote replaces the note of a mark.
func (s *Store) SetNote(path, id, note string) error {
	if len(note) > MaxNote {
		return fmt.Errorf("keep state: a note is longer than %d kB", MaxNote>>10)
	}
	return s.update(path, lockWait, func(d *Document) error {
		i := slices.IndexFunc(d.Marks, func(m Mark) bool { return m.ID == id })
		if i < 0 {
			return ErrNoMark
		}
		d.Marks[i].Note = note
		return nil
	})
}

// RemoveMark removes a mark with its note.
func (s *Store) RemoveMark(path, id string) error {
	return s.update(path, lockWait, func(d *Document) error {
		n := len(d.Marks)
		d.Marks = slices.DeleteFunc(d.Marks, func(m Mark) bool { return m.ID == id })
		if len(d.Marks) == n {
			return ErrNoMark
		}
		return nil
	})
}

// Recent returns the documents that were read last, at most so many, the latest
// first. Files that cannot be read are left out.
func (s *Store) Recent(limit int) []Document {
	if s == nil || s.dir == "" {
		return nil
	}
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return nil
	}
	type dated struct {
		name string
		at   time.Time
	}
	var files []dated
	for _, e := range entries {
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && strings.HasSuffix(e.Name(), ".json") {
			files = append(files, dated{e.Name(), info.ModTime()})
		}
	}
	slices.SortFunc(files, func(a, b dated) int { return b.at.Compare(a.at) })
	var recent []Document
	for _, f := range files {
		if len(recent) == limit {
			break
		}
		if d, err := read(filepath.Join(s.dir, f.name)); err == nil && !d.Read.IsZero() {
			recent = append(recent, d)
		}
	}
	slices.SortStableFunc(recent, func(a, b Document) int { return b.Read.Compare(a.Read) })
	return recent
}
