package draw_test

import (
	"strings"
	"testing"

	"briefing/ui/draw"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// TestEmojiHaveOneWidth draws rows that are as wide for a terminal that measures
// characters as for one that measures clusters.
func TestEmojiHaveOneWidth(t *testing.T) {
	for text, want := range map[string]string{
		"a plain title": "a plain title",
		"日本語 and 👩\u200d👩\u200d👧 emoji": "日本語 and 👩 emoji",
		"👍🏽 well done":                  "👍 well done",
		"❤\ufe0f and 1\ufe0f\u20e3":     "❤ and 1",
		"🇫🇷 a flag":                     "🇫🇷 a flag",
		"क्\u200dष is letters":          "क्\u200dष is letters",
		"e\u0301t\u0301 combine":        "e\u0301t\u0301 combine",
	} {
		if got := draw.Plain(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
		if strings.HasPrefix(text, "क") {
			continue // letters are never left out, whatever a terminal makes of them
		}
		for width := range 24 {
			row := draw.Row(width, []draw.Piece{{Text: text, Style: lipgloss.NewStyle()}}, []draw.Piece{{Text: "“2"}})
			if got := ansi.StringWidth(row); got != width {
				t.Errorf("%q in %d cells takes %d clusters' cells", text, width, got)
			}
			if got := ansi.StringWidthWc(row); got != width {
				t.Errorf("%q in %d cells takes %d characters' cells", text, width, got)
			}
		}
	}
}
