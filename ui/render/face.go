package render

import (
	"fmt"
	"image/color"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// Attr is a set of attributes of a cell beside its colours.
type Attr uint8

// The attributes. Blinking and concealed text do not exist here.
const (
	Bold Attr = 1 << iota
	Faint
	Italic
	Underline
	Reverse
	Strike
	Dotted // a dotted underline
)

// Face is how a cell looks. Colours are parameters of an SGR sequence
// ("38;2;240;180;108", "31"); "" is the terminal's own colour.
type Face struct {
	FG, BG string
	Attr   Attr
}

// Over returns the face of a cell with face f on which g is painted: g's colours
// where it has them, the attributes of both.
func (f Face) Over(g Face) Face {
	out := Face{f.FG, f.BG, f.Attr | g.Attr}
	if g.FG != "" {
		out.FG = g.FG
	}
	if g.BG != "" {
		out.BG = g.BG
	}
	return out
}

var attrCodes = [...]string{"1", "2", "3", "4", "7", "9", "4:4"}

// open is the sequence that turns the face on in a terminal without attributes;
// "" for the plain face.
func (f Face) open() string {
	var p []string
	for i, code := range attrCodes {
		if f.Attr&(1<<i) != 0 {
			p = append(p, code)
		}
	}
	if f.FG != "" {
		p = append(p, f.FG)
	}
	if f.BG != "" {
		p = append(p, f.BG)
	}
	if len(p) == 0 {
		return ""
	}
	return "\x1b[" + strings.Join(p, ";") + "m"
}

const reset = "\x1b[m"

// piece is a stretch of text in one face.
type piece struct {
	text string
	face Face
}

// readSGR reads text with SGR sequences, as Glamour and Lip Gloss print it for a
// stand-in, into pieces; line feeds are left out.
func readSGR(s string) []piece {
	var out []piece
	for _, line := range uv.NewStyledString(s).Lines(ansi.WcWidth) {
		for i := range line {
			face := faceOf(&line[i].Style)
			if n := len(out); n > 0 && out[n-1].face == face {
				out[n-1].text += line[i].Content
			} else {
				out = append(out, piece{line[i].Content, face})
			}
		}
	}
	return out
}

// faceOf is the face of a style: what is not in it does not exist here.
func faceOf(s *uv.Style) Face {
	f := Face{FG: parameters(s.Fg, 3), BG: parameters(s.Bg, 4)}
	for i, attr := range [...]uint8{uv.AttrBold, uv.AttrFaint, uv.AttrItalic, 0, uv.AttrReverse, uv.AttrStrikethrough} {
		if s.Attrs&attr != 0 {
			f.Attr |= 1 << i
		}
	}
	switch s.Underline {
	case ansi.UnderlineNone:
	case ansi.UnderlineDotted:
		f.Attr |= Dotted
	default:
		f.Attr |= Underline
	}
	return f
}

// parameters are those of the SGR sequence that sets a colour (ECMA-48, 8.3.117, with the
// colours of ITU T.416): of the text where the first digit is 3, of the ground where it is 4.
func parameters(c color.Color, digit int) string {
	switch c := c.(type) {
	case nil:
		return ""
	case ansi.BasicColor:
		if c >= 8 {
			return fmt.Sprint(10*digit + 60 + int(c) - 8)
		}
		return fmt.Sprint(10*digit + int(c))
	case ansi.IndexedColor:
		return fmt.Sprintf("%d8;5;%d", digit, c)
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("%d8;2;%d;%d;%d", digit, r>>8, g>>8, b>>8)
}
