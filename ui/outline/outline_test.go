package outline

import (
	"fmt"
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/content/clean"
	"briefing/ui"
	"briefing/ui/internal/uitest"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"
)

func pane(theme string, d *article.Document, w, h int) *Outline {
	keys := ui.Keys()
	o := New(uitest.Styles(theme), &keys)
	o.SetSize(w, h)
	o.Show(d)
	return o
}

func TestGolden(t *testing.T) {
	for _, size := range [][2]int{{12, 8}, {24, 10}, {30, 10}, {60, 10}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			o := pane("dark", uitest.Harbour(), size[0], size[1])
			o.SetCurrent(3)
			golden.RequireEqual(t, uitest.Plain(o.View()))
		})
	}
	for _, theme := range []string{"dark", "light", "plain"} {
		t.Run(theme, func(t *testing.T) {
			o := pane(theme, uitest.Harbour(), 30, 10)
			o.SetCurrent(2)
			o.SetFocused(true)
			o.Move(1)
			golden.RequireEqual(t, o.View())
		})
	}
}

func TestSweep(t *testing.T) {
	o := pane("plain", uitest.Harbour(), 0, 0)
	o.SetCurrent(4)
	uitest.Sweep(t, o)
	o.BeginFilter()
	uitest.Press(o, "what")
	uitest.Sweep(t, o)
	uitest.Sweep(t, pane("dark", &article.Document{}, 0, 0))
}

func TestFollowsTheScroll(t *testing.T) {
	d := uitest.Many(1000, 10)
	o := pane("plain", d, 30, 10)
	for _, at := range []int{0, 500, 501, 999, 3, -1} {
		o.SetCurrent(at)
		if at >= 0 && !strings.Contains(uitest.Plain(o.View()), "▸ ") {
			t.Errorf("section %d is read and not in view:\n%s", at, o.View())
		}
	}
	o.SetCurrent(500)
	o.Scroll(100)
	if strings.Contains(o.View(), "▸") {
		t.Error("the wheel did not move the window")
	}
	o.SetCurrent(501)
	if !strings.Contains(o.View(), "▸") {
		t.Error("a new section did not bring the window back")
	}
}

func TestFocusKeepsSelectionApart(t *testing.T) {
	o := pane("plain", uitest.Many(50, 10), 30, 10)
	o.SetCurrent(20)
	o.SetFocused(true)
	if o.Selected() != 20 {
		t.Fatalf("focus selects %d, want the section that is read", o.Selected())
	}
	o.Move(3)
	o.SetCurrent(21)
	if o.Selected() != 23 {
		t.Errorf("the scroll moved the selection to %d", o.Selected())
	}
	o.SetFocused(false)
	o.SetCurrent(30)
	if o.Selected() != 30 {
		t.Errorf("without the focus, %d is selected", o.Selected())
	}
}

func TestMoves(t *testing.T) {
	o := pane("plain", uitest.Many(50, 10), 30, 10)
	o.SetFocused(true)
	for _, c := range []struct {
		name string
		do   func()
		want int
	}{
		{"down", func() { o.Move(1) }, 1},
		{"up", func() { o.Move(-1) }, 0},
		{"above the first", func() { o.Move(-5) }, 0},
		{"page", func() { o.Page(1) }, 9},
		{"last", o.Last, 49},
		{"below the last", func() { o.Move(1) }, 49},
		{"page back", func() { o.Page(-1) }, 40},
		{"first", o.First, 0},
	} {
		c.do()
		if o.Selected() != c.want {
			t.Errorf("%s: %d is selected, want %d", c.name, o.Selected(), c.want)
		}
		if y := row(o, c.want); y < 0 {
			t.Errorf("%s: the selected row is not in view", c.name)
		}
	}
}

// row is the line of the pane in which a section is drawn; -1 if it is not.
func row(o *Outline, section int) int {
	for y := range o.h {
		if at, ok := o.RowAt(y); ok && at == section {
			return y
		}
	}
	return -1
}

func TestRowAtIsWhatIsDrawn(t *testing.T) {
	d := uitest.Harbour()
	for _, filter := range []string{"", "what"} {
		o := pane("plain", d, 60, 8)
		o.SetFilter(filter)
		lines := strings.Split(uitest.Plain(o.View()), "\n")
		for y := -1; y < 9; y++ {
			at, ok := o.RowAt(y)
			if ok && !strings.Contains(lines[y], d.Sections[at].Name()[:7]) {
				t.Errorf("filter %q: line %d shows %q, RowAt says section %d", filter, y, lines[y], at)
			}
			if !ok && y >= 0 && y < len(lines) && strings.Contains(lines[y], "′") {
				t.Errorf("filter %q: line %d shows %q, RowAt says nothing", filter, y, lines[y])
			}
		}
	}
}

func TestFilter(t *testing.T) {
	o := pane("plain", uitest.Harbour(), 40, 10)
	o.SetFocused(true)
	o.BeginFilter()
	if got := uitest.Press(o, "KNOWN not"); got != nil || !o.Filtering() {
		t.Fatalf("typing sent %v", got)
	}
	got := uitest.Press(o, "enter")
	if len(got) != 1 || got[0] != (ui.SectionChosen{Index: 4}) || o.Filtering() {
		t.Errorf("enter sent %v, want section 4", got)
	}
	o.BeginFilter()
	uitest.Press(o, "zzz")
	if o.Choose() != nil || o.Selected() != -1 {
		t.Error("something is selected where nothing matches")
	}
	uitest.Press(o, "esc")
	if o.Filtering() || o.Filter() != "" || o.count() != 6 {
		t.Error("esc did not drop the filter")
	}
	if got := uitest.Press(o, "j"); got != nil || o.Filter() != "" {
		t.Error("a key was typed while no filter is")
	}
}

