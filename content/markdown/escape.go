package markdown

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Escape returns text, which must hold no line feed, such that a reader of Markdown
// shows every character of it, wherever in a paragraph it stands. At the beginning
// of a line it may still begin a block: see [Line].
func Escape(text string) string {
	if !strings.ContainsAny(text, "\\`*_[]<&~{") {
		return text
	}
	var b strings.Builder
	b.Grow(len(text) + 16)
	for i := range len(text) {
		if marks(text, i) {
			b.WriteByte('\\')
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

// marks reports whether the byte at i could be read as markup.
func marks(s string, i int) bool {
	next := byte(' ')
	if i+1 < len(s) {
		next = s[i+1]
	}
	switch s[i] {
	case '`', '[', ']':
		return true
	case '*':
		return next != ' ' || i > 0 && s[i-1] != ' '
	case '_':
		return i == 0 || i+1 == len(s) || !wordByte(s[i-1]) || !wordByte(next)
	case '\\':
		return i+1 == len(s) || isPunct(next)
	case '<':
		return isLetter(next) && !strings.HasPrefix(s[i:], "<http") || next == '/' || next == '!' || next == '?'
	case '&':
		return next == '#' || isLetter(next) && strings.Contains(s[i:min(len(s), i+40)], ";")
	case '~':
		return next == '~' || i > 0 && s[i-1] == '~'
	case '{':
		return next == '%' || next == '{' || next == ':' || next == '#' || next == '.'
	}
	return false
}

func wordByte(c byte) bool { return isLetter(c) || c >= '0' && c <= '9' || c >= utf8.RuneSelf }

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isPunct(c byte) bool { return c > ' ' && c < 0x7f && !wordByte(c) }

// Line returns a line of escaped text such that it begins no block: no heading,
// list, quotation, table, rule or code.
func Line(text string) string {
	text = strings.TrimLeft(text, " \t\n")
	if text == "" {
		return ""
	}
	if at := blockMark(text); at >= 0 {
		return text[:at] + `\` + text[at:]
	}
	return text
}

// blockMark returns where a line must be escaped so that it begins no block, -1
// where it need not be.
func blockMark(s string) int {
	switch s[0] {
	case '#', '>', '=', '|', '~', '%':
		return 0
	case '*': // one that is text is escaped, unless it stands apart
		if len(s) == 1 || s[1] == ' ' || s[1] == '\t' {
			return 0
		}
	case '-', '+':
		if len(s) == 1 || s[1] == ' ' || s[1] == '\t' || s[1] == s[0] || s[1] == '|' {
			return 0
		}
	case ':':
		if len(s) == 1 || s[1] == ' ' || s[1] == ':' || s[1] == '-' {
			return 0
		}
	}
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits > 0 && digits < 10 && digits < len(s) && (s[digits] == '.' || s[digits] == ')') {
		if digits+1 == len(s) || s[digits+1] == ' ' || s[digits+1] == '\t' {
			return digits
		}
	}
	return -1
}

// Link writes a link: words, which are Markdown, and where it leads. Only addresses
// of the web, of mail and of places in the document become links; of others only the
// words are kept.
func Link(words, target string) string {
	target = Target(target)
	if target == "" || strings.TrimSpace(words) == "" {
		return words
	}
	return "[" + words + "](" + target + ")"
}

// Picture writes a picture of which only the words that describe it are shown.
func Picture(words string) string { return "![" + Escape(words) + "](picture)" }

// Target returns the destination of a link as Markdown writes it; "" for what is
// no address of the web, of mail or of a place in the document.
func Target(target string) string {
	target = strings.TrimSpace(target)
	u, err := url.Parse(target)
	if err != nil || len(target) > 2<<10 {
		return ""
	}
	switch {
	case u.Scheme == "http" || u.Scheme == "https":
		if u.Host == "" {
			return ""
		}
	case u.Scheme == "mailto":
	case u.Scheme == "" && u.Host == "" && u.Path == "" && u.Fragment != "":
	default:
		return ""
	}
	return escapeTarget(target)
}

func escapeTarget(target string) string {
	var b strings.Builder
	for _, r := range target {
		switch {
		case r == '(' || r == ')' || r == '<' || r == '>' || r == '\\' || r == '"' || r == '`' || r == '*' || r == '[' || r == ']' || unicode.IsSpace(r) || unicode.IsControl(r):
			for _, c := range []byte(string(r)) {
				b.WriteByte('%')
				b.WriteByte("0123456789ABCDEF"[c>>4])
				b.WriteByte("0123456789ABCDEF"[c&15])
			}
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
