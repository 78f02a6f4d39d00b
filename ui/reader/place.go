package reader

import (
	"briefing/content/article"
	"briefing/ui/render"
)

// place is a line of the document: line 0 of a block is its first, negative ones
// are the blank lines between it and the block before. Block prefaceBlock is the
// preface.
type place struct{ block, line int }

// prefaceBlock is the number of the preface as a block.
const prefaceBlock = -1

// first is the number of the first block.
func (p *Reader) first() int {
	if p.preface != nil {
		return prefaceBlock
	}
	return 0
}

// blocks is the number behind that of the last block.
func (p *Reader) blocks() int {
	if p.doc == nil {
		return 0
	}
	return len(p.doc.Blocks)
}

// empty reports whether there is nothing to show.
func (p *Reader) empty() bool { return p.first() >= p.blocks() }

// Of the blocks that show nothing (comments, headings without words), the first
// freeBlanks may lie side by side; of the later ones every blankEvery-th has a blank
// line. A walk over tens of thousands of them, each of which has to be laid out to be
// known as one, would have no end.
const freeBlanks, blankEvery = 1024, 8

// block returns a block, laid out.
func (p *Reader) block(i int) *render.Block {
	if i == prefaceBlock {
		return p.preface
	}
	b := p.cache.get(i)
	if b == nil {
		begins, ends := p.doc.Blocks[i].Continues == 0, i+1 >= p.blocks() || p.doc.Blocks[i+1].Continues == 0
		b = p.r.Piece(p.doc.Parser.Leaves(p.doc.Blocks[i]), p.text.W, begins, ends)
		if b.Height() == 0 && i >= freeBlanks && i%blankEvery == 0 {
			b = b.Blank()
		}
		p.cache.put(i, b)
	}
	return b
}

// gap is the number of blank lines before a block: none before the first, or a
// later piece of one construct that is not apart, and one before the
// others that show anything. A section of the first two levels stands off from what
// comes before it, so that its heading belongs to what follows.
func (p *Reader) gap(i int) int {
	if i <= p.first() || p.block(i).Height() == 0 {
		return 0
	}
	if i >= 0 && p.doc.Blocks[i].Continues > 0 && !p.block(i).Apart() {
		return 0
	}
	if i > 0 {
		b, before := &p.doc.Blocks[i], &p.doc.Blocks[i-1]
		if b.Kind == article.HeadingBlock && b.Level <= 2 && before.Kind != article.HeadingBlock {
			return 2
		}
	}
	return 1
}

// down moves a place forward by up to n lines, to the last line at most, and
// returns how many it was.
func (p *Reader) down(at place, n int) (place, int) {
	moved := 0
	for moved < n {
		left := p.block(at.block).Height() - 1 - at.line
		if step := min(left, n-moved); step > 0 {
			at.line, moved = at.line+step, moved+step
			continue
		}
		next, ok := p.next(at.block)
		if !ok {
			break
		}
		at, moved = place{next, -p.gap(next)}, moved+1
	}
	return at, moved
}

// up moves a place back by up to n lines.
func (p *Reader) up(at place, n int) (place, int) {
	moved := 0
	for moved < n {
		room := at.line + p.gap(at.block)
		if step := min(room, n-moved); step > 0 {
			at.line, moved = at.line-step, moved+step
			continue
		}
		prev, ok := p.prev(at.block)
		if !ok {
			break
		}
		at, moved = place{prev, p.block(prev).Height() - 1}, moved+1
	}
	return at, moved
}

// next is the next block that shows anything.
func (p *Reader) next(i int) (int, bool) {
	for i++; i < p.blocks(); i++ {
		if p.block(i).Height() > 0 {
			return i, true
		}
	}
	return 0, false
}

// prev is the block before that shows anything.
func (p *Reader) prev(i int) (int, bool) {
	for i--; i >= p.first(); i-- {
		if p.block(i).Height() > 0 {
			return i, true
		}
	}
	return 0, false
}

// start is the first line of the document, last its last.
func (p *Reader) start() place {
	at, ok := p.next(p.first() - 1)
	if !ok {
		return place{block: p.first()}
	}
	return place{at, -p.gap(at)}
}

func (p *Reader) last() place {
	at, ok := p.prev(p.blocks())
	if !ok {
		return p.start()
	}
	return place{at, p.block(at).Height() - 1}
}

// clamped is the place nearest to at from which the text fills the pane.
func (p *Reader) clamped(at place) place {
	rows := max(1, p.pane.H)
	end, below := p.down(at, rows-1)
	if below < rows-1 {
		at, _ = p.up(end, rows-1)
	}
	return at
}

// move goes to a place, and lets the anchor go.
func (p *Reader) move(at place) {
	if p.empty() {
		return
	}
	at = p.clamped(at)
	p.anchor.held = false
	if at != p.top {
		p.top, p.fresh = at, false
	}
}

// hold notes the first visible words as the anchor, unless one is held.
func (p *Reader) hold() {
	if p.anchor.held || p.empty() || p.pane.H <= 0 {
		return
	}
	p.anchor = anchor{held: true, span: article.Span{Start: -1}}
	at := p.top
	for above := 0; above < p.pane.H; above++ {
		if span, ok := p.spanAt(at); ok {
			p.anchor.span, p.anchor.above = span, above
			return
		}
		next, n := p.down(at, 1)
		if n == 0 {
			return
		}
		at = next
	}
}

// restore goes to where the anchor is. It stays held.
func (p *Reader) restore() {
	p.fresh = false
	if p.empty() {
		p.top = place{block: p.first()}
		return
	}
	if !p.anchor.held || p.anchor.span.Start < 0 {
		p.top = p.clamped(p.start())
		return
	}
	at := p.locate(p.anchor.span)
	at, _ = p.up(at, p.anchor.above)
	p.top = p.clamped(at)
}

// spanAt returns the span of the first visible byte of a line; false if the line
// shows none of the document.
func (p *Reader) spanAt(at place) (article.Span, bool) {
	if at.block < 0 || at.line < 0 {
		return article.Span{}, false
	}
	b := p.block(at.block)
	for _, s := range b.Line(at.line) {
		if s.Leaf != render.Decoration && s.Start < s.End {
			return b.Leaves[s.Leaf].Span(int(s.Start), int(s.Start)+1), true
		}
	}
	return article.Span{}, false
}

// locate returns the line where the words of a span begin.
func (p *Reader) locate(span article.Span) place {
	i := p.doc.BlockAt(span.Start)
	if i < 0 {
		return p.start()
	}
	for ; i < p.blocks(); i++ {
		b := p.block(i)
		if b.Height() == 0 {
			continue
		}
		_, line, ok := b.Find(span)
		if ok || i == p.blocks()-1 || p.doc.Blocks[i+1].Span.Start > span.Start {
			return place{i, line}
		}
	}
	return p.last()
}
