package overlay

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"briefing/ui"
	"briefing/ui/draw"
	"briefing/ui/internal/uitest"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"
)

// words is a source for tests: an entry is "heading/name/lines".
type words []string

func (w words) part(i, n int) string { return strings.Split(w[i], "/")[n] }
func (w words) Len() int             { return len(w) }
func (w words) Heading(i int) string { return w.part(i, 0) }
func (w words) Name(i int) string    { return w.part(i, 1) }
func (w words) Text(i int) string    { return w.part(i, 1) }
func (w words) Draw(s *ui.Styles, i, width int, selected bool) []string {
	var rows []draw.Sides
	for n := range len(w.part(i, 2)) {
		rows = append(rows, draw.Sides{Left: []draw.Piece{{Text: fmt.Sprintf("%s %d", w.Name(i), n), Style: s.Text}}})
	}
	return draw.Rows(width, s.Selected, selected, rows)
}

type chosen int

type edited int

type removed int

func pickerOf(w words, width, height int) *Picker {
	keys := ui.Keys()
	p := NewPicker(uitest.Styles("plain"), &keys, Words{Title: "Ports", Noun: "port", Empty: "no port"}, Handlers{
		Choose: func(i int) tea.Msg { return chosen(i) },
		Edit:   func(i int) tea.Msg { return edited(i) },
		Remove: func(i int) tea.Msg { return removed(i) },
	})
	p.SetSize(width, height)
	p.SetSource(w)
	return p
}

func ports() words {
	return words{"North/Eastquay/..", "North/Norhaven/.", "South/Sudport/...", "South/Oldpier/.", "South/Longpier/..", "/Adrift/."}
}

// long is a list of n entries of one to four lines under a heading for each ten.
func long(n int) words {
	w := make(words, n)
	for i := range w {
		w[i] = fmt.Sprintf("Group %d/Entry %d/%s", i/10, i, strings.Repeat(".", 1+i%4))
	}
	return w
}

func TestPickerGolden(t *testing.T) {
	for _, c := range []struct {
		name   string
		w, h   int
		filter string
	}{{"40x14", 40, 14, ""}, {"24x9", 24, 9, ""}, {"12x6", 12, 6, ""}, {"filtered", 40, 14, "pier"}, {"loosely", 40, 14, "nrhv"}, {"nothing", 40, 9, "zzz"}} {
		t.Run(c.name, func(t *testing.T) {
			p := pickerOf(ports(), c.w, c.h)
			p.SetFilter(c.filter)
			golden.RequireEqual(t, uitest.Plain(p.View()))
		})
	}
}

func TestPickerSweep(t *testing.T) {
	p := pickerOf(ports(), 0, 0)
	p.Move(3)
	uitest.Sweep(t, p)
	p.SetFilter("p")
	uitest.Sweep(t, p)
	uitest.Sweep(t, pickerOf(nil, 0, 0))
}

func TestPickerFilterTable(t *testing.T) {
	for _, c := range []struct {
		filter   string
		rows     []int // the entries that are listed
		selected int
	}{
		{"", nil, 0},
		{"pier", []int{3, 4}, 3},
		{"PIER long", []int{4}, 4},
		{"t", []int{0, 2, 5}, 0},
		{"ngpr", []int{4}, 4},
		{"nrhv", []int{1}, 1},
		{"zzz", []int{}, -1},
		{"   ", nil, 0},
	} {
		p := pickerOf(ports(), 40, 20)
		p.SetFilter(c.filter)
		if !slices.Equal(p.rows, c.rows) || p.Selected() != c.selected {
			t.Errorf("%q lists %v and selects %d, want %v and %d", c.filter, p.rows, p.Selected(), c.rows, c.selected)
		}
	}
}

func TestPickerLooseMatchesStayBounded(t *testing.T) {
	p := pickerOf(long(MaxFuzzy+1), 40, 20)
	p.SetFilter("ntry77") // letters in order, which only a loose match finds
	if p.count() != 0 {
		t.Errorf("%d entries of a very long list matched fuzzily", p.count())
	}
	p.SetFilter("entry 777")
	if p.Selected() != 777 || !strings.Contains(p.source.Name(p.entry(p.count()-1)), "777") {
		t.Errorf("%d entries, %d selected", p.count(), p.Selected())
	}
}

