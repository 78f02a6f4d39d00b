package uitest

import (
	"strconv"
	"strings"

	"briefing/content/article"
)

// Sample builds a document from a source in the notation. Blocks are apart by
// one blank line:
//
//	# a heading, of as many levels as there are signs
//	- list items, one a line, two blanks a level; 1. numbers too
//	> a quotation; its own paragraphs apart by a line ">"
//	| a | table |, its first row the header, and after it | - | - |
//	``` a code block to its closing fence, which holds no blank line
//	--- a rule
//
// Within text, **strong**, *emphasis*, `code`, ~struck~ and [text](target) are
// known.
func Sample(source string) *article.Document {
	d := &article.Document{
		Meta: article.Meta{Path: "sample"}, Text: article.Text(source),
		Progress: article.Progress{Indexed: len(source), Recognised: len(source), Total: len(source)},
	}
	for at := 0; at < len(source); {
		end := strings.Index(source[at:], "\n\n")
		if end < 0 {
			end = len(source)
		} else {
			end += at
		}
		if text := strings.TrimRight(source[at:end], "\n"); text != "" {
			b := article.Block{Span: article.Span{Start: at, End: at + len(text)}, Kind: kind(text)}
			if b.Kind == article.HeadingBlock {
				b.Level = uint8(level(text))
			}
			d.Blocks = append(d.Blocks, b)
		}
		at = end + 2
	}
	d.Parser = parser{source}
	d.Sections = sections(d, source)
	return d
}

func sections(d *article.Document, source string) []article.Section {
	var out []article.Section
	for _, b := range d.Blocks {
		if b.Kind != article.HeadingBlock {
			continue
		}
		if n := len(out); n > 0 {
			out[n-1].Span.End = b.Span.Start
		}
		h := article.Span{Start: b.Span.Start + int(b.Level) + 1, End: b.Span.End}
		out = append(out, article.Section{
			Title: source[h.Start:h.End], Level: int(b.Level), Heading: h, Parent: -1,
			Span: article.Span{Start: b.Span.Start, End: len(source)},
		})
	}
	return out
}

func level(text string) int {
	n := 0
	for n < len(text) && n < 6 && text[n] == '#' {
		n++
	}
	return n
}

func kind(text string) article.BlockKind {
	switch {
	case strings.HasPrefix(strings.TrimLeft(text, "#"), " ") && level(text) > 0 && text[level(text)] == ' ':
		return article.HeadingBlock
	case strings.HasPrefix(text, ">"):
		return article.QuoteBlock
	case strings.HasPrefix(text, "|"):
		return article.TableBlock
	case strings.HasPrefix(text, "```"):
		return article.CodeBlock
	case text == "---":
		return article.RuleBlock
	case marker(text) > 0:
		return article.ListBlock
	}
	return article.Prose
}

// marker is the length of a list marker at the start of a line, after blanks.
func marker(line string) int {
	s := strings.TrimLeft(line, " ")
	indent := len(line) - len(s)
	if strings.HasPrefix(s, "- ") {
		return indent + 2
	}
	if i := strings.Index(s, ". "); i > 0 && i < 4 {
		if _, err := strconv.Atoi(s[:i]); err == nil {
			return indent + i + 2
		}
	}
	return 0
}

type parser struct{ source string }

// Leaves implements article.Parser.
func (p parser) Leaves(b article.Block) []article.Leaf {
	text := p.source[b.Span.Start:b.Span.End]
	at := b.Span.Start
	switch b.Kind {
	case article.HeadingBlock:
		n := int(b.Level) + 1
		l := inline(text[n:], at+n)
		l.Kind, l.Level = article.Heading, b.Level
		return []article.Leaf{l}
	case article.RuleBlock:
		return []article.Leaf{{Kind: article.Rule}}
	case article.CodeBlock:
		return []article.Leaf{code(text, at)}
	case article.TableBlock:
		return table(text, at)
	case article.ListBlock:
		return list(text, at)
	case article.QuoteBlock:
		return quote(text, at)
	}
	return []article.Leaf{inline(text, at)}
}

