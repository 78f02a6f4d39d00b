package model

import (
	"testing"

	"briefing/model/state"
)

// TestKeysFasterThanCommands presses keys without ever running a command: what a
// pane asked for has happened before the next key comes.
func TestKeysFasterThanCommands(t *testing.T) {
	press := func(h *harness, names ...string) {
		for _, name := range names {
			h.Update(keyPress(name))
		}
	}
	h := open(t, 120, 40, nil)
	press(h, "/", "r", "a", "i", "l", "enter", "v")
	if h.search.query != "rail" || h.overlay.kind != voicesList {
		t.Errorf("the search is for %q, overlay %d is open", h.search.query, h.overlay.kind)
	}
	press(h, "esc", "i")
	if h.overlay.kind != aboutPage {
		t.Errorf("overlay %d is open behind the closed one", h.overlay.kind)
	}
	press(h, "esc", "v", "enter", "m")
	if h.overlay.pane != nil || h.trail.Current < 0 {
		t.Errorf("overlay %d is open, stop %d is shown", h.overlay.kind, h.trail.Current)
	}
	h.keep.marks = []kept{{Mark: state.Mark{ID: "1", Words: "rail"}}}
	h.openNote(0)
	press(h, "a", "esc", "j", "esc", "i")
	if h.overlay.kind != aboutPage {
		t.Errorf("overlay %d is open behind the note", h.overlay.kind)
	}
}
