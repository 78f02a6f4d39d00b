package model

import (
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/model/state"
	tea "charm.land/bubbletea/v2"
)

const strait = `# The strait

Ferries crossed the strait twice a day until the war. See [the report](https://example.org/report) and [the map](https://example.org/map).

> Nobody will stop them, they say.

| Ship | Crew |
| - | - |
| The Gull of the north | forty |
| The Tern | nine |

The second crossing was at noon.
`

// TestSelectWords selects by motions and copies what is selected.
func TestSelectWords(t *testing.T) {
	for keys, want := range map[string]string{
		"V":             "Ferries",
		"V w w":         "Ferries crossed the",
		"V w w w b":     "Ferries crossed the",
		"V w v w":       "crossed the",
		"V w w o w":     "crossed the",
		"V w w w o w w": "the strait",
		"V b":           "strait\nFerries",
		"V } 0 v $":     "Nobody will stop them, they say.",
		"V } } v j $":   "Ship\nCrew\nThe Gull of the north\nforty",
		"V G v 0":       "The second crossing was at noon.",
		"V g v w":       "The strait",
		"V { v w":       "The strait",
		"V G v { v l":   "The Tern",
	} {
		var copied string
		h := openDocument(t, written(t, strait), 80, 24, func(o *Options) {
			o.Clipboard = func(text string) error { copied = text; return nil }
		})
		h.press(keys)
		if !h.panes.reader.Selecting() {
			t.Errorf("%s: nothing is selected", keys)
		}
		h.press("y")
		if got, _, _ := strings.Cut(copied, "\n\n"); got != want {
			t.Errorf("%s: copied %q, want %q", keys, got, want)
		}
		if !strings.HasSuffix(copied, "The strait, § The strait") || h.panes.reader.Selecting() {
			t.Errorf("%s: copied without its source, or still selecting: %q", keys, copied)
		}
	}
}

// TestSelectedWordsAreMarked writes a note on selected words, and leaves others marked
// without one.
func TestSelectedWordsAreMarked(t *testing.T) {
	h := openDocument(t, written(t, strait), 80, 24, func(o *Options) { o.Store = state.Open(t.TempDir()) })
	h.press("V w m")
	for _, k := range []string{"h", "m", "esc"} {
		h.send(keyPress(k))
	}
	if n := len(h.marks.own); n != 1 || h.marks.own[0].Words != "Ferries crossed" || h.marks.own[0].Note != "hm" {
		t.Fatalf("%d marks: %+v", n, h.marks.own)
	}
	h.press("V } 0 v $ m esc")
	if n := len(h.marks.own); n != 2 || h.marks.own[1].Words != "Nobody will stop them, they say." {
		t.Errorf("%d marks: %+v", n, h.marks.own)
	}
	h.press("V x")
	if !h.panes.reader.Selecting() || !strings.Contains(h.Model.screen.flash, "esc leave the selection") {
		t.Errorf("an unknown key leads to %q", h.Model.screen.flash)
	}
	h.press("esc")
	if h.panes.reader.Selecting() || h.overlay.pane != nil {
		t.Error("esc does not leave the selection")
	}
}

// TestAnnotate writes notes on a paragraph, a section and the document.
func TestAnnotate(t *testing.T) {
	store := state.Open(t.TempDir())
	h := openDocument(t, written(t, strait), 80, 24, func(o *Options) { o.Store = store })
	for _, keys := range []string{"A enter o n e esc", "A down enter t w o esc", "A down down enter 3 esc", "A enter esc", "A down enter + esc"} {
		h.press(keys)
	}
	var got []string
	for _, k := range h.marks.own {
		got = append(got, beginning(k.Words)+k.Section+": "+k.Note)
	}
	want := "“Ferries crossed the strait twic…”The strait: one|“”The strait: two+|“”: 3"
	if all := strings.Join(got, "|"); all != want {
		t.Errorf("notes\n%s\nwant\n%s", all, want)
	}
	h.press("A")
	golden(t, "annotate.txt", trimmed(h.screen()))
	h.press("esc M")
	golden(t, "notes.txt", trimmed(h.screen()))
	for _, text := range []string{"on the section", "on the document", "two+"} {
		if _, _, ok := h.screen().Find(text); !ok {
			t.Errorf("%q is not listed:\n%s", text, trimmed(h.screen()))
		}
	}
	h.press("down down enter")
	if h.overlay.pane != nil || !h.panes.reader.AtTop() {
		t.Error("a note on the document does not lead to its beginning")
	}
}

