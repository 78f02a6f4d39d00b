package overlay_test

import (
	"fmt"
	"strings"
	"testing"

	"briefing/ui"
	"briefing/ui/internal/uitest"
	"briefing/ui/overlay"

	"github.com/charmbracelet/x/exp/golden"
)

func marksPane(theme string, w, h int) *overlay.Marks {
	keys := ui.Keys()
	m := overlay.NewMarks(uitest.Styles(theme), &keys)
	m.SetSize(w, h)
	m.SetEntries([]overlay.MarkEntry{
		{Words: "The line is cheap", Speaker: "Ada Quill", Section: "Why now", Note: "ask her about it, and about the pier"},
		{Words: "In March 2030 the Harbour Council and Norland signed\nthe Tide Accord.", Section: "Why now"},
		{Words: "what stood here once", Section: "", Lost: true},
		{Note: "read it again", Document: "Another report"},
	})
	return m
}

func TestMarksGolden(t *testing.T) {
	for _, size := range [][2]int{{30, 16}, {70, 14}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			golden.RequireEqual(t, uitest.Plain(marksPane("dark", size[0], size[1]).View()))
		})
	}
	t.Run("plain", func(t *testing.T) { golden.RequireEqual(t, marksPane("plain", 70, 14).View()) })
}

func TestMarksSweep(t *testing.T) { uitest.Sweep(t, marksPane("plain", 0, 0)) }

func TestMarksKeys(t *testing.T) {
	for key, want := range map[string]any{
		"enter":  ui.MarkChosen{Mark: 1},
		"ctrl+e": ui.NoteAsked{Mark: 1},
		"ctrl+d": ui.MarkRemoved{Mark: 1},
	} {
		if got := uitest.Press(marksPane("plain", 60, 20), "down", key); len(got) != 1 || got[0] != want {
			t.Errorf("%s sent %v, want %v", key, got, want)
		}
	}
}

func TestMarksFilterLooksAtNotes(t *testing.T) {
	m := marksPane("plain", 60, 20)
	m.SetFilter("pier")
	if m.Selected() != 0 || !strings.Contains(m.View(), " 1 of 4 ") {
		t.Errorf("the note was not found:\n%s", m.View())
	}
}

func TestMarksRemovingTheLast(t *testing.T) {
	m := marksPane("plain", 60, 20)
	m.Move(3)
	m.SetEntries([]overlay.MarkEntry{{Words: "one"}})
	if m.Selected() != 0 {
		t.Errorf("%d is selected of one", m.Selected())
	}
	m.SetEntries(nil)
	if !strings.Contains(m.View(), "No marks yet: m marks") {
		t.Errorf("an empty list does not say what to do:\n%s", m.View())
	}
}
