package model

import (
	"strings"
	"testing"

	"briefing/content/article"
)

// TestGoto goes to paragraphs, pages and speakers by number, and says which there are.
func TestGoto(t *testing.T) {
	for _, c := range []struct{ keys, flash, label string }{
		{": 3 enter", "", ""},
		{": @ 2 enter", "", "Khan"},
		{": @ 9 9 enter", "No speaker 99 (1–8)", ""},
		{": 9 9 9 9 enter", "No paragraph 9999 (1–", ""},
		{": x enter", `No place "x"`, ""},
		{": p 3 enter", "No pages in this document", ""},
		{": enter", "", ""},
		{": 3 esc", "", ""},
	} {
		h := open(t, 80, 24, nil)
		before := h.panes.reader.Anchor()
		h.press(c.keys)
		if h.active() != nil || !strings.HasPrefix(h.Model.screen.flash, c.flash) || (c.flash == "") != (h.Model.screen.flash == "") || h.trail.Label != c.label {
			t.Errorf("%s: %q, trail %q", c.keys, h.Model.screen.flash, h.trail.Label)
		}
		if moved := h.panes.reader.Anchor() != before; moved != (c.keys == ": 3 enter" || c.label != "") {
			t.Errorf("%s: moved %v", c.keys, moved)
		}
		if h.press("H"); h.panes.reader.Anchor() != before {
			t.Errorf("%s: H does not lead back", c.keys)
		}
	}
}

// TestGotoPage goes to a page of a document that has some, by its label.
func TestGotoPage(t *testing.T) {
	doc, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	paged := *doc
	last := paged.Sections[10].Span.Start
	paged.Pages = []article.Page{{Start: 0, Label: "i"}, {Start: last, Label: "12"}}
	h := openDocument(t, &paged, 80, 24, nil)
	if h.press(": p 1 2 enter"); !h.panes.reader.Visible().Overlaps(article.Span{Start: last, End: last + 80}) {
		t.Errorf("page 12 is not on screen: %v", h.panes.reader.Visible())
	}
	if h.press(": p 7 enter"); h.Model.screen.flash != "No page 7 (i–12)" {
		t.Errorf("%q", h.Model.screen.flash)
	}
}
