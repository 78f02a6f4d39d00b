package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// SentenceEnds reports whether the mark at byte i of s ends a sentence: a full stop, a
// question or exclamation mark or an ellipsis, closing marks behind it, then a space
// and something that does not begin in lower case, or the end of s. A full stop is
// not that of an abbreviation or of an initial, unless what follows hardly goes on in
// the same sentence: "in the U.S. He left".
func SentenceEnds(s string, i int) bool { return English().sentenceEnds(s, i) }

func (l *Lexicon) sentenceEnds(s string, i int) bool {
	c, size := utf8.DecodeRuneInString(s[i:])
	switch c {
	case '.', '!', '?', '…':
	default:
		return false
	}
	rest := s[i+size:]
	rest = rest[ClosingMarks(rest):]
	if rest == "" {
		return true
	}
	next := strings.TrimLeft(rest, " \n\t\u00a0\u202f")
	if len(next) == len(rest) {
		return false
	}
	next = strings.TrimLeft(next, "“‘\"'«„([*_")
	r, _ := utf8.DecodeRuneInString(next)
	if unicode.IsLower(r) {
		return false
	}
	return c != '.' || !l.abbreviated(s[:i]) || unicode.IsUpper(r) && l.hardlyInside(s[:i], next)
}

// ClosingMarks returns the length of the closing quotation marks and brackets with
// which s begins, and of what Markdown closes there: they belong to the sentence
// before.
func ClosingMarks(s string) int {
	n := 0
	for n < len(s) {
		c, size := utf8.DecodeRuneInString(s[n:])
		if !strings.ContainsRune("”’)\"'»›]*_", c) {
			break
		}
		n += size
	}
	return n
}

// abbreviated reports whether the full stop after a text is that of its last word: an
// initial, letters with stops between them, an abbreviation of the lexicon.
func (l *Lexicon) abbreviated(before string) bool {
	w := lastWord(before)
	if len(w) == 1 && IsUpper(w[0]) {
		return true
	}
	if n := len(w); n >= 3 && n <= 7 && w[n-2] == '.' {
		return true // "U.S", "e.g"
	}
	if len(w) > maxAbbreviation {
		return false
	}
	return l.Name(w + ".").Is(Abbreviation)
}

// maxAbbreviation is the length in bytes of the longest abbreviation, without its stop.
const maxAbbreviation = 6

// lastWord returns the last word of a text.
func lastWord(s string) string {
	at := strings.LastIndexAny(s, " \n\t\u00a0\u202f(“\"‘—–-")
	if at < 0 {
		return s
	}
	_, size := utf8.DecodeRuneInString(s[at:])
	return s[at+size:]
}

// hardlyInside reports whether a capitalised word at the begin of next hardly stands
// in the same sentence as the abbreviation that ends before: a function word, and not
// after a title or an initial.
func (l *Lexicon) hardlyInside(before, next string) bool {
	if w := lastWord(before); len(w) < 2 || l.Name(w+".").Is(Title) {
		return false
	}
	end := strings.IndexFunc(next, func(c rune) bool { return !unicode.IsLetter(c) && c != '\'' })
	if end < 0 {
		end = len(next)
	}
	if end > 12 {
		return false
	}
	g := l.Lookup(strings.ToLower(next[:end])).Grammar
	return g.Is(Pronoun | Determiner | Subordinator | Conjunction | Preposition | OwnPronoun)
}
