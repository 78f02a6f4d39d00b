package ptytest

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Write interprets what a program writes. It always takes all of it.
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

// next interprets the text, control or sequence at the beginning of b and
// returns its length; 0 if it is not complete.
func (s *Screen) next(b []byte) int {
	switch c := b[0]; {
	case c == 0x1b:
		return s.escape(b)
	case c < ' ' || c == 0x7f:
		s.control(c)
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
	s.print(string(b[:n]))
	return n
}

func (s *Screen) control(c byte) {
	b := s.current()
	switch c {
	case '\r':
		b.x, b.wrap = 0, false
	case '\n':
		s.lineFeed()
	case '\b':
		s.move(b.x-1, b.y)
	case '\t':
		s.move((b.x/8+1)*8, b.y)
	default:
		s.reject([]byte{c})
	}
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
	case '7':
		cur := s.current()
		cur.savedX, cur.savedY = cur.x, cur.y
	case '8':
		cur := s.current()
		s.move(cur.savedX, cur.savedY)
	case 'M':
		if cur := s.current(); cur.y == cur.top {
			cur.scroll(cur.top, -1)
		} else {
			s.move(cur.x, cur.y-1)
		}
	case '\\': // the end of a string that was not begun does nothing
	default:
		s.reject(b[:2])
	}
	return 2
}

// command interprets OSC and DCS; no other string is ours.
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
		return utf8.ValidString(rest)
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
	s.current().style.Link = target
	for _, c := range []byte(target) {
		ok = ok && c > ' ' && c < 0x7f
	}
	scheme, _, _ := strings.Cut(target, ":")
	switch scheme {
	case "", "http", "https", "mailto", "file":
		return ok && !strings.ContainsAny(params, ";:")
	}
	return false
}

// sequence is a CSI sequence taken apart.
type sequence struct {
	raw    []byte
	kind   string // prefix, intermediate and final byte
	params []int  // -1 where one is missing
}

func (q *sequence) param(i, otherwise int) int {
	if i >= len(q.params) || q.params[i] < 0 {
		return otherwise
	}
	return q.params[i]
}

// count is the first parameter of a movement: 1 if it is missing or 0.
func (q *sequence) count() int { return max(1, q.param(0, 1)) }

func (s *Screen) csi(b []byte) int {
	i := 2
	for i < len(b) && b[i] >= 0x20 && b[i] < 0x40 {
		i++
	}
	if i == len(b) {
		return 0
	}
	q := sequence{raw: b[:i+1]}
	body, prefix := string(b[2:i]), ""
	if body != "" && strings.Contains("<=>?", body[:1]) {
		prefix, body = body[:1], body[1:]
	}
	inter := strings.TrimLeft(body, "0123456789;:")
	body = strings.TrimSuffix(body, inter)
	q.kind = prefix + inter + string(b[i])
	if body != "" {
		for _, p := range strings.Split(body, ";") {
			n, err := strconv.Atoi(p)
			if err != nil {
				n = -1
			}
			q.params = append(q.params, n)
		}
	}
	if !s.interpret(&q, body) {
		s.reject(q.raw)
	}
	return i + 1
}

func (s *Screen) interpret(q *sequence, body string) bool {
	return s.moved(q) || s.erased(q) || s.mode(q) || s.asked(q) || q.kind == "m" && s.styled(body)
}

// moved interprets movements of the cursor.
func (s *Screen) moved(q *sequence) bool {
	b := s.current()
	n := q.count()
	switch q.kind {
	case "A":
		s.move(b.x, b.y-n)
	case "B", "e":
		s.move(b.x, b.y+n)
	case "C", "a":
		s.move(b.x+n, b.y)
	case "D":
		s.move(b.x-n, b.y)
	case "E":
		s.move(0, b.y+n)
	case "F":
		s.move(0, b.y-n)
	case "G", "`":
		s.move(n-1, b.y)
	case "d":
		s.move(b.x, n-1)
	case "H", "f":
		s.move(max(1, q.param(1, 1))-1, n-1)
	case "I":
		s.move((b.x/8+n)*8, b.y)
	case "Z":
		s.move(((b.x+7)/8-n)*8, b.y)
	case "s":
		return s.modes["left and right margins"] && s.margin(q, s.Cols, &b.left, &b.right)
	case "r":
		return s.margin(q, s.Rows, &b.top, &b.bottom)
	default:
		return false
	}
	return true
}

// margin sets the first and the last line or column of the scroll region, of so many
// there are; false where there are not two between them.
func (s *Screen) margin(q *sequence, all int, first, last *int) bool {
	from, to := q.count()-1, q.param(1, 0)-1
	if to < 0 || to >= all {
		to = all - 1
	}
	if from >= to {
		return false
	}
	*first, *last = from, to
	s.move(0, 0)
	return true
}

// erased interprets what erases, inserts, deletes, scrolls and repeats.
func (s *Screen) erased(q *sequence) bool {
	b := s.current()
	n := q.count()
	switch q.kind {
	case "J":
		s.eraseScreen(q.param(0, 0))
	case "K":
		from, to := [3]int{b.x, 0, 0}, [3]int{s.Cols, b.x + 1, s.Cols}
		which := min(2, q.param(0, 0))
		b.erase(b.y, from[which], to[which])
	case "X":
		b.erase(b.y, b.x, min(s.Cols, b.x+n))
	case "P":
		line := b.cells[b.y]
		n = min(n, s.Cols-b.x)
		copy(line[b.x:], line[b.x+n:])
		b.erase(b.y, s.Cols-n, s.Cols)
	case "@":
		line := b.cells[b.y]
		n = min(n, s.Cols-b.x)
		copy(line[b.x+n:], line[b.x:])
		b.erase(b.y, b.x, b.x+n)
	case "L":
		b.scroll(b.y, -n)
	case "M":
		b.scroll(b.y, n)
	case "S":
		b.scroll(b.top, n)
	case "T":
		b.scroll(b.top, -n)
	case "b":
		s.print(strings.Repeat(s.repeat, min(n, s.Cols)))
	default:
		return false
	}
	return true
}

func (s *Screen) eraseScreen(which int) {
	b := s.current()
	for y := range s.Rows {
		switch {
		case which >= 2, which == 0 && y > b.y, which == 1 && y < b.y:
			b.erase(y, 0, s.Cols)
		case y == b.y && which == 0:
			b.erase(y, b.x, s.Cols)
		case y == b.y:
			b.erase(y, 0, b.x+1)
		}
	}
}
