//go:build unix

package ptytest

import (
	"reflect"
	"strings"

	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"
)

// silence turns the echo off, which would mix what is typed before a program reads
// or after its end with what the program writes. It returns the state then.
func silence(fd uintptr) (*term.State, error) {
	state, err := term.GetState(fd)
	if err != nil {
		return nil, err
	}
	state.Lflag &^= unix.ECHO
	if err := term.SetState(fd, state); err != nil {
		return nil, err
	}
	return term.GetState(fd)
}

// Cooked reports whether the terminal's line settings are as they were before
// the program started.
func (s *Session) Cooked() bool {
	var now *term.State
	err := s.control(func(fd uintptr) (err error) {
		now, err = term.GetState(fd)
		return err
	})
	return err == nil && reflect.DeepEqual(now, s.before)
}

// Restored fails the test if the ended program left the terminal in another
// state than it found it in, or wrote anything foreign.
func (s *Session) Restored() {
	s.t.Helper()
	if !s.Cooked() {
		s.t.Errorf("the terminal's line settings are not as before")
	}
	s.Look(func(v *Screen) {
		if left := v.Leftovers(); len(left) > 0 {
			s.t.Errorf("left behind: %s", strings.Join(left, ", "))
		}
		if _, _, shown := v.Cursor(); !shown {
			s.t.Errorf("the cursor is hidden")
		}
		if err := v.Err(); err != nil {
			s.t.Errorf("%v", err)
		}
	})
}
