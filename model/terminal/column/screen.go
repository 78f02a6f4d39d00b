package column

import "github.com/clipperhouse/displaywidth"

// cell is one cell of the screen.
type cell struct {
	// r is the rune that it shows, tail in the second cell of a wide one. Below
	// tail it is the number of something unknown, which nothing else is equal to.
	r   rune
	pen pen
}

const tail rune = -1

var empty = cell{r: ' '}

// screen is what a terminal shows.
type screen struct {
	cols, rows int
	cells      []cell // line by line
	x, y       int
	wrap       bool // the cursor stands behind the last column
	lost       bool // nobody knows where the cursor is
	pen        pen
	last       rune // what REP repeats
	// The scroll region's lines, inclusive.
	top, bottom int
	insert      bool // insert mode
	nowrap      bool
	doubts      *rune // the number of the newest unknown
	hazy        bool  // all is unknown, and became so in this frame
}

func (s *screen) resize(cols, rows int) {
	s.cols, s.rows = cols, rows
	s.cells = make([]cell, cols*rows)
	s.top, s.bottom = 0, rows-1
	s.x, s.y, s.wrap, s.hazy = 0, 0, false, false
	s.doubt()
}

// copy makes s the same as another of the same size.
func (s *screen) copy(from *screen) {
	cells := s.cells
	*s = *from
	s.cells = append(cells[:0], from.cells...)
}

// doubt makes everything unknown.
func (s *screen) doubt() {
	if s.hazy {
		return
	}
	for i := range s.cells {
		s.cells[i] = s.unknown()
	}
	s.lost, s.hazy = true, true
}

// unknown returns a cell that is equal to no other.
func (s *screen) unknown() cell {
	*s.doubts--
	return cell{r: *s.doubts}
}

// clear is what an erased screen shows.
func (s *screen) clear(ground pen) {
	s.hazy = false
	for i := range s.cells {
		s.cells[i] = cell{' ', ground}
	}
}

func (s *screen) line(y int) []cell { return s.cells[y*s.cols : (y+1)*s.cols] }

// move puts the cursor to a cell, or to the nearest one there is.
func (s *screen) move(x, y int) {
	s.x, s.y, s.wrap = max(0, min(x, s.cols-1)), max(0, min(y, s.rows-1)), false
}

// place puts it there from wherever it was.
func (s *screen) place(x, y int) {
	s.move(x, y)
	s.lost, s.hazy = false, false
}

// put shows a rune at the cursor.
func (s *screen) put(r rune, p *pens) {
	width := cells(r)
	if s.lost || s.insert || width < 0 || s.x+width > s.cols && !s.wrap {
		s.doubt()
		return
	}
	if width == 0 {
		s.join()
		return
	}
	if s.wrap {
		if s.nowrap || width > s.cols {
			s.doubt()
			return
		}
		s.x = 0
		s.feed(p)
	}
	line := s.line(s.y)
	look := s.pen
	if r == ' ' {
		look = p.looks[look].blank
	}
	s.split(line, s.x, s.x+width)
	line[s.x] = cell{r, look}
	if width == 2 {
		line[s.x+1] = cell{tail, look}
	}
	s.last = r
	if s.x += width; s.x >= s.cols {
		s.x, s.wrap = s.cols-1, true
	}
}

// split makes the halves unknown that stay of wide runes when the cells from one
// column to another change.
func (s *screen) split(line []cell, from, to int) {
	if from < len(line) && from > 0 && line[from].r == tail {
		line[from-1] = s.unknown()
	}
	if to < len(line) && line[to].r == tail {
		line[to] = s.unknown()
	}
}

// join adds a rune without width to the cell before the cursor.
func (s *screen) join() {
	x := s.x - 1
	if s.wrap {
		x = s.x
	}
	if x < 0 {
		s.doubt()
		return
	}
	line := s.line(s.y)
	if line[x].r == tail && x > 0 {
		line[x-1] = s.unknown()
	}
	line[x] = s.unknown()
}

