package sidebar

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/content/clean"
	"briefing/ui"
	"briefing/ui/internal/uitest"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"
)

func pane(theme string, d *article.Document, w, h int) *Sidebar {
	keys := ui.Keys()
	s := New(uitest.Styles(theme), &keys)
	s.SetSize(w, h)
	s.Show(d)
	return s
}

func TestGolden(t *testing.T) {
	d := uitest.Harbour()
	for _, size := range [][2]int{{14, 8}, {24, 34}, {34, 34}, {60, 34}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			s := pane("dark", d, size[0], size[1])
			s.Select(1)
			golden.RequireEqual(t, uitest.Plain(s.View()))
		})
	}
	for _, theme := range []string{"dark", "light", "plain"} {
		t.Run(theme, func(t *testing.T) {
			s := pane(theme, d, 34, 30)
			s.SetVisible(d.Sections[1].Span)
			s.SetFocused(true)
			s.Move(2)
			golden.RequireEqual(t, s.View())
		})
	}
}

func TestSweep(t *testing.T) {
	s := pane("plain", uitest.Harbour(), 0, 0)
	uitest.Sweep(t, s)
	s.Last()
	s.BeginFilter()
	uitest.Press(s, "a")
	uitest.Sweep(t, s)
	uitest.Sweep(t, pane("dark", &article.Document{}, 0, 0))
}

func TestDigitsMeanWhatIsShown(t *testing.T) {
	d := uitest.Harbour()
	s := pane("plain", d, 40, 30)
	if want := []int{0, 1, 11}; !slices.Equal(s.Speakers(), want) {
		t.Fatalf("speakers %v, want %v", s.Speakers(), want)
	}
	view := uitest.Plain(s.View())
	for n, e := range s.Speakers() {
		if !strings.Contains(view, fmt.Sprintf("\n%d %s", n+1, d.Entities[e].Name)) {
			t.Errorf("%s has not the number %d:\n%s", d.Entities[e].Name, n+1, view)
		}
	}
}

func TestLit(t *testing.T) {
	d := uitest.Harbour()
	s := pane("plain", d, 40, 40)
	s.SetVisible(uitest.Find(d, "Norland has built a pier at Eastquay."))
	for _, line := range strings.Split(s.View(), "\n") {
		lit := strings.Contains(line, "\x1b[1m") || strings.Contains(line, "\x1b[1;3m") || strings.Contains(line, ";1m")
		for name, want := range map[string]bool{"  Norland": true, "Eastquay ": true, "Sudmark": false, "Voss": false} {
			if strings.Contains(uitest.Plain(line), name) && !strings.Contains(line, "─") && lit != want && !strings.Contains(line, "Deep") {
				t.Errorf("%q: lit is %v, want %v", line, lit, want)
			}
		}
	}
	s.SetVisible(article.Span{})
	if len(s.lit) != 0 {
		t.Errorf("%v is lit on an empty screen", s.lit)
	}
}

func TestMovesSkipHeadings(t *testing.T) {
	s := pane("plain", uitest.Harbour(), 30, 12)
	s.SetFocused(true)
	seen := []int{s.Selected()}
	for range 20 {
		s.Move(1)
		if s.Selected() < 0 {
			t.Fatal("a heading is selected")
		}
		if s.Selected() != seen[len(seen)-1] {
			seen = append(seen, s.Selected())
		}
		if visible(s, s.Selected()) < 0 {
			t.Fatalf("entity %d is selected and not in view", s.Selected())
		}
	}
	if want := []int{0, 1, 11, 2, 3, 4, 5, 6, 7, 8, 9, 10}; !slices.Equal(seen, want) {
		t.Errorf("walked %v, want %v", seen, want)
	}
	s.First()
	if s.Selected() != 0 || s.top != 0 {
		t.Errorf("the first is %d under row %d", s.Selected(), s.top)
	}
}

