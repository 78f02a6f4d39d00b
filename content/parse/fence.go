package parse

import "strings"

// fenceMark is the line that opens a code fence.
type fenceMark struct {
	char   byte
	length int
	indent int
}

func fenceAt(l *line) (f fenceMark, ok bool) {
	rest := l.rest()
	f = fenceMark{char: rest[0], indent: l.indent}
	for f.length < len(rest) && rest[f.length] == f.char {
		f.length++
	}
	if f.length < 3 || f.char == '`' && strings.IndexByte(rest[f.length:], '`') >= 0 {
		return f, false
	}
	return f, true
}

// closes reports whether a line closes the fence.
func (f fenceMark) closes(l *line) bool {
	if l.indent >= 4 || l.blank() || l.cut || l.inside || l.s[l.first] != f.char {
		return false
	}
	rest := strings.TrimRight(l.rest(), " \t")
	return len(rest) >= f.length && strings.Trim(rest, string(rune(f.char))) == ""
}

// codeFence reads the fence that a code block opens with; false for an indented
// one.
func codeFence(opening string) (fenceMark, bool) {
	l := lineOf(opening)
	if l.indent >= 4 || l.blank() {
		return fenceMark{}, false
	}
	return fenceAt(&l)
}

// fenceInfo is the first word of an info string.
func fenceInfo(s string) string {
	word, _, _ := strings.Cut(strings.TrimSpace(s), " ")
	return cleanTarget(decodeTarget(word))
}
