package column

import (
	"image"
	"strconv"
)

// Rewriter follows a screen and shortens what is written to it. It is not safe for
// several goroutines.
type Rewriter struct {
	pens        pens
	shown, next screen
	doubts      rune
	frame       frame
	out         []byte
	rows        rowSums
	off         bool // the screen is not followed
}

// New returns a rewriter for a screen of a size in cells, of which nothing is known
// until it is erased.
func New(cols, rows int) *Rewriter {
	r := &Rewriter{pens: newPens(), doubts: tail}
	r.shown.doubts, r.next.doubts = &r.doubts, &r.doubts
	r.Resize(cols, rows)
	return r
}

// largest is the number of cells of the largest screen that is followed.
const largest = 1 << 16

// Resize says that the screen has another size now, in cells. Nothing of it is
// known after that until it is erased.
func (r *Rewriter) Resize(cols, rows int) {
	if r.off = cols <= 0 || rows <= 0 || cols*rows > largest; r.off {
		cols, rows = 1, 1
	}
	r.shown.resize(cols, rows)
	r.next.resize(cols, rows)
}

// least is the number of bytes from which a frame is looked at: moving the column
// takes some fifty, a new line at its end a hundred more.
const least = 256

// The most unknown cells before their numbers start anew.
const maxDoubts = 1 << 30

// Frame takes what is about to be written and returns what to write in its place: b
// itself, or a shorter text after which the terminal shows the same. It is valid
// until the next call. The column is where a text may move up or down, in cells; an
// empty one is looked for nowhere.
//
// What is given must be complete: a sequence that is cut off makes the whole screen
// unknown.
func (r *Rewriter) Frame(b []byte, column image.Rectangle) []byte {
	if r.off {
		return b
	}
	// What is written where nobody knows changes what was unknown before, too.
	r.shown.hazy = false
	if r.doubts < -maxDoubts || r.pens.full() {
		r.forget()
	}
	r.next.copy(&r.shown)
	f := &r.frame
	*f = frame{screen: &r.next, pens: &r.pens, aside: f.aside[:0], read: f.read}
	f.apply(b)
	r.shown, r.next = r.next, r.shown // next holds what was shown before
	column = column.Intersect(image.Rect(0, 0, r.shown.cols, r.shown.rows))
	if len(b) < least || f.whole || column.Empty() || !r.shown.usual() {
		return b
	}
	if out := r.moved(area{column.Min.X, column.Min.Y, column.Max.X, column.Max.Y}); out != nil && len(out) < len(b) {
		return out
	}
	return b
}

// forget starts anew with the numbers of pens and of unknown cells.
func (r *Rewriter) forget() {
	old := r.pens.looks[r.shown.pen]
	r.pens, r.doubts = newPens(), tail
	r.shown.pen = r.pens.find(old)
	r.shown.doubt()
}

// moved returns what turns the screen as it was into that which is shown now, the
// column moved first; nil where that cannot be said or does not help.
func (r *Rewriter) moved(a area) []byte {
	before, now := &r.next, &r.shown
	n := r.rows.shift(before, now, a)
	if n == 0 || before.cut(a) {
		return nil
	}
	out := r.out[:0]
	if r.frame.synchronised {
		out = append(out, "\x1b[?2026h"...)
	}
	out = append(out, r.frame.aside...)
	out = r.pens.change(out, before.pen, 0)
	out = margins(out, before, a, n)
	before.shift(a, n, 0)
	p := painter{pens: &r.pens, out: out}
	for y := range now.rows {
		if !p.line(before.line(y), now.line(y), y) {
			return nil
		}
	}
	if !p.rest(now) {
		return nil
	}
	if r.frame.synchronised {
		p.out = append(p.out, "\x1b[?2026l"...)
	}
	r.out = p.out
	return r.out
}

// margins appends what moves an area up by n lines, or down where n is negative. The
// cursor is anywhere after it.
//
// DECSLRM has a meaning only while DECLRMM is set; both margins are set back before
// that is reset (VT420 Programmer Reference Manual, chapter 5).
func margins(out []byte, s *screen, a area, n int) []byte {
	final := byte('S')
	if n < 0 {
		n, final = -n, 'T'
	}
	out = append(out, "\x1b[?69h"...)
	out = sequenceOf(out, 's', a.left+1, a.right)
	out = sequenceOf(out, 'r', a.top+1, a.bottom)
	out = sequenceOf(out, final, n)
	out = append(out, "\x1b[r"...)
	out = sequenceOf(out, 's', 1, s.cols)
	return append(out, "\x1b[?69l"...)
}

// sequenceOf appends a CSI sequence.
func sequenceOf(out []byte, final byte, numbers ...int) []byte {
	out = append(out, "\x1b["...)
	for i, n := range numbers {
		if i > 0 {
			out = append(out, ';')
		}
		out = strconv.AppendInt(out, int64(n), 10)
	}
	return append(out, final)
}

// position appends what puts the cursor to a cell.
func position(out []byte, x, y int) []byte { return sequenceOf(out, 'H', y+1, x+1) }

// painter writes the cells that differ.
type painter struct {
	pens *pens
	out  []byte
	pen  pen // that the terminal writes with
}

const (
	// join is how many cells that are right already are written again rather than
	// passed over: to put the cursor elsewhere takes six bytes or more.
	join = 4
	// blanks is from how many cells on a stretch that ends blank is erased.
	blanks = 8
)

// line writes what differs in a line; false if it cannot be written.
func (p *painter) line(before, now []cell, y int) bool {
	for x := 0; x < len(now); x++ {
		if before[x] == now[x] {
			continue
		}
		end, same := x+1, 0
		for i := end; i < len(now) && same <= join; i++ {
			if same++; before[i] != now[i] {
				end, same = i+1, 0
			}
		}
		if x > 0 && now[x].r == tail {
			x--
		}
		if end < len(now) && now[end].r == tail {
			end++
		}
		p.out = position(p.out, x, y)
		if !p.stretch(now[x:end]) {
			return false
		}
		x = end - 1
	}
	return true
}

// rest puts the cursor and the pen where the renderer left them. Behind the last
// column the cursor comes only by writing into it.
func (p *painter) rest(now *screen) bool {
	x := now.x
	if now.wrap && now.line(now.y)[x].r == tail && x > 0 {
		x--
	}
	p.out = position(p.out, x, now.y)
	if now.wrap && !p.write(now.line(now.y)[x:]) {
		return false
	}
	p.out = p.pens.change(p.out, p.pen, now.pen)
	return true
}

// stretch writes cells at the cursor.
func (p *painter) stretch(cells []cell) bool {
	erased := 0
	for erased < len(cells) && cells[len(cells)-1-erased] == empty {
		erased++
	}
	if erased < blanks {
		erased = 0
	}
	if !p.write(cells[:len(cells)-erased]) {
		return false
	}
	if erased > 0 {
		p.out = p.pens.change(p.out, p.pen, 0)
		p.pen = 0
		p.out = sequenceOf(p.out, 'X', erased)
	}
	return true
}

// write writes cells one by one; false if one of them is unknown or half of one.
func (p *painter) write(cells []cell) bool {
	for i, c := range cells {
		if c.r == tail && i > 0 && cells[i-1].r >= 0 {
			continue
		}
		if c.r < 0 {
			return false
		}
		p.out = p.pens.change(p.out, p.pen, c.pen)
		p.pen = c.pen
		p.out = append(p.out, string(c.r)...)
	}
	return true
}
