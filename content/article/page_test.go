package article_test

import (
	"testing"

	"briefing/content/article"
)

func TestPageAt(t *testing.T) {
	d := &article.Document{Pages: []article.Page{{Start: 3, Label: "iv"}, {Start: 10, Label: "1"}, {Start: 10, Label: "2"}}}
	for at, want := range map[int]string{0: "", 2: "", 3: "iv", 9: "iv", 10: "2", 500: "2"} {
		page, ok := d.PageAt(at)
		if page.Label != want || ok != (want != "") {
			t.Errorf("offset %d is on page %q (%v), want %q", at, page.Label, ok, want)
		}
	}
	if _, ok := (&article.Document{}).PageAt(0); ok {
		t.Error("a document without pages has one")
	}
}
