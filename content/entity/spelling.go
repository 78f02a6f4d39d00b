package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordEnd finds where the word that begins at start ends.
func (s *scanner) wordEnd(start int) int {
	text, i, letters := s.text, start, 0 // letters since the last full stop
	for i < len(text) {
		c := text[i]
		switch {
		case isLetter(c) || isDigit(c) || c == '_':
			i++
			letters++
		case c >= utf8.RuneSelf:
			n := wideInside(text, start, i)
			if n == 0 {
				return i
			}
			i += n
			letters++
		case c == '-' && continues(text[i+1:]):
			i++
			letters = 9
		case c == '.' && dotInside(text, start, i, letters):
			i++
			letters = 0
		case c == '\'' && apostropheInside(text, start, i, 1):
			i++
		case c == '&' && i > start && isUpper(text[i-1]) && i+1 < len(text) && isUpper(text[i+1]):
			i++
		default:
			return i
		}
	}
	return i
}

// wideInside returns the size of the character beyond ASCII at i if it belongs
// to the word, else 0.
func wideInside(text string, start, i int) int {
	c, size := utf8.DecodeRuneInString(text[i:])
	if c == '’' {
		if apostropheInside(text, start, i, size) {
			return size
		}
		return 0
	}
	if unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c) {
		return size
	}
	return 0
}

// dotInside reports whether the full stop at i belongs to the word: in "U.S.",
// after an initial ("J. Novak"), in "example.com".
func dotInside(text string, start, i, letters int) bool {
	rest := text[i+1:]
	if letters == 1 && isLetter(text[i-1]) {
		if continues(rest) || text[start:i] != text[i-1:i] {
			return true // "U.S" and the last stop of "U.S."
		}
		return isUpper(text[i-1]) && len(rest) > 1 && rest[0] == ' ' && (isUpper(rest[1]) || rest[1] >= utf8.RuneSelf)
	}
	return len(rest) > 1 && isLower(rest[0]) && isLower(rest[1]) && letters > 1 && isLetter(text[i-1])
}

// apostropheInside reports whether the apostrophe at i belongs to the word, as
// in "O'Brien", "don't" and "Sana'a", and not to an ending.
func apostropheInside(text string, start, i, size int) bool {
	rest := text[i+size:]
	if i == start || !continues(rest) {
		return false
	}
	if i-start <= 2 && isUpper(text[start]) && isUpper(rest[0]) {
		return true
	}
	n := 1
	for n < len(rest) && isLetter(rest[n]) {
		n++
	}
	switch rest[:n] {
	case "s", "S", "re", "ve", "ll", "d", "m":
		return false
	}
	return true
}

// hyphen returns where to cut a word with a hyphen in two, or 0: "Beijing-based"
// and "US-China" are two, "Kwok-kin" and "Smith-Jones" one.
func (s *scanner) hyphen(start, end int) int {
	w := s.text[start:end]
	h := strings.IndexByte(w, '-')
	if h <= 0 || h == len(w)-1 || strings.IndexByte(w[h+1:], '-') >= 0 || s.r.lex.words[w] != 0 {
		return 0
	}
	left, right := w[:h], w[h+1:]
	if n := len(s.r.tokens); isUpper(right[0]) && n > s.r.first+1 && s.gap == 0 && s.r.word(int32(n-1)).text == "of" && s.r.word(int32(n-2)).text == "University" {
		return 0 // "University of Lundia-Zorham"
	}
	switch {
	case isUpper(left[0]) && isDigit(right[0]) && len(left) > 4:
		return start + h
	case isUpper(left[0]) && isLower(right[0]):
		known := s.r.lex.words[right]
		if s.follows() && s.r.lex.words[left]&^given&^familyFirst == 0 {
			return 0 // "Ban Ki-moon"
		}
		if s.r.lex.words[strings.ToLower(left)]&common != 0 && known&common != 0 && !strings.HasSuffix(right, "ed") && !strings.HasSuffix(right, "ing") && s.r.lex.words[left]&(place|body|given|surname|demonym) == 0 {
			return 0 // "High-level"
		}
		if known&(common|role|speech|stop) != 0 || len(right) > 5 && (strings.HasSuffix(right, "ed") || strings.HasSuffix(right, "ing")) || right == "led" || right == "run" {
			return start + h
		}
	case isLower(left[0]) && isUpper(right[0]):
		if !isParticle(left) && left != "as" && left != "ar" && left != "az" && left != "ash" && left != "an" {
			return start + h
		}
	case isUpper(left[0]) && isUpper(right[0]) && isPrefix(left):
		return start + h
	case isUpper(left[0]) && isUpper(right[0]):
		const nations = place | demonym
		named := end+1 < len(s.text) && s.text[end] == ' ' && isUpper(s.text[end+1]) // "China-Atlantis Corridor"
		if !named && s.r.lex.words[left]&nations != 0 && s.r.lex.words[right]&nations != 0 {
			return start + h
		}
	}
	return 0
}

// follows reports whether a capitalised word stands right before.
func (s *scanner) follows() bool {
	n := len(s.r.tokens)
	return n > s.r.first && s.gap == 0 && s.r.tokens[n-1].shape == titled
}

// isPrefix reports whether what stands before a hyphen is no word of its own.
func isPrefix(w string) bool {
	switch w {
	case "Pro", "pro", "Anti", "anti", "Non", "non", "Ex", "ex", "Pre", "pre", "Post", "post", "Mid", "mid", "Self", "Neo", "neo", "Semi", "Sub", "Trans", "trans", "Inter", "inter", "Cross", "cross":
		return true
	}
	return false
}

// shapeOf tells how a word is written.
func shapeOf(w string) shape {
	uppers, lowers, digits := 0, 0, 0
	for i := 0; i < len(w); i++ {
		c := w[i]
		switch {
		case isUpper(c):
			uppers++
		case isLower(c):
			lowers++
		case isDigit(c):
			digits++
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(w[i:])
			i += size - 1
			if unicode.IsUpper(r) {
				uppers++
			} else {
				lowers++
			}
		}
	}
	first, _ := utf8.DecodeRuneInString(w)
	switch {
	case uppers == 0 && lowers == 0:
		return number
	case uppers == 0 && unicode.IsDigit(first):
		return number
	case uppers == 0:
		return lower
	case lowers == 0 && (uppers > 1 || digits > 0):
		return caps
	case unicode.IsUpper(first):
		return titled
	case unicode.IsDigit(first):
		return number
	}
	return mixed
}
