package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// continues reports whether a word goes on at the begin of the text.
func continues(text string) bool {
	if text == "" {
		return false
	}
	c := text[0]
	if c < utf8.RuneSelf {
		return IsLetter(c) || IsDigit(c)
	}
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r)
}

// wordEnd returns where the word or number that begins at start ends.
func wordEnd(text string, start int) int {
	i, letters := start, 0 // letters since the last full stop
	for i < len(text) {
		c := text[i]
		switch {
		case IsLetter(c) || IsDigit(c) || c == '_':
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
		case c == '&' && i > start && IsUpper(text[i-1]) && i+1 < len(text) && IsUpper(text[i+1]):
			i++
		case strings.IndexByte(".,:/", c) >= 0 && IsDigit(text[i-1]) && i+1 < len(text) && IsDigit(text[i+1]):
			i++ // "2,021", "3.5", "9/11"
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
	if letters == 1 && IsLetter(text[i-1]) {
		if continues(rest) || text[start:i] != text[i-1:i] {
			return true // "U.S" and the last stop of "U.S."
		}
		return IsUpper(text[i-1]) && len(rest) > 1 && rest[0] == ' ' && (IsUpper(rest[1]) || rest[1] >= utf8.RuneSelf)
	}
	return len(rest) > 1 && IsLower(rest[0]) && IsLower(rest[1]) && letters > 1 && IsLetter(text[i-1])
}

// apostropheInside reports whether the apostrophe at i belongs to the word, as
// in "O'Brien", "don't" and "Sana'a", and not to an ending.
func apostropheInside(text string, start, i, size int) bool {
	rest := text[i+size:]
	if i == start || !continues(rest) {
		return false
	}
	if i-start <= 2 && IsUpper(text[start]) && IsUpper(rest[0]) {
		return true
	}
	return endingLength(rest) == 0
}

// hyphen returns where to cut a word with a hyphen in two, or 0: "Beijing-based"
// and "US-China" are two, "Kwok-kin" and "Smith-Jones" one.
func (s *scanner) hyphen(start, end int) int {
	w := s.text[start:end]
	h := strings.IndexByte(w, '-')
	if h <= 0 || h == len(w)-1 || strings.IndexByte(w[h+1:], '-') >= 0 || s.t.Lex.Name(w) != 0 {
		return 0
	}
	left, right := w[:h], w[h+1:]
	if IsUpper(right[0]) && s.afterUniversityOf() {
		return 0 // "University of Lundia-Zorham"
	}
	prefix := s.t.Lex.Name(left).Is(Prefix)
	cut := false
	switch {
	case IsUpper(left[0]) && IsDigit(right[0]):
		cut = len(left) > 4
	case IsUpper(left[0]) && IsLower(right[0]):
		cut = s.standsAlone(left, right)
	case IsLower(left[0]) && IsUpper(right[0]):
		cut = prefix || !s.t.Lex.Name(left).Is(Particle|ArabicArticle)
	case IsUpper(left[0]) && IsUpper(right[0]):
		cut = prefix || s.nations(left, right, end)
	}
	if cut {
		return start + h
	}
	return 0
}

// standsAlone reports whether the second half of a word such as "Beijing-based", in
// lower case, is a word of its own and no part of the name that the first half is of.
func (s *scanner) standsAlone(left, right string) bool {
	lex := s.t.Lex
	if s.follows() && lex.Name(left)&^Given&^FamilyFirst == 0 {
		return false // "Ban Ki-moon"
	}
	known := lex.Lookup(right)
	participle := strings.HasSuffix(right, "ed") || strings.HasSuffix(right, "ing")
	if lex.Name(strings.ToLower(left)).Is(Common) && known.Name.Is(Common) && !participle && !lex.Name(left).Is(Place|Body|Given|Surname|Demonym) {
		return false // "High-level"
	}
	return known.Name.Is(Common|Role|PersonVerb|Stop|CompoundEnd) || len(right) > 5 && participle
}

// nations reports whether the halves of a word are two nations, and the word does not
// begin a longer name: "China-Atlantis Corridor".
func (s *scanner) nations(left, right string, end int) bool {
	if end+1 < len(s.text) && s.text[end] == ' ' && IsUpper(s.text[end+1]) {
		return false
	}
	return s.t.Lex.Name(left).Is(Place|Demonym) && s.t.Lex.Name(right).Is(Place|Demonym)
}

// follows reports whether a capitalised word stands right before.
func (s *scanner) follows() bool {
	tokens := s.tokens()
	return len(tokens) > 0 && s.gap == 0 && tokens[len(tokens)-1].Shape == Titled
}

// afterUniversityOf reports whether these words stand right before.
func (s *scanner) afterUniversityOf() bool {
	tokens := s.tokens()
	n := len(tokens)
	return n > 1 && s.gap == 0 && s.t.Word(tokens[n-1]).Text == "of" && s.t.Word(tokens[n-2]).Text == "University"
}

// FirstWord returns the word with which s begins; "" if it begins with none.
func FirstWord(s string) string {
	if !continues(s) {
		return ""
	}
	return s[:wordEnd(s, 0)]
}
