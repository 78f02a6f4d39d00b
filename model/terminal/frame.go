package terminal

import (
	"strings"
	"unicode/utf8"
)

// Limits on what a frame may hold.
const (
	// MaxStyle is the length of an SGR sequence in bytes.
	MaxStyle = 96
	// MaxTarget is the length of a hyperlink's target in bytes.
	MaxTarget = 2048
	// MaxTitle is the length of the window's title in bytes.
	MaxTitle = 512
)

// Frame returns the content of a view with nothing in it but text, line feeds,
// SGR sequences and OSC 8 hyperlinks. Whatever else there is (another sequence,
// a control character, an invalid byte, a control of writing direction, SGR
// conceal and blink, a link of another kind than http, https, mailto and file)
// loses its first byte to U+FFFD, so that the rest of it shows as text.
//
// Where nothing has to be replaced, s itself comes back.
func Frame(s string) string {
	at, bad := allowed(s, 0)
	if bad == 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	from := 0
	for bad > 0 {
		b.WriteString(s[from:at])
		b.WriteRune(utf8.RuneError)
		from = at + bad
		at, bad = allowed(s, from)
	}
	b.WriteString(s[from:])
	return b.String()
}

// Title returns what of s may stand in a window's title: a line of text, cut to
// MaxTitle.
func Title(s string) string {
	s = Frame(strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s))
	if len(s) <= MaxTitle {
		return s
	}
	end := MaxTitle
	for !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end]
}

// allowed returns the offset of the first thing at or behind from that is not
// allowed, and how many bytes of it are to be replaced; 0 if all is allowed.
func allowed(s string, from int) (at, bad int) {
	for i := from; i < len(s); {
		i = printable(s, i)
		if i == len(s) {
			break
		}
		n := 1
		switch c := s[i]; {
		case c == '\n':
		case c == esc:
			n = sequence(s[i:])
		case c < utf8.RuneSelf:
			n = 0
		case harmless(s[i:]):
			n = 3
		default:
			var r rune
			if r, n = utf8.DecodeRuneInString(s[i:]); !visible(r, n) {
				return i, n
			}
		}
		if n == 0 {
			return i, 1
		}
		i += n
	}
	return len(s), 0
}

// printable returns the offset of the first byte at or behind i that is not
// printable ASCII, looking at eight at a time.
func printable(s string, i int) int {
	const ones, high = 0x0101010101010101, 0x8080808080808080
	for ; i+8 <= len(s); i += 8 {
		x := uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
			uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56
		// A byte below a space borrows, DEL carries, the rest have the bit.
		if ((x-ones*' ')|(x+ones)|x)&high != 0 {
			break
		}
	}
	for i < len(s) && s[i] >= ' ' && s[i] < del {
		i++
	}
	return i
}

// harmless reports whether s begins with one of the runes U+2080 to U+CFFF (boxes,
// signs, most wide scripts), all of which are visible.
func harmless(s string) bool {
	return len(s) >= 3 && (s[0] > 0xe2 && s[0] < 0xed && s[1]&0xc0 == 0x80 || s[0] == 0xe2 && s[1] > 0x81 && s[1] < 0xc0) &&
		s[2]&0xc0 == 0x80
}

// visible reports whether a rune outside ASCII, read from so many bytes, may
// stand in a frame: no invalid byte, no C1 control, no line separator and
// nothing that changes the direction in which the rest of the line is written.
func visible(r rune, size int) bool {
	switch {
	case r < 0xa0, r == utf8.RuneError && size == 1:
		return false
	case r < 0x2028 || r > 0x2069:
		return r != 0xfeff && (r < 0xfff9 || r > 0xfffb)
	}
	return r > 0x202e && r < 0x2066
}

// sequence returns the length of the SGR or OSC 8 sequence at the start of s; 0
// if there is no such sequence or it is not allowed.
func sequence(s string) int {
	if len(s) < 3 {
		return 0
	}
	switch s[1] {
	case '[':
		return style(s)
	case ']':
		return hyperlink(s)
	}
	return 0
}

// style returns the length of the SGR sequence that s begins with; 0 if it is
// none or holds a parameter that is not allowed.
func style(s string) int {
	number, count := 0, 0
	skip := 0 // arguments of a colour that are still to come
	for i := 2; i < len(s) && i < MaxStyle; i++ {
		c := s[i]
		switch {
		case c >= '0' && c <= '9':
			if number = number*10 + int(c-'0'); number > 255 {
				return 0
			}
		case c == ';' || c == ':' || c == 'm':
			var ok bool
			if skip, ok = attribute(number, skip, c == ':'); !ok || count >= MaxParams {
				return 0
			}
			number, count = 0, count+1
			if c != 'm' {
				continue
			}
			if skip != 0 {
				return 0
			}
			return i + 1
		default:
			return 0
		}
	}
	return 0
}

// Markers in place of a number of arguments: what a colour is made of comes
// next, or the sub-parameter of an underline.
const (
	colourModel = -1
	subordinate = -2
)

// attribute judges one parameter of an SGR sequence, and says how many that
// follow are its arguments.
func attribute(n, skip int, colon bool) (next int, ok bool) {
	switch {
	case skip == colourModel && n == 2:
		return 3, true
	case skip == colourModel && n == 5:
		return 1, true
	case skip == colourModel:
		return 0, false
	case skip == subordinate:
		return 0, true
	case skip > 0:
		return skip - 1, true
	case n == 38 || n == 48 || n == 58:
		return colourModel, true
	case n == 4 && colon:
		return subordinate, true
	}
	plain := n <= 4 || n == 7 || n == 9 || n >= 21 && n <= 24 || n == 27 || n == 29 ||
		n >= 30 && n <= 49 || n == 53 || n == 55 || n == 59 || n >= 90 && n <= 107
	return 0, plain && !colon
}

// hyperlink returns the length of the OSC 8 sequence that s begins with; 0 if it
// is none, or its target is not allowed.
func hyperlink(s string) int {
	const prefix = "\x1b]8;"
	if !strings.HasPrefix(s, prefix) {
		return 0
	}
	i := len(prefix)
	for ; i < len(s) && s[i] != ';'; i++ {
		c := s[i] // of id=…
		if !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '=' || c == '-' || c == '_') {
			return 0
		}
	}
	start := i + 1
	end := start
	for end < len(s) && s[end] > ' ' && s[end] < del && end-start <= MaxTarget {
		end++
	}
	if end > len(s) || end-start > MaxTarget || !target(s[min(start, end):end]) {
		return 0
	}
	switch rest := s[end:]; {
	case strings.HasPrefix(rest, "\x07"):
		return end + 1
	case strings.HasPrefix(rest, "\x1b\\"):
		return end + 2
	}
	return 0
}

// target reports whether a hyperlink may lead there; the empty one ends a link.
func target(s string) bool {
	return s == "" || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") ||
		strings.HasPrefix(s, "mailto:") || strings.HasPrefix(s, "file://")
}
