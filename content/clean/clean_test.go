package clean

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

func ExampleText() {
	s, replaced := Text("red \x1b[31mtext\u202e and soft\u00adly")
	fmt.Println(s, replaced)
	// Output: red ␛[31mtext� and softly 2
}

func TestText(t *testing.T) {
	tests := []struct {
		name, in, want string
		replaced       int
	}{
		{"plain", "plain “quoted” text — naïve\n\tindented", "plain “quoted” text — naïve\n\tindented", 0},
		{"controls", "a\x00b\x1bc\x7fd\re", "a␀b␛c␡d␍e", 4},
		{"line ends", "a\r\nb", "a\nb", 0},
		{"c1", "a\u009b31mb\u0085", "a\uFFFD31mb\uFFFD", 2},
		{"invalid", "a\xffb\xc3", "a\uFFFDb\uFFFD", 2},
		{"overlong", "\xc0\xaf", "\uFFFD\uFFFD", 2},
		{"surrogate", "\xed\xa0\x80", "\uFFFD\uFFFD\uFFFD", 3},
		{"bidi", "a\u202Eb\u2066c\u2069", "a\uFFFDb\uFFFDc\uFFFD", 3},
		{"implicit marks stay", "a\u200Eb\u200Fc\u061Cd", "a\u200Eb\u200Fc\u061Cd", 0},
		{"splitters", "pass\u200Bword\u2060x\uFEFFy", "passwordxy", 0},
		{"byte order mark at the start", "\uFEFFtext", "text", 0},
		{"soft hyphen", "hy\u00ADphen", "hyphen", 0},
		{"separators", "a\u2028b\u2029c", "a b c", 0},
		{"tags", "a\U000E0041b", "a\uFFFDb", 1},
		{"flag of Wales", "🏴\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F!", "🏴\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F!", 0},
		{"family", "👩\u200D👩\u200D👧", "👩\u200D👩\u200D👧", 0},
		{"joiner in a word", "a\u200Db", "ab", 0},
		{"a few in a row", "a\u200B\uFEFF\u00AD\u200Bb", "ab", 0},
		{"hidden data", "a" + strings.Repeat("\u200B\u200C", 20) + "b\u200Bc", "a\uFFFDbc", 33},
		{"dropped before a mark", "e\u200B\u0301", "e\u0301", 0},
		{"Persian non-joiner", "می\u200Cخواهم", "می\u200Cخواهم", 0},
		{"Thai word marks", "ไทย\u200Bไทย", "ไทยไทย", 0},
		{"heart", "❤\uFE0F", "❤\uFE0F", 0},
		{"selector without a base", "\uFE0F", "\uFFFD", 1},
		{"ideographic selector", "葛\U000E0100", "葛\U000E0100", 0},
		{"sign before a number", "سنة \u0601١٤٤٦", "سنة \u0601١٤٤٦", 0},
		{"sign before nothing", "a \u0601 b\u06DD", "a \uFFFD b\uFFFD", 2},
		{"signs in a row", "\u0601\u0601\u0601١", "\uFFFD\uFFFD\u0601١", 2},
		{"selector smuggling", "a\U000E0120", "a\uFFFD", 1},
		{"marks", "a" + strings.Repeat("\u0301", 10), "a" + strings.Repeat("\u0301", 8), 2},
		{"mark without a base", "\u0301a\n\u0301", "◌\u0301a\n◌\u0301", 2},
		{"skin tones", "👋🏼 👩🏽\u200D🚀 ☝🏾", "👋🏼 👩🏽\u200D🚀 ☝🏾", 0},
		{"tones without a hand", "🏼a🏼 🏼\n🏼🏼", "\uFFFDa\uFFFD \uFFFD\n\uFFFD\uFFFD", 5},
		{"fillers", "a\u3164b\u115Fc\uFFA0", "a\uFFFDb\uFFFDc\uFFFD", 3},
		{"noncharacters", "a\uFFFEb\U0010FFFF", "a\uFFFDb\uFFFD", 2},
		{"han", "新疆 喀什", "新疆 喀什", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, replaced := Text(tt.in)
			if got != tt.want || replaced != tt.replaced {
				t.Errorf("Text(%q) = %q, %d; want %q, %d", tt.in, got, replaced, tt.want, tt.replaced)
			}
		})
	}
}

// TestHostile: what is hostile never comes out of Text where it went in, and what is
// not comes out as it is, but for what needs a neighbour to stand on.
func TestHostile(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		in := "a" + string(r) + "a"
		out, _ := Text(in)
		same := out == in
		switch class := classOf(r); {
		case r == '\t' || r == '\n' || r == utf8.RuneError || !utf8.ValidRune(r):
		case Hostile(r) && same:
			t.Errorf("%U is hostile, and comes out of Text", r)
		case !Hostile(r) && !same && class != selector && class != joiner && class != tone && class != prefix:
			t.Errorf("%U is not hostile, and comes out of Text as %q", r, out)
		}
	}
}

func TestLine(t *testing.T) {
	if got := Line("a\tb\r\nc\x07"); got != "a b c␇" {
		t.Errorf("Line = %q", got)
	}
}

func TestCleanTextIsReturnedItself(t *testing.T) {
	s := strings.Repeat("Nothing to do here, she said: “naïve”. 👩\u200D👧\n", 20)
	if n := testing.AllocsPerRun(10, func() { Text(s) }); n > 0 {
		t.Errorf("%v allocations for clean text", n)
	}
}

// contract reports what is wrong with a cleaned text.
func contract(s string) string {
	if !utf8.ValidString(s) {
		return "invalid UTF-8"
	}
	for i, r := range s {
		switch {
		case r < 0x20 && r != '\n' && r != '\t', r >= 0x7F && r < 0xA0:
			return fmt.Sprintf("control %U at %d", r, i)
		case r == 0x200B, r == 0x2060, r == 0xFEFF, r == 0xAD, r >= 0x2028 && r <= 0x202E, r >= 0x2061 && r <= 0x206F, filler(r):
			return fmt.Sprintf("hidden %U at %d", r, i)
		}
	}
	return ""
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"", "plain", "a\x1b[0m\u202e\xff", "e\u0301\u0301\u200D\u00AD\u200D👩\u200D\u00AD👧", "\uFEFF\uFEFF\r\r\n", "🏴\U000E0067\U000E0062"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, replaced := Text(s)
		if bad := contract(got); bad != "" {
			t.Fatalf("Text(%q) = %q: %s", s, got, bad)
		}
		if again, more := Text(got); again != got || more != 0 {
			t.Fatalf("not idempotent: %q, then %q", got, again)
		}
		if replaced > 0 && got == s {
			t.Fatalf("%d replacements in an unchanged text %q", replaced, s)
		}
		at := 0
		for c := range Changes(s) {
			if c.At < at || c.Len <= 0 || c.At+c.Len > len(s) {
				t.Fatalf("change %+v out of order in %q", c, s)
			}
			at = c.At + c.Len
		}
	})
}

func BenchmarkText(b *testing.B) {
	for name, s := range map[string]string{
		"ascii":  strings.Repeat("The ministry did not say when the talks would begin.\n", 2000),
		"quotes": strings.Repeat("“The ministry did not say when,” she said — “or where.”\n", 2000),
		"arabic": strings.Repeat("قال الوزير إن المحادثات ستبدأ قريبا\n", 2000),
		"dirty":  strings.Repeat("The ministry did\x1b[31m not say\u200B when.\n", 2000),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				Text(s)
			}
		})
	}
}
