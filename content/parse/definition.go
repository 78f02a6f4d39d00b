package parse

import "strings"

func (m *markdownScanner) opensBracket(l *line, within bool) construct {
	if _, ok := noteLabel(l.rest()); ok {
		return note
	}
	if within || l.cut {
		return paragraph
	}
	label, destination, title, ok := linkDefinition(l.rest())
	if !ok {
		return paragraph
	}
	m.out.refs.addLink(label, destination, title)
	m.untitled = title == ""
	return definition
}

// defineAcross takes the open paragraph of one line, "[label]:", and the line
// below it as a link definition, if they are one.
func (m *markdownScanner) defineAcross(l *line) bool {
	head := strings.TrimSpace(m.first)
	if !strings.HasPrefix(head, "[") || !strings.HasSuffix(head, "]:") || l.cut {
		return false
	}
	label, destination, title, ok := linkDefinition(head + " " + l.rest())
	if !ok {
		return false
	}
	m.out.refs.addLink(label, destination, title)
	m.open, m.defined, m.untitled = nothing, l.next, title == ""
	return true
}

// define notes a link definition inside a quote or an item.
func (m *markdownScanner) define(s string) {
	if len(s) < 4 || s[0] != '[' || s[1] == '^' {
		return
	}
	if label, destination, title, ok := linkDefinition(s); ok {
		m.out.refs.addLink(label, destination, title)
	}
}

// linkDefinition reads a link reference definition that stands on one line.
func linkDefinition(s string) (label, destination, title string, ok bool) {
	if len(s) > MaxReferenceBytes {
		return
	}
	end := closingBracket(s, 0)
	if end < 2 || end+1 >= len(s) || s[end+1] != ':' || strings.TrimSpace(s[1:end]) == "" || strings.IndexByte(s[1:end], '[') >= 0 {
		return
	}
	label, rest := s[1:end], strings.Trim(s[end+2:], " \t")
	if strings.HasPrefix(rest, "<") {
		n := strings.IndexByte(rest, '>')
		if n < 0 {
			return
		}
		destination, rest = rest[1:n], rest[n+1:]
		if rest != "" && rest[0] != ' ' && rest[0] != '\t' {
			return
		}
	} else {
		n := strings.IndexAny(rest, " \t")
		if n < 0 {
			n = len(rest)
		}
		destination, rest = rest[:n], rest[n:]
		if destination == "" {
			return
		}
	}
	if rest == "" {
		return label, destination, "", true
	}
	rest = strings.TrimLeft(rest, " \t")
	if !onlyTitle(rest) {
		return
	}
	return label, destination, rest[1 : len(rest)-1], true
}

// onlyTitle reports whether a line is a link's title and nothing else.
func onlyTitle(s string) bool {
	s = strings.TrimRight(s, " \t")
	if len(s) < 2 {
		return false
	}
	closer := s[0]
	switch closer {
	case '"', '\'':
	case '(':
		closer = ')'
	default:
		return false
	}
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case closer:
			return i == len(s)-1
		}
	}
	return false
}
