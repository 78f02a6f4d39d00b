package pdf

import (
	"strings"
	"unicode"
)

// box is a rectangle in points (1/72 inch) as the page is seen: x grows to the
// right, y down.
type box struct{ x0, y0, x1, y1 float64 }

func (b box) width() float64  { return b.x1 - b.x0 }
func (b box) height() float64 { return b.y1 - b.y0 }

// union is the smallest box around both.
func (b box) union(o box) box {
	return box{min(b.x0, o.x0), min(b.y0, o.y0), max(b.x1, o.x1), max(b.y1, o.y1)}
}

// holds reports whether the middle of o lies in the box.
func (b box) holds(o box) bool {
	x, y := (o.x0+o.x1)/2, (o.y0+o.y1)/2
	return b.x0 <= x && x <= b.x1 && b.y0 <= y && y <= b.y1
}

// font is what is known of the letters of a word.
type font struct {
	size         float64 // as seen, in points
	bold, italic bool
}

// word is a run of characters without space in one font.
type word struct {
	text string
	box
	font
	base float64 // y of its baseline
	// first is the index of its first character on the page, order its own place in
	// the file.
	first, order int
	// glued is true where no space stands before it.
	glued bool
	// raised is 1 for a superscript, -1 for a subscript.
	raised int
	// quarter is the direction of writing in quarters of a turn.
	quarter int
	link    string
}

// letters spells a character with the letters it stands for: a ligature is several.
func letters(c rune) string {
	switch c {
	case '\u00ad', '\u0002', '\ufffe':
		return softHyphen
	case '\ufb05', '\ufb06':
		return "st"
	case 0x2010, 0x2011:
		return "-"
	}
	if ligatures := [...]string{"ff", "fi", "fl", "ffi", "ffl"}; c >= '\ufb00' && int(c-'\ufb00') < len(ligatures) {
		return ligatures[c-'\ufb00']
	}
	if '\uf020' <= c && c <= '\uf0ff' { // where symbol fonts have their bullets
		return "•"
	}
	if !unicode.IsPrint(c) && !unicode.IsSpace(c) {
		return ""
	}
	return string(c)
}

// softHyphen is a hyphen that stands only because a line ends.
const softHyphen = "\u00ad"

// markRaised finds the superscripts and subscripts among words: small, and off the
// baseline of the word beside them, which becomes theirs.
func markRaised(words []word) {
	for i := range words {
		w := &words[i]
		if i > 0 && w.markBeside(&words[i-1]) {
			continue
		}
		if i+1 < len(words) && words[i+1].base > w.base {
			w.markBeside(&words[i+1])
		}
	}
}

// markBeside raises or lowers a word if that is how it stands beside another.
func (w *word) markBeside(o *word) bool {
	if w.size > 0.85*o.size || w.x0-o.x1 > o.size || o.x0-w.x1 > o.size {
		return false
	}
	switch off := o.base - w.base; {
	case off > 0.15*o.size && off < o.size:
		w.raised = 1
	case off < -0.08*o.size && off > -0.5*o.size:
		w.raised = -1
	default:
		return false
	}
	w.base = o.base
	w.glued = w.glued || o.x0 < w.x0 && w.x0-o.x1 < 0.3*o.size
	return true
}

// fontStyle reads bold and italic from a font's name and weight.
func fontStyle(name string, weight, flags int) (bold, italic bool) {
	const italicFlag, boldFlag = 1 << 6, 1 << 18 // ISO 32000-1, table 123
	lower := strings.ToLower(name)
	for _, s := range []string{"bold", "black", "heavy", "demi"} {
		bold = bold || strings.Contains(lower, s)
	}
	for _, s := range []string{"italic", "oblique"} {
		italic = italic || strings.Contains(lower, s)
	}
	return bold || weight >= 600 || flags&boldFlag != 0, italic || flags&italicFlag != 0
}
