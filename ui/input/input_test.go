package input_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"briefing/ui/input"
	"briefing/ui/internal/uitest"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

func ExampleLine_Update() {
	var l input.Line
	for _, k := range uitest.Keys("corridor") {
		l.Update(k)
	}
	changed, _ := l.Update(tea.KeyPressMsg{Code: tea.KeyBackspace})
	fmt.Println(l.Text(), changed)
	// Output: corrido true
}

func press(l *input.Line, keys ...string) (changed, taken bool) {
	for _, k := range keys {
		for _, msg := range uitest.Keys(k) {
			changed, taken = l.Update(msg)
		}
	}
	return changed, taken
}

func TestKeys(t *testing.T) {
	for _, c := range []struct {
		name  string
		start string
		keys  []string
		want  string
	}{
		{"typed", "", []string{"ab", "space", "c"}, "ab c"},
		{"in the middle", "ac", []string{"left", "b"}, "abc"},
		{"backspace", "abc", []string{"backspace"}, "ab"},
		{"backspace on nothing", "", []string{"backspace"}, ""},
		{"delete", "abc", []string{"home", "delete"}, "bc"},
		{"delete at the end", "abc", []string{"delete"}, "abc"},
		{"a whole grapheme", "e\u0301👩‍👩‍👧", []string{"backspace", "left", "x"}, "xe\u0301"},
		{"a word", "one two  ", []string{"ctrl+w"}, "one "},
		{"the line", "one two", []string{"left", "left", "ctrl+u"}, "wo"},
		{"beyond the ends", "ab", []string{"left", "left", "left", "x", "end", "right", "y"}, "xaby"},
		{"control keys type nothing", "ab", []string{"ctrl+q", "tab", "esc", "enter"}, "ab"},
	} {
		var l input.Line
		l.Set(c.start)
		press(&l, c.keys...)
		if l.Text() != c.want {
			t.Errorf("%s: %q, want %q", c.name, l.Text(), c.want)
		}
	}
}

func TestTaken(t *testing.T) {
	var l input.Line
	for key, want := range map[string]bool{"a": true, "left": true, "backspace": true, "enter": false, "tab": false, "ctrl+q": false} {
		if _, taken := press(&l, key); taken != want {
			t.Errorf("%s: taken is %v, want %v", key, taken, want)
		}
	}
	if changed, _ := press(&l, "right"); changed {
		t.Error("a move changed the text")
	}
	if _, taken := l.Update(tea.WindowSizeMsg{}); taken {
		t.Error("a size was taken for a key")
	}
}

func TestPasteIsCleanAndBounded(t *testing.T) {
	var l input.Line
	l.Update(tea.PasteMsg{Content: "one\ntwo\tthree\x1b[31m\u202e"})
	if strings.ContainsAny(l.Text(), "\n\t\x1b\u202e") || !strings.HasPrefix(l.Text(), "one two three") {
		t.Errorf("pasted %q", l.Text())
	}
	l.Update(tea.PasteMsg{Content: strings.Repeat("李", input.MaxBytes)})
	if len(l.Text()) > input.MaxBytes || !utf8.ValidString(l.Text()) {
		t.Errorf("%d bytes, valid %v", len(l.Text()), utf8.ValidString(l.Text()))
	}
	if changed, _ := l.Update(tea.KeyPressMsg{Text: strings.Repeat("x", 9)}); changed && len(l.Text()) > input.MaxBytes {
		t.Error("typing went beyond the limit")
	}
}

func TestView(t *testing.T) {
	for _, text := range []string{"", "short", "a text that is too long for the line", "李小龍李小龍李小龍李小龍"} {
		for w := range 60 {
			var l input.Line
			l.Set(text)
			for range 4 {
				view := l.View(uitest.Styles("plain"), "› ", "3 of 52", w)
				if f := uitest.Fault(view, w, 1); f != "" {
					t.Fatalf("%q in %d cells: %s", text, w, f)
				}
				if w > 2 && !strings.Contains(view, "\x1b[7m") {
					t.Fatalf("%q in %d cells: no cursor in %q", text, w, view)
				}
				press(&l, "left", "left", "left", "left")
			}
		}
	}
	var l input.Line
	l.Placeholder = "type to filter"
	if view := ansi.Strip(l.View(uitest.Styles("plain"), "› ", "", 40)); !strings.Contains(view, "type to filter") {
		t.Errorf("no placeholder in %q", view)
	}
}

func TestQuery(t *testing.T) {
	for _, c := range []struct {
		query, text string
		want        bool
	}{
		{"", "anything", true},
		{"pier", "The Pier Meeting", true},
		{"PIER meeting", "meeting at the pier", true},
		{"pier ship", "The Pier Meeting", false},
		{"piers", "pier", false},
		{"é", "CAFÉ", true},
		{"cafe", "CAFÉ", false},
		{"小", "李小龍", true},
		{"k", "\u212a", true}, // the sign for kelvin is a k
		{"x", "", false},
	} {
		if got := input.NewQuery(c.query).Match(c.text); got != c.want {
			t.Errorf("%q in %q: %v, want %v", c.query, c.text, got, c.want)
		}
	}
}

func FuzzQuery(f *testing.F) {
	f.Add("Pier meet", "The Pier Meeting")
	f.Add("é", "CAFÉ")
	f.Fuzz(func(t *testing.T, query, text string) {
		want := true
		for _, w := range strings.Fields(strings.ToLower(query)) {
			want = want && strings.Contains(strings.ToLower(text), w)
		}
		got := input.NewQuery(query).Match(text)
		if got != want && utf8.ValidString(query) && utf8.ValidString(text) {
			t.Errorf("%q in %q: %v, want %v", query, text, got, want)
		}
	})
}

func BenchmarkQuery(b *testing.B) {
	text := strings.Repeat("the quarrel is old and the line is cheap ", 25)
	b.SetBytes(int64(len(text)))
	q := input.NewQuery("thaw")
	for b.Loop() {
		q.Match(text)
	}
}
