package parse

import (
	"strconv"
	"strings"

	"briefing/content/article"
	"briefing/content/turns"
)

// layout is how a plain text sets its paragraphs apart.
type layout struct {
	parting
	talk     *turns.Form // of a transcript: a label begins a paragraph, too
	numbered bool        // its headings have numbers
}

type parting uint8

const (
	byBlankLine parting = iota
	byIndent            // a paragraph begins with an indented line
	byLine              // every line is a paragraph
)

// Figures of layoutOf: a line wrapped by hand or by a program has at most
// wrappedBytes; a first line is indented by at most eight columns.
const (
	wrappedBytes    = 120
	mostFirstIndent = 8
)

// layoutOf judges a text by its beginning.
func layoutOf(text article.Text) layout {
	return layout{partingOf(text), talkOf(text, 0), numbersHeadings(text.Slice(article.Span{End: InferBytes}))}
}

// numbersHeadings reports whether lines that stand alone, "1 Introduction" and "2
// Methods" in their order, have running text between them.
func numbersHeadings(sample string) bool {
	found, body := 0, false
	for paragraph := range strings.SplitSeq(sample, "\n\n") {
		paragraph = strings.TrimSpace(paragraph)
		number, title, _ := strings.Cut(paragraph, " ")
		switch next := strconv.Itoa(found + 1); {
		case strings.TrimSuffix(number, ".") == next && isCrosshead(strings.TrimSpace(title)) && (body || found == 0):
			if found++; found == 2 {
				return true
			}
			body = false
		case len(paragraph) >= bodyBytes:
			body = true
		}
	}
	return false
}

// talkOf is the form of a transcript, judged by its beginning; nil for other texts.
func talkOf(text article.Text, from int) *turns.Form {
	return turns.FormOf(text.Slice(article.Span{Start: from, End: from + InferBytes}))
}

func partingOf(text article.Text) parting {
	sample := text.Slice(article.Span{End: InferBytes})
	var lines, blanks, long, indents, after int
	previous := ""
	for len(sample) > 0 {
		s, rest, _ := strings.Cut(sample, "\n")
		sample = rest
		columns, n := indentOf(s)
		switch {
		case n == len(s):
			blanks++
		case len(s) > wrappedBytes:
			long++
			fallthrough
		default:
			lines++
			if columns >= 2 && columns <= mostFirstIndent && previous != "" {
				indents++
			}
			if columns == 0 && previous != "" {
				after++
			}
		}
		previous = strings.TrimSpace(s)
	}
	switch {
	case long*5 >= lines:
		return byLine
	case indents >= 3 && after >= indents && indents*2 > blanks:
		return byIndent
	case blanks == 0 && lines > 1 && !wrapped(text.Slice(article.Span{End: InferBytes})):
		return byLine
	}
	return byBlankLine
}

// begins reports whether a line with this indent begins a paragraph in the
// middle of others; rest is the line without the indent, length and first are the
// lengths of the line and of the first line of the paragraph before.
func (k layout) begins(rest string, indent, length, first int) bool {
	if k.talk != nil {
		if l, ok := k.talk.Label(rest); ok && (!l.Stop || indent >= 2) || indent >= 2 && k.talk.Direction(rest) {
			return true
		}
	}
	switch k.parting {
	case byLine:
		return true
	case byIndent:
		return indent >= 2 && indent <= mostFirstIndent
	}
	return length > wrappedBytes && first > wrappedBytes
}

// wrapped reports whether most lines are about as long as the longest.
func wrapped(s string) bool {
	longest, near, n := 0, 0, 0
	for l := range strings.SplitSeq(s, "\n") {
		longest = max(longest, len(l))
	}
	for l := range strings.SplitSeq(s, "\n") {
		n++
		if len(l) >= longest*3/4 {
			near++
		}
	}
	return longest >= 50 && near*2 > n
}
