package ptytest

import (
	"fmt"
	"os"
)

// Script is the caller of a program that is no test: what fails is printed, and ends the
// process. Its End must be called.
type Script struct {
	// Name begins every message.
	Name    string
	cleanup []func()
}

// Helper does nothing.
func (*Script) Helper() {}

// Errorf prints a message.
func (s *Script) Errorf(format string, args ...any) {
	fmt.Fprintf(os.Stderr, s.Name+": "+format+"\n", args...)
}

// Fatalf prints a message, cleans up and ends the process.
func (s *Script) Fatalf(format string, args ...any) {
	s.Errorf(format, args...)
	s.End()
	os.Exit(1)
}

// TempDir makes a directory that End removes.
func (s *Script) TempDir() string {
	dir, err := os.MkdirTemp("", s.Name)
	if err != nil {
		s.Fatalf("%v", err)
	}
	s.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// Cleanup has End call f, the last one first.
func (s *Script) Cleanup(f func()) { s.cleanup = append(s.cleanup, f) }

// End cleans up.
func (s *Script) End() {
	for n := len(s.cleanup); n > 0; n = len(s.cleanup) {
		f := s.cleanup[n-1]
		s.cleanup = s.cleanup[:n-1]
		f()
	}
}
