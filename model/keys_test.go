package model

import (
	"testing"

	"briefing/model/state"
	"briefing/ui"
	tea "charm.land/bubbletea/v2"
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
	h.marks.own = []placedMark{{Mark: state.Mark{ID: "1", Words: "rail"}}}
	h.openNote(0)
	press(h, "a", "esc", "j", "esc", "esc", "i")
	if h.overlay.kind != aboutPage {
		t.Errorf("overlay %d is open behind the note", h.overlay.kind)
	}
}

// TestUnboundKeys answers keys of other programs that do nothing here, and quits
// after the colon as they do.
func TestUnboundKeys(t *testing.T) {
	h := open(t, 120, 40, nil)
	for _, k := range []string{"0", "Z"} {
		if h.press(k); h.Model.screen.flash != `"`+k+`" does nothing here: ? help · q quit` {
			t.Errorf("%s: %q", k, h.Model.screen.flash)
		}
	}
	if h.press("j"); h.Model.screen.flash != "" {
		t.Errorf("%q stays", h.Model.screen.flash)
	}
	h.press(": q")
	if !quits(h.Model.pressed(keyPress("enter"))) {
		t.Error(":q does not quit")
	}
	h.press("tab /")
	if h.press(":"); h.Model.screen.flash != "" || h.panes.sidebar.Filter() != ":" {
		t.Errorf("what is typed into a filter is answered: %q, filter %q", h.Model.screen.flash, h.panes.sidebar.Filter())
	}
}

// TestAlwaysQuits binds what ends and closes to a key that nobody can type.
func TestAlwaysQuits(t *testing.T) {
	for _, keys := range []string{"", "tab /", "v", "?", "/"} {
		h := open(t, 120, 40, nil)
		if err := h.keys.Rebind(map[string][]string{"quit": {"\U000e0041"}}); err != nil {
			t.Fatal(err)
		}
		h.press(keys)
		quits := false
		for range 2 { // the first may close an overlay
			_, cmd := h.Update(tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl})
			quits = quits || h.session.ctx.Err() != nil
			_ = cmd
		}
		if !quits {
			t.Errorf("after %q ctrl+c does not quit", keys)
		}
	}
}

// TestEscapeAndAKey presses esc and a key so fast that they come as alt and the key.
func TestEscapeAndAKey(t *testing.T) {
	h := open(t, 100, 30, nil)
	h.press("1 1")
	h.send(tea.KeyPressMsg{Code: 'g', Mod: tea.ModAlt})
	if h.trail.Kind != ui.NoTrail || h.panes.reader.Fraction() != 0 {
		t.Errorf("esc g: trail %d, at %.2f", h.trail.Kind, h.panes.reader.Fraction())
	}
	h.send(tea.KeyPressMsg{Code: 'g', Mod: tea.ModAlt | tea.ModShift})
	if !h.panes.reader.AtEnd() {
		t.Error("esc G does not lead to the end")
	}
	h.press("v")
	h.send(tea.KeyPressMsg{Code: 'e', Mod: tea.ModAlt})
	if h.overlay.kind != whoisList {
		t.Errorf("esc e in a list: overlay %d", h.overlay.kind)
	}
	h.press("esc g")
	h.send(tea.KeyPressMsg{Code: tea.KeyLeft, Mod: tea.ModAlt})
	if !h.panes.reader.AtEnd() {
		t.Error("alt and left do not go back")
	}
}
