package column

import (
	"bytes"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// pen is a combination of style and hyperlink, as an index into pens. The first is
// that of a fresh terminal.
type pen uint16

// Limits on what is remembered of pens. A session uses some dozens; a document full
// of links has one more for each.
const (
	maxPens  = 4096
	maxSteps = 4 * maxPens
	// maxStyle is the number of parameters of an SGR sequence: a style that sets
	// everything has 25.
	maxStyle = 32
)

// look is what a pen writes with.
type look struct {
	style uv.Style
	link  string // the OSC 8 sequence that begins the hyperlink; "" for none
	// ground is the pen that a cell erased with this one has: the background alone
	// stays. blank is the one that a blank cell has to the eye: the same, unless
	// something is drawn through or under it or it is a link.
	ground, blank pen
}

// drawn are the attributes that a blank cell shows.
const drawn = uv.AttrReverse | uv.AttrStrikethrough | uv.AttrConceal

// step is a sequence that changes the pen.
type step struct {
	from     pen
	sequence string
}

// pens are all that were seen.
type pens struct {
	looks []look
	steps map[step]pen
}

func newPens() pens { return pens{looks: make([]look, 1), steps: map[step]pen{}} }

// full reports whether no more pens are to be remembered.
func (p *pens) full() bool { return len(p.looks) >= maxPens || len(p.steps) >= maxSteps }

// find returns the pen of a look.
func (p *pens) find(l look) pen {
	for i := range p.looks {
		if p.looks[i].link == l.link && p.looks[i].style.Equal(&l.style) {
			return pen(i)
		}
	}
	at := pen(len(p.looks))
	p.looks = append(p.looks, look{style: l.style, link: l.link, ground: at, blank: at})
	ground := look{style: uv.Style{Bg: l.style.Bg}}
	if l.link == "" && l.style.Equal(&ground.style) {
		return at
	}
	p.looks[at].ground = p.find(ground)
	if l.link == "" && l.style.Underline == uv.UnderlineNone && l.style.Attrs&drawn == 0 {
		p.looks[at].blank = p.looks[at].ground
	}
	return at
}

// styled is the pen after an SGR sequence, of whose numbers there are at most
// maxStyle.
func (p *pens) styled(from pen, sequence []byte, numbers ansi.Params) pen {
	return p.stepped(from, sequence, func(l *look) { uv.ReadStyle(numbers, &l.style) })
}

// linked is the pen after an OSC 8 sequence.
func (p *pens) linked(from pen, sequence []byte) pen {
	return p.stepped(from, sequence, func(l *look) {
		l.link = string(sequence)
		_, target, _ := bytes.Cut(sequence[len("\x1b]8;"):], []byte(";"))
		if len(bytes.TrimRight(target, "\x07\x1b\\")) == 0 {
			l.link = ""
		}
	})
}

func (p *pens) stepped(from pen, sequence []byte, change func(*look)) pen {
	if to, ok := p.steps[step{from, string(sequence)}]; ok {
		return to
	}
	l := p.looks[from]
	change(&l)
	to := p.find(l)
	p.steps[step{from, string(sequence)}] = to
	return to
}

// change appends what turns one pen into another.
func (p *pens) change(b []byte, from, to pen) []byte {
	if from == to {
		return b
	}
	old, now := &p.looks[from], &p.looks[to]
	b = append(b, now.style.Diff(&old.style)...)
	switch {
	case old.link == now.link:
	case now.link == "":
		b = append(b, "\x1b]8;;\x1b\\"...)
	default:
		b = append(b, now.link...)
	}
	return b
}
