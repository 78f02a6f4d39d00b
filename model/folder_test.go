package model

import (
	"fmt"
	"testing"

	"briefing/content"
	"briefing/ui"
	tea "charm.land/bubbletea/v2"
)

// TestFolderListGrows lists a folder whose documents come one after the other: the
// box is as high as they need, and never higher than its place.
func TestFolderListGrows(t *testing.T) {
	m := NewFolder([]string{"papers"}, Options{Keys: ui.Keys(), Width: 100, Height: 30})
	most, before := m.screen.layout.Overlay.H, m.overlay.rect.H
	for i := range 40 {
		m.listed(folderListed{entries: []content.Entry{{Index: i, Path: fmt.Sprint(i), Name: fmt.Sprintf("paper %d.md", i)}}})
		if h := m.overlay.rect.H; h < before || h > most {
			t.Fatalf("with %d documents the list is %d lines high after %d, of %d", i+1, h, before, most)
		}
		before = m.overlay.rect.H
	}
	if before != most {
		t.Errorf("40 documents take %d lines of %d", before, most)
	}
}

// TestQuitReturnsToTheList: q in a document that was opened from a list goes back to the
// list, and there it quits; Q quits at once.
func TestQuitReturnsToTheList(t *testing.T) {
	doc, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	h := &harness{NewFolder([]string{"papers"}, Options{Keys: ui.Keys(), Width: 100, Height: 30}), t}
	read := func() {
		h.opened(documentOpened{generation: h.session.generation, book: finished{doc}})
		h.closeOverlay()
	}
	read()
	if quits(h.Model.pressed(keyPress("q"))) || h.overlay.kind != folderList {
		t.Error("q does not return to the list")
	}
	read()
	if !quits(h.Model.pressed(keyPress("Q"))) {
		t.Error("Q does not quit")
	}
}

// quits reports whether a command ends the program.
func quits(cmd tea.Cmd) bool {
	if cmd == nil {
		return false
	}
	_, yes := cmd().(tea.QuitMsg)
	return yes
}
