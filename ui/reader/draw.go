package reader

import (
	"slices"
	"strings"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/render"

	"charm.land/lipgloss/v2"
)

// faces are what the pane paints with.
type faces struct {
	current, stop, mark render.FaceID
	// doubt and currentDoubt are for quotations whose speaker may be wrong.
	doubt, currentDoubt render.FaceID
	// reported and currentReported are for statements without quotation marks.
	reported, currentReported render.FaceID
	track, thumb, focus       render.FaceID
	tick, selected            render.FaceID
	kinds                     [article.Meeting + 1]render.FaceID
}

func newFaces(r *render.Renderer, s *ui.Styles) faces {
	f := faces{
		current: r.LipGloss(s.Current), stop: r.LipGloss(s.Stop), mark: r.LipGloss(s.Accent), track: r.LipGloss(s.Rule),
		thumb: r.LipGloss(s.Quiet), focus: r.LipGloss(s.Accent), tick: r.LipGloss(s.Accent),
		selected: r.LipGloss(s.Selected),
	}
	f.doubt, f.currentDoubt = r.LipGloss(s.Stop.Underline(true).Faint(true)), r.LipGloss(s.Current.Underline(true))
	f.reported = r.LipGloss(s.Stop.UnderlineStyle(lipgloss.UnderlineDotted))
	f.currentReported = r.LipGloss(s.Current.UnderlineStyle(lipgloss.UnderlineDotted))
	for k := range f.kinds {
		f.kinds[k] = r.LipGloss(s.Kind(article.EntityKind(k), true))
	}
	f.kinds[article.Other] = 0
	return f
}

// row is what one line of the screen shows; blank for a gap, or behind the end.
type row struct {
	place
	blank bool
}

// rows fills p.shown with what the lines of the screen show.
func (p *Reader) rows() {
	p.shown = p.shown[:0]
	at, ok := p.top, !p.empty()
	for range max(0, p.pane.H) {
		p.shown = append(p.shown, row{at, !ok || at.line < 0})
		if ok {
			next, n := p.down(at, 1)
			at, ok = next, n == 1
		}
	}
}

// draw makes the picture.
func (p *Reader) draw() {
	p.rows()
	p.fresh = true
	var out strings.Builder
	if p.pane.W > 0 {
		out.Grow(p.pane.H * (p.pane.W + 64))
		p.paint(&out)
	}
	p.view = out.String()
}

func (p *Reader) paint(out *strings.Builder) {
	brush := p.r.Brush(out)
	width := p.pane.W
	var bar []barCell
	if p.bar {
		width--
		bar = p.scrollBar()
	}
	margin := max(0, min(p.text.X-p.pane.X, width-1))
	var strokes []render.Stroke
	for y, r := range p.shown {
		if y > 0 {
			out.WriteByte('\n')
		}
		used := 0
		if !r.blank {
			b := p.block(r.block)
			if y == 0 || p.shown[y-1].block != r.block || p.shown[y-1].blank {
				strokes = p.strokes(y, strokes[:0])
			}
			if sign := p.sign(r); margin > 0 && sign != "" {
				brush.Pad(margin - 1)
				brush.Write(sign, p.faces.mark)
			} else {
				brush.Pad(margin)
			}
			used = margin + brush.Line(b, r.line, strokes)
		}
		brush.Pad(width - used)
		if bar != nil {
			brush.Write(bar[y].text, bar[y].face)
		}
		brush.Plain()
	}
}

// Marked is in the margin beside a line of which words are marked; Reported, where the
// terminal shows no dotted underlines, beside one in which something begins that is said
// without quotation marks.
const Marked, Reported = "▌", "~"

// sign is what is in the margin beside a row; "" for nothing.
func (p *Reader) sign(r row) string {
	switch {
	case p.markedRow(r):
		return Marked
	case !p.styles.Colour && p.reportedRow(r):
		return Reported
	}
	return ""
}

// reportedRow reports whether a stop of the trail begins in a row that is reported.
func (p *Reader) reportedRow(r row) bool {
	if p.trail == nil {
		return false
	}
	shown, ok := p.lineSpan(r)
	if !ok {
		return false
	}
	from, to := stopsIn(p.trail.Stops, shown)
	return slices.ContainsFunc(p.trail.Stops[from:to], func(s ui.Stop) bool { return s.Reported && shown.Contains(s.Parts[0].Start) })
}

