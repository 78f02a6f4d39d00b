package parse

import "strings"

// htmlStart reports whether a line begins an HTML block, and what ends it: a
// text in lower case that some line holds, or "" for a blank line. These are
// the seven conditions of CommonMark 0.31, section 4.6.
func htmlStart(s string, within bool) (until string, ok bool) {
	if len(s) < 2 {
		return "", false
	}
	switch {
	case strings.HasPrefix(s, "<!--"):
		return "-->", true
	case s[1] == '?':
		return "?>", true
	case strings.HasPrefix(s, "<![CDATA["):
		return "]]>", true
	case s[1] == '!':
		return ">", len(s) > 2 && isLetter(s[2])
	}
	name, closing := tagName(s)
	if name == "" {
		return "", false
	}
	after := s[len(name)+1:]
	if closing {
		after = after[1:]
	}
	bound := after == "" || strings.IndexByte(" \t>", after[0]) >= 0
	lower := strings.ToLower(name)
	if !closing && bound {
		switch lower {
		case "script", "pre", "style", "textarea":
			return "</" + lower + ">", true
		}
	}
	if isBlockTag(lower) && (bound || strings.HasPrefix(after, "/>")) {
		return "", true
	}
	return "", !within && loneTag(after, closing)
}

// tagName returns the name of the tag that s begins with, at most 32 bytes.
func tagName(s string) (name string, closing bool) {
	i := 1
	if s[i] == '/' {
		i, closing = 2, true
	}
	n := i
	for n < len(s) && n < i+32 && (isLetter(s[n]) || n > i && (s[n] >= '0' && s[n] <= '9' || s[n] == '-')) {
		n++
	}
	return s[i:n], closing
}

// loneTag reports whether what follows a tag's name is the rest of a well-formed
// tag, and the end of the line.
func loneTag(s string, closing bool) bool {
	for {
		n := indentBytes(s)
		spaced := n > 0
		s = s[n:]
		if strings.HasPrefix(s, ">") || strings.HasPrefix(s, "/>") && !closing {
			_, after, _ := strings.Cut(s, ">")
			return strings.TrimLeft(after, " \t") == ""
		}
		if n = attributeLength(s); closing || !spaced || n == 0 {
			return false
		}
		s = s[n:]
	}
}

// attributeLength is the length of the attribute, with its value, that s begins
// with; 0 if there is none.
func attributeLength(s string) int {
	n := 0
	for n < len(s) && (isLetter(s[n]) || s[n] == '_' || s[n] == ':' || n > 0 && (s[n] >= '0' && s[n] <= '9' || s[n] == '.' || s[n] == '-')) {
		n++
	}
	value := strings.TrimLeft(s[n:], " \t")
	if n == 0 || !strings.HasPrefix(value, "=") {
		return n
	}
	value = strings.TrimLeft(value[1:], " \t")
	at := len(s) - len(value)
	if value == "" {
		return 0
	}
	if value[0] == '"' || value[0] == '\'' {
		end := strings.IndexByte(value[1:], value[0])
		if end < 0 {
			return 0
		}
		return at + end + 2
	}
	end := strings.IndexAny(value, " \t\"'=<>`")
	if end < 0 {
		end = len(value)
	}
	if end == 0 {
		return 0
	}
	return at + end
}

// isBlockTag reports the names that begin an HTML block wherever they stand.
func isBlockTag(name string) bool {
	switch name {
	case "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup", "dd",
		"details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset",
		"h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
		"menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section", "summary", "table",
		"tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul":
		return true
	}
	return false
}

func (m *markdownScanner) htmlLine(l line) {
	if m.until == "" {
		if l.blank() {
			m.close()
			return
		}
		m.extend(l)
		return
	}
	m.extend(l)
	if containsFold(l.s, m.until) {
		m.close()
	}
}

// containsFold reports whether s holds the lower-case ASCII text sub in any case.
func containsFold(s, sub string) bool {
	for {
		i := strings.IndexByte(s, sub[0])
		if i < 0 || len(s)-i < len(sub) {
			return false
		}
		if strings.EqualFold(s[i:i+len(sub)], sub) {
			return true
		}
		s = s[i+1:]
	}
}
