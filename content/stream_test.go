package content

import (
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"briefing/content/article"
)

// TestStreamGrows reads standard input while it comes in: the first lines are a
// document at once, later ones extend it, and what is complete is the same as if all
// had been there.
func TestStreamGrows(t *testing.T) {
	r, w := io.Pipe()
	defer w.Close()
	go func() { _, _ = io.WriteString(w, "# The pier\n\nThe ice came, said Ada Lund.\n\nAnd th") }()
	b, err := Open(t.Context(), "-", Options{Stdin: r})
	if err != nil {
		t.Fatal(err)
	}
	first := b.First()
	if first.Meta.Title != "The pier" || first.Progress.Done() || strings.Contains(string(first.Text), "And th") {
		t.Fatalf("first %q, %+v", first.Text, first.Progress)
	}
	snapshots := make(chan *article.Document, 100)
	go func() {
		b.Follow(t.Context(), nil, func(d *article.Document) { snapshots <- d })
		close(snapshots)
	}()
	last := first
	next := func(want string) {
		t.Helper()
		for {
			select {
			case d, ok := <-snapshots:
				if !ok {
					t.Fatalf("the end before %q", want)
				}
				if !strings.HasPrefix(string(d.Text), string(last.Text)) {
					t.Fatalf("%q does not extend %q", d.Text, last.Text)
				}
				if last = d; strings.HasSuffix(string(d.Text), want) {
					return
				}
			case <-time.After(time.Minute):
				t.Fatalf("nothing after %q", last.Text)
			}
		}
	}
	_, _ = io.WriteString(w, "en it went.\n\n## Snow\n\n“No,” said Jon Pell.\n")
	next("said Jon Pell.\n")
	if len(last.Sections) != 2 || last.Progress.Done() || len(last.Quotes) != 1 {
		t.Errorf("%d sections, %d quotations, %+v", len(last.Sections), len(last.Quotes), last.Progress)
	}
	_, _ = io.WriteString(w, "The end")
	w.Close()
	next("The end")
	for d := range snapshots {
		last = d
	}
	whole, err := Read(t.Context(), "-", Options{Stdin: strings.NewReader(string(last.Text))})
	if err != nil || !last.Progress.Done() {
		t.Fatalf("%v, %+v", err, last.Progress)
	}
	same(t, whole, last)
}

// TestStreamsThatWait reads to their end those whose beginning does not tell what they
// are, and keeps what there is of one that fails.
func TestStreamsThatWait(t *testing.T) {
	for _, head := range []string{
		"<!doctype html>", "From: a@b.example\nSubject: x\n", "{\"a\": 1}", "---\ntitle: x\n", "\xff\xfea\x00", "caf\xe9 x", "\n\n", "WEBVTT\n", "1\n00:00", "%PDF-1.7",
	} {
		if growsAsText(head, forms("")) {
			t.Errorf("%q is shown before its end", head)
		}
	}
	for _, head := range []string{"# A title\n", "Words\n", "---\ntitle: x\n---\nText\n", "“Yes”\n"} {
		if !growsAsText(head, forms("")) {
			t.Errorf("%q waits for its end", head)
		}
	}
	r, w := io.Pipe()
	go func() {
		_, _ = io.WriteString(w, "The pier\n\nThe ice came.\n")
		time.Sleep(2 * headPatience)
		_ = w.CloseWithError(errors.New("broken"))
	}()
	b, err := Open(t.Context(), "-", Options{Stdin: r})
	if err != nil {
		t.Fatal(err)
	}
	var last *article.Document
	b.Follow(t.Context(), nil, func(d *article.Document) { last = d })
	if last == nil || !last.Progress.Done() || len(last.Meta.Notices) != 1 || !strings.Contains(last.Meta.Notices[0], "broken") {
		t.Errorf("%+v", last)
	}
}
