package export

import (
	"strconv"
	"unicode/utf8"

	"briefing/content/clean"
)

// line builds one line of JSON. It is written by hand because exporting is bound
// by recognition and output alone; encoding/json costs as much again.
type line struct {
	b     []byte
	first bool // the next value is the first of its object or array
}

func (l *line) open(c byte) {
	l.b = append(l.b, c)
	l.first = true
}

func (l *line) close(c byte) {
	l.b = append(l.b, c)
	l.first = false
}

func (l *line) comma() {
	if !l.first {
		l.b = append(l.b, ',')
	}
	l.first = false
}

// key begins a field. Keys are written as they are.
func (l *line) key(k string) {
	l.comma()
	l.b = append(l.b, '"')
	l.b = append(l.b, k...)
	l.b = append(l.b, '"', ':')
}

func (l *line) str(k, v string) {
	l.key(k)
	l.b = appendString(l.b, v)
}

// text writes a field only if there is something in it.
func (l *line) text(k, v string) {
	if v != "" {
		l.str(k, v)
	}
}

func (l *line) null(k string) {
	l.key(k)
	l.b = append(l.b, "null"...)
}

func (l *line) int(k string, v int) {
	l.key(k)
	l.b = strconv.AppendInt(l.b, int64(v), 10)
}

func (l *line) bool(k string, v bool) {
	l.key(k)
	l.b = strconv.AppendBool(l.b, v)
}

func (l *line) strings(k string, list []string) {
	l.key(k)
	l.open('[')
	for _, s := range list {
		l.comma()
		l.b = appendString(l.b, s)
	}
	l.close(']')
}

// object begins an object in an array.
func (l *line) object() {
	l.comma()
	l.open('{')
}

const hexDigits = "0123456789abcdef"

// appendString appends a JSON string. Beside what JSON demands, it escapes
// whatever a terminal would obey or hide, so that a line can be looked at
// safely; invalid UTF-8 becomes U+FFFD.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' && c < 0x7f {
			i++
			continue
		}
		n := 1
		if c >= utf8.RuneSelf {
			var r rune
			r, n = utf8.DecodeRuneInString(s[i:])
			if n > 1 && !clean.Hostile(r) {
				i += n
				continue
			}
			b = append(b, s[start:i]...)
			b = appendRune(b, r)
		} else {
			b = append(b, s[start:i]...)
			b = appendEscape(b, c)
		}
		i += n
		start = i
	}
	b = append(b, s[start:]...)
	return append(b, '"')
}

func appendEscape(b []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(b, '\\', c)
	case '\n':
		return append(b, '\\', 'n')
	case '\t':
		return append(b, '\\', 't')
	}
	return appendRune(b, rune(c))
}

// appendRune appends an escape, as two surrogates where it takes two.
func appendRune(b []byte, r rune) []byte {
	if r > 0xffff {
		r -= 0x10000
		b = appendRune(b, 0xd800+r>>10)
		r = 0xdc00 + r&0x3ff
	}
	return append(b, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
}
