package reader

import "briefing/content/article"

// LineDown and LineUp scroll by lines; to the ends at most.
func (p *Reader) LineDown(n int) { p.step(n) }

// LineUp scrolls back by lines.
func (p *Reader) LineUp(n int) { p.step(-n) }

// HalfDown scrolls by half a page.
func (p *Reader) HalfDown() { p.step(max(1, p.pane.H/2)) }

// HalfUp scrolls back by half a page.
func (p *Reader) HalfUp() { p.step(-max(1, p.pane.H/2)) }

// pageOverlap is the number of lines that two pages share, so that the eye finds
// its way.
const pageOverlap = 2

// PageDown scrolls by a page.
func (p *Reader) PageDown() { p.step(max(1, p.pane.H-pageOverlap)) }

// PageUp scrolls back by a page.
func (p *Reader) PageUp() { p.step(-max(1, p.pane.H-pageOverlap)) }

func (p *Reader) step(n int) {
	if p.empty() || n == 0 {
		return
	}
	at := p.top
	if n > 0 {
		at, _ = p.down(at, n)
	} else {
		at, _ = p.up(at, -n)
	}
	p.move(at)
}

// Top goes to the beginning.
func (p *Reader) Top() {
	if !p.empty() {
		p.move(p.start())
	}
}

// End goes to the end.
func (p *Reader) End() {
	if !p.empty() {
		p.move(p.last())
	}
}

// AtTop reports whether the first line is on screen.
func (p *Reader) AtTop() bool { return p.empty() || p.top == p.start() }

// AtEnd reports whether the last line is on screen.
func (p *Reader) AtEnd() bool {
	if p.empty() {
		return true
	}
	_, n := p.down(p.top, max(1, p.pane.H))
	return n < max(1, p.pane.H)
}

// NextParagraph goes to the next line on which a leaf begins.
func (p *Reader) NextParagraph() { p.paragraph(p.down) }

// PrevParagraph goes back to the line on which a leaf begins.
func (p *Reader) PrevParagraph() { p.paragraph(p.up) }

func (p *Reader) paragraph(walk func(place, int) (place, int)) {
	if p.empty() {
		return
	}
	for at, n := walk(p.top, 1); n > 0; at, n = walk(at, 1) {
		if p.begins(at) {
			p.move(at)
			return
		}
	}
	at, _ := walk(p.top, 1<<20)
	p.move(at)
}

// begins reports whether a leaf of the document begins on a line, or the line is all
// that a block has.
func (p *Reader) begins(at place) bool {
	if at.line < 0 {
		return false
	}
	if len(p.block(at.block).Leaves) == 0 {
		return true
	}
	for _, s := range p.block(at.block).Line(at.line) {
		if s.Leaf >= 0 && s.Start == 0 && s.End > 0 {
			return true
		}
	}
	return false
}

// JumpTo goes to a place in the text; its line is the first on screen, unless
// the end is near. Where the document is not indexed that far yet, the pane goes
// there once it is, unless the reader has moved on.
func (p *Reader) JumpTo(span article.Span) { p.rest(span, 0) }

// restAt is the part of the pane above the line where a place comes to rest: a
// third, so that what leads up to it can be read.
const restAt = 3

// ScrollTo goes to a place in the text as JumpTo does; its line comes to rest a
// third down.
func (p *Reader) ScrollTo(span article.Span) { p.rest(span, p.pane.H/restAt) }

// rest goes to a place, with the given number of lines above it.
func (p *Reader) rest(span article.Span, above int) {
	if p.empty() {
		p.anchor = anchor{span: span, above: above, held: true}
		return
	}
	at, _ := p.up(p.locate(span), above)
	p.move(at)
	if n := p.blocks(); n == 0 || p.doc.Blocks[n-1].Span.End <= span.Start {
		p.anchor = anchor{span: span, above: above, held: true}
	}
}

// Anchor is the span of the first visible words: what to keep to come back to
// this place. It is empty in an empty document.
func (p *Reader) Anchor() article.Span {
	p.hold()
	if p.anchor.span.Start < 0 {
		return article.Span{}
	}
	return p.anchor.span
}

// Place is what is on screen: the first visible words, and how many lines are above
// them.
type Place struct {
	Words article.Span
	Above int
}

// Place is what to keep to come back to exactly this screen, by Return.
func (p *Reader) Place() Place {
	at := Place{Words: p.Anchor()}
	if !at.Words.Empty() {
		at.Above = p.anchor.above
	}
	return at
}

// Return goes back to a place. At another width the words are the same, and their line
// is as far down.
func (p *Reader) Return(to Place) { p.rest(to.Words, to.Above) }
