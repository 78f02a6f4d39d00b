package render

import (
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"briefing/content/clean"
)

// meter measures text the way the terminal's renderer will: by code points, or
// by grapheme clusters where the terminal does that (mode 2027).
type meter struct {
	method ansi.Method
	// wide is true where the reader wants ambiguous characters two cells wide.
	wide bool
}

func newMeter(method ansi.Method) meter {
	return meter{method: method, wide: method.StringWidth("“") != 1}
}

// next returns the length in bytes and the width in cells of the grapheme
// cluster at s[i].
func (m meter) next(s string, i int) (size, width int) {
	if n := m.simple(s, i); n > 0 {
		if i+n == len(s) || s[i+n] < utf8.RuneSelf || m.simple(s, i+n) > 0 {
			return n, 1
		}
	}
	if s[i] < ' ' || s[i] == 0x7f {
		return 1, 1
	}
	if r, n := utf8.DecodeRuneInString(s[i:]); r == utf8.RuneError && n == 1 {
		return 1, 1 // a byte that is no text, which is never clean
	}
	cluster, width := ansi.FirstGraphemeCluster(s[i:], m.method)
	if !utf8.ValidString(cluster) {
		cluster = cluster[:validLength(cluster)]
		width = m.method.StringWidth(cluster)
	}
	return max(1, len(cluster)), width
}

// validLength is how many bytes of s are valid UTF-8.
func validLength(s string) int {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(s)
}

// simple returns the length of the character at s[i] if it is one of those that
// are one cell wide and join with nothing but a mark after them; 0 otherwise.
// They are ASCII, most of Latin, and the usual punctuation.
func (m meter) simple(s string, i int) int {
	c := s[i]
	switch {
	case c < utf8.RuneSelf:
		if c >= ' ' && c != 0x7f {
			return 1
		}
	case m.wide:
	case c == 0xc2 && i+1 < len(s):
		if s[i+1] > 0xa0 && s[i+1] < 0xc0 && s[i+1] != 0xad && s[i+1] != 0xa9 && s[i+1] != 0xae {
			return 2 // U+00A1 to U+00BF but the soft hyphen, © and ®
		}
	case c >= 0xc3 && c <= 0xca && i+1 < len(s):
		if s[i+1]&0xc0 == 0x80 {
			return 2 // U+00C0 to U+02BF
		}
	case c == 0xe2 && i+2 < len(s) && s[i+1] == 0x80:
		if s[i+2] >= 0x90 && s[i+2] <= 0xa6 {
			return 3 // U+2010 to U+2026: dashes, quotation marks, bullets, ellipsis
		}
	}
	return 0
}

// width is the number of cells of s.
func (m meter) width(s string) int {
	w := 0
	for i := 0; i < len(s); {
		if plain(s, i) || s[i] == ' ' && plain(s, min(i+1, len(s)-1)) {
			i, w = i+1, w+1
			continue
		}
		n, cw := m.next(s, i)
		w += cw
		i += n
	}
	return w
}

// fit returns how many bytes of s fit into the given number of cells.
func (m meter) fit(s string, cells int) (size, width int) {
	for size < len(s) {
		n, w := m.next(s, size)
		if width+w > cells {
			break
		}
		size, width = size+n, width+w
	}
	return size, width
}

// spaceAt returns the length of the white space character at s[i] at which a
// line may break; 0 if there is none. No-break spaces are none.
func spaceAt(s string, i int) int {
	switch c := s[i]; {
	case c == ' ' || c == '\t':
		return 1
	case c < 0xe1:
	case i+2 >= len(s):
	case c == 0xe2 && s[i+1] == 0x80 && s[i+2] >= 0x80 && s[i+2] <= 0x8a && s[i+2] != 0x87:
		return 3 // U+2000 to U+200A without the figure space
	case c == 0xe3 && s[i+1] == 0x80 && s[i+2] == 0x80:
		return 3 // U+3000
	case c == 0xe1 && s[i+1] == 0x9a && s[i+2] == 0x80, c == 0xe2 && s[i+1] == 0x81 && s[i+2] == 0x9f:
		return 3 // U+1680, U+205F
	}
	return 0
}

// hostile reports whether a cluster is broken, or begins with a character that a
// terminal obeys or that changes the order of others: controls and bidirectional
// controls. Clean text has none.
func hostile(s string) bool {
	if !utf8.ValidString(s) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r == utf8.RuneError || clean.Hostile(r)
}
