package outline

import (
	"fmt"

	"briefing/content/article"
	"briefing/ui/draw"

	"charm.land/lipgloss/v2"
)

// Marks at the edges of a row. They are in the fonts of plain consoles too, but
// for the first, which colour and bold repeat.
const (
	here  = "▸ "
	guess = "~"
)

// Widths in cells from which a row has room for more.
const (
	minutesFrom = 14
	quotesFrom  = 20
	marginFrom  = 24
	legendFrom  = 4 // height in lines

	deepest = 5 // levels of indentation: Markdown has six levels of headings
)

// View draws the pane: exactly the height in lines of exactly the width in cells.
func (o *Outline) View() string {
	return o.Memo.Keep(func() string {
		lines := make([]string, 0, o.h)
		if o.hasFilter() {
			lines = append(lines, o.Typed.View(o.styles, fmt.Sprint(o.count())+" ", o.w))
		}
		if o.hasLegend() {
			lines = append(lines, draw.Line(o.w, "  "+o.legend(), o.styles.Quiet.Italic(true)))
		}
		for row := o.top; row < o.count() && len(lines) < o.h; row++ {
			lines = append(lines, o.row(row))
		}
		if o.count() == 0 && len(lines) < o.h {
			lines = append(lines, draw.Line(o.w, "  "+o.empty(), o.styles.Quiet))
		}
		return draw.Page(lines, o.w, o.h)
	})
}

func (o *Outline) empty() string {
	if len(o.doc.Sections) > 0 {
		return "No matches"
	}
	return "No sections yet"
}

func (o *Outline) legend() string {
	if o.mixed {
		return guess + " inferred"
	}
	return "inferred sections"
}

func (o *Outline) hasFilter() bool { return o.h > 1 && o.Typed.Shown() }

// hasLegend reports whether a line above the rows says that sections are inferred:
// where all are, it says so once for all.
func (o *Outline) hasLegend() bool { return o.inferred && o.h >= legendFrom }

// heads is the number of lines above the rows.
func (o *Outline) heads() int {
	n := 0
	if o.hasFilter() {
		n++
	}
	if o.hasLegend() {
		n++
	}
	return n
}

// row draws one section.
func (o *Outline) row(row int) string {
	at := o.section(row)
	key := rowKey{at, at == o.current, row == o.selected && (o.focused || o.Filtering())}
	return o.drawn.Keep(key, func() string { return o.drawRow(at, key.selected) })
}

func (o *Outline) drawRow(at int, selected bool) string {
	s := &o.doc.Sections[at]
	style, mark := o.style(at, s), "  "
	if at == o.current {
		mark = here
	}
	left := []draw.Piece{
		{Text: mark, Style: o.styles.Accent},
		{Text: draw.Spaces(2 * o.depth(at)), Style: lipgloss.NewStyle()},
		{Text: s.Name(), Style: style},
	}
	right := o.right(at, s)
	if selected {
		return draw.Bar(o.w, o.styles.Selected, left, right)
	}
	return draw.Row(o.w, left, right)
}

// Truncated returns the title of the selected row if it is cut; "" otherwise.
func (o *Outline) Truncated() string {
	at := o.Selected()
	if at < 0 {
		return ""
	}
	s := &o.doc.Sections[at]
	if draw.Fits(o.w, []draw.Piece{{Text: here + draw.Spaces(2*o.depth(at)) + s.Name()}}, o.right(at, s)) {
		return ""
	}
	return s.Name()
}

func (o *Outline) style(at int, s *article.Section) lipgloss.Style {
	style := o.styles.Text
	if o.depth(at) > 0 {
		style = o.styles.Quiet
	}
	if at == o.current {
		style = o.styles.Accent.Bold(true)
	}
	return style.Italic(s.Inferred && o.mixed)
}

// right is what is at the right edge: the guess mark, quotations or the stops
// of the trail, minutes.
func (o *Outline) right(at int, s *article.Section) []draw.Piece {
	if o.w < minutesFrom {
		return nil
	}
	var out []draw.Piece
	if s.Inferred && o.mixed {
		out = append(out, draw.Piece{Text: guess, Style: o.styles.Quiet})
	}
	if count := o.counts(at, s); count.Text != "" && o.w >= quotesFrom {
		out = append(out, count)
	}
	if minutes := minutesOf(s); minutes != "" || len(out) > 0 { // else the title has their room
		out = append(out, draw.Piece{Text: draw.Right(minutes, o.minutes+1), Style: o.styles.Quiet})
	}
	if o.w >= marginFrom {
		out = append(out, draw.Piece{Text: " "})
	}
	return out
}

// counts is the column of quotations; while there is a trail, of its stops. Where
// it is empty, the title has its room.
func (o *Outline) counts(at int, s *article.Section) draw.Piece {
	switch n := o.trail[at]; {
	case n > 0:
		return draw.Piece{Text: draw.Right(fmt.Sprintf("•%d", n), o.quotes), Style: o.styles.Accent.Bold(true)}
	case o.trail == nil && s.Quotes > 0:
		return draw.Piece{Text: draw.Right(quotesOf(s), o.quotes), Style: o.styles.Quiet}
	}
	return draw.Piece{}
}

// minutesOf is the time to read a section: nothing for little more than a
// heading, and half a minute, so that many short sections do not add up to twice
// the time of the document.
func minutesOf(s *article.Section) string {
	switch {
	case s.Words < article.WordsPerMinute/20:
		return ""
	case s.Words <= article.WordsPerMinute/2:
		return "½′"
	}
	return fmt.Sprintf("%d′", article.Minutes(s.Words))
}

func quotesOf(s *article.Section) string { return fmt.Sprintf("“%d", s.Quotes) }

// depth is how far a section is indented: by its parents, but not for the title
// above all others.
func (o *Outline) depth(at int) int {
	n := 0
	for s := &o.doc.Sections[at]; s.Parent >= 0 && s.Parent < len(o.doc.Sections) && n < deepest; s = &o.doc.Sections[s.Parent] {
		n++
	}
	if o.alone && n > 0 {
		n--
	}
	return n
}
