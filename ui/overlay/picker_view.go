package overlay

import (
	"fmt"
	"strings"

	"briefing/ui"
	"briefing/ui/draw"

	tea "charm.land/bubbletea/v2"
)

// placedRow is where a row is in the window.
type placedRow struct {
	row, y, lines int // y and lines count without the heading
	heading       bool
}

// View draws the box: exactly the height in lines of exactly the width in cells.
func (p *Picker) View() string {
	return p.memo.Keep(func() string {
		w, h := draw.Inside(p.w, p.h)
		lines := make([]string, 0, h)
		if h > 1 && !p.bare() {
			lines = append(lines, p.filter.View(p.styles, "› ", "", w))
		}
		for _, at := range p.window() {
			lines = append(lines, p.lines(at, w)...)
		}
		if p.count() == 0 {
			lines = append(lines, draw.Line(w, p.empty(), p.styles.Quiet))
		}
		box := draw.Box{Title: p.words.Title, Count: p.counted(), Hint: p.hint(), Unfocused: p.unfocused}
		return box.Draw(p.styles, lines[:min(len(lines), h)], p.w, p.h)
	})
}

// bare reports whether there is nothing to filter, and nothing was typed.
func (p *Picker) bare() bool { return p.source.Len() == 0 && p.filter.Text() == "" }

func (p *Picker) empty() string {
	if p.source.Len() > 0 {
		return "No matches"
	}
	return p.words.Empty
}

// counted is how many entries there are, or match.
func (p *Picker) counted() string {
	n := p.source.Len()
	if p.rows != nil {
		return fmt.Sprintf("%d of %d", len(p.rows), n)
	}
	if n == 1 || p.words.Noun == "" {
		return strings.TrimSpace(fmt.Sprintf("%d %s", n, p.words.Noun))
	}
	return fmt.Sprintf("%d %ss", n, p.words.Noun)
}

// hint says what keys do, the most needed first: a narrow border cuts the rest.
func (p *Picker) hint() string {
	var tips []ui.Tip
	any := p.count() > 0
	add := func(handler func(int) tea.Msg, action ui.Action, words string) {
		if handler != nil && any {
			tips = append(tips, ui.Tip{Action: action, Words: words})
		}
	}
	add(p.handlers.Choose, ui.ListChoose, p.words.Choose)
	tips = append(tips, ui.Tip{Action: ui.ListClose, Words: p.words.Close})
	if p.handlers.Turn != nil {
		tips = append(tips, ui.Tip{Action: ui.ListTurn, Words: p.words.Turn})
	}
	if p.handlers.Sort != nil {
		tips = append(tips, ui.Tip{Action: ui.ListSort, Words: p.words.Sort})
	}
	add(p.handlers.Compare, ui.ListCompare, "compare")
	add(p.handlers.Edit, ui.ListEdit, "note")
	add(p.handlers.Copy, ui.ListCopy, "copy")
	add(p.handlers.Mark, ui.ListMark, "mark")
	add(p.handlers.Remove, ui.ListRemove, "remove")
	add(p.handlers.Correct, ui.ListCorrect, "correct")
	return p.keys.Hint(tips...)
}

// lines draws one row with its heading.
func (p *Picker) lines(at placedRow, w int) []string {
	entry := p.entry(at.row)
	var out []string
	if at.heading {
		out = append(out, p.heading(p.source.Heading(entry), w))
	}
	return append(out, p.draw(entry, w, at.row == p.selected)...)
}

func (p *Picker) draw(entry, w int, selected bool) []string {
	out := p.source.Draw(p.styles, entry, w, selected)
	most := MaxLines
	if selected {
		most = max(most, p.room()-1)
	}
	return out[:min(len(out), most)]
}

func (p *Picker) heading(title string, w int) string {
	title = draw.Cut(title, w)
	line := strings.Repeat("─", max(0, w-draw.Width(title)-1))
	return draw.Row(w, []draw.Piece{{Text: title, Style: p.styles.Strong}, {Text: " "}, {Text: line, Style: p.styles.Rule}}, nil)
}

// leastLines is how many lines a box holds at least, so that a heading has room.
const leastLines = 5

// emptyLines is how many a box without entries holds: the least with a border.
const emptyLines = 3

// Wanted is the height of a box of that width that shows every entry, but no more
// than most. What is typed into the filter does not change it.
func (p *Picker) Wanted(width, most int) int {
	w, h := draw.Inside(width, most)
	if p.source.Len() == 0 {
		return min(most, emptyLines+most-h)
	}
	lines := 1 // of the filter
	for i := 0; i < p.source.Len() && lines < h; i++ {
		if title := p.source.Heading(i); title != "" && (i == 0 || title != p.source.Heading(i-1)) {
			lines++
		}
		lines += len(p.draw(i, w, false))
	}
	return min(most, max(lines, leastLines)+most-h)
}

// room is the number of lines for rows.
func (p *Picker) room() int {
	_, h := draw.Inside(p.w, p.h)
	if h > 1 {
		h--
	}
	return h
}

// headed reports whether a row is under its heading: the first of a group, and
// the first of the window.
func (p *Picker) headed(row int, first bool) bool {
	title := p.source.Heading(p.entry(row))
	return title != "" && p.room() > 3 && (first || row == 0 || title != p.source.Heading(p.entry(row-1)))
}

// height is the number of lines of a row, without its heading.
func (p *Picker) height(row int) int {
	w, _ := draw.Inside(p.w, p.h)
	return len(p.draw(p.entry(row), w, row == p.selected))
}

// window is the rows that show, from the top on; the last one may be cut.
func (p *Picker) window() []placedRow {
	var out []placedRow
	y := 0
	for row := p.top; row < p.count() && y < p.room(); row++ {
		at := placedRow{row: row, lines: p.height(row), heading: p.headed(row, row == p.top)}
		if at.heading {
			y++
		}
		if y == p.room() && len(out) > 0 {
			break // a heading under which nothing has room
		}
		at.y = y
		out = append(out, at)
		y += at.lines
	}
	return out
}

// clamp brings selection and window back into bounds after any change. It looks
// at no more rows than one window holds.
func (p *Picker) clamp() {
	p.memo.Drop()
	p.selected = max(0, min(p.selected, p.count()-1))
	if p.count() == 0 || p.room() <= 0 {
		p.top = 0
		return
	}
	p.top = min(p.top, p.selected, p.highest(p.count()-1))
	p.top = max(p.top, p.highest(p.selected))
}

// highest is the first row that may be at the top if the whole of row is to
// show.
func (p *Picker) highest(row int) int {
	below := 0 // lines of the rows under the one at the top, with their headings
	for top := row; top >= 0; top-- {
		used := below + p.height(top)
		if used+oneIf(p.headed(top, true)) > p.room() {
			return min(top+1, row)
		}
		below = used + oneIf(p.headed(top, false))
	}
	return 0
}

func oneIf(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// RowAt returns the entry that is drawn in line y of the box; false if there is
// none.
func (p *Picker) RowAt(y int) (entry int, ok bool) {
	y -= draw.Top(p.w, p.h)
	if _, h := draw.Inside(p.w, p.h); h > 1 {
		y--
	}
	if y < 0 || y >= p.room() {
		return -1, false
	}
	for _, at := range p.window() {
		if at.y <= y && y < at.y+at.lines {
			return p.entry(at.row), true
		}
	}
	return -1, false
}
