package reader

import (
	"fmt"
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/render"
)

// endless is a document of any number of paragraphs of 500 bytes that exists
// nowhere; it counts what it is asked for.
type endless struct{ asked int }

const paragraphBytes = 500

func (e *endless) Leaves(b article.Block) []article.Leaf {
	e.asked++
	text := fmt.Sprintf("Paragraph %d. ", b.Span.Start/paragraphBytes)
	for len(text) < paragraphBytes-20 {
		text += "word after word "
	}
	return []article.Leaf{{Text: text, Runs: []article.Run{{
		End: len(text), Source: article.Span{Start: b.Span.Start, End: b.Span.Start + len(text)},
	}}}}
}

func (e *endless) document(blocks int) *article.Document {
	d := &article.Document{Parser: e, Text: article.Text(strings.Repeat(" ", blocks*paragraphBytes)), Meta: article.Meta{Path: "endless"}}
	for i := range blocks {
		d.Blocks = append(d.Blocks, article.Block{Span: article.Span{Start: i * paragraphBytes, End: i*paragraphBytes + paragraphBytes - 2}})
	}
	return d
}

// TestLargeCostsAPage counts the blocks that are looked at in a document of 60
// MB: never more than a few pages' worth, whatever is done.
func TestLargeCostsAPage(t *testing.T) {
	const blocks, pages = 120_000, 60
	e := &endless{}
	d := e.document(blocks)
	p := New(ui.NewStyles(ui.DarkPalette(), true), render.Options{})
	p.SetLayout(ui.Arrange(120, 40, ui.State{}))
	step := func(name string, do func()) {
		e.asked = 0
		do()
		p.View()
		if e.asked > pages {
			t.Errorf("%s looks at %d blocks", name, e.asked)
		}
	}
	step("show", func() { p.Show(d) })
	step("end", p.End)
	step("jump", func() { p.ScrollTo(article.Span{Start: 41_000_123, End: 41_000_130}) })
	step("scroll bar", func() { p.ScrollBarAt(17) })
	step("page", p.PageDown)
	step("resize", func() { p.SetLayout(ui.Arrange(90, 30, ui.State{})) })
	step("theme", func() { p.SetStyles(ui.NewStyles(ui.LightPalette(), true)) })
	step("snapshot", func() {
		c := *d
		p.Show(&c)
	})
	for range 3000 {
		p.PageDown()
		p.View()
	}
	kept := 0
	for _, generation := range []map[int]*render.Block{p.cache.young, p.cache.old} {
		for _, b := range generation {
			kept += b.Size()
		}
	}
	if kept > cacheBytes+64<<10 {
		t.Errorf("%d bytes are kept", kept)
	}
}

// silent is a document whose blocks show nothing.
type silent struct{ asked int }

func (s *silent) Leaves(article.Block) []article.Leaf {
	s.asked++
	return nil
}

// TestNothingToShowCostsPages counts the blocks that are looked at in a document of
// any number of blocks that show nothing: the first of them, and a few pages' worth.
func TestNothingToShowCostsPages(t *testing.T) {
	const blocks, most = 80_000, freeBlanks + 100*blankEvery
	s, e := &silent{}, &endless{}
	d := e.document(blocks)
	d.Parser = s
	p := New(ui.NewStyles(ui.DarkPalette(), true), render.Options{})
	p.SetLayout(ui.Arrange(120, 40, ui.State{}))
	step := func(name string, do func()) {
		s.asked = 0
		do()
		p.View()
		if s.asked > most {
			t.Errorf("%s looks at %d blocks", name, s.asked)
		}
	}
	step("show", func() { p.Show(d) })
	step("end", p.End)
	if p.Fraction() < 0.99 {
		t.Errorf("the end is at %.2f", p.Fraction())
	}
	step("page", p.PageUp)
	step("paragraph before", p.PrevParagraph)
	step("jump", func() { p.ScrollTo(article.Span{Start: 21_000_123, End: 21_000_130}) })
	step("paragraph", p.NextParagraph)
	step("resize", func() { p.SetLayout(ui.Arrange(90, 30, ui.State{})) })
	step("anchor", func() { p.Anchor() })
	step("beginning", p.Top)
	step("page down", p.PageDown)
}

func BenchmarkJump60MB(b *testing.B) {
	e := &endless{}
	d := e.document(120_000)
	p := New(ui.NewStyles(ui.DarkPalette(), true), render.Options{})
	p.SetLayout(ui.Arrange(120, 40, ui.State{}))
	p.Show(d)
	i := 0
	for b.Loop() {
		at := i * 7919 * paragraphBytes % d.Text.Len()
		p.ScrollTo(article.Span{Start: at, End: at + 1})
		p.View()
		i++
	}
}
