package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"briefing/content/article"
	"briefing/content/library"
)

// Linear writes a document as plain text from top to bottom: what is known about
// it, the article with a line for each paragraph, then its quotations and who is
// who. There are no escapes, and lines are not wrapped.
func Linear(w io.Writer, d *article.Document) error {
	out := bufio.NewWriter(w)
	Header(out, d)
	for n, b := range d.Blocks {
		list := d.Parser.Leaves(b)
		for i := range list {
			if n == 0 && len(list) == 1 && d.BeginsWithTitle() {
				continue // it stands above already
			}
			writeLeaf(out, list, i)
		}
	}
	if len(d.Quotes) > 0 {
		fmt.Fprint(out, "\nQuotations\n\n")
		writeSpeakers(out, library.Gather(library.StatementsOf(d, false)))
	}
	if len(d.Entities) > 0 {
		fmt.Fprint(out, "\nWho is who\n\n")
		if err := Entities(out, d); err != nil {
			return err
		}
	}
	return out.Flush()
}

// Header writes a document's title and, on a second line, its source, date,
// byline and reading time.
func Header(w io.Writer, d *article.Document) error {
	about := article.JoinNonEmpty(" · ", d.Meta.Source.Name, d.Meta.Date, d.Meta.Byline, fmt.Sprintf("%d min", article.Minutes(d.WordCount())))
	_, err := fmt.Fprintf(w, "%s\n%s\n", d.Meta.Title, about)
	return err
}

// writeLeaf writes leaf i of a block as a paragraph of its own.
func writeLeaf(w *bufio.Writer, list []article.Leaf, i int) {
	l := &list[i]
	if l.Kind == article.Cell {
		writeCell(w, list, i)
		return
	}
	if i == 0 || !tight(list, i) {
		w.WriteString(between(list, i) + "\n")
	}
	prefix, more := margin(l)
	switch l.Kind {
	case article.Rule:
		fmt.Fprintf(w, "%s* * *\n", prefix)
		return
	case article.Note:
		prefix += "[" + l.Info + "] "
	case article.Code, article.RawHTML:
		prefix, more = prefix+"    ", more+"    "
	case article.Notice:
		fmt.Fprintf(w, "%s(%s)\n", prefix, l.Text)
		return
	}
	for line := range strings.SplitSeq(strings.TrimRight(l.Text, "\n"), "\n") {
		fmt.Fprintf(w, "%s%s\n", prefix, line)
		prefix = more
	}
}

// tight reports whether leaf i stands without a blank line after the one before:
// the next item of a tight list.
func tight(list []article.Leaf, i int) bool {
	c := list[i].Containers
	if len(c) == 0 || len(list[i-1].Containers) == 0 {
		return false
	}
	last := c[len(c)-1]
	return last.Kind == article.ListItem && last.First && !last.Apart
}

// between is the line between two leaves: the marks of the quotations that both
// stand in.
func between(list []article.Leaf, i int) string {
	if i == 0 {
		return ""
	}
	marks := ""
	before, after := list[i-1].Containers, list[i].Containers
	for n := range min(len(before), len(after)) {
		if before[n].Kind != article.BlockQuote || after[n].Kind != article.BlockQuote {
			break
		}
		marks += ">"
	}
	return marks
}

// margin is what stands before a leaf's first line, and before its others.
func margin(l *article.Leaf) (first, more string) {
	for _, c := range l.Containers {
		switch {
		case c.Kind == article.BlockQuote:
			first, more = first+"> ", more+"> "
		case c.First:
			first, more = first+c.Marker+" ", more+strings.Repeat(" ", len([]rune(c.Marker))+1)
		default:
			pad := strings.Repeat(" ", len([]rune(c.Marker))+1)
			first, more = first+pad, more+pad
		}
	}
	return first, more
}

// writeCell writes the cells of a table's row on one line.
func writeCell(w *bufio.Writer, list []article.Leaf, i int) {
	l := &list[i]
	newRow := i == 0 || list[i-1].Kind != article.Cell || list[i-1].Row != l.Row
	if newRow && (i == 0 || list[i-1].Kind != article.Cell) {
		w.WriteByte('\n')
	}
	if !newRow {
		w.WriteString(" | ")
	}
	w.WriteString(oneLine(l.Text))
	if i+1 == len(list) || list[i+1].Kind != article.Cell || list[i+1].Row != l.Row {
		w.WriteByte('\n')
	}
}
