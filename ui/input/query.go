package input

import "strings"

// Query is what a filter asks for: all of its words, in any order and case.
type Query []string

// NewQuery splits what was typed into words.
func NewQuery(s string) Query { return strings.Fields(strings.ToLower(s)) }

// Match reports whether the text holds every word of the query. An empty query
// matches everything.
func (q Query) Match(text string) bool {
	lowered := ""
	for _, word := range q {
		if found, certain := containsASCII(text, word); certain {
			if !found {
				return false
			}
			continue
		}
		if lowered == "" {
			lowered = strings.ToLower(text)
		}
		if !strings.Contains(lowered, word) {
			return false
		}
	}
	return true
}

// containsASCII looks for a lower-case word without allocating. It is not certain
// where either holds a letter beyond ASCII, unless the word was found.
func containsASCII(text, word string) (found, certain bool) {
	small, capital := index(text, 0, word[0]), index(text, 0, upper(word[0]))
	for {
		i := min(small, capital)
		if i+len(word) > len(text) {
			break
		}
		if equalASCII(text[i:i+len(word)], word) {
			return true, true
		}
		if i == small {
			small = index(text, i+1, word[0])
		}
		if i == capital {
			capital = index(text, i+1, upper(word[0]))
		}
	}
	return false, ascii(word) && ascii(text)
}

// index is the offset of a byte at or after from; beyond the text if there is none.
func index(text string, from int, c byte) int {
	if i := strings.IndexByte(text[from:], c); i >= 0 {
		return from + i
	}
	return len(text) + 1
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

func upper(c byte) byte {
	if 'a' <= c && c <= 'z' {
		return c - ('a' - 'A')
	}
	return c
}

func equalASCII(text, word string) bool {
	for i := range len(word) {
		if lower(text[i]) != word[i] {
			return false
		}
	}
	return true
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}
