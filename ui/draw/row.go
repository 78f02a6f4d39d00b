package draw

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// Piece is text in one style.
type Piece struct {
	Text  string
	Style lipgloss.Style
}

// Row draws one line of exactly width cells: left pieces, cut where the room ends,
// and right pieces at the right edge, a space apart. Right pieces that leave fewer
// than 8 cells to a left side that needs them are dropped from the first on.
func Row(width int, left, right []Piece) string {
	if width <= 0 {
		return ""
	}
	need := 0
	for i := 0; i < len(left) && need < leastLeft; i++ {
		need += Width(Cut(left[i].Text, leastLeft)) // a title may be a megabyte long
	}
	for len(right) > 0 && width-total(right)-1 < min(need, leastLeft) {
		right = right[1:]
	}
	room := width
	if len(right) > 0 {
		room = width - total(right) - 1
	}
	var b strings.Builder
	used := write(&b, left, room)
	b.WriteString(Spaces(width - total(right) - used))
	write(&b, right, width)
	return b.String()
}

// Fits reports whether Row cuts nothing of the left pieces.
func Fits(width int, left, right []Piece) bool {
	used := total(left)
	if n := total(right); n > 0 {
		used += n + 1
	}
	return used <= width
}

// leastLeft is how many cells the right side of a row leaves to the left one.
const leastLeft = 8

// Bar is Row in a single style, spaces included: a selected row.
func Bar(width int, style lipgloss.Style, left, right []Piece) string {
	plain := func(in []Piece) []Piece {
		out := make([]Piece, len(in))
		for i := range in {
			out[i] = Piece{in[i].Text, lipgloss.NewStyle()}
		}
		return out
	}
	return style.Render(Row(width, plain(left), plain(right)))
}

// Sides are the two sides of a row.
type Sides struct{ Left, Right []Piece }

// Rows draws the rows of one entry of a list; as bars where it is selected.
func Rows(width int, bar lipgloss.Style, selected bool, rows []Sides) []string {
	lines := make([]string, len(rows))
	for i, r := range rows {
		if selected {
			lines[i] = Bar(width, bar, r.Left, r.Right)
		} else {
			lines[i] = Row(width, r.Left, r.Right)
		}
	}
	return lines
}

// Line is a row with a single piece.
func Line(width int, text string, style lipgloss.Style) string {
	return Row(width, []Piece{{text, style}}, nil)
}

// write draws pieces in at most room cells and returns how many it took.
func write(b *strings.Builder, pieces []Piece, room int) int {
	used := 0
	for _, p := range pieces {
		if p.Text == "" {
			continue
		}
		text := Plain(p.Text)
		s := Cut(text, room-used)
		if s == "" {
			break
		}
		if strings.Trim(s, " ") == "" && !p.Style.GetReverse() {
			b.WriteString(s) // colour codes around nothing are a tenth of a screen
		} else {
			b.WriteString(p.Style.Render(s))
		}
		used += Width(s)
		if len(s) != len(text) {
			break
		}
	}
	return used
}

func total(pieces []Piece) int {
	n := 0
	for i := range pieces {
		n += Width(pieces[i].Text)
	}
	return n
}

// Page joins lines to exactly height lines of width cells each: the rest is cut
// off or filled up with blank ones. Lines must have the width already.
func Page(lines []string, width, height int) string {
	if width <= 0 || height <= 0 {
		return strings.Repeat("\n", max(0, height-1))
	}
	blank := Spaces(width)
	var b strings.Builder
	for i := range height {
		if i > 0 {
			b.WriteByte('\n')
		}
		if i < len(lines) {
			b.WriteString(lines[i])
		} else {
			b.WriteString(blank)
		}
	}
	return b.String()
}

// Follow returns the first line of a window of height lines over total lines, so
// that line row is in it, moved from top as little as it can be.
func Follow(top, row, height, total int) int {
	if row < top {
		top = row
	}
	if row >= top+height {
		top = row - height + 1
	}
	return Within(top, height, total)
}

// Within returns top moved so that a window of height lines does not reach
// beyond total lines.
func Within(top, height, total int) int { return max(0, min(top, total-height)) }
