package text

import (
	"unicode"
	"unicode/utf8"
)

// Token is a word or number of a leaf.
type Token struct {
	// Start and End are its bytes in the leaf's text, without the ending of a
	// possessive or a contraction, which is the Tail bytes from End on: "’s".
	Start, End int32
	Word       int32 // index into Text.Words
	Sentence   int32 // the number of its sentence in the leaf
	Gap        Gap   // what stands before it
	Shape      Shape
	Tail       uint8
	// Begins is set where the word has its capital, if it has one, perhaps only from
	// its place: it begins a sentence, a clause behind a colon, a quotation, a line.
	Begins     bool
	Possessive bool // Novak's, the Lunds'
	// Stopped is set for an abbreviation whose full stop, behind End, ends no name
	// and hardly a sentence: "Gen." That of "U.S." and of initials lies inside.
	Stopped bool
}

// Upper reports whether the word may be part of a name by how it is written.
func (t *Token) Upper() bool { return t.Shape == Titled || t.Shape == Caps || t.Shape == Mixed }

// Next returns the byte of the leaf's text behind the token with its ending and its
// full stop.
func (t *Token) Next() int {
	end := int(t.End) + int(t.Tail)
	if t.Stopped {
		end++
	}
	return end
}

// Gap is the set of what stands between a word and the one before it; a plain space
// sets nothing.
type Gap uint16

// What can stand before a word.
const (
	GapComma Gap = 1 << iota
	GapStop      // . ! ? or an ellipsis that is not part of a word
	GapQuote     // a double or single quotation mark
	GapParen     // an opening bracket
	GapClose     // a closing bracket
	GapDash
	GapColon
	GapBreak // a line's or the leaf's begin
	GapOther
	GapJoined    // a hyphen alone: the second half of Beijing-based
	GapAmpersand // " & "
	GapSemicolon
	GapAbbreviation // the full stop of an abbreviation, "Gen.", which ends no sentence

	// GapInside is what may stand inside a name.
	GapInside = GapAmpersand | GapAbbreviation
)

// Shape is how a word is written.
type Shape uint8

// The shapes of words.
const (
	Lower   Shape = iota
	Titled        // "Novak", "O'Brien", "McDonald"
	Caps          // "NATO", "U.S.", "G20"
	Mixed         // "iPhone", "al-Amr"
	Number        // "12", "2021-08-15", "21st"
	Foreign       // of an address, a handle, a path: no word at all
)

// ShapeOf returns how a word is written.
func ShapeOf(w string) Shape {
	uppers, lowers, digits := 0, 0, 0
	for i := 0; i < len(w); i++ {
		c := w[i]
		switch {
		case IsUpper(c):
			uppers++
		case IsLower(c):
			lowers++
		case IsDigit(c):
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
		return Number
	case uppers == 0 && unicode.IsDigit(first):
		return Number
	case uppers == 0:
		return Lower
	case lowers == 0 && (uppers > 1 || digits > 0):
		return Caps
	case unicode.IsUpper(first):
		return Titled
	case unicode.IsDigit(first):
		return Number
	}
	return Mixed
}

// IsLetter, IsDigit, IsUpper and IsLower report what an ASCII byte is.
func IsLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func IsDigit(c byte) bool  { return c >= '0' && c <= '9' } // 0 to 9
func IsUpper(c byte) bool  { return c >= 'A' && c <= 'Z' } // A to Z
func IsLower(c byte) bool  { return c >= 'a' && c <= 'z' } // a to z
