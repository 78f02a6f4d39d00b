package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/content/text"
)

// markKind is the form of a quotation mark.
type markKind uint8

const (
	straight    markKind = iota // "
	curlyOpen                   // “
	curlyClose                  // ”
	low                         // „
	doubled                     // '' or ``, two single marks set for one double
	frenchOpen                  // « and the corners of East Asia
	frenchClose                 // »
	singleOpen                  // ‘
	singleClose                 // ’, which is an apostrophe too
	singlePlain                 // ', which is an apostrophe too
)

// mark is one quotation mark in the text of a leaf.
type mark struct {
	kind       markKind
	start, end int
	leansOpen  bool // is where a word begins
}

// segment is a stretch of a leaf's text between quotation marks, at the
// outermost level: nested quotations are part of it.
type segment struct {
	outer, outerEnd int // with the marks
	start, end      int // the words alone
	open            markKind
	closed          bool // false where the leaf ends before the closing mark
}

// hasMark reports whether the text holds a byte that may begin a quotation
// mark. This filter makes prose without quotations cheap.
func hasMark(s string) bool {
	if strings.IndexByte(s, '"') >= 0 || strings.IndexByte(s, '\'') >= 0 {
		return true
	}
	for i := 0; i+2 < len(s); {
		j := strings.IndexByte(s[i:], 0xE2)
		if j < 0 || i+j+2 >= len(s) {
			break
		}
		i += j
		if s[i+1] == 0x80 && s[i+2] >= 0x98 && s[i+2] <= 0x9F {
			return true
		}
		i++
	}
	return strings.Contains(s, "«") || strings.Contains(s, "»") || strings.Contains(s, "「") || strings.Contains(s, "『")
}

// markAt returns the mark that begins at byte i, if there is one.
func markAt(s string, i int) (mark, bool) {
	r, size := utf8.DecodeRuneInString(s[i:])
	m := mark{start: i, end: i + size}
	switch r {
	case '"':
		m.kind = straight
	case '“', '‟':
		m.kind = curlyOpen
	case '”':
		m.kind = curlyClose
	case '„':
		m.kind = low
	case '«', '「', '『':
		m.kind = frenchOpen
	case '»', '」', '』':
		m.kind = frenchClose
	case '‘', '‛':
		m.kind = singleOpen
	case '’':
		m.kind = singleClose
	case '\'':
		m.kind = singlePlain
	case '`':
	default:
		return m, false
	}
	if (m.kind >= singleOpen || r == '`') && r != '‛' && strings.HasPrefix(s[m.end:], s[i:m.end]) {
		m.kind, m.end = doubled, m.end+size
	}
	return m, r != '`' || m.kind == doubled
}

