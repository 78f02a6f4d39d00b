package pdf

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// look is how a line is set, as far as headings differ in it.
type look struct {
	size float64 // rounded to half a point
	bold bool
	caps bool
}

func lookOf(l *line) look {
	return look{math.Round(l.size*2) / 2, l.bold, isCapitals(l.text())}
}

// isCapitals reports whether a text is in capitals throughout.
func isCapitals(s string) bool {
	upper := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return upper >= 4
}

// styles are the looks of a document: of its body, and of its headings by rank.
type styles struct {
	body  look
	ranks []look // from the highest
	// numbered is the level of the headings with one number, 0 before the first.
	numbered int
}

// bodyOf is the look of most of the letters.
func bodyOf(leaves []*leaf) look {
	letters := map[look]int{}
	for _, l := range leaves {
		if l == nil {
			continue
		}
		for i := range l.segs {
			s := &l.segs[i]
			for _, w := range s.words {
				letters[look{size: math.Round(w.size*2) / 2, bold: w.bold}] += utf8.RuneCountInString(w.text)
			}
		}
	}
	best := look{size: 10}
	for k, n := range letters {
		if m := letters[best]; n > m || n == m && k.size < best.size {
			best = k
		}
	}
	return best
}

// Limits of what can be a heading.
const (
	maxHeadingRunes = 180
	maxHeadingLines = 4
	largerBy        = 1.1 // than the body's size
	muchLargerBy    = 1.4 // so that it need not look like a title in other ways
)

// endsLikeTitle reports whether a text ends as titles do, and not like a sentence or
// the label of a field.
func endsLikeTitle(text string) bool {
	words := len(strings.Fields(text))
	switch text[len(text)-1] {
	case ',', ';':
		return false
	case '.':
		return words <= 8
	case ':':
		return words > 1
	}
	return true
}

// canHead reports whether a block is set as a heading is.
func (s *styles) canHead(b *block, blocks []block, i int) bool {
	if b.kind != paragraph && !(b.kind == item && b.mark != "" && b.isBold()) || len(b.lines) > maxHeadingLines {
		return false
	}
	text := b.text()
	if utf8.RuneCountInString(text) > maxHeadingRunes || letterCount(text) < 3 || letterCount(text)*2 < utf8.RuneCountInString(text) {
		return false
	}
	k := lookOf(&b.lines[0])
	if k.size >= muchLargerBy*s.body.size {
		return true
	}
	if !endsLikeTitle(text) || unicode.IsLower(firstRune(&b.lines[0])) || k.size < 0.92*s.body.size {
		return false
	}
	return k.size >= largerBy*s.body.size || k.bold && !s.body.bold || k.caps && len(b.lines) <= 2 && hasBody(blocks, i)
}

// hasBody reports whether text comes after a block that is in capitals: else it is a
// list of names, or a form.
func hasBody(blocks []block, i int) bool {
	return i+1 < len(blocks) && blocks[i+1].kind == paragraph && !isCapitals(blocks[i+1].text()) && len(blocks[i+1].lines) > 1
}

// rank finds the looks of headings among blocks and orders them: by size, then by
// weight, then by capitals.
func (s *styles) rank(blocks []block) {
	var found []look
	for i := range blocks {
		if s.canHead(&blocks[i], blocks, i) {
			if k := lookOf(&blocks[i].lines[0]); !slices.Contains(found, k) {
				found = append(found, k)
			}
		}
	}
	slices.SortFunc(found, compareLooks)
	s.ranks = nil
	for _, k := range found {
		if n := len(s.ranks); n > 0 && abs(s.ranks[n-1].size-k.size) <= 0.5 && s.ranks[n-1].bold == k.bold && s.ranks[n-1].caps == k.caps {
			continue
		}
		s.ranks = append(s.ranks, k)
	}
}

func compareLooks(a, b look) int {
	asInt := map[bool]int{true: 1}
	return cmp.Or(cmp.Compare(b.size, a.size), asInt[b.bold]-asInt[a.bold], asInt[b.caps]-asInt[a.caps])
}

// level is the level of a heading by its look: 1 for the highest.
func (s *styles) level(k look) int {
	for i, r := range s.ranks {
		if compareLooks(k, r) <= 0 || abs(r.size-k.size) <= 0.5 && r.bold == k.bold && r.caps == k.caps {
			return min(i+1, 6)
		}
	}
	return min(len(s.ranks)+1, 6)
}

// numbering is a heading's number: "2.", "2.1", "A.3".
var numbering = regexp.MustCompile(`^(?:[A-Z]\.)?(\d{1,2}(?:\.\d{1,2}){0,4})\.?$`)

// depthOf is how deep a heading's number goes, 0 without one.
func depthOf(text string) int {
	first, rest, _ := strings.Cut(text, " ")
	m := numbering.FindStringSubmatch(first)
	if m == nil || strings.TrimSpace(rest) == "" {
		return 0
	}
	return strings.Count(m[1], ".") + 1
}

// head makes headings of the blocks that are set as such, below a level.
func (s *styles) head(blocks []block, below int) {
	for i := range blocks {
		b := &blocks[i]
		if b.kind == heading || !s.canHead(b, blocks, i) {
			continue
		}
		b.kind, b.level = heading, min(below+s.level(lookOf(&b.lines[0])), 6)
		switch depth := depthOf(b.text()); {
		case depth == 1:
			s.numbered = b.level
		case depth > 1 && s.numbered > 0:
			b.level = min(s.numbered+depth-1, 6)
		}
	}
}

// joinHeadings joins the lines of a heading that was cut in two: the next block is
// set alike and follows closely.
func joinHeadings(blocks []block) []block {
	out := blocks[:0]
	for _, b := range blocks {
		if n := len(out); n > 0 && b.kind == heading && out[n-1].kind == heading && out[n-1].goesOnAsHeading(&b) {
			out[n-1].lines = append(out[n-1].lines, b.lines...)
			continue
		}
		out = append(out, b)
	}
	return out
}

func (b *block) goesOnAsHeading(next *block) bool {
	a, c := b.last(), &next.lines[0]
	step := c.base - a.base
	return a.page == c.page && lookOf(a) == lookOf(c) && step > 0 && step < 1.5*c.size && depthOf(next.text()) == 0 &&
		next.mark == "" && len(b.lines)+len(next.lines) <= maxHeadingLines
}
