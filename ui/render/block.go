package render

import (
	"briefing/content/article"
)

// FaceID is an index into the faces of the renderer that made it; 0 is the plain
// face.
type FaceID uint16

// Decoration is the Leaf of a segment that shows no byte of a document: a bar, a
// bullet, a rule.
const Decoration = -1

// Segment is a stretch of cells of one line, in one face, that shows one stretch
// of one leaf.
type Segment struct {
	// Text is what is printed: Leaf's text from Start to End, or what stands for
	// it where that cannot be printed as it is.
	Text string
	// Start and End are byte offsets into the text of leaf number Leaf; both are
	// 0 for a decoration.
	Start, End int32
	Leaf       int32 // index into Block.Leaves, or Decoration
	Width      int32 // in cells
	Face       FaceID
	// Link is the index into Block.Links of the target plus one; 0 for none.
	Link uint16
}

// Literal reports whether Text is the leaf's own bytes, so that it may be cut
// between any two grapheme clusters.
func (s *Segment) Literal() bool { return int(s.End-s.Start) == len(s.Text) }

// Href is a link of a block.
type Href struct {
	// Target is the link as the document has it; Address what a terminal may
	// be told, "" if nothing.
	Target, Address string
}

// Block is a laid-out block. It is immutable.
type Block struct {
	Leaves []article.Leaf
	Links  []Href
	// segments of all lines, one after the other; lines[i] is where line i ends.
	segments []Segment
	lines    []int32
}

// Apart reports whether the block begins with a list's item before which a blank
// line is, even if the list began in an earlier block.
func (b *Block) Apart() bool {
	if len(b.Leaves) == 0 {
		return false
	}
	for _, c := range b.Leaves[0].Containers {
		if c.First && c.Apart {
			return true
		}
	}
	return false
}

// Height is the number of lines, 0 for a block without leaves.
func (b *Block) Height() int { return len(b.lines) }

// Blank returns the block with one blank line for what shows nothing.
func (b *Block) Blank() *Block { return &Block{Leaves: b.Leaves, lines: []int32{0}} }

// Line returns the segments of a line from left to right. Cells that no segment
// covers (between columns of a table) are covered by decorations, so that the
// line's width is the sum of theirs.
func (b *Block) Line(i int) []Segment {
	from := int32(0)
	if i > 0 {
		from = b.lines[i-1]
	}
	return b.segments[from:b.lines[i]]
}

// Size is about how many bytes the block holds, its leaves included.
func (b *Block) Size() int {
	n := 160 + len(b.segments)*48 + len(b.lines)*4 + len(b.Links)*32
	for i := range b.Leaves {
		l := &b.Leaves[i]
		n += 200 + len(l.Text) + len(l.Runs)*56 + len(l.Containers)*40
	}
	return n
}

// Place is a byte of a leaf of a block.
type Place struct{ Leaf, Byte int }

// Start returns the first byte of the document that a line shows, or that the
// next line does which shows one; false if none does.
func (b *Block) Start(line int) (Place, bool) {
	for ; line < b.Height(); line++ {
		segs := b.Line(line)
		for i := range segs {
			if segs[i].Leaf != Decoration {
				return Place{int(segs[i].Leaf), int(segs[i].Start)}, true
			}
		}
	}
	return Place{}, false
}

// Find returns the place and the line where the words of a span begin in the
// block, or, if it covers no visible byte here, where the next visible one is;
// false if the block ends before the span begins.
func (b *Block) Find(span article.Span) (p Place, line int, ok bool) {
	for i := range b.Leaves {
		l := &b.Leaves[i]
		start, end := l.Visible(span)
		if start == end {
			if len(l.Text) == 0 || l.Extent().End <= span.Start {
				continue
			}
			start = after(l, span.Start)
		}
		p = Place{i, start}
		return p, b.LineOf(p), true
	}
	return Place{}, max(0, b.Height()-1), false
}

// after returns the first visible byte of the leaf that is at or behind a
// place of the normalised text.
func after(l *article.Leaf, pos int) int {
	for _, r := range l.Runs {
		if r.Source.Start >= pos && r.Start < r.End {
			return r.Start
		}
	}
	return 0
}

// LineOf returns the line that shows a byte of a leaf; of white space that
// wrapping ate, the line before it.
func (b *Block) LineOf(p Place) int {
	at, from := 0, int32(0)
	for i, to := range b.lines {
		for _, s := range b.segments[from:to] {
			if int(s.Leaf) != p.Leaf {
				continue
			}
			if int(s.Start) > p.Byte {
				return at
			}
			at = i
			if int(s.End) > p.Byte {
				return at
			}
		}
		from = to
	}
	return at
}
