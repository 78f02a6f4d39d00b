package content

import (
	"strings"
	"testing"
)

func TestUnpaged(t *testing.T) {
	const paper = `GULL PAPER 7                      May 2024

1. Introduction

The pier was shut for nine days, and the coun-
cil of the islands met twice. “We had no warning,” said the mas-

1 Harbour List, 4 April.

                 1
` + "\f" + `GULL PAPER 7                      May 2024

ter, Ada Lund.

2. Findings

Nobody knew.

                 2
` + "\f" + `GULL PAPER 7                      May 2024

The end.
                 iii 3
`
	text, pages := unpaged(paper)
	want := "1. Introduction\n\nThe pier was shut for nine days, and the coun-\ncil of the islands met twice. “We had no warning,” said the mas-\n" +
		"ter, Ada Lund.\n\n1 Harbour List, 4 April.\n\n2. Findings\n\nNobody knew.\n\nThe end.\n                 iii 3\n"
	if text != want {
		t.Errorf("got  %q\nwant %q", text, want)
	}
	labels := ""
	for _, p := range pages {
		labels += p.Label + ":" + text[p.Start:p.Start+3] + " "
	}
	if labels != "1:1.  2:ter 3:The " {
		t.Errorf("pages %q", labels)
	}
	d, err := Read(t.Context(), write(t, "a.txt", paper), Options{})
	if err != nil || len(d.Pages) != 3 || strings.Contains(string(d.Text), "␌") || !strings.Contains(d.Words(d.Blocks[1].Span), "the master, Ada Lund") {
		t.Errorf("%v, %d pages, %q", err, len(d.Pages), d.Text)
	}
	for _, text := range []string{"", "\f", "\f\f \f\n", "a\f", "\fa\n\n\fa", "1\f2\f3"} {
		unpaged(text) // hostile: nothing but pages
	}
}

// FuzzUnpaged: pages begin in the text, in order, at no form feed.
func FuzzUnpaged(f *testing.F) {
	for _, s := range []string{"a\fb", "H 1\n\nx,\n\n1 Note\n\fH 2\n\ny\n", "\f\f1\f"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		text, pages := unpaged(s)
		last := 0
		for _, p := range pages {
			if p.Start < last || p.Start > len(text) {
				t.Fatalf("page at %d after %d of %d", p.Start, last, len(text))
			}
			last = p.Start
		}
		if strings.Contains(text, "\f") {
			t.Fatalf("%q", text)
		}
	})
}
