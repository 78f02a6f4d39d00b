package parse

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	xhtml "golang.org/x/net/html"

	"briefing/content/article"
	"briefing/content/markdown"
)

// htmlReader reads the visible text of HTML: no tags, no comments, no scripts,
// no styles. It keeps its state from one line to the next.
type htmlReader struct {
	inTag     bool
	inComment bool
	hidden    string // the element that is left out until it closes
}

func (b *builder) htmlNode(n *ast.HTMLBlock) {
	var r htmlReader
	lines := n.Lines()
	for i := range lines.Len() {
		l := lines.At(i)
		r.read(b, l.Start, l.Stop)
	}
	if n.HasClosure() {
		r.read(b, n.ClosureLine.Start, n.ClosureLine.Stop)
	}
	b.leaf(article.Leaf{Kind: article.RawHTML}, false)
}

// html reads a block that is HTML from its first byte to its last.
func (b *builder) html() {
	var r htmlReader
	r.read(b, 0, len(b.src))
	b.leaf(article.Leaf{Kind: article.RawHTML}, false)
}

// htmlPiece reads a later piece of an HTML block that begins with opening.
func (b *builder) htmlPiece(opening string) {
	var r htmlReader
	switch until, _ := htmlStart(strings.TrimLeft(opening, " "), false); until {
	case "-->":
		r.inComment = true
	case "</script>", "</style>":
		r.hidden = until[2 : len(until)-1]
	}
	r.read(b, 0, len(b.src))
	b.leaf(article.Leaf{Kind: article.RawHTML}, false)
}

// read adds the visible text of the source bytes [from, to).
func (r *htmlReader) read(b *builder, from, to int) {
	for from < to {
		s := b.src[from:to]
		switch {
		case r.inComment:
			n := strings.Index(s, "-->")
			if n < 0 {
				return
			}
			r.inComment = false
			from += n + 3
		case r.inTag:
			n := strings.IndexByte(s, '>')
			if n < 0 {
				return
			}
			r.inTag = false
			from += n + 1
		case r.hidden != "":
			n := indexFold(s, "</"+r.hidden)
			if n < 0 {
				return
			}
			r.hidden = ""
			from += n
		default:
			from = r.text(b, from, to)
		}
	}
}

// text adds text up to a tag, and takes in what opens there; it returns where
// to go on.
func (r *htmlReader) text(b *builder, from, to int) int {
	n := strings.IndexAny(b.src[from:to], "<&")
	if n < 0 {
		b.collapsed(from, to)
		return to
	}
	b.collapsed(from, from+n)
	from += n
	s := b.src[from:to]
	switch {
	case s[0] == '&':
		if text, n := decodeEntity(s); n > 0 {
			b.substitute(text, from, from+n)
			return from + n
		}
	case strings.HasPrefix(s, "<!--"):
		r.inComment = true
		return from + 4
	case len(s) > 1 && (isLetter(s[1]) || s[1] == '/' || s[1] == '!' || s[1] == '?'):
		name, closing := tagName(s)
		name = strings.ToLower(name)
		if !closing && (name == "script" || name == "style" || name == "template") {
			r.hidden = name
		}
		if start := b.leafStart(); (isBlockTag(name) || name == "br" || name == "pre") && len(b.text) > start.text && b.text[len(b.text)-1] != '\n' {
			b.substitute("\n", from, from+2)
		}
		if !closing {
			switch end := from + tagLength(s); name {
			case "img":
				b.picture(from, end)
			case "sup", "sub":
				if n := strings.Index(b.src[end:min(end+maxRaised, to)], "</"); n > 0 {
					b.substitute(markdown.Raise(b.src[end:end+n], name == "sup"), end, end+n)
					return end + n
				}
			}
		}
		if name == "q" {
			b.quoteMark(closing, from, from+2)
		}
		r.inTag = true
		return from + 1
	}
	b.exact(from, from+1)
	return from + 1
}

// maxRaised is the length in bytes of the longest superscript that is read as one, its
// end tag included.
const maxRaised = 32

// tagLength is the length of the tag that s begins with, as far as it goes.
func tagLength(s string) int {
	if end := strings.IndexByte(s, '>'); end >= 0 {
		return end + 1
	}
	return len(s)
}

// attribute returns the decoded value of an attribute of the tag that s begins with.
func attribute(tag, name string) string {
	z := xhtml.NewTokenizer(strings.NewReader(tag))
	z.Next()
	for _, a := range z.Token().Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// collapsed adds [from, to) with each stretch of white space as one space.
func (b *builder) collapsed(from, to int) {
	start := b.leafStart()
	for from < to {
		n := strings.IndexAny(b.src[from:to], " \t\r\n")
		if n < 0 {
			b.exact(from, to)
			return
		}
		b.exact(from, from+n)
		from += n
		if len(b.text) > start.text && !isBlank(b.text[len(b.text)-1]) {
			b.exact(from, from+1)
		}
		for from < to && strings.IndexByte(" \t\r\n", b.src[from]) >= 0 {
			from++
		}
	}
}

// indexFold is the index in s of the lower-case ASCII text sub in any case.
func indexFold(s, sub string) int {
	for i := 0; ; i++ {
		n := strings.IndexByte(s[i:], sub[0])
		if i += n; n < 0 || len(s)-i < len(sub) {
			return -1
		}
		if strings.EqualFold(s[i:i+len(sub)], sub) {
			return i
		}
	}
}
