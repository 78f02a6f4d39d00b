package clean

import (
	"strings"
	"unicode"
)

const (
	zeroWidthNonJoiner = '\u200C'
	zeroWidthJoiner    = '\u200D'
	circle             = '\u25CC' // dotted circle, the base of a mark that has none
)

type class uint8

const (
	visible   class = iota
	control         // C0, DEL, C1
	separator       // U+2028, U+2029
	zeroWidth       // shows nothing: zero-width spaces, soft hyphens, byte-order marks
	invisible       // hides or reorders
	tag             // U+E0000 and on
	mark            // combining
	selector        // variation selectors
	joiner          // ZWJ, ZWNJ
	prefix          // forms one cluster with what follows
	tone            // skin tones of emoji
)

// classOf says what kind of character r is. The lists of invisible characters
// are Unicode 15's Default_Ignorable_Code_Point and Cf without the signs that
// show (the Arabic number signs and their like) and the implicit marks.
func classOf(r rune) class {
	switch {
	case r < 0x20 || r >= 0x7F && r < 0xA0:
		return control
	case r < 0x300:
		if r == 0xAD {
			return zeroWidth
		}
		return visible
	case r >= 0x2000 && r <= 0x206F:
		return punctuation(r)
	case r >= 0x3400 && r <= 0x9FFF, r >= 0xAC00 && r <= 0xD7A3:
		return visible
	case r >= 0xFE00 && r <= 0xFE0F, r >= 0x180B && r <= 0x180D, r == 0x180F, r >= 0xE0100 && r <= 0xE01EF:
		return selector
	case r >= 0xE0000 && r <= 0xE0FFF:
		return tag
	case r == 0xFEFF, r == 0x034F:
		return zeroWidth
	case r >= 0x1F3FB && r <= 0x1F3FF:
		return tone
	case filler(r), r >= 0xFFF0 && r <= 0xFFFB, r&0xFFFE == 0xFFFE, r >= 0xFDD0 && r <= 0xFDEF:
		return invisible
	case unicode.Is(unicode.M, r):
		return mark
	case unicode.Is(unicode.Cf, r) && !shows(r):
		return invisible
	case prepended(r):
		return prefix
	}
	return visible
}

// Hostile reports whether a terminal obeys the character, or whether it hides, splits
// or reorders what stands around it: controls (tab and line feed too), line and
// paragraph separators, bidirectional controls, zero-width spaces, byte-order marks,
// soft hyphens, tags, fillers and noncharacters. In clean text only tabs, line feeds
// and the tags inside a flag are hostile.
func Hostile(r rune) bool {
	switch classOf(r) {
	case control, separator, zeroWidth, invisible, tag:
		return true
	}
	return false
}

// punctuation is classOf for General Punctuation.
func punctuation(r rune) class {
	switch {
	case r == zeroWidthJoiner || r == zeroWidthNonJoiner:
		return joiner
	case r == 0x200E || r == 0x200F: // LRM, RLM
		return visible
	case r == 0x2028 || r == 0x2029:
		return separator
	case r == 0x200B, r >= 0x2060 && r <= 0x2064: // spaces, joiners, operators of formulas
		return zeroWidth
	case r >= 0x202A && r <= 0x202E, r >= 0x2060:
		return invisible
	}
	return visible
}

// filler reports letters and marks that are drawn as nothing.
func filler(r rune) bool {
	switch r {
	case 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0:
		return true
	}
	return false
}

// shows reports format characters that are seen, and the Arabic letter mark,
// which orders like LRM and RLM.
func shows(r rune) bool {
	switch {
	case r >= 0x0600 && r <= 0x0605, r == 0x061C, r == 0x06DD, r == 0x070F, r == 0x0890, r == 0x0891, r == 0x08E2,
		r == 0x110BD, r == 0x110CD:
		return true
	}
	return false
}

// prepended reports the characters of Unicode 15's Grapheme_Cluster_Break=Prepend:
// the Arabic number signs and their like, and letters that are written above the
// one that follows.
func prepended(r rune) bool {
	switch {
	case r < 0x0600:
		return false
	case r == 0x0D4E, r == 0x111C2, r == 0x111C3, r == 0x1193F, r == 0x11941, r == 0x11A3A,
		r >= 0x11A84 && r <= 0x11A89, r == 0x11D46, r == 0x11F02:
		return true
	}
	return unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}

// shaped reports characters of the scripts that joiners shape.
func shaped(r rune) bool {
	return r >= 0x0600 && r <= 0x0DFF || r >= 0x1000 && r <= 0x109F || r >= 0x1780 && r <= 0x18AF ||
		r >= 0xFB50 && r <= 0xFDCF || r >= 0xFE70 && r <= 0xFEFC
}

// southEastAsian reports characters of the scripts that are written without
func han(r rune) bool {
	return r >= 0x3400 && r <= 0x9FFF || r >= 0xF900 && r <= 0xFAFF || r >= 0x20000 && r <= 0x3FFFD
}

// emoji reports the ranges that hold emoji. They hold other signs too, which
// does not matter for what may be joined.
func emoji(r rune) bool {
	return r >= 0x1F000 && r <= 0x1FAFF || r >= 0x2190 && r <= 0x2BFF && r != 0x2400 && r != 0x2421 || r == 0xA9 || r == 0xAE ||
		r == 0x203C || r == 0x2049 || r == 0x2122 || r == 0x2139 || r >= 0x3030 && r <= 0x303D || r == 0x3297 || r == 0x3299
}

// toned reports emoji that may have a skin tone: the pictographs, and those of
// Unicode 15's Emoji_Modifier_Base that are no pictographs. Behind anything else a
// tone is a sign of its own to a terminal, and a mark to whoever measures text.
func toned(r rune) bool {
	return r >= 0x1F300 && r <= 0x1FAFF || r == 0x261D || r == 0x26F9 || r >= 0x270A && r <= 0x270D
}

// flagLength is the length of the flag of England, Scotland or Wales at the
// start of s, the only emoji made of tag characters; 0 if there is none.
func flagLength(s string) int {
	const black = "\U0001F3F4"
	if !strings.HasPrefix(s, black) {
		return 0
	}
	for _, region := range [...]string{
		"\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F",
		"\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F",
		"\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F",
	} {
		if strings.HasPrefix(s[len(black):], region) {
			return len(black) + len(region)
		}
	}
	return 0
}
