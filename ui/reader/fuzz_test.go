package reader

import (
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/ui"
	"github.com/charmbracelet/x/ansi"
)

// FuzzReader drives a pane with any sequence of movements, sizes, themes,
// snapshots and trails. Whatever comes: no panic; as many lines as the pane is
// high, each as wide as it; a place on screen that a jump went to; the same
// sequence, the same screen.
func FuzzReader(f *testing.F) {
	f.Add("jjkkdd", uint16(80), uint8(24))
	f.Add("Gggs\x02r\x10tTx\x30n}{", uint16(20), uint8(3))
	f.Add("r\x00r\x01Gr\xffkkkS\x05S\xff", uint16(1), uint8(1))
	f.Fuzz(func(t *testing.T, actions string, width uint16, height uint8) {
		if len(actions) > 200 {
			return
		}
		first := drive(t, actions, int(width%220), int(height%70))
		if again := drive(t, actions, int(width%220), int(height%70)); again != first {
			t.Error("the same actions show another screen")
		}
	})
}

func drive(t *testing.T, actions string, width, height int) string {
	t.Helper()
	d := document(strings.Repeat(text+"\n\n", 3))
	p := open(d, width, height)
	for i := 0; i < len(actions); i++ {
		argument := 0
		if i+1 < len(actions) {
			argument = int(actions[i+1])
		}
		act(t, p, d, actions[i], argument)
		check(t, p)
	}
	return p.View()
}

func act(t *testing.T, p *Reader, d *article.Document, action byte, argument int) {
	t.Helper()
	place := article.Span{Start: d.Text.Len() * argument / 255, End: d.Text.Len()*argument/255 + 1}
	switch action {
	case 'j', 'k', 'd', 'u', 'f', 'b', 'g', 'G', '}', '{':
		moves(p)[action]()
	case 's':
		p.ScrollTo(place)
	case 'x':
		p.JumpTo(place)
	case 'S':
		p.ScrollBarAt(argument - 8)
	case 'r':
		p.SetLayout(ui.Arrange(argument, argument/3, ui.State{Zen: argument%2 == 0}))
	case 't':
		p.SetStyles(ui.NewStyles(ui.LightPalette(), argument%2 == 0))
	case 'T':
		p.SetTrail(trail(d, argument%len(d.Quotes)))
	case 'n':
		c := *d
		c.Blocks = d.Blocks[:len(d.Blocks)*argument/255]
		p.Show(&c)
	case 'm':
		p.SetMethod(ansi.Method(argument % 2))
	case '@':
		p.At(argument-3, argument/4-3)
	}
}

func moves(p *Reader) map[byte]func() {
	return map[byte]func(){
		'j': func() { p.LineDown(1) }, 'k': func() { p.LineUp(1) }, 'd': p.HalfDown, 'u': p.HalfUp,
		'f': p.PageDown, 'b': p.PageUp, 'g': p.Top, 'G': p.End, '}': p.NextParagraph, '{': p.PrevParagraph,
	}
}

func check(t *testing.T, p *Reader) {
	t.Helper()
	view := p.View()
	if p.pane.Empty() {
		if view != "" {
			t.Fatalf("an empty pane shows %q", view)
		}
		return
	}
	lines := strings.Split(view, "\n")
	if len(lines) != p.pane.H {
		t.Fatalf("%d lines in a pane of %d", len(lines), p.pane.H)
	}
	for _, line := range lines {
		if w := p.options.Method.StringWidth(line); w != p.pane.W {
			t.Fatalf("a line of %d cells in a pane of %d: %q", w, p.pane.W, line)
		}
	}
	if f := p.Fraction(); f < 0 || f > 1 {
		t.Fatalf("fraction %v", f)
	}
	if !p.empty() && p.clamped(p.top) != p.top {
		t.Fatalf("the place %v leaves room below", p.top)
	}
	p.LinksOnScreen()
	p.Paragraph()
}
