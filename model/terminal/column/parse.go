package column

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/ansi/parser"
)

// frame is what was found in one writing beside cells.
type frame struct {
	screen *screen
	pens   *pens
	// whole is set where something is in it that is neither cells nor aside: it
	// has to be written as it is.
	whole bool
	// synchronised says that it stands between the marks of a synchronised update.
	synchronised bool
	// aside is what does not touch the screen and may as well come first: the
	// title, progress.
	aside []byte

	read ansi.Params // room for the numbers of a sequence
}

// apply changes the screen as a terminal does that is written b.
func (f *frame) apply(b []byte) {
	for i := 0; i < len(b); {
		switch c := b[i]; {
		case c == 0x1b:
			n := f.escape(b[i:])
			if n == 0 {
				f.unclear()
				return
			}
			i += n
		case c < ' ' || c == 0x7f:
			f.control(c)
			i++
		case c < utf8.RuneSelf:
			f.screen.put(rune(c), f.pens)
			i++
		default:
			r, n := utf8.DecodeRune(b[i:])
			f.screen.put(r, f.pens)
			i += n
		}
	}
}

// unclear is for what nobody knows the effect of.
func (f *frame) unclear() {
	f.whole = true
	f.screen.doubt()
}

// ground is the pen of what is erased now.
func (f *frame) ground() pen { return f.pens.looks[f.screen.pen].ground }

func (f *frame) control(c byte) {
	s := f.screen
	switch c {
	case '\r':
		s.x, s.wrap = 0, false
	case '\n':
		s.feed(f.pens)
	case '\b':
		s.move(s.x-1, s.y)
	case '\t':
		s.move((s.x/8+1)*8, s.y)
	default:
		f.unclear()
	}
}

// escape interprets the sequence at the beginning of b and returns its length; 0
// where it has no end.
func (f *frame) escape(b []byte) int {
	if len(b) < 2 {
		return 0
	}
	s := f.screen
	switch b[1] {
	case '[':
		return f.csi(b)
	case ']':
		return f.osc(b)
	case 'P':
		f.whole = true
		return stringEnd(b)
	case 'M':
		switch {
		case s.lost:
			s.doubt()
		case s.y == s.top:
			s.scroll(s.top, s.bottom, -1, f.ground())
		default:
			s.move(s.x, s.y-1)
		}
	case '\\':
	default:
		f.unclear()
	}
	return 2
}

// stringEnd is the length of the OSC or DCS at the beginning of b; 0 where it has
// no end.
func stringEnd(b []byte) int {
	i := bytes.IndexAny(b[2:], "\x07\x1b")
	switch {
	case i < 0:
		return 0
	case b[2+i] == 0x07:
		return i + 3
	case len(b) > i+3 && b[i+3] == '\\':
		return i + 4
	}
	return 0
}

func (f *frame) osc(b []byte) int {
	n := stringEnd(b)
	switch body := b[2:max(2, n)]; {
	case n == 0:
	case bytes.HasPrefix(body, []byte("8;")):
		f.screen.pen = f.pens.linked(f.screen.pen, b[:n])
	case bytes.HasPrefix(body, []byte("0;")), bytes.HasPrefix(body, []byte("2;")), bytes.HasPrefix(body, []byte("9;4;")):
		f.aside = append(f.aside, b[:n]...)
	default:
		f.whole = true
	}
	return n
}

// sequence is a CSI sequence taken apart.
type sequence struct {
	prefix, between, final byte // prefix and between are 0 where there is none
	numbers                ansi.Params
}

// number is a number of the sequence, or another where it is missing or 0.
func (q *sequence) number(i, otherwise int) int {
	n, _, ok := q.numbers.Param(i, otherwise)
	if !ok || n == 0 {
		return otherwise
	}
	return n
}

// csi interprets the CSI sequence at the beginning of b and returns its length; 0
// where it has no end, or more numbers than the renderer ever writes.
func (f *frame) csi(b []byte) int {
	var q sequence
	i := 2
	if i < len(b) && b[i] >= '<' && b[i] <= '?' {
		q.prefix = b[i]
		i++
	}
	n, ok := f.numbers(b[i:])
	if !ok {
		return 0
	}
	q.numbers = f.read
	i += n
	if i < len(b) && b[i] >= ' ' && b[i] < '0' {
		q.between = b[i]
		i++
	}
	if i == len(b) || b[i] < '@' || b[i] > '~' {
		return 0
	}
	q.final = b[i]
	f.interpret(&q, b[:i+1])
	return i + 1
}

// numbers reads the numbers at the beginning of b into read and returns their
// length; false if there are more than maxStyle.
func (f *frame) numbers(b []byte) (n int, ok bool) {
	f.read = f.read[:0]
	number := ansi.Param(parser.MissingParam)
	for ; n < len(b) && b[n] >= '0' && b[n] <= ';'; n++ {
		if len(f.read) == maxStyle {
			return 0, false
		}
		switch c := b[n]; {
		case c == ';':
			f.read = append(f.read, number)
			number = parser.MissingParam
		case c == ':':
			f.read = append(f.read, number|parser.HasMoreFlag)
			number = parser.MissingParam
		case number == parser.MissingParam:
			number = ansi.Param(c - '0')
		default:
			number = min(number*10+ansi.Param(c-'0'), maxNumber)
		}
	}
	if n > 0 {
		f.read = append(f.read, number)
	}
	return n, true
}

