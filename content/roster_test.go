package content

import (
	"fmt"
	"strings"
	"testing"

	"briefing/content/article"
)

// people makes entities of names; one that begins with @ is a place.
func people(names ...string) []article.Entity {
	var list []article.Entity
	for _, n := range names {
		kind := article.Person
		if rest, ok := strings.CutPrefix(n, "@"); ok {
			n, kind = rest, article.Place
		}
		list = append(list, article.Entity{Name: n, Kind: kind})
	}
	return list
}

func TestRosterMerge(t *testing.T) {
	tests := []struct {
		name    string
		windows [][]article.Entity
		want    string // indexes by window; names with aliases
	}{
		{"same name", [][]article.Entity{people("Anna Berg"), people("Paul Okoro", "Anna Berg")}, "[0] [1 0]; Anna Berg, Paul Okoro"},
		{"surname later", [][]article.Entity{people("Anna Berg"), people("Berg")}, "[0] [0]; Anna Berg (Berg)"},
		{"surname of the newest", [][]article.Entity{people("Anna Berg"), people("Ole Berg"), people("Berg")}, "[0] [1] [1]; Anna Berg, Ole Berg (Berg)"},
		{"surname first", [][]article.Entity{people("Berg"), people("Anna Berg")}, "[0] [0]; Anna Berg (Berg)"},
		{"two of one surname", [][]article.Entity{people("Anna Berg", "Ole Berg")}, "[0 1]; Anna Berg, Ole Berg"},
		{"a form of address for a given name", [][]article.Entity{people("Anna Berg"), people("Ms Berg")}, "[0] [0]; Anna Berg (Ms Berg)"},
		{"a full name after a form of address", [][]article.Entity{people("Berg", "Ms Okoro"), people("Paul Okoro")}, "[0 1] [1]; Berg, Paul Okoro (Ms Okoro)"},
		{"told apart in one window", [][]article.Entity{people("Berg", "Anna Berg"), people("Berg", "Anna Berg")}, "[0 1] [0 1]; Berg, Anna Berg"},
		{"no surname of a place", [][]article.Entity{people("@Anna Berg"), people("Berg")}, "[0] [1]; Anna Berg, Berg"},
		{"person and place", [][]article.Entity{people("@Berg"), people("Berg")}, "[0] [1]; Berg, Berg"},
		{"case", [][]article.Entity{people("@Oslo"), people("@OSLO")}, "[0] [0]; Oslo (OSLO)"},
	}
	for _, tt := range tests {
		r := newRoster(nil)
		var got []string
		for _, w := range tt.windows {
			got = append(got, fmt.Sprint(r.merge(w)))
		}
		var names []string
		for _, e := range r.list() {
			n := e.Name
			if len(e.Aliases) > 0 {
				n += " (" + strings.Join(e.Aliases, ", ") + ")"
			}
			names = append(names, n)
		}
		if show := strings.Join(got, " ") + "; " + strings.Join(names, ", "); show != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, show, tt.want)
		}
	}
}

func TestRosterKeepsWhatIsDeclared(t *testing.T) {
	declared := []article.Entity{{Name: "Berg", Kind: article.Analyst, Declared: true, Role: "captain"}}
	r := newRoster(declared)
	found := []article.Entity{declared[0], {Name: "Anna Berg", Kind: article.Person}}
	if got := fmt.Sprintln(r.merge(found), r.entities[0].Name, r.entities[0].Role, r.entities[0].Kind); got != "[0 1] Berg captain analyst\n" {
		t.Errorf("got %s", got)
	}
}

func TestRosterSnapshotsHold(t *testing.T) {
	r := newRoster(people("Anna Berg"))
	before := r.list()
	r.merge([]article.Entity{{Name: "Berg", Kind: article.Person, Aliases: []string{"Annie"}, Role: "captain"}})
	if len(before[0].Aliases) != 0 || before[0].Role != "" {
		t.Errorf("an earlier list was changed: %+v", before[0])
	}
	if len(r.list()[0].Aliases) != 2 {
		t.Errorf("aliases %q", r.list()[0].Aliases)
	}
}

func TestWindows(t *testing.T) {
	var blocks []article.Block
	heading := map[int]bool{5: true, 17: true}
	const size = 16 << 10
	for i := range 40 {
		b := article.Block{Span: article.Span{Start: i * size, End: (i+1)*size - 1}}
		if heading[i] {
			b.Kind = article.HeadingBlock
		}
		blocks = append(blocks, b)
	}
	var ends []int
	for i := 0; i < len(blocks); i = ends[len(ends)-1] {
		ends = append(ends, windowEnd(blocks, i))
	}
	// No heading in the second half of the first: it is filled.
	if got := fmt.Sprint(ends); got != "[16 32 40]" {
		t.Errorf("windows end at %s", got)
	}
	blocks[12].Kind = article.HeadingBlock
	if got := windowEnd(blocks, 0); got != 12 {
		t.Errorf("the first window ends at %d, not at the heading", got)
	}
	if got := windowEnd(blocks[:1], 0); got != 1 {
		t.Errorf("a single block's window ends at %d", got)
	}
}
