package content

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// guessEncoding returns the encoding that the beginning of a text, which is not valid
// UTF-8, looks like: UTF-8 if none fits, as for a damaged text.
func guessEncoding(sample string) encoding {
	western := encoding{"Windows-1252", charmap.Windows1252}
	likely, unlikely := westernBytes(sample)
	switch {
	case likely > 0 && likely >= 8*unlikely:
		if e := guessLatin(sample); !e.isUTF8() {
			return e
		}
		return western
	case mostlyUTF8(sample):
		return encoding{}
	case strings.Contains(sample, "\x00"): // no text in any of them
		return encoding{}
	}
	if e := guessPairs(sample); !e.isUTF8() {
		return e
	}
	if e := guessAlphabet(sample); !e.isUTF8() {
		return e
	}
	if e := guessLatin(sample); !e.isUTF8() {
		return e
	}
	if likely > 2*unlikely {
		return western
	}
	return encoding{}
}

// mostlyUTF8 reports whether most characters beyond ASCII are valid UTF-8: the text
// is damaged, and in no other encoding.
func mostlyUTF8(sample string) bool {
	valid, invalid := 0, 0
	for _, r := range sample {
		switch {
		case r == utf8.RuneError:
			invalid++
		case r >= utf8.RuneSelf:
			valid++
		}
	}
	return valid > invalid
}

// mostlyBroken reports whether a third of the characters at the beginning of a decoded
// text are none: what is left would only look like words.
func mostlyBroken(text string) bool {
	broken, all := 0, 0
	for i, r := range text {
		if i >= sampleSize {
			break
		}
		all++
		if r == utf8.RuneError {
			broken++
		}
	}
	return broken >= 8 && broken*3 > all
}

// pairs describes an encoding of East Asia in which two bytes are a character: the
// second bytes that there are, and which pairs fill running text.
type pairs struct {
	encoding
	lead   func(b byte) bool
	trail  func(b byte) bool
	single func(b byte) bool // a high byte that is a character by itself
	common func(lead, trail byte) bool
	// bonus is added to the share of common pairs where the text shows what only
	// this script has; see pairCount.
	bonus func(n *pairCount) float64
}

// pairCount counts what a text is made of as an encoding of pairs.
type pairCount struct {
	pairs, common, singles, broken int
	leads                          [256]int
	spaces                         int
}

func in(from, to byte) func(byte) bool { return func(b byte) bool { return b >= from && b <= to } }

// eastAsian are the encodings of pairs. The standards set the characters in common
// use apart from the others: first level kanji and hanzi, Hangul syllables, kana.
func eastAsian() []pairs {
	never := func(byte) bool { return false }
	none := func(*pairCount) float64 { return 0 }
	high := in(0xa1, 0xfe)
	wide := func(b byte) bool { return b >= 0x40 && b != 0x7f && b != 0xff }
	return []pairs{
		{
			encoding{"GB18030", simplifiedchinese.GB18030},
			in(0x81, 0xfe), wide, never,
			func(l, t byte) bool {
				return t >= 0xa1 && (l >= 0xb0 && l <= 0xd7 || l == 0xa1 || l == 0xa3)
			},
			none,
		},
		{
			encoding{"Big5", traditionalchinese.Big5},
			in(0x81, 0xfe), func(b byte) bool { return b >= 0x40 && b <= 0x7e || b >= 0xa1 && b <= 0xfe }, never,
			func(l, _ byte) bool { return l >= 0xa4 && l <= 0xc6 || l == 0xa1 },
			none,
		},
		{
			encoding{"Shift_JIS", japanese.ShiftJIS},
			func(b byte) bool { return b >= 0x81 && b <= 0x9f || b >= 0xe0 && b <= 0xfc }, wide, in(0xa1, 0xdf),
			func(l, t byte) bool {
				return l == 0x81 || l == 0x82 && t >= 0x4f || l == 0x83 && t <= 0x96 || l >= 0x88 && l <= 0x97
			},
			none,
		},
		{
			encoding{"EUC-JP", japanese.EUCJP},
			high, high, never,
			func(l, _ byte) bool { return l == 0xa1 || l >= 0xa3 && l <= 0xa5 || l >= 0xb0 && l <= 0xcf },
			func(n *pairCount) float64 { // kana
				return share(n.leads[0xa4]+n.leads[0xa5] > n.pairs/5)
			},
		},
		{
			encoding{"EUC-KR", korean.EUCKR},
			high, high, never,
			func(l, _ byte) bool { return l >= 0xb0 && l <= 0xc8 || l == 0xa1 },
			func(n *pairCount) float64 { // syllables alone, in words apart by spaces
				return share(n.common*50 >= n.pairs*49 && n.spaces*12 >= n.pairs) / 2
			},
		},
	}
}

func share(holds bool) float64 {
	if holds {
		return 1
	}
	return 0
}

// guessPairs returns the encoding of East Asia that fits best, if one fits well.
func guessPairs(sample string) encoding {
	const (
		fewest = 6   // pairs
		well   = 0.8 // common ones among them
	)
	best, found := well, encoding{}
	for _, p := range eastAsian() {
		n := p.count(sample)
		if n.pairs < fewest || n.broken*50 > n.pairs || n.singles*8 > n.pairs {
			continue
		}
		score := float64(n.common)/float64(n.pairs) + p.bonus(&n)
		if score > best {
			best, found = score, p.encoding
		}
	}
	return found
}