// Where runes begin that no simple rule tells the width of: scripts that join
// their letters, and behind the wide ones pictures, which join each other.
const (
	joiningFrom  = 0x590
	joiningTo    = 0x1e00
	picturesFrom = 0x1f000
)

// cells is how many cells a rune takes, the same on all terminals; -1 where that
// is not so, 0 for a mark on the rune before.
func cells(r rune) int {
	switch {
	case r >= ' ' && r < 0x7f:
		return 1
	case r >= 0x300 && r < 0x370:
		return 0
	case r < ' ', r >= joiningFrom && r < joiningTo, r >= picturesFrom, r >= 0xd7b0 && r < 0xf900, r == 0xfffd:
		return -1
	}
	if width := displaywidth.Rune(r); width > 0 {
		return width
	}
	return -1
}

// feed moves the cursor down a line.
func (s *screen) feed(p *pens) {
	s.wrap = false
	switch {
	case s.lost:
		s.doubt() // it may scroll
	case s.y == s.bottom:
		s.scroll(s.top, s.bottom, 1, p.looks[s.pen].ground)
	case s.y < s.rows-1:
		s.y++
	}
}

// scroll moves the lines from top to bottom up by n, or down where n is negative.
func (s *screen) scroll(top, bottom, n int, ground pen) {
	s.shift(area{0, top, s.cols, bottom + 1}, n, ground)
}

// area is a part of the screen, half open.
type area struct{ left, top, right, bottom int }

// shift moves what stands in an area up by n, or down where n is negative; what
// comes in is blank.
func (s *screen) shift(a area, n int, ground pen) {
	s.hazy = false
	height := a.bottom - a.top
	if n > height || n < -height {
		n = height
	}
	move := func(y int) {
		to := s.line(y)[a.left:a.right]
		if from := y + n; from >= a.top && from < a.bottom {
			copy(to, s.line(from)[a.left:a.right])
			return
		}
		for x := range to {
			to[x] = cell{' ', ground}
		}
	}
	for i := range height {
		if n > 0 {
			move(a.top + i)
		} else {
			move(a.bottom - 1 - i)
		}
	}
}

// usual reports whether the terminal is in the state in which the renderer leaves it
// between two frames.
func (s *screen) usual() bool {
	return !s.lost && !s.insert && !s.nowrap && s.top == 0 && s.bottom == s.rows-1
}

// cut reports whether an edge of an area runs through a wide rune.
func (s *screen) cut(a area) bool {
	for y := a.top; y < a.bottom; y++ {
		line := s.line(y)
		if line[a.left].r == tail || a.right < s.cols && line[a.right].r == tail {
			return true
		}
	}
	return false
}

// erase blanks cells of a line.
func (s *screen) erase(y, from, to int, ground pen) {
	line := s.line(y)
	to = min(to, len(line))
	s.split(line, from, to)
	for x := from; x < to; x++ {
		line[x] = cell{' ', ground}
	}
}

// eraseScreen blanks what is behind the cursor (0) or before it (1).
func (s *screen) eraseScreen(which int, ground pen) {
	for y := range s.rows {
		switch {
		case y == s.y:
			s.eraseLine(which, ground)
		case (y > s.y) == (which == 0):
			s.erase(y, 0, s.cols, ground)
		}
	}
}

// eraseLine blanks what is behind the cursor (0), before it (1) or all (2) of its
// line.
func (s *screen) eraseLine(which int, ground pen) {
	from, to := 0, s.cols
	switch which {
	case 0:
		from = s.x
	case 1:
		to = s.x + 1
	}
	s.erase(s.y, from, to, ground)
}

// push inserts n blanks at the cursor, or deletes as many cells.
func (s *screen) push(n int, in bool, ground pen) {
	line := s.line(s.y)
	n = min(n, s.cols-s.x)
	s.split(line, s.x, s.x+n)
	if in {
		copy(line[s.x+n:], line[s.x:])
		s.split(line, 0, s.cols)
		s.erase(s.y, s.x, s.x+n, ground)
		return
	}
	copy(line[s.x:], line[s.x+n:])
	s.erase(s.y, s.cols-n, s.cols, ground)
}
