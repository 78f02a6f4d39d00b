package sidebar

import (
	"fmt"
	"strings"

	"briefing/ui/draw"
)

const (
	guess  = "~" // beside what was recognised, where other names are declared
	legend = "recognised in the text"
	margin = 1 // cells beside the card

	shortLegend = "recognised" // where the legend has no room

	countsFrom = 16 // width from which quotations are counted
	legendFrom = 6  // height from which the legend is shown
)

// View draws the pane: exactly the height in lines of exactly the width in cells.
func (s *Sidebar) View() string {
	return s.Memo.Keep(func() string {
		lines := make([]string, 0, s.h)
		if s.hasFilter() {
			lines = append(lines, s.Typed.View(s.styles, "", s.w))
		}
		if s.hasLegend() {
			text := legend
			if draw.Width(text) > s.w {
				text = shortLegend
			}
			lines = append(lines, draw.Line(s.w, text, s.styles.Quiet.Italic(true)))
		}
		end := s.end()
		for row := s.top; row < end; row++ {
			lines = append(lines, s.row(row))
		}
		if len(s.rows) == 0 && s.h > 0 {
			lines = append(lines, draw.Line(s.w, "  "+s.empty(), s.styles.Quiet))
		}
		for len(lines) < s.heads()+s.room() {
			lines = append(lines, draw.Spaces(s.w))
		}
		lines = append(lines, s.cardLines()...)
		return draw.Page(lines, s.w, s.h)
	})
}

func (s *Sidebar) empty() string {
	switch {
	case s.Typed.Text() != "":
		return "No matches"
	case !s.doc.Progress.Done():
		return "reading on …"
	}
	return "No names"
}

func (s *Sidebar) hasFilter() bool { return s.h > 1 && s.Typed.Shown() }

// heads is the number of lines above the rows.
func (s *Sidebar) heads() int {
	n := 0
	if s.hasFilter() {
		n++
	}
	if s.hasLegend() {
		n++
	}
	return n
}

// hasLegend reports whether a line above the rows says that all names are
// recognised; where only some are, they are marked.
func (s *Sidebar) hasLegend() bool { return !s.declares && len(s.rows) > 0 && s.h >= legendFrom }

// room is the number of lines for rows.
func (s *Sidebar) room() int {
	room := s.h - s.heads()
	if len(s.card) > 0 {
		room -= len(s.card) + 1
	}
	return max(1, room)
}

// end is the row below the last one that shows: a heading under which no name has
// room is left out.
func (s *Sidebar) end() int {
	end := min(len(s.rows), s.top+s.room())
	if end-1 > s.top && s.rows[end-1] < 0 {
		end--
	}
	return end
}

func (s *Sidebar) row(row int) string {
	at := s.rows[row]
	here := row == s.selected
	key := rowKey{at, s.lit[at], here && (s.focused || s.Filtering()), here && s.open, at >= 0 && at == s.followed}
	return s.drawn.Keep(key, func() string {
		if at < 0 {
			return s.heading(s.cast.Groups[-1-at].Title)
		}
		return s.drawRow(key)
	})
}

func (s *Sidebar) drawRow(key rowKey) string {
	at := key.entity
	e := &s.doc.Entities[at]
	number := "  "
	if n := s.cast.Number(at); n > 0 {
		number = fmt.Sprintf("%d ", n)
	}
	guessed := s.declares && !e.Declared
	name := s.styles.Kind(e.Kind, key.lit).Italic(guessed)
	if key.card || key.followed {
		name = s.styles.Dimmed.Italic(guessed)
	}
	if key.followed && !s.styles.Colour {
		name = name.Underline(true)
	}
	left := []draw.Piece{{Text: number, Style: s.styles.Accent}, {Text: e.Name, Style: name}}
	right := s.right(at, guessed)
	if key.selected {
		return draw.Bar(s.w, s.styles.Selected, left, right)
	}
	return draw.Row(s.w, left, right)
}

// heading draws the title of a group with a line that leads to the edge.
// Truncated returns the name of the selected row if it is cut; "" otherwise.
func (s *Sidebar) Truncated() string {
	at := s.Selected()
	if at < 0 {
		return ""
	}
	e := &s.doc.Entities[at]
	if right := s.right(at, s.declares && !e.Declared); draw.Fits(s.w, []draw.Piece{{Text: "  " + e.Name}}, right) {
		return ""
	}
	return e.Name
}

func (s *Sidebar) heading(title string) string {
	title = draw.Cut(title, s.w)
	line := strings.Repeat("─", max(0, s.w-draw.Width(title)-2))
	return draw.Row(s.w, []draw.Piece{{Text: title, Style: s.styles.Quiet.Bold(true)}, {Text: " "}, {Text: line, Style: s.styles.Rule}}, nil)
}

// right is what is at the right edge, if any: the
// quotations of a speaker and the guess mark.
func (s *Sidebar) right(at int, guessed bool) []draw.Piece {
	mark, count := " ", ""
	if guessed {
		mark = guess
	}
	if len(s.cast.Quotes(at)) > 0 {
		count = s.quotesOf(at) + " "
	}
	if s.w < countsFrom || !guessed && count == "" {
		return nil
	}
	return []draw.Piece{{Text: count + mark, Style: s.styles.Quiet}}
}

func (s *Sidebar) quotesOf(entity int) string {
	return fmt.Sprintf("“%d", len(s.cast.Quotes(entity)))
}

// cardLines are the lines of the card below the list, its rule included.
func (s *Sidebar) cardLines() []string {
	if len(s.card) == 0 {
		return nil
	}
	lines := []string{draw.Line(s.w, strings.Repeat("─", s.w), s.styles.Rule)}
	for _, l := range s.card {
		lines = append(lines, draw.Spaces(margin)+l+draw.Spaces(margin))
	}
	return lines
}