// visible is the line in which an entity is drawn; -1 if it is not.
func visible(s *Sidebar, entity int) int {
	for y := range s.h {
		if at, ok := s.RowAt(y); ok && at == entity {
			return y
		}
	}
	return -1
}

func TestRowAtIsWhatIsDrawn(t *testing.T) {
	d := uitest.Harbour()
	for _, filter := range []string{"", "e"} {
		s := pane("plain", d, 70, 24)
		s.SetFilter(filter)
		s.Select(1)
		s.Scroll(2)
		lines := strings.Split(uitest.Plain(s.View()), "\n")
		found := 0
		for y := range 24 {
			at, ok := s.RowAt(y)
			if !ok {
				continue
			}
			found++
			if !strings.Contains(lines[y], d.Entities[at].Name) {
				t.Errorf("filter %q: line %d shows %q, RowAt says %q", filter, y, lines[y], d.Entities[at].Name)
			}
		}
		if found == 0 {
			t.Errorf("filter %q: no row is found", filter)
		}
	}
}

func TestCard(t *testing.T) {
	s := pane("plain", uitest.Harbour(), 40, 30)
	if len(s.card) > 0 {
		t.Error("a card is open before anybody was selected")
	}
	s.Select(0)
	if view := uitest.Plain(s.View()); !strings.Contains(view, "senior fellow") {
		t.Errorf("the card lacks the role:\n%s", view)
	}
	s.SetFocused(true)
	s.SetFocused(false)
	if len(s.card) > 0 {
		t.Error("the card stayed open when the focus left")
	}
	s.Select(0)
	s.SetSize(40, cardFromHeight-1)
	if len(s.card) > 0 {
		t.Error("the card is open where there is no room for it")
	}
}

func TestWhatIsRecognisedSaysSo(t *testing.T) {
	d := uitest.Harbour()
	if view := pane("plain", d, 40, 30).View(); strings.Count(view, guess) != 4 || strings.Contains(view, legend) {
		t.Errorf("recognised names among declared ones are not marked:\n%s", view)
	}
	for i := range d.Entities {
		d.Entities[i].Declared = false
	}
	if view := pane("plain", d, 40, 30).View(); strings.Contains(view, guess) || !strings.Contains(view, legend) {
		t.Errorf("names that are all recognised do not say so once:\n%s", view)
	}
}

func TestFilter(t *testing.T) {
	s := pane("plain", uitest.Harbour(), 40, 30)
	s.SetFocused(true)
	s.BeginFilter()
	uitest.Press(s, "voss")
	got := uitest.Press(s, "enter")
	if len(got) != 1 || got[0] != (ui.EntityChosen{Index: 2}) {
		t.Errorf("enter sent %v, want entity 2", got)
	}
	s.SetFilter("UNIVERSITY eastquay")
	if s.Selected() != 1 {
		t.Errorf("the affiliation found %d, want 1", s.Selected())
	}
	s.BeginFilter()
	uitest.Press(s, "zzz")
	if s.Selected() != -1 || s.Choose() != nil {
		t.Error("something is selected where nothing matches")
	}
	uitest.Press(s, "esc")
	if s.Filter() != "" || s.Filtering() {
		t.Error("esc did not drop the filter")
	}
}

func TestMouse(t *testing.T) {
	s := pane("plain", uitest.Harbour(), 40, 30)
	got := uitest.Answers(s.Update(tea.MouseClickMsg{Y: 2, Button: tea.MouseLeft}))
	if len(got) != 1 || got[0] != (ui.EntityChosen{Index: 1}) {
		t.Errorf("a click sent %v", got)
	}
	if got := uitest.Answers(s.Update(tea.MouseClickMsg{Y: 0, Button: tea.MouseLeft})); got != nil {
		t.Errorf("a click on a heading sent %v", got)
	}
}

