package cast

import (
	"fmt"
	"slices"
	"testing"

	"briefing/content/article"
	"briefing/content/search"
	"briefing/ui/internal/uitest"
)

func ExampleOf() {
	d := uitest.Harbour()
	for _, g := range Of(d).Groups {
		fmt.Print(g.Title, ":")
		for _, e := range g.Members {
			fmt.Print(" ", d.Entities[e].Name, ",")
		}
		fmt.Println()
	}
	// Output:
	// Analysts and speakers: Ada Quill, Bertil Ohm, 李小龍,
	// Officials: Carla Voss,
	// Groups: Grey Gulls,
	// Places: Norland, Sudmark, Eastquay,
	// Organisations: Harbour Council,
	// Projects: Eastquay Deep-Water Pier and Container Terminal Extension,
	// Agreements and meetings: Tide Accord, Pier Meeting,
}

// said is a document in which each entity has so many quotations; a negative
// number is of ones that are not certain.
func said(entities []article.Entity, quotes ...int) *article.Document {
	d := &article.Document{Entities: entities}
	for e, n := range quotes {
		q := article.Quote{Parts: []article.Span{{Start: 0, End: 1}}, Speaker: e, Confidence: 80}
		if n < 0 {
			n, q.Confidence = -n, article.Certain-1
		}
		for range n {
			d.Quotes = append(d.Quotes, q)
		}
	}
	return d
}

func TestSpeakers(t *testing.T) {
	analyst := func(n string) article.Entity {
		return article.Entity{Name: n, Kind: article.Analyst, Declared: true}
	}
	named := func(n string, k article.EntityKind) article.Entity {
		return article.Entity{Name: n, Kind: k, Count: 1}
	}
	for _, c := range []struct {
		name string
		doc  *article.Document
		want []int
	}{
		{"nobody", said(nil), nil},
		{"analysts first, as declared", said([]article.Entity{named("a", article.Person), analyst("b"), analyst("c")}, 9, 1, 5), []int{1, 2, 0}},
		{"then by number", said([]article.Entity{named("a", article.Person), named("b", article.Place), named("c", article.Official)}, 1, 3, 2), []int{1, 2, 0}},
		{"equals as they come", said([]article.Entity{named("a", article.Person), named("b", article.Person)}, 2, 2), []int{0, 1}},
		{"a recognised analyst is no declared one", said([]article.Entity{named("a", article.Analyst), analyst("b")}, 5, 1), []int{1, 0}},
		{"what is not certain does not count", said([]article.Entity{named("a", article.Person), named("b", article.Person)}, -5, 1), []int{1}},
		{"an analyst without words has no number", said([]article.Entity{analyst("a"), analyst("b")}, 0, 1), []int{1}},
		{"a speaker who is not there", said([]article.Entity{named("a", article.Person)}, 1, 1), []int{0}},
	} {
		cast := Of(c.doc)
		if !slices.Equal(cast.Speakers, c.want) {
			t.Errorf("%s: %v, want %v", c.name, cast.Speakers, c.want)
		}
		for n, e := range cast.Speakers {
			if cast.Number(e) != n+1 {
				t.Errorf("%s: %d has the number %d, want %d", c.name, e, cast.Number(e), n+1)
			}
		}
	}
}

func TestOnlyNineHaveNumbers(t *testing.T) {
	c := Of(uitest.Many(30, 12))
	if len(c.Speakers) != 12 || c.Number(c.Speakers[8]) != 9 || c.Number(c.Speakers[9]) != 0 {
		t.Errorf("%d speakers, the ninth has %d, the tenth %d", len(c.Speakers), c.Number(c.Speakers[8]), c.Number(c.Speakers[9]))
	}
	if c.Number(-1) != 0 || c.Number(1000) != 0 {
		t.Error("somebody who is not there has a number")
	}
}

func TestEveryQuotationIsListedOnce(t *testing.T) {
	d := uitest.Harbour()
	c := Of(d)
	var all []int
	for _, e := range c.Speakers {
		all = append(all, c.Quotes(e)...)
	}
	all = append(all, c.Unattributed...)
	slices.Sort(all)
	for i := range d.Quotes {
		if i >= len(all) || all[i] != i {
			t.Fatalf("quotations %v of %d", all, len(d.Quotes))
		}
	}
}

