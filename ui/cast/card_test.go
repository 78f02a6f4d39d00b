package cast_test

import (
	"fmt"
	"strings"
	"testing"

	"briefing/ui/cast"
	"briefing/ui/internal/uitest"

	"github.com/charmbracelet/x/ansi"
)

func cardLines(entity, width int) []string {
	d := uitest.Harbour()
	c := cast.Of(d)
	return cast.Card(uitest.Styles("plain"), d, c, cast.About(d, c, entity), width)
}

func ExampleCard() {
	for _, l := range cardLines(1, 34) {
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

func TestCardLinesHaveTheirWidth(t *testing.T) {
	for entity := -1; entity < 15; entity++ {
		for w := range 70 {
			all := cardLines(entity, w)
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

func TestCardStrip(t *testing.T) {
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
		for _, p := range cast.Strip(s, c.levels) {
			got += p.Text
		}
		if got != c.want {
			t.Errorf("%v: %q, want %q", c.levels, got, c.want)
		}
	}
}

func TestWords(t *testing.T) {
	for n, want := range map[int]string{0: "", 1: "1 mention", 2: "2 mentions"} {
		if got := cast.Count(n, "mention"); got != want {
			t.Errorf("Count(%d) = %q", n, got)
		}
	}
}
