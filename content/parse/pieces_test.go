package parse

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"briefing/content/article"
	"briefing/content/parse/corpus"
)

// numbered repeats a format with running numbers up to about n bytes.
func numbered(format string, n int) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// TestPieces splits constructs of many pieces, and compares their words with
// those of the construct as a whole.
func TestPieces(t *testing.T) {
	const n = 200 << 10
	tests := []struct {
		name, in string
		kind     article.BlockKind
	}{
		{"fence", "```go\n" + numbered("\tline %d\n\n", n) + "```\n", article.CodeBlock},
		{"indented fence", "  ~~~\n" + numbered("  line %d\n", n) + "  ~~~\n", article.CodeBlock},
		{"fence of one line", "```\n" + numbered("word%d ", n) + "\n```\n", article.CodeBlock},
		{"indented code", numbered("    line %d\n", n), article.CodeBlock},
		{"list", numbered("- item %d\n", n), article.ListBlock},
		{"nested list", numbered("- item %d\n  - nested\n    - deeper\n", n), article.ListBlock},
		{"one item with many in it", "- top\n" + numbered("  - nested %d\n", n), article.ListBlock},
		{"one long item", "- " + numbered("Word %d is here. ", n) + "\n", article.ListBlock},
		{"quote", numbered("> line %d\n", n), article.QuoteBlock},
		{"quote of paragraphs", numbered("> line %d\n>\n", n), article.QuoteBlock},
		{"quote of one line", "> " + numbered("Word %d is here. ", n) + "\n", article.QuoteBlock},
		{"table", "| a | b |\n|---|--:|\n" + numbered("| cell %d | x |\n", n), article.TableBlock},
		{"paragraph of one line", numbered("Word %d is here. ", n) + "\n", article.Prose},
		{"paragraph of lines", numbered("Word %d *is* here, and goes on\nto the next line.\n", n), article.Prose},
		{"paragraph of letters", strings.Repeat("é", n/2) + "\n", article.Prose},
		{"html", "<div>\n" + numbered("<p>line %d</p>\n", n) + "</div>\n", article.HTMLBlock},
		{"script", "<script>\n" + numbered("line %d\n", n) + "</script>\n", article.HTMLBlock},
		{"footnote", "[^a]: start\n" + numbered("    line %d\n", n), article.FootnoteBlock},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			x := indexed(tt.in, article.Markdown, 10_000)
			if err := checkIndex(tt.in, x); err != nil {
				t.Fatal(err)
			}
			p := NewParser(article.Text(tt.in), article.Markdown, x.References())
			var words strings.Builder
			for i, b := range x.Blocks() {
				if b.Kind != tt.kind || b.Span.Len() > PieceBytes || i > 0 && b.Continues == 0 {
					t.Fatalf("block %d %+v", i, b)
				}
				for _, l := range p.Leaves(b) {
					if err := checkLeaf(tt.in, b, &l); err != nil || l.Kind == article.Notice {
						t.Fatalf("block %+v, %q: %v", b, l.Text, err)
					}
					words.WriteString(l.Text + " ")
				}
			}
			var want strings.Builder
			for _, l := range whole(tt.in, x.References()) {
				want.WriteString(l.Text + " ")
			}
			if got, want := bare(words.String()), bare(want.String()); got != want {
				i := 0
				for i < min(len(got), len(want)) && got[i] == want[i] {
					i++
				}
				t.Errorf("differs at byte %d: %.60q, want %.60q", i, got[i:], want[i:])
			}
		})
	}
}

// bare is a text without white space.
func bare(s string) string { return strings.Join(strings.Fields(s), "") }

func TestTablePiecesKeepTheirColumns(t *testing.T) {
	s := "| a | b |\n|---|--:|\n" + numbered("| x | %d |\n", 100<<10)
	x := indexed(s, article.Markdown, 1<<20)
	p := NewParser(article.Text(s), article.Markdown, x.References())
	last := p.Leaves(x.Blocks()[len(x.Blocks())-1])
	if l := last[1]; l.Kind != article.Cell || l.Column != 1 || l.Row < 1 || l.Align != article.AlignRight {
		t.Errorf("%+v", l)
	}
}

func TestContinuedItemShowsNoMarker(t *testing.T) {
	s := "- top\n" + numbered("  - nested %d\n", 40<<10)
	x := indexed(s, article.Markdown, 1<<20)
	p := NewParser(article.Text(s), article.Markdown, x.References())
	if got := shown(p.Leaves(x.Blocks()[1])[0]); !strings.HasPrefix(got, "_ • p:nested") {
		t.Errorf("got %q", got)
	}
}

func TestSeveralGoroutines(t *testing.T) {
	s := corpus.Article(9, 64<<10)
	x := indexed(s, article.Markdown, 1<<20)
	p := NewParser(article.Text(s), article.Markdown, x.References())
	want := make([]string, len(x.Blocks()))
	for i, b := range x.Blocks() {
		want[i] = outlineOf(NewParser(article.Text(s), article.Markdown, x.References()).Leaves(b))
	}
	var all sync.WaitGroup
	for g := range 4 {
		all.Go(func() {
			for i := range want {
				i = (i + g*17) % len(want)
				if got := outlineOf(p.Leaves(x.Blocks()[i])); got != want[i] {
					t.Errorf("block %d: %s", i, got)
				}
			}
		})
	}
	all.Wait()
}

func TestCacheIsBounded(t *testing.T) {
	s := corpus.Article(9, 2<<20)
	x := indexed(s, article.Markdown, 1<<20)
	p := NewParser(article.Text(s), article.Markdown, x.References())
	for _, b := range x.Blocks() {
		p.Leaves(b)
	}
	held := 0
	for _, generation := range []map[int]entry{p.cache.young, p.cache.old} {
		for _, e := range generation {
			held += sizeOf(e.leaves)
		}
	}
	if held == 0 || held > CacheBytes {
		t.Errorf("the cache holds %d bytes", held)
	}
}
