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

func aboutPane(theme string, d *article.Document, w, h int) *overlay.About {
	keys := ui.Keys()
	a := overlay.NewAbout(uitest.Styles(theme), &keys)
	a.SetSize(w, h)
	a.Show(d, cast.Of(d))
	return a
}

func TestAboutGolden(t *testing.T) {
	for _, size := range [][2]int{{22, 40}, {40, 30}, {80, 24}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			golden.RequireEqual(t, uitest.Plain(aboutPane("dark", uitest.Harbour(), size[0], size[1]).View()))
		})
	}
}

func TestAboutSweep(t *testing.T) {
	uitest.Sweep(t, aboutPane("plain", uitest.Harbour(), 0, 0))
	uitest.Sweep(t, aboutPane("plain", &article.Document{}, 0, 0))
}

func TestAboutStillReading(t *testing.T) {
	for _, c := range []struct {
		progress article.Progress
		says     string
	}{
		{article.Progress{Total: 100}, "0 % indexed, 0 % searched"},
		{article.Progress{Indexed: 50, Recognised: 20, Total: 100}, "50 % indexed, 20 % searched"},
		{article.Progress{Indexed: 100, Recognised: 99, Total: 100}, "100 % indexed, 99 % searched"},
		{article.Progress{Indexed: 100, Recognised: 100, Total: 100}, ""},
	} {
		d := uitest.Harbour()
		d.Progress = c.progress
		view := aboutPane("plain", d, 80, 30).View()
		if c.says == "" && strings.Contains(view, "searched") || !strings.Contains(view, c.says) {
			t.Errorf("%+v: want %q in\n%s", c.progress, c.says, view)
		}
	}
}

// TestDeceivingPath shows where a document was opened from, as text.
func TestAboutDeceivingPath(t *testing.T) {
	d := uitest.Harbour()
	d.Meta.Path = "a\x1b[31m\u202e\nb.md"
	if view := aboutPane("plain", d, 80, 30).View(); !strings.Contains(view, "a␛[31m\ufffd b.md") {
		t.Errorf("the path is not shown as text:\n%q", view)
	}
}
