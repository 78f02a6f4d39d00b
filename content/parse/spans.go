package parse

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Inline constructs of writing programs that CommonMark does not know: Liquid tags
// and attributes, which are not shown; formulas, which are shown as they stand; links
// between notes; marked words; emphasis beside East Asian letters.

var (
	kindVerbatim = ast.NewNodeKind("Verbatim")
	kindWikiLink = ast.NewNodeKind("WikiLink")
)

// verbatim is a stretch of the source that is shown as it stands, or not at all.
type verbatim struct {
	ast.BaseInline
	segments []text.Segment
	hidden   bool
}

func (*verbatim) Kind() ast.NodeKind              { return kindVerbatim }
func (n *verbatim) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// MaxVerbatim is the length of the longest formula, Liquid tag or attribute list that
// is recognised, in bytes.
const MaxVerbatim = 2 << 10

// readTo reads up to the end of a closing mark that follows the opening one, which may
// stand on a later line of the paragraph; nil, with the reader where it was, if there
// is none.
func readTo(block text.Reader, opening, closing string) *verbatim {
	line, position := block.Position()
	n := &verbatim{}
	skip := len(opening)
	for size := 0; size < MaxVerbatim; {
		s, segment := block.PeekLine()
		if s == nil {
			break
		}
		if at := bytes.Index(s[min(skip, len(s)):], []byte(closing)); at >= 0 {
			end := skip + at + len(closing)
			n.segments = append(n.segments, segment.WithStop(segment.Start+end))
			block.Advance(end)
			return n
		}
		n.segments = append(n.segments, segment)
		size += len(s)
		skip = 0
		block.AdvanceLine()
	}
	block.SetPosition(line, position)
	return nil
}

// braceParser reads what stands in braces for a program: "{% tag %}" and "{{ value }}"
// of Liquid, "{: .class}" of kramdown, "{#id}" and "{.class}" of pandoc.
type braceParser struct{}

func (braceParser) Trigger() []byte { return []byte{'{'} }

func (braceParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	s, _ := block.PeekLine()
	opening, closing := braces(string(s[:min(len(s), MaxVerbatim)]))
	if opening == "" {
		return nil
	}
	if n := readTo(block, opening, closing); n != nil {
		n.hidden = true
		return n
	}
	return nil
}

// braces returns the marks around what a program reads at the start of s; "" if s
// begins with nothing of the kind.
func braces(s string) (opening, closing string) {
	switch {
	case strings.HasPrefix(s, "{%"):
		return "{%", "%}"
	case strings.HasPrefix(s, "{{"):
		return "{{", "}}"
	case strings.HasPrefix(s, "{:"), strings.HasPrefix(s, "{#"), strings.HasPrefix(s, "{."):
		list, _, closed := strings.Cut(s[2:], "}")
		if closed && !strings.ContainsAny(list, "\n{") && (s[1] == ':' || list != "" && (isLetter(list[0]) || list[0] == '_')) {
			return s[:2], "}"
		}
	}
	return "", ""
}

// holdsContents reports whether a block is where kramdown puts the list of contents,
// "{:toc}", which is not made here.
func (b *builder) holdsContents(n ast.Node) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		v, ok := c.(*verbatim)
		if ok && v.hidden && strings.HasPrefix(strings.TrimLeft(b.src[v.segments[0].Start+1:], ": "), "toc") {
			return true
		}
	}
	return false
}

// hiddenBraces is the length of the Liquid tag or attribute list that s begins with, 0
// if there is none.
func hiddenBraces(s string) int {
	opening, closing := braces(s)
	if opening == "" {
		return 0
	}
	end := strings.Index(s[len(opening):], closing)
	if end < 0 {
		return 0
	}
	return len(opening) + end + len(closing)
}

// formulaParser leaves formulas of TeX whole: between dollar signs, as pandoc has
// them, and between "\(" and "\)" or "\[" and "\]".
type formulaParser struct{}

func (formulaParser) Trigger() []byte { return []byte{'$', '\\'} }

func (formulaParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	s, _ := block.PeekLine()
	var n *verbatim
	switch {
	case len(s) < 2:
	case s[0] == '\\' && s[1] == '(' && isTeX(s[2:], `\)`):
		n = readTo(block, `\(`, `\)`)
	case s[0] == '\\' && s[1] == '[' && isTeX(s[2:], `\]`):
		n = readTo(block, `\[`, `\]`)
	case s[0] == '$' && s[1] == '$':
		n = readTo(block, "$$", "$$")
	case s[0] == '$':
		if end := dollars(s); end > 0 {
			_, segment := block.PeekLine()
			block.Advance(end)
			return &verbatim{segments: []text.Segment{segment.WithStop(segment.Start + end)}}
		}
	}
	if n == nil {
		return nil
	}
	return n
}

