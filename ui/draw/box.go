package draw

import (
	"strings"

	"briefing/ui"
)

// Box is the frame of an overlay.
type Box struct {
	// Title is shown in the upper border, Count at its right end; Hint, which says
	// what keys do, in the lower border.
	Title, Count, Hint string
	// Unfocused is true for a box beside the text that does not have the keys.
	Unfocused bool
}

// Sizes below which a box is drawn without its border, in cells.
const (
	boxWidth  = 16
	boxHeight = 5
)

// Inside returns the size of what a box of that size holds.
func Inside(width, height int) (w, h int) {
	if width < boxWidth || height < boxHeight {
		return max(0, width), max(0, height)
	}
	return width - 4, height - 2
}

// Top is the number of lines above what a box of that size holds.
func Top(width, height int) int {
	if width < boxWidth || height < boxHeight {
		return 0
	}
	return 1
}

// Draw puts lines of the width that Inside returns into the box.
func (x Box) Draw(s *ui.Styles, lines []string, width, height int) string {
	w, h := Inside(width, height)
	if w == width {
		return Page(lines, width, height)
	}
	out := make([]string, 0, height)
	out = append(out, x.border(s, "┌", "┐", x.top(s, width)))
	side := s.Rule.Render("│")
	for i := range h {
		line := Spaces(w)
		if i < len(lines) {
			line = lines[i]
		}
		out = append(out, side+" "+line+" "+side)
	}
	out = append(out, x.border(s, "└", "┘", x.bottom(s, width)))
	return strings.Join(out, "\n")
}

func (x Box) border(s *ui.Styles, left, right, middle string) string {
	return s.Rule.Render(left) + middle + s.Rule.Render(right)
}

// HintAt returns which of the hints in the lower border, apart by " · ", is in column
// x of line y of a box of that size; "" for none.
func (x Box) HintAt(column, line, width, height int) string {
	if w, _ := Inside(width, height); w == width || line != height-1 {
		return ""
	}
	hint := Cut(x.Hint, width-6)
	at := width - 3 - Width(hint)
	for part := range strings.SplitSeq(hint, " · ") {
		if column >= at && column < at+Width(part) {
			return part
		}
		at += Width(part) + 3
	}
	return ""
}

// top draws the upper border between its corners.
func (x Box) top(s *ui.Styles, width int) string {
	room := width - 2
	count := ""
	if x.Count != "" && Width(x.Count)+Width(x.Title)+8 <= room {
		count = " " + x.Count + " "
	}
	title := Cut(x.Title, room-4-Width(count))
	if title != "" {
		title = " " + title + " "
	}
	fill := room - 2 - Width(title) - Width(count)
	style := s.Focused
	if x.Unfocused {
		style = s.Quiet
	}
	return s.Rule.Render("─") + style.Render(title) + s.Rule.Render(strings.Repeat("─", max(0, fill))) +
		s.Quiet.Render(count) + s.Rule.Render("─")
}

// bottom draws the lower border between its corners.
func (x Box) bottom(s *ui.Styles, width int) string {
	room := width - 2
	hint := Cut(x.Hint, room-4)
	if hint != "" {
		hint = " " + hint + " "
	}
	fill := room - 1 - Width(hint)
	return s.Rule.Render(strings.Repeat("─", max(0, fill))) + s.Quiet.Render(hint) + s.Rule.Render("─")
}
