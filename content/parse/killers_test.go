package parse

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"briefing/content/article"
)

// killers are documents that hang, blow up or kill Markdown programs, each of
// about n bytes. There are no deadlines here: one that the limits do not hold
// back keeps the test running for minutes or ends the process.
func killers(n int) map[string]string {
	all := blockKillers(n)
	maps.Copy(all, inlineKillers(n))
	return all
}

// filler returns a function that repeats a unit up to n bytes.
func filler(n int) func(head, unit, tail string) string {
	return func(head, unit, tail string) string {
		return head + strings.Repeat(unit, n/len(unit)) + tail
	}
}

// distinctRuns is a text of runs of a mark, many of different lengths.
func distinctRuns(mark string, n int) string {
	var b strings.Builder
	for i := 1; b.Len() < n; i++ {
		b.WriteString(strings.Repeat(mark, i%180+1) + "a ")
	}
	return b.String()
}

// deepList is a list in which every item stands in the one before.
func deepList(n int) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		b.WriteString(strings.Repeat(" ", 2*(i%2000)) + "- a\n")
	}
	return b.String()
}

func inlineKillers(n int) map[string]string {
	fill := filler(n)
	return map[string]string{
		"links":            fill("", "[](", ""),
		"open links":       fill("", "[a](", ""),
		"brackets":         fill("", "[x", ""),
		"brackets nested":  fill("", "[", strings.Repeat("]", n/2)),
		"closed brackets":  fill("", "[a]", ""),
		"images":           fill("", "![", ""),
		"link titles":      fill("", "[a](<b", ""),
		"note marks":       fill("", "[^a]", ""),
		"emphasis":         fill("", "*a ", ""),
		"emphasis closed":  strings.Repeat("*", n/2) + "a" + strings.Repeat("*", n/2),
		"emphasis both":    fill("", "a**b", ""),
		"emphasis mixed":   fill("", "*a_ ", ""),
		"emphasis nested":  strings.Repeat("*a ", n/6) + strings.Repeat("b* ", n/6),
		"emphasis closers": fill("", "a* ", ""),
		"emphasis words":   fill("", "a_", ""),
		"strike":           fill("", "~~a ", ""),
		"ticks":            distinctRuns("`", n),
		"ticks alone":      fill("", "`a", ""),
		"angles":           fill("", "<a ", ""),
		"angles in text":   fill("", "<", ""),
		"comments":         fill("a", "<!--", ""),
		"declarations":     fill("a ", "<!A ", ""),
		"instructions":     fill("a ", "<? ", ""),
		"attributes":       fill("a <a", " b='", ""),
		"entities":         fill("", "&", ""),
		"entities open":    fill("", "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ""),
		"numbers":          fill("", "&#27;", ""),
		"backslashes":      fill("", "\\", ""),
		"mentions":         fill("", "a@", ""),
		"addresses":        fill("", "http://", ""),
		"domains":          fill("", "www.", ""),
		"address":          fill("http://a.b/", "(", ""),
	}
}

func blockKillers(n int) map[string]string {
	fill := filler(n)
	return map[string]string{
		"quotes":              fill("", ">", "a"),
		"quotes, 100 deep":    fill("", strings.Repeat("> ", 100)+"a\n", ""),
		"items on a line":     fill("", "- ", "a"),
		"1000 items a line":   fill("", strings.Repeat("- ", 1000)+"\n", ""),
		"ordered on a line":   fill("", "1. ", "a"),
		"list deep":           deepList(n),
		"link quotes":         fill("", "[a](b \"", ""),
		"definitions":         fill("", "[a]: ", ""),
		"definition lines":    fill("", "[a]: b\n", ""),
		"definition brackets": fill("[", "a\\[", "]: x"),
		"notes":               fill("", "[^a]: b\n", "[^a]"),
		"emphasis in items":   fill("a\n", "2. *a *a *a *a *a\n", ""),
		"brackets in items":   fill("a\n", "2. [a [a [a [a [a\n", ""),
		"links in items":      fill("a\n", "2. [](a [](b [](c\n", ""),
		"angles in items":     fill("a\n", "2. <a <a <a <!-- <?\n", ""),
		"comment lines":       fill("", "<!-- a\n", ""),
		"fence open":          fill("```\n", "a\n", ""),
		"fence, one line":     fill("```\n", "a", ""),
		"fence ticks":         fill("```\n", "``\n", ""),
		"fences":              fill("", "```\n", ""),
		"indented":            fill("", "    a\n", ""),
		"tabs":                fill("", "\t", "a"),
		"spaces":              fill("", " ", "a"),
		"blank lines":         fill("", "\n", ""),
		"letters":             fill("", "a\n\n", ""),
		"headings":            fill("", "# a\n", ""),
		"headings and text":   fill("", "# a\nb\n", ""),
		"heading line":        fill("# ", "a", ""),
		"heading marks":       fill("", "# [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n", ""),
		"rules":               fill("", "---\n\n", ""),
		"underlines":          fill("", "a\n=\n", ""),
		"paragraph":           fill("", "word ", ""),
		"paragraph, lines":    fill("", "some words here\n", ""),
		"paragraph, letters":  fill("", "a", ""),
		"paragraph, han":      fill("", "新", ""),
		"list":                fill("", "- item\n", ""),
		"list loose":          fill("", "- item\n\n", ""),
		"list item":           fill("- ", "word ", ""),
		"list nested":         fill("- a\n", "  - b\n", ""),
		"list empty":          fill("", "-\n", ""),
		"quote":               fill("", "> word\n", ""),
		"quote lazy":          fill("> ", "word\n", ""),
		"table":               fill("|a|b|\n|-|-|\n", "|1|2|\n", ""),
		"table sparse":        "|" + strings.Repeat("a|", n/6) + "\n|" + strings.Repeat("-|", n/6) + "\n" + strings.Repeat("|\n", n/6),
		"table wide":          "|" + strings.Repeat("a|", 1500) + "\n|" + strings.Repeat("-|", 1500) + "\n" + strings.Repeat("b\n", n/2),
		"table row":           fill("|a|b|\n|-|-|\n", "|1", ""),
		"delimiters":          fill("", "|-|-|\n", ""),
		"pipes":               fill("a\n", "|", ""),
		"html":                fill("<div>\n", "a\n", ""),
		"html tags":           fill("<div>\n", "<b>", ""),
		"html one line":       fill("<div>", "<", ""),
		"script":              fill("<script>\n", "a\n", ""),
		"zero bytes":          fill("", "a\x00", ""),
		"escapes":             fill("", "\x1b[31m", ""),
		"invalid":             fill("", "\xff", ""),
		"marks":               fill("a", "\u0301", ""),
		"joiners":             fill("👩", "\u200d👩", ""),
		"carriage returns":    fill("", "a\r", ""),
		"term lists":          fill("", "a\n: b\n", ""),
	}
}

func TestKillers(t *testing.T) {
	for name, s := range killers(120_000) {
		t.Run(name, func(t *testing.T) {
			for _, format := range []article.Format{article.Markdown, article.Plain} {
				x := indexed(s, format, 64<<10)
				if err := checkIndex(s, x); err != nil {
					t.Fatal(err)
				}
				p := NewParser(article.Text(s), format, x.References())
				for _, b := range x.Blocks() {
					for _, l := range p.Leaves(b) {
						if err := checkLeaf(s, b, &l); err != nil {
							t.Fatalf("block %+v: %v", b, err)
						}
					}
				}
			}
		})
	}
}

func BenchmarkKillers(b *testing.B) {
	for name, s := range killers(10 << 20) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				x := indexed(s, article.Markdown, 1<<20)
				p := NewParser(article.Text(s), article.Markdown, x.References())
				leaves := 0
				for _, block := range x.Blocks() {
					leaves += len(p.Leaves(block))
				}
				b.ReportMetric(float64(len(x.Blocks())), "blocks")
				b.ReportMetric(float64(leaves), "leaves")
			}
		})
	}
}

func ExampleIndexer() {
	text := article.Text("# Port deal\n\nThe port deal was signed.\n\n## Why now\n\n“It was time,” said Qureshi.\n")
	x := NewIndexer(text, article.Markdown, 0)
	for !x.Advance(64 << 10) { // what is found so far could be shown here
	}
	p := NewParser(text, article.Markdown, x.References())
	for _, s := range x.Sections() {
		fmt.Println(s.Level, s.Title)
	}
	for _, l := range p.Leaves(x.Blocks()[1]) {
		fmt.Println(l.Text)
	}
	// Output:
	// 1 Port deal
	// 2 Why now
	// The port deal was signed.
}
