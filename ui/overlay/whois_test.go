package overlay_test

import (
	"fmt"
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/cast"
	"briefing/ui/internal/uitest"
	"briefing/ui/overlay"

	"github.com/charmbracelet/x/exp/golden"
)

func whoisPane(theme string, w, h int) (*overlay.Whois, *article.Document, *cast.Cast) {
	keys, d := ui.Keys(), uitest.Harbour()
	o, c := overlay.NewWhois(uitest.Styles(theme), &keys), cast.Of(d)
	o.SetSize(w, h)
	o.Show(d, c, []int{4, 0, 4, 11, 99, -1, 7, 10})
	return o, d, c
}

func TestWhoisGolden(t *testing.T) {
	for _, size := range [][2]int{{30, 12}, {60, 12}} {
		t.Run(fmt.Sprintf("list%dx%d", size[0], size[1]), func(t *testing.T) {
			o, _, _ := whoisPane("dark", size[0], size[1])
			golden.RequireEqual(t, uitest.Plain(o.View()))
		})
		t.Run(fmt.Sprintf("card%dx%d", size[0], size[1]), func(t *testing.T) {
			o, d, c := whoisPane("dark", size[0], size[1])
			o.Open(d, c, 0)
			golden.RequireEqual(t, uitest.Plain(o.View()))
		})
	}
	for _, theme := range []string{"dark", "light", "plain"} {
		t.Run(theme, func(t *testing.T) {
			o, d, c := whoisPane(theme, 50, 16)
			o.Open(d, c, 11)
			golden.RequireEqual(t, o.View())
		})
	}
}

func TestWhoisSweep(t *testing.T) {
	o, d, c := whoisPane("plain", 0, 0)
	uitest.Sweep(t, o)
	o.Open(d, c, 1)
	uitest.Sweep(t, o)
}

func TestWhoisEachNameOnce(t *testing.T) {
	o, _, _ := whoisPane("plain", 60, 20)
	if view := o.View(); !strings.Contains(view, " 5 names ") || strings.Count(view, "Norland") != 1 {
		t.Errorf("names are listed twice or not at all:\n%s", view)
	}
}

// TestNamesElsewhere: who is not on screen is found by typing, under a heading, and
// gone with the filter.
func TestWhoisNamesElsewhere(t *testing.T) {
	o, d, c := whoisPane("plain", 60, 20)
	away := 1 // none of those shown
	if name := d.Entities[away].Name; strings.Contains(o.View(), name) {
		t.Fatalf("%s is listed", name)
	}
	uitest.Press(o, strings.ToLower(d.Entities[away].Name))
	if view := o.View(); !strings.Contains(view, d.Entities[away].Name) || !strings.Contains(view, "elsewhere in the text") {
		t.Errorf("not found:\n%s", view)
	}
	if got := uitest.Press(o, "enter"); len(got) != 1 || got[0] != (ui.EntityOpened{Index: away}) {
		t.Errorf("enter sent %v", got)
	}
	if uitest.Press(o, "ctrl+u"); strings.Contains(o.View(), d.Entities[away].Name) {
		t.Errorf("still listed without the filter:\n%s", o.View())
	}
	o.Show(d, c, nil)
	if view := o.View(); !strings.Contains(view, "No names on screen") {
		t.Errorf("nothing on screen:\n%s", view)
	}
	uitest.Press(o, strings.ToLower(d.Entities[away].Name))
	if view := o.View(); !strings.Contains(view, d.Entities[away].Name) {
		t.Errorf("not found where nothing is on screen:\n%s", view)
	}
}

// TestAsManyOtherNames shows as many names as before, but others.
func TestWhoisAsManyOtherNames(t *testing.T) {
	o, d, c := whoisPane("plain", 60, 20)
	o.Show(d, c, []int{0})
	o.Show(d, c, []int{4})
	if view := o.View(); strings.Contains(view, d.Entities[0].Name) || !strings.Contains(view, d.Entities[4].Name) {
		t.Errorf("the names of before are listed:\n%s", view)
	}
}

func TestWhoisKeys(t *testing.T) {
	o, d, c := whoisPane("plain", 60, 20)
	if got := uitest.Press(o, "quill", "enter"); len(got) != 1 || got[0] != (ui.EntityOpened{Index: 0}) {
		t.Fatalf("enter in the list sent %v", got)
	}
	o.Open(d, c, 0)
	if !strings.Contains(o.View(), "Ada Quill") {
		t.Fatal("no card is open")
	}
	if got := uitest.Press(o, "enter"); len(got) != 1 || got[0] != (ui.EntityChosen{Index: 0}) {
		t.Errorf("enter on the card sent %v", got)
	}
	if got := uitest.Press(o, "esc"); len(got) != 1 || got[0] != (ui.OverlayClosed{}) {
		t.Errorf("esc on the card sent %v", got)
	}
	o.Open(d, c, 1000)
	if !strings.Contains(o.View(), "Ada Quill") {
		t.Error("a card was opened for nobody")
	}
}

func TestWhoisDeclaredAndRecognisedDiffer(t *testing.T) {
	o, d, c := whoisPane("plain", 60, 20)
	o.Open(d, c, 11)
	if !strings.Contains(o.View(), "recognised") {
		t.Error("the card of a guess does not say so")
	}
	o.Open(d, c, 0)
	if strings.Contains(o.View(), "recognised") {
		t.Error("the card of a declared fact calls it a guess")
	}
}
