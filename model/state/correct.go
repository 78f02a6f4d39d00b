package state

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"briefing/content/article"
)

// ErrNoCorrection is returned for a correction that is not there: another instance has removed it.
var ErrNoCorrection = errors.New("there is no such correction any more")

// AddCorrection saves a correction of a document, or of a folder if path is one. It takes the place of an earlier one of
// the same statement, or of the same kind and name. When AddCorrection has returned without an error, the correction is on the disk.
func (s *Store) AddCorrection(path string, c article.Correction) error {
	return s.update(path, lockWait, func(d *Document) error {
		for i := range d.Corrections {
			if sameTarget(d.Corrections[i], c) {
				d.Corrections[i] = c
				return nil
			}
		}
		if len(d.Corrections) >= MaxCorrections {
			return fmt.Errorf("save the correction: there are %d already", MaxCorrections)
		}
		d.Corrections = append(d.Corrections, c)
		return nil
	})
}

// sameTarget reports whether two corrections cannot hold at once.
func sameTarget(a, b article.Correction) bool {
	if a.Kind.OfStatement() || b.Kind.OfStatement() {
		return a.Kind.OfStatement() && b.Kind.OfStatement() && a.Target == b.Target && a.Span.Start == b.Span.Start
	}
	return a.Kind == b.Kind && a.Target == b.Target && (a.Kind != article.NotSame || a.Value == b.Value)
}

// Corrections returns the corrections that hold for a document: those of names made for the folders above it, the
// outermost first, and then its own, which come last and therefore win. The notice is as Load's.
func (s *Store) Corrections(path string) (list []article.Correction, notice string) {
	for _, folder := range s.folders(path) {
		d, _ := s.Load(folder)
		for _, c := range d.Corrections {
			if !c.Kind.OfStatement() {
				list = append(list, c)
			}
		}
	}
	d, notice := s.Load(path)
	return append(list, d.Corrections...), notice
}

// folders are the folders above a file, the outermost first; none for what is no file.
func (s *Store) folders(path string) (above []string) {
	name, _ := s.key(path)
	if name == "" || strings.Contains(name, "://") || strings.HasPrefix(name, "briefing:") {
		return nil
	}
	for dir := filepath.Dir(name); ; dir = filepath.Dir(dir) {
		above = append(above, dir)
		if dir == filepath.Dir(dir) || len(above) == 64 {
			break
		}
	}
	slices.Reverse(above)
	return above
}

// RemoveCorrections takes back every correction of the same statement or name.
func (s *Store) RemoveCorrections(path string, c article.Correction) error {
	return s.update(path, lockWait, func(d *Document) error {
		n := len(d.Corrections)
		d.Corrections = slices.DeleteFunc(d.Corrections, func(o article.Correction) bool { return SameSubject(o, c) })
		if len(d.Corrections) == n {
			return ErrNoCorrection
		}
		return nil
	})
}

// SameSubject reports whether two corrections are about the same statement or about
// the same name, be it the one that was corrected or the one that is better.
func SameSubject(a, b article.Correction) bool {
	if a.Kind.OfStatement() || b.Kind.OfStatement() {
		return sameTarget(a, b)
	}
	return a.Target == b.Target || (a.Kind == article.NamedBetter || a.Kind == article.SameAs) && a.Value == b.Target
}
