package render

import (
	"sort"
	"strings"

	"briefing/content/article"
)

// builder collects the lines of a block.
type builder struct {
	r     *Renderer
	out   *Block
	width int // of the block, in cells
	used  int // cells of the line that is being built
	// echo makes decoration of a leaf's text that is shown a second time.
	echo bool
	// begins and ends are false where another piece of the construct is before or behind the block.
	begins, ends bool
}

// end finishes a line. A line is never left wider than the block.
func (b *builder) end() {
	b.out.lines = append(b.out.lines, int32(len(b.out.segments)))
	b.used = 0
}

// blank adds an empty line that carries only a prefix.
func (b *builder) blank(p prefix) {
	b.prefix(p.rest, true)
	b.end()
}

// decorate adds text that is no part of the document, as much as fits.
func (b *builder) decorate(text string, face FaceID) {
	n, w := b.r.meter.fit(text, b.width-b.used)
	if n == 0 {
		return
	}
	b.add(Segment{Text: text[:n], Leaf: Decoration, Width: int32(w), Face: face})
}

// pad adds n blank cells.
func (b *builder) pad(cells int) {
	cells = min(cells, b.width-b.used)
	for cells > 0 {
		n := min(cells, len(blanks))
		b.add(Segment{Text: blanks[:n], Leaf: Decoration, Width: int32(n)})
		cells -= n
	}
}

const blanks = "                                                                "

func (b *builder) add(s Segment) {
	if b.echo {
		s.Leaf, s.Start, s.End, s.Link = Decoration, 0, 0, 0
	}
	b.out.segments = append(b.out.segments, s)
	b.used += int(s.Width)
}

// flow is a leaf that has been broken into lines.
type flow struct {
	leaf   int
	looks  []look   // of each run
	links  []uint16 // what Segment.Link is for each of the leaf's links
	added  []stand
	stands []stand
	stood  int // the next of stands; lines are added in order
	lines  []stretch
}

// flow breaks a leaf's text into lines of at most first and rest cells.
func (b *builder) flow(leaf, first, rest int, key lookKey) flow {
	l := &b.out.Leaves[leaf]
	f := flow{leaf: leaf, looks: make([]look, len(l.Runs)), links: b.links(l)}
	for i, r := range l.Runs {
		key.style = r.Style
		f.looks[i] = b.r.look(key)
		if min(first, rest) >= minAdorned {
			b.additions(&f, l.Runs, i)
		}
	}
	w := wrapper{meter: b.r.meter, text: l.Text, added: f.added}
	f.lines = w.wrap(max(1, first), max(1, rest))
	f.stands = w.stands
	return f
}

// minAdorned is the width in cells from which a text has what a style sheet puts
// around its code spans and the like, and maxAddition the widest of that.
const minAdorned, maxAddition = 16, 9 // "Picture: "

// additions notes what Glamour puts around run i, where it does not continue the
// run before or after it.
func (b *builder) additions(f *flow, runs []article.Run, i int) {
	r, lk := runs[i], f.looks[i]
	if lk.before != nil && (i == 0 || !joins(runs[i-1], r)) {
		f.adorn(lk.before, r.Start, false)
	}
	if lk.after != nil && (i+1 == len(runs) || !joins(r, runs[i+1])) {
		f.adorn(lk.after, r.End, true)
	}
}

func (f *flow) adorn(list []stand, at int, suffix bool) {
	for _, s := range list {
		if s.width <= maxAddition {
			s.at, s.suffix = at, suffix
			f.added = append(f.added, s)
		}
	}
}

// joins reports whether two neighbouring runs look like one.
func joins(a, b article.Run) bool { return a.Style == b.Style && a.Link == b.Link }

// stretch adds line i of a flow. A grapheme cluster that runs share belongs to
// the run in which it begins.
func (b *builder) stretch(f *flow, i int) {
	line := f.lines[i]
	runs := b.out.Leaves[f.leaf].Runs
	at := line.start
	for n := runAt(runs, at); n < len(runs) && at < line.end; n++ {
		first := n
		for n+1 < len(runs) && joins(runs[n], runs[n+1]) {
			n++
		}
		b.around(f, runs[first].Start, line, false)
		if end := min(line.end, runs[n].End); end > at {
			at = b.run(f, stretch{start: at, end: end}, line.end, first)
		}
		b.around(f, runs[n].End, line, true)
	}
}

// around adds Glamour's additions at one byte, if it is in the line: those
// that end a run or those that begin one.
func (b *builder) around(f *flow, at int, line stretch, suffix bool) {
	if len(f.added) == 0 || at < line.start || at > line.end {
		return
	}
	for _, a := range f.added {
		if a.at == at && a.suffix == suffix && b.used+a.width <= b.width {
			b.add(Segment{Text: a.text, Leaf: Decoration, Width: int32(a.width), Face: a.face})
		}
	}
}

// run adds the bytes of a leaf that are in one run, up to the end of the
// grapheme cluster at part's end but not beyond limit. It returns where it ends.
func (b *builder) run(f *flow, part stretch, limit, run int) int {
	l := &b.out.Leaves[f.leaf]
	r := l.Runs[run]
	seg := Segment{Leaf: int32(f.leaf), Face: f.looks[run].face}
	if r.Style&(article.Link|article.FootnoteRef) != 0 && r.Link >= 0 && r.Link < len(f.links) {
		seg.Link = f.links[r.Link]
	}
	at := part.start
	for ; f.stood < len(f.stands) && f.stands[f.stood].at < part.end; f.stood++ {
		s := f.stands[f.stood]
		if s.at < at {
			continue
		}
		b.literal(seg, l.Text[:limit], at, s.at)
		seg.Text, seg.Start, seg.End, seg.Width = s.text, int32(s.at), int32(s.end), int32(s.width)
		b.add(seg)
		at = s.end
	}
	return b.literal(seg, l.Text[:limit], at, part.end)
}

// literal adds bytes of a leaf that are printed as they are, whole clusters of
// them, and returns where they end.
func (b *builder) literal(seg Segment, text string, start, end int) int {
	if start >= end {
		return start
	}
	at, width := start, 0
	for at < end {
		if plain(text, at) || text[at] == ' ' && at+1 < len(text) && plain(text, at+1) {
			at, width = at+1, width+1
			continue
		}
		n, w := b.r.meter.next(text, at)
		at, width = at+n, width+w
	}
	seg.Text, seg.Start, seg.End, seg.Width = text[start:at], int32(start), int32(at), int32(width)
	b.add(seg)
	return at
}

// runAt is the index of the run that holds a byte.
func runAt(runs []article.Run, at int) int {
	return sort.Search(len(runs), func(i int) bool { return runs[i].End > at })
}

// rule fills the rest of the line with a character of width one.
func (b *builder) rule(char string, cells int, face FaceID) {
	cells = min(cells, b.width-b.used)
	if cells > 0 {
		b.decorate(strings.Repeat(char, cells), face)
	}
}
