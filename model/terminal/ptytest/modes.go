package ptytest

import (
	"strconv"
	"strings"
)

// private names the DEC modes that our renderer sets, as Leftovers gives them
// while they are set.
func private(mode int) string {
	switch mode {
	case 1000, 1002, 1003, 1006:
		return "mouse " + strconv.Itoa(mode)
	case 1004:
		return "focus reports"
	case 2004:
		return "bracketed paste"
	case 2026:
		return "synchronised output"
	case 2027:
		return "grapheme clustering"
	}
	return ""
}

// mode follows what sets modes; it reports whether the sequence is one of ours.
func (s *Screen) mode(q *sequence) bool {
	on := strings.HasSuffix(q.kind, "h")
	switch q.kind {
	case "?h", "?l":
		for i := range q.params {
			if !s.privateMode(q.param(i), on) {
				return false
			}
		}
		return len(q.params) > 0
	case "l": // insert mode, which the emulator does not know, is only reset
		return q.body == "4"
	case ">m":
		s.set("modified keys", q.param(1) > 0)
		return q.param(0) == 4
	case ">u":
		s.keyboard[s.current()]++
	case "<u":
		depth := &s.keyboard[s.current()]
		*depth = max(0, *depth-max(1, q.param(0)))
	case "=u", "?W":
	case " q":
		s.set("cursor shape", q.param(0) > 1)
	case "t":
		return s.titleStack(q.param(0))
	default:
		return false
	}
	return true
}

// current is 1 for the alternate screen, 0 for the main one.
func (s *Screen) current() int {
	if s.Alternate() {
		return 1
	}
	return 0
}

func (s *Screen) titleStack(op int) bool {
	switch op {
	case 22:
		s.titles = append(s.titles, s.Title)
	case 23:
		if n := len(s.titles); n > 0 {
			s.Title, s.titles = s.titles[n-1], s.titles[:n-1]
		}
	default:
		return false
	}
	return true
}

func (s *Screen) privateMode(mode int, on bool) bool {
	sequence := "\x1b[?" + strconv.Itoa(mode) + map[bool]string{true: "h", false: "l"}[on]
	switch mode {
	case 7:
		s.set("no wrapping", !on)
		_, _ = s.emulator.WriteString(sequence)
	case 25:
		s.set("cursor hidden", !on)
	case 69: // margins, which are only reset
		return !on
	case 1049:
		s.set("style", false)
		_, _ = s.emulator.WriteString(sequence)
	default:
		name := private(mode)
		s.set(name, on && name != "")
		return name != ""
	}
	return true
}

// asked answers the questions that a program of ours may ask.
func (s *Screen) asked(q *sequence) bool {
	x, y, _ := s.Cursor()
	switch q.kind {
	case "c":
		s.answer("\x1b[?62;22c")
	case "n":
		if q.param(0) != 6 {
			return false
		}
		s.answer("\x1b[%d;%dR", y+1, x+1)
	case ">q":
		s.answer("\x1bP>|ptytest 1\x1b\\")
	case "?u":
		s.answer("\x1b[?%du", min(1, s.keyboard[s.current()]))
	case "?$p":
		value := 0 // not known
		if q.param(0) == 2026 {
			value = 2 // known, and reset
		}
		s.answer("\x1b[?%d;%d$y", q.param(0), value)
	case "?n":
		return q.param(0) == 996
	default:
		return false
	}
	return true
}
