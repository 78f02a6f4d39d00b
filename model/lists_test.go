package model

import (
	"strings"
	"testing"

	"briefing/ui"
)

// TestEmptyListsDoNotOpen: a list without entries is a line in the status bar, and the
// next keys go to the text.
func TestEmptyListsDoNotOpen(t *testing.T) {
	for key, want := range map[string]string{"v": "No quotations", "w": "No dated events", "o": "No links or footnotes on screen", "M": "No marks yet", "e": "No names"} {
		h := openDocument(t, written(t, "a quiet day on which nobody spoke a word to anybody else.\n"), 80, 24, nil)
		h.press(key)
		if h.active() != nil || !strings.HasPrefix(h.Model.screen.flash, want) {
			t.Errorf("%s: %q, overlay %d", key, h.Model.screen.flash, h.overlay.kind)
		}
	}
}

// TestListsCopyAndMark copies and marks the selected quotation without leaving the list.
func TestListsCopyAndMark(t *testing.T) {
	h := open(t, 100, 30, nil)
	h.press("v down ctrl+b")
	if h.active() == nil || h.Model.screen.flash != "Not marked: saving is off" {
		t.Errorf("ctrl+b: %q", h.Model.screen.flash)
	}
	h.press("ctrl+y")
	if h.active() == nil {
		t.Error("ctrl+y closes the list")
	}
	h.press("f1")
	if h.overlay.kind != helpPage {
		t.Fatal("f1 shows no help")
	}
	h.press("esc")
	if h.overlay.kind != voicesList {
		t.Error("help does not lead back to the list")
	}
	h.press("p l e d g e esc")
	if h.overlay.kind != voicesList {
		t.Error("the first esc does not only clear the filter")
	}
	h.press("esc")
	if h.active() != nil {
		t.Error("the second esc does not close the list")
	}
}

// TestEnterOnASpeaker follows quotations, and with another key all mentions; others
// have mentions alone. So does a card.
func TestEnterOnASpeaker(t *testing.T) {
	for _, c := range []struct {
		keys string
		want ui.TrailKind
	}{
		{"tab enter", ui.QuoteTrail},
		{"tab a", ui.MentionTrail},
		{"tab G enter", ui.MentionTrail},
		{"tab e enter", ui.QuoteTrail},
		{"tab e a", ui.MentionTrail},
		{"1 a", ui.MentionTrail},
	} {
		h := open(t, 120, 40, nil)
		h.press(c.keys)
		if h.trail.Kind != c.want {
			t.Errorf("%s: trail %d, want %d", c.keys, h.trail.Kind, c.want)
		}
	}
	h := open(t, 120, 40, nil)
	if h.press("a"); !strings.HasPrefix(h.Model.screen.flash, "No name is followed") {
		t.Errorf("a without a name: %q", h.Model.screen.flash)
	}
}

// TestTruncatedTitles: what is cut in a pane is in the status line while it is selected.
func TestTruncatedTitles(t *testing.T) {
	h := open(t, 120, 40, nil)
	h.press("shift+tab")
	if line := strip(h.statusLine(120)); !strings.Contains(line, "China brings Pakistan and Iran to one table on terrorism") {
		t.Errorf("the title is not told in full: %q", line)
	}
	h.press("down")
	if line := strip(h.statusLine(120)); strings.HasPrefix(strings.TrimSpace(line), "What happened") {
		t.Errorf("a title that is not cut is told twice: %q", line)
	}
}
