package reader

import (
	"slices"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/render"
)

// selection is the words that are selected, from the one at which it began to the one
// that was reached, which may be before it.
type selection struct {
	on           bool
	begin, reach article.Span
	column       int // where motions from line to line lead, in cells
}

// word is a word, or a wide character, on a line.
type word struct {
	span     article.Span
	x, width int // in cells
}

// Selecting reports whether words are selected.
func (p *Reader) Selecting() bool { return p.sel.on }

// Selected is the span of the selected words; empty for none.
func (p *Reader) Selected() article.Span { return p.sel.begin.Cover(p.sel.reach) }

// Deselect selects nothing.
func (p *Reader) Deselect() { p.sel, p.fresh = selection{}, false }

// SelectAt selects the first word on screen that is at an offset or behind it; it reports
// whether there is one.
func (p *Reader) SelectAt(offset int) bool {
	for _, r := range p.rowsNow() {
		for _, w := range p.words(r.place) {
			if w.span.End > offset {
				p.sel = selection{on: true, begin: w.span}
				p.reachWord(w, true)
				return true
			}
		}
	}
	return false
}

// SelectCell moves the end of the selection, or of a new one both, to the word in a cell
// of the pane, if there is one in its row.
func (p *Reader) SelectCell(x, y int, anew bool) {
	w, ok := p.wordAt(x, y)
	if ok && anew {
		p.sel = selection{on: true, begin: w.span}
	}
	if ok && p.sel.on {
		p.reachWord(w, true)
	}
}

// Extend moves an end of the selection as an action of its scope does, and scrolls
// to it; it reports whether the action is a motion.
func (p *Reader) Extend(a ui.Action) bool {
	at := p.locate(p.sel.reach)
	line := p.words(at)
	i := slices.IndexFunc(line, func(w word) bool { return w.span.End > p.sel.reach.Start })
	to, found := word{span: p.sel.reach}, true
	switch a {
	case ui.SelectHere:
		p.sel.begin = p.sel.reach
	case ui.SelectOther:
		p.sel.begin, to.span = p.sel.reach, p.sel.begin
	case ui.SelectStart, ui.SelectStop:
		to, found = endOf(line, a == ui.SelectStop)
	case ui.SelectLeft, ui.SelectRight:
		by := 1
		if a == ui.SelectLeft {
			by = -1
		}
		for i += by; i >= 0 && i < len(line) && line[i].span == p.sel.reach; i += by { // parts of one entity
		}
		if i >= 0 && i < len(line) {
			to = line[i]
		} else {
			to, found = endOf(p.wordsFrom(at, by, nil), by < 0)
		}
	case ui.SelectDown:
		to, found = p.nearest(p.wordsFrom(at, 1, nil))
	case ui.SelectUp:
		to, found = p.nearest(p.wordsFrom(at, -1, nil))
	case ui.SelectNext, ui.SelectPrev:
		to, found = p.paragraphWord(at, a == ui.SelectNext)
	case ui.SelectFirst:
		to, found = endOf(p.wordsFrom(place{p.first(), -1}, 1, nil), false)
	case ui.SelectLast:
		to, found = p.lastWord()
	default:
		return false
	}
	if found {
		p.reachWord(to, a != ui.SelectDown && a != ui.SelectUp)
	}
	return true
}

// reachWord moves the end of the selection to a word and brings that on screen.
func (p *Reader) reachWord(w word, sideways bool) {
	p.sel.reach, p.fresh = w.span, false
	if sideways {
		p.sel.column = w.x
	}
	at := p.locate(w.span)
	for _, r := range p.rowsNow() {
		if r.place == at {
			return
		}
	}
	if w.span.Start > p.Visible().Start {
		at, _ = p.up(at, max(0, p.pane.H-1))
	}
	p.move(at)
}

// paragraphWord is the first word of the next or the previous paragraph, or the last of
// the text.
func (p *Reader) paragraphWord(at place, next bool) (word, bool) {
	by := 1
	if !next {
		by = -1
	}
	if w, ok := endOf(p.wordsFrom(at, by, p.begins), false); ok || !next {
		return w, ok
	}
	return p.lastWord()
}

func (p *Reader) lastWord() (word, bool) {
	at := p.last()
	if line := p.words(at); len(line) > 0 {
		return endOf(line, true)
	}
	return endOf(p.wordsFrom(at, -1, nil), true)
}

// endOf is the first or the last word of a line.
func endOf(line []word, last bool) (word, bool) {
	switch {
	case len(line) == 0:
		return word{}, false
	case last:
		return line[len(line)-1], true
	}
	return line[0], true
}

// nearest is the word of a line that is nearest to the column of the selection.
func (p *Reader) nearest(line []word) (word, bool) {
	best, ok := endOf(line, false)
	for _, w := range line {
		if w.x <= p.sel.column {
			best = w
		}
	}
	return best, ok
}

// wordsFrom is the words of the next line after a place, or the one before it where by is
// negative, that has any and on which keep holds.
func (p *Reader) wordsFrom(at place, by int, keep func(place) bool) []word {
	walk := p.down
	if by < 0 {
		walk = p.up
	}
	for next, n := walk(at, 1); n > 0; next, n = walk(next, 1) {
		if line := p.words(next); len(line) > 0 && (keep == nil || keep(next)) {
			return line
		}
	}
	return nil
}

// wordAt is the word in a cell of the pane, or else the last one before it in its row.
func (p *Reader) wordAt(x, y int) (word, bool) {
	rows := p.rowsNow()
	if y < 0 || y >= len(rows) {
		return word{}, false
	}
	line := p.words(rows[y].place)
	found, ok := endOf(line, false)
	for _, w := range line {
		if w.x <= x-(p.text.X-p.pane.X) {
			found = w
		}
	}
	return found, ok
}

// words are the words on a line, from left to right.
func (p *Reader) words(at place) []word {
	if at.block < 0 || at.line < 0 || p.empty() {
		return nil
	}
	var out []word
	b, x, within := p.block(at.block), 0, false
	for _, s := range b.Line(at.line) {
		if s.Leaf == render.Decoration {
			x, within = x+int(s.Width), false
			continue
		}
		for i := 0; i < len(s.Text); {
			n, width := p.r.Cluster(s.Text[i:])
			start, end := int(s.Start)+i, int(s.Start)+i+n
			if !s.Literal() {
				n, width, start, end = len(s.Text), int(s.Width), int(s.Start), int(s.End)
			}
			span, blank := b.Leaves[s.Leaf].Span(start, end), s.Text[i:i+n] == " "
			switch {
			case blank:
			case within && width < 2:
				last := &out[len(out)-1]
				last.span, last.width = last.span.Cover(span), last.width+width
			default:
				out = append(out, word{span, x, width})
			}
			within = !blank && width < 2
			i, x = i+n, x+width
		}
	}
	return out
}