// isTeX reports whether a line, as far as a closing mark, has marks of TeX: brackets
// are escaped in other texts too.
func isTeX(line []byte, closing string) bool {
	inner, _, _ := bytes.Cut(line, []byte(closing))
	command := bytes.IndexByte(inner, '\\')
	return bytes.ContainsAny(inner, "^_{=") && bytes.IndexFunc(inner, unicode.IsLetter) >= 0 ||
		command >= 0 && command+1 < len(inner) && isLetter(inner[command+1])
}

// dollars is where the formula ends that s begins with, 0 if there is none: sums of
// money have a blank or a figure at the second dollar sign, and no marks of TeX.
func dollars(s []byte) int {
	if s[1] <= ' ' {
		return 0
	}
	end := bytes.IndexByte(s[1:min(len(s), MaxVerbatim)], '$') + 1
	if end <= 1 || s[end-1] <= ' ' || end+1 < len(s) && s[end+1] >= '0' && s[end+1] <= '9' || !bytes.ContainsAny(s[1:end], `\^_{=`) {
		return 0
	}
	return end + 1
}

// wikiLink is a link to another note: "[[Note]]", "[[Note#Heading|words]]".
type wikiLink struct {
	ast.BaseInline
	target string
	words  text.Segment
}

func (*wikiLink) Kind() ast.NodeKind              { return kindWikiLink }
func (n *wikiLink) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// wikiParser reads links between notes.
type wikiParser struct{}

func (wikiParser) Trigger() []byte { return []byte{'[', '!'} }

func (wikiParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	s, segment := block.PeekLine()
	from := bytes.IndexByte(s, '[')
	if from < 0 || from > 1 || !bytes.HasPrefix(s[from:], []byte("[[")) {
		return nil
	}
	from += len("[[")
	end := bytes.Index(s[from:min(len(s), from+MaxReferenceBytes)], []byte("]]"))
	if end <= 0 || bytes.ContainsAny(s[from:from+end], "[]\n") {
		return nil
	}
	end += from
	if after := s[end+2:]; len(after) > 0 && strings.IndexByte("([:]", after[0]) >= 0 || block.PrecendingCharacter() == '[' {
		return nil // an ordinary link, whose words are in brackets
	}
	inner := string(s[from:end])
	if _, ok := pc.Reference(util.ToLinkReference([]byte(inner))); ok {
		return nil
	}
	note, _, named := strings.Cut(inner, "|")
	if named {
		from += len(note) + 1
	}
	note = strings.TrimSuffix(note, `\`) // in a table the bar is escaped
	if strings.TrimSpace(note) == "" || from >= end {
		return nil
	}
	block.Advance(end + 2)
	return &wikiLink{target: wikiTarget(note), words: text.NewSegment(segment.Start+from, segment.Start+end)}
}

// wikiTarget is the file, in the same folder, or the place that a link to a note names.
func wikiTarget(note string) string {
	name, heading, placed := strings.Cut(strings.TrimSpace(note), "#")
	if i := strings.LastIndexByte(name, '.'); name != "" && (i < 0 || len(name)-i > 6) {
		name += ".md"
	}
	if placed {
		name += "#" + strings.Join(strings.Fields(strings.ToLower(heading)), "-")
	}
	return name
}

// markParser reads "==marked words==".
type markParser struct{}

func (markParser) Trigger() []byte { return []byte{'='} }

func (markParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	node := parser.ScanDelimiter(line, before, 2, emphasisProcessor{})
	if node == nil || node.OriginalLength != 2 || before == '=' {
		return nil
	}
	node.Segment = segment.WithStop(segment.Start + 2)
	block.Advance(2)
	pc.PushDelimiter(node)
	return node
}

// emphasisParser reads emphasis as goldmark does, but for marks beside a letter or
// mark of East Asia, where words are not apart by spaces: those open before and close
// behind anything but white space.
type emphasisParser struct{}

func (emphasisParser) Trigger() []byte { return []byte{'*', '_'} }

func (emphasisParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	node := parser.ScanDelimiter(line, before, 1, emphasisProcessor{})
	if node == nil {
		return nil
	}
	after, _ := utf8.DecodeRune(line[node.OriginalLength:])
	if node.Char == '*' && (eastAsian(before) || eastAsian(after)) {
		node.CanOpen = node.OriginalLength < len(line) && !unicode.IsSpace(after)
		node.CanClose = !unicode.IsSpace(before)
	}
	node.Segment = segment.WithStop(segment.Start + node.OriginalLength)
	block.Advance(node.OriginalLength)
	pc.PushDelimiter(node)
	return node
}

func eastAsian(r rune) bool {
	return r >= 0x1100 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) ||
		r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF
}

type emphasisProcessor struct{}

func (emphasisProcessor) IsDelimiter(b byte) bool { return b == '*' || b == '_' || b == '=' }

func (emphasisProcessor) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

func (emphasisProcessor) OnMatch(consumes int) ast.Node { return ast.NewEmphasis(consumes) }
