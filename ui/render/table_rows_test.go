package render_test

import (
	"fmt"
	"strings"
	"testing"

	"briefing/ui/internal/uitest"
	"briefing/ui/render"
)

// TestTableOfTwentyRows: a rule under the header alone, a line a row, and the names of
// columns whole while another column has room.
func TestTableOfTwentyRows(t *testing.T) {
	source := "| Port | Share (% of all) | What is said of it |\n| - | - | - |"
	for i := range 20 {
		source += fmt.Sprintf("\n| Port %d | %d | It is neither deep nor free of ice. |", i, i)
	}
	d := uitest.Sample(source)
	r := render.New(uitest.Styles("plain"), render.Options{})
	b := r.Block(d.Parser.Leaves(d.Blocks[0]), 72)
	if n := b.Height(); n > 26 {
		t.Errorf("20 rows take %d lines", n)
	}
	text := ""
	for _, s := range b.Line(0) {
		text += s.Text
	}
	if !strings.Contains(text, "Share (% of all)") {
		t.Errorf("the header is broken: %q", text)
	}
}
