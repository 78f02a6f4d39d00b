package render

import "strings"

// Stroke paints the bytes [Start, End) of a leaf's text.
type Stroke struct {
	Leaf, Start, End int
	Face             FaceID
	// Label is written in place of the bytes, which have as many cells at least; "" for
	// none.
	Label string
}

// Brush writes lines with strokes painted on them. Of two strokes at one place
// the later one in the slice is painted over the earlier. It belongs to one
// goroutine.
type Brush struct {
	r       *Renderer
	out     *strings.Builder
	face    FaceID
	address string
	near    []Stroke // that touch the segment being written
}

// Brush returns a brush that writes to out.
func (r *Renderer) Brush(out *strings.Builder) *Brush { return &Brush{r: r, out: out} }

// Line writes a line of a block, without a line feed, and returns its width. The
// strokes are those of the block; at the end, all attributes are off.
func (p *Brush) Line(b *Block, line int, strokes []Stroke) int {
	width := 0
	segs := b.Line(line)
	for i := range segs {
		s := &segs[i]
		width += int(s.Width)
		if s.Leaf == Decoration {
			p.put(s.Text, s.Face, "")
			continue
		}
		p.segment(b, s, strokes)
	}
	p.Plain()
	return width
}

// segment writes a segment in as many pieces as strokes cut it into.
func (p *Brush) segment(b *Block, s *Segment, strokes []Stroke) {
	address := ""
	if s.Link > 0 && int(s.Link) <= len(b.Links) {
		address = b.Links[s.Link-1].Address
	}
	p.near = p.near[:0]
	for _, k := range strokes {
		if k.Leaf == int(s.Leaf) && k.End > int(s.Start) && k.Start < int(s.End) {
			p.near = append(p.near, k)
		}
	}
	if !s.Literal() {
		face, _ := p.at(s.Face, int(s.Start), int(s.End))
		p.put(p.labelled(s.Text, int(s.Start)), face, address)
		return
	}
	for at := int(s.Start); at < int(s.End); {
		face, until := p.at(s.Face, at, int(s.End))
		until = int(s.Start) + p.cut(s.Text, at-int(s.Start), until-int(s.Start))
		p.put(p.labelled(s.Text[at-int(s.Start):until-int(s.Start)], at), face, address)
		at = until
	}
}

// labelled is the text that begins at a byte, or the label that is written in its place.
func (p *Brush) labelled(text string, at int) string {
	for _, k := range p.near {
		if pad := p.r.Width(text) - len(k.Label); k.Label != "" && k.Start == at && pad >= 0 {
			return k.Label + strings.Repeat(" ", pad)
		}
	}
	return text
}

// at is the face of a byte under the strokes nearby, and until where, before
// end, it holds.
func (p *Brush) at(face FaceID, at, end int) (_ FaceID, until int) {
	until = end
	for _, k := range p.near {
		switch {
		case k.End <= at || k.Start >= until:
		case k.Start > at:
			until = k.Start
		default:
			until = min(until, k.End)
			face = p.r.Over(face, k.Face)
		}
	}
	return face, until
}

// cut moves the end of a piece of text to the end of a grapheme cluster.
func (p *Brush) cut(text string, at, end int) int {
	if end >= len(text) || text[end] < 0x80 && text[end-1] < 0x80 {
		return end
	}
	for at < end {
		n, _ := p.r.meter.next(text, at)
		at += n
	}
	return at
}

// Write writes clean text in one face.
func (p *Brush) Write(text string, face FaceID) { p.put(text, face, "") }

// Pad writes n blank cells.
func (p *Brush) Pad(cells int) {
	for cells > 0 {
		n := min(cells, len(blanks))
		p.put(blanks[:n], 0, "")
		cells -= n
	}
}

// Plain turns all attributes off.
func (p *Brush) Plain() { p.put("", 0, "") }

func (p *Brush) put(text string, face FaceID, address string) {
	if address != p.address {
		p.out.WriteString("\x1b]8;;")
		p.out.WriteString(address)
		p.out.WriteString("\x1b\\")
		p.address = address
	}
	if face != p.face {
		if p.face != 0 {
			p.out.WriteString(reset)
		}
		p.out.WriteString(p.r.opens[face])
		p.face = face
	}
	p.out.WriteString(text)
}
