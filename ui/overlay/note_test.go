package overlay_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"briefing/ui"
	"briefing/ui/internal/uitest"
	"briefing/ui/overlay"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"
)

func notePane(theme, text string, w, h int) *overlay.Note {
	keys := ui.Keys()
	n := overlay.NewNote(uitest.Styles(theme), &keys)
	n.SetSize(w, h)
	n.Show(3, "“The line is cheap” — Ada Quill", text)
	return n
}

func TestNoteGolden(t *testing.T) {
	for _, size := range [][2]int{{30, 12}, {60, 12}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			golden.RequireEqual(t, uitest.Plain(notePane("dark", "ask her about the pier and whether it will be built at all\nand when", size[0], size[1]).View()))
		})
	}
}

func TestNoteSweep(t *testing.T) {
	uitest.SweepTo(t, notePane("plain", "", 0, 0), 30, 16)
	uitest.SweepTo(t, notePane("plain", "李小龍 wrote a note with emoji 👩‍👩‍👧 and e\u0301\n\n"+strings.Repeat("many lines\n", 9), 0, 0), 30, 16)
}

func TestNoteEscKeepsTheNote(t *testing.T) {
	for _, c := range []struct {
		name, before string
		keys         []string
		want         []tea.Msg
	}{
		{"untouched", "a note", []string{"esc"}, []tea.Msg{ui.OverlayClosed{}}},
		{"typed", "", []string{"ask", "space", "her", "esc"}, []tea.Msg{ui.NoteEdited{Mark: 3, Text: "ask her"}}},
		{"lines", "one", []string{"enter", "two", "esc"}, []tea.Msg{ui.NoteEdited{Mark: 3, Text: "one\ntwo"}}},
		{"emptied", "a", []string{"backspace", "esc"}, []tea.Msg{ui.NoteEdited{Mark: 3, Text: ""}}},
		{"blanks are nothing", "a", []string{"space", "enter", "esc"}, []tea.Msg{ui.OverlayClosed{}}},
	} {
		got := uitest.Press(notePane("plain", c.before, 40, 12), c.keys...)
		if got = got[max(0, len(got)-1):]; !slices.Equal(got, c.want) { // before it come its own
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestNotePasteIsClean(t *testing.T) {
	n := notePane("plain", "", 60, 12)
	uitest.Answers(n.Update(tea.PasteMsg{Content: "a\x1b[31mb\u202ec\nd"}))
	if text := n.Text(); strings.ContainsAny(text, "\x1b\u202e") || !strings.Contains(text, "\nd") {
		t.Errorf("pasted %q", text)
	}
	if f := uitest.Fault(n.View(), 60, 12); f != "" {
		t.Error(f)
	}
}

func TestNoteTheNextMarkStartsAnew(t *testing.T) {
	n := notePane("plain", "the first note", 60, 12)
	n.Show(4, "other words", "")
	if n.Text() != "" {
		t.Errorf("the note of another mark is %q", n.Text())
	}
}

// TestFullNoteTakesNoKey: at its limit a note costs nothing for further keys.
func TestNoteFullNoteTakesNoKey(t *testing.T) {
	n := notePane("dark", strings.Repeat("a", overlay.MaxLength), 60, 12)
	before := n.View()
	if cost := testing.AllocsPerRun(10, func() { n.Update(tea.KeyPressMsg{Code: 'b', Text: "b"}) }); cost > 20 {
		t.Errorf("a key costs %v allocations", cost)
	}
	if len(n.Text()) != overlay.MaxLength || n.View() != before {
		t.Errorf("%d bytes", len(n.Text()))
	}
	n.Update(tea.KeyPressMsg{Code: tea.KeyBackspace})
	n.Update(tea.KeyPressMsg{Code: 'b', Text: "b"})
	if !strings.HasSuffix(n.Text(), "ab") {
		t.Error("nothing can be put in the place of what was taken away")
	}
}

// TestFlood types faster than the area can lay out: what comes in the wake of a key
// costs nothing, and nothing of it is lost.
func TestNoteFlood(t *testing.T) {
	n := notePane("dark", "", 60, 12)
	begun := n.Update(tea.KeyPressMsg{Code: 'a', Text: "a"})
	shown := n.View()
	for i := range 1000 {
		if cmd := n.Update(tea.KeyPressMsg{Code: 'b', Text: "b"}); cmd != nil || n.View() != shown {
			t.Fatalf("key %d is laid out by itself", i+1)
		}
	}
	uitest.Press(n, "enter")
	for _, msg := range uitest.Answers(begun) {
		n.Update(msg)
	}
	n.Update(tea.KeyPressMsg{Code: 'c', Text: "c"})
	if want := "a" + strings.Repeat("b", 1000) + "\nc"; n.Text() != want {
		t.Errorf("the note is %q", n.Text())
	}
}

// TestFloodOfNames types what the area knows as a key's name: it is text.
func TestNoteFloodOfNames(t *testing.T) {
	for _, name := range []string{"up", "end", "home", "enter", "ctrl+k"} {
		n := notePane("dark", "", 60, 12)
		for _, r := range "x" + name {
			n.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
		}
		if got := n.Text(); got != "x"+name {
			t.Errorf("typed %q, the note is %q", "x"+name, got)
		}
	}
}
