package main

import (
	"fmt"
	"html"
	"strings"

	"briefing/model/terminal/ptytest"
)

// Sizes of a cell in the picture, in pixels.
const (
	cellW, cellH = 8.4, 18.0
	margin       = 8
	fontSize     = 14
	baseline     = 13.5 // from the upper edge of a cell
)

// looks are the colours of a terminal.
type looks struct {
	ground, ink string // of the picture
	answer      string // to the question for the background
}

var (
	dark  = looks{ground: "#16181d", ink: "#d8dadf", answer: "rgb:1616/1818/1d1d"}
	light = looks{ground: "#fdfdfb", ink: "#24272e", answer: "rgb:ffff/ffff/ffff"}
)

// frame draws the cells of a screen: backgrounds as rectangles, runs of one style as
// text.
func frame(v *ptytest.Screen, look looks) string {
	p := picture{screen: v, looks: look}
	for y := range v.Rows {
		p.line(y)
	}
	return p.String()
}

// svg makes a picture of frames of so many columns and rows: of one, or of several that
// follow each other, each for so many seconds, over and over.
func svg(frames []string, cols, rows int, seconds float64, look looks) string {
	p := picture{looks: look}
	w, h := float64(cols)*cellW+2*margin, float64(rows)*cellH+2*margin
	p.add(`<svg xmlns="http://www.w3.org/2000/svg" width="%.0f" height="%.0f" viewBox="0 0 %.0f %.0f">`, w, h, w, h)
	p.add(`<rect width="100%%" height="100%%" rx="6" fill="%s"/>`, p.ground)
	p.add(`<g font-family="DejaVu Sans Mono,Menlo,Consolas,monospace" font-size="%d">`, fontSize)
	if len(frames) == 1 {
		p.WriteString(frames[0])
	} else {
		p.add("<style>.f{visibility:hidden;animation:f %.1fs step-end infinite}@keyframes f{0%%{visibility:visible}%.3f%%{visibility:hidden}}</style>",
			seconds*float64(len(frames)), 100/float64(len(frames)))
		shown := ";visibility:visible" // the first one, where nothing moves
		for i, f := range frames {
			p.add(`<g class="f" style="animation-delay:%.1fs%s">%s</g>`, seconds*float64(i), shown, f)
			shown = ""
		}
	}
	p.add("</g></svg>\n")
	return p.String()
}

// picture is an SVG in the making.
type picture struct {
	strings.Builder
	screen *ptytest.Screen
	looks
}

func (p *picture) add(format string, args ...any) { fmt.Fprintf(p, format, args...) }

// line draws a row of the screen, run by run.
func (p *picture) line(y int) {
	v := p.screen
	for x := 0; x < v.Cols; {
		style := v.Cell(x, y).Look()
		end, text := x, ""
		for end < v.Cols && v.Cell(end, y).Look() == style && (end == x || plain(text)) {
			t := v.Cell(end, y).Text
			if t == "" {
				t = " "
			}
			if !plain(t) && text != "" {
				break
			}
			text += t
			end++
		}
		p.run(x, y, end-x, style, text)
		x = end
	}
}

// plain reports whether a text is ASCII, whose width the picture's font keeps.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// run draws text of one style over so many cells from column x of row y.
func (p *picture) run(x, y, cells int, s ptytest.Cell, text string) {
	fore, back := string(s.Fore), string(s.Back)
	if fore == "" {
		fore = p.ink
	}
	if s.Reverse {
		if back == "" {
			back = p.ground
		}
		fore, back = back, fore
	}
	px, py, width := margin+float64(x)*cellW, margin+float64(y)*cellH, float64(cells)*cellW
	if back != "" && back != p.ground {
		p.add(`<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"/>`, px, py, width, cellH, back)
	}
	if strings.TrimSpace(text) == "" && !s.Underline {
		return
	}
	attr := ""
	if s.Bold {
		attr += ` font-weight="bold"`
	}
	if s.Italic {
		attr += ` font-style="italic"`
	}
	if s.Underline {
		attr += ` text-decoration="underline"`
	}
	// Browsers run spaces together, and some no longer let themselves be told not to.
	text = strings.ReplaceAll(html.EscapeString(text), " ", "\u00a0")
	p.add(`<text x="%.1f" y="%.1f" fill="%s" textLength="%.1f"%s>%s</text>`, px, py+baseline, fore, width, attr, text)
}
