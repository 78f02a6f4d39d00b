package parse

import (
	"slices"
	"strings"

	"briefing/content/article"
)

// linkAddresses makes links of the web addresses that stand in a leaf's text as
// such, without marks around them.
func linkAddresses(l *article.Leaf) {
	if l.Kind == article.Code || l.Kind == article.Notice {
		return
	}
	for at, n := 0, 0; at < len(l.Text) && n < MaxInlineDepth; n++ {
		start, end := nextAddress(l.Text, at)
		if start < 0 {
			return
		}
		linkAddress(l, start, end)
		at = end
	}
}

// nextAddress finds the first address in s from an offset on; start is negative
// if there is none.
func nextAddress(s string, at int) (start, end int) {
	for at < len(s) {
		i := strings.Index(s[at:], "://")
		w := strings.Index(s[at:], "www.")
		switch {
		case i < 0 && w < 0:
			return -1, 0
		case i < 0 || w >= 0 && w < i:
			start, end = at+w, at+w+len("www.")
		default:
			start, end = schemeStart(s, at, at+i), at+i+len("://")
		}
		body := end
		for end < len(s) && !strings.ContainsRune(" \n<>\"“”‘«»`|{}", runeAt(s, end)) {
			end++
			for end < len(s) && s[end]&0xC0 == 0x80 {
				end++
			}
		}
		end = trimAddress(s, body, end)
		if start >= 0 && end > body && startsWord(s, start) {
			return start, end
		}
		at = max(end, body)
	}
	return -1, 0
}

func runeAt(s string, i int) rune {
	for _, r := range s[i:] {
		return r
	}
	return 0
}

// schemeStart is where "http" or "https" begins that ends at colon, negative if
// neither does.
func schemeStart(s string, from, colon int) int {
	for _, scheme := range [...]string{"https", "http"} {
		if i := colon - len(scheme); i >= from && strings.EqualFold(s[i:colon], scheme) {
			return i
		}
	}
	return -1
}

func startsWord(s string, i int) bool {
	return i == 0 || !isLetter(s[i-1]) && (s[i-1] < '0' || s[i-1] > '9') && s[i-1] != '.' && s[i-1] != '/' && s[i-1] != '@'
}

// trimAddress leaves off punctuation that belongs to the sentence.
func trimAddress(s string, from, end int) int {
	for end > from {
		switch s[end-1] {
		case '.', ',', ';', ':', '!', '?', '\'', '*', '_':
		case ')':
			if strings.Count(s[from:end], "(") >= strings.Count(s[from:end], ")") {
				return end
			}
		case ']':
			if strings.Contains(s[from:end], "[") {
				return end
			}
		default:
			return trimQuote(s, from, end)
		}
		end--
	}
	return end
}

// trimQuote leaves off closing marks beyond ASCII.
func trimQuote(s string, from, end int) int {
	for _, mark := range [...]string{"’", "…", "—"} {
		if strings.HasSuffix(s[from:end], mark) {
			return end - len(mark)
		}
	}
	return end
}

// linkAddress makes the visible bytes [start, end) a link to what they spell,
// unless they are part of one, or of code, already.
func linkAddress(l *article.Leaf, start, end int) {
	const taken = article.Link | article.CodeSpan | article.FootnoteRef
	for _, r := range l.Runs {
		if r.Start < end && r.End > start && r.Style&taken != 0 {
			return
		}
	}
	target := l.Text[start:end]
	if strings.HasPrefix(target, "www.") {
		target = "https://" + target
	}
	l.Links = append(slices.Clip(l.Links), cleanTarget(target))
	runs := make([]article.Run, 0, len(l.Runs)+2)
	for _, r := range l.Runs {
		before, within, after := splitRun(r, start, end)
		if before.Start < before.End {
			runs = append(runs, before)
		}
		if within.Start < within.End {
			within.Style, within.Link = within.Style|article.Link, len(l.Links)-1
			runs = append(runs, within)
		}
		if after.Start < after.End {
			runs = append(runs, after)
		}
	}
	l.Runs = runs
}

// splitRun cuts a run at two visible offsets. Of a substitute all parts stand
// for the whole source.
func splitRun(r article.Run, start, end int) (before, within, after article.Run) {
	start, end = min(max(start, r.Start), r.End), min(max(end, r.Start), r.End)
	part := func(from, to int) article.Run {
		p := r
		p.Start, p.End = from, to
		if exactRun(r) {
			p.Source = article.Span{Start: r.Source.Start + from - r.Start, End: r.Source.Start + to - r.Start}
		}
		return p
	}
	return part(r.Start, start), part(start, end), part(end, r.End)
}
