package pdf

import (
	"cmp"
	"slices"
	"strings"
)

// maxTableRows bounds a table, maxTableColumns how wide it may be: beyond that its
// lines stay lines.
const maxTableRows, maxTableColumns = 2000, 24

// tableLines returns how many of the lines that a flow begins with are a table: at
// least three rows, most of them of several cells.
func tableLines(lines []line) int {
	if !isRow(&lines[0]) || isContents(&lines[0]) {
		return 0
	}
	n, rows, single := 0, 0, 0
	for i := range lines {
		if i > 0 && lines[i].base-lines[i-1].base > 3.2*lines[i].size || i >= maxTableRows {
			break
		}
		if !isRow(&lines[i]) {
			if single++; single > 2 {
				break
			}
			continue
		}
		single = 0
		rows++
		n = i + 1
	}
	if rows < 3 || rows*2 < n {
		return 0
	}
	cols := columnsOf(lines[:n])
	if len(cols) < 2 || len(cols) > maxTableColumns {
		return 0
	}
	return n
}

// isRow reports whether a line has several cells, of which the mark of a list's item
// is none.
func isRow(l *line) bool {
	n := len(l.cells)
	if mark, ok := marker(l); ok && (mark == "•" || len(l.cells[0].words) == 1) {
		n--
	}
	return n > 1
}

// span is a stretch of a line's width, in points.
type span struct{ x0, x1 float64 }

// columnsOf returns the columns of a table: what the cells cover, where that is
// apart by gaps through all rows of several cells.
func columnsOf(lines []line) []span {
	var cells []span
	for i := range lines {
		if len(lines[i].cells) < 2 {
			continue
		}
		for _, c := range lines[i].cells {
			cells = append(cells, span{c.x0, c.x1})
		}
	}
	slices.SortFunc(cells, func(a, b span) int { return cmp.Compare(a.x0, b.x0) })
	var cols []span
	for _, c := range cells {
		if n := len(cols); n > 0 && c.x0 < cols[n-1].x1+1 {
			cols[n-1].x1 = max(cols[n-1].x1, c.x1)
			continue
		}
		cols = append(cols, c)
	}
	return cols
}

// tableOf makes a table of lines. A line without a first cell goes on with the row
// above it where they are close.
func tableOf(lines []line) block {
	b := block{kind: grid, lines: lines}
	cols := columnsOf(lines)
	for i := range lines {
		row := make([]string, len(cols))
		for _, c := range lines[i].cells {
			at := columnAt(cols, c.x0, c.x1)
			row[at] = strings.TrimSpace(row[at] + " " + c.text())
		}
		if n := len(b.cells); n > 0 && row[0] == "" && lines[i].base-lines[i-1].base < 1.5*lines[i].size && b.cells[n-1][0] != "" && 2*len(lines[i].cells) <= filled(b.cells[n-1]) {
			for j := range row {
				b.cells[n-1][j] = strings.TrimSpace(b.cells[n-1][j] + " " + row[j])
			}
			continue
		}
		b.cells = append(b.cells, row)
	}
	return b
}

// filled counts the cells of a row that are not empty.
func filled(row []string) (n int) {
	for _, c := range row {
		if c != "" {
			n++
		}
	}
	return n
}

// columnAt is the column that a cell begins in, or the nearest before.
func columnAt(cols []span, x0, x1 float64) int {
	for i := range cols {
		if x0 <= cols[i].x1 && x1 >= cols[i].x0 {
			return i
		}
	}
	return 0
}
