package pdf

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Running heads and feet: rows at the top and bottom of pages that come again on
// pages nearby, in the same place and the same but for numbers.
const (
	edgeRows     = 4    // how many rows of an edge are looked at
	edgeShare    = 0.17 // how much of a page's height an edge has
	nearPages    = 4    // how far apart pages are that share a head
	headShift    = 7.0  // points between the places of a head on two pages
	lineNumbers  = 8    // how many numbers in a row make a column of line numbers
	mostHeadSize = 1.6  // of the body's size: larger rows are titles
)

// row is what stands at one height of a page, over its whole width.
type row struct {
	segs []int // indexes in the leaf's segments
	text string
	key  string // text without numbers and case
	y    float64
	size float64
}

// leaf is a page on the way from words to flows.
type leaf struct {
	*sheet
	segs        []segment
	top, bottom []row
	printed     string // page number that stands on it
	flows       []flow
	notes       []note
	plain       string // all its words
}

var digitRun = regexp.MustCompile(`\d+|\b[ivxlc]+\b`)

func newLeaf(s *sheet) *leaf {
	l := &leaf{sheet: s, segs: dropLineNumbers(segmentsOf(s.words))}
	s.words = nil
	l.plain = plainText(l.segs)
	var rows []row
	for i := range l.segs {
		s := &l.segs[i]
		n := len(rows)
		if n == 0 || abs(rows[n-1].y-s.base) > 2 {
			rows = append(rows, row{y: s.base})
			n++
		}
		r := &rows[n-1]
		r.segs = append(r.segs, i)
		r.text = strings.TrimSpace(r.text + " " + s.text())
		r.size = max(r.size, s.size)
	}
	for i := range rows {
		rows[i].key = digitRun.ReplaceAllString(strings.ToLower(rows[i].text), "#")
	}
	edge := edgeShare * l.height
	for i := 0; i < min(edgeRows, len(rows)) && rows[i].y < edge; i++ {
		l.top = append(l.top, rows[i])
	}
	for i := len(rows) - 1; i >= max(len(l.top), len(rows)-edgeRows) && rows[i].y > l.height-edge; i-- {
		l.bottom = append(l.bottom, rows[i])
	}
	return l
}

func plainText(segs []segment) string {
	parts := make([]string, len(segs))
	for i := range segs {
		parts[i] = segs[i].text()
	}
	return strings.Join(parts, " ")
}

// dropLineNumbers takes a column of numbers that count the lines out of a page, as
// transcripts and drafts of laws have it.
func dropLineNumbers(segs []segment) []segment {
	var byLeft, byRight counters
	for i := range segs {
		w := &segs[i].words[0]
		if n, err := strconv.Atoi(w.text); err == nil {
			byLeft.count(w.x0, n)
			byRight.count(w.x1, n)
		}
	}
	out := segs[:0]
	for _, s := range segs {
		w := &s.words[0]
		if _, err := strconv.Atoi(w.text); err == nil && max(byLeft.at(w.x0), byRight.at(w.x1)) >= lineNumbers {
			if len(s.words) == 1 {
				continue
			}
			s.words = s.words[1:]
			s.x0 = s.words[0].x0
		}
		out = append(out, s)
	}
	return out
}

// counters count, by their place, the numbers that go up by one from line to line.
type counters struct{ next, found map[int]int }

const counterWidth = 6 // points

func (c *counters) count(x float64, n int) {
	if c.next == nil {
		c.next, c.found = map[int]int{}, map[int]int{}
	}
	at := int(x / counterWidth)
	if n == c.next[at] || c.found[at] == 0 {
		c.next[at], c.found[at] = n+1, c.found[at]+1
	}
}

func (c *counters) at(x float64) int { return c.found[int(x/counterWidth)] }

