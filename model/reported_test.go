package model

import (
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/ui"
)

// TestReportedInAndOut takes reported statements into a trail and out of it again.
func TestReportedInAndOut(t *testing.T) {
	h := open(t, 100, 40, nil)
	quoted := len(h.session.doc.Quotes)
	h.press("1")
	before, at := len(h.trail.Stops), h.trail.Stops[h.trail.Current].Parts[0].Start
	speakers := h.panes.sidebar.Speakers()[:4]
	h.press("r")
	if !strings.HasPrefix(h.Model.screen.flash, "Reported statements are followed too") {
		t.Error("the status line does not say that reported statements are followed")
	}
	if len(h.trail.Stops) <= before || h.trail.Stops[h.trail.Current].Parts[0].Start < at-200 {
		t.Errorf("%d stops after %d, at %d after %d", len(h.trail.Stops), before, h.trail.Stops[h.trail.Current].Parts[0].Start, at)
	}
	for i, e := range h.panes.sidebar.Speakers()[:4] {
		if e != speakers[i] {
			t.Errorf("digit %d is another speaker's", i+1)
		}
	}
	reported := func(s ui.Stop) bool { return s.Reported }
	for n := 0; n < len(h.trail.Stops) && !reported(h.trail.Stops[h.trail.Current]); n++ {
		h.press("n")
	}
	q := h.quoteStop()
	if q == nil || q.Kind != article.Reported {
		t.Fatal("the trail does not reach a reported statement")
	}
	got := h.session.doc.CiteQuote(h.trail.Stops[h.trail.Current].Index)
	if strings.HasPrefix(got, "“") || !strings.Contains(got, "— reported of Raffaello Pantucci") {
		t.Errorf("copied as %q", got)
	}
	h.press("v")
	for _, want := range []string{" statements", " quotations, ", " reported"} {
		if !strings.Contains(h.View().Content, want) {
			t.Errorf("Voices lack %q", want)
		}
	}
	h.press("esc")
	h.press("r")
	if len(h.session.doc.Quotes) != quoted || len(h.trail.Stops) != before {
		t.Errorf("%d quotations and %d stops after the second r, want %d and %d", len(h.session.doc.Quotes), len(h.trail.Stops), quoted, before)
	}
}