// TestMarksOfAllDocuments lists the marks of another document, opens it at one, and
// removes it from the list.
func TestMarksOfAllDocuments(t *testing.T) {
	store := state.Open(t.TempDir())
	docs := map[string]*article.Document{}
	for _, name := range []string{"north", "south"} {
		docs[name] = written(t, "# Up "+name+"\n\n"+strings.Repeat("The tide rose in the harbour.\n\n", 60)+"The mole held in "+name+".\n")
	}
	read := func(name string) *harness {
		return openDocument(t, docs[name], 100, 30, func(o *Options) { o.Store = store })
	}
	h := read("north")
	h.press("G V G v 0 m esc")
	h.Save()
	h = read("south")
	h.press("M")
	if _, _, ok := h.screen().Find("Up north"); !ok || h.overlay.kind != marksList {
		t.Fatalf("the other document's mark is not listed: %q", h.Model.screen.flash)
	}
	golden(t, "all-marks.txt", trimmed(h.screen()))
	msg := h.toMark(0)()
	opened, ok := msg.(documentOpened)
	if !ok {
		t.Fatalf("%T: %v", msg, msg)
	}
	h.Update(opened)
	if h.session.doc.Meta.Title != "Up north" || h.panes.reader.AtTop() {
		t.Errorf("%q is read at its top: %v", h.session.doc.Meta.Title, h.panes.reader.AtTop())
	}
	h = read("south")
	h.press("M")
	h.run(h.changeMark(0, "Mark removed", (*state.Store).RemoveMark))
	if n := len(h.marks.entries()); n != 0 {
		t.Errorf("%d marks are left", n)
	}
}

// TestLinkLetters opens a link by its letter.
func TestLinkLetters(t *testing.T) {
	var opened string
	h := openDocument(t, written(t, strait), 80, 24, func(o *Options) {
		o.Browse = func(address string) error { opened = address; return nil }
	})
	h.press("f")
	if _, _, ok := h.screen().Find("See ahe report and"); !ok {
		t.Errorf("the links have no letters:\n%s", trimmed(h.screen()))
	}
	golden(t, "letters.txt", trimmed(h.screen()))
	h.press("b")
	if opened != "https://example.org/map" || h.overlay.pane != nil {
		t.Errorf("b opened %q", opened)
	}
	h.press("f z")
	if _, _, ok := h.screen().Find("See the report"); !ok || h.overlay.pane != nil {
		t.Error("another key leaves the letters")
	}
}

// TestDragSelects drags over words, over the edge of the pane too, and clicks.
func TestDragSelects(t *testing.T) {
	h := openDocument(t, written(t, strait+strings.Repeat("\nMore of the strait.\n", 30)), 80, 24, nil)
	x, y, ok := h.screen().Find("crossed")
	if !ok {
		t.Fatal("no words on screen")
	}
	h.send(tea.MouseClickMsg{X: x + 1, Y: y, Button: tea.MouseLeft})
	h.send(tea.MouseMotionMsg{X: x + 2, Y: y, Button: tea.MouseLeft})
	if h.panes.reader.Selecting() {
		t.Error("a click that is not still selects")
	}
	h.send(tea.MouseMotionMsg{X: x + 10, Y: y, Button: tea.MouseLeft})
	h.send(tea.MouseReleaseMsg{X: x + 10, Y: y})
	if got := h.session.doc.Words(h.panes.reader.Selected()); got != "crossed the" {
		t.Errorf("dragged over %q", got)
	}
	h.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	if h.panes.reader.Selecting() {
		t.Error("a click does not leave the selection")
	}
	for range 30 {
		h.send(tea.MouseMotionMsg{X: x, Y: 24, Button: tea.MouseLeft})
	}
	if h.panes.reader.AtTop() || len(h.session.doc.Words(h.panes.reader.Selected())) < 300 {
		t.Errorf("at the edge the text does not scroll: %q", h.session.doc.Words(h.panes.reader.Selected()))
	}
}