// maxNumber is larger than any number that means anything.
const maxNumber = 1 << 16

// interpret does what a CSI sequence says.
func (f *frame) interpret(q *sequence, raw []byte) {
	switch {
	case q.prefix == '?' && q.between == 0 && (q.final == 'h' || q.final == 'l'):
		f.mode(q.number(0, 0), q.final == 'h')
	case q.prefix == 0 && q.between == 0:
		if !f.moved(q) && !f.erased(q) && !f.shifted(q) && !f.set(q, raw) {
			f.unclear()
		}
	case asks(q):
		f.whole = true
	default:
		f.unclear()
	}
}

// asks reports whether a sequence is a question, or sets what has nothing to do with
// the screen: the keyboard, the cursor's shape, the tab stops.
func asks(q *sequence) bool {
	switch string([]byte{q.prefix, q.between, q.final}) {
	case "?\x00n", "?$p", ">\x00c", ">\x00q", ">\x00m", ">\x00u", "<\x00u", "=\x00u", "?\x00u", "\x00 q", "?\x00W":
		return true
	}
	return false
}

// mode sets or resets a private mode.
func (f *frame) mode(mode int, on bool) {
	s := f.screen
	switch mode {
	case 2026:
		f.synchronised = true
		return
	case 7:
		s.nowrap = !on
		return
	case 1049:
		s.insert, s.nowrap, s.top, s.bottom = false, false, 0, s.rows-1
		if s.doubt(); on {
			s.clear(f.ground())
		}
	}
	f.whole = true
}

// moved moves the cursor.
func (f *frame) moved(q *sequence) bool {
	s, n := f.screen, q.number(0, 1)
	switch q.final {
	case 'A':
		s.move(s.x, s.y-n)
	case 'B', 'e':
		s.move(s.x, s.y+n)
	case 'C', 'a':
		s.move(s.x+n, s.y)
	case 'D':
		s.move(s.x-n, s.y)
	case 'E':
		s.move(0, s.y+n)
	case 'F':
		s.move(0, s.y-n)
	case 'G', '`':
		s.move(n-1, s.y)
	case 'd':
		s.move(s.x, n-1)
	case 'H', 'f':
		s.place(q.number(1, 1)-1, n-1)
	case 'I':
		s.move((s.x/8+n)*8, s.y)
	case 'Z':
		s.move(((s.x+7)/8-n)*8, s.y)
	default:
		return false
	}
	return true
}

// erased blanks, inserts and deletes cells.
func (f *frame) erased(q *sequence) bool {
	s, n, which := f.screen, q.number(0, 1), q.number(0, 0)
	switch final := q.final; {
	case strings.IndexByte("JKXP@", final) < 0:
		return false
	case final == 'J' && which == 2:
		s.clear(f.ground())
	case s.lost:
		s.doubt()
	case final == 'J' && which < 2:
		s.eraseScreen(which, f.ground())
	case final == 'K' && which <= 2:
		s.eraseLine(which, f.ground())
	case final == 'X':
		s.erase(s.y, s.x, s.x+n, f.ground())
	case final == 'P' || final == '@':
		s.push(n, final == '@', f.ground())
	default:
		s.doubt()
	}
	return true
}

// shifted scrolls lines, and sets which.
func (f *frame) shifted(q *sequence) bool {
	s, n := f.screen, q.number(0, 1)
	switch q.final {
	case 'S':
		s.scroll(s.top, s.bottom, n, f.ground())
	case 'T':
		s.scroll(s.top, s.bottom, -n, f.ground())
	case 'L', 'M':
		if s.lost || s.y < s.top || s.y > s.bottom {
			s.doubt()
			return true
		}
		if q.final == 'L' {
			n = -n
		}
		s.scroll(s.y, s.bottom, n, f.ground())
		// Some terminals put the cursor to the line's beginning, some leave it.
		s.lost, s.wrap = s.x != 0, false
	case 'r':
		s.top, s.bottom = n-1, min(q.number(1, s.rows), s.rows)-1
		s.place(0, 0)
		if s.top < 0 || s.top >= s.bottom || s.bottom >= s.rows {
			s.top, s.bottom = 0, s.rows-1
			f.unclear()
		}
	default:
		return false
	}
	return true
}

// set changes the pen or insert mode, or repeats a rune.
func (f *frame) set(q *sequence, raw []byte) bool {
	s := f.screen
	switch q.final {
	case 'm':
		if doubled(q.numbers) {
			return false
		}
		s.pen = f.pens.styled(s.pen, raw, q.numbers)
	case 'b':
		for range min(q.number(0, 1), s.cols) {
			s.put(s.last, f.pens)
		}
	case 'h', 'l':
		s.insert = q.final == 'h'
		return q.number(0, 0) == 4
	case 'c', 'n':
		f.whole = true
	default:
		return false
	}
	return true
}

// doubled reports whether an SGR sequence holds 21, which underlines twice on some
// terminals, ends bold on others, and is nothing to ReadStyle.
func doubled(numbers ansi.Params) bool {
	for i := 0; i < len(numbers); i++ {
		n, more, _ := numbers.Param(i, 0)
		switch model, _, _ := numbers.Param(i+1, 0); {
		case n == 21:
			return true
		case n == 4 && more:
			i++
		case n != 38 && n != 48 && n != 58:
		case model == 5:
			i += 2
		case model == 2:
			i += 4
		}
	}
	return false
}
