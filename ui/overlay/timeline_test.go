package overlay_test

import (
	"fmt"
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/internal/uitest"
	"briefing/ui/overlay"

	"github.com/charmbracelet/x/exp/golden"
)

func timelinePane(theme string, d *article.Document, w, h int) *overlay.Timeline {
	keys := ui.Keys()
	o := overlay.NewTimeline(uitest.Styles(theme), &keys)
	o.SetSize(w, h)
	o.Show(d)
	return o
}

func TestTimelineGolden(t *testing.T) {
	for _, size := range [][2]int{{30, 18}, {70, 14}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			golden.RequireEqual(t, uitest.Plain(timelinePane("dark", uitest.Harbour(), size[0], size[1]).View()))
		})
	}
}

func TestTimelineSweep(t *testing.T) {
	uitest.Sweep(t, timelinePane("plain", uitest.Harbour(), 0, 0))
	uitest.Sweep(t, timelinePane("plain", &article.Document{}, 0, 0))
}

func TestTimelineEnterGoesToTheSentence(t *testing.T) {
	d := uitest.Harbour()
	o := timelinePane("plain", d, 70, 20)
	for _, want := range []int{1, 2, 0, 3} { // in the order of their dates
		got := uitest.Press(o, "enter")
		if len(got) != 1 || got[0] != (ui.PlaceChosen{Span: d.Events[want].Sentence}) {
			t.Errorf("enter sent %v, want event %d", got, want)
		}
		uitest.Press(o, "down")
	}
}

// A chain of relative dates, anchors that are not before what counts from them,
// and one that is not there: all are listed once, and nothing hangs.
func TestTimelineAnchors(t *testing.T) {
	d := uitest.Harbour()
	e := d.Events[0]
	d.Events = nil
	for i := range 3000 {
		next := e
		next.Anchor = i - 1
		d.Events = append(d.Events, next)
	}
	d.Events[5].Anchor = 9
	d.Events[6].Anchor = 6
	d.Events[7].Anchor = 100000
	o := timelinePane("plain", d, 70, 20)
	if view := o.View(); !strings.Contains(view, " 3000 dates ") {
		t.Errorf("not every event is listed:\n%s", view)
	}
	o.SetFilter("relative 2031")
	o.SetFilter("")
	for range 10 {
		uitest.Press(o, "pgdown")
	}
	if f := uitest.Fault(o.View(), 70, 20); f != "" {
		t.Error(f)
	}
}
