package library

import (
	"context"
	"slices"
	"strings"
	"testing"

	"briefing/content"
	"briefing/content/article"
)

func document(t *testing.T, text string) *article.Document {
	t.Helper()
	return must(content.Read(context.Background(), write(t, t.TempDir(), "d.md", text), content.Options{}))(t)
}

func changes(list []Finding) (out []string) {
	for _, f := range list {
		out = append(out, f.What+": "+f.Change+": "+f.First+"|"+f.Second)
	}
	return out
}

func TestCompare(t *testing.T) {
	a := document(t, "# The pier\n\nThe pier of Elmton was built by hand in one winter. Nobody paid.\n\n“It will fall before the winter comes,” said Ann Dole, the mayor.\n\n“We have no money for it at all this year,” said Leif Strand.\n\n“The boats lie idle,” said Tom Reed.\n")
	b := document(t, "# The pier\n\nThe pier of Elmton was built by hand in two winters. It rained.\n\n“It will fall before the winter comes,” said Ann Dole, the mayor.\n\n“We have no money for it at all this year,” said Ida Pell.\n")
	got := changes(Compare(a, b))
	for _, want := range []string{
		"sentence: removed: Nobody paid.|",
		"sentence: added: |It rained.",
		"sentence: changed: The pier of Elmton was built by hand in one winter.|The pier of Elmton was built by hand in two winters.",
		"name: only in the first: Tom Reed|", "name: only in the first: Leif Strand|", "name: only in the second: |Ida Pell",
		"quotation: the same: It will fall before the winter comes,|It will fall before the winter comes,",
		"quotation: other speaker: We have no money for it at all this year,|We have no money for it at all this year,",
		"quotation: only in the first: The boats lie idle,|",
	} {
		if !slices.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, strings.Join(got, "\n"))
		}
	}
	for _, f := range Compare(a, a) {
		if f.Change != "the same" {
			t.Errorf("a document differs from itself: %+v", f)
		}
	}
}

func TestAgainst(t *testing.T) {
	script := document(t, "# Hearing\n\nMS. DOLE: We looked at the pier. It will fall before the winter comes, and I said so in May to everybody who asked me.\n\nMR. STRAND: There was never any money for the wall in our budget, not once.\n")
	d := document(t, "“It will fall before the winter comes,” said Ann Dole. “There was never much money for the wall in our budget,” said Leif Strand.\n\n“I never liked the harbour,” said Tom Reed.\n")
	got := Against(d, script)
	want := []string{"the same", "altered", "not found"}
	for i, f := range got {
		if i >= len(want) || f.Change != want[i] {
			t.Errorf("%d: %+v", i, f)
		}
	}
	if len(got) != 3 || !strings.Contains(got[1].Second, "never any money for the wall") || got[0].Place == "" || !strings.Contains(strings.ToLower(got[1].SecondSpeaker), "strand") {
		t.Errorf("%+v", got)
	}
}

func TestGather(t *testing.T) {
	one, two, three := &Document{Path: "1"}, &Document{Path: "2"}, &Document{Path: "3"}
	said := Gather([]Statement{
		{Document: one, Text: "It will fall before the winter comes, and I said so", Speaker: "Ann Dole"},
		{Document: two, Text: "It will fall before the winter comes", Speaker: "Dole"},
		{Document: two, Text: "I said", Speaker: "Ann Dole"},
		{Document: three, Text: "It will fall … and I said so", Speaker: "Ann Dole"},
		{Document: three, Text: "It will fall before the winter comes", Speaker: "Tom Reed"},
		{Document: three, Text: "I said", Speaker: "Ann Dole"},
	})
	if len(said) != 4 || len(said[0].Also) != 2 {
		t.Fatalf("%d: %+v", len(said), said)
	}
	if other := said[2]; other.Speaker != "Tom Reed" || other.Differs != nil {
		t.Errorf("in one document two statements are two: %+v", other)
	}
	said = Gather([]Statement{
		{Document: one, Text: "It will fall before the winter comes", Speaker: "Ann Dole"},
		{Document: two, Text: "It will fall before the winter comes", Speaker: "Tom Reed"},
	})
	if len(said) != 2 || said[0].Differs == nil || !said[1].Differs.Speaker || said[1].Differs.Words {
		t.Errorf("two speakers: %+v", said)
	}
}

// FuzzSpeech: how words relate does not depend on their order, and every statement is
// its own.
func FuzzSpeech(f *testing.F) {
	f.Add("It will fall … and I said so", "It will fall before the winter, and I said so")
	f.Add(" … ", "’ \x00 ’")
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := speechOf(a), speechOf(b)
		if relate(&x, &y) != relate(&y, &x) {
			t.Fatalf("%q and %q relate in one direction only", a, b)
		}
		if x.words() >= fewestWords && relate(&x, &x) != Same {
			t.Fatalf("%q is another than itself", a)
		}
	})
}
