package render

import "strings"

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
// stand-in, into pieces. Other sequences are dropped. It is not a parser for
// what comes from outside.
func readSGR(s string) []piece {
	var out []piece
	var face Face
	for len(s) > 0 {
		i := strings.IndexByte(s, 0x1b)
		if i < 0 {
			i = len(s)
		}
		if i > 0 {
			out = append(out, piece{s[:i], face})
			s = s[i:]
			continue
		}
		var params string
		var sgr bool
		params, sgr, s = cutSequence(s)
		if sgr {
			face.apply(params)
		}
	}
	return out
}

// cutSequence cuts the escape sequence off that s begins with: a CSI up to its
// final byte, an OSC up to its terminator.
func cutSequence(s string) (params string, sgr bool, rest string) {
	if len(s) < 2 {
		return "", false, ""
	}
	switch s[1] {
	case '[':
		for i := 2; i < len(s); i++ {
			if s[i] >= 0x40 && s[i] <= 0x7e {
				return s[2:i], s[i] == 'm', s[i+1:]
			}
		}
		return "", false, ""
	case ']':
		for i := 2; i < len(s); i++ {
			if s[i] == 0x07 {
				return "", false, s[i+1:]
			}
			if s[i] == 0x1b && i+1 < len(s) {
				return "", false, s[i+2:]
			}
		}
		return "", false, ""
	}
	return "", false, s[2:]
}

// apply changes the face as the parameters of an SGR sequence say
// (ECMA-48, 8.3.117, with the colours of ITU T.416).
func (f *Face) apply(params string) {
	p := strings.Split(params, ";")
	for i := 0; i < len(p); i++ {
		switch p[i] {
		case "", "0":
			*f = Face{}
		case "22":
			f.Attr &^= Bold | Faint
		case "23":
			f.Attr &^= Italic
		case "24":
			f.Attr &^= Underline | Dotted
		case "27":
			f.Attr &^= Reverse
		case "29":
			f.Attr &^= Strike
		case "38", "48":
			n := colourLength(p[i:])
			f.colour(p[i], strings.Join(p[i:i+n], ";"))
			i += n - 1
		default:
			f.simple(p[i])
		}
	}
}

// colourLength is the number of parameters of an extended colour.
func colourLength(p []string) int {
	n := 1
	if len(p) > 1 && p[1] == "5" {
		n = 3
	} else if len(p) > 1 && p[1] == "2" {
		n = 5
	}
	return min(n, len(p))
}

// simple applies a parameter that stands for itself.
func (f *Face) simple(p string) {
	for i, code := range attrCodes {
		if p == code {
			f.Attr |= 1 << i
			return
		}
	}
	f.colour(p, p)
}

// colour sets or clears the colour that a parameter names by its first digits.
func (f *Face) colour(p, value string) {
	switch {
	case p == "39":
		f.FG = ""
	case p == "49":
		f.BG = ""
	case len(p) == 2 && p[0] == '3', len(p) == 2 && p[0] == '9':
		f.FG = value
	case len(p) == 2 && p[0] == '4', len(p) == 3 && p[:2] == "10":
		f.BG = value
	}
}
