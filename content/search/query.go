package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/content/article"
)

// Query is a prepared search. The zero value matches nothing.
type Query struct {
	words []string // as they must stand one after another, folded where fold
	fold  bool
	// anchor is the longest of the words: the one that is scanned for.
	anchor string
}

// New prepares a search for text: smart case, white space is any white space.
func New(text string) Query {
	q := Query{fold: text == strings.ToLower(text)}
	q.words = strings.Fields(text)
	for _, w := range q.words {
		if len(w) > len(q.anchor) {
			q.anchor = w
		}
	}
	return q
}

// Empty reports whether the query matches nothing.
func (q Query) Empty() bool { return len(q.words) == 0 }

// Leaf returns the places of the query in a leaf, in order, as spans of the
// normalised text.
func (q Query) Leaf(l *article.Leaf) []article.Span {
	var hits []article.Span
	for at := 0; at < len(l.Text); {
		start, end := q.next(l.Text, at)
		if start < 0 {
			break
		}
		hits = append(hits, l.Span(start, end))
		at = end
	}
	return hits
}

// next returns the byte range of the first hit at or after from; -1 for none.
func (q Query) next(text string, from int) (start, end int) {
	if q.Empty() {
		return -1, -1
	}
	for at := from; at < len(text); {
		i := q.index(text[at:], q.words[0])
		if i < 0 {
			return -1, -1
		}
		start = at + i
		if end = q.matchAt(text, start); end >= 0 {
			return start, end
		}
		_, size := utf8.DecodeRuneInString(text[start:])
		at = start + size
	}
	return -1, -1
}

// matchAt returns where a hit that begins at start ends; -1 if none begins there.
func (q Query) matchAt(text string, start int) int {
	at := start
	for n, w := range q.words {
		if n > 0 {
			next := skipSpace(text, at)
			if next == at {
				return -1
			}
			at = next
		}
		size := q.prefix(text[at:], w)
		if size < 0 {
			return -1
		}
		at += size
	}
	return at
}

// prefix returns the length in bytes of the beginning of text that matches the
// word, -1 if it does not match.
func (q Query) prefix(text, word string) int {
	if !q.fold {
		if strings.HasPrefix(text, word) {
			return len(word)
		}
		return -1
	}
	i := 0
	for _, want := range word {
		if i >= len(text) {
			return -1
		}
		got, size := utf8.DecodeRuneInString(text[i:])
		if got != want && unicode.ToLower(got) != want {
			return -1
		}
		i += size
	}
	return i
}

// index is the offset of the first place in text where the word matches.
func (q Query) index(text, word string) int {
	if !q.fold {
		return strings.Index(text, word)
	}
	return indexFold(text, word)
}

func skipSpace(text string, at int) int {
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !unicode.IsSpace(r) {
			break
		}
		at += size
	}
	return at
}
