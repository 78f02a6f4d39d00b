package help_test

import (
	"fmt"
	"strings"
	"testing"

	"briefing/ui"
	"briefing/ui/help"
	"briefing/ui/internal/uitest"

	"github.com/charmbracelet/x/exp/golden"
)

func overlay(theme string, keys ui.KeyMap, w, h int) *help.Help {
	o := help.New(uitest.Styles(theme), &keys)
	o.SetSize(w, h)
	return o
}

func TestGolden(t *testing.T) {
	for _, size := range [][2]int{{24, 20}, {60, 30}, {76, 20}, {96, 40}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			golden.RequireEqual(t, uitest.Plain(overlay("dark", ui.Keys(), size[0], size[1]).View()))
		})
	}
}

func TestSweep(t *testing.T) { uitest.Sweep(t, overlay("plain", ui.Keys(), 0, 0)) }

func TestEveryBindingIsShown(t *testing.T) {
	keys := ui.Keys()
	for _, width := range []int{60, 96, 140} {
		view := uitest.Plain(overlay("plain", keys, width, 300).View())
		for i := range keys.Bindings {
			h := keys.Bindings[i].Help()
			if !strings.Contains(view, "shift+drag") {
				t.Errorf("%d cells: how to select text is not said", width)
			}
			if !strings.Contains(view, h.Key) || !strings.Contains(view, strings.Fields(h.Desc)[0]) {
				t.Errorf("%d cells: %s is not shown", width, keys.Bindings[i].Name)
			}
		}
	}
}

func TestReboundAndDisabledKeys(t *testing.T) {
	keys := ui.Keys()
	if err := keys.Rebind(map[string][]string{"voices": {"F7"}}); err != nil {
		t.Fatal(err)
	}
	for i := range keys.Bindings {
		if keys.Bindings[i].Action == ui.Links {
			keys.Bindings[i].SetEnabled(false)
		}
	}
	view := overlay("plain", keys, 96, 60).View()
	if !strings.Contains(view, "F7") || strings.Contains(view, "links and footnotes") {
		t.Errorf("help does not show what the keys do:\n%s", view)
	}
}
