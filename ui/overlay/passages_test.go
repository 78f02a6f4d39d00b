package overlay_test

import (
	"fmt"
	"testing"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/internal/uitest"
	"briefing/ui/overlay"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"
)

// passages are what somebody said in two documents, where else the name is, and who is
// with it.
func passages() []overlay.Passage {
	return []overlay.Passage{
		{Path: "a.md", Span: article.Span{Start: 10, End: 40}, Person: -1, Lead: "30 November 2030", Text: "“It has cracked from end to end, and nobody in the town has said why the sea wall was never mended”", About: "The pier · Quay Post · 30 November 2030"},
		{Path: "b.md", Person: -1, Lead: "3 May 2031", Text: "that the council had no money", About: "Two ports, one ferry · and in 2 more"},
		{Path: "c.md", Person: -1, Group: "Named in", Lead: "4 May 2031", Text: "李小龍 on the docks", About: "3 mentions"},
		{Person: 7, Group: "With", Text: "Tom Reed", About: "in 2 documents"},
	}
}

func passagesPane(theme string, w, h int) *overlay.Passages {
	keys := ui.Keys()
	p := overlay.NewPassages(uitest.Styles(theme), &keys, overlay.Words{Title: "Ann Dole, mayor · 3 documents", Noun: "statement"})
	p.SetTurn(func() tea.Msg { return ui.ScopeTurned{} })
	p.SetSize(w, h)
	p.Show(passages())
	return p
}

func TestPassagesGolden(t *testing.T) {
	for _, size := range [][2]int{{34, 16}, {76, 18}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			golden.RequireEqual(t, uitest.Plain(passagesPane("dark", size[0], size[1]).View()))
		})
	}
}

func TestPassagesSweep(t *testing.T) { uitest.Sweep(t, passagesPane("plain", 0, 0)) }

func TestPassagesChoose(t *testing.T) {
	p := passagesPane("plain", 76, 18)
	for _, want := range []tea.Msg{
		ui.PassageChosen{Path: "a.md", Span: article.Span{Start: 10, End: 40}},
		ui.PassageChosen{Path: "b.md"},
		ui.PassageChosen{Path: "c.md"},
		ui.PersonChosen{Index: 7},
	} {
		if got := uitest.Press(p, "enter"); len(got) != 1 || got[0] != want {
			t.Errorf("enter sent %v, want %v", got, want)
		}
		uitest.Press(p, "down")
	}
	uitest.Press(p, "home")
	want := ui.CopyAsked{Text: "3 May 2031: that the council had no money\n— Two ports, one ferry · and in 2 more", What: "statement"}
	if got := uitest.Press(p, "down", "ctrl+y"); len(got) != 1 || got[0] != want {
		t.Errorf("ctrl+y sent %q", got)
	}
	if got := uitest.Press(p, "tab"); len(got) != 1 || got[0] != (ui.ScopeTurned{}) {
		t.Errorf("tab sent %v", got)
	}
}
