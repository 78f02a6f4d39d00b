package content

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"briefing/content/article"
)

const story = `---
title: The ferry
---

# The ferry

“We sail at noon,” said Anna Berg, the captain. She looked at the sky. “If the wind lets us.”

## At sea

Anna Berg met Paul Okoro of the Harbour Board in Oslo. Mr Okoro was pleased.
`

// longStory is a Markdown text of about n bytes, of sections like story's.
func longStory(n int) string {
	var b strings.Builder
	_, body, _ := strings.Cut(story, "---\n\n")
	for i := 0; b.Len() < n; i++ {
		b.WriteString(strings.ReplaceAll(body, "# The ferry", fmt.Sprintf("# Day %d", i)))
		b.WriteByte('\n')
	}
	return b.String()
}

// followed opens a document and returns all its snapshots.
func followed(t *testing.T, name string, near func() int) []*article.Document {
	t.Helper()
	b, err := Open(t.Context(), name, Options{})
	if err != nil {
		t.Fatal(err)
	}
	all := []*article.Document{b.First()}
	b.Follow(t.Context(), near, func(d *article.Document) { all = append(all, d) })
	return all
}

func TestFollowEndsAsRead(t *testing.T) {
	for _, size := range []int{100, 100 << 10, 600 << 10} {
		path := write(t, "a.md", longStory(size))
		whole, err := Read(t.Context(), path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, near := range []int{0, size / 2, size} {
			all := followed(t, path, func() int { return near })
			last := all[len(all)-1]
			if !last.Progress.Done() {
				t.Fatalf("%d bytes: not done: %+v", size, last.Progress)
			}
			same(t, last, whole)
		}
	}
}

// same fails if two documents differ in what was found.
func same(t *testing.T, a, b *article.Document) {
	t.Helper()
	for name, pair := range map[string][2]any{
		"blocks": {a.Blocks, b.Blocks}, "sections": {a.Sections, b.Sections}, "entities": {a.Entities, b.Entities},
		"mentions": {a.Mentions, b.Mentions}, "quotes": {a.Quotes, b.Quotes}, "events": {a.Events, b.Events}, "meta": {a.Meta, b.Meta},
	} {
		if !reflect.DeepEqual(pair[0], pair[1]) {
			t.Errorf("%s differ", name)
		}
	}
}

func TestFirstHasTheFirstScreens(t *testing.T) {
	path := write(t, "a.md", longStory(9<<20))
	b, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	d := b.First()
	if d.Progress.Indexed < firstIndexed/2 || d.Progress.Indexed > 4*firstIndexed || len(d.Blocks) < 10 || len(d.Sections) == 0 {
		t.Errorf("%+v, %d blocks, %d sections", d.Progress, len(d.Blocks), len(d.Sections))
	}
}

// TestSnapshotsHold: spans lie in the text, in order, and what one snapshot
// says is not changed by the next.
func TestSnapshotsHold(t *testing.T) {
	path := write(t, "a.md", longStory(700<<10))
	b, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	w := b.work
	var snaps, copies []*article.Document
	keep := func() {
		d := w.snapshot()
		c := *d
		c.Sections, c.Entities = slices.Clone(d.Sections), slices.Clone(d.Entities)
		c.Mentions, c.Quotes = slices.Clone(d.Mentions), slices.Clone(d.Quotes)
		snaps, copies = append(snaps, d), append(copies, &c)
		checkSpans(t, d)
	}
	for !w.indexDone {
		w.index(100 << 10)
		w.preview(500 << 10)
		keep()
	}
	for !w.done() {
		w.preview(500 << 10)
		w.recognise()
		keep()
	}
	for i := range snaps {
		same(t, snaps[i], copies[i])
	}
}

func checkSpans(t *testing.T, d *article.Document) {
	t.Helper()
	at := 0
	for _, m := range d.Mentions {
		if s := m.Span(); s.Start < at || s.End > d.Text.Len() || int(m.Entity) >= len(d.Entities) {
			t.Fatalf("mention %v after %d", s, at)
		}
		at = m.Span().End
	}
	at = 0
	for i := range d.Quotes {
		q := &d.Quotes[i]
		if s := q.Span(); s.Start < at || s.End > d.Text.Len() || q.Speaker >= len(d.Entities) {
			t.Fatalf("quotation %v after %d", s, at)
		}
		at = q.Span().Start
	}
}

func TestPreviewComesFirst(t *testing.T) {
	size := 2 << 20
	path := write(t, "a.md", longStory(size))
	b, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for !b.work.indexDone {
		b.work.index(stepIndexed)
	}
	b.work.preview(size - 1000)
	d := b.work.snapshot()
	near := d.MentionsIn(article.Span{Start: size - 20_000, End: size})
	if d.Progress.Recognised != 0 || len(near) == 0 {
		t.Errorf("%d mentions near the reader after %d bytes", len(near), d.Progress.Recognised)
	}
}

func TestFollowStops(t *testing.T) {
	b, err := Open(t.Context(), write(t, "a.md", longStory(1<<20)), Options{})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	b.Follow(ctx, nil, func(*article.Document) { t.Error("published after the end") })
}

func TestSectionsCountWordsAndQuotations(t *testing.T) {
	d, err := Read(t.Context(), write(t, "a.md", story), Options{})
	if err != nil {
		t.Fatal(err)
	}
	words, quotes := 0, 0
	for _, s := range d.Sections {
		words += s.Words
		quotes += s.Quotes
	}
	if words != 38 || quotes != len(d.Quotes) || quotes == 0 {
		t.Errorf("%d words, %d of %d quotations", words, quotes, len(d.Quotes))
	}
}

func TestPanicCostsOnePart(t *testing.T) {
	b, err := Open(t.Context(), write(t, "a.md", story), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !b.work.guard("it went wrong", func() { panic("why\x1b[31m") }) {
		t.Fatal("the panic went by")
	}
	d := b.work.snapshot()
	if len(d.Meta.Notices) != 1 || !strings.HasPrefix(d.Meta.Notices[0], "it went wrong (why␛[31m, content/book_test.go:") {
		t.Errorf("notices %q", d.Meta.Notices)
	}
}

func TestWatch(t *testing.T) {
	path := write(t, "a.md", story)
	b, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	next := func(what string, known, want Staleness, change func() error) {
		t.Helper()
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		changed := make(chan error, 1)
		go func() { changed <- change() }()
		got, err := b.Watch(ctx, known)
		if err != nil || got != want {
			t.Errorf("%s: %d, %v, want %d", what, got, err, want)
		}
		if err := <-changed; err != nil {
			t.Fatal(err)
		}
	}
	other := filepath.Join(filepath.Dir(path), ".a.md.new")
	if err := os.WriteFile(other, []byte(story+"\nMore.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	next("replaced", Fresh, Changed, func() error { return os.Rename(other, path) })
	next("removed", Changed, Gone, func() error { return os.Remove(path) })
	next("known before", Fresh, Gone, func() error { return nil })
	next("written", Gone, Changed, func() error { return os.WriteFile(path, []byte("less"), 0o600) })
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := b.Watch(ctx, Changed); !errors.Is(err, context.Canceled) {
		t.Errorf("watching ends with %v", err)
	}
}

// TestWatchALostFolder removes the folder of a document before it is watched.
func TestWatchALostFolder(t *testing.T) {
	path := write(t, "a.md", story)
	b, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(filepath.Dir(path)); err != nil {
		t.Fatal(err)
	}
	if got, err := b.Watch(t.Context(), Fresh); err != nil || got != Gone {
		t.Errorf("%d, %v, want %d", got, err, Gone)
	}
}

// TestWatchLink sets a link to another document, and changes what it led to.
func TestWatchLink(t *testing.T) {
	two := write(t, "two.md", story+"\nMore.\n")
	for what, change := range map[string]func(one, link string) error{
		"set to another": func(_, link string) error {
			if err := os.Symlink(two, link+".new"); err != nil {
				return err
			}
			return os.Rename(link+".new", link)
		},
		"written through": func(one, _ string) error { return os.WriteFile(one, []byte(story+"\nAnd more.\n"), 0o600) },
	} {
		one, link := write(t, "one.md", story), filepath.Join(t.TempDir(), "latest.md")
		if err := os.Symlink(one, link); err != nil {
			t.Fatal(err)
		}
		b, err := Open(t.Context(), link, Options{})
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		changed := make(chan error, 1)
		go func() { changed <- change(one, link) }()
		got, err := b.Watch(ctx, Fresh)
		cancel()
		if err != nil || got != Changed {
			t.Errorf("%s: %d, %v, want %d", what, got, err, Changed)
		}
		if err := <-changed; err != nil {
			t.Fatal(err)
		}
	}
}

func ExampleOpen() {
	b, err := Open(context.Background(), "-", Options{Stdin: strings.NewReader(story)})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(b.First().Meta.Title, len(b.First().Sections))
	b.Follow(context.Background(), nil, func(d *article.Document) {
		if d.Progress.Done() {
			fmt.Println("complete")
		}
	})
	// Output:
	// The ferry 2
	// complete
}

// TestAnchors follows links inside a document: to ids of its own, to titles, to the
// second of two equal titles.
func TestAnchors(t *testing.T) {
	const text = "# The pier\n\n## Ice\n\nOne.\n\n## Tugs & crews {#crews}\n\nTwo.\n\n## <a name=\"snow\"></a>Snow\n\nThree.\n\n" +
		"## Ice\n\nFour.\n\n## Été `now`!\n\n<p id=five>Five.</p>\n\n```\n{#code}\n```\n"
	d, err := Read(t.Context(), write(t, "a.md", text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for fragment, want := range map[string]int{
		"the-pier": 0, "ice": 1, "crews": 2, "tugs-crews": 2, "tugs--crews": 2, "snow": 3, "ice-1": 4, "été-now": 5, "five": 5, "code": -1, "ice-2": -1, "": -1,
	} {
		if got := d.Anchor(fragment); got != want {
			t.Errorf("#%s leads to section %d, want %d", fragment, got, want)
		}
	}
}

// TestHTMLBody reads a weblog's export: front matter, and HTML below it.
func TestHTMLBody(t *testing.T) {
	const text = "---\nlayout: post\ntitle: The pier\n---\n<p>The pier is <em>shut</em>, said Ada Lund.</p>\n\n<h2>Ice</h2>\n\n" +
		"<div class=\"box\">\n<ul>\n<li>One</li>\n<li>Two</li>\n</ul>\n</div>\n\n{% include ad.html %}\n\n<p>It &amp; all.</p>\n"
	d, err := Read(t.Context(), write(t, "a.md", text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	got := d.Words(article.Span{End: d.Text.Len()})
	if want := "The pier is shut, said Ada Lund.\nIce\nOne\nTwo\nIt & all."; got != want || d.Meta.Title != "The pier" {
		t.Errorf("title %q, words %q, want %q", d.Meta.Title, got, want)
	}
	if len(d.Sections) != 2 || d.Sections[1].Title != "Ice" {
		t.Errorf("sections %+v", d.Sections)
	}
	d, err = Read(t.Context(), write(t, "b.md", "# Markdown\n\n<p>One.</p>\n\n<p>Two.</p>\n\n"+strings.Repeat("Words of *Markdown* below it. ", 20)), Options{})
	if err != nil || d.Text.Slice(article.Span{End: 10}) != "# Markdown" || !strings.Contains(string(d.Text), "<p>One.</p>") {
		t.Errorf("mixed: %q, %v", d.Text, err)
	}
}

// TestCaptionBetween keeps the speaker across a picture between two paragraphs.
func TestCaptionBetween(t *testing.T) {
	const text = "# Ice\n\n“The ice is thin,” says Ada Lund, who looks after the harbour.\n\n![Jon Pell on the quay in March 2020](a.png)\n\n" +
		"“People want to skate, and this is not the place for it.”\n\nThe port opened in May 2021.\n"
	d, err := Read(t.Context(), write(t, "a.md", text), Options{})
	if err != nil || len(d.Quotes) != 2 {
		t.Fatalf("%d quotations, %v", len(d.Quotes), err)
	}
	for _, q := range d.Quotes {
		if q.Speaker < 0 || d.Entities[q.Speaker].Name != "Ada Lund" {
			t.Errorf("%q is not given to Ada Lund", d.Words(q.Span()))
		}
	}
	if len(d.Events) != 2 || d.Events[0].Year != 2020 || d.Events[1].Year != 2021 {
		t.Errorf("events %+v", d.Events)
	}
}