// markedRow reports whether a row shows words that are marked.
func (p *Reader) markedRow(r row) bool {
	if len(p.marks) == 0 {
		return false
	}
	shown, ok := p.lineSpan(r)
	return ok && slices.ContainsFunc(p.marks, shown.Overlaps)
}

// extent is the bytes of a leaf that are on screen.
type extent struct{ leaf, start, end int }

// extents returns which bytes of the leaves of a block are shown from a row on.
func (p *Reader) extents(y int) []extent {
	var out []extent
	block := p.shown[y].block
	b := p.block(block)
	for ; y < len(p.shown) && p.shown[y].block == block && !p.shown[y].blank; y++ {
		segs := b.Line(p.shown[y].line)
		for i := range segs {
			if s := &segs[i]; s.Leaf != render.Decoration {
				out = widen(out, int(s.Leaf), int(s.Start), int(s.End))
			}
		}
	}
	return out
}

// widen adds bytes to the extent of a leaf, looking among the last ones: a table
// has several leaves side by side.
func widen(out []extent, leaf, start, end int) []extent {
	for i := len(out) - 1; i >= 0; i-- {
		if out[i].leaf == leaf {
			out[i].start, out[i].end = min(out[i].start, start), max(out[i].end, end)
			return out
		}
	}
	return append(out, extent{leaf, start, end})
}

// strokes returns what is to be painted on the lines of a block from a row on:
// colours of code, names, then stops of the trail, the current one last.
func (p *Reader) strokes(y int, out []render.Stroke) []render.Stroke {
	block := p.shown[y].block
	if block < 0 {
		return out
	}
	b := p.block(block)
	for _, e := range p.extents(y) {
		l := leafPaint{l: &b.Leaves[e.leaf], leaf: e.leaf, out: out}
		span := l.l.Span(e.start, e.end)
		if l.l.Kind == article.Code {
			l.out = p.tokens(l.out, block, e)
		}
		if l.l.Kind != article.Heading {
			for _, m := range p.doc.MentionsIn(span) {
				l.stroke(m.Span(), p.kind(m))
			}
		}
		if p.sel.on {
			l.stroke(p.Selected(), p.faces.selected)
		} else {
			p.stops(&l, span)
		}
		p.label(&l)
		out = l.out
	}
	return out
}

func (p *Reader) kind(m article.Mention) render.FaceID {
	if int(m.Entity) >= len(p.doc.Entities) || m.Entity < 0 {
		return 0
	}
	return p.faces.kinds[p.doc.Entities[m.Entity].Kind]
}

// label writes the signs over the links that begin in a leaf.
func (p *Reader) label(l *leafPaint) {
	for _, k := range p.labels {
		if start, end := l.l.Visible(k.Span); start < end {
			n, _ := p.r.Cluster(l.l.Text[start:end])
			l.out = append(l.out, render.Stroke{Leaf: l.leaf, Start: start, End: start + n, Face: p.faces.current, Label: k.Text})
		}
	}
}

// leafPaint collects the strokes of one leaf.
type leafPaint struct {
	l    *article.Leaf
	leaf int // its index in the block
	out  []render.Stroke
}

// stroke paints what the leaf shows of a span.
func (l *leafPaint) stroke(s article.Span, face render.FaceID) {
	if face == 0 {
		return
	}
	if start, end := l.l.Visible(s); start < end {
		l.out = append(l.out, render.Stroke{Leaf: l.leaf, Start: start, End: end, Face: face})
	}
}

// stops paints the parts of the trail's stops that lie in a span of the leaf.
func (p *Reader) stops(l *leafPaint, span article.Span) {
	if p.trail == nil {
		return
	}
	from, to := stopsIn(p.trail.Stops, span)
	for i := from; i < to; i++ {
		if i != p.trail.Current {
			p.stop(l, i, p.face(i, p.faces.stop, p.faces.doubt, p.faces.reported))
		}
	}
	if i := p.trail.Current; i >= from && i < to {
		p.stop(l, i, p.face(i, p.faces.current, p.faces.currentDoubt, p.faces.currentReported))
	}
}

// face is one of three for a stop of the trail: that of a doubtful or a reported one if
// it is.
func (p *Reader) face(stop int, sure, doubtful, reported render.FaceID) render.FaceID {
	switch s := &p.trail.Stops[stop]; {
	case s.Reported:
		return reported
	case s.Doubtful:
		return doubtful
	}
	return sure
}

func (p *Reader) stop(l *leafPaint, i int, face render.FaceID) {
	for _, part := range p.trail.Stops[i].Parts {
		l.stroke(part, face)
	}
}
