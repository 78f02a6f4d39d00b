package state

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"briefing/content"
	"briefing/content/article"
)

const original = `# Report

The first paragraph of the report says little about the matter.

## Why now

A minister *arrived* in the capital on Monday, and nobody
expected [the visit](https://example.org/visit) to last.

## What next

Observers think that talks will go on.
`

func place(words, heading string) Place {
	i := strings.Index(original, words[:6])
	return Place{Offset: i, Words: words, Heading: heading, Fraction: float64(i) / float64(len(original))}
}

func sections(text string) (all []article.Section) {
	for at := 0; ; {
		i := strings.Index(text[at:], "#")
		if i < 0 {
			return all
		}
		at += i
		title, _, _ := strings.Cut(strings.TrimLeft(text[at:], "# "), "\n")
		all = append(all, article.Section{Title: title, Span: article.Span{Start: at, End: len(text)}})
		at += len(title) + 1
	}
}

func TestLocate(t *testing.T) {
	p := place("A minister arrived in the capital on Monday, and nobody expected the visit to last.", "Why now")
	tests := []struct {
		name, text, at string
		want           Found
	}{
		{"unchanged", original, "A minister", Unmoved},
		{"wrapped anew", strings.ReplaceAll(strings.ReplaceAll(original, "Monday, and nobody\n", "Monday, and nobody "), "in the ", "in\nthe "), "A minister", Unmoved},
		{"moved down", "New words.\n\n" + strings.Repeat("More of them. ", 20) + original, "A minister", Moved},
		{"marked up", strings.Replace(original, "A minister", "**A** minister", 1), "A** minister", Unmoved},
		{"end rewritten", strings.Replace(original, "expected [the", "had believed that [the", 1), "A minister", Unmoved},
		{"words gone", strings.Replace(original, "A minister *arrived* in the capital on Monday", "Nothing of the kind happened there at all", 1), "## Why now", AtHeading},
		{"twice", original + original, "A minister", Unmoved},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, how := Locate(article.Text(tt.text), sections(tt.text), p)
			if want := strings.Index(tt.text, tt.at); got != want || how != tt.want {
				t.Errorf("at %d (%v), want %d (%v): %.30q", got, how, want, tt.want, tt.text[got:])
			}
		})
	}
	other := strings.Repeat("Quite another text. ", 30)
	if got, how := Locate(article.Text(other), nil, p); how != AtFraction || got != int(p.Fraction*float64(len(other))) {
		t.Errorf("in another text at %d (%v)", got, how)
	}
	if got, how := Locate(article.Text(""), nil, p); got != 0 || how != AtFraction {
		t.Errorf("in no text at %d (%v)", got, how)
	}
}

func TestLocateMark(t *testing.T) {
	text := "Before. “We will *see* to it,” she\nsaid. After."
	start := strings.Index(text, "We")
	m := Mark{Span: article.Span{Start: start, End: start + len("We will *see* to it,")}, Words: "We will see to it,"}
	for _, before := range []string{"", "Something new. "} {
		s, ok := locateMark(article.Text(before+text), m, 0, MaxSearch)
		if got := (before + text)[s.Start:s.End]; !ok || got != "We will *see* to it" {
			t.Errorf("%q (%v)", got, ok)
		}
	}
	if _, ok := locateMark(article.Text("Quite another text"), m, 0, MaxSearch); ok {
		t.Error("found in another text")
	}
	// The address of a link stands between the words, and not in them.
	linked := "A folly of the first order, says [the other paper](https://paper.example/2031/é) of that day."
	m = Mark{Span: article.Span{Start: 0, End: len(linked)}, Words: "A folly of the first order, says the other paper of that day."}
	for _, before := range []string{"", "Something new. "} {
		s, ok := locateMark(article.Text(before+linked+" After."), m, 0, MaxSearch)
		if got := (before + linked + " After.")[s.Start:s.End]; !ok || got != linked {
			t.Errorf("%q (%v)", got, ok)
		}
	}
}

// TestManyMarks finds marks behind an insertion without searching for each, and
// gives up on those that are gone before that takes long.
func TestManyMarks(t *testing.T) {
	const sentence, marked = "Sentence %06d is not like the others, for it has a number.\n\n", "Sentence %06d is not like"
	var b strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&b, sentence, i)
	}
	before := strings.Repeat("Inserted. ", 500)
	text := article.Text(before + b.String())
	d := &article.Document{Text: text}
	finder := NewMarkFinder(d)
	for i := 0; i < 20_000; i += 100 {
		words := fmt.Sprintf(marked, i)
		at := i * len(fmt.Sprintf(sentence, i))
		s, ok := finder.Find(Mark{Span: article.Span{Start: at, End: at + len(words)}, Words: words})
		if !ok || s.Start != len(before)+at {
			t.Fatalf("mark %d is found at %d (%v), not at %d", i, s.Start, ok, len(before)+at)
		}
	}
	if searched := MaxSearch - finder.left; searched > 2*text.Len() {
		t.Errorf("%d bytes are searched for marks that have moved together", searched)
	}
	for i := range MaxMarks {
		words := fmt.Sprintf("Nothing like number %06d stands anywhere in this text", i)
		if s, ok := finder.Find(Mark{Span: article.Span{Start: 100 * i, End: 100*i + len(words)}, Words: words}); ok {
			t.Fatalf("%q is found at %d", words, s.Start)
		}
	}
	if searched := MaxSearch - finder.left; searched > MaxSearch+text.Len() {
		t.Errorf("%d bytes are searched for marks that are gone", searched)
	}
}

// FuzzLocate: whatever the text and the place, the offset lies in the text.
func FuzzLocate(f *testing.F) {
	f.Add(original, "A minister arrived in the capital", 77, 0.4)
	f.Add("", "words", -5, 2.0)
	f.Fuzz(func(t *testing.T, text, words string, offset int, fraction float64) {
		p := Place{Offset: offset, Words: words, Fraction: fraction, Heading: "Report"}
		p.clean()
		got, _ := Locate(article.Text(text), sections(text), p)
		if got < 0 || got > len(text) {
			t.Fatalf("at %d of %d", got, len(text))
		}
		if s, ok := locateMark(article.Text(text), Mark{Span: article.Span{Start: p.Offset, End: p.Offset + 9}, Words: words}, 0, MaxSearch); ok && (s.Start < 0 || s.End > len(text) || s.Empty()) {
			t.Fatalf("%v of %d", s, len(text))
		}
	})
}

func BenchmarkLocate(b *testing.B) {
	text := article.Text(strings.Repeat("Words that are often repeated in a long text. ", 1<<20/46))
	for name, p := range map[string]Place{
		"unmoved": {Offset: 46 * 1000, Words: "Words that are often repeated in a long text."},
		"gone":    {Offset: 46 * 1000, Words: "These are other words, and they are nowhere."},
	} {
		b.Run(fmt.Sprint(name, "1MB"), func(b *testing.B) {
			for b.Loop() {
				Locate(text, nil, p)
			}
		})
	}
}

// TestReadIsOfTheText: what stands before the text in the file is not what was read.
func TestReadIsOfTheText(t *testing.T) {
	d, err := content.Read(context.Background(), "", content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	first, last := d.Blocks[0].Span, d.Blocks[len(d.Blocks)-1].Span
	if at := At(d, first.Start); at.Read != 0 || at.Fraction < 0.2 {
		t.Errorf("the first words: %.2f read, %.2f of the file", at.Read, at.Fraction)
	}
	if at := At(d, last.End); at.Read != 1 {
		t.Errorf("behind the last words: %.2f read", at.Read)
	}
}
