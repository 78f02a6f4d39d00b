package parse

import (
	"strings"

	"briefing/content/article"
)

// plainScanner finds paragraphs, headings, lists and quoted mail in plain text.
// A paragraph that looks like a heading waits for the one that follows it.
type plainScanner struct {
	out    *output
	layout layout

	has        bool
	kind       article.BlockKind
	begin      int // where the paragraph begins
	start, end int // of its current piece
	first      line
	second     string
	lines      int
	level      int // of the heading that an underline makes of it

	count int // paragraphs closed so far
	// top is where the lines end that lead around the site or the newsletter that the
	// text was taken from, and furniture the number of paragraphs before it.
	top, furniture int
	waits          bool
	waiting        plainParagraph
}

// plainParagraph is a closed paragraph that may be a heading.
type plainParagraph struct {
	span  article.Span
	kind  article.BlockKind
	first line
	look  look
	level int
}

// following is what comes after a paragraph that waits.
type following uint8

const (
	nothingFollows following = iota
	titleFollows             // a short paragraph, or another heading
	listFollows
	bodyFollows
)

func newPlainScanner(out *output, l layout, text string) *plainScanner {
	return &plainScanner{out: out, layout: l, top: furnitureEnd(text)}
}

func (p *plainScanner) line(l line) {
	if l.inside {
		if p.has {
			p.extend(l)
		}
		return
	}
	if l.blank() {
		p.close()
		return
	}
	if p.has && p.lines == 1 && p.kind == article.Prose {
		if p.level = underline(&p.first, &l); p.level > 0 {
			p.extend(l)
			p.close()
			return
		}
	}
	kind := plainKind(&l)
	if p.has && p.begins(&l, kind) {
		p.close()
	}
	if p.has {
		if p.lines++; p.lines == 2 {
			p.second = l.rest()
		}
		p.extend(l)
		return
	}
	p.has, p.kind, p.begin, p.start, p.end = true, kind, l.start, l.start, l.end
	p.first, p.second, p.lines, p.level = l, "", 1, 0
	if kind == article.RuleBlock {
		p.close()
	}
}

// begins reports whether a line begins a paragraph although no blank line has
// ended the one before.
func (p *plainScanner) begins(l *line, kind article.BlockKind) bool {
	switch {
	case kind != article.Prose:
		return kind != p.kind
	case p.kind == article.ListBlock:
		return p.layout.parting == byLine && l.indent == 0
	case p.kind != article.Prose:
		return true
	case p.count == p.furniture && p.lines == 1 && p.begin >= p.top && isHeadline(strings.TrimSpace(p.first.s)):
		if rest := strings.TrimSpace(l.s); isDateLine(rest) || isCredit(rest) {
			return true // the date or the author below the headline
		}
	}
	return p.layout.begins(l.rest(), l.indent, len(l.s), len(p.first.s))
}

func (p *plainScanner) extend(l line) {
	if l.end-p.start > PieceBytes && p.end > p.start {
		p.settle(bodyFollows)
		p.emit()
		p.start = l.start
	}
	p.end = l.end
}

func (p *plainScanner) emit() {
	b := article.Block{Span: article.Span{Start: p.start, End: p.end}, Kind: p.kind}
	if p.start > p.begin {
		b.Continues = p.begin + 1
	} else {
		p.out.sections.block(p.kind, p.start, p.out.sections.opening(p.first.rest(), p.second), "")
	}
	p.out.emit(b, false)
}

func (p *plainScanner) close() {
	if !p.has {
		return
	}
	p.has = false
	p.count++
	c := plainParagraph{span: article.Span{Start: p.start, End: p.end}, kind: p.kind, first: p.first}
	if (p.kind == article.Prose || p.kind == article.ListBlock) && p.start == p.begin {
		c.look, c.level = p.judge()
	}
	if p.begin < p.top {
		c.look = looksBody
		p.furniture++
	}
	next := titleFollows
	switch {
	case c.look != looksBody:
	case p.kind != article.Prose:
		next = listFollows
	case p.end-p.start >= bodyBytes:
		next = bodyFollows
	}
	p.settle(next)
	if c.look == looksBody {
		p.emit()
		return
	}
	p.waiting, p.waits = c, true
}

