package office

import (
	"strconv"
	"strings"
)

// numbering is how a document numbers its lists and headings.
type numbering struct {
	lists  map[string]*wordList // by the number that paragraphs name
	shared map[string]*wordList // what they are based on
}

// wordList is one list; lists based on the same one count on.
type wordList struct {
	levels [9]listLevel
	counts *[9]int
}

// listLevel is how one level of a list is labelled.
type listLevel struct {
	format string // "decimal", "bullet", "lowerLetter", …
	text   string // "%1.%2"
	start  int
	shown  int // numbers of how many levels, in ODT
}

// readNumbering reads the lists of a DOCX document.
func readNumbering(a *archive, part string) numbering {
	n := numbering{lists: map[string]*wordList{}, shared: map[string]*wordList{}}
	_ = newScanner(a.ctx, a.optional(part)).eachBelow(func(s *scanner, e element) {
		switch e.name {
		case "abstractNum":
			l := &wordList{counts: new([9]int)}
			s.each(func(c element) { l.read(s, c) })
			n.shared[e.attr("abstractNumId")] = l
		case "num":
			n.lists[e.attr("numId")] = n.instance(s)
		default:
			s.skip()
		}
	})
	return n
}

// instance reads a list that paragraphs name.
func (n numbering) instance(s *scanner) *wordList {
	l := &wordList{counts: new([9]int)}
	s.each(func(c element) {
		switch c.name {
		case "abstractNumId":
			if shared := n.shared[c.attr("val")]; shared != nil {
				l.levels, l.counts = shared.levels, shared.counts
			}
			s.skip()
		case "lvlOverride":
			level := levelOf(c.attr("ilvl"))
			s.each(func(o element) {
				if o.name == "startOverride" {
					l.counts = new([9]int)
					l.levels[level].start, _ = strconv.Atoi(o.attr("val"))
					s.skip()
					return
				}
				l.read(s, o)
			})
		default:
			s.skip()
		}
	})
	return l
}

// read reads a level.
func (l *wordList) read(s *scanner, e element) {
	if e.name != "lvl" {
		s.skip()
		return
	}
	level := listLevel{start: 1}
	s.each(func(c element) {
		switch c.name {
		case "numFmt":
			level.format = c.attr("val")
		case "lvlText":
			level.text = c.attr("val")
		case "start":
			level.start, _ = strconv.Atoi(c.attr("val"))
		}
		s.skip()
	})
	l.levels[levelOf(e.attr("ilvl"))] = level
}

func levelOf(s string) int {
	n, _ := strconv.Atoi(s)
	return min(max(n, 0), 8)
}

// label counts a paragraph of a list and returns its label, "" for a bullet.
func (n numbering) label(ref numRef) string {
	l := n.lists[ref.id]
	if l == nil {
		return ""
	}
	for i := range ref.level {
		if l.counts[i] == 0 {
			l.counts[i] = max(l.levels[i].start, 1) // a level that was left out counts as begun
		}
	}
	level := l.levels[ref.level]
	if l.counts[ref.level] == 0 {
		l.counts[ref.level] = level.start
	} else {
		l.counts[ref.level]++
	}
	clear(l.counts[ref.level+1:])
	if level.format == "bullet" || level.format == "none" {
		return ""
	}
	label := level.text
	for i := range ref.level + 1 {
		number := figure(l.counts[i], l.levels[i].format)
		label = strings.ReplaceAll(label, "%"+strconv.Itoa(i+1), number)
	}
	return strings.TrimSpace(label)
}

// figure writes a number in a format of a list.
func figure(n int, format string) string {
	switch format {
	case "lowerLetter", "a":
		return letters(n)
	case "upperLetter", "A":
		return strings.ToUpper(letters(n))
	case "lowerRoman", "i":
		return roman(n)
	case "upperRoman", "I":
		return strings.ToUpper(roman(n))
	}
	return strconv.Itoa(n)
}

// letters counts a, b, … z, aa, bb, …
func letters(n int) string {
	if n < 1 || n > 26*8 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(rune('a'+(n-1)%26)), (n-1)/26+1)
}

func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	values := [...]int{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1}
	signs := [...]string{"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"}
	for i, v := range values {
		for ; n >= v; n -= v {
			b.WriteString(signs[i])
		}
	}
	return b.String()
}
