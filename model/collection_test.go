package model

import (
	"context"
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/ui/overlay"
)

// answering answers every question about all documents with the same.
type answering struct {
	Collection
	found Found
}

func (a answering) Voices(context.Context, bool) (Found, error) { return a.found, nil }

func (a answering) Fill(context.Context, func(done, of int)) error { return nil }

// TestVoicesOfAllDocuments shows what was found, by its own name, and says where it is not
// all that there is.
func TestVoicesOfAllDocuments(t *testing.T) {
	rows := []overlay.Passage{{Person: 0, Text: "Ann Dole, mayor"}, {Path: "a.md", Span: article.Span{End: 9}, Person: -1, Text: "“It leans”"}}
	for _, c := range []struct {
		found Found
		want  []string
	}{
		{Found{Title: "Voices · all documents", Rows: rows, Of: 2}, []string{"Voices · all documents ", "2 statements", "Ann Dole, mayor", "It leans"}},
		{Found{Title: "Voices", Noun: "speaker", Rows: rows, Of: 300}, []string{"Voices · the first 2 of 300", "2 speakers"}},
		{Found{}, []string{"Nothing was found"}},
	} {
		h := open(t, 100, 30, func(o *Options) { o.Collection = answering{found: c.found} })
		h.press("v tab")
		screen := h.screen().Text()
		for _, want := range c.want {
			if !strings.Contains(screen, want) {
				t.Errorf("%q is missing:\n%s", want, screen)
			}
		}
		h.press("tab")
		if screen := h.screen().Text(); !strings.Contains(screen, " Voices ") || strings.Contains(screen, "all documents ─") {
			t.Errorf("tab does not lead back to this document:\n%s", screen)
		}
	}
}
