package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/content/article"
	"briefing/content/text"
)

// plainBlock reads one block of plain text.
func (p *Parser) plainBlock(b *builder, block article.Block) {
	switch block.Kind {
	case article.RuleBlock:
		b.leaf(article.Leaf{Kind: article.Rule}, true)
	case article.HeadingBlock:
		first, _ := cutLine(b.src)
		b.exact(0, len(first))
		b.leaf(article.Leaf{Kind: article.Heading, Level: block.Level}, false)
	case article.ListBlock:
		b.plainList()
	case article.QuoteBlock:
		b.plainQuote()
	default:
		b.plainProse(p.layout)
	}
}

// plainProse adds the paragraphs of a block.
func (b *builder) plainProse(k layout) {
	var paragraph []article.Span
	flush := func() {
		b.plainParagraph(paragraph)
		paragraph = paragraph[:0]
	}
	for at := 0; at < len(b.src); {
		s, _ := cutLine(b.src[at:])
		l := lineOf(s)
		next := at + len(s)
		if l.blank() {
			flush()
			at = next
			continue
		}
		if n := len(paragraph); n > 0 && k.begins(l.rest(), l.indent, len(l.s), paragraph[n-1].Len()) {
			flush()
		}
		paragraph = append(paragraph, article.Span{Start: at + l.first, End: at + len(l.s)})
		at = next
	}
	flush()
}

// plainParagraph adds lines as one paragraph. A line feed is a space where the
// line before it is full, so that it was broken to fit; else it stays.
func (b *builder) plainParagraph(lines []article.Span) {
	if len(lines) == 0 {
		return
	}
	longest := 0
	for _, l := range lines {
		longest = max(longest, l.Len())
	}
	for i, l := range lines {
		if i == len(lines)-1 {
			b.exact(l.Start, l.End)
			break
		}
		next := lines[i+1]
		feed := l.End + strings.IndexByte(b.src[l.End:], '\n')
		head, tail, divided := hyphenated(b.src[l.Start:l.End], b.src[next.Start:next.End])
		switch wrapped := longest >= leastWrapped; {
		case wrapped && divided && isCompound(head, tail):
			b.exact(l.Start, l.End)
		case wrapped && divided:
			b.exact(l.Start, l.End-1)
		case wrapped && l.Len()*5 >= longest*3 && !text.IsContentsLine(b.src[l.Start:l.End]):
			b.exact(l.Start, l.End)
			b.exact(feed, feed+1)
		default:
			b.exact(l.Start, l.End)
			b.newline(feed)
		}
	}
	b.leaf(article.Leaf{Kind: article.Paragraph}, false)
}

// hyphenated returns the two parts, in lower case, of a word that goes over from one
// line to the next after a hyphen; false if none does.
func hyphenated(line, next string) (head, tail string, ok bool) {
	head, ok = strings.CutSuffix(line, "-")
	if !ok {
		return "", "", false
	}
	head = head[strings.LastIndexFunc(head, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })+1:]
	end := strings.IndexFunc(next, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(next)
	}
	tail = next[:end]
	first, _ := utf8.DecodeRuneInString(tail)
	last, _ := utf8.DecodeLastRuneInString(head)
	return strings.ToLower(head), tail, unicode.IsLower(first) && unicode.IsLower(last)
}

// isCompound reports whether the hyphen between two parts of a word, in lower case, is
// more than a mark of division: both are words, and together they make none.
func isCompound(head, tail string) bool {
	switch head {
	case "self", "ex", "quasi", "well", "non":
		return true
	}
	known := func(w string) bool { return len(w) > 2 && !text.English().Lookup(w).Empty() }
	return strings.Contains(head, "-") || known(head) && known(tail) && !known(head+tail)
}

// leastWrapped is the least width to which people wrap prose, in bytes.
const leastWrapped = 40

func (b *builder) plainList() {
	var lines []article.Span
	marker := ""
	flush := func() {
		if len(lines) > 0 {
			b.open(article.ListItem, marker)
			b.plainParagraph(lines)
			b.close()
		}
		lines = lines[:0]
	}
	for at := 0; at < len(b.src); {
		s, _ := cutLine(b.src[at:])
		l := lineOf(s)
		from := at + l.first
		if !l.blank() {
			if n := plainMarker(l.rest()); n > 0 {
				flush()
				marker = shownMarker(l.rest()[:n])
				from += n
			}
			if from < at+len(l.s) {
				lines = append(lines, article.Span{Start: from, End: at + len(l.s)})
			}
		}
		at += len(s)
	}
	flush()
}

func shownMarker(s string) string {
	s = strings.TrimSpace(s)
	if len(s) == 1 {
		return "•"
	}
	return strings.Clone(s)
}