func TestEveryEntityIsListedOnce(t *testing.T) {
	d := uitest.Many(100, 40)
	d.Entities = append(d.Entities, article.Entity{Name: "gone"}, article.Entity{Name: "declared", Kind: article.Place, Declared: true}, article.Entity{Count: 3})
	seen := map[int]int{}
	for _, g := range Of(d).Groups {
		if len(g.Members) == 0 {
			t.Errorf("%s is empty", g.Title)
		}
		for _, e := range g.Members {
			seen[e]++
		}
	}
	for i, e := range d.Entities {
		want := 1
		if e.Name == "gone" || e.Name == "" {
			want = 0
		}
		if seen[i] != want {
			t.Errorf("%q is listed %d times, want %d", e.Name, seen[i], want)
		}
	}
}

func TestAbout(t *testing.T) {
	d := uitest.Harbour()
	c := Of(d)
	f := About(d, c, 4) // Norland
	if len(f.Mentions) != d.Entities[4].Count || f.First != 0 || f.Sections != 4 {
		t.Errorf("%d mentions, first in %d, in %d sections", len(f.Mentions), f.First, f.Sections)
	}
	if len(f.Companions) == 0 || f.Companions[0] != (search.Companion{Entity: 5, Sentences: 2}) {
		t.Errorf("companions %v, want Sudmark in 2 sentences first", f.Companions)
	}
	if f := About(d, c, 8); len(f.Mentions) != 0 || f.First != -1 {
		t.Errorf("what is never named has %v", f)
	}
	if f := About(d, c, 99); len(f.Mentions) != 0 {
		t.Errorf("an entity that is not there has %v", f)
	}
}

func TestStrip(t *testing.T) {
	d := uitest.Harbour()
	f := About(d, Of(d), 4)
	for cells := range 40 {
		strip := f.Strip(d, cells)
		sum := 0
		for _, n := range strip {
			sum += n
		}
		if len(strip) > cells || cells > 0 && sum != len(f.Mentions) {
			t.Errorf("%d cells: %v holds %d of %d mentions", cells, strip, sum, len(f.Mentions))
		}
	}
	if got, want := f.Strip(d, 10), []int{1, 1 + 1 + 1, 1, 1, 0, 0}; len(got) != len(d.Sections) || got[4] != want[4] {
		t.Errorf("one cell a section: %v", got)
	}
}

func BenchmarkOf(b *testing.B) {
	d := uitest.Many(50000, 50000)
	for b.Loop() {
		Of(d)
	}
}

// BenchmarkAbout looks at a name that a very long document has 300,000 times among
// 1.5 million mentions of 50,000 entities.
func BenchmarkAbout(b *testing.B) {
	d := uitest.Many(1000, 50000)
	length := d.Text.Len()
	d.Mentions = nil
	for i := range 1500000 {
		e := i % 50000
		if i%5 == 0 {
			e = 3
		}
		at := i * (length - 1) / 1500000
		d.Mentions = append(d.Mentions, article.NewMention(article.Span{Start: at, End: at + 1}, e))
	}
	c := Of(d)
	for b.Loop() {
		About(d, c, 3)
	}
}

// TestTalk checks that in a transcript whoever says most comes first, however often
// others are quoted, and what share that is.
func TestTalk(t *testing.T) {
	d := said([]article.Entity{{Name: "A"}, {Name: "B"}, {Name: "C"}}, 3)
	turn := func(speaker, start, end int) {
		d.Quotes = append(d.Quotes, article.Quote{Parts: []article.Span{{Start: start, End: end}}, Speaker: speaker, Confidence: 97, Turn: true})
	}
	turn(1, 10, 20)
	turn(2, 30, 50)
	turn(article.NoSpeaker, 60, 70)
	turn(2, 80, 140)
	c := Of(d)
	if want := []int{2, 1, 0}; !slices.Equal(c.Speakers, want) {
		t.Errorf("speakers %v, want %v", c.Speakers, want)
	}
	for e, want := range []int{0, 10, 80} {
		if got := c.Share(e); got != want {
			t.Errorf("share of %d: %d %%, want %d", e, got, want)
		}
	}
	if got := Of(said([]article.Entity{{Name: "A"}}, 3)).Share(0); got != 0 {
		t.Errorf("share in an article: %d %%", got)
	}
}
