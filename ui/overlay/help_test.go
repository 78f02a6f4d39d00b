package overlay_test

import (
	"fmt"
	"strings"
	"testing"

	"briefing/ui"
	"briefing/ui/internal/uitest"
	"briefing/ui/overlay"

	"github.com/charmbracelet/x/exp/golden"
)

func helpPane(theme string, keys ui.KeyMap, w, h int) *overlay.Help {
	o := overlay.NewHelp(uitest.Styles(theme), &keys)
	o.SetSize(w, h)
	return o
}

func TestHelpGolden(t *testing.T) {
	for _, size := range [][2]int{{24, 20}, {60, 30}, {76, 20}, {96, 40}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			golden.RequireEqual(t, uitest.Plain(helpPane("dark", ui.Keys(), size[0], size[1]).View()))
		})
	}
}

func TestHelpSweep(t *testing.T) { uitest.Sweep(t, helpPane("plain", ui.Keys(), 0, 0)) }

func TestHelpEveryBindingIsShown(t *testing.T) {
	keys := ui.Keys()
	for _, width := range []int{60, 96, 140} {
		view := uitest.Plain(helpPane("plain", keys, width, 300).View())
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

func TestHelpReboundAndDisabledKeys(t *testing.T) {
	keys := ui.Keys()
	if err := keys.Rebind(map[string][]string{"voices": {"f7"}}); err != nil {
		t.Fatal(err)
	}
	for i := range keys.Bindings {
		if keys.Bindings[i].Action == ui.Links {
			keys.Bindings[i].SetEnabled(false)
		}
	}
	view := helpPane("plain", keys, 96, 60).View()
	if !strings.Contains(view, "f7") || strings.Contains(view, "links and footnotes") {
		t.Errorf("help does not show what the keys do:\n%s", view)
	}
}