func code(text string, at int) article.Leaf {
	info, body, _ := strings.Cut(text[3:], "\n")
	at += 3 + len(info) + 1
	body = strings.TrimSuffix(strings.TrimSuffix(body, "```"), "\n")
	return article.Leaf{Kind: article.Code, Info: info, Text: body, Runs: []article.Run{run(0, len(body), at, 0)}}
}

func run(start, end, at int, style article.Style) article.Run {
	return article.Run{Start: start, End: end, Source: article.Span{Start: at, End: at + end - start}, Style: style}
}

func table(text string, at int) []article.Leaf {
	var out []article.Leaf
	row := -1
	for _, line := range strings.Split(text, "\n") {
		if strings.HasPrefix(line, "| -") {
			at += len(line) + 1
			continue
		}
		row++
		offset := at
		for column, cell := range strings.Split(strings.Trim(line, "|"), "|") {
			if column == 0 {
				offset = at + 1
			}
			inner := strings.TrimSpace(cell)
			l := inline(inner, offset+strings.Index(cell, inner))
			l.Kind, l.Row, l.Column = article.Cell, row, column
			out = append(out, l)
			offset += len(cell) + 1
		}
		at += len(line) + 1
	}
	return out
}

func list(text string, at int) []article.Leaf {
	var out []article.Leaf
	var open []article.Container
	for id, line := range strings.Split(text, "\n") {
		n := marker(line)
		depth := (len(line) - len(strings.TrimLeft(line, " "))) / 2
		open = append([]article.Container(nil), open[:min(depth, len(open))]...)
		for i := range open {
			open[i].First = false
		}
		mark := strings.TrimSpace(line[:n])
		if mark == "-" {
			mark = "•"
		}
		open = append(open, article.Container{Kind: article.ListItem, Marker: mark, First: true, ID: id + 1})
		l := inline(line[n:], at+n)
		l.Containers = open
		out = append(out, l)
		at += len(line) + 1
	}
	return out
}

func quote(text string, at int) []article.Leaf {
	var out []article.Leaf
	for _, line := range strings.Split(text, "\n") {
		if len(line) > 2 {
			l := inline(line[2:], at+2)
			l.Containers = []article.Container{{Kind: article.BlockQuote, ID: 1}}
			out = append(out, l)
		}
		at += len(line) + 1
	}
	return out
}

// inline reads the text of a leaf that is at an offset of the source.
func inline(text string, at int) article.Leaf {
	var l article.Leaf
	var style article.Style
	var b strings.Builder
	start, from := 0, 0 // of the run: in the leaf, in text
	flush := func(to int) {
		if to > from {
			b.WriteString(strings.ReplaceAll(text[from:to], "\n", " "))
			r := run(start, b.Len(), at+from, style)
			r.Link = len(l.Links)
			l.Runs = append(l.Runs, r)
			start = b.Len()
		}
	}
	for i := 0; i < len(text); {
		bit, n := mark(text[i:], style)
		if n == 0 {
			i++
			continue
		}
		flush(i)
		if bit == article.Link && style&article.Link != 0 {
			n = strings.IndexByte(text[i:], ')') + 1
			l.Links = append(l.Links, text[i+2:i+n-1])
		}
		style ^= bit
		i += n
		from = i
	}
	flush(len(text))
	l.Text = b.String()
	return l
}

// mark returns the style that a mark at the start of s begins or ends, and its
// length.
func mark(s string, style article.Style) (article.Style, int) {
	switch {
	case strings.HasPrefix(s, "**"):
		return article.Strong, 2
	case s[0] == '*':
		return article.Emphasis, 1
	case s[0] == '`':
		return article.CodeSpan, 1
	case s[0] == '~':
		return article.Strikethrough, 1
	case s[0] == '[' && style&article.Link == 0 && strings.Contains(s, "]("):
		return article.Link, 1
	case strings.HasPrefix(s, "](") && style&article.Link != 0 && strings.IndexByte(s, ')') > 0:
		return article.Link, 2
	}
	return 0, 0
}
