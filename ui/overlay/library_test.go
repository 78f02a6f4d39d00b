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

func entries() []overlay.DocumentEntry {
	return []overlay.DocumentEntry{
		{Path: "a.md", Name: "a.md", Title: "Two ports, one ferry", Source: "The Example", Date: "3 May 2031", Words: 900, Quotes: 7},
		{Path: "b.md", Name: "b.md"},
		{Path: "old/c.md", Name: "c.md", Folder: "old", Problem: "no permission to read it"},
		{Path: "old/d.md", Name: "d.md", Folder: "old", Title: "李小龍 on the docks of Eastquay, a very long story", Words: 1},
	}
}

func libraryPane(theme string, w, h int) *overlay.Library {
	keys := ui.Keys()
	l := overlay.NewLibrary(uitest.Styles(theme), &keys, "Briefings")
	l.SetSize(w, h)
	l.SetEntries(entries())
	return l
}

func TestLibraryGolden(t *testing.T) {
	for _, size := range [][2]int{{30, 14}, {70, 14}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			golden.RequireEqual(t, uitest.Plain(libraryPane("dark", size[0], size[1]).View()))
		})
	}
}

func TestLibrarySweep(t *testing.T) { uitest.Sweep(t, libraryPane("plain", 0, 0)) }

func TestLibraryEnterOpens(t *testing.T) {
	if got := uitest.Press(libraryPane("plain", 60, 20), "ferry", "enter"); len(got) != 1 || got[0] != (ui.DocumentChosen{Path: "a.md"}) {
		t.Errorf("enter sent %v", got)
	}
}

func TestLibraryLateResultsKeepTheDocument(t *testing.T) {
	l := libraryPane("plain", 60, 20)
	uitest.Press(l, "down")
	late := entries()
	late[1].Title = "What came late"
	late = append([]overlay.DocumentEntry{{Path: "0.md", Name: "0.md"}}, late...)
	l.SetEntries(late)
	if got := uitest.Press(l, "enter"); len(got) != 1 || got[0] != (ui.DocumentChosen{Path: "b.md"}) {
		t.Errorf("after late results, enter sent %v", got)
	}
	if !strings.Contains(l.View(), "What came late") {
		t.Errorf("the late title is not shown:\n%s", l.View())
	}
	l.SetEntries(nil)
	if got := uitest.Press(l, "enter"); got != nil {
		t.Errorf("in an empty list, enter sent %v", got)
	}
}

// TestLibraryNamesTheSource: a document that names its source is not told by its file.
func TestLibraryNamesTheSource(t *testing.T) {
	view := libraryPane("plain", 70, 20).View()
	if strings.Contains(view, "a.md") || !strings.Contains(view, "The Example") || !strings.Contains(view, "d.md") {
		t.Errorf("source or file is wrong in:\n%s", view)
	}
}

func TestLibrarySaysHowFarItWasRead(t *testing.T) {
	l := libraryPane("plain", 70, 20)
	list := entries()
	list[0].Read, list[3].Read = 0.42, 1
	l.SetEntries(list)
	if view := l.View(); !strings.Contains(view, "7 statements · at 42 %") || !strings.Contains(view, "1 min · read") {
		t.Errorf("how far they were read is not shown:\n%s", view)
	}
}
