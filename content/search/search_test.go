package search_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"briefing/content/article"
	"briefing/content/search"
)

// lines is a parser that takes every line for a paragraph, in which white space
// and the markup character * are not shown.
type lines struct{ text string }

func (p lines) Leaves(b article.Block) []article.Leaf {
	source := p.text[b.Span.Start:b.Span.End]
	leaf := article.Leaf{Kind: article.Paragraph}
	start := 0
	flush := func(end int) {
		if start < end {
			at := len(leaf.Text)
			leaf.Text += source[start:end]
			leaf.Runs = append(leaf.Runs, article.Run{
				Start: at, End: len(leaf.Text),
				Source: article.Span{Start: b.Span.Start + start, End: b.Span.Start + end},
			})
		}
		start = end + 1
	}
	for i := range len(source) {
		if source[i] == '*' {
			flush(i)
		}
	}
	flush(len(source))
	return []article.Leaf{leaf}
}

func document(text string) *article.Document {
	d := &article.Document{Text: article.Text(text), Parser: lines{text}}
	for at := 0; at < len(text); {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text) - at
		}
		if end > 0 {
			d.Blocks = append(d.Blocks, article.Block{Span: article.Span{Start: at, End: at + end}})
		}
		at += end + 1
	}
	return d
}

func find(d *article.Document, query string, from int) []article.Span {
	var all []article.Span
	search.New(query).Scan(context.Background(), d, from, func(hits []article.Span) bool {
		all = append(all, hits...)
		return true
	})
	return all
}

func TestScan(t *testing.T) {
	for _, c := range []struct {
		name, text, query string
		want              []string
	}{
		{"small letters match any case", "The Port and the port", "port", []string{"Port", "port"}},
		{"a capital matches itself", "The Port and the port", "Port", []string{"Port"}},
		{"a space matches any white space", "sea  \t port", "sea port", []string{"sea  \t port"}},
		{"markup inside a word", "the har*bour*master", "harbourmaster", []string{"har*bour*master"}},
		{"not over a paragraph's end", "sea\nport", "sea port", nil},
		{"beyond ASCII", "ZÜRICH und Zürich", "zürich", []string{"ZÜRICH", "Zürich"}},
		{"a sign that folds to k", "5 \u212a", "k", []string{"\u212a"}},
		{"hits do not overlap", "aaaa", "aa", []string{"aa", "aa"}},
		{"digits", "in 2021 and 12021", "2021", []string{"2021", "2021"}},
		{"nothing", "text", "  ", nil},
		{"a word broken off", "an end", "endless", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, h := range find(document(c.text), c.query, 0) {
				got = append(got, c.text[h.Start:h.End])
			}
			if fmt.Sprint(got) != fmt.Sprint(c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestScanLarge searches a document that is scanned step by step, for words that
// stand at its ends and across the end of a step.
func TestScanLarge(t *testing.T) {
	filler := strings.Repeat("the quiet harbour lies below the town and the ships wait\n", 3*64<<10/56)
	text := "Lighthouse first\n" + filler[:64<<10-22] + " Lighthouse\n" + filler + "a lighthouse last"
	hits := find(document(text), "lighthouse", 0)
	if len(hits) != 3 {
		t.Fatalf("found %d of 3", len(hits))
	}
	for _, h := range hits {
		if got := text[h.Start:h.End]; !strings.EqualFold(got, "lighthouse") {
			t.Errorf("found %q", got)
		}
	}
	if after := find(document(text), "lighthouse", hits[1].End+60); len(after) != 1 || after[0] != hits[2] {
		t.Errorf("from behind the second: %v, want %v", after, hits[2:])
	}
}

func TestScanStops(t *testing.T) {
	d := document("port\nport\nport")
	seen := 0
	search.New("port").Scan(context.Background(), d, 0, func([]article.Span) bool {
		seen++
		return seen < 2
	})
	if seen != 2 {
		t.Errorf("emitted %d times after being told to stop at 2", seen)
	}
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	search.New("port").Scan(ended, d, 0, func([]article.Span) bool {
		t.Error("emitted after the context was done")
		return true
	})
}

// FuzzScan: every hit is a span of the text, in order, without overlap, that
// equals the query without regard to case and white space.
func FuzzScan(f *testing.F) {
	f.Add("The Port and the port", "port")
	f.Add("Straße ſtreet \u212aelvin İstanbul", "i̇stanbul")
	f.Add("a*b*c", "b")
	f.Fuzz(func(t *testing.T, text, query string) {
		if !utf8.ValidString(text) || !utf8.ValidString(query) {
			return
		}
		last := 0
		for _, h := range find(document(text), query, 0) {
			if h.Start < last || h.End > len(text) || h.Empty() {
				t.Fatalf("span %v after %d in %d bytes", h, last, len(text))
			}
			last = h.End
			got := strings.Fields(strings.ReplaceAll(text[h.Start:h.End], "*", ""))
			if want := strings.Fields(query); len(got) < len(want) {
				t.Fatalf("%q does not hold the words of %q", got, want)
			}
		}
	})
}

func ExampleQuery_Scan() {
	d := document("The port of Gwadar.\nA PORT is not a harbour.")
	search.New("port").Scan(context.Background(), d, 0, func(hits []article.Span) bool {
		fmt.Println(d.Words(hits[0]), hits[0])
		return true
	})
	// Output:
	// port {4 8}
	// PORT {22 26}
}

func BenchmarkScan(b *testing.B) {
	text := strings.Repeat("the quiet harbour lies below the town, and the ships of three nations wait\n", 10<<20/76) + "one lighthouse"
	d := document(text)
	for _, query := range []string{"lighthouse", "Lighthouse", "the ships of four"} {
		b.Run(query, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				find(d, query, 0)
			}
		})
	}
}
