package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// letterRank orders the bytes of English text from rare to frequent; letters not
// in it are rarer than all. The order is that of E. T. Jaynes' and every other
// count of English letters: e t a o i n s h r d l u.
const letterRank = "zqxjkvbpygfwmculdrhsnioate "

// indexFold is the offset of the first place in text that matches the lower-case
// word without regard to case; -1 if there is none. It looks for the word's
// rarest letter with two byte searches, one a case, which run at memory speed,
// and compares the word only around those.
func indexFold(text, word string) int {
	at := rarest(word)
	if at < 0 {
		return indexFoldSlow(text, word)
	}
	low := word[at]
	up := low
	if low >= 'a' && low <= 'z' {
		up = low - 'a' + 'A'
	}
	l := pursuit{text: text, letter: low, next: -1}
	u := pursuit{text: text, letter: up, next: -1}
	for from := 0; ; {
		i := l.from(from)
		if up != low {
			if j := u.from(from); j >= 0 && (i < 0 || j < i) {
				i = j
			}
		}
		if i < 0 {
			return -1
		}
		if start := i - at; start >= 0 && equalFold(text[start:], word) {
			return start
		}
		from = i + 1
	}
}

// pursuit remembers the next place of a byte.
type pursuit struct {
	text   string
	letter byte
	next   int // -1: not looked for yet; len(text): no more
}

func (p *pursuit) from(at int) int {
	if p.next < at {
		i := strings.IndexByte(p.text[min(at, len(p.text)):], p.letter)
		if i < 0 {
			p.next = len(p.text)
		} else {
			p.next = at + i
		}
	}
	if p.next >= len(p.text) {
		return -1
	}
	return p.next
}

// rarest returns the offset of the rarest ASCII byte of a word before which only
// ASCII stands; -1 if the word begins with something else, or with a letter
// that also is the lower case of a letter outside ASCII (k and s).
func rarest(word string) int {
	best, rank := -1, len(letterRank)+1
	for i := 0; i < len(word) && word[i] < utf8.RuneSelf; i++ {
		if word[i] == 'k' || word[i] == 's' {
			continue
		}
		if r := strings.IndexByte(letterRank, word[i]); r < rank {
			best, rank = i, r
		}
	}
	if best > 0 && strings.ContainsAny(word[:best], "ks") {
		return -1 // a folded K or ſ before it has another length
	}
	return best
}

// equalFold reports whether text begins with the lower-case word.
func equalFold(text, word string) bool {
	i := 0
	for _, want := range word {
		if i >= len(text) {
			return false
		}
		c := text[i]
		if c < utf8.RuneSelf {
			if c >= 'A' && c <= 'Z' {
				c += 'a' - 'A'
			}
			if rune(c) != want {
				return false
			}
			i++
			continue
		}
		got, size := utf8.DecodeRuneInString(text[i:])
		if got != want && unicode.ToLower(got) != want {
			return false
		}
		i += size
	}
	return true
}

// indexFoldSlow tries every rune of the text.
func indexFoldSlow(text, word string) int {
	for i := range text {
		if equalFold(text[i:], word) {
			return i
		}
	}
	return -1
}
