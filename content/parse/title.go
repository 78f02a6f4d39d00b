package parse

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"

	"briefing/content/clean"
)

// openingBytes is the length of a title made of a stretch's first words.
const openingBytes = 40

// visibleTitle is the visible text of a heading's source on one line, found by
// a light reading of the inline marks: an index of 200,000 headings cannot
// afford the full one, and a title may differ from the heading in odd cases.
func visibleTitle(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > 4*TitleBytes {
		s = s[:4*TitleBytes]
	}
	if strings.ContainsAny(s, "\\&*_`~[<{") && strings.Count(s, "[") <= MaxBlockDepth {
		s = stripMarks(s)
	}
	s = strings.Join(strings.Fields(clean.Line(s)), " ")
	return shorten(s, TitleBytes)
}

// openingWords is a title made of the first words of a paragraph.
func openingWords(s string) string {
	return shorten(visibleTitle(strings.TrimLeft(s[:min(len(s), 400)], "> \t-")), openingBytes)
}

// shorten cuts s at a space to at most n bytes and an ellipsis.
func shorten(s string, n int) string {
	if len(s) <= n {
		return strings.Clone(s)
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	s = s[:n]
	if i := strings.LastIndexByte(s, ' '); i > n/2 {
		s = s[:i]
	}
	return strings.TrimRight(s, " ,;:–—-") + "…"
}

// stripMarks leaves out inline marks: emphasis, code, links, tags.
func stripMarks(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	var targets closers
	for i := 0; i < len(s); {
		if end := targets.at(i); end > 0 {
			i = end
			continue
		}
		n, text := mark(s, i)
		if n == 0 {
			b.WriteByte(s[i])
			i++
			continue
		}
		if s[i] == '[' && text == "" {
			targets.push(s, i)
		}
		b.WriteString(text)
		i += n
	}
	return b.String()
}

// mark is the length of the inline mark at s[i] and what is shown for it; 0 if
// the byte there is text.
func mark(s string, i int) (n int, text string) {
	switch c := s[i]; c {
	case '{':
		return hiddenBraces(s[i:]), ""
	case '\\':
		if i+1 < len(s) && util.IsPunct(s[i+1]) {
			return 2, s[i+1 : i+2]
		}
	case '&':
		if text, n := decodeEntity(s[i:]); n > 0 {
			return n, text
		}
	case '`':
		return 1, ""
	case '*', '_', '~':
		return emphasisMark(s, i)
	case '!':
		if i+1 < len(s) && s[i+1] == '[' && linkEnd(s, i+1) > 0 {
			return 1, ""
		}
	case '[':
		if i+1 < len(s) && s[i+1] == '^' {
			if end := strings.IndexByte(s[i:], ']'); end > 0 {
				return end + 1, ""
			}
		}
		if linkEnd(s, i) > 0 {
			return 1, ""
		}
	case '<':
		if end := strings.IndexByte(s[i:], '>'); end > 1 {
			if inner := s[i+1 : i+end]; strings.Contains(inner, ":") && !strings.Contains(inner, " ") {
				return end + 1, inner
			}
			if isLetter(s[i+1]) || s[i+1] == '/' {
				return end + 1, ""
			}
		}
	}
	return 0, ""
}

func emphasisMark(s string, i int) (int, string) {
	n := 1
	for i+n < len(s) && s[i+n] == s[i] {
		n++
	}
	before, after := i > 0 && s[i-1] != ' ', i+n < len(s) && s[i+n] != ' '
	if !before && !after || s[i] == '_' && before && after && !util.IsPunct(s[i-1]) && !util.IsPunct(s[i+n]) || s[i] == '~' && n != 2 {
		return n, s[i : i+n]
	}
	return n, ""
}

// linkEnd is where the target of the link whose text opens at s[i] ends; 0 if
// it is no link. closing is where its text closes.
func linkEnd(s string, i int) int {
	closing := closingBracket(s, i)
	if closing < 0 || closing+1 >= len(s) {
		return 0
	}
	end := -1
	switch s[closing+1] {
	case '(':
		end = strings.IndexByte(s[closing:], ')')
	case '[':
		end = strings.IndexByte(s[closing+1:], ']') + 1
	}
	if end <= 0 {
		return 0
	}
	return closing + end + 1
}

func closingBracket(s string, i int) int {
	depth := 0
	for ; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// closers remembers where texts of links close and their targets end.
type closers struct {
	from, to [4]int
	n        int
}

func (c *closers) push(s string, i int) {
	if c.n < len(c.from) {
		c.from[c.n], c.to[c.n] = closingBracket(s, i), linkEnd(s, i)
		c.n++
	}
}

func (c *closers) at(i int) int {
	for k := range c.n {
		if c.from[k] == i {
			return c.to[k]
		}
	}
	return 0
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
