package draw_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"briefing/ui/draw"
	"briefing/ui/internal/uitest"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

func ExampleRow() {
	plain := lipgloss.NewStyle()
	left := []draw.Piece{{Text: "▸ ", Style: plain}, {Text: "What the analysts argue", Style: plain}}
	right := []draw.Piece{{Text: "“6", Style: plain}, {Text: " 2′", Style: plain}}
	fmt.Println(draw.Row(32, left, right) + "|")
	fmt.Println(draw.Row(24, left, right) + "|")
	// Output:
	// ▸ What the analysts argue  “6 2′|
	// ▸ What the analys… “6 2′|
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  string
	}{
		{"", 5, ""},
		{"abc", 3, "abc"},
		{"abcd", 3, "ab…"},
		{"abc", 1, "…"},
		{"abc", 0, ""},
		{"abc", -1, ""},
		{"ab cd", 4, "ab…"},
		{"李小龍", 6, "李小龍"},
		{"李小龍", 5, "李小…"},
		{"李小龍", 4, "李…"},
		{"李小龍", 2, "…"},
		{"e\u0301e\u0301e\u0301", 3, "e\u0301e\u0301e\u0301"},
		{"e\u0301e\u0301e\u0301", 2, "e\u0301…"},
		{"👩‍👩‍👧 family", 4, "👩…"},
		{"مرحبا", 3, "مر…"},
	} {
		if got := draw.Cut(c.text, c.width); got != c.want {
			t.Errorf("Cut(%q, %d) = %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text        string
		width, most int
		want        string
	}{
		{"", 5, 0, ""},
		{"   ", 5, 0, ""},
		{"one two three", 7, 0, "one two|three"},
		{"one two three", 8, 0, "one two|three"},
		{"one two three", 3, 0, "one|two|thr|ee"},
		{"one two three four", 7, 2, "one two|three…"},
		{"one  two", 3, 0, "one|two"},
		{"one\ntwo three", 20, 0, "one|two three"},
		{"one\n\n\ntwo", 20, 0, "one|two"},
		{"one\ntwo", 20, 1, "one two"},
		{"李小龍李小龍", 5, 0, "李小|龍李|小龍"},
		{"abcdefgh", 3, 2, "abc|de…"},
		{"one two", 0, 0, ""},
		{"龍", 1, 0, ""},
		{"a\u00a01, b\u00a02", 5, 0, "a\u00a01,|b\u00a02"},
	} {
		if got := strings.Join(draw.Wrap(c.text, c.width, c.most), "|"); got != c.want {
			t.Errorf("Wrap(%q, %d, %d) = %q, want %q", c.text, c.width, c.most, got, c.want)
		}
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("one two three", 5, 2)
	f.Add("李小龍 e\u0301 👩‍👩‍👧\n\u200b", 3, 0)
	f.Fuzz(func(t *testing.T, text string, width, most int) {
		if !utf8.ValidString(text) || strings.ContainsFunc(text, func(r rune) bool { return r < 0x20 && r != '\n' || r >= 0x7f && r < 0xa0 }) {
			return // texts are clean
		}
		width, most = width%100, most%20
		lines := draw.Wrap(text, width, most)
		if most > 0 && len(lines) > most {
			t.Errorf("%d lines, at most %d", len(lines), most)
		}
		for _, l := range lines {
			if draw.Width(l) > width || strings.Contains(l, "\n") || !utf8.ValidString(l) {
				t.Errorf("line %q of width %d in %d", l, draw.Width(l), width)
			}
		}
		if cut := draw.Cut(text, width); draw.Width(cut) > max(0, width) || !utf8.ValidString(cut) {
			t.Errorf("%q is wider than %d", cut, width)
		}
		if most <= 0 && width > 40 {
			words := func(s string) string { return strings.Join(strings.Fields(s), "") }
			if got := words(strings.Join(lines, "")); len(got) > len(words(text)) {
				t.Errorf("wrapping added to %q: %q", text, got)
			}
		}
	})
}

func TestRowHasItsWidth(t *testing.T) {
	bold := lipgloss.NewStyle().Bold(true)
	for _, text := range []string{"", "short", "a longer text that does not fit", "李小龍李小龍李小龍"} {
		for _, right := range []string{"", "12′", "very much at the right edge", "李小龍"} {
			for w := range 60 {
				left, end := []draw.Piece{{Text: "▸ ", Style: bold}, {Text: text, Style: bold}}, []draw.Piece{{Text: right, Style: bold}, {Text: "!"}}
				for name, row := range map[string]string{"row": draw.Row(w, left, end), "bar": draw.Bar(w, bold, left, end)} {
					if got := ansi.StringWidth(row); got != w {
						t.Fatalf("%s of %q and %q: %d cells, want %d: %q", name, text, right, got, w, row)
					}
				}
			}
		}
	}
}

func TestRowKeepsTheTitle(t *testing.T) {
	left := []draw.Piece{{Text: "a title"}}
	right := []draw.Piece{{Text: "first"}, {Text: "last"}}
	for _, c := range []struct {
		width int
		want  string
	}{
		{20, "a title    firstlast"},
		{17, "a title firstlast"},
		{16, "a title     last"},
		{12, "a title last"},
		{11, "a title    "},
		{5, "a ti…"},
	} {
		if got := draw.Row(c.width, left, right); got != c.want {
			t.Errorf("%d cells: %q, want %q", c.width, got, c.want)
		}
	}
}

func TestBox(t *testing.T) {
	for w := range 60 {
		for h := range 12 {
			for _, count := range []string{"", "3 of 52"} {
				inner, _ := draw.Inside(w, h)
				lines := []string{draw.Pad("inside", inner)}
				box := draw.Box{Title: "A title of some length", Count: count, Hint: "enter go there · esc back"}
				if f := uitest.Fault(box.Draw(uitest.Styles("plain"), lines, w, h), w, h); f != "" {
					t.Fatalf("%d×%d: %s", w, h, f)
				}
			}
		}
	}
}

func TestFollow(t *testing.T) {
	for _, c := range []struct{ top, row, height, total, want int }{
		{0, 0, 10, 100, 0},
		{0, 9, 10, 100, 0},
		{0, 10, 10, 100, 1},
		{50, 49, 10, 100, 49},
		{95, 99, 10, 100, 90},
		{5, 2, 10, 3, 0},
		{0, 0, 10, 0, 0},
		{3, 5, 1, 10, 5},
	} {
		if got := draw.Follow(c.top, c.row, c.height, c.total); got != c.want {
			t.Errorf("Follow(%d, %d, %d, %d) = %d, want %d", c.top, c.row, c.height, c.total, got, c.want)
		}
	}
}

func BenchmarkRow(b *testing.B) {
	s := uitest.Styles("dark")
	left := []draw.Piece{{Text: "▸ ", Style: s.Focused}, {Text: "What the analysts argue", Style: s.Text}}
	right := []draw.Piece{{Text: "“6", Style: s.Quiet}, {Text: " 2′", Style: s.Quiet}}
	for b.Loop() {
		draw.Row(30, left, right)
	}
}
