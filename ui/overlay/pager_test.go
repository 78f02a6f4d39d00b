package overlay_test

import (
	"fmt"
	"strings"
	"testing"

	"briefing/ui"
	"briefing/ui/draw"
	"briefing/ui/internal/uitest"
	"briefing/ui/overlay"

	tea "charm.land/bubbletea/v2"
)

func page(n int) *overlay.Pager {
	keys := ui.Keys()
	p := overlay.NewPager(uitest.Styles("plain"), &keys)
	p.SetPage("A page", func(s *ui.Styles, width int) []string {
		lines := make([]string, n)
		for i := range lines {
			lines[i] = draw.Line(width, fmt.Sprintf("line %d.", i), s.Text)
		}
		return lines
	})
	return p
}

func ExamplePager() {
	p := page(9)
	p.SetSize(30, 5)
	p.Scroll(2)
	fmt.Print(uitest.Plain(p.View()))
	// Output:
	// ┌─ A page ──────── 3–5 of 9 ─┐
	// │ line 2.                    │
	// │ line 3.                    │
	// │ line 4.                    │
	// └──────── esc back · ↓ more ─┘
}

func TestPagerSweep(t *testing.T) {
	uitest.Sweep(t, page(20))
	uitest.Sweep(t, page(0))
}

func TestPagerKeysScroll(t *testing.T) {
	for _, c := range []struct {
		keys string
		top  int
	}{
		{"", 0},
		{"j", 1},
		{"down", 1},
		{"j j k", 1},
		{"up", 0},
		{"space", 9},
		{"pgdown", 9},
		{"space b", 0},
		{"d", 4},
		{"d u", 0},
		{"ctrl+d", 4},
		{"G", 90},
		{"end home", 0},
		{"G space", 90},
		{"x 1 v", 0},
	} {
		p := page(100)
		p.SetSize(30, 12)
		if got := uitest.Press(p, strings.Fields(c.keys)...); got != nil {
			t.Errorf("%s sent %v", c.keys, got)
		}
		if !strings.Contains(p.View(), fmt.Sprintf("│ line %d.", c.top)) || c.top > 0 && strings.Contains(p.View(), fmt.Sprintf(" line %d.", c.top-1)) {
			t.Errorf("%q: line %d is not on top:\n%s", c.keys, c.top, p.View())
		}
	}
}

func TestPagerKeysClose(t *testing.T) {
	for _, k := range []string{"esc", "q", "?", "i", "enter", "ctrl+c"} {
		if got := uitest.Press(page(3), k); len(got) != 1 || got[0] != (ui.OverlayClosed{}) {
			t.Errorf("%s sent %v", k, got)
		}
	}
}

func TestPagerWheelAndResize(t *testing.T) {
	p := page(100)
	p.SetSize(30, 12)
	p.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	if !strings.Contains(p.View(), "│ line 3.") {
		t.Errorf("the wheel did not scroll:\n%s", p.View())
	}
	p.Scroll(1000)
	p.SetSize(30, 60)
	if !strings.Contains(p.View(), "line 99.") || !strings.Contains(p.View(), "line 42.") {
		t.Errorf("a larger box is not filled:\n%s", p.View())
	}
}
