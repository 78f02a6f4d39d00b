package ui

import (
	"image/color"

	"briefing/content/article"
	"charm.land/lipgloss/v2"
)

// ThemeName names a palette.
type ThemeName string

// The themes that are built in. Auto follows the terminal's background.
const (
	Auto     ThemeName = "auto"
	Dark     ThemeName = "dark"
	Light    ThemeName = "light"
	Contrast ThemeName = "contrast"
)

// Palette is the colours of a theme. Every colour in it is used for text and has
// a contrast of at least 4.5:1 (WCAG 2.2, success criterion 1.4.3, level AA)
// against Ground and against the darkest or lightest usual terminal background;
// each pair of a foreground and a background that the tests list has it too.
type Palette struct {
	Name ThemeName
	// Ground is the background that the theme expects. It is never painted.
	Ground color.Color
	// Text is for reading, Quiet for what is at the edge, Strong for headings.
	Text, Quiet, Strong color.Color
	// Accent is for what is current or has the focus; Link for links; Code for code.
	Accent, Link, Code color.Color
	// Warning is for what is not certain and for errors.
	Warning color.Color
	// Kinds tint names, by kind of entity.
	People, Groups, Places, Organizations, Projects, Agreements color.Color
	// The marks in the text are painted as these pairs: the stop of the trail
	// that is current, its other stops, and the selected row of a list.
	CurrentFG, CurrentBG   color.Color
	StopFG, StopBG         color.Color
	SelectedFG, SelectedBG color.Color
	// CodeBG is the ground of code within a text.
	CodeBG color.Color
	// Rule is for lines and the track of the scroll bar: not text.
	Rule color.Color
}

// DarkPalette is for dark backgrounds.
func DarkPalette() Palette {
	c := lipgloss.Color
	return Palette{
		Name: Dark, Ground: c("#16181d"),
		Text: c("#d8dadf"), Quiet: c("#9a9fab"), Strong: c("#ffffff"),
		Accent: c("#f0b46c"), Link: c("#8ab4f8"), Code: c("#c9c4e0"), Warning: c("#f28b82"),
		People: c("#f2c894"), Groups: c("#f0a0a8"), Places: c("#9fd6a8"),
		Organizations: c("#9cc4f0"), Projects: c("#cdb4f0"), Agreements: c("#86d4d0"),
		CurrentFG: c("#16181d"), CurrentBG: c("#ffd479"),
		StopFG: c("#ffe9bd"), StopBG: c("#4d3d1e"),
		SelectedFG: c("#ffffff"), SelectedBG: c("#33415c"), CodeBG: c("#2b2e38"),
		Rule: c("#4a4f5a"),
	}
}

// LightPalette is for light backgrounds.
func LightPalette() Palette {
	c := lipgloss.Color
	return Palette{
		Name: Light, Ground: c("#fdfdfb"),
		Text: c("#24272e"), Quiet: c("#5c616c"), Strong: c("#000000"),
		Accent: c("#8a4b00"), Link: c("#1a4fb0"), Code: c("#4a3f78"), Warning: c("#a3201a"),
		People: c("#7a4300"), Groups: c("#9a1f38"), Places: c("#1c6130"),
		Organizations: c("#1d4f8c"), Projects: c("#5f3a9c"), Agreements: c("#0b5e5b"),
		CurrentFG: c("#1b1400"), CurrentBG: c("#ffc83d"),
		StopFG: c("#3a2a00"), StopBG: c("#ffedbf"),
		SelectedFG: c("#000000"), SelectedBG: c("#cfdcf5"), CodeBG: c("#ececf2"),
		Rule: c("#b4b7bd"),
	}
}

// ContrastPalette has a contrast of at least 7:1 (level AAA) on black.
func ContrastPalette() Palette {
	c := lipgloss.Color
	p := DarkPalette()
	p.Name, p.Ground = Contrast, c("#000000")
	p.Text, p.Quiet, p.Strong = c("#ffffff"), c("#d0d0d0"), c("#ffffff")
	p.Accent, p.Link, p.Code, p.Warning = c("#ffd75f"), c("#87d7ff"), c("#e4e4e4"), c("#ffafaf")
	p.CurrentFG, p.CurrentBG = c("#000000"), c("#ffff00")
	p.StopFG, p.StopBG = c("#ffffff"), c("#00448a")
	p.SelectedFG, p.SelectedBG = c("#000000"), c("#ffffff")
	p.Rule, p.CodeBG = c("#a8a8a8"), c("#303030")
	return p
}

// Kind returns the colour of a kind of entity.
func (p Palette) Kind(k article.EntityKind) color.Color {
	switch k {
	case article.Analyst, article.Official, article.Person:
		return p.People
	case article.Group:
		return p.Groups
	case article.Place:
		return p.Places
	case article.Organization:
		return p.Organizations
	case article.Project:
		return p.Projects
	case article.Agreement, article.Meeting:
		return p.Agreements
	}
	return p.Text
}

// Styles is every style of the program, built once for a palette and for whether
// there is colour. Without colour, bold, underline and reverse carry the meaning.
type Styles struct {
	Palette Palette
	// Colour is false where the terminal has none or the reader wants none.
	Colour bool

	Text, Quiet, Strong, Accent, Link, Code, Warning lipgloss.Style
	// Current and Stop mark the trail in the text; Selected a row in a list that
	// has the focus, Dimmed one in a list that has not.
	Current, Stop, Selected, Dimmed lipgloss.Style
	Rule                            lipgloss.Style
	// Focused is for the name of the pane that has the keys.
	Focused lipgloss.Style
}

// NewStyles builds the styles of a palette.
func NewStyles(p Palette, colour bool) *Styles {
	fg := func(c color.Color) lipgloss.Style {
		if !colour {
			return lipgloss.NewStyle()
		}
		return lipgloss.NewStyle().Foreground(c)
	}
	pair := func(f, b color.Color) lipgloss.Style {
		if !colour {
			return lipgloss.NewStyle()
		}
		return lipgloss.NewStyle().Foreground(f).Background(b)
	}
	s := &Styles{
		Palette: p, Colour: colour,
		Text: fg(p.Text), Quiet: fg(p.Quiet), Strong: fg(p.Strong).Bold(true), Accent: fg(p.Accent),
		Link: fg(p.Link).Underline(true), Code: fg(p.Code), Warning: fg(p.Warning),
		Current: pair(p.CurrentFG, p.CurrentBG), Stop: pair(p.StopFG, p.StopBG),
		Selected: pair(p.SelectedFG, p.SelectedBG), Dimmed: fg(p.Accent).Bold(true),
		Rule: fg(p.Rule), Focused: fg(p.Accent).Bold(true),
	}
	if !colour {
		s.Current = s.Current.Reverse(true)
		s.Stop = s.Stop.Underline(true)
		s.Selected = s.Selected.Reverse(true)
		s.Accent = s.Accent.Bold(true)
		s.Focused = s.Focused.Underline(true)
		s.Warning = s.Warning.Bold(true)
	}
	return s
}

// Kind is the style of a name of that kind: lit where it is on screen, quiet
// elsewhere. Without colour a lit name is bold.
func (s *Styles) Kind(k article.EntityKind, lit bool) lipgloss.Style {
	if !lit {
		return s.Quiet
	}
	if !s.Colour {
		return s.Text.Bold(true)
	}
	return s.Text.Foreground(s.Palette.Kind(k))
}
