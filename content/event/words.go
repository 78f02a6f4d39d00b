package event

import (
	"unicode"
	"unicode/utf8"
)

// word is a word or number of a leaf's text.
type word struct {
	start, end int
	number     int  // its value, if it is a number of up to four digits; else -1
	capital    bool // begins with a capital
	joined     bool // stands behind a sign that makes it no date: "$2014", "1,2014"
	// comma and space tell what stands before it: a comma and a space, or just
	// a space; neither for anything else.
	comma, space bool
	ordinal      bool // "3rd"
	opens        opening
}

// opening is what kind of date may begin with a word; none for most words.
type opening uint8

// The kinds of words that a date may begin with.
const (
	numeral    opening = 1 << iota
	monthName          // "May"
	seasonName         // "summer"
	counting           // "two"
	pointing           // "the" day after
	beside             // "last" week, "Monday"
)

// scan cuts r.text into words; false if nothing in it can be a date.
func (r *recogniser) scan() bool {
	r.words = r.words[:0]
	text, hope := r.text, false
	prev := 0
	for i := 0; i < len(text); {
		c := text[i]
		if !isLetter(c) && !isDigit(c) && c < utf8.RuneSelf {
			i++
			continue
		}
		start := i
		if isDigit(c) {
			i = r.numberEnd(i)
		} else if i = wordEnd(text, i); i == start {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		w := word{start: start, end: i, number: -1, capital: c >= 'A' && c <= 'Z'}
		gap := text[prev:start]
		w.space = gap == " " || gap == "\u00a0"
		w.comma = gap == ", "
		w.joined = glued(gap, isDigit(c))
		if isDigit(c) {
			w.number, w.ordinal = value(text[start:i])
			hope, w.opens = true, numeral
		} else if i-start <= longest {
			s := text[start:i]
			w.opens = openingOf(s, w.capital)
			hope = hope || w.opens&(monthName|seasonName) != 0 || telling(s)
		}
		r.words = append(r.words, w)
		prev = i
	}
	return hope
}

// glued reports whether what stands before a number makes it an amount, a part
// of a longer number or of a name.
func glued(gap string, number bool) bool {
	if gap == "" || !number {
		return false
	}
	switch gap[len(gap)-1] {
	case '$', '#', '/', '.', ',', ':', '+', '=', '_', '@', '-':
		return true
	}
	for _, sign := range [...]string{"€", "£", "¥", "№", "§", "₹"} {
		if len(gap) >= len(sign) && gap[len(gap)-len(sign):] == sign {
			return true
		}
	}
	return false
}

// numberEnd returns the end of the number at i, with thousands, decimals, the
// parts of an ISO date, and letters that stick to it.
func (r *recogniser) numberEnd(i int) int {
	text := r.text
	for i < len(text) {
		c := text[i]
		switch {
		case isDigit(c) || isLetter(c):
			i++
		case (c == ',' || c == '.' || c == '-' || c == '/' || c == ':') && i+1 < len(text) && isDigit(text[i+1]):
			i++
		default:
			return i
		}
	}
	return i
}

// wordEnd returns the end of the word at i: letters and inner apostrophes.
func wordEnd(text string, i int) int {
	for i < len(text) {
		if c := text[i]; c < utf8.RuneSelf {
			if !isLetter(c) && !(c == '-' && i+1 < len(text) && isLetter(text[i+1])) {
				return i
			}
			i++
			continue
		}
		c, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(c) && !unicode.IsMark(c) {
			return i
		}
		i += size
	}
	return i
}

// value reads a number of up to four digits, or an ordinal such as "3rd"; -1 for
// anything else.
func value(s string) (n int, ordinal bool) {
	i := 0
	for i < len(s) && isDigit(s[i]) {
		if i == 4 {
			return -1, false
		}
		n = 10*n + int(s[i]-'0')
		i++
	}
	switch s[i:] {
	case "":
		return n, false
	case "st", "nd", "rd", "th":
		return n, true
	}
	return -1, false
}

// longest is the length in bytes of the longest word that a date may begin with,
// or that makes one: "yesterday", "Wednesday", "afternoon".
const longest = 9

// openingOf is what kind of date may begin with a word other than a number.
func openingOf(w string, capital bool) opening {
	if capital && month(w) > 0 {
		return monthName
	}
	switch w {
	case "the", "The", "that", "That", "on", "On":
		return pointing
	case "last", "Last", "next", "Next", "this", "This", "earlier", "Earlier", "yesterday", "Yesterday", "tomorrow", "Tomorrow":
		return beside
	}
	switch {
	case capital && weekday(w):
		return beside
	case count(w):
		return counting
	case season(w):
		return seasonName
	}
	return 0
}

// telling reports whether a word other than a number, a month or a season can be
// part of a date.
func telling(w string) bool {
	switch w {
	case "yesterday", "Yesterday", "ago", "tomorrow", "Tomorrow":
		return true
	}
	return unit(w) || weekday(w)
}

// is reports whether word i is a text, its first letter large or small.
func (r *recogniser) is(i int, texts ...string) bool {
	if i < 0 || i >= len(r.words) {
		return false
	}
	w := r.string(i)
	for _, t := range texts {
		if len(w) == len(t) && w[1:] == t[1:] && w[0]|0x20 == t[0]|0x20 {
			return true
		}
	}
	return false
}

// string is the text of word i; "" beyond the words.
func (r *recogniser) string(i int) string {
	if i < 0 || i >= len(r.words) {
		return ""
	}
	return r.text[r.words[i].start:r.words[i].end]
}

// near reports whether word i exists and follows the one before at once, apart
// from the full stop of a month's abbreviation.
func (r *recogniser) near(i int) bool {
	if i <= 0 || i >= len(r.words) {
		return false
	}
	if r.words[i].space {
		return true
	}
	gap := r.text[r.words[i-1].end:r.words[i].start]
	return gap == ". " && month(r.string(i-1)) > 0 && len(r.string(i-1)) <= 4
}

// year reads a plausible year at word i: four digits from 1000 to 2199.
func (r *recogniser) year(i int) int {
	if i >= len(r.words) {
		return 0
	}
	w := r.words[i]
	if w.end-w.start != 4 || w.ordinal || w.joined || w.number < 1000 || w.number > 2199 || r.percent(i) {
		return 0
	}
	return w.number
}

// percent reports whether a sign or a hyphenated noun follows that makes the
// number a quantity: "2000%", "2000-strong".
func (r *recogniser) percent(i int) bool {
	rest := r.text[r.words[i].end:]
	return rest != "" && (rest[0] == '%') || len(rest) > 1 && rest[0] == '-' && isLetter(rest[1])
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
