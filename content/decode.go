package content

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// encoding is how a text's bytes stand for characters.
type encoding uint8

const (
	utf8Text encoding = iota
	utf16le
	utf16be
	windows1252
)

func (e encoding) String() string {
	return [...]string{"UTF-8", "UTF-16 (little-endian)", "UTF-16 (big-endian)", "Windows-1252"}[e]
}

// guessEncoding tells a text's encoding from its bytes; its beginning is enough,
// if that does not end within a character (see wholeRunes).
func guessEncoding(sample string) encoding {
	if e, ok := plainEncoding(sample); ok {
		return e
	}
	if utf8.ValidString(sample) || !looksWindows1252(sample) {
		return utf8Text
	}
	return windows1252
}

// plainEncoding tells a text's encoding from a byte-order mark or the zeros of
// UTF-16, without reading more than the beginning.
func plainEncoding(sample string) (encoding, bool) {
	switch {
	case strings.HasPrefix(sample, "\xff\xfe"):
		return utf16le, true
	case strings.HasPrefix(sample, "\xfe\xff"):
		return utf16be, true
	case strings.HasPrefix(sample, "\xef\xbb\xbf"):
		return utf8Text, true
	}
	return unmarkedUTF16(sample[:min(len(sample), 1024)])
}

// wholeRunes cuts a sample before a character that its end would break.
func wholeRunes(sample string) string {
	for i := 1; i <= 3 && i <= len(sample); i++ {
		if c := sample[len(sample)-i]; utf8.RuneStart(c) {
			if !utf8.FullRuneInString(sample[len(sample)-i:]) {
				return sample[:len(sample)-i]
			}
			break
		}
	}
	return sample
}

// unmarkedUTF16 recognises UTF-16 without a byte-order mark by its zeros: every
// other byte, and nearly none of the rest.
func unmarkedUTF16(sample string) (encoding, bool) {
	if len(sample) < 8 {
		return utf8Text, false
	}
	var zeros [2]int
	for i := range len(sample) {
		if sample[i] == 0 {
			zeros[i%2]++
		}
	}
	many, few := len(sample)*2/5, len(sample)/40
	switch {
	case zeros[1] >= many && zeros[0] <= few:
		return utf16le, true
	case zeros[0] >= many && zeros[1] <= few:
		return utf16be, true
	}
	return utf8Text, false
}

// looksWindows1252 decides between Western text in one byte a character and
// damaged UTF-8. Western texts have their high bytes as letters at or in words
// and as typographic marks, alone or by twos; damage and other encodings do not.
func looksWindows1252(sample string) bool {
	likely, unlikely := 0, 0
	for i := 0; i < len(sample); {
		if sample[i] < utf8.RuneSelf {
			i++
			continue
		}
		if _, n := utf8.DecodeRuneInString(sample[i:]); n > 1 {
			unlikely++
			i += n
			continue
		}
		if westernByte(sample, i) {
			likely++
		} else {
			unlikely++
		}
		i++
	}
	return likely > 0 && likely >= 8*unlikely
}

// westernByte reports whether the byte at i, which is no UTF-8, makes sense in
// its place as Windows-1252.
func westernByte(s string, i int) bool {
	before, after := byte(' '), byte(' ')
	if i > 0 {
		before = s[i-1]
	}
	if i+1 < len(s) {
		after = s[i+1]
	}
	switch c := s[i]; {
	case isWestern(c):
		return (!isHigh(before) || !isHigh(after)) && (isLetter(before) || isLetter(after))
	case c >= 0x91 && c <= 0x97 && c != 0x95, c == 0x84, c == 0x85, c == 0xab, c == 0xbb:
		return (!isHigh(before) || isWestern(before)) && !isHigh(after) && before != 0 && after != 0
	case c == 0x80, c == 0xa3, c == 0xa7, c == 0xb0, c == 0xa0, c == 0xa9, c == 0xae, c == 0xbd:
		return !isHigh(before) && !isHigh(after) && before != 0 && after != 0 && (before > ' ' || after > ' ')
	}
	return false
}

// isWestern reports whether a byte is an accented letter in Windows-1252 that
// common words have.
func isWestern(c byte) bool { return c >= 0xc0 && c < 0xfe && c != 0xd7 && c != 0xf7 }

func isHigh(c byte) bool { return c >= utf8.RuneSelf }

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// decode turns a whole text into UTF-8 with line feeds for line ends. Bytes that
// are no UTF-8 become U+FFFD. notice is a sentence where the encoding was not
// UTF-8, else "".
func decode(text string, e encoding) (decoded, notice string) {
	switch e {
	case utf16le, utf16be:
		text = decodeUTF16(text, e)
	case windows1252:
		text = decodeWindows1252(text)
	default:
		text = strings.TrimPrefix(text, "\ufeff")
	}
	if e != utf8Text {
		notice = "decoded from " + e.String()
	}
	return lineFeeds(text), notice
}

func decodeUTF16(text string, e encoding) string {
	low := 0
	if e == utf16be {
		low = 1
	}
	var b strings.Builder
	b.Grow(len(text) / 2)
	unit := func(i int) rune { return rune(text[i+low]) | rune(text[i+1-low])<<8 }
	for i := 0; i+1 < len(text); i += 2 {
		r := unit(i)
		if utf16.IsSurrogate(r) {
			pair := rune(utf8.RuneError)
			if i+3 < len(text) {
				pair = utf16.DecodeRune(r, unit(i+2))
			}
			if r = pair; pair != utf8.RuneError {
				i += 2
			}
		}
		if i == 0 && r == '\ufeff' {
			continue
		}
		b.WriteRune(r)
	}
	if len(text)%2 == 1 {
		b.WriteRune(utf8.RuneError)
	}
	return b.String()
}

func decodeWindows1252(text string) string {
	var b strings.Builder
	b.Grow(len(text) + len(text)/16)
	for i := range len(text) {
		b.WriteRune(charmap.Windows1252.DecodeByte(text[i]))
	}
	return b.String()
}

// lineFeeds makes every line end a line feed: CR LF and a lone CR alike.
func lineFeeds(text string) string {
	at := strings.IndexByte(text, '\r')
	if at < 0 {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for at >= 0 {
		b.WriteString(text[:at])
		b.WriteByte('\n')
		text = text[at+1:]
		text = strings.TrimPrefix(text, "\n")
		at = strings.IndexByte(text, '\r')
	}
	b.WriteString(text)
	return b.String()
}
