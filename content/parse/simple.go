package parse

import (
	"strings"

	"github.com/yuin/goldmark/parser"

	"briefing/content/article"
)

// Most paragraphs of news hold no mark at all. They are read here, at twenty
// times the speed of goldmark, to the same result.

// simple reads a block of prose or a heading if all that it is made of is seen
// at once; it reads paragraphs without marks itself. It reports whether it did.
func (b *builder) simple(block article.Block) bool {
	switch block.Kind {
	case article.HeadingBlock:
		return b.simpleHeading()
	case article.Prose:
		return b.simpleProse(wholeEngine)
	}
	return false
}

func (b *builder) simpleHeading() bool {
	if b.src[0] != '#' || !unmarked(b.src) || strings.IndexByte(b.src, '\n') >= 0 {
		return false
	}
	level, words := atxHeading(b.src)
	if level == 0 {
		return false
	}
	b.exact(words.Start, words.End)
	b.leaf(article.Leaf{Kind: article.Heading, Level: uint8(level)}, false)
	return true
}

// prose reads the source as paragraphs in which no line begins anything else.
func (b *builder) prose() {
	if !b.simpleProse(proseEngine) {
		b.markdown(proseEngine())
	}
}

// simpleProse reads paragraphs apart by blank lines, those with marks through
// the engine; false if a line may begin something else.
func (b *builder) simpleProse(engine func() parser.Parser) bool {
	for at := 0; at < len(b.src); {
		s, _ := cutLine(b.src[at:])
		if !wordLine(s) {
			return false
		}
		at += len(s)
	}
	src, base := b.src, b.base
	for at := 0; at < len(src); {
		end := paragraphEnd(src, at)
		b.src, b.base = src[at:end], base+at
		if unmarked(b.src) {
			b.lines()
		} else {
			b.markdown(engine())
		}
		at = end
		for at < len(src) && (src[at] == '\n' || src[at] == ' ' || src[at] == '\t' || src[at] == '\r') {
			at++
		}
	}
	b.src, b.base = src, base
	return true
}

// paragraphEnd is the offset of the first blank line after at.
func paragraphEnd(s string, at int) int {
	for at < len(s) {
		line, _ := cutLine(s[at:])
		if strings.TrimLeft(line, " \t\r\n") == "" {
			break
		}
		at += len(line)
	}
	return at
}

// wordLine reports whether a line is blank, or begins with something that begins
// no construct wherever it stands.
func wordLine(s string) bool {
	indent, n := indentOf(s)
	if n == len(s) || s[n] == '\n' || s[n] == '\r' {
		return true
	}
	c := s[n]
	return indent < 4 && (isLetter(c) || c >= 0x80 || c == '"' || c == '\'' || c == '(' || c == '$' ||
		c >= '0' && c <= '9' && markerWidth(s[n:]) == 0)
}

// unmarked reports whether s holds no byte that an inline mark is made of, and
// no zero byte.
func unmarked(s string) bool { return !strings.ContainsAny(s, "*_`[]<>&\\~|#\x00") }

// lines adds the source as one paragraph of lines without marks. Two spaces at
// a line's end break it.
func (b *builder) lines() {
	for at := 0; at < len(b.src); {
		s, rest := cutLine(b.src[at:])
		from := at + indentBytes(s)
		body := strings.TrimRight(s, " \t\r\n")
		b.exact(from, at+len(body))
		feed := at + len(s) - 1
		switch {
		case rest == "" || b.src[feed] != '\n':
		case hardBreak(s):
			b.newline(feed)
		default:
			b.exact(feed, feed+1)
		}
		at += len(s)
	}
	b.leaf(article.Leaf{Kind: article.Paragraph}, false)
}

// hardBreak reports whether a line ends in two spaces and its line feed.
func hardBreak(s string) bool {
	s = strings.TrimSuffix(strings.TrimSuffix(s, "\n"), "\r")
	return strings.HasSuffix(s, "  ")
}
