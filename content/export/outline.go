package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"briefing/content/article"
)

// Outline writes the sections as a tree, each with its reading time and its
// count of quotations.
func Outline(w io.Writer, d *article.Document) error {
	out := bufio.NewWriter(w)
	for i := range d.Sections {
		s := &d.Sections[i]
		title := s.Title
		if title == "" {
			title = "(beginning)"
		}
		fmt.Fprintf(out, "%s%s  %d min", strings.Repeat("  ", depth(d, i)), title, article.Minutes(s.Words))
		switch s.Quotes {
		case 0:
		case 1:
			fmt.Fprint(out, " · 1 quotation")
		default:
			fmt.Fprintf(out, " · %d quotations", s.Quotes)
		}
		if s.Inferred {
			fmt.Fprint(out, " · inferred")
		}
		fmt.Fprintln(out)
	}
	return out.Flush()
}

// depth is how many sections a section lies in.
func depth(d *article.Document, i int) int {
	n := 0
	for i = d.Sections[i].Parent; i >= 0 && n < 6; i = d.Sections[i].Parent {
		n++
	}
	return n
}

// OutlineJSON writes the sections as JSON Lines, each with the fields it has in
// a document's line, and the document's path.
func OutlineJSON(w io.Writer, d *article.Document) error {
	e := encoder{d: d, w: w}
	for i := range d.Sections {
		e.open('{')
		e.str("path", d.Meta.Path)
		e.section(&d.Sections[i])
		e.end()
	}
	e.flush(0)
	return e.err
}
