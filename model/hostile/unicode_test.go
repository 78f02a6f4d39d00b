//go:build unix

package hostile

import "strings"

// combined is a document whose headings, names and quotations carry a hundred
// marks on each letter.
func combined() string {
	letter := func(s string) string {
		return strings.Join(strings.Split(s, ""), strings.Repeat("\u0301\u0323", 50)) + strings.Repeat("\u0489", 100)
	}
	name := letter("Ada") + " " + letter("Novak")
	return "---\ntitle: " + letter("Title") + "\nentities: [{name: \"" + name + "\", kind: person, role: \"" + letter("mayor") + "\"}]\n---\n\n" +
		strings.Repeat("# "+letter("Heading")+"\n\n“"+letter("Words")+",” said "+name+".\n\n## "+letter("新聞")+"\n\nText.\n\n", 5)
}

// characters are documents whose letters deceive, or are none.
func characters() []document {
	of := func(name, s string) document { return text("unicode", name, everywhere(s)) }
	only := func(name, s string) document { return text("unicode", name, s) }
	zero := of("zero bytes", "a\x00b\x00")
	zero.want = either // so many of them are no text
	halves := of("surrogates", "\xed\xa0\x80\xed\xb0\x80\xed\xb2\x9b")
	halves.want = either // a third of it is no text in any encoding
	return []document{
		zero,
		of("overrides", "\u202egnp.exe\u202c \u202a\u202b\u202d"),
		of("isolates", "\u2066a\u2067b\u2068c\u2069"),
		of("marks of direction", "\u200eabc\u200f\u061c"),
		of("tags", "a\U000e0061\U000e0062\U000e007f \U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"),
		of("zero width", "p\u200ba\u200cs\u200ds\u2060w\ufeffo\u00adr\u034fd"),
		of("fillers", "\u3164\uffa0\u115f\u1160\u17b4\u17b5\u2800"),
		of("separators", "a\u2028b\u2029c\u0085d\u00a0e\u3000f\u1680g"),
		of("combining", "e"+strings.Repeat("\u0301", 10_000)),
		of("combining, various", "Z"+strings.Repeat("\u0300\u0323\u0489\u20dd\ufe20", 200)),
		of("combining alone", "\u0301\u0302 \u0303\n\u0304"),
		of("selectors", "x"+strings.Repeat("\ufe0f", 3000)+strings.Repeat("\U000e0100", 3000)),
		of("joiners", "👩"+strings.Repeat("\u200d👩", 2000)),
		of("families", "👨‍👩‍👧‍👦 🏳️‍🌈 👩🏽‍🚀 🇵🇰🇮🇷🇨🇳🇦 ☺️ 1️⃣"),
		of("wide", strings.Repeat("新聞記事", 300)),
		of("half width and full width", "ﾊﾝｶｸ ＷＩＤＥ ｡ﾟ"),
		of("right to left", "السلام عليكم שלום עולם"),
		of("indic and thai", "क्षत्रिय ศ็ฺ่ำำำ ကြွယ်"),
		of("tall", "꧅𒐫﷽𒈙⸻"),
		of("invalid bytes", "\xff\xfe\x80\xbf\xc0\xf8\xfc ok"),
		of("overlong", "\xc0\x9b31m\xe0\x80\x9b31m\xf0\x80\x80\x9b31m\xc1\x9b"),
		halves,
		of("cut off", "\xe2\x80 \xf0\x9f\x98 \xc3"),
		of("beyond", "\xf4\x90\x80\x80\xf7\xbf\xbf\xbf"),
		of("noncharacters", "\ufffe\uffff\U0001ffff\U0010ffff\ufdd0\ufff9a\ufffab\ufffb"),
		of("private", "\ue000\uf8ff\U000f0000\U0010fffd"),
		of("capitals without small letters", "ℂ 𝐁𝐫𝐞𝐚𝐤𝐢𝐧𝐠 𝓐𝓭𝓪 ϒ"),
		of("letters that grow", "ıİßŉΐẞﬃǅ ŒÆ Ⅷ"),
		of("homographs", "раураl.com аррӏе.com gооgle"),
		only("combining in headings", combined()),
		only("wide at the edge", strings.Repeat("a", 55)+strings.Repeat("新", 5000)),
		only("one cluster", "a"+strings.Repeat("\u0301", 500_000)),
		only("long wide word", strings.Repeat("👩‍👩‍👧‍👦", 40_000)),
		only("regional indicators", strings.Repeat("🇦", 100_000)),
		only("long jamo", strings.Repeat("\u1100", 100_000)+strings.Repeat("\u1161", 100_000)),
		only("prepended", strings.Repeat("\u0600", 200_000)+"a"),
		only("invalid only", strings.Repeat("\xff", 300_000)),
		only("spaces", strings.Repeat("\u00a0\u3000\u2003", 50_000)+"a"),
		only("byte-order marks", strings.Repeat("\ufeff", 1000)+"# T\n\ntext"),
		only("tabs", around(strings.Repeat("a\tb\t", 20_000))),
		only("quotation marks", around(strings.Repeat("“‘«„", 40_000))),
		only("half of UTF-16", around("\xff\xfe\xd8")),
	}
}