func TestPickerSelectionIsAlwaysInView(t *testing.T) {
	for _, height := range []int{5, 6, 8, 13, 30} {
		p := pickerOf(long(200), 40, height)
		moves := []int{1, 1, 1, 5, 17, -3, 100, 200, -1, -1, -9, -50, -500, 3}
		for _, by := range moves {
			p.Move(by)
			whole := false
			for _, at := range p.window() {
				whole = whole || at.row == p.selected && (at.y+at.lines <= p.room() || at.lines > p.room() || at.y <= 1)
			}
			if !whole {
				t.Fatalf("height %d: after %+d, entry %d is not in view:\n%s", height, by, p.Selected(), p.View())
			}
		}
	}
}

func TestPickerTheEndFillsTheWindow(t *testing.T) {
	p := pickerOf(long(200), 40, 20)
	p.Move(1000)
	lines := strings.Split(uitest.Plain(p.View()), "\n")
	if blank := strings.Count(strings.Join(lines, "\n"), "│"+strings.Repeat(" ", 38)+"│"); blank > MaxLines {
		t.Errorf("%d blank lines below the last entry:\n%s", blank, strings.Join(lines, "\n"))
	}
}

func TestPickerRowAtIsWhatIsDrawn(t *testing.T) {
	for _, filter := range []string{"", "1"} {
		p := pickerOf(long(60), 40, 18)
		p.SetFilter(filter)
		p.Move(9)
		lines := strings.Split(uitest.Plain(p.View()), "\n")
		found := 0
		for y := range 18 {
			at, ok := p.RowAt(y)
			drawn := strings.Contains(lines[y], "│ Entry ")
			if ok != drawn {
				t.Errorf("filter %q: line %d %q: RowAt says %v", filter, y, lines[y], ok)
			}
			if ok {
				found++
				if !strings.Contains(lines[y], fmt.Sprintf("Entry %d ", at)) {
					t.Errorf("filter %q: line %d %q: RowAt says %d", filter, y, lines[y], at)
				}
			}
		}
		if found == 0 {
			t.Error("no row is found")
		}
	}
}