func TestMouse(t *testing.T) {
	o := pane("plain", uitest.Many(50, 10), 30, 10)
	if got := uitest.Answers(o.Update(tea.MouseClickMsg{X: 3, Y: 4, Button: tea.MouseLeft})); len(got) != 1 || got[0] != (ui.SectionChosen{Index: 4}) {
		t.Errorf("a click sent %v", got)
	}
	if got := uitest.Answers(o.Update(tea.MouseClickMsg{X: 3, Y: 40, Button: tea.MouseLeft})); got != nil {
		t.Errorf("a click below the pane sent %v", got)
	}
	o.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	if at, _ := o.RowAt(0); at != 3 {
		t.Errorf("after the wheel, section %d is on top", at)
	}
}

func TestTrailIsCounted(t *testing.T) {
	d := uitest.Harbour()
	o := pane("plain", d, 40, 10)
	var stops []ui.Stop
	for i := range d.Quotes {
		stops = append(stops, ui.Stop{Parts: d.Quotes[i].Parts, Index: i})
	}
	o.SetTrail(&ui.Trail{Kind: ui.QuoteTrail, Stops: stops})
	if view := uitest.Plain(o.View()); strings.Count(view, "•") != 4 || !strings.Contains(view, "•2") {
		t.Errorf("the trail's stops are not counted:\n%s", view)
	}
	before := pane("plain", d, 40, 10).View()
	for range 100 { // a hundred stops at one place take a wider column
		stops = append(stops, stops[0])
	}
	o.SetTrail(&ui.Trail{Kind: ui.QuoteTrail, Stops: stops})
	o.SetTrail(nil)
	if view := o.View(); view != before {
		t.Errorf("a dropped trail leaves traces:\n%s\nwant:\n%s", view, before)
	}
}

func TestWhatIsInferredSaysSo(t *testing.T) {
	d := uitest.Harbour()
	if view := uitest.Plain(pane("plain", d, 40, 10).View()); !strings.Contains(view, "~ inferred") || strings.Count(view, "~") != 2 {
		t.Errorf("an inferred section among others is not marked:\n%s", view)
	}
	for i := range d.Sections {
		d.Sections[i].Inferred = true
	}
	if view := uitest.Plain(pane("plain", d, 40, 10).View()); !strings.Contains(view, "inferred sections") || strings.Contains(view, "~") {
		t.Errorf("sections that are all inferred do not say so once:\n%s", view)
	}
}

func TestANewSnapshotKeepsTheSelection(t *testing.T) {
	o := pane("plain", uitest.Many(20, 5), 30, 10)
	o.SetFocused(true)
	o.Move(7)
	o.Show(uitest.Many(40, 5))
	if o.Selected() != 7 {
		t.Errorf("%d is selected, want 7", o.Selected())
	}
	o.Show(uitest.Many(3, 5))
	if o.Selected() != 2 {
		t.Errorf("%d is selected of three", o.Selected())
	}
	o.Show(uitest.Harbour())
	if o.Selected() != 0 {
		t.Errorf("in another document, %d is selected", o.Selected())
	}
}

// Whatever a clean title is made of, lines keep their width and hold no control
// character.
func FuzzTitles(f *testing.F) {
	for _, title := range []string{"Why now", "李小龍", "e\u0301\u0301", "👩‍👩‍👧🇵🇰", "مرحبا", "\u200d", "a\x1b[31mb\u202e", strings.Repeat("long ", 400)} {
		f.Add(title, 24)
	}
	f.Fuzz(func(t *testing.T, title string, width int) {
		d := uitest.Harbour()
		for i := range d.Sections {
			d.Sections[i].Title = clean.Line(title)
		}
		width = 1 + (width%80+80)%80
		o := pane("plain", d, width, 9)
		o.SetFocused(true)
		if fault := uitest.Fault(o.View(), width, 9); fault != "" {
			t.Errorf("%q: %s", title, fault)
		}
	})
}

func Example() {
	keys := ui.Keys()
	o := New(ui.NewStyles(ui.DarkPalette(), false), &keys)
	o.SetSize(30, 3)
	o.Show(uitest.Harbour())
	o.SetCurrent(1)
	fmt.Print(uitest.Plain(o.View()))
	// Output:
	//   Two ports, one ferry     ½′
	// ▸   Why now             “1 ½′
	//     What the analysts…  “2 ½′
}

func BenchmarkView(b *testing.B) {
	for _, n := range []int{40, 100000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			o := pane("dark", uitest.Many(n, 10), 30, 40)
			for i := 0; b.Loop(); i++ {
				o.SetCurrent(i % n)
				o.View()
			}
		})
	}
}

func TestMinutesOfShortSections(t *testing.T) {
	for _, c := range []struct {
		words int
		want  string
	}{
		{0, ""}, {8, ""}, {60, "½′"}, {119, "½′"}, {120, "1′"}, {238, "1′"}, {239, "2′"}, {2380, "10′"},
	} {
		if got := minutesOf(&article.Section{Words: c.words}); got != c.want {
			t.Errorf("%d words take %q, want %q", c.words, got, c.want)
		}
	}
}

func TestTheOpeningHasAName(t *testing.T) {
	d := uitest.Many(2, 1)
	d.Sections[0].Title, d.Sections[0].Heading = "", article.Span{}
	if view := uitest.Plain(pane("plain", d, 40, 8).View()); !strings.Contains(view, "Opening") {
		t.Errorf("text before the first heading has no name:\n%s", view)
	}
}
