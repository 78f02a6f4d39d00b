package card_test

import (
	"fmt"
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/ui/card"
	"briefing/ui/cast"
	"briefing/ui/internal/uitest"

	"github.com/charmbracelet/x/ansi"
)

func lines(entity, width int) []string {
	d := uitest.Harbour()
	c := cast.Of(d)
	return card.Lines(uitest.Styles("plain"), d, c, cast.About(d, c, entity), width)
}

func ExampleLines() {
	for _, l := range lines(1, 34) {
		fmt.Println(strings.TrimRight(strings.ReplaceAll(ansi.Strip(l), "\u00a0", " "), " "))
	}
	// Output:
	// Bertil Ohm
	// 2 · analyst · 2 quotations
	// professor, Eastquay University
	// ··██·█
	// 3 mentions in 3 of 6 sections
	// with  Sudmark 3, Carla Voss 1,
	//       Norland 1, Pier Meeting 1
	// also  Ohm
	// first § What the analysts argue
}

func TestLinesHaveTheirWidth(t *testing.T) {
	for entity := -1; entity < 15; entity++ {
		for w := range 70 {
			all := lines(entity, w)
			for i, l := range all {
				if f := uitest.Fault(l, w, 1); f != "" {
					t.Fatalf("entity %d, line %d at %d cells: %s", entity, i, w, f)
				}
			}
			if w > 0 && entity >= 0 && entity < 12 && len(all) < 3 {
				t.Errorf("entity %d at %d cells has %d lines", entity, w, len(all))
			}
		}
	}
}

func TestStrip(t *testing.T) {
	s := uitest.Styles("plain")
	for _, c := range []struct {
		levels []int
		want   string
	}{
		{nil, ""},
		{[]int{0, 0}, "··"},
		{[]int{1, 0, 1}, "█·█"},
		{[]int{1, 2, 3, 4, 5, 6, 7, 8}, "▁▂▃▄▅▆▇█"},
		{[]int{1, 1000000}, "▁█"},
		{[]int{16, 2, 8}, "█▁▄"},
	} {
		got := ""
		for _, p := range card.Strip(s, c.levels) {
			got += p.Text
		}
		if got != c.want {
			t.Errorf("%v: %q, want %q", c.levels, got, c.want)
		}
	}
}

func TestWords(t *testing.T) {
	for n, want := range map[int]string{0: "", 1: "1 mention", 2: "2 mentions"} {
		if got := card.Count(n, "mention"); got != want {
			t.Errorf("Count(%d) = %q", n, got)
		}
	}
	for k := article.Other; k <= article.Meeting; k++ {
		if (card.Kind(k) == "") != (k == article.Other) {
			t.Errorf("kind %v is called %q", k, card.Kind(k))
		}
	}
}
