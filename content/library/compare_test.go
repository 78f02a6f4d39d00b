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

// TestAgainstVariations: a quotation is held to the transcript's words, wherever it was
// cut, and to who speaks there.
func TestAgainstVariations(t *testing.T) {
	script := document(t, "# Hearing\n\nMS. DOLE: We looked at the pier in spring. It will fall before the winter comes, and I said so in May to everybody who asked me.\n\n"+
		"MR. STRAND: There was never any money for the wall in our budget, not once in all those years. We asked for it each spring. Nobody answered our letters.\n")
	for quotation, want := range map[string]string{
		"“It will fall before the winter comes,” said Ann Dole.":                        "the same",
		"“It will fall … and I said so in May,” said Ann Dole.":                         "the same",
		"“It’ll fall: before the winter comes!” said Ann Dole.":                         "altered",
		"“It will surely fall before the next winter comes,” said Ann Dole.":            "altered",
		"“There was never any money,” Leif Strand said, “not once in all those years.”": "the same",
		"“We looked at the pier … Nobody answered our letters,” said Leif Strand.":      "cut",
		"“We asked for it each spring,” said Ann Dole.":                                 "other speaker",
		"“The minister promised us the money in writing,” said Leif Strand.":            "not found",
	} {
		if got := Against(document(t, quotation+"\n"), script); len(got) != 1 || got[0].Change != want {
			t.Errorf("%s: %+v, want %s", quotation, got, want)
		}
	}
}

func TestAgainst(t *testing.T) {
	script := document(t, "# Hearing\n\nMS. DOLE: We looked at the pier. It will fall before the winter comes, and I said so in May to everybody who asked me.\n\nMR. STRAND: There was never any money for the wall in our budget, not once.\n")
	d := document(t, "“It will fall before the winter comes,” said Ann Dole. “There was never much money for the wall in our budget,” said Leif Strand.\n\n“I never liked the harbour,” said Tom Reed.\n")
	got := Against(d, script)
	if len(got) != 3 || got[0].Change != "altered" || got[1].Change != "not found" || got[2].Change != "the same" {
		t.Fatalf("%+v", got)
	}
	if got[0].Second != "There was never any money for the wall in our budget," || got[0].Place == "" || !strings.Contains(strings.ToLower(got[0].SecondSpeaker), "strand") {
		t.Errorf("%+v", got[0])
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

// TestGatherPieces: what one document has as one and another in pieces is the same.
func TestGatherPieces(t *testing.T) {
	one, two := &Document{Path: "1"}, &Document{Path: "2"}
	whole := Statement{Document: one, Text: "The wall has cracked from end to end. Nobody will pay for another one.", Speaker: "Ann Dole"}
	pieces := []Statement{
		{Document: two, Text: "The wall has cracked from end to end,", Speaker: "Ms Dole"},
		{Document: two, Text: "Nobody will pay for another one.", Speaker: "Dole"},
	}
	if said := Gather(append([]Statement{whole}, pieces...)); len(said) != 1 || len(said[0].Also) != 2 {
		t.Errorf("the whole first: %+v", said)
	}
	if said := Gather(append(pieces, whole)); len(said) != 2 || len(said[0].Also) != 1 || len(said[1].Also) != 1 {
		t.Errorf("the pieces first: %+v", said)
	}
	altered := Statement{Document: one, Text: "The wall has cracked from one end to the other. Nobody will pay for another one, he said.", Speaker: "Tom Reed"}
	said := Gather(append(pieces[:1:1], Statement{Document: one, Text: "The old wall has cracked from end to end", Speaker: "Ann Dole"}, altered))
	if len(said) != 3 || said[0].Differs == nil || !said[0].Differs.Words || said[0].Differs.Speaker {
		t.Errorf("other words: %+v", said)
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
