package search

import (
	"fmt"
	"strings"
	"testing"

	"briefing/content/article"
)

// mentioning makes a document of a text in which the names stand, each an entity.
func mentioning(text string, names ...string) *article.Document {
	d := &article.Document{Text: article.Text(text), Sections: []article.Section{{Span: article.Span{Start: 0, End: len(text)}}}}
	for i := range text {
		for e, name := range names {
			if strings.HasPrefix(text[i:], name) {
				d.Mentions = append(d.Mentions, article.NewMention(article.Span{Start: i, End: i + len(name)}, e))
			}
		}
	}
	for _, name := range names {
		d.Entities = append(d.Entities, article.Entity{Name: name})
	}
	return d
}

func TestCompanions(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Lind met Pell in Oslo.", "[{1 1} {2 1}]"},
		{"Lind left. Pell stayed in Oslo.", "[]"},
		{"Lind met Pell. Then Lind met Pell and Oslo wept.", "[{1 2} {2 1}]"},
		{"Lind and Lind and Pell.", "[{1 1}]"},
		{"Lind, with Dr. Pell", "[{1 1}]"},
		{"Lind spoke with J. Pell", "[{1 1}]"},
		{"Lind (vs. old) Pell", "[{1 1}]"},
		{"Lind spoke.” Pell", "[]"},
		{"Lind\n\nPell", "[]"},
		{"Why? Lind knows! Pell does not.", "[]"},
		{"At 5 p.m. the boat of Lind left. Pell stayed.", "[]"},
		{"Lind came at 5 p.m. with Pell.", "[{1 1}]"},
		{"Lind paid 3.50 to Pell.", "[{1 1}]"},
		{"Lind said so. écrit Pell", "[{1 1}]"},
		{"Lind | Oslo |\n| Pell |", "[{2 1}]"},
		{"Lind " + strings.Repeat("and so on ", 100) + "Pell", "[]"},
	}
	for _, tt := range tests {
		d := mentioning(tt.text, "Lind", "Pell", "Oslo")
		if got := fmt.Sprint(Companions(d, 0)); got != tt.want {
			t.Errorf("%.40q: %s, want %s", tt.text, got, tt.want)
		}
	}
}

func TestCompanionsOfNobody(t *testing.T) {
	d := mentioning("Lind met Pell.", "Lind", "Pell")
	for _, entity := range []int{-1, 2} {
		if got := Companions(d, entity); len(got) != 0 {
			t.Errorf("entity %d: %v", entity, got)
		}
	}
}

// TestCompanionsAreBounded names one entity in more sentences than are looked at.
func TestCompanionsAreBounded(t *testing.T) {
	d := mentioning(strings.Repeat("Lind met Pell. ", MaxSentences+5), "Lind", "Pell")
	if got := Companions(d, 0); len(got) != 1 || got[0].Sentences != MaxSentences {
		t.Errorf("%v, want Pell in %d sentences", got, MaxSentences)
	}
}

// TestCompanionsInAList counts in a list of names that never ends a sentence.
func TestCompanionsInAList(t *testing.T) {
	d := mentioning(strings.Repeat("Pell, ", 500)+"Lind, "+strings.Repeat("Oslo, ", 500), "Lind", "Pell", "Oslo")
	if got := fmt.Sprint(Companions(d, 0)); got != "[{1 1} {2 1}]" {
		t.Error(got)
	}
	d.Entities[0].First, d.Entities[0].Count = article.Span{Start: 3000, End: 3004}, 1
	if got := fmt.Sprint(Companions(d, 0)); got != "[{1 1} {2 1}]" {
		t.Errorf("%s, with the first mention known", got)
	}
	names := 0
	neighbours(d, 500, func(int32) { names++ })
	if names != 2*maxNeighbours {
		t.Errorf("%d neighbours", names)
	}
}

func BenchmarkCompanions(b *testing.B) {
	d := mentioning(strings.Repeat("Lind met Pell in Oslo. Pell stayed. ", 1000), "Lind", "Pell", "Oslo")
	for b.Loop() {
		Companions(d, 0)
	}
}

func ExampleCompanions() {
	d := mentioning("Lind met Pell. Pell and Lind went to Oslo.", "Lind", "Pell", "Oslo")
	for _, c := range Companions(d, 0) {
		fmt.Println(d.Entities[c.Entity].Name, c.Sentences)
	}
	// Output:
	// Pell 2
	// Oslo 1
}
