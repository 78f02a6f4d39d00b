package overlay_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/internal/uitest"
	"briefing/ui/overlay"

	"github.com/charmbracelet/x/exp/golden"
)

// parser shows each block as a leaf of runs: "plain|text>target|plain". A block
// that begins with "^label " is a footnote's text.
type parser string

func (p parser) Leaves(b article.Block) []article.Leaf {
	source := string(p)[b.Span.Start:b.Span.End]
	l := article.Leaf{}
	if b.Kind == article.FootnoteBlock {
		label, text, _ := strings.Cut(source[1:], " ")
		l.Kind, l.Info, source = article.Note, label, text
	}
	at := b.Span.Start
	for piece := range strings.SplitSeq(source, "|") {
		text, target, linked := strings.Cut(piece, ">")
		r := article.Run{Start: len(l.Text), End: len(l.Text) + len(text), Source: article.Span{Start: at, End: at + len(text)}}
		if linked {
			r.Style, r.Link = article.Link, len(l.Links)
			if strings.HasPrefix(target, "#fn:") {
				r.Style = article.FootnoteRef
			}
			l.Links = append(l.Links, target)
		}
		l.Text += text
		l.Runs = append(l.Runs, r)
		at += len(piece) + 1
	}
	return []article.Leaf{l}
}

// Anchor implements article.NoteFinder.
func (p parser) Anchor(string) (int, bool) { return 0, false }

// Note implements article.NoteFinder.
func (p parser) Note(label string) (article.Span, bool) {
	at := strings.Index(string(p), "\n^"+label+" ")
	return article.Span{Start: at + 1}, at >= 0
}

func document(blocks ...string) *article.Document {
	text := strings.Join(blocks, "\n\n")
	d := &article.Document{Text: article.Text(text), Parser: parser(text)}
	at := 0
	for _, b := range blocks {
		kind := article.Prose
		if b[0] == '^' {
			kind = article.FootnoteBlock
		}
		d.Blocks = append(d.Blocks, article.Block{Span: article.Span{Start: at, End: at + len(b)}, Kind: kind})
		at += len(b) + 2
	}
	return d
}

func sample() *article.Document {
	return document(
		"See |the report>https://example.org/a/very/long/path/that/does/not/fit/in/one/line/of/a/narrow/box?with=query| and |the other one>other.md|.",
		"A note|1>#fn:one| and |www.bank.example>https://evil.example/login| and |run me>javascript:alert(1)|.",
		"|a lookalike>https://exаmple.org/| and |>https://example.net/|",
		"^one The text of the note.",
	)
}

func linksPane(theme string, w, h int) *overlay.Links {
	keys, d := ui.Keys(), sample()
	o := overlay.NewLinks(uitest.Styles(theme), &keys)
	o.SetSize(w, h)
	o.Show(d, article.Span{End: d.Text.Len()}, "")
	return o
}

func TestLinksGolden(t *testing.T) {
	for _, size := range [][2]int{{34, 30}, {70, 26}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			golden.RequireEqual(t, uitest.Plain(linksPane("dark", size[0], size[1]).View()))
		})
	}
	t.Run("plain", func(t *testing.T) { golden.RequireEqual(t, linksPane("plain", 70, 26).View()) })
}

func TestLinksSweep(t *testing.T) { uitest.Sweep(t, linksPane("plain", 0, 0)) }

func TestLinksFind(t *testing.T) {
	d := sample()
	found := overlay.FindLinks(d, article.Span{End: d.Text.Len()}, "")
	for i, want := range []struct{ text, target, warning string }{
		{"the report", "https://example.org/a/", ""},
		{"the other one", "other.md", ""},
		{"1", "#fn:one", ""},
		{"www.bank.example", "https://evil.example/login", "another address"},
		{"run me", "javascript:alert(1)", "not opened"},
		{"a lookalike", "https://exаmple.org/", "another script"},
		{"", "https://example.net/", ""},
	} {
		f := found[i]
		if f.Text != want.text || !strings.HasPrefix(f.Target, want.target) || (want.warning == "") != (f.Warning == "") || !strings.Contains(f.Warning, want.warning) {
			t.Errorf("link %d is %+v, want %+v", i, f, want)
		}
	}
	if found[2].Note != "The text of the note." || found[2].Address != "" {
		t.Errorf("the footnote is %+v", found[2])
	}
	if !strings.Contains(found[5].Address, "xn--") {
		t.Errorf("the true name of a lookalike is not shown: %q", found[5].Address)
	}
}

func TestLinksOnlyWhatIsOnScreen(t *testing.T) {
	d := sample()
	second := d.Blocks[1].Span
	if found := overlay.FindLinks(d, second, ""); len(found) != 3 || found[0].Text != "1" {
		t.Errorf("the second paragraph holds %+v", found)
	}
	at := strings.Index(d.Text.Slice(article.Span{End: d.Text.Len()}), "the other")
	if found := overlay.FindLinks(d, article.Span{Start: at, End: at + 3}, ""); len(found) != 1 || found[0].Target != "other.md" {
		t.Errorf("one line holds %+v", found)
	}
	if found := overlay.FindLinks(&article.Document{}, article.Span{End: 10}, ""); found != nil {
		t.Errorf("an empty document holds %+v", found)
	}
}

func TestLinksEnterAsksForTheTargetAsItIs(t *testing.T) {
	got := uitest.Press(linksPane("plain", 60, 20), "down", "enter")
	if len(got) != 1 || got[0] != (ui.LinkChosen{Target: "other.md", Text: "the other one"}) {
		t.Errorf("enter sent %v", got)
	}
}

func TestLinksRelativeLinksOfAPage(t *testing.T) {
	d := sample()
	found := overlay.FindLinks(d, d.Blocks[0].Span, "https://example.com/news/today.html")
	if found[1].Address != "https://example.com/news/other.md" {
		t.Errorf("a relative link leads to %q", found[1].Address)
	}
}

// TestLongFootnote lists a footnote of a megabyte: only its beginning is read.
func TestLinksLongFootnote(t *testing.T) {
	found := overlay.FindLinks(document("A|1>#fn:one|", "^one "+strings.Repeat("größer ", 150_000), "^two x"), article.Span{End: 20}, "")
	if len(found) != 1 || len(found[0].Note) < 1000 || len(found[0].Note) > 4<<10 || !strings.HasPrefix(found[0].Note, "größer ") {
		t.Fatalf("%.100v", found)
	}
	if !utf8.ValidString(found[0].Note) {
		t.Error("cut inside a letter")
	}
}
