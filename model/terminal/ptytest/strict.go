package ptytest

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Write takes what a program writes. What is on the list of what our renderer writes
// goes to the emulator; anything else is reported by [Screen.Err]. It always takes all
// of it.
func (s *Screen) Write(p []byte) (int, error) {
	s.pending = append(s.pending, p...)
	for len(s.pending) > 0 {
		n := s.next(s.pending)
		if n == 0 {
			break
		}
		s.pending = s.pending[n:]
	}
	return len(p), nil
}

// next deals with the text, control or sequence at the beginning of b and returns its
// length; 0 if it is not complete.
func (s *Screen) next(b []byte) int {
	switch c := b[0]; {
	case c == 0x1b:
		return s.escape(b)
	case c < ' ' || c == 0x7f:
		s.emulate(b[:1], strings.IndexByte("\r\n\b\t", c) >= 0)
		return 1
	}
	n := bytes.IndexFunc(b, func(r rune) bool { return r < ' ' || r == 0x7f })
	if n < 0 {
		n = len(b)
		for i := max(0, n-utf8.UTFMax); i < n; i++ {
			if utf8.RuneStart(b[i]) && !utf8.FullRune(b[i:]) {
				n = i
			}
		}
	}
	s.emulate(b[:n], utf8.Valid(b[:n]) && !bytes.ContainsFunc(b[:n], hostile))
	return n
}

