package content

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/content/export"
	"briefing/content/pdf/corpus"
)

// TestHostilePDF opens PDF documents that are broken or made to do harm, by turns by
// name and from standard input, and exports what is read as JSON.
func TestHostilePDF(t *testing.T) {
	docs := corpus.Hostile()
	var names []string
	for name := range docs {
		names = append(names, name)
	}
	slices.Sort(names)
	for i, name := range names {
		path, opts := "-", Options{Stdin: bytes.NewReader(docs[name])}
		if i%2 == 0 {
			path = write(t, "x.pdf", string(docs[name]))
		}
		d, err := Read(t.Context(), path, opts)
		if err != nil {
			var told *Error
			if !errors.As(err, &told) || strings.ContainsAny(err.Error(), "\n\x1b") {
				t.Errorf("%s: %q", name, err)
			}
			continue
		}
		checkSpans(t, d)
		checkClean(t, d)
		var b bytes.Buffer
		if err := export.Document(&b, d, true); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for line := range bytes.Lines(b.Bytes()) {
			if !json.Valid(line) {
				t.Errorf("%s: no JSON: %.80q", name, line)
			}
		}
	}
}

// TestPDFGrows opens a long document: its beginning is there at once, and the whole
// begins the same.
func TestPDFGrows(t *testing.T) {
	m := new(corpus.Maker)
	for range 12 {
		m.Page(corpus.At(72, 740, corpus.Bold, 16, "Ships Keep Away"), corpus.Column(72, 700, 10, corpus.Prose(45)...))
	}
	b, err := Open(t.Context(), write(t, "long.pdf", string(m.Bytes())), Options{})
	if err != nil {
		t.Fatal(err)
	}
	first := b.First()
	if first.Progress.Done() || first.Text.Len() == 0 || len(first.Pages) == 0 {
		t.Fatalf("%d bytes, %d pages, progress %+v at first", first.Text.Len(), len(first.Pages), first.Progress)
	}
	var last *article.Document
	b.Follow(t.Context(), nil, func(d *article.Document) { last = d })
	all := article.Span{End: 1 << 30}
	if last == nil || !last.Progress.Done() || len(last.Pages) != 12 || !strings.HasPrefix(last.Text.Slice(all), first.Text.Slice(all)) {
		t.Errorf("the whole does not begin as the first pages do: %+v", last)
	}
}
