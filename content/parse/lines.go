package parse

import (
	"strings"
	"unicode/utf8"
)

// line is one line of the normalised text, or a piece of a very long one.
type line struct {
	s          string // without the line feed
	start, end int    // offsets of s
	next       int    // offset of the next line
	first      int    // index of the first byte of s that is no space or tab
	indent     int    // columns before it, tabs to the next multiple of four
	inside     bool   // does not begin at a line's start
	cut        bool   // does not end at a line's end
}

func (l *line) blank() bool  { return l.first == len(l.s) }
func (l *line) rest() string { return l.s[l.first:] }

// lineAt returns the line of the text that begins at pos, which must lie before the
// end, or the first piece of a line of more than PieceBytes. inside says that pos is
// no line's start.
func lineAt(text string, pos int, inside bool) line {
	s := text[pos:min(pos+PieceBytes+1, len(text))]
	l := line{start: pos, inside: inside}
	if n := strings.IndexByte(s[:min(len(s), PieceBytes)], '\n'); n >= 0 {
		l.s, l.next = s[:n], pos+n+1
	} else if len(s) <= PieceBytes {
		l.s, l.next = s, pos+len(s)
	} else {
		n = breakBefore(s[:PieceBytes])
		l.s, l.next, l.cut = s[:n], pos+n, true
	}
	l.end = pos + len(l.s)
	l.indent, l.first = indentOf(l.s)
	return l
}

// indentOf returns the columns and the bytes of the space that s begins with.
func indentOf(s string) (columns, n int) {
	for n < len(s) {
		switch s[n] {
		case ' ':
			columns++
		case '\t':
			columns += 4 - columns%4
		default:
			return columns, n
		}
		n++
	}
	return columns, n
}

// breakBefore is where to cut a long line: behind the last sentence in its last
// quarter, else behind the last space there, else between two characters.
func breakBefore(s string) int {
	quarter := len(s) * 3 / 4
	for i := len(s) - 1; i > quarter; i-- {
		if s[i] == ' ' && sentenceEnds(s[:i]) {
			return i + 1
		}
	}
	if i := strings.LastIndexByte(s[quarter:], ' '); i >= 0 {
		return quarter + i + 1
	}
	n := len(s)
	for n > quarter && !utf8.RuneStart(s[n-1]) {
		n--
	}
	if n > quarter+1 {
		n--
	}
	return n
}

// sentenceEnds reports whether s ends like a sentence.
func sentenceEnds(s string) bool {
	s = strings.TrimRight(s, "\"')]”’»*_")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "…")
}
