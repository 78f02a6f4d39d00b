package article_test

import (
	"fmt"
	"testing"

	"briefing/content/article"
)

// leaf is "say “no” & go" as it comes from "say **“no”** &amp; go".
func leaf() article.Leaf {
	return article.Leaf{
		Text: "say “no” & go",
		Runs: []article.Run{
			{Start: 0, End: 4, Source: article.Span{Start: 0, End: 4}},
			{Start: 4, End: 12, Source: article.Span{Start: 6, End: 14}, Style: article.Strong},
			{Start: 12, End: 13, Source: article.Span{Start: 16, End: 17}},
			{Start: 13, End: 14, Source: article.Span{Start: 17, End: 22}},
			{Start: 14, End: 17, Source: article.Span{Start: 22, End: 25}},
		},
	}
}

func TestLeafSpans(t *testing.T) {
	l := leaf()
	for _, c := range []struct {
		start, end int
		want       article.Span
	}{
		{0, 3, article.Span{Start: 0, End: 3}},
		{7, 9, article.Span{Start: 9, End: 11}},    // "no", inside the markup
		{0, 17, article.Span{Start: 0, End: 25}},   // all of it
		{13, 14, article.Span{Start: 17, End: 22}}, // the decoded sign stands for its entity
	} {
		got := l.Span(c.start, c.end)
		if got != c.want {
			t.Errorf("bytes %d to %d stand at %v, want %v", c.start, c.end, got, c.want)
		}
		if start, end := l.Visible(got); start != c.start || end != c.end {
			t.Errorf("%v shows bytes %d to %d, want %d to %d", got, start, end, c.start, c.end)
		}
	}
}

func TestQuoteIsNamedOrUnnamed(t *testing.T) {
	phrase := article.Span{Start: 1, End: 5}
	for _, c := range []struct {
		q                   article.Quote
		attributed, unnamed bool
	}{
		{article.Quote{Speaker: 2, Confidence: article.Certain}, true, false},
		{article.Quote{Speaker: 2, Confidence: article.Certain - 1}, false, false},
		{article.Quote{Speaker: article.NoSpeaker, Source: phrase, Confidence: article.Certain}, false, true},
		{article.Quote{Speaker: article.NoSpeaker, Source: phrase}, false, false},
		{article.Quote{Speaker: article.NoSpeaker, Confidence: article.Certain}, false, false},
	} {
		if c.q.Attributed() != c.attributed || c.q.Unnamed() != c.unnamed {
			t.Errorf("%+v: attributed %v, unnamed %v", c.q, c.q.Attributed(), c.q.Unnamed())
		}
	}
}

func ExampleLeaf_Words() {
	l := leaf()
	fmt.Println(l.Words(article.Span{Start: 4, End: 25}))
	// Output: “no” & go
}

// TestTitles covers what stands for a person under a quotation and in the status line.
func TestTitles(t *testing.T) {
	for _, c := range []struct {
		e            article.Entity
		title, short string
	}{
		{article.Entity{Name: "Ines Marlo", Kind: article.Person}, "Ines Marlo", "Ines Marlo"},
		{
			article.Entity{Name: "Ines Marlo", Kind: article.Analyst, Aliases: []string{"Prof Marlo", "Marlo"}, Role: "fellow", Affiliation: "Tide Institute"},
			"Ines Marlo, fellow, Tide Institute", "Marlo",
		},
		{article.Entity{Name: "Tide Institute", Kind: article.Organization, Aliases: []string{"Tide"}, Affiliation: "Norland"}, "Tide Institute, Norland", "Tide Institute"},
	} {
		if got := c.e.Title(); got != c.title {
			t.Errorf("title %q, want %q", got, c.title)
		}
		if got := c.e.ShortName(); got != c.short {
			t.Errorf("short name %q, want %q", got, c.short)
		}
	}
}

// TestKindGroups: every kind is listed under exactly one title.
func TestKindGroups(t *testing.T) {
	seen := make(map[article.EntityKind]int)
	for _, g := range article.KindGroups() {
		for _, k := range g.Kinds {
			seen[k]++
		}
	}
	for k := article.Other; k <= article.Meeting; k++ {
		if seen[k] != 1 {
			t.Errorf("%v is listed %d times", k, seen[k])
		}
		if (k.Noun() == "") != (k == article.Other) {
			t.Errorf("%v is called %q", k, k.Noun())
		}
	}
}
