package ptytest

import (
	"fmt"
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

// mode interprets what sets modes.
func (s *Screen) mode(q *sequence) bool {
	on := strings.HasSuffix(q.kind, "h")
	switch q.kind {
	case "?h", "?l":
		for i := range q.params {
			if !s.privateMode(q.param(i, 0), on) {
				return false
			}
		}
		return len(q.params) > 0
	case "h", "l":
		s.insert = on
		return q.param(0, 0) == 4
	case ">m":
		s.set("modified keys", q.param(1, 0) > 0)
		return q.param(0, 0) == 4
	case ">u":
		s.current().keyboard++
	case "<u":
		b := s.current()
		b.keyboard = max(0, b.keyboard-q.count())
	case "=u", "?W":
	case " q":
		s.set("cursor shape", q.param(0, 0) > 1)
	case "t":
		return s.titleStack(q.param(0, 0))
	default:
		return false
	}
	return true
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
	switch mode {
	case 7:
		s.set("no wrapping", !on)
	case 25:
		s.set("cursor hidden", !on)
	case 69:
		s.set("left and right margins", on)
		if b := s.current(); !on {
			b.left, b.right = 0, s.Cols-1
		}
		return s.Margins || !on
	case 1049:
		s.alternate(on)
	case 2026:
		if on {
			s.frames++
		}
		s.set(private(mode), on)
	default:
		name := private(mode)
		if name == "" {
			return false
		}
		s.set(name, on)
	}
	return true
}

func (s *Screen) alternate(on bool) {
	if on && !s.onAlt {
		s.main.savedX, s.main.savedY = s.main.x, s.main.y
		s.alt = buffer{keyboard: s.alt.keyboard, x: s.main.x, y: s.main.y}
		s.alt.resize(s.Cols, s.Rows)
	}
	s.onAlt = on
	if !on {
		s.move(s.main.savedX, s.main.savedY)
		s.main.style = Style{}
	}
}

// asked interprets and answers the questions that a program of ours may ask.
func (s *Screen) asked(q *sequence) bool {
	switch q.kind {
	case "c":
		s.answer("\x1b[?62;22c")
	case "n":
		if q.param(0, 0) != 6 {
			return false
		}
		s.answer("\x1b[%d;%dR", s.current().y+1, s.current().x+1)
	case ">q":
		s.answer("\x1bP>|ptytest 1\x1b\\")
	case "?u":
		s.answer("\x1b[?%du", min(1, s.current().keyboard))
	case "?$p":
		value := 0 // not known
		if mode := q.param(0, 0); mode == 2026 || mode == 69 && s.Margins {
			value = 2 // known, and reset
		}
		s.answer("\x1b[?%d;%d$y", q.param(0, 0), value)
	case "?n":
		return q.param(0, 0) == 996
	default:
		return false
	}
	return true
}

// styled interprets SGR. A parameter that we do not write is refused: conceal
// and blink are not ours.
func (s *Screen) styled(body string) bool {
	style := &s.current().style
	params := strings.Split(body, ";")
	for i := 0; i < len(params); i++ {
		p := params[i]
		if strings.HasPrefix(p, "4:") {
			style.Underline = p != "4:0"
			continue
		}
		n, err := strconv.Atoi(p)
		if p != "" && err != nil {
			return false
		}
		if n == 38 || n == 48 || n == 58 {
			c, used := extended(params[i+1:])
			if used == 0 {
				return false
			}
			i += used
			switch n {
			case 38:
				style.Fore = c
			case 48:
				style.Back = c
			}
			continue
		}
		if !style.attribute(n) {
			return false
		}
	}
	return true
}

// extended returns the colour of a 256-colour or 24-bit SGR, and how many
// parameters it takes; 0 if it is none.
func extended(params []string) (Colour, int) {
	switch {
	case len(params) >= 2 && params[0] == "5":
		return Colour(params[1]), 2
	case len(params) >= 4 && params[0] == "2":
		var rgb [3]int
		for i := range rgb {
			rgb[i], _ = strconv.Atoi(params[1+i])
		}
		return Colour(fmt.Sprintf("#%02x%02x%02x", rgb[0], rgb[1], rgb[2])), 4
	}
	return "", 0
}

func (t *Style) attribute(n int) bool {
	switch n {
	case 0:
		*t = Style{Link: t.Link}
	case 1:
		t.Bold = true
	case 2:
		t.Faint = true
	case 3, 23:
		t.Italic = n == 3
	case 4, 21, 24:
		t.Underline = n != 24
	case 7, 27:
		t.Reverse = n == 7
	case 9, 29:
		t.Crossed = n == 9
	case 22:
		t.Bold, t.Faint = false, false
	case 39:
		t.Fore = ""
	case 49:
		t.Back = ""
	case 59:
	default:
		return t.palette(n)
	}
	return true
}

func (t *Style) palette(n int) bool {
	switch {
	case n >= 30 && n <= 37:
		t.Fore = Colour(strconv.Itoa(n - 30))
	case n >= 40 && n <= 47:
		t.Back = Colour(strconv.Itoa(n - 40))
	case n >= 90 && n <= 97:
		t.Fore = Colour(strconv.Itoa(n - 90 + 8))
	case n >= 100 && n <= 107:
		t.Back = Colour(strconv.Itoa(n - 100 + 8))
	default:
		return false
	}
	return true
}
