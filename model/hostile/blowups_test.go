//go:build unix

package hostile

import (
	"fmt"
	"strings"
)

// Sizes of what blows up: what is known to kill programs at a few hundred
// kilobytes, and what only length makes heavy.
const (
	kill = 300_000
	big  = 1 << 20
)

// blowups are documents that cost some program more than their size: the square
// of it, its memory, its stack.
func blowups() []document {
	return []document{
		text("blow-up", "jungle fence", around("```jungle\na / b\n/\n```")),
		text("blow-up", "perl fence", around("```perl\n"+strings.Repeat("s{", 20_000)+"\n```")),
		text("blow-up", "hundred quotes", around(strings.Repeat("> ", 100)+"deep")),
		text("blow-up", "thousand items on a line", around(strings.Repeat("- ", 1000)+"deep")),
		text("blow-up", "thousand numbers on a line", around(strings.Repeat("1. ", 1000)+"deep")),
		text("blow-up", "quotes and items", around(strings.Repeat("> - ", 500)+"deep")),
		filled("quotes", kill, "", ">", "a"),
		filled("lines of quotes", kill, "", strings.Repeat("> ", 100)+"a\n", ""),
		filled("links without text", 4*100_000, "", "[](", ""),
		filled("open links", kill, "", "[a](", ""),
		filled("open brackets", kill, "", "[x", ""),
		filled("nested brackets", kill, "", "[", strings.Repeat("]", kill)),
		filled("images", kill, "", "![", ""),
		filled("link titles", kill, "", "[a](b \"", ""),
		filled("angle targets", kill, "", "[a](<b", ""),
		filled("emphasis", kill, "", "*a ", ""),
		filled("emphasis, deep", 2*40_000, "", "*a", strings.Repeat("*", 40_000)),
		text("blow-up", "emphasis, 40,000 deep", strings.Repeat("*a ", 40_000)+strings.Repeat("b* ", 40_000)),
		text("blow-up", "emphasis, run", strings.Repeat("*", 100_000)+"a"+strings.Repeat("*", 100_000)),
		filled("emphasis, mixed", kill, "", "*a_ ", ""),
		filled("strike", kill, "", "~~a ", ""),
		filled("backticks", kill, "", "`a", ""),
		{kind: "blow-up", name: "backtick runs", text: func() string { return rising("`", kill) }},
		filled("angles", kill, "", "<", ""),
		filled("open tags", kill, "", "<a ", ""),
		filled("comments", kill, "a", "<!--", ""),
		filled("declarations", kill, "a ", "<!A ", ""),
		filled("instructions", kill, "a ", "<? ", ""),
		filled("entities", kill, "", "&", ""),
		filled("long entities", kill, "", "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ""),
		filled("backslashes", kill, "", "\\", ""),
		filled("mentions", kill, "", "a@", ""),
		filled("addresses", kill, "", "http://", ""),
		filled("address", kill, "http://a.example/", "(", ""),
		filled("open fence", 600_000, "# T\n\n```\n", "some code here\n", ""),
		filled("fences", kill, "", "```\n", ""),
		filled("go fence", kill, "```go\n", "func f() { return \"a\" + `b` } // c\n", "```\n"),
		filled("json fence, deep", kill, "```json\n", "[{\"a\":", "```\n"),
		filled("bash fence", kill, "```bash\n", "$((${a[`", "```\n"),
		filled("definition lists", kill, "", "a\n: b\n\n", ""),
		filled("letters", 900_000, "", "a\n\n", ""),
		filled("headings", 900_000, "", "# a\n", ""),
		filled("rules", 900_000, "", "-\n\n", "---\n"),
		filled("three-dash rules", 900_000, "", "---\n\n", ""),
		filled("underlined headings", kill, "", "a\n=\n", ""),
		filled("heading levels", kill, "", "# a\n## b\n### c\n#### d\n##### e\n###### f\n", ""),
		{kind: "blow-up", name: "sparse table", text: func() string { return table(2000, 4000) }},
		{kind: "blow-up", name: "wide header", text: func() string { return table(20_000, 100) }},
		{kind: "blow-up", name: "header of one cell", text: func() string {
			return "|" + strings.Repeat("word ", 100_000) + "|b|\n|-|-|\n" + strings.Repeat("|a|b|\n", 10_000)
		}},
		filled("delimiter rows", kill, "", "|-|-|\n", ""),
		filled("pipes", kill, "a\n", "|", ""),
		{kind: "blow-up", name: "deep list", text: deepList},
		{kind: "blow-up", name: "reference definitions", text: func() string { return numbered("[r%d]: https://a.example/%d\n", 100_000) + "\n[r1] [r99999]\n" }},
		{kind: "blow-up", name: "reference bomb", text: func() string {
			return strings.Repeat("[r]", 100_000) + "\n\n[r]: https://a.example/" + strings.Repeat("x", 2000) + " \"" + strings.Repeat("t", 1000) + "\"\n"
		}},
		{kind: "blow-up", name: "links", text: func() string { return numbered("[a%d](https://a.example/%d) ", 100_000) }},
		{kind: "blow-up", name: "footnotes", text: func() string {
			return numbered("a[^%d] b %d ", 20_000) + "\n\n" + numbered("[^%d]: note %d\n\n", 20_000)
		}},
		{kind: "blow-up", name: "footnote bomb", text: func() string {
			return strings.Repeat("[^a]", 80_000) + "\n\n[^a]: [^b][^b][^b]\n\n[^b]: [^a][^a][^a]\n"
		}},
		{kind: "blow-up", name: "footnote of paragraphs", text: func() string {
			return "a[^a] b[^b]\n\n[^a]: c\n\n" + strings.Repeat("    "+strings.Repeat("word ", 20)+"\n\n", big/106) + "[^b]: " + strings.Repeat("d ", big/2) + "\n"
		}},
		filled("same footnote", kill, "", "[^a]: b\n", "[^a]"),
		filled("notes that alert", kill, "", "> [!NOTE]\n> a\n\n", ""),
		filled("deep html", kill, "", "<div>\n", ""),
		filled("inline html", kill, "a ", "<b><i>", ""),
		filled("script", kill, "<script>\n", "alert(1)\n\n", ""),
		filled("list markers alone", kill, "", "-\n", ""),
		filled("task items", kill, "", "- [ ] a\n", ""),
		filled("carriage returns", kill, "", "a\r", ""),
		filled("blank lines", big, "# T\n\na", "\n", "b\n"),
		filled("leading spaces", big, "", " ", "a"),
		filled("tabs", kill, "", "\t", "a"),
		filled("many quotations", kill, "", "“Yes,” said Ada Novak. ", ""),
		filled("open quotations", kill, "", "“Yes ", ""),
		filled("cues", kill, "", "said according to told ", ""),
		{kind: "blow-up", name: "many speakers", text: func() string { return speakers(6000) }},
		{kind: "blow-up", name: "names without end", text: func() string { return without(30_000) }},
		{kind: "blow-up", name: "limits", text: limits},
		filled("labels", kill, "", "ADA NOVAK: No.\n", ""),
		filled("nested inline html", kill, "", "<b>", "x"+strings.Repeat("</b>", kill/3)),
		filled("capitals", kill, "", "The Harbour Council Of The ", ""),
		filled("initials", kill, "", "A.B. C. D.E.F. ", ""),
		filled("dates", kill, "", "On 3 May 2021 and last Monday, ", ""),
		filled("apostrophes", kill, "", "'a' ’b‘ 's ", ""),
	}
}

// without is a list of so many different names, and no end of a sentence.
func without(n int) string {
	letter := func(i int) string { return string(rune('a' + i%26)) }
	var b strings.Builder
	for i := range n {
		b.WriteString("Ad" + letter(i) + letter(i/26) + letter(i/676) + " Nov" + letter(i*7) + letter(i/5) + letter(i/333))
		b.WriteString([...]string{" ", " and ", ", "}[i%3])
	}
	return b.String()
}

// limits is a document in which every depth around the limits meets every other.
func limits() string {
	var b strings.Builder
	for _, quotes := range []int{1, 14, 15, 16, 17} {
		for _, marks := range []int{1, 31, 32, 33, 63, 64, 65} {
			lead := strings.Repeat("> ", quotes)
			inline := strings.Repeat("*a **b ", marks) + "x" + strings.Repeat("** c*", marks)
			b.WriteString(lead + "- " + inline + "\n" + lead + "\n" + lead + "| " + inline + " | `" + inline + "` |\n" + lead + "|---|---|\n" +
				lead + "| " + strings.Repeat("[", marks) + "a" + strings.Repeat("](b)", marks) + " | b |\n\n")
		}
	}
	for _, columns := range []int{99, 100, 101} {
		b.WriteString(table(columns, 100) + "\n")
	}
	return b.String()
}

// larger are documents that are only long, without the ends of lines or
// paragraphs at which others are cut.
func larger() []document {
	return []document{
		filled("one line", big, "", "word ", ""),
		filled("one word", big, "", "a", ""),
		filled("one wide word", big, "", "新", ""),
		filled("one paragraph", big, "", "some words that go on and on\n", ""),
		filled("one code block", big, "```\n", "some code(here);\n", "```\n"),
		filled("one line of code", big, "```js\n", "f(a)+", "\n```\n"),
		filled("one list", big, "", "- an item of a list\n", ""),
		filled("one item", big, "- ", "word ", ""),
		filled("one table", big, "|a|b|\n|-|-|\n", "| cell | another |\n", ""),
		filled("one cell", big, "|a|b|\n|-|-|\n|", "word ", "|b|\n"),
		filled("one quote", big, "", "> quoted words\n", ""),
		filled("one heading", big, "# ", "word ", ""),
		filled("one link", big, "[", "word ", "](https://a.example/)"),
		filled("one target", big, "[a](https://a.example/", "word", ")"),
		filled("one html block", big, "<div>\n", "words <b>here</b>\n", "</div>\n"),
		filled("one footnote", big, "a[^1]\n\n[^1]: ", "word ", ""),
		filled("one quotation", big, "“", "word ", "” said Ada Novak.\n"),
		{kind: "blow-up", name: "ten megabytes", text: func() string { return strings.Repeat(around("Words [here](https://a.example/)."), 10<<20/240) }},
		{kind: "blow-up", name: "ten megabytes of headings without words", text: func() string { return around("") + strings.Repeat("#\n", 5<<20) }},
		{kind: "blow-up", name: "ten megabytes of tags without words", text: func() string { return around("") + strings.Repeat("<div>\n\n", 10<<20/7) }},
		{kind: "blow-up", name: "ten megabytes on a line", text: func() string { return strings.Repeat("word ", 2<<20) }},
		{kind: "blow-up", name: "ten megabytes of text", file: "document.txt", text: func() string {
			return strings.Repeat("“Yes,” said Ada Novak of the Harbour Council on Monday. ", 10<<20/58)
		}},
	}
}

// rising is a text of runs of a mark, each of another length than its neighbours.
func rising(mark string, n int) string {
	var b strings.Builder
	for i := 1; b.Len() < n; i++ {
		b.WriteString(strings.Repeat(mark, i%180+1) + "a ")
	}
	return b.String()
}

// table has a header of so many columns and rows of one cell.
func table(columns, rows int) string {
	return "|" + strings.Repeat("a|", columns) + "\n|" + strings.Repeat("-|", columns) + "\n" + strings.Repeat("|b|\n", rows)
}

func deepList() string {
	var b strings.Builder
	for i := 0; b.Len() < kill; i++ {
		b.WriteString(strings.Repeat(" ", 2*(i%500)) + "- a\n")
	}
	return b.String()
}

// numbered repeats a form that holds its number twice.
func numbered(form string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, form, i, i)
	}
	return b.String()
}

// speakers is a text in which everybody is quoted once.
func speakers(n int) string {
	letters := func(i int) string {
		name := []byte{'A' + byte(i%26)}
		for i += 26; i > 0; i /= 26 {
			name = append(name, 'a'+byte(i%26))
		}
		return string(name)
	}
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "“It is number %d,” said %s %s, the head of the %s Institute.\n\n", i, letters(i), letters(i*7+3), letters(i*3+1))
	}
	return b.String()
}
