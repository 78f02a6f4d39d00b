package draw

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

// Plain returns the text with every emoji that is made of several characters, a
// family, a skin tone, a key cap, by the first of them. Terminals draw such a
// cluster in as many cells as one emoji has, or as all of them have, and only some
// say which: a pane beside another one must not depend on it.
func Plain(s string) string {
	if !composed(s) {
		return s
	}
	var b strings.Builder
	g := displaywidth.StringGraphemes(s)
	for g.Next() {
		cluster := g.Value()
		first, n := utf8.DecodeRuneInString(cluster)
		if n < len(cluster) && composed(cluster) && !unicode.IsLetter(first) {
			cluster = cluster[:n]
		}
		b.WriteString(cluster)
	}
	return b.String()
}

// composed reports whether there may be a joined emoji: a zero-width joiner, the
// selector of emoji's looks, or a skin tone.
func composed(s string) bool {
	for i := 0; i+2 < len(s); i++ {
		switch s[i] {
		case 0xe2: // U+200D
			if s[i+1] == 0x80 && s[i+2] == 0x8d {
				return true
			}
		case 0xef: // U+FE0F
			if s[i+1] == 0xb8 && s[i+2] == 0x8f {
				return true
			}
		case 0xf0: // U+1F3FB to U+1F3FF
			if s[i+1] == 0x9f && s[i+2] == 0x8f && i+3 < len(s) && s[i+3] >= 0xbb {
				return true
			}
		}
	}
	return false
}