// strip takes the running heads, feet and page numbers out of the leaves from one
// index to another, and keeps the printed page numbers. The others are compared with.
func strip(leaves []*leaf, from, to int, size float64) {
	for i := from; i < to; i++ {
		l := leaves[i]
		if l == nil {
			continue
		}
		gone := map[int]bool{}
		for _, rows := range [...][]row{l.top, l.bottom} {
			for j, r := range rows {
				if r.size <= mostHeadSize*size && (recurs(leaves, i, r) || isPageNumber(leaves, i, r, j)) {
					for _, s := range r.segs {
						gone[s] = true
					}
					if n, ok := printedNumber(leaves, i, r); ok {
						l.printed = n
					}
				}
			}
		}
		kept := l.segs[:0]
		for j := range l.segs {
			if !gone[j] {
				kept = append(kept, l.segs[j])
			}
		}
		l.segs = kept
	}
}

// recurs reports whether a row of a leaf comes again on others nearby: on two of
// them, or on one where there are few.
func recurs(leaves []*leaf, i int, r row) bool {
	need := 2
	if len(leaves) <= 3 || strings.Contains(r.key, "#") && strings.ContainsAny(r.key, "abcdefghijklmnopqrstuvwxyz") {
		need = 1
	}
	for j := max(0, i-nearPages); j <= min(len(leaves)-1, i+nearPages) && need > 0; j++ {
		if j != i && leaves[j] != nil && (hasRow(leaves[j].top, r) || hasRow(leaves[j].bottom, r)) {
			need--
		}
	}
	return need == 0
}

func hasRow(rows []row, r row) bool {
	return slices.ContainsFunc(rows, func(o row) bool {
		return abs(o.y-r.y) < headShift && abs(o.size-r.size) < 0.5 && o.key == r.key
	})
}

// pageNumber is a page number alone: "12", "- 12 -", "Page 12 of 90", "iv".
var pageNumber = regexp.MustCompile(`(?i)^[-–—|\s]*(?:page\s+|p\.\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/)\s*\d{1,4})?[-–—|.\s]*$`)

// isPageNumber reports whether a row at an edge holds nothing but the number of its
// page: the index, or one that counts on from a page nearby.
func isPageNumber(leaves []*leaf, i int, r row, rank int) bool {
	m := pageNumber.FindStringSubmatch(r.text)
	if m == nil || rank > 1 {
		return false
	}
	n, roman := numberOf(m[1])
	if n == leaves[i].index+1 || strings.EqualFold(m[1], leaves[i].label) {
		return true
	}
	return countsOn(leaves, i, n, roman)
}

// countsOn reports whether the number n of a leaf goes on from a number at the edge
// of one nearby.
func countsOn(leaves []*leaf, i, n int, roman bool) bool {
	for j := max(0, i-nearPages); j <= min(len(leaves)-1, i+nearPages); j++ {
		if j == i || leaves[j] == nil {
			continue
		}
		want := n + leaves[j].index - leaves[i].index
		for _, r := range slices.Concat(leaves[j].top, leaves[j].bottom) {
			for _, s := range digitRun.FindAllString(strings.ToLower(r.text), -1) {
				if got, isRoman := numberOf(s); got == want && isRoman == roman {
					return true
				}
			}
		}
	}
	return false
}

// printedNumber returns the number in a running head or foot that counts the pages.
func printedNumber(leaves []*leaf, i int, r row) (string, bool) {
	found := digitRun.FindAllString(strings.ToLower(r.text), -1)
	slices.SortStableFunc(found, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	for _, s := range found {
		if n, roman := numberOf(s); n > 0 && countsOn(leaves, i, n, roman) {
			return s, true
		}
	}
	return "", false
}

// numberOf reads an Arabic or a Roman number; 0 if it is neither.
func numberOf(s string) (n int, roman bool) {
	if n, err := strconv.Atoi(s); err == nil {
		return n, false
	}
	values := map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100}
	s = strings.ToLower(s)
	for i := range len(s) {
		v := values[s[i]]
		if i+1 < len(s) && v < values[s[i+1]] {
			v = -v
		}
		n += v
	}
	return n, true
}

// pageLabel is what a page is cited by: the file's label for it, unless that only
// counts the pages and another number is printed there.
func (l *leaf) pageLabel() string {
	n, err := strconv.Atoi(l.label)
	counts := err == nil && n == l.index+1
	switch {
	case l.label != "" && !(counts && l.printed != ""):
		return l.label
	case l.printed != "":
		return l.printed
	}
	return strconv.Itoa(l.index + 1)
}