func TestANewSnapshotKeepsTheSelection(t *testing.T) {
	s := pane("plain", uitest.Many(20, 12), 30, 20)
	s.SetFocused(true)
	s.Move(4)
	at := s.Selected()
	s.Show(uitest.Many(200, 60))
	if s.Selected() != at || visible(s, at) < 0 {
		t.Errorf("%d is selected, want %d, in view", s.Selected(), at)
	}
	s.Show(uitest.Harbour())
	if s.Selected() != 0 {
		t.Errorf("in another document, %d is selected", s.Selected())
	}
}

// Whatever a clean name is made of, lines keep their width and hold no control
// character, and drawing again gives the same.
func FuzzNames(f *testing.F) {
	for _, name := range []string{"Ada Quill", "李小龍", "e\u0301\u0301", "👩‍👩‍👧🇵🇰", "مرحبا", "\u200d\u0301", "a\x1b[31mb\u202e", strings.Repeat("long ", 400), "\u0603", "🏼"} {
		f.Add(name, "role", 24)
	}
	f.Fuzz(func(t *testing.T, name, role string, width int) {
		d := uitest.Harbour()
		for i := range d.Entities {
			e := &d.Entities[i]
			e.Name, e.Role, e.Note = clean.Line(name), clean.Line(role), clean.Line(name+role)
		}
		width = 1 + (width%80+80)%80
		s := pane("plain", d, width, 20)
		s.SetFocused(true)
		if fault := uitest.Fault(s.View(), width, 20); fault != "" {
			t.Errorf("%q, %q: %s", name, role, fault)
		}
	})
}

func Example() {
	keys := ui.Keys()
	s := New(ui.NewStyles(ui.DarkPalette(), false), &keys)
	s.SetSize(30, 6)
	s.Show(uitest.Harbour())
	fmt.Print(uitest.Plain(s.View()))
	// Output:
	// Analysts and speakers ───────
	// 1 Ada Quill               “2
	// 2 Bertil Ohm              “2
	// 3 李小龍                  “1 ~
	// Officials ───────────────────
	//   Carla Voss
}

func BenchmarkSetVisible(b *testing.B) {
	for _, n := range []int{40, 50000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := uitest.Many(n, n)
			s := pane("dark", d, 30, 40)
			for i := 0; b.Loop(); i++ {
				s.SetVisible(d.Sections[i%n].Span)
				s.View()
			}
		})
	}
}

func BenchmarkShow(b *testing.B) {
	d := uitest.Many(50000, 50000)
	s := pane("dark", d, 30, 40)
	for b.Loop() {
		s.Show(d)
	}
}

func BenchmarkMove(b *testing.B) {
	d := uitest.Many(50000, 50000)
	s := pane("dark", d, 30, 40)
	s.SetFocused(true)
	for b.Loop() {
		s.Move(1)
		s.View()
	}
}

func TestNoHeadingStandsLast(t *testing.T) {
	s := pane("plain", uitest.Harbour(), 40, 30)
	for h := 4; h <= 24; h++ {
		s.SetSize(40, h)
		for range len(s.rows) {
			s.Scroll(1)
			last := strings.TrimSpace(uitest.Plain(s.View()))
			last = last[strings.LastIndexByte(last, '\n')+1:]
			if strings.Contains(last, "──") {
				t.Fatalf("height %d: the pane ends on %q", h, last)
			}
		}
		s.Scroll(-len(s.rows))
	}
}

func TestFollowed(t *testing.T) {
	s := pane("plain", uitest.Harbour(), 40, 30)
	before := s.View()
	s.SetFollowed(1)
	if s.View() == before {
		t.Error("nothing shows who is followed")
	}
	s.SetFocused(true)
	if s.Selected() != 1 {
		t.Errorf("focus selects %d, want the one that is followed", s.Selected())
	}
	s.Move(1)
	s.SetFocused(true)
	if s.Selected() == 1 {
		t.Error("the focus that stays moves the selection back")
	}
	s.SetFocused(false)
	s.SetFollowed(-1)
	if s.View() != before {
		t.Error("the sign stays when nobody is followed")
	}
}
