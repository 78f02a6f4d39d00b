package reader

import (
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/render"
)

// large is a document of about so many bytes.
func large(size int) *article.Document {
	return document(strings.Repeat(text+"\n\n", size/len(text)+1))
}

func BenchmarkFirstView(b *testing.B) {
	d := large(10 << 10)
	styles := ui.NewStyles(ui.DarkPalette(), true)
	layout := ui.Arrange(120, 40, ui.State{})
	b.ReportAllocs()
	for b.Loop() {
		p := New(styles, render.Options{})
		p.SetLayout(layout)
		p.Show(d)
		p.View()
	}
}

// benchmark measures a step of the pane over a document of 10 MB.
func benchmark(b *testing.B, step func(p *Reader, i int)) {
	d := large(10 << 20)
	p := open(d, 120, 40)
	p.SetLayout(ui.Arrange(120, 40, ui.State{}))
	p.SetTrail(trail(d, 0))
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		step(p, i)
		p.View()
		i++
	}
}

func BenchmarkLine(b *testing.B) { benchmark(b, func(p *Reader, _ int) { p.LineDown(1) }) }

func BenchmarkPage(b *testing.B) { benchmark(b, func(p *Reader, _ int) { p.PageDown() }) }

func BenchmarkJump(b *testing.B) {
	benchmark(b, func(p *Reader, i int) { p.ScrollTo(p.doc.Quotes[i*7919%len(p.doc.Quotes)].Span()) })
}

func BenchmarkEnds(b *testing.B) {
	benchmark(b, func(p *Reader, i int) {
		if i%2 == 0 {
			p.End()
		} else {
			p.Top()
		}
	})
}

func BenchmarkResize(b *testing.B) {
	benchmark(b, func(p *Reader, i int) { p.SetLayout(ui.Arrange(80+i%80, 40, ui.State{})) })
}

func BenchmarkTheme(b *testing.B) {
	styles := []*ui.Styles{ui.NewStyles(ui.DarkPalette(), true), ui.NewStyles(ui.LightPalette(), true)}
	benchmark(b, func(p *Reader, i int) { p.SetStyles(styles[i%2]) })
}

// BenchmarkSnapshot shows newer snapshots of a document that is being indexed.
func BenchmarkSnapshot(b *testing.B) {
	d := large(10 << 20)
	benchmark(b, func(p *Reader, _ int) {
		c := *d
		p.Show(&c)
	})
}
