package model

import (
	"strings"
	"testing"

	"briefing/ui"
	tea "charm.land/bubbletea/v2"
)

// TestDock: on a wide terminal voices and the timeline stay open beside the text, which
// has the keys again after a choice; below that they cover it and close.
func TestDock(t *testing.T) {
	for _, key := range []string{"v", "w"} {
		h := open(t, 200, 50, nil)
		h.press(key)
		if h.active() != &h.dock || !strings.Contains(strip(h.View().Content), "type to filter") {
			t.Fatalf("%s is not docked", key)
		}
		before := h.panes.reader.Anchor()
		h.press("down down enter")
		if h.active() != nil || h.dock.pane == nil || h.panes.reader.Anchor() == before {
			t.Errorf("%s: enter does not read on beside the list", key)
		}
		h.press("j / x esc ? esc")
		if h.active() != nil || h.dock.pane == nil {
			t.Errorf("%s: other overlays close what is docked", key)
		}
		h.press(key + " down enter " + key)
		if h.active() != &h.dock {
			t.Errorf("%s: the key does not come back to the list", key)
		}
		h.press("esc")
		if h.dock.pane != nil || h.Model.screen.layout.Sidebar.Empty() {
			t.Errorf("%s: esc does not close the list", key)
		}
	}
}

// TestDockResized narrows and widens a terminal with a docked list.
func TestDockResized(t *testing.T) {
	h := open(t, 200, 50, nil)
	h.press("v")
	h.send(tea.WindowSizeMsg{Width: 100, Height: 30})
	if h.dock.pane != nil || h.overlay.kind != voicesList {
		t.Error("a list with the keys does not go on over the text")
	}
	h.press("esc")
	h.send(tea.WindowSizeMsg{Width: 200, Height: 50})
	h.press("v enter")
	h.send(tea.WindowSizeMsg{Width: 100, Height: 30})
	if h.dock.pane != nil || h.active() != nil || h.Model.screen.layout.Sidebar.Empty() {
		t.Error("a list without the keys is not closed")
	}
}

// TestDockMouse clicks beside and into a docked list.
func TestDockMouse(t *testing.T) {
	h := open(t, 200, 50, nil)
	h.press("v")
	h.send(tea.MouseClickMsg{X: h.Model.screen.layout.Text.X + 5, Y: 10, Button: tea.MouseLeft})
	if h.active() == &h.dock || h.dock.pane == nil {
		t.Error("a click on the text does not leave the list open without the keys")
	}
	h.press("esc v esc")
	h.press("v enter")
	h.send(tea.MouseClickMsg{X: h.dock.rect.X + 5, Y: h.dock.rect.Y + 5, Button: tea.MouseLeft})
	if h.trail.Kind != ui.QuoteTrail || h.dock.pane == nil {
		t.Error("a click on an entry does not go there")
	}
}

// TestLastSectionAtTheEnd: at the end of the document its last section is current.
func TestLastSectionAtTheEnd(t *testing.T) {
	h := open(t, 120, 40, nil)
	h.press("G")
	if got, last := h.currentSection(), len(h.Document().Sections)-1; got != last {
		t.Errorf("section %d is current, want %d", got, last)
	}
	h.press("k k k k k k k k k k k k k k k k k k k k")
	if h.currentSection() == len(h.Document().Sections)-1 {
		t.Error("it stays current above the end")
	}
}

// TestClickHints: whatever names a key can be clicked: the help line, the speakers, the
// border of an overlay.
func TestClickHints(t *testing.T) {
	h := open(t, 80, 24, nil)
	click := func(line int, words string) {
		t.Helper()
		text := strings.Split(strip(h.View().Content), "\n")[line]
		at := strings.Index(text, words)
		if at < 0 {
			t.Fatalf("no %q in %q", words, text)
		}
		h.send(tea.MouseClickMsg{X: len([]rune(text[:at])), Y: line, Button: tea.MouseLeft})
	}
	click(23, "v voices")
	if h.overlay.kind != voicesList {
		t.Fatal("voices do not open")
	}
	bottom := h.overlay.rect.Y + h.overlay.rect.H - 1
	click(bottom, "back")
	if h.overlay.kind != noOverlay {
		t.Fatal("the border does not close the list")
	}
	click(22, "2 Khan")
	if h.trail.Label != "Khan" {
		t.Errorf("the trail follows %q", h.trail.Label)
	}
	click(23, "next")
	if h.trail.Current != 1 {
		t.Errorf("stop %d", h.trail.Current)
	}
	click(23, "help")
	if h.overlay.kind != helpPage {
		t.Error("help does not open")
	}
	for n, line := range strings.Split(strip(h.View().Content), "\n") {
		if strings.Contains(line, "to the end") {
			click(n, "to the end")
			break
		}
	}
	if h.overlay.kind != noOverlay || !h.panes.reader.AtEnd() {
		t.Error("a line of help does not do what its key does")
	}
	h.press("x")
	click(22, "? help")
	click(h.overlay.rect.Y+h.overlay.rect.H-1, "esc back")
	if h.overlay.kind != noOverlay {
		t.Error("the key in a message cannot be clicked")
	}
	h.press("/ e")
	click(23, "esc back")
	if h.overlay.kind != noOverlay || h.trail.Kind == ui.SearchTrail {
		t.Error("the search line is not left")
	}
	h.press("V")
	click(23, "esc leave")
	if h.panes.reader.Selecting() {
		t.Error("the selection is not left")
	}
	h.press("e enter")
	click(h.overlay.rect.Y+h.overlay.rect.H-1, "follow the mentions")
	if h.trail.Kind != ui.MentionTrail {
		t.Errorf("a card follows %v", h.trail.Kind)
	}
}
