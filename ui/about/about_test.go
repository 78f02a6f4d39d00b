package about_test

import (
	"fmt"
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/about"
	"briefing/ui/cast"
	"briefing/ui/internal/uitest"

	"github.com/charmbracelet/x/exp/golden"
)

func overlay(theme string, d *article.Document, w, h int) *about.About {
	keys := ui.Keys()
	a := about.New(uitest.Styles(theme), &keys)
	a.SetSize(w, h)
	a.Show(d, cast.Of(d))
	return a
}

func TestGolden(t *testing.T) {
	for _, size := range [][2]int{{22, 40}, {40, 30}, {80, 24}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			golden.RequireEqual(t, uitest.Plain(overlay("dark", uitest.Harbour(), size[0], size[1]).View()))
		})
	}
}

func TestSweep(t *testing.T) {
	uitest.Sweep(t, overlay("plain", uitest.Harbour(), 0, 0))
	uitest.Sweep(t, overlay("plain", &article.Document{}, 0, 0))
}

func TestStillReading(t *testing.T) {
	d := uitest.Harbour()
	d.Progress = article.Progress{Indexed: 50, Recognised: 20, Total: 100}
	if view := overlay("plain", d, 80, 30).View(); !strings.Contains(view, "50 % indexed, 20 % searched") {
		t.Errorf("nothing says that the document is not whole yet:\n%s", view)
	}
}

// TestDeceivingPath shows where a document was opened from, as text.
func TestDeceivingPath(t *testing.T) {
	d := uitest.Harbour()
	d.Meta.Path = "a\x1b[31m\u202e\nb.md"
	if view := overlay("plain", d, 80, 30).View(); !strings.Contains(view, "a␛[31m\ufffd b.md") {
		t.Errorf("the path is not shown as text:\n%q", view)
	}
}
