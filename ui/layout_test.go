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
				for _, text := range []int{0, 20, 500} {
					out = append(out, State{focus, side, zen, text})
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
	tiles := []Rect{l.Title, l.Rule, l.Outline, l.Sidebar, l.Status, l.Help}
	if l.Floating == Article {
		tiles = append(tiles, l.Article)
	}
	tiles = append(tiles, l.Lines...)
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
	if l.Sidebar.Empty() || l.Floating == Sidebar {
		return 0
	}
	return l.Sidebar.H
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
		{80, 24, State{Side: Outline}, true, false, true, Article},
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
