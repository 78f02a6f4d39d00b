package model

import (
	"fmt"
	"strings"
	"testing"

	"briefing/ui"
	"briefing/ui/draw"
	tea "charm.land/bubbletea/v2"
)

// TestScreens compares whole screens of the built-in briefing.
func TestScreens(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}, {200, 50}} {
		for _, c := range []struct{ name, keys, wide, narrow string }{
			{name: "start"},
			{name: "quotation", keys: "1 1 1"},
			{name: "outline", keys: "shift+tab down down", wide: "shift+tab", narrow: "tab"},
			{name: "sidebar", keys: "tab down", wide: "tab", narrow: "shift+tab"},
			{name: "voices", keys: "v"},
			{name: "whois", keys: "e"},
			{name: "zen", keys: "] ] z"},
			{name: "search", keys: "/ p l e d g e enter n"},
			{name: "end", keys: "G"},
			{name: "help", keys: "?"},
			{name: "docked", keys: "v down enter"},
			{name: "selection", keys: "} V w w w j"},
		} {
			name := fmt.Sprintf("%s-%dx%d.txt", c.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				h := open(t, size[0], size[1], nil)
				if keys := c.keys; size[0] < ui.MiddleFrom && c.narrow != "" {
					c.keys = strings.Replace(keys, c.wide, c.narrow, 1)
				}
				h.press(c.keys)
				golden(t, name, trimmed(h.screen()))
			})
		}
	}
}

// TestScreensStyled compares the bytes of one screen a theme, and one without
// colour.
func TestScreensStyled(t *testing.T) {
	for _, theme := range []ui.ThemeName{ui.Dark, ui.Light, ui.Contrast} {
		h := open(t, 100, 30, func(o *Options) { o.Theme = theme })
		h.press("1 1")
		golden(t, fmt.Sprintf("styled-%s.ansi", theme), h.View().Content)
	}
	h := open(t, 100, 30, func(o *Options) { o.Colour = false })
	h.press("1 1")
	golden(t, "styled-none.ansi", h.View().Content)
}

// TestEverySize goes through every size and the states that change the layout:
// never a panic, never a line wider than the terminal, never too many lines.
func TestEverySize(t *testing.T) {
	for _, keys := range []string{"", "tab", "shift+tab", "z", "v", "?", "/ x", "1", "tab /"} {
		h := open(t, 80, 24, nil)
		h.press(keys)
		for w := 0; w <= 130; w += 1 + w/20 {
			for height := 0; height <= 50; height += 1 + height/10 {
				h.send(tea.WindowSizeMsg{Width: w, Height: height})
				lines := strings.Split(h.View().Content, "\n")
				if len(lines) > max(1, height) {
					t.Fatalf("%q %d×%d: %d lines", keys, w, height, len(lines))
				}
				for y, line := range lines {
					if got := draw.Width(strip(line)); got > w {
						t.Fatalf("%q %d×%d: line %d is %d wide: %q", keys, w, height, y, got, strip(line))
					}
				}
			}
		}
	}
}

// strip removes the SGR and OSC 8 sequences that our own frames hold.
func strip(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != 0x1b {
			b.WriteByte(s[i])
			continue
		}
		if i+1 < len(s) && s[i+1] == ']' {
			for i < len(s) && s[i] != 0x07 && !(s[i] == '\\' && s[i-1] == 0x1b) {
				i++
			}
			continue
		}
		for i < len(s) && s[i] != 'm' {
			i++
		}
	}
	return b.String()
}