// leans reports whether a mark is where something begins: after a space, a
// bracket, a dash or another mark, and before no space.
func leans(s string, m mark) bool {
	after, _ := utf8.DecodeRuneInString(s[m.end:])
	if m.end >= len(s) || unicode.IsSpace(after) {
		return false
	}
	if m.start == 0 {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(s[:m.start])
	return unicode.IsSpace(before) || strings.ContainsRune("([{-—–―/'‘“\"«„*_>", before)
}

// scanner collects the segments of one leaf.
type scanner struct {
	text    string
	singles bool // single marks are the outer ones
	marks   []mark
	segs    []segment

	open  *mark
	depth int
	left  [singlePlain + 1]int // marks of each kind that are still to come

	decided int  // up to where closesLater knows its answer
	closing bool // the answer
}

// segments returns the quoted stretches of a text, in order. With singles set,
// single marks count as outer marks.
func segments(leaf string, singles bool) []segment {
	var s scanner
	return s.scan(leaf, singles)
}

// scan is segments; the result is valid until the scanner is used again.
func (s *scanner) scan(leaf string, singles bool) []segment {
	*s = scanner{text: leaf, singles: singles, marks: s.marks[:0], segs: s.segs[:0]}
	s.collect()
	if len(s.marks) == 0 {
		return nil
	}
	for _, m := range s.marks {
		s.left[m.kind]++
	}
	for i := range s.marks {
		s.left[s.marks[i].kind]--
		s.feed(i)
	}
	if s.open != nil {
		s.shut(len(leaf), len(leaf), false)
	}
	return s.segs
}

// collect finds the marks that can matter.
func (s *scanner) collect() {
	for i := 0; i < len(s.text); {
		c := s.text[i]
		if c != '"' && c != '\'' && c != '`' && c != 0xC2 && c != 0xE2 && c != 0xE3 {
			i++
			continue
		}
		m, ok := markAt(s.text, i)
		if !ok {
			i++
			continue
		}
		if m.kind == doubled && !leans(s.text, m) && strings.HasPrefix(s.text[m.end:], s.text[i:i+(m.end-i)/2]) {
			i += (m.end - i) / 2 // the single mark of a quotation inside ends first: '''
			continue
		}
		i = m.end
		single := m.kind >= singleOpen
		if single && (!s.singles || !s.singleMark(m)) || m.kind == straight && s.inches(m) {
			continue
		}
		m.leansOpen = leans(s.text, m)
		s.marks = append(s.marks, m)
	}
}

// inches reports whether a straight mark means inches: 6'3".
func (s *scanner) inches(m mark) bool {
	i := m.start
	for i > 0 && isDigit(s.text[i-1]) {
		i--
	}
	before := s.text[:i]
	return strings.HasSuffix(before, "'") && endsInDigit(before[:len(before)-1]) ||
		strings.HasSuffix(before, "’") && endsInDigit(before[:len(before)-len("’")])
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func endsInDigit(s string) bool { return s != "" && isDigit(s[len(s)-1]) }

// feed handles mark number i.
func (s *scanner) feed(i int) {
	m := s.marks[i]
	switch {
	case s.open == nil:
		if s.opens(m) {
			s.open, s.depth = &s.marks[i], 0
		}
	case s.nests(i):
		s.depth++
	case s.reopens(m):
		s.shut(m.start, m.start, false)
		s.open, s.depth = &s.marks[i], 0
	case !s.closes(m):
	case s.depth > 0:
		s.depth--
	default:
		s.shut(m.start, m.end, true)
	}
}

// opens reports whether a mark outside any quotation opens one.
func (s *scanner) opens(m mark) bool {
	switch m.kind {
	case curlyOpen, low, frenchOpen:
		return m.end < len(s.text)
	case singleOpen, singlePlain, singleClose:
		return m.leansOpen
	}
	return m.leansOpen || s.glued(m) || m.kind == straight && s.spaced(m)
}

// spaced reports whether a straight mark and the next one have blanks on either side,
// as old typesetting has them: " What is it? " asked Novak.
func (s *scanner) spaced(m mark) bool {
	if m.start > 0 && s.text[m.start-1] != ' ' || !strings.HasPrefix(s.text[m.end:], " ") {
		return false
	}
	next := strings.IndexByte(s.text[m.end:], '"')
	return next > 1 && s.text[m.end+next-1] == ' '
}

// glued reports whether a mark is between a comma or colon and a letter,
// where a space was forgotten.
func (s *scanner) glued(m mark) bool {
	if m.start == 0 || m.end >= len(s.text) {
		return false
	}
	c := s.text[m.start-1]
	r, _ := utf8.DecodeRuneInString(s.text[m.end:])
	return (c == ',' || c == ':' || c == ';') && unicode.IsLetter(r)
}

// nests reports whether mark i opens a quotation inside the open one.
func (s *scanner) nests(i int) bool {
	m, outer := s.marks[i], s.open.kind
	if !m.leansOpen {
		return false
	}
	single := outer >= singleOpen
	switch m.kind {
	case curlyOpen:
		return outer != low && (outer != curlyOpen && outer != curlyClose || s.left[curlyClose]-s.left[curlyOpen] >= 2)
	case straight, doubled:
		return single || outer == curlyOpen && s.left[m.kind] > 0 && s.left[curlyClose] > 0
	case low, frenchOpen:
		return outer != m.kind
	case singleOpen:
		return outer == singleOpen && s.left[singleClose] >= 2
	}
	return false
}

// reopens reports whether a mark begins a new quotation although the one before
// it was never closed.
func (s *scanner) reopens(m mark) bool {
	return m.leansOpen && m.kind == s.open.kind && (m.kind == curlyOpen || m.kind == frenchOpen || m.kind == singleOpen)
}

// closes reports whether a mark can end the open quotation, or one inside it.
func (s *scanner) closes(m mark) bool {
	single := s.open.kind >= singleOpen
	if s.depth == 0 {
		if single {
			return m.kind >= singleOpen
		}
		return m.kind < singleOpen
	}
	return true
}

// shut ends the open segment; one without a word in it is dropped.
func (s *scanner) shut(end, outerEnd int, closed bool) {
	seg := segment{outer: s.open.start, outerEnd: outerEnd, start: s.open.end, end: end, open: s.open.kind, closed: closed}
	s.open, s.depth = nil, 0
	words := s.text[seg.start:seg.end]
	seg.start += len(words) - len(strings.TrimLeftFunc(words, unicode.IsSpace))
	seg.end -= len(words) - len(strings.TrimRightFunc(words, unicode.IsSpace))
	if seg.start < seg.end && strings.ContainsFunc(s.text[seg.start:seg.end], isWordRune) {
		s.segs = append(s.segs, seg)
	}
}

// singleMark reports whether a single mark is a quotation mark and not an
// apostrophe: not one within a word, not before a decade ('90s) or a clipped
// word ('em), and not after a plural in s where the quotation goes on.
func (s *scanner) singleMark(m mark) bool {
	before, _ := utf8.DecodeLastRuneInString(s.text[:m.start])
	after, _ := utf8.DecodeRuneInString(s.text[m.end:])
	letterBefore := m.start > 0 && isWordRune(before)
	letterAfter := m.end < len(s.text) && isWordRune(after)
	switch {
	case letterBefore && letterAfter:
		return false
	case m.kind == singleOpen:
		return letterAfter || !letterBefore
	case letterAfter && m.kind == singlePlain && cliticAfter(s.text[m.end:]):
		return false
	case letterAfter:
		return m.kind == singlePlain && !unicode.IsDigit(after) && !clipped(s.text[m.end:])
	case letterBefore && before == 's':
		return !s.closesLater(m.end)
	}
	return true
}

// cliticAfter reports whether the text begins with the rest of a contraction
// that tokenised text sets apart: it 's, they 're.
func cliticAfter(s string) bool {
	n := 0
	for n < len(s) && s[n] >= 'a' && s[n] <= 'z' {
		n++
	}
	if n < len(s) && s[n] != ' ' {
		return false
	}
	switch s[:n] {
	case "s", "m", "d", "t", "re", "ve", "ll":
		return true
	}
	return false
}

// clipped reports whether the text begins with a word that is written with a
// leading apostrophe.
func clipped(s string) bool {
	n := 0
	for n < len(s) && s[n] >= 'a' && s[n] <= 'z' {
		n++
	}
	return text.English().Lookup(s[:n]).Usage.Is(text.Clipped)
}

// maxAhead is how far, in bytes, a closing single mark is looked for.
const maxAhead = 1000

// closesLater reports whether, before the next opening single mark, a single
// mark follows that must be a closing one: after punctuation, or after a letter
// other than s and before no letter.
func (s *scanner) closesLater(from int) bool {
	if from >= s.decided {
		s.decided, s.closing = s.decide(from)
	}
	return s.closing
}

// decide returns where the question of closesLater is settled, and how: the
// answer is the same for all places before that.
func (s *scanner) decide(from int) (at int, closes bool) {
	limit := min(len(s.text), from+maxAhead)
	for i := from; i < limit; i++ {
		c := s.text[i]
		if c != '\'' && c != 0xE2 {
			continue
		}
		m, ok := markAt(s.text, i)
		if !ok || m.kind < singleOpen {
			continue
		}
		if m.kind == singleOpen || leans(s.text, m) {
			return i, false
		}
		before, _ := utf8.DecodeLastRuneInString(s.text[:m.start])
		after, _ := utf8.DecodeRuneInString(s.text[m.end:])
		if m.end < len(s.text) && isWordRune(after) || before == 's' {
			continue
		}
		return i, true
	}
	return limit, false
}
