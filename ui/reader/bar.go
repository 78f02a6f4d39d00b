package reader

import (
	"sort"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/render"
)

// barFrom is the height in lines from which there is a scroll bar.
const barFrom = 3

// barCell is one cell of the scroll bar.
type barCell struct {
	text string
	face render.FaceID
}

// The scroll bar is drawn with lines, so that it can be read without colour.
const (
	track       = "│"
	thumb       = "┃"
	tickOnTrack = "┿"
	tickOnThumb = "╋"
)

// scrollBar is the scroll bar from top to bottom: empty where the whole document
// is on screen and nothing is followed.
func (p *Reader) scrollBar() []barCell {
	rows := p.pane.H
	cells := make([]barCell, rows)
	whole := p.empty() || p.AtEnd() && p.top == p.start()
	if whole && (p.trail == nil || len(p.trail.Stops) == 0) {
		for y := range cells {
			cells[y] = barCell{text: " "}
		}
		return cells
	}
	from, size := p.thumb()
	if whole {
		size = 0
	}
	face := p.faces.thumb
	if p.focused {
		face = p.faces.focus
	}
	for y := range cells {
		on := y >= from && y < from+size
		tick := p.ticked(y)
		switch {
		case on && tick:
			cells[y] = barCell{tickOnThumb, p.faces.tick}
		case on:
			cells[y] = barCell{thumb, face}
		case tick:
			cells[y] = barCell{tickOnTrack, p.faces.tick}
		default:
			cells[y] = barCell{track, p.faces.track}
		}
	}
	return cells
}

// thumb is the first cell and the number of cells of the scroll bar's thumb.
// Its length is reckoned from the mean length of a line, so that it does not
// change while scrolling.
func (p *Reader) thumb() (from, size int) {
	rows := p.pane.H
	lines := p.extentOfText().Len()*5/(4*max(1, p.text.W)) + p.blocks()
	size = max(1, min(rows-1, rows*rows/max(1, lines)))
	return int(p.Fraction()*float64(rows-size) + 0.5), size
}

// extentOfText is the part of the text that blocks cover, as far as is known.
func (p *Reader) extentOfText() article.Span {
	n := p.blocks()
	if n == 0 {
		return article.Span{}
	}
	s := article.Span{Start: p.doc.Blocks[0].Span.Start, End: p.doc.Blocks[n-1].Span.End}
	if g := p.doc.Progress; g.Indexed < g.Total {
		s.End = max(s.End, g.Total)
	}
	return s
}

// ticked reports whether a stop of the trail falls on a row of the scroll bar.
func (p *Reader) ticked(y int) bool {
	if p.trail == nil {
		return false
	}
	all, rows := p.extentOfText(), p.pane.H
	lo := all.Start + all.Len()*y/rows
	hi := all.Start + all.Len()*(y+1)/rows
	stops := p.trail.Stops
	i := sort.Search(len(stops), func(i int) bool { return stops[i].Parts[0].Start >= lo })
	return i < len(stops) && stops[i].Parts[0].Start < hi
}

// lookBack is how many stops before a span are tried for a later part that lies
// in it: stops are ordered by their first part.
const lookBack = 32

// stopsIn returns the range of stops of which a part may lie in a span.
func stopsIn(stops []ui.Stop, s article.Span) (from, to int) {
	at := func(i int) int { return stops[i].Parts[0].Start }
	from = sort.Search(len(stops), func(i int) bool { return at(i) >= s.Start })
	to = from
	for to < len(stops) && at(to) < s.End {
		to++
	}
	return max(0, from-lookBack), to
}

// Fraction is how far the text is read: 1 where its last line is on screen, and
// otherwise how far it is scrolled, from 0 at the beginning.
func (p *Reader) Fraction() float64 {
	all, on := p.extentOfText(), p.Visible()
	switch {
	case p.empty():
		return 0
	case p.AtEnd() && (p.doc.Progress.Indexed >= p.doc.Progress.Total):
		return 1
	case p.top == p.start():
		return 0
	}
	return clamp01(float64(on.Start-all.Start) / float64(max(1, all.Len()-on.Len())))
}

func clamp01(f float64) float64 { return max(0, min(f, 1)) }

// ScrollBarAt goes where a row of the scroll bar stands for, row 0 being its
// first.
func (p *Reader) ScrollBarAt(y int) {
	rows := p.pane.H
	switch {
	case p.empty():
	case y <= 0:
		p.Top()
	case y >= rows-1:
		p.End()
	default:
		all := p.extentOfText()
		at := all.Start + all.Len()*y/max(1, rows-1)
		p.JumpTo(article.Span{Start: at, End: at + 1})
	}
}
