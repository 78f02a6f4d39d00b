package ui

import (
	"fmt"
	"testing"
)

// states are the states that the layout depends on.
func states() []State {
	var out []State
	for _, focus := range []Pane{Article, Sidebar, Outline} {
		for _, side := range []Pane{Sidebar, Outline} {
			for _, zen := range []bool{false, true} {
				for i, text := range []int{0, 20, 500} {
					out = append(out, State{Focus: focus, Side: side, Zen: zen, Text: text, Titles: 30 * i, Names: 70 * i, Docked: i == 1})
				}
			}
		}
	}
	return out
}

func inside(r, in Rect) bool {
	return r.Empty() || r.X >= in.X && r.Y >= in.Y && r.X+r.W <= in.X+in.W && r.Y+r.H <= in.Y+in.H
}

func overlap(a, b Rect) bool {
	return !a.Empty() && !b.Empty() && a.X < b.X+b.W && b.X < a.X+a.W && a.Y < b.Y+b.H && b.Y < a.Y+a.H
}

// fault says what is wrong with a layout; "" for nothing.
func fault(l Layout) string {
	tiles := []Rect{l.Title, l.Rule, l.Article, l.Status, l.Help}
	if l.Floating == Article {
		tiles = append(append(tiles, l.Outline, l.Sidebar, l.Dock), l.Lines...)
	} else if !inside(l.Outline, l.Article) || !inside(l.Sidebar, l.Article) || l.Outline.Empty() == l.Sidebar.Empty() {
		return fmt.Sprintf("outline %v or sidebar %v do not float over %v", l.Outline, l.Sidebar, l.Article)
	}
	area := 0
	for i, a := range tiles {
		if !inside(a, l.Screen) {
			return fmt.Sprintf("rectangle %d %v lies outside the screen", i, a)
		}
		if !a.Empty() {
			area += a.W * a.H
		}
		for j, b := range tiles[:i] {
			if overlap(a, b) {
				return fmt.Sprintf("rectangles %d %v and %d %v overlap", i, a, j, b)
			}
		}
	}
	switch {
	case l.Screen.W*l.Screen.H-area != blank(l):
		return fmt.Sprintf("%d of %d cells belong to something", area, l.Screen.W*l.Screen.H)
	case !inside(l.Text, l.Article) || !inside(l.Scroll, l.Article) || overlap(l.Text, l.Scroll):
		return fmt.Sprintf("text %v and scroll bar %v do not share the article %v", l.Text, l.Scroll, l.Article)
	case !inside(l.Overlay, l.Screen) || overlap(l.Overlay, l.Status):
		return fmt.Sprintf("the overlay %v leaves the panes", l.Overlay)
	case l.Text.W > MaxText:
		return fmt.Sprintf("the text is %d wide", l.Text.W)
	case l.Article.Empty() || l.Overlay.Empty():
		return "there is nothing to read on"
	}
	return ""
}

// blank is the number of cells that belong to nothing: the column that keeps the
// names of a sidebar apart from the line beside it.
func blank(l Layout) int {
	if l.Floating != Article {
		return 0
	}
	return max(l.Sidebar.H, l.Dock.H)
}

func TestArrangeAtEverySize(t *testing.T) {
	for _, s := range states() {
		for w := 1; w <= 200; w++ {
			for h := 1; h <= 60; h++ {
				if f := fault(Arrange(w, h, s)); f != "" {
					t.Fatalf("%d×%d %+v: %s", w, h, s, f)
				}
			}
		}
	}
}

func TestArrangeOutOfTheOrdinary(t *testing.T) {
	for _, size := range [][2]int{{0, 0}, {-3, -1}, {0, 20}, {80, 0}} {
		for _, s := range states() {
			l := Arrange(size[0], size[1], s)
			if !l.Text.Empty() || !inside(l.Status, l.Screen) {
				t.Errorf("%v: text %v, status %v on an empty screen", size, l.Text, l.Status)
			}
		}
	}
	if f := fault(Arrange(500, 1000, State{})); f != "" {
		t.Errorf("500×1000: %s", f)
	}
}

func TestArrangeShowsWhatFits(t *testing.T) {
	for _, c := range []struct {
		w, h                  int
		state                 State
		outline, side, status bool
		floating              Pane
	}{
		{120, 40, State{}, true, true, true, Article},
		{100, 24, State{}, true, true, true, Article},
		{99, 24, State{Side: Sidebar}, false, true, true, Article},
		{95, 24, State{Side: Outline}, true, false, true, Article},
		{80, 24, State{Side: Outline}, false, false, true, Article},
		{80, 24, State{Focus: Outline}, true, false, true, Outline},
		{59, 24, State{}, false, false, true, Article},
		{59, 24, State{Focus: Outline}, true, false, true, Outline},
		{40, 10, State{Focus: Sidebar}, false, true, true, Sidebar},
		{120, 40, State{Zen: true}, false, false, true, Article},
		{120, 1, State{}, true, true, false, Article},
	} {
		l := Arrange(c.w, c.h, c.state)
		if l.Outline.Empty() == c.outline || l.Sidebar.Empty() == c.side || l.Status.Empty() == c.status || l.Floating != c.floating {
			t.Errorf("%d×%d %+v: outline %v, sidebar %v, status %v, floating %d", c.w, c.h, c.state, l.Outline, l.Sidebar, l.Status, l.Floating)
		}
	}
}

// TestWideScreens: side panes grow to what they have to show, but never at the cost
// of the text's measure.
func TestWideScreens(t *testing.T) {
	for _, c := range []struct {
		w                    int
		state                State
		outline, text, right int
	}{
		{200, State{}, 40, 72, 46},
		{200, State{Titles: 58, Names: 50}, 58, 72, 50},
		{200, State{Titles: 90, Names: 90}, 76, 72, 46},
		{120, State{Titles: 90, Names: 90}, 26, 61, 28},
		{120, State{Titles: 20, Names: 20}, 26, 61, 28},
		{200, State{Titles: 58, Docked: true}, 50, 72, 72},
		{120, State{Docked: true}, 26, 61, 28},
	} {
		l := Arrange(c.w, 40, c.state)
		if right := max(l.Sidebar.W, l.Dock.W); l.Outline.W != c.outline || l.Text.W != c.text || right != c.right {
			t.Errorf("%d %+v: %d, %d, %d; want %d, %d, %d", c.w, c.state, l.Outline.W, l.Text.W, right, c.outline, c.text, c.right)
		}
	}
	if l := Arrange(DockFrom-1, 40, State{Docked: true}); !l.Dock.Empty() {
		t.Errorf("docked at %v where there is no room", l.Dock)
	}
}

func ExampleArrange() {
	l := Arrange(120, 40, State{})
	fmt.Println(l.Outline.W, l.Text.W, l.Sidebar.W)
	// Output: 26 61 28
}

func BenchmarkArrange(b *testing.B) {
	for b.Loop() {
		Arrange(120, 40, State{})
	}
}
