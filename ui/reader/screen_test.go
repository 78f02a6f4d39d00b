package reader

import (
	"strings"
	"testing"

	"briefing/content/article"
	"github.com/charmbracelet/x/ansi"
)

// TestAt asks of every cell what stands there, and compares it with the screen.
func TestAt(t *testing.T) {
	d := document(text)
	p := open(d, 64, 50)
	found := map[string]int{}
	for y, line := range strings.Split(plainView(p), "\n") {
		x := 0
		for _, c := range line {
			hit := p.At(x, y)
			if !hit.Span.Empty() && !strings.ContainsRune(string(c), []rune(text[hit.Span.Start:] + " ")[0]) && c < 0x80 && c != ' ' {
				t.Fatalf("cell %d,%d shows %q, not %q", x, y, c, text[hit.Span.Start:hit.Span.End])
			}
			if hit.Entity == 0 {
				found["name"]++
			}
			if hit.Link.Target != "" {
				found["link"]++
			}
			x += ansi.StringWidthWc(string(c))
		}
	}
	if found["name"] != 3*len("Teo") || found["link"] != len("spring") {
		t.Errorf("found %v", found)
	}
	if hit := p.At(-1, -1); hit.Entity != -1 || !hit.Span.Empty() {
		t.Error("something stands outside the pane")
	}
}

func TestOnScreen(t *testing.T) {
	d := document(text)
	p := open(d, 64, 60)
	if got := p.LinksOnScreen(); len(got) != 1 || got[0].Target != "https://example.org/spring" || got[0].Text != "spring" {
		t.Errorf("links %+v", got)
	}
	if got := len(p.MentionsOnScreen()); got != 3 {
		t.Errorf("%d mentions", got)
	}
	if got := d.Words(p.Paragraph()); !strings.HasPrefix(got, "Three ministers") {
		t.Errorf("paragraph %q", got)
	}
}

// TestSnapshots shows a document while it is being indexed: what is on screen
// stays, and a jump behind the indexed part is made up for.
func TestSnapshots(t *testing.T) {
	d := document(strings.Repeat(text+"\n\n", 20))
	part := func(n int) *article.Document {
		c := *d
		c.Blocks = d.Blocks[:n:n]
		c.Progress.Indexed = d.Blocks[n-1].Span.End
		return &c
	}
	p := open(part(40), 80, 24)
	p.LineDown(30)
	want := p.Visible()
	p.Show(part(80))
	if p.Visible() != want {
		t.Errorf("a newer snapshot shows %v, not %v", p.Visible(), want)
	}
	far := d.Quotes[len(d.Quotes)-8].Span()
	p.JumpTo(far)
	p.Show(part(120))
	p.Show(d)
	if y := rowOf(p, far.Start); y != 0 {
		t.Errorf("the place jumped to stands on row %d", y)
	}
	other := document("Something else.")
	other.Meta.Path = "other"
	p.Show(other)
	if p.top != p.start() {
		t.Error("another document does not begin at its top")
	}
	p.Show(&article.Document{Text: article.Text("")})
	for _, do := range []func(){p.Top, p.End, p.PageDown, p.NextParagraph, func() { p.ScrollBarAt(3) }} {
		do()
	}
	if strings.TrimSpace(plainView(p)) != "" {
		t.Errorf("an empty document shows %q", plainView(p))
	}
}

func TestScrollBar(t *testing.T) {
	d := document(strings.Repeat(text+"\n\n", 20))
	p := open(d, 80, 24)
	for y := range p.pane.H {
		p.ScrollBarAt(y)
		from, size := p.thumb()
		if y < from-1 || y > from+size {
			t.Errorf("a click on row %d puts the thumb on %d to %d", y, from, from+size)
		}
	}
	p.SetTrail(trail(d, -1))
	ticks := strings.Count(plainView(p), tickOnTrack) + strings.Count(plainView(p), tickOnThumb)
	if ticks != p.pane.H {
		t.Errorf("%d rows with ticks, want all %d", ticks, p.pane.H)
	}
}
