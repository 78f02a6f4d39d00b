package clean

// Plain reports whether s holds only characters that [Text] never replaces, wherever
// they stand; such a text is valid UTF-8 too. It is several times as fast as Text,
// and false for some texts that need no change.
func Plain(s string) bool { return safePrefix(s) == len(s) }

const (
	ones = 0x0101010101010101
	tops = 0x8080808080808080
)

// safePrefix is the length of the longest prefix of s of which every character
// passes whatever stands around it, as far as that is seen quickly: printable
// ASCII, line feeds, tabs, Latin letters, and the dashes and quotation marks of
// General Punctuation. It ends between characters.
func safePrefix(s string) int {
	i := 0
	for i < len(s) {
		for i+8 <= len(s) && plainWord(s[i:i+8]) {
			i += 8
		}
		n := safeLength(s[i:])
		if n == 0 {
			return i
		}
		i += n
	}
	return i
}

// plainWord reports whether eight bytes are printable ASCII.
func plainWord(s string) bool {
	_ = s[7]
	x := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	below := x - ones*0x20        // a byte below a space borrows
	del := (x ^ ones*0x7F) - ones // a DEL becomes zero and borrows
	return (x|below|del)&tops == 0
}

// safeLength is the length of the character at the start of s if it always
// passes, else 0.
func safeLength(s string) int {
	if len(s) == 0 {
		return 0
	}
	c := s[0]
	if c < 0x80 {
		if c >= 0x20 && c < 0x7F || c == '\n' || c == '\t' {
			return 1
		}
		return 0
	}
	if len(s) > 1 && c <= 0xDF && safePair(c, s[1]) {
		return 2
	}
	if len(s) > 2 && s[1]&0xC0 == 0x80 && s[2]&0xC0 == 0x80 {
		dashes := c == 0xE2 && s[1] == 0x80 && s[2] >= 0x90 && s[2] <= 0xA7 // U+2010 to U+2027
		if dashes || c >= 0xE4 && c <= 0xE9 {                               // or U+4000 to U+9FFF
			return 3
		}
	}
	return 0
}

// safePair reports two-byte letters: Latin, Greek, Cyrillic, Hebrew, Arabic,
// without the ranges that hold marks.
func safePair(c, d byte) bool {
	if d&0xC0 != 0x80 {
		return false
	}
	switch {
	case c >= 0xC3 && c <= 0xCB, c == 0xCE, c == 0xCF, c == 0xD0, c == 0xD1:
		return true
	case c == 0xD7:
		return d >= 0x90 && d <= 0xAA
	case c == 0xD8:
		return d >= 0xA1
	case c == 0xD9:
		return d <= 0x8A
	}
	return false
}
