package ptytest

import "strings"

// Colour is a cell's colour as it was set: "" for the default, "0" to "255" for
// the palette, "#rrggbb" for the rest.
type Colour string

// Style is how a cell is shown.
type Style struct {
	Fore, Back                                       Colour
	Bold, Faint, Italic, Underline, Reverse, Crossed bool
	// Link is the target of the hyperlink that the cell belongs to.
	Link string
}

// Cell is one cell of the screen.
type Cell struct {
	// Text is the cluster that is shown; "" for a blank one and for the second
	// cell of a wide cluster.
	Text string
	// Wide is true for the first cell of a cluster that takes two.
	Wide bool
	Style
}

// buffer is one of the two screens.
type buffer struct {
	cells       [][]Cell
	x, y        int
	wrap        bool // the cursor stands behind the last column
	style       Style
	top, bottom int // scroll region, inclusive
	left, right int // its columns
	savedX      int
	savedY      int
	keyboard    int // depth of the stack of keyboard modes
}

func (b *buffer) resize(cols, rows int) {
	cells := make([][]Cell, rows)
	for y := range cells {
		cells[y] = make([]Cell, cols)
		if y < len(b.cells) {
			copy(cells[y], b.cells[y])
		}
	}
	b.cells, b.top, b.bottom, b.left, b.right = cells, 0, rows-1, 0, cols-1
	b.x, b.y, b.wrap = min(b.x, cols-1), min(b.y, rows-1), false
}

// erase blanks the cells from column x to end of a line, keeping the background.
func (b *buffer) erase(y, x, end int) {
	for ; x < end; x++ {
		b.cells[y][x] = Cell{Style: Style{Back: b.style.Back}}
	}
}

// scroll moves the lines from top to the end of the region up by n, between its
// left and right margin; down if n is negative.
func (b *buffer) scroll(top, n int) {
	height := b.bottom - top + 1
	for range min(max(n, -n), height) {
		from, to, step := top, b.bottom, 1
		if n < 0 {
			from, to, step = b.bottom, top, -1
		}
		for y := from; y != to; y += step {
			copy(b.cells[y][b.left:b.right+1], b.cells[y+step][b.left:])
		}
		b.erase(to, b.left, b.right+1)
	}
}

func lineText(cells []Cell) string {
	var b strings.Builder
	for i := 0; i < len(cells); i++ {
		if cells[i].Text == "" {
			b.WriteByte(' ')
			continue
		}
		b.WriteString(cells[i].Text)
		if cells[i].Wide {
			i++
		}
	}
	return strings.TrimRight(b.String(), " ")
}
