package quote

import (
	"unicode"
	"unicode/utf8"

	"briefing/content/article"
)

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
	switch s[:n] {
	case "em", "tis", "twas", "til", "cause", "bout", "n", "round":
		return true
	}
	return false
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

// singlesAreOuter reports whether a document sets its quotations in single
// marks, as British papers do: there must be more quotations of three words or
// more in single marks than quotations of any length in double ones.
func singlesAreOuter(leaves []article.Leaf) bool {
	balance := 0
	var s scanner
	for i := range leaves {
		l := &leaves[i]
		if l.Kind == article.Heading || !quotable(l.Kind) || !hasMark(l.Text) {
			continue
		}
		for _, g := range s.scan(l.Text, true) {
			switch {
			case g.open < singleOpen:
				balance--
			case g.closed && wordCount(l.Text[g.start:g.end], 3) >= 3:
				balance++
			}
		}
	}
	return balance > 0
}

// quotable reports whether leaves of a kind can hold quotations.
func quotable(k article.LeafKind) bool {
	switch k {
	case article.Code, article.RawHTML, article.Notice, article.Rule:
		return false
	}
	return true
}

// wordCount counts words up to a limit.
func wordCount(s string, limit int) int {
	n, in := 0, false
	for _, r := range s {
		w := isWordRune(r) || r == '\'' || r == '’' || r == '-'
		if w && !in {
			if n++; n >= limit {
				return n
			}
		}
		in = w
	}
	return n
}
