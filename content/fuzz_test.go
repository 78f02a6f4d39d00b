package content

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"briefing/content/article"
)

// FuzzRead: whatever the bytes, a document is read or refused; nothing panics,
// on the way or behind a guard; every span lies in the text, in order; names,
// titles and words are clean; and reading again gives the same.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		story,
		"“One,” he said.\n\n“Two,” said Ms. Berg of the Harbour Board (HB).\n\nHB: 1 March 2021.\n",
		"- a\n  > “b” — Anna Berg\n\n| a | b |\n|---|---|\n| \"c\" | d |\n\n[^1]: note\n",
		"A: Why?\n\nANNA BERG: “So.”\n\nQ. And?\nA. No.\n",
		"---\ntitle: [\n---\n# &#27; \x1b]0;x\x07 \u202e\n\n```jungle\n/\n```\n",
	} {
		f.Add(s, true)
		f.Add(s, false)
	}
	f.Fuzz(func(t *testing.T, raw string, md bool) {
		src := func() *source {
			if md {
				return &source{name: "a.md", base: "a.md", text: raw}
			}
			return &source{name: "a.txt", base: "a.txt", text: raw}
		}
		b, err := newBook(context.Background(), src(), Options{})
		if err != nil {
			return
		}
		d, err := b.finish(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range d.Meta.Notices {
			if strings.Contains(n, "of the document could not be") || strings.Contains(n, "not recognised in") {
				t.Fatalf("a guard was needed: %s", n)
			}
		}
		checkSpans(t, d)
		checkClean(t, d)
		if again, err := newBook(context.Background(), src(), Options{}); err == nil {
			e, _ := again.finish(t.Context())
			same(t, d, e)
		}
	})
}

// checkClean fails if a control character is in what a document shows.
func checkClean(t *testing.T, d *article.Document) {
	t.Helper()
	shown := []string{d.Meta.Title, d.Meta.Subtitle, d.Meta.Byline, d.Meta.Summary, d.Meta.Date, d.Meta.Source.Name}
	for i := range d.Sections {
		shown = append(shown, d.Sections[i].Title)
	}
	for i := range d.Entities {
		shown = append(shown, d.Entities[i].Name, d.Entities[i].Role, d.Entities[i].Affiliation)
		shown = append(shown, d.Entities[i].Aliases...)
	}
	for i := range d.Quotes {
		shown = append(shown, d.Words(d.Quotes[i].Span()), d.Words(d.Quotes[i].Cue), d.Words(d.Quotes[i].Source))
	}
	for _, s := range shown {
		if !utf8.ValidString(s) || strings.ContainsFunc(s, func(r rune) bool {
			return r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e
		}) {
			t.Fatalf("%q is not clean", s)
		}
	}
}