func (p *pairs) count(s string) (n pairCount) {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == ' ':
			n.spaces++
		case c < utf8.RuneSelf:
		case p.single(c):
			n.singles++
		case i+1 == len(s): // the sample's end cuts a pair
		case !p.lead(c) || !p.trail(s[i+1]):
			n.broken++
		default:
			n.pairs++
			n.leads[c]++
			if p.common(c, s[i+1]) {
				n.common++
			}
			i++
		}
	}
	return n
}

// alphabet is a script that is written in one byte a letter, in words of such bytes.
type alphabet struct {
	script *unicode.RangeTable
	// frequent are its most frequent letters, some 70 to 95 in a hundred of running text.
	frequent  string
	encodings []encoding
}

func alphabets() []alphabet {
	return []alphabet{
		{unicode.Cyrillic, "оеаинтсрвлкмдпуяыьгзбчй", []encoding{
			{"windows-1251", charmap.Windows1251},
			{"KOI8-U", charmap.KOI8U},
			{"KOI8-R", charmap.KOI8R},
			{"IBM866", charmap.CodePage866},
			{"ISO 8859-5", charmap.ISO8859_5},
			{"macOS Cyrillic", charmap.MacintoshCyrillic},
		}},
		{unicode.Greek, "αοιετσνηυρπκμλςίόάέήώύδγ", []encoding{{"windows-1253", charmap.Windows1253}, {"ISO 8859-7", charmap.ISO8859_7}}},
		{unicode.Hebrew, "יוהלאתמרבשנםחד", []encoding{{"windows-1255", charmap.Windows1255}}},
		{unicode.Arabic, "ايلمنوترةبدسعهف", []encoding{{"windows-1256", charmap.Windows1256}, {"ISO 8859-6", charmap.ISO8859_6}}},
		{unicode.Thai, "านรอกเงมยลวดทสต่้ัีิ", []encoding{{"windows-874", charmap.Windows874}}},
	}
}

// guessAlphabet returns the encoding of one of the alphabets that fits best, if one
// fits well.
func guessAlphabet(sample string) encoding {
	const well = 0.6
	best, found := well, encoding{}
	if !inWords(sample) {
		return found
	}
	for _, a := range alphabets() {
		for _, e := range a.encodings {
			text, err := e.NewDecoder().String(sample)
			if score := a.likeness(text); err == nil && score > best {
				best, found = score, e
			}
		}
	}
	return found
}

// guessLatin returns the encoding of a language in Latin letters, as the frequencies of
// three letters tell; UTF-8 if it is none.
func guessLatin(sample string) encoding {
	const well, apart = 30, 15 // of a hundred
	ranked, err := chardet.NewTextDetector().DetectAll([]byte(sample))
	if err != nil || len(ranked) == 0 || ranked[0].Confidence < well || len(ranked) > 1 && ranked[0].Confidence < ranked[1].Confidence+apart {
		return encoding{}
	}
	switch ranked[0].Charset {
	case "ISO-8859-1", "windows-1252":
		return encoding{"Windows-1252", charmap.Windows1252}
	case "windows-1250":
		return encoding{"windows-1250", charmap.Windows1250}
	case "ISO-8859-2":
		return encoding{"ISO 8859-2", charmap.ISO8859_2}
	case "ISO-8859-9", "windows-1254":
		return encoding{"windows-1254", charmap.Windows1254}
	}
	return encoding{}
}

// inWords reports whether most high bytes stand side by side, as in words of another
// script, and not as single letters of Latin ones.
func inWords(s string) bool {
	side, all := 0, 0
	for i := range len(s) {
		if s[i] < utf8.RuneSelf {
			continue
		}
		all++
		if i > 0 && s[i-1] >= utf8.RuneSelf || i+1 < len(s) && s[i+1] >= utf8.RuneSelf {
			side++
		}
	}
	return side*10 >= all*7
}

// likeness is how much a text is like one in the alphabet: the mean weight of its
// characters beyond ASCII. Decoded wrongly, letters change their case or their
// frequency, or become signs.
func (a *alphabet) likeness(text string) float64 {
	sum, n := 0.0, 0
	before := ' '
	for _, r := range text {
		if r >= utf8.RuneSelf {
			n++
			sum += a.weight(r, before)
		}
		before = r
	}
	if n < 4 {
		return 0
	}
	return sum / float64(n)
}

func (a *alphabet) weight(r, before rune) float64 {
	switch {
	case strings.ContainsRune(a.frequent, r):
		return 1
	case strings.ContainsRune("«»—–№“”„…’\u00a0", r):
		return 0.7
	case !unicode.Is(a.script, r):
		return -1
	case !unicode.IsUpper(r):
		return 0.5
	case unicode.IsLower(before):
		return -1
	case unicode.IsUpper(before):
		return 0.2
	}
	return 0.8
}

// westernBytes counts the high bytes of a text that are, and are not, where Western
// text in one byte a character has them: as letters at or in words and as typographic
// marks, alone or by twos. In damaged UTF-8 and other encodings most are not.
func westernBytes(sample string) (likely, unlikely int) {
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
	return likely, unlikely
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
