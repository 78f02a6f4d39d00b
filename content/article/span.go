package article

import "sort"

// Span is the half-open range [Start, End) of byte offsets into a document's
// normalised text.
type Span struct{ Start, End int }

// Len is the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether the byte at pos lies in the span.
func (s Span) Contains(pos int) bool { return s.Start <= pos && pos < s.End }

// Overlaps reports whether the two spans share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Cover is the smallest span that holds both.
func (s Span) Cover(t Span) Span {
	if s.Empty() {
		return t
	}
	if t.Empty() {
		return s
	}
	return Span{min(s.Start, t.Start), max(s.End, t.End)}
}

// Search returns the index of the first of n ordered spans that ends after pos;
// n if there is none.
func Search(n int, at func(int) Span, pos int) int {
	return sort.Search(n, func(i int) bool { return at(i).End > pos })
}