func TestPickerKeys(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []string
		want []tea.Msg
	}{
		{"enter", []string{"enter"}, []tea.Msg{chosen(0)}},
		{"down and up", []string{"down", "ctrl+n", "up", "enter"}, []tea.Msg{chosen(1)}},
		{"filtered", []string{"pier", "down", "enter"}, []tea.Msg{chosen(4)}},
		{"letters of reading are typed", []string{"j", "enter"}, nil},
		{"a page", []string{"pgdown", "pgup", "enter"}, []tea.Msg{chosen(0)}},
		{"the ends", []string{"end", "home", "end", "enter"}, []tea.Msg{chosen(5)}},
		{"edit", []string{"down", "ctrl+e"}, []tea.Msg{edited(1)}},
		{"remove", []string{"ctrl+d"}, []tea.Msg{removed(0)}},
		{"close", []string{"esc"}, []tea.Msg{ui.OverlayClosed{}}},
		{"nothing to choose", []string{"zzz", "enter"}, nil},
		{"back from a filter", []string{"zzz", "backspace", "backspace", "backspace", "enter"}, []tea.Msg{chosen(0)}},
	} {
		if got := uitest.Press(pickerOf(ports(), 40, 20), c.keys...); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestPickerMouse(t *testing.T) {
	p := pickerOf(ports(), 40, 20)
	for y, want := range map[int]tea.Msg{3: chosen(0), 4: chosen(0), 5: chosen(1)} {
		got := uitest.Answers(p.Update(tea.MouseClickMsg{X: 5, Y: y, Button: tea.MouseLeft}))
		if len(got) != 1 || got[0] != want {
			t.Errorf("a click on line %d sent %v, want %v", y, got, want)
		}
	}
	for _, y := range []int{0, 1, 2, 6, 19, 50, -1} {
		if got := uitest.Answers(p.Update(tea.MouseClickMsg{Y: y, Button: tea.MouseLeft})); got != nil {
			t.Errorf("a click on line %d sent %v", y, got)
		}
	}
	p.Select(0)
	p.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	if p.Selected() != 1 {
		t.Errorf("after the wheelLines, %d is selected", p.Selected())
	}
}

func TestPickerLateSourceKeepsFilterAndSelection(t *testing.T) {
	p := pickerOf(ports()[:4], 40, 20)
	p.SetFilter("pier")
	p.SetSource(ports())
	if p.Filter() != "pier" || p.Selected() != 3 || p.count() != 2 {
		t.Errorf("filter %q, %d selected of %d", p.Filter(), p.Selected(), p.count())
	}
	p.SetFilter("")
	p.SetSource(words{})
	if p.Selected() != -1 || p.Choose() != nil {
		t.Error("something is selected in an empty list")
	}
}

func ExamplePicker() {
	keys := ui.Keys()
	p := NewPicker(ui.NewStyles(ui.DarkPalette(), false), &keys, Words{Title: "Ports", Noun: "port"}, Handlers{})
	p.SetSize(30, 7)
	p.SetSource(ports())
	p.SetFilter("pier")
	fmt.Print(uitest.Plain(p.View()))
	// Output:
	// ┌─ Ports ─────────── 2 of 6 ─┐
	// │ › pier                     │
	// │ South ──────────────────── │
	// │ Oldpier 0                  │
	// │ Longpier 0                 │
	// │ Longpier 1                 │
	// └───────────────── esc back ─┘
}

func BenchmarkPickerMove(b *testing.B) {
	p := pickerOf(long(100000), 80, 40)
	for b.Loop() {
		p.Move(1)
		p.View()
	}
}

func BenchmarkPickerFilter(b *testing.B) {
	p := pickerOf(long(100000), 80, 40)
	b.Run("whole", func(b *testing.B) {
		for b.Loop() {
			p.SetFilter("")
			p.SetFilter("entry 777")
		}
	})
	b.Run("typed on", func(b *testing.B) {
		p.SetFilter("entry 777")
		for b.Loop() {
			p.SetFilter("entry 777")
		}
	})
}

func TestPickerWanted(t *testing.T) {
	few := words{"North/Eastquay/..", "North/Norhaven/.", "South/Sudport/..."}
	for _, c := range []struct {
		name       string
		w          words
		most, want int
	}{
		{"all", few, 40, 2 + 1 + 8}, // border, filter, three sourceNames of six lines under two headings
		{"as much as there is", few, 8, 8},
		{"nothing", words{}, 40, 2 + emptyLines},
		{"too low for a border", few, 4, 4},
		{"very many", long(50000), 30, 30},
		{"no room", few, 0, 0},
	} {
		p := pickerOf(c.w, 40, c.most)
		if got := p.Wanted(40, c.most); got != c.want {
			t.Errorf("%s: %d lines, want %d", c.name, got, c.want)
		}
		p.SetFilter("zzz")
		if got := p.Wanted(40, c.most); got != c.want {
			t.Errorf("%s: with a filter %d lines, want %d", c.name, got, c.want)
		}
	}
	p := pickerOf(few, 40, 11)
	if view := uitest.Plain(p.View()); !strings.Contains(view, "Eastquay 0") || !strings.Contains(view, "Sudport 2") {
		t.Errorf("the height that is wanted does not show every entry:\n%s", view)
	}
}

// TestTypingOn types every filter letter by letter and finds what the whole filter
// finds at once.
func TestPickerTypingOn(t *testing.T) {
	entries := long(300)
	for _, text := range []string{"3 1", "entry 2", "ENTRY", "nrt", "1 2 3", "  9"} {
		typed := pickerOf(entries, 60, 20)
		for i := range text {
			typed.SetFilter(text[:i+1])
		}
		whole := pickerOf(entries, 60, 20)
		whole.SetFilter(text)
		if !slices.Equal(typed.rows, whole.rows) {
			t.Errorf("%q finds %v letter by letter, %v at once", text, typed.rows, whole.rows)
		}
	}
}

func TestPickerNoHeadingStandsLast(t *testing.T) {
	for h := 6; h <= 20; h++ {
		p := pickerOf(long(60), 40, h)
		for range 60 {
			p.Move(1)
			w := p.window()
			if at := w[len(w)-1]; at.heading && at.y >= p.room() {
				t.Fatalf("height %d: a heading stands alone in the last line:\n%s", h, p.View())
			}
		}
	}
}
