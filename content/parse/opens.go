package parse

import "strings"

// opens says what a line begins at the top level: paragraph if nothing else.
// within says that a paragraph is open, which fewer constructs may interrupt;
// then indented code and link definitions are paragraph too.
func (m *markdownScanner) opens(l *line, within bool) construct {
	if l.indent >= 4 {
		if within {
			return paragraph
		}
		return indented
	}
	switch c := l.s[l.first]; c {
	case '#':
		if level, _ := atxHeading(l.rest()); level > 0 {
			return heading
		}
	case '`', '~':
		if f, ok := fenceAt(l); ok {
			m.fence = f
			return fence
		}
	case '>':
		return quote
	case '<':
		if until, ok := htmlStart(l.rest(), within); ok {
			m.until = until
			return html
		}
	case '[':
		return m.opensBracket(l, within)
	case '*', '-', '_', '+', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		if isRule(l.rest()) {
			return rule
		}
		if item, ok := listItem(l); ok && (!within || item.interrupts) {
			return list
		}
	}
	return paragraph
}

func indentBytes(s string) int { return len(s) - len(strings.TrimLeft(s, " \t")) }

// isRule reports a thematic break.
func isRule(s string) bool {
	c, n := s[0], 0
	if c != '*' && c != '-' && c != '_' {
		return false
	}
	for i := range len(s) {
		switch s[i] {
		case c:
			n++
		case ' ', '\t':
		default:
			return false
		}
	}
	return n >= 3
}

// boldLine returns the words of a line that is one strong phrase and nothing
// else, as writers without headings set a crosshead; "" for any other.
func boldLine(s string) string {
	s = strings.TrimSpace(s)
	if len(s) < 5 || len(s) > 100 || s[0] != '*' && s[0] != '_' || s[:2] != s[len(s)-2:] || s[0] != s[1] {
		return ""
	}
	inner := s[2 : len(s)-2]
	if strings.Contains(inner, s[:2]) || inner[0] == ' ' || strings.HasSuffix(inner, ".") {
		return ""
	}
	return visibleTitle(inner)
}
