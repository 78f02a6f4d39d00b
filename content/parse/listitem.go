package parse

// item is the marker of a list item.
type item struct {
	content    int  // column at which its content begins
	interrupts bool // may follow a paragraph without a blank line
	ordered    bool
	marker     string // "-", "3."
}

// listItem reads the marker that a line begins with.
func listItem(l *line) (it item, ok bool) {
	s := l.rest()
	width := markerWidth(s)
	if width == 0 {
		return it, false
	}
	it.marker = s[:width]
	it.ordered = width > 1
	column := l.indent + width
	if width == len(s) {
		it.content = column + 1
		return it, true
	}
	if s[width] != ' ' && s[width] != '\t' {
		return it, false
	}
	space, n := spaceAt(s[width:], column)
	empty := width+n == len(s)
	if space > 4 || empty {
		space = 1
	}
	it.content = column + space
	it.interrupts = !empty && (!it.ordered || it.marker[:width-1] == "1")
	return it, true
}

// markerWidth is the length of the list marker at the start of s, 0 if none.
func markerWidth(s string) int {
	switch c := s[0]; {
	case c == '-' || c == '+' || c == '*':
		return 1
	case c >= '0' && c <= '9':
		n := 1
		for n < len(s) && n < 9 && s[n] >= '0' && s[n] <= '9' {
			n++
		}
		if n < len(s) && (s[n] == '.' || s[n] == ')') {
			return n + 1
		}
	}
	return 0
}

// spaceAt returns the columns and bytes of the space at the start of s, which
// stands in the given column.
func spaceAt(s string, column int) (columns, n int) {
	for n < len(s) && (s[n] == ' ' || s[n] == '\t') {
		if s[n] == '\t' {
			columns += 4 - (column+columns)%4
		} else {
			columns++
		}
		n++
	}
	return columns, n
}
