package content

import (
	"strings"
	"unicode/utf8"

	xencoding "golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// encoding is how a text's bytes stand for characters. The zero value is UTF-8.
type encoding struct {
	name string // as a notice gives it
	xencoding.Encoding
}

func (e encoding) isUTF8() bool { return e.Encoding == nil }

// decodeSource decodes a source's text, and returns a sentence about what that did,
// "" for plain UTF-8. A byte-order mark and valid UTF-8 decide first; then what the
// server or the page states; then what the bytes look like.
func decodeSource(src *source) (text, notice string) {
	e := wideEncoding(src.text)
	if e.isUTF8() && !utf8.ValidString(src.text) {
		label := src.charset
		if label == "" && kindOf(src, src.text) == html {
			label = statedCharset(src.text)
		}
		if e = byLabel(label); e.isUTF8() {
			e = guessEncoding(src.text[:min(len(src.text), sampleSize)])
		}
		if e.isUTF8() {
			notice = "Some bytes are not valid UTF-8; they are shown as " + string(utf8.RuneError)
		}
	}
	if e.isUTF8() {
		return lineFeeds(strings.TrimPrefix(src.text, "\ufeff")), notice
	}
	text, err := e.NewDecoder().String(src.text)
	if err != nil { // which no decoder of bytes reports
		return lineFeeds(src.text), notice
	}
	return lineFeeds(strings.TrimPrefix(text, "\ufeff")), "decoded from " + e.name
}

// wideEncoding recognises UTF-16 and UTF-32 by a byte-order mark or by their zeros, and
// ISO-2022-JP by its escapes; UTF-8 for anything else. The beginning of a text is enough.
func wideEncoding(s string) encoding {
	wide := func(bits string, little bool, be, le xencoding.Encoding) encoding {
		if little {
			return encoding{bits + " (little-endian)", le}
		}
		return encoding{bits + " (big-endian)", be}
	}
	utf16 := func(little bool) encoding {
		return wide("UTF-16", little, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM))
	}
	utf32 := func(little bool) encoding {
		return wide("UTF-32", little, utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM), utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM))
	}
	switch {
	case strings.HasPrefix(s, "\xff\xfe\x00\x00"), strings.HasPrefix(s, "\x00\x00\xfe\xff"):
		return utf32(s[0] == 0xff)
	case strings.HasPrefix(s, "\xff\xfe"), strings.HasPrefix(s, "\xfe\xff"):
		return utf16(s[0] == 0xff)
	}
	s = s[:min(len(s), 1024)]
	switch {
	case len(s) < 8:
		return encoding{}
	case strings.Contains(s, "\x1b$B") && strings.Contains(s, "\x1b(B") && strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0:
		return encoding{"ISO-2022-JP", japanese.ISO2022JP}
	}
	var zeros [4]int
	for i := range len(s) {
		if s[i] == 0 {
			zeros[i%4]++
		}
	}
	many, few := len(s)/5, len(s)/80 // of a quarter of the bytes
	full := func(i int) bool { return zeros[i] >= many }
	bare := func(i int) bool { return zeros[i] <= few }
	switch {
	case bare(0) && full(2) && full(3):
		return utf32(true)
	case full(0) && full(1) && bare(3):
		return utf32(false)
	case bare(0) && bare(2) && full(1) && full(3):
		return utf16(true)
	case full(0) && full(2) && bare(1) && bare(3):
		return utf16(false)
	}
	return encoding{}
}

// byLabel returns the encoding that a label of the web stands for; UTF-8 for what is
// unknown, and for what no text is written in.
func byLabel(label string) encoding {
	enc, err := htmlindex.Get(label)
	if err != nil {
		return encoding{}
	}
	name, err := htmlindex.Name(enc)
	if err != nil || strings.HasPrefix(name, "utf-") || name == "replacement" || name == "x-user-defined" {
		return encoding{}
	}
	return encoding{name, enc}
}

// statedCharset is the encoding that a page states in its first meta element that
// does, as in <meta charset="shift_jis">; "" if none does. Browsers look for it
// beyond the first bytes too.
func statedCharset(page string) string {
	const sought = 1 << 20 // bytes
	head := strings.ToLower(page[:min(len(page), sought)])
	for {
		_, after, found := strings.Cut(head, "<meta")
		if !found {
			return ""
		}
		tag, rest, _ := strings.Cut(after, ">")
		head = rest
		_, value, _ := strings.Cut(tag, "charset")
		value = strings.TrimLeft(value, " \t\n")
		if !strings.HasPrefix(value, "=") {
			continue
		}
		value = strings.TrimLeft(value[1:], " \t\n\"'")
		if end := strings.IndexAny(value, "\"'/; \t\n"); end >= 0 {
			value = value[:end]
		}
		if value != "" {
			return value
		}
	}
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

// lineFeeds makes every line end a line feed: CR LF, a lone CR, a next-line control
// and a line separator alike. A paragraph separator becomes a blank line.
func lineFeeds(text string) string {
	if !strings.ContainsAny(text, "\r\u0085\u2028\u2029") {
		return text
	}
	return lineEnds.Replace(text)
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n\n")

// oneBlank makes one space of a no-break space and the blanks beside it, as long as
// they do not indent a line.
func oneBlank(text string) string {
	const nbsp = "\u00a0"
	if !strings.Contains(text, nbsp) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for line := range strings.Lines(text) {
		body := strings.TrimLeft(line, " \t"+nbsp)
		b.WriteString(line[:len(line)-len(body)])
		for {
			at := strings.Index(body, nbsp)
			if at < 0 {
				break
			}
			before := strings.TrimRight(body[:at], " ")
			after := strings.TrimLeft(body[at+len(nbsp):], " "+nbsp)
			blank := nbsp
			if len(before) < at || len(after) < len(body)-at-len(nbsp) {
				blank = " "
			}
			b.WriteString(before + blank)
			body = after
		}
		b.WriteString(body)
	}
	return b.String()
}
