package content

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/content/export"
)

const pier = `# The pier

Strand, the oldest of the engineers, came late. “It will fall,” Strand said. The “long arm” of the sea is strong.

Ann Dole spoke later. “We will see,” she said.
`

// saidBy returns the speaker of each quotation by its words.
func saidBy(d *article.Document) map[string]string {
	out := map[string]string{}
	for i := range d.Quotes {
		name := "-"
		if q := &d.Quotes[i]; q.Attributed() {
			name = d.Entities[q.Speaker].Name
		}
		out[d.StatementWords(&d.Quotes[i])] = name
	}
	return out
}

// TestCorrectionsFromReaderAndAuthor: what a reader corrects, and the same printed as front matter, has the same effect.
func TestCorrectionsFromReaderAndAuthor(t *testing.T) {
	list := []article.Correction{
		{Kind: article.KindIs, Target: "Strand", Value: "person"},
		{Kind: article.NamedBetter, Target: "Strand", Value: "Leif Strand"},
		{Kind: article.SaidBy, Target: "We will see,", Value: "Strand"},
	}
	path := filepath.Join(t.TempDir(), "pier.md")
	read := func(text string, opts Options) map[string]string {
		t.Helper()
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		d, err := Read(context.Background(), path, opts)
		if err != nil {
			t.Fatal(err)
		}
		return saidBy(d)
	}
	asked := ""
	byReader := read(pier, Options{Corrections: func(name string) []article.Correction {
		asked = name
		return list
	}})
	var head bytes.Buffer
	if err := export.CorrectionsHead(&head, list); err != nil {
		t.Fatal(err)
	}
	byAuthor := read(head.String()+pier, Options{})
	if asked != path {
		t.Errorf("asked for the corrections of %q", asked)
	}
	for words, want := range map[string]string{"It will fall,": "Leif Strand", "We will see,": "Leif Strand"} {
		if byReader[words] != want || byAuthor[words] != want {
			t.Errorf("%q: reader %q, author %q, want %q\n%s", words, byReader[words], byAuthor[words], want, head.String())
		}
	}
	if before := read(pier, Options{}); before["We will see,"] == "Leif Strand" {
		t.Error("nothing had to be corrected")
	}
}

func TestFrontMatterOfStatements(t *testing.T) {
	const head = "---\nentities:\n  - {name: The Sea, kind: none}\nstatements:\n  - {words: 'It will fall,', speaker: nobody}\n  - {words: 'We will see,', speaker: none}\n  - {words: 'We will see,'}\n  - nonsense\n---\n"
	b, err := Open(context.Background(), "-", Options{Stdin: strings.NewReader(head + pier)})
	if err != nil {
		t.Fatal(err)
	}
	d, err := b.finish(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	said := saidBy(d)
	if said["It will fall,"] != "-" {
		t.Errorf("said by %q, want nobody", said["It will fall,"])
	}
	if _, there := said["We will see,"]; there {
		t.Error("words that are no statement are one")
	}
	if len(d.Meta.Notices) != 2 {
		t.Errorf("notices %q, want one for each entry that is not complete", d.Meta.Notices)
	}
}

func TestCorrectedBook(t *testing.T) {
	b, err := Open(context.Background(), "-", Options{Stdin: strings.NewReader(pier)})
	if err != nil {
		t.Fatal(err)
	}
	again := b.Corrected([]article.Correction{{Kind: article.SaidBy, Target: "We will see,", Value: "The harbour office"}})
	for book, want := range map[*Book]string{b: "Ann Dole", again: "The harbour office"} {
		d, err := book.finish(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		if got := saidBy(d)["We will see,"]; got != want {
			t.Errorf("said by %q, want %q", got, want)
		}
	}
}

// TestFragmentInReportedClause: words in marks inside what somebody is reported to say
// are that speaker's.
func TestFragmentInReportedClause(t *testing.T) {
	const text = "# The pier\n\nAnn Dole, the mayor, met the owners on Friday.\n\nBut the “short” route along the pier would cost more than the new bridge, Dole said on Monday.\n"
	b, err := Open(context.Background(), "-", Options{Stdin: strings.NewReader(text)})
	if err != nil {
		t.Fatal(err)
	}
	d, err := b.finish(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if said := saidBy(d); said["short"] != "Ann Dole" {
		t.Errorf("speakers %v", said)
	}
}
