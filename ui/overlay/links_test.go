package overlay_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/internal/uitest"
	"briefing/ui/overlay"

	"github.com/charmbracelet/x/exp/golden"
)

// notes is a document whose only words are those of a footnote "one".
type notes struct{ text string }

func (n notes) Leaves(article.Block) []article.Leaf {
	return []article.Leaf{{Kind: article.Note, Info: "one", Text: n.text}}
}

func (n notes) Anchor(string) (int, bool)        { return 0, false }
func (n notes) Note(string) (article.Span, bool) { return article.Span{Start: 0, End: 1}, true }

func noted(text string) *article.Document {
	return &article.Document{
		Text: article.Text("x"), Parser: notes{text},
		Blocks: []article.Block{{Span: article.Span{End: 1}, Kind: article.FootnoteBlock}},
	}
}

// found are links as they are on a screen.
func found() []ui.LinkChosen {
	return []ui.LinkChosen{
		{Text: "the report", Target: "https://example.org/a/very/long/path/that/does/not/fit/in/one/line/of/a/narrow/box?with=query"},
		{Text: "the other one", Target: "other.md"},
		{Text: "1", Target: "#fn:one"},
		{Text: "www.bank.example", Target: "https://evil.example/login"},
		{Text: "run me", Target: "javascript:alert(1)"},
		{Text: "a lookalike", Target: "https://exаmple.org/"},
	}
}

func linksPane(theme string, w, h int) *overlay.Links {
	keys := ui.Keys()
	o := overlay.NewLinks(uitest.Styles(theme), &keys)
	o.SetSize(w, h)
	o.Show(noted("The text of the note."), found(), "")
	return o
}

func TestLinksGolden(t *testing.T) {
	for _, size := range [][2]int{{34, 30}, {70, 26}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			golden.RequireEqual(t, uitest.Plain(linksPane("dark", size[0], size[1]).View()))
		})
	}
	t.Run("plain", func(t *testing.T) { golden.RequireEqual(t, linksPane("plain", 70, 26).View()) })
}

func TestLinksSweep(t *testing.T) { uitest.Sweep(t, linksPane("plain", 0, 0)) }

func TestLinksAreExplained(t *testing.T) {
	warnings := []string{"", "", "", "another address", "not opened", "another script"}
	for i, k := range found() {
		got := overlay.Explain(noted("The text of the note."), k, "")
		if (warnings[i] == "") != (got.Warning == "") || !strings.Contains(got.Warning, warnings[i]) {
			t.Errorf("link %d is %+v, want the warning %q", i, got, warnings[i])
		}
		switch {
		case i == 2 && (got.Note != "The text of the note." || got.Address != ""):
			t.Errorf("the footnote is %+v", got)
		case i == 5 && !strings.Contains(got.Address, "xn--"):
			t.Errorf("the true name of a lookalike is not shown: %q", got.Address)
		}
	}
}

func TestLinksEnterAsksForTheTargetAsItIs(t *testing.T) {
	got := uitest.Press(linksPane("plain", 60, 20), "down", "enter")
	if len(got) != 1 || got[0] != (ui.LinkChosen{Target: "other.md", Text: "the other one"}) {
		t.Errorf("enter sent %v", got)
	}
}

func TestLinksRelativeLinksOfAPage(t *testing.T) {
	got := overlay.Explain(noted(""), found()[1], "https://example.com/news/today.html")
	if got.Address != "https://example.com/news/other.md" {
		t.Errorf("a relative link leads to %q", got.Address)
	}
}

// TestLinksLongFootnote lists a footnote of a megabyte: only its beginning is read.
func TestLinksLongFootnote(t *testing.T) {
	note := overlay.Explain(noted(strings.Repeat("größer ", 150_000)), found()[2], "").Note
	if len(note) < 1000 || len(note) > 4<<10 || !strings.HasPrefix(note, "größer ") || !utf8.ValidString(note) {
		t.Fatalf("%.100v", note)
	}
}