// judge says what the paragraph that has just ended looks like.
func (p *plainScanner) judge() (look, int) {
	text := strings.TrimSpace(p.first.s)
	if _, ok := p.layout.talk.Label(text); ok {
		return looksBody, 0 // somebody speaks, or is about to
	}
	switch {
	case p.level > 0:
		return looksUnderlined, p.level
	case p.lines > 1 || p.first.cut:
	case p.layout.numberedLevel(text) > 0:
		return looksNumbered, p.layout.numberedLevel(text)
	case p.kind != article.Prose:
	case p.count == p.furniture+1 && isHeadline(text):
		return looksHeadline, 1
	case isCapitals(text):
		return looksCapitals, 2
	case isCrosshead(text):
		return looksCrosshead, 2
	}
	return looksBody, 0
}

// settle emits the paragraph that waits, as a heading if what follows it lets
// it be one.
func (p *plainScanner) settle(next following) {
	if !p.waits {
		return
	}
	p.waits = false
	w := &p.waiting
	if !w.look.heads(next, p.layout.numbered) {
		p.out.sections.block(w.kind, w.span.Start, w.first.rest(), "")
		p.out.emit(article.Block{Span: w.span, Kind: w.kind}, false)
		return
	}
	text := strings.TrimRight(w.first.rest(), " \t")
	at := w.first.start + w.first.first
	p.out.sections.heading(article.Section{
		Title: plainTitle(text), Level: w.level, Inferred: w.look == looksCrosshead,
		Span: article.Span{Start: w.span.Start}, Heading: article.Span{Start: at, End: at + len(text)},
	})
	p.out.emit(article.Block{Span: w.span, Kind: article.HeadingBlock, Level: uint8(w.level)}, true)
}

func (p *plainScanner) finish() {
	p.close()
	p.settle(nothingFollows)
}

// plainKind says what kind of block a line of plain text belongs to.
func plainKind(l *line) article.BlockKind {
	rest := l.rest()
	if isRule(rest) || strings.Trim(rest, "= ") == "" && len(rest) >= 3 {
		return article.RuleBlock
	}
	if rest[0] == '>' {
		return article.QuoteBlock
	}
	if plainMarker(rest) > 0 {
		return article.ListBlock
	}
	return article.Prose
}

// plainMarker is the length of the list marker and its space at the start of s.
func plainMarker(s string) int {
	if strings.HasPrefix(s, "• ") {
		return len("• ")
	}
	n := markerWidth(s)
	if n == 0 || n > 4 || n >= len(s)-1 || s[n] != ' ' && s[n] != '\t' {
		return 0
	}
	return n + indentBytes(s[n:])
}

// underline returns the level of the heading that a line of signs makes of the
// line above it, 0 if it does not.
func underline(first, l *line) int {
	text, signs := len(strings.TrimSpace(first.s)), len(strings.TrimSpace(l.s))
	if text > 2*crossheadBytes || signs < 3 || signs < text/2 || signs > 2*text+8 {
		return 0
	}
	return setextLevel(l)
}

// plainTitle is a heading's title: the full stop or semicolon that headlines of
// some archives carry is left out.
func plainTitle(s string) string {
	s = cleanLine(s)
	for _, mark := range [...]string{"*", "_"} { // as newsletters set titles
		if inner := strings.TrimSuffix(strings.TrimPrefix(s, mark), mark); len(inner) == len(s)-2 && inner != "" {
			s = inner
		}
	}
	if strings.HasSuffix(s, ".") || strings.HasSuffix(s, ";") {
		s = s[:len(s)-1]
	}
	return shorten(s, TitleBytes)
}
