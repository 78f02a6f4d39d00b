package input

import (
	"slices"
	"strings"
)

// Query is what a filter asks for: all of its words, in any order and case.
type Query []string

// NewQuery splits what was typed into words.
func NewQuery(s string) Query { return strings.Fields(strings.ToLower(s)) }

// Match reports whether the text holds every word of the query. An empty query
// matches everything.
func (q Query) Match(text string) bool {
	if len(q) == 0 {
		return true
	}
	text = strings.ToLower(text)
	return !slices.ContainsFunc(q, func(word string) bool { return !strings.Contains(text, word) })
}
