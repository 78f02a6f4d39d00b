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
	d := uitest.Harbour()
	d.Progress = article.Progress{Indexed: 50, Recognised: 20, Total: 100}
	if view := aboutPane("plain", d, 80, 30).View(); !strings.Contains(view, "50 % indexed, 20 % searched") {
		t.Errorf("nothing says that the document is not whole yet:\n%s", view)
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
