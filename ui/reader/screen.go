package reader

import (
	"strings"

	"briefing/content/article"
	"briefing/ui/render"
)

// Hit is what is in a cell of the pane.
type Hit struct {
	// Span is the place of the character in the cell; empty for none.
	Span article.Span
	// Mention is the index into Document.Mentions of the name there, Entity that
	// of who is named; -1 for none.
	Mention, Entity int
	// Link is the link there; its Target is "" for none.
	Link LinkRef
}

// LinkRef is a link or a footnote's mark in the text.
type LinkRef struct {
	Target  string // as the document has it
	Address string // what may be opened; "" for nothing
	Text    string // what the document shows for it
	Span    article.Span
}

// on brings p.shown up to date.
func (p *Reader) on() []row {
	if !p.fresh {
		p.draw()
	}
	return p.shown
}

// At returns what is in a cell, counted from the pane's top left one.
func (p *Reader) At(x, y int) Hit {
	none := Hit{Mention: -1, Entity: -1}
	rows := p.on()
	if y < 0 || y >= len(rows) || rows[y].blank || rows[y].block < 0 {
		return none
	}
	b := p.block(rows[y].block)
	s, at := p.cell(b, rows[y].line, x-(p.text.X-p.pane.X))
	if s == nil {
		return none
	}
	l := &b.Leaves[s.Leaf]
	hit := none
	hit.Span = l.Span(at, min(at+1, int(s.End)))
	i := article.Search(len(p.doc.Mentions), func(i int) article.Span { return p.doc.Mentions[i].Span() }, hit.Span.Start)
	if i < len(p.doc.Mentions) && p.doc.Mentions[i].Span().Contains(hit.Span.Start) {
		hit.Mention, hit.Entity = i, int(p.doc.Mentions[i].Entity)
	}
	if s.Link > 0 {
		hit.Link = link(b, l, s.Link, at)
	}
	return hit
}

// cell returns the segment in a column of a line and the byte that it shows
// there; nil for decoration and nothing.
func (p *Reader) cell(b *render.Block, line, x int) (*render.Segment, int) {
	segs := b.Line(line)
	for i := range segs {
		s := &segs[i]
		if x >= int(s.Width) {
			x -= int(s.Width)
			continue
		}
		if s.Leaf == render.Decoration || x < 0 {
			return nil, 0
		}
		if !s.Literal() {
			return s, int(s.Start)
		}
		n, _ := p.r.Fit(s.Text, x)
		return s, min(int(s.Start)+n, int(s.End)-1)
	}
	return nil, 0
}

// link describes the link of a block that is at a byte of a leaf.
func link(b *render.Block, l *article.Leaf, id uint16, at int) LinkRef {
	h := b.Links[id-1]
	ref := LinkRef{Target: h.Target, Address: h.Address}
	number := -1
	for _, r := range l.Runs {
		if r.Start <= at && at < r.End {
			number = r.Link
		}
	}
	var text strings.Builder
	for _, r := range l.Runs {
		if r.Style&(article.Link|article.FootnoteRef) != 0 && r.Link == number {
			text.WriteString(l.Text[r.Start:r.End])
			ref.Span = ref.Span.Cover(l.Span(r.Start, r.End))
		}
	}
	ref.Text = text.String()
	return ref
}

// Visible is the span from the first visible word to the last.
func (p *Reader) Visible() article.Span {
	var out article.Span
	rows := p.rowsNow()
	for i := range rows {
		if s, ok := p.lineSpan(rows[i]); ok {
			out.Start = s.Start
			break
		}
	}
	for i := len(rows) - 1; i >= 0; i-- {
		if s, ok := p.lineSpan(rows[i]); ok {
			out.End = max(s.End, out.Start)
			break
		}
	}
	return out
}

// ShowsTitle reports whether the first words on screen are the document's title.
func (p *Reader) ShowsTitle() bool {
	return !p.empty() && p.top == p.start() && (p.preface != nil || p.doc.BeginsWithTitle())
}

// rowsNow is what the lines of the screen show, without drawing them.
func (p *Reader) rowsNow() []row {
	if !p.fresh {
		p.rows()
	}
	return p.shown
}

// lineSpan is the span of the bytes that a row shows.
func (p *Reader) lineSpan(r row) (article.Span, bool) {
	var out article.Span
	if r.blank || r.block < 0 {
		return out, false
	}
	b := p.block(r.block)
	for _, s := range b.Line(r.line) {
		if s.Leaf != render.Decoration && s.Start < s.End {
			out = out.Cover(b.Leaves[s.Leaf].Span(int(s.Start), int(s.End)))
		}
	}
	return out, !out.Empty()
}

// LinksOnScreen returns the links and footnote marks on screen, in text order.
func (p *Reader) LinksOnScreen() []LinkRef {
	var out []LinkRef
	for _, r := range p.rowsNow() {
		if r.blank || r.block < 0 {
			continue
		}
		b := p.block(r.block)
		for _, s := range b.Line(r.line) {
			if s.Link == 0 || s.Leaf == render.Decoration {
				continue
			}
			ref := link(b, &b.Leaves[s.Leaf], s.Link, int(s.Start))
			if n := len(out); n == 0 || out[n-1] != ref {
				out = append(out, ref)
			}
		}
	}
	return out
}

// MentionsOnScreen returns the mentions on screen, in text order.
func (p *Reader) MentionsOnScreen() []article.Mention {
	if p.doc == nil {
		return nil
	}
	return p.doc.MentionsIn(p.Visible())
}

// Paragraph is the span of the paragraph that the reader is at: the first that
// begins in the upper half of the screen and is no heading, or the one at its
// top. It is empty if there is none.
func (p *Reader) Paragraph() article.Span {
	var top article.Span
	rows := p.rowsNow()
	for y, r := range rows {
		if r.blank || r.block < 0 {
			continue
		}
		b := p.block(r.block)
		for _, s := range b.Line(r.line) {
			if s.Leaf == render.Decoration || b.Leaves[s.Leaf].Kind == article.Heading {
				continue
			}
			if s.Start == 0 && y <= len(rows)/2 {
				return b.Leaves[s.Leaf].Extent()
			}
			if top.Empty() {
				top = b.Leaves[s.Leaf].Extent()
			}
		}
	}
	return top
}

// ParagraphAt is the span of the paragraph, or other leaf, in which an offset lies;
// empty where that is not on screen.
func (p *Reader) ParagraphAt(pos int) article.Span {
	for _, r := range p.rowsNow() {
		if r.blank || r.block < 0 {
			continue
		}
		b := p.block(r.block)
		for _, s := range b.Line(r.line) {
			if s.Leaf == render.Decoration {
				continue
			}
			if all := b.Leaves[s.Leaf].Extent(); all.Contains(pos) {
				return all
			}
		}
	}
	return article.Span{}
}
