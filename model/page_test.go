package model

import (
	"testing"

	"briefing/content/article"
)

func TestPlacesAreCitedWithTheirPage(t *testing.T) {
	d := &article.Document{
		Meta: article.Meta{Title: "Ports in Winter", Date: "May 2031"}, Text: article.Text("one two six"),
		Pages: []article.Page{{Start: 0, Label: "iv"}, {Start: 4, Label: "1"}, {Start: 8, Label: "Chapter 2"}},
	}
	for at, want := range map[int]string{1: "Ports in Winter, p. iv, May 2031", 5: "Ports in Winter, p. 1, May 2031", 9: "Ports in Winter, Chapter 2, May 2031"} {
		if got := d.CiteSource(at); got != want {
			t.Errorf("byte %d is cited as %q, want %q", at, got, want)
		}
	}
	d.Pages = nil
	if got := d.CiteSource(5); got != "Ports in Winter, May 2031" {
		t.Errorf("a document without pages is cited as %q", got)
	}
}
