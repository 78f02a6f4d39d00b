package ui

import (
	"image/color"
	"math"
	"strings"
	"testing"

	"briefing/content/article"

	"charm.land/lipgloss/v2"
)

// luminance is the relative luminance of WCAG 2.2.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	channel := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(r) + 0.7152*channel(g) + 0.0722*channel(b)
}

func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// palettes are all palettes with the backgrounds that terminals usually have
// where they are used.
func palettes() map[*Palette][]string {
	dark, light, high := DarkPalette(), LightPalette(), ContrastPalette()
	return map[*Palette][]string{
		&dark:  {"#000000", "#16181d", "#1e1e1e", "#1a1b26", "#282828", "#282c34", "#002b36", "#300a24"},
		&light: {"#ffffff", "#fdfdfb", "#fdf6e3", "#fafafa", "#f5f5f5"},
		&high:  {"#000000", "#1e1e1e"},
	}
}

// pair is a foreground on a background, both used for text.
type pair struct {
	Name   string
	FG, BG color.Color
}

// pairs lists every pair of colours that is used for text.
func pairs(p *Palette) []pair {
	all := []pair{
		{"current", p.CurrentFG, p.CurrentBG},
		{"stop", p.StopFG, p.StopBG},
		{"selected", p.SelectedFG, p.SelectedBG},
		{"code in a text", p.Code, p.CodeBG},
	}
	for _, on := range []pair{
		{Name: "text", FG: p.Text},
		{Name: "quiet", FG: p.Quiet},
		{Name: "strong", FG: p.Strong},
		{Name: "accent", FG: p.Accent},
		{Name: "link", FG: p.Link},
		{Name: "code", FG: p.Code},
		{Name: "warning", FG: p.Warning},
		{Name: "people", FG: p.People},
		{Name: "groups", FG: p.Groups},
		{Name: "places", FG: p.Places},
		{Name: "organizations", FG: p.Organizations},
		{Name: "projects", FG: p.Projects},
		{Name: "agreements", FG: p.Agreements},
	} {
		on.BG = p.Ground
		all = append(all, on)
	}
	return all
}

func TestContrast(t *testing.T) {
	for p, grounds := range palettes() {
		least := 4.5
		if p.Name == Contrast {
			least = 7
		}
		for _, pair := range pairs(p) {
			backgrounds := []color.Color{pair.BG}
			if pair.BG == p.Ground {
				for _, g := range grounds {
					backgrounds = append(backgrounds, lipgloss.Color(g))
				}
			}
			for _, bg := range backgrounds {
				if c := contrast(pair.FG, bg); c < least {
					t.Errorf("%s: %s on %v has a contrast of %.2f, below %.1f", p.Name, pair.Name, bg, c, least)
				}
			}
		}
	}
}

func TestContrastOfKnownPairs(t *testing.T) {
	if c := contrast(color.White, color.Black); math.Abs(c-21) > 0.01 {
		t.Errorf("white on black: %.2f, want 21", c)
	}
	if c := contrast(lipgloss.Color("#777777"), color.White); math.Abs(c-4.48) > 0.01 {
		t.Errorf("#777777 on white: %.2f, want 4.48", c)
	}
}

// What is painted on a ground of its own must also stand out from the terminal's.
func TestPaintedGroundsDiffer(t *testing.T) {
	for p := range palettes() {
		for name, bg := range map[string]color.Color{"current": p.CurrentBG, "stop": p.StopBG, "selected": p.SelectedBG} {
			if bg == p.Ground || contrast(bg, p.Ground) < 1.1 {
				t.Errorf("%s: %s cannot be told from the ground", p.Name, name)
			}
		}
	}
}

func TestWithoutColour(t *testing.T) {
	s := NewStyles(DarkPalette(), false)
	for name, style := range map[string]lipgloss.Style{
		"current": s.Current, "stop": s.Stop, "selected": s.Selected, "accent": s.Accent, "strong": s.Strong,
		"focused": s.Focused, "warning": s.Warning, "link": s.Link, "lit": s.Kind(article.Place, true),
	} {
		out := style.Render("x")
		if out == "x" {
			t.Errorf("%s: without colour nothing tells it from text", name)
		}
		if strings.Contains(out, "38;") || strings.Contains(out, "48;") || strings.Contains(out, ";3") {
			t.Errorf("%s: %q has a colour", name, out)
		}
	}
	if s.Current.Render("x") == s.Stop.Render("x") {
		t.Error("without colour, the current stop looks like the others")
	}
	if s.Kind(article.Place, true).Render("x") == s.Kind(article.Place, false).Render("x") {
		t.Error("without colour, a lit name looks like a dim one")
	}
}