// hostile reports whether a terminal may obey a rune, or it reorders others.
func hostile(r rune) bool {
	return r >= 0x80 && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

// emulate hands known bytes to the emulator.
func (s *Screen) emulate(b []byte, known bool) {
	if !known {
		s.reject(b)
		return
	}
	_, _ = s.emulator.Write(b)
}

func (s *Screen) escape(b []byte) int {
	if len(b) < 2 {
		return 0
	}
	switch b[1] {
	case '[':
		return s.csi(b)
	case ']', 'P', '_', '^', 'X':
		return s.command(b)
	case '\\': // the end of a string that was not begun does nothing
	default:
		s.emulate(b[:2], b[1] == '7' || b[1] == '8' || b[1] == 'M')
	}
	return 2
}

// command deals with OSC and DCS; no other string is ours.
func (s *Screen) command(b []byte) int {
	end := bytes.IndexAny(b[2:], "\x07\x1b")
	if end < 0 || b[2+end] == 0x1b && len(b) < end+4 {
		return 0
	}
	n := end + 3
	if b[2+end] == 0x1b {
		n++
	}
	body := string(b[2 : 2+end])
	known := b[1] == ']' && s.osc(body) || b[1] == 'P' && capability(body)
	if !known || b[n-1] != 0x07 && b[n-1] != '\\' {
		s.reject(b[:n])
	}
	return n
}

// capability reports whether a DCS asks for a terminal's capability.
func capability(body string) bool {
	names, ok := strings.CutPrefix(body, "+q")
	return ok && strings.Trim(names, "0123456789ABCDEFabcdef;") == ""
}

func (s *Screen) osc(body string) bool {
	number, rest, _ := strings.Cut(body, ";")
	switch number {
	case "0", "2":
		s.Title = rest
		return utf8.ValidString(rest) && !strings.ContainsFunc(rest, func(r rune) bool { return r < ' ' || r == 0x7f || hostile(r) })
	case "8":
		return s.hyperlink(rest)
	case "9":
		s.set("progress", !strings.HasPrefix(rest, "4;0"))
		return strings.HasPrefix(rest, "4;")
	case "10", "11", "12":
		if rest == "?" && s.Background != "" && number == "11" {
			s.answer("\x1b]11;%s\x07", s.Background)
		}
		return rest == "?"
	case "110", "111", "112":
		return rest == ""
	case "52":
		kind, data, _ := strings.Cut(rest, ";")
		s.Clipboard = data
		return (kind == "c" || kind == "p") && data != "?" && len(data) <= 1<<17
	}
	return false
}

func (s *Screen) hyperlink(rest string) bool {
	params, target, ok := strings.Cut(rest, ";")
	for _, c := range []byte(target) {
		ok = ok && c > ' ' && c < 0x7f
	}
	scheme, _, _ := strings.Cut(target, ":")
	switch scheme {
	case "", "http", "https", "mailto", "file":
	default:
		return false
	}
	if !ok || strings.ContainsAny(params, ";:") || len(target) > 2048 {
		return false
	}
	s.link = target
	// The emulator takes a semicolon for the end of the target.
	_, _ = s.emulator.WriteString("\x1b]8;;" + strings.ReplaceAll(target, ";", "%3B") + "\x07")
	return true
}

// sequence is a CSI sequence taken apart.
type sequence struct {
	kind   string // prefix, intermediate and final byte
	body   string // parameters
	params []int  // -1 where one is missing or has parts
}

func (q *sequence) param(i int) int {
	if i >= len(q.params) || q.params[i] < 0 {
		return 0
	}
	return q.params[i]
}

func (s *Screen) csi(b []byte) int {
	i := 2
	for i < len(b) && b[i] >= 0x20 && b[i] < 0x40 {
		i++
	}
	if i == len(b) {
		return 0
	}
	body, prefix := string(b[2:i]), ""
	if body != "" && strings.Contains("<=>?", body[:1]) {
		prefix, body = body[:1], body[1:]
	}
	inter := strings.TrimLeft(body, "0123456789;:")
	q := sequence{kind: prefix + inter + string(b[i]), body: strings.TrimSuffix(body, inter)}
	if q.body != "" {
		for _, p := range strings.Split(q.body, ";") {
			n, err := strconv.Atoi(p)
			if err != nil {
				n = -1
			}
			q.params = append(q.params, n)
		}
	}
	switch {
	case s.mode(&q), s.asked(&q):
	case q.kind == "r" && q.param(1) > s.Rows:
		// Written for a screen that has become smaller meanwhile: a terminal cuts the
		// region to what there is, which this emulator does not.
		s.emulate(fmt.Appendf(nil, "\x1b[%d;%dr", min(max(q.param(0), 1), s.Rows), s.Rows), s.drawn(&q))
	default:
		s.emulate(b[:i+1], s.drawn(&q))
	}
	return i + 1
}

// drawn reports whether a sequence moves the cursor, erases, inserts, deletes, scrolls,
// repeats or sets a style, as our renderer does.
func (s *Screen) drawn(q *sequence) bool {
	switch q.kind {
	case "m":
		s.set("style", strings.Trim(q.body, "0") != "")
		return styled(q.body)
	case "r":
		s.set("scroll region", q.param(0) > 1 || q.param(1) > 0 && q.param(1) < s.Rows)
		return true
	case "J":
		return q.param(0) <= 2
	}
	return len(q.kind) == 1 && strings.Contains("ABCDEFGHIKLMPSTXZ@`abdef", q.kind) && len(q.params) <= 2
}

// styled reports whether all parameters of an SGR are ones that we write: conceal and
// blink are not.
func styled(body string) bool {
	params := strings.Split(body, ";")
	for i := 0; i < len(params); i++ {
		p := params[i]
		if strings.HasPrefix(p, "4:") {
			continue
		}
		n, err := strconv.Atoi(p)
		switch {
		case p != "" && err != nil:
			return false
		case n == 38 || n == 48 || n == 58:
			used := extended(params[i+1:])
			if used == 0 {
				return false
			}
			i += used
		case n <= 4, n == 7, n == 9, n >= 21 && n <= 24, n == 27, n == 29, n >= 30 && n <= 49, n == 59, n >= 90 && n <= 107:
		default:
			return false
		}
	}
	return true
}

// extended returns how many parameters a 256-colour or 24-bit colour takes; 0 if it is
// none.
func extended(params []string) int {
	switch {
	case len(params) >= 2 && params[0] == "5":
		return 2
	case len(params) >= 4 && params[0] == "2":
		return 4
	}
	return 0
}
