package parse

import (
	"strings"
	"unicode/utf8"

	"briefing/content/article"
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

// lineReader reads a text forward through a window.
type lineReader struct {
	text   article.Text
	size   int
	base   int // offset of the window
	window string
}

// at returns the line that begins at pos, which must lie before the end.
// inside says that pos is no line's start. What it returns depends on the text
// and pos alone.
func (r *lineReader) at(pos int, inside bool) line {
	s, n := r.from(pos)
	l := line{start: pos, inside: inside}
	if n >= 0 {
		l.s, l.next = s[:n], pos+n+1
	} else if len(s) <= PieceBytes {
		l.s, l.next = s, pos+len(s)
	} else {
		n = breakBefore(s[:PieceBytes])
		l.s, l.next, l.cut = s[:n], pos+n, true
	}
	if n := len(l.s); n > 0 && l.s[n-1] == '\r' && !l.cut {
		l.s = l.s[:n-1]
	}
	l.end = pos + len(l.s)
	l.indent, l.first = indentOf(l.s)
	return l
}

// from returns the text from pos on, and where in its first PieceBytes the line
// feed is; -1 if there is none. Without one, s is longer than that or ends with
// the text.
//
// A text that is read in pages of windowBytes is copied only where a line goes
// over from one to the next, and then as little of it as holds the line's end.
func (r *lineReader) from(pos int) (s string, feed int) {
	if pos >= r.base {
		s = r.window[min(pos-r.base, len(r.window)):]
		if feed = lineFeed(s); feed >= 0 || len(s) > PieceBytes || pos+len(s) >= r.size {
			return s, feed
		}
	}
	border := (pos/windowBytes + 1) * windowBytes
	for _, end := range [...]int{border, border + overlapBytes, pos + PieceBytes + 1} {
		end = min(max(end, pos+len(s)), r.size)
		if end == pos+len(s) && end < r.size {
			continue
		}
		r.base, r.window = pos, r.text.Slice(article.Span{Start: pos, End: end})
		if len(r.window) < end-pos {
			r.size = pos + len(r.window) // the file has shrunk
		}
		s = r.window
		if feed = lineFeed(s); feed >= 0 || len(s) > PieceBytes || pos+len(s) >= r.size {
			break
		}
	}
	return s, feed
}

// lineFeed is where the first line feed is in what is looked at as one line; -1
// if there is none.
func lineFeed(s string) int { return strings.IndexByte(s[:min(len(s), PieceBytes)], '\n') }

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
