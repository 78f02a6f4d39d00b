package cast

import (
	"fmt"
	"strings"

	"briefing/content/article"
	"briefing/ui"
	"briefing/ui/draw"

	"charm.land/lipgloss/v2"
)

// bars are the heights of the strip, from a few mentions to the most.
const bars = "▁▂▃▄▅▆▇█"

// Most lines of one part of a card, and the most aliases that are shown.
const (
	noteLines  = 4
	otherLines = 3
	maxAliases = 8
)

// writer collects the lines of a card.
type writer struct {
	styles *ui.Styles
	width  int
	lines  []string
}

// Card draws the card of an entity in lines of exactly width cells, the most
// useful ones first. The facts must be those of the document.
func Card(s *ui.Styles, d *article.Document, c *Cast, f Facts, width int) []string {
	if f.Entity < 0 || f.Entity >= len(d.Entities) || width <= 0 {
		return nil
	}
	w := &writer{styles: s, width: width}
	e := &d.Entities[f.Entity]
	w.text(e.Name, s.Kind(e.Kind, true).Bold(true), otherLines)
	w.text(standing(c, e, f), s.Quiet.Italic(!e.Declared), 2)
	role := article.JoinNonEmpty(", ", e.Role, e.Affiliation)
	w.text(role, s.Text.Italic(!e.Declared), noteLines)
	if share := c.Share(f.Entity); share > 0 {
		w.text(fmt.Sprintf("says %d %% of the words", share), s.Quiet, 1)
	}
	w.strip(d, f)
	w.text(e.Note, s.Quiet, noteLines)
	w.labelled("with", companions(d, f))
	w.labelled("also", strings.Join(e.Aliases[:min(len(e.Aliases), maxAliases)], ", "))
	if f.First >= 0 && f.First < len(d.Sections) {
		w.labelled("first", "§ "+d.Sections[f.First].Name())
	}
	return w.lines
}

// standing says what the entity is and how that is known.
func standing(c *Cast, e *article.Entity, f Facts) string {
	known := "recognised"
	switch {
	case e.Corrected:
		known = "corrected"
	case e.Declared:
		known = ""
	}
	number := ""
	if n := c.Number(f.Entity); n > 0 {
		number = fmt.Sprint(n)
	}
	return article.JoinNonEmpty(" · ", number, e.Kind.Noun(), known, c.Said(f.Entity))
}

// Count is a number with its noun; "" for none.
func Count(n int, noun string) string {
	if n == 0 {
		return ""
	}
	return article.Counted(n, noun)
}

func companions(d *article.Document, f Facts) string {
	var out []string
	for _, c := range f.Companions {
		out = append(out, fmt.Sprintf("%s\u00a0%d", d.Entities[c.Entity].Name, c.Sentences))
	}
	return strings.Join(out, ", ")
}

// text adds wrapped lines of a text.
func (w *writer) text(s string, style lipgloss.Style, most int) {
	for _, line := range draw.Wrap(s, w.width, most) {
		w.lines = append(w.lines, draw.Line(w.width, line, style))
	}
}

// labelled adds a text after a quiet label, hanging under its own beginning.
func (w *writer) labelled(label, s string) {
	const indent = 6
	if w.width < 3*indent {
		return
	}
	for i, line := range draw.Wrap(s, w.width-indent, otherLines) {
		name := ""
		if i == 0 {
			name = label
		}
		w.lines = append(w.lines, draw.Row(w.width,
			[]draw.Piece{{Text: draw.Pad(name, indent), Style: w.styles.Quiet}, {Text: line, Style: w.styles.Text}}, nil))
	}
}

// strip adds where in the document the entity is.
func (w *writer) strip(d *article.Document, f Facts) {
	if len(f.Mentions) == 0 {
		w.text("not named in the text", w.styles.Quiet, 1)
		return
	}
	count := Count(len(f.Mentions), "mention")
	if len(d.Sections) > 1 {
		count += fmt.Sprintf(" in %d of %d sections", f.Sections, len(d.Sections))
	}
	levels := f.Strip(d, w.width)
	if len(levels) > 1 {
		w.lines = append(w.lines, draw.Row(w.width, Strip(w.styles, levels), nil))
	}
	w.text(count, w.styles.Quiet, 2)
}

// Strip draws one cell for each number: a quiet dot for none, else a bar whose
// height compares it with the largest.
func Strip(s *ui.Styles, levels []int) []draw.Piece {
	most := 1
	for _, n := range levels {
		most = max(most, n)
	}
	all := []rune(bars)
	var out []draw.Piece
	for _, n := range levels {
		if n == 0 {
			out = append(out, draw.Piece{Text: "·", Style: s.Quiet})
			continue
		}
		bar := all[(n*len(all)+most-1)/most-1]
		out = append(out, draw.Piece{Text: string(bar), Style: s.Accent})
	}
	return out
}
