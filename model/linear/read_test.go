package linear_test

import (
	"context"
	"strings"
	"testing"

	"briefing/content"
	"briefing/content/article"
	"briefing/model/linear"
)

// TestRead types one line after another and looks at what is said.
func TestRead(t *testing.T) {
	doc, err := content.Read(context.Background(), "", content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ typed, says string }{
		{"", "Section 1 of 18"},
		{"v\n", "1. Raffaello Pantucci: 7 quotations"},
		{"@2\n", "Quotation: Zoon Ahmed Khan."},
		{"@2\n@2\n@2\n@2\n@2\n@2\n", "From the beginning again."},
		{"@99\n", "No speaker 99 (1 to 8); v lists them."},
		{"@\n", "No speaker  (1 to 8)"},
		{"o\n", "5. The places"},
		{"3\n", "Section 3 of 18: Why now."},
		{"/written pledge\n", "Quotation: Wang Wenbin."},
		{"/no such words\n", "No matches: no such words"},
		{"/written pledge\nn\n", "From the beginning again."},
		{"/Separatists in\nb\nb\nb\n/\n", "Row 2. Name: Baloch Liberation Army (BLA)"},
		{"n\n", "No search yet"},
		{"99\n", "No such section (1 to 18)"},
		{"nonsense\n", "Enter: next paragraph"},
		{"/Separatists in\n", "Row 2. Name: Baloch Liberation Army (BLA); Who they are: Separatists in Pakistan; Why they matter here: Took"},
		{"/Three armed groups\n\n", "Table of 3 columns: Name; Who they are; Why they matter here\n"},
		{"/If Pakistan and Iran get\n", "Set apart: If Pakistan"},
		{"/Reconciled\n", "Item: Reconciled"},
		{"b\n", "Section 1 of 18"},
		{"/no\x1b[31mwhere\n", "No matches: no␛[31mwhere"},
		{"]\n[\n", "Section 2 of 18: What happened."},
		{"/" + strings.Repeat("x", 9000) + "\n3\n", "That line is longer than 4096 bytes"},
		{strings.Repeat("x", 9000) + "\n3\n", "Section 3 of 18: Why now."},
	} {
		var out strings.Builder
		if err := linear.Read(doc, strings.NewReader(c.typed), &out, linear.Options{}); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(out.String(), c.says) {
			t.Errorf("typed %q: no %q in\n%s", c.typed, c.says, out.String())
		}
		if strings.ContainsRune(out.String(), '\x1b') {
			t.Errorf("typed %q: an escape is written", c.typed)
		}
	}
}

// TestPlace leaves a reading and begins another where it was.
func TestPlace(t *testing.T) {
	doc, err := content.Read(context.Background(), "", content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	read := func(typed string, from int) (said string, at int) {
		var out strings.Builder
		if err := linear.Read(doc, strings.NewReader(typed), &out, linear.Options{From: from, Moved: func(n int) { at = n }}); err != nil {
			t.Fatal(err)
		}
		return out.String(), at
	}
	_, at := read("3\n\nq\n", 0)
	said, same := read("", at)
	if same != at || !strings.Contains(said, "Section 3 of 18") || !strings.Contains(said, "The turning point is August 2021") {
		t.Errorf("left at %d, begun at %d:\n%s", at, same, said)
	}
	if said, at := read("g\n", at); !strings.Contains(said, "Section 1 of 18") || at >= doc.Sections[1].Span.Start {
		t.Errorf("the beginning is at %d:\n%s", at, said)
	}
	if _, at := read(strings.Repeat("\n", 1000), 0); at < doc.Sections[len(doc.Sections)-1].Span.Start {
		t.Errorf("the end is at %d", at)
	}
}

// TestEmpty reads a document in which nothing stands.
func TestEmpty(t *testing.T) {
	var out strings.Builder
	doc := &article.Document{Text: article.Text("")}
	err := linear.Read(doc, strings.NewReader("\nb\n]\ng\no\nv\n/x\n7\n"), &out, linear.Options{From: 3, Moved: func(int) { t.Error("moved") }})
	if err != nil || !strings.Contains(out.String(), "End of the document") {
		t.Errorf("%v: %s", err, out.String())
	}
}
