package linear

import (
	"fmt"
	"strings"

	"briefing/content/article"
)

// passage is what is read at a time: a leaf, or a row of a table.
type passage struct {
	leaf *article.Leaf // of a row, the first cell
	span article.Span
	text string
}

// collect gathers what is read.
func collect(d *article.Document) []passage {
	var all []passage
	for _, b := range d.Blocks {
		leaves := d.Parser.Leaves(b)
		for len(leaves) > 0 {
			n := 1
			if leaves[0].Kind == article.Cell {
				n = tableLength(leaves)
				all = append(all, rows(leaves[:n])...)
			} else if l := &leaves[0]; strings.TrimSpace(l.Text) != "" {
				all = append(all, passage{l, l.Extent(), spoken(l)})
			}
			leaves = leaves[n:]
		}
	}
	return all
}

// spoken is the text of a leaf, in which pictures are called so.
func spoken(l *article.Leaf) string {
	var b strings.Builder
	for i, r := range l.Runs {
		if r.Style&article.Image != 0 && (i == 0 || l.Runs[i-1].Style&article.Image == 0) {
			b.WriteString("Picture: ")
		}
		b.WriteString(l.Text[r.Start:r.End])
	}
	return b.String()
}

// tableLength is how many of the leaves, of which the first is a cell, belong to
// its table.
func tableLength(leaves []article.Leaf) int {
	n := 1
	for n < len(leaves) && leaves[n].Kind == article.Cell && leaves[n].Row >= leaves[n-1].Row {
		n++
	}
	return n
}

// rows are the passages of a table: its columns first, and then each row with the
// names of the columns before its cells, as nobody sees what is above.
func rows(cells []article.Leaf) []passage {
	var all []passage
	header := make(map[int]string)
	for len(cells) > 0 {
		n, row := 1, cells[0].Row
		for n < len(cells) && cells[n].Row == row {
			n++
		}
		var said []string
		for i := range cells[:n] {
			text := strings.Join(strings.Fields(cells[i].Text), " ")
			if row == 0 {
				header[cells[i].Column] = text
			} else if name := header[cells[i].Column]; name != "" && text != "" {
				text = name + ": " + text
			}
			if text != "" {
				said = append(said, text)
			}
		}
		lead := fmt.Sprintf("Row %d. ", row)
		if row == 0 {
			lead = fmt.Sprintf("Table of %s: ", article.Counted(n, "column"))
		}
		if len(said) > 0 {
			span := article.Span{Start: cells[0].Extent().Start, End: cells[n-1].Extent().End}
			all = append(all, passage{&cells[0], span, lead + strings.Join(said, "; ")})
		}
		cells = cells[n:]
	}
	return all
}
