package model

import (
	"context"
	"image/color"
	"path/filepath"
	"strings"
	"testing"

	"briefing/content"
	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/reader"
	"briefing/ui/render"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// TestMarksOfQuotations follows every quotation of the built-in briefing and of
// the sample articles, at widths from narrow to wide, reads the screen back as
// cells, and compares those that are painted with the quotation's words.
func TestMarksOfQuotations(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "content", "testdata", "articles", "*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	for _, name := range append(files, "") {
		if filepath.Ext(name) == ".json" {
			continue
		}
		t.Run(filepath.Base(name), func(t *testing.T) {
			d, err := content.Read(context.Background(), name, content.Options{})
			if err != nil {
				t.Fatal(err)
			}
			for _, width := range []int{20, 33, 60, 80, 100, 120, 200} {
				checkMarks(t, d, width)
			}
		})
	}
}

func checkMarks(t *testing.T, d *article.Document, width int) {
	t.Helper()
	palette := ui.DarkPalette()
	p := reader.New(ui.NewStyles(palette, true), render.Options{})
	p.SetLayout(ui.Arrange(width, 90, ui.State{}))
	p.Show(d)
	followed := 0
	for i, q := range d.Quotes {
		stops := []ui.Stop{{Parts: q.Parts, Index: i}}
		p.SetTrail(&ui.Trail{Kind: ui.QuoteTrail, Stops: stops})
		p.ScrollTo(q.Parts[0])
		if on := p.Visible(); q.Span().End > on.End {
			continue // longer than the screen
		}
		followed++
		want := ""
		for _, part := range q.Parts {
			want += d.Words(part)
		}
		if got := cellsOn(p.View(), palette.CurrentBG); squeezed(got) != squeezed(want) {
			t.Errorf("width %d: marked %q, want %q", width, got, want)
		}
	}
	if followed < len(d.Quotes)*9/10 {
		t.Errorf("width %d: only %d of %d quotations fit", width, followed, len(d.Quotes))
	}
}

// cellsOn is the text of the cells with a background, line by line.
func cellsOn(view string, background color.Color) string {
	var out strings.Builder
	for _, line := range uv.NewStyledString(view).Lines(ansi.WcWidth) {
		for _, c := range line {
			if c.Style.Bg != nil && same(c.Style.Bg, background) {
				out.WriteString(c.Content)
			}
		}
		out.WriteByte(' ')
	}
	return out.String()
}

func same(a, b color.Color) bool {
	r, g, bl, _ := a.RGBA()
	r2, g2, b2, _ := b.RGBA()
	return r>>8 == r2>>8 && g>>8 == g2>>8 && bl>>8 == b2>>8
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

// TestArticlesFit draws every page of the sample articles at every width: no
// line is wider than the pane, and no control but our own is on the screen.
func TestArticlesFit(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join("..", "content", "testdata", "articles", "*"))
	for _, name := range append(files, "") {
		if filepath.Ext(name) == ".json" {
			continue
		}
		d, err := content.Read(context.Background(), name, content.Options{})
		if err != nil {
			t.Fatal(err)
		}
		p := reader.New(ui.NewStyles(ui.LightPalette(), true), render.Options{})
		for width := 1; width <= 200; width += 1 + width/4 {
			layout := ui.Arrange(width, 50, ui.State{Zen: true})
			p.SetLayout(layout)
			p.Show(d)
			for p.Top(); ; p.PageDown() {
				for _, line := range strings.Split(p.View(), "\n") {
					if w := ansi.StringWidthWc(line); w != layout.Article.W {
						t.Fatalf("%s: width %d: a line of %d cells: %q", name, width, w, line)
					}
				}
				if p.AtEnd() {
					break
				}
			}
		}
	}
}
