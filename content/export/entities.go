package export

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"briefing/content/article"
	"briefing/content/search"
)

const (
	stripWidth = 24 // cells of the where-in-the-document strip
	barWidth   = 8  // cells of the bar of shared sentences
	mostShown  = 5  // companions shown of an entity
)

// Entities writes who is who, by kind: every entity with its standing, its other
// names, how often and where in the document it is named (one cell for a section
// or several), and who shares most sentences with it.
func Entities(w io.Writer, d *article.Document) error {
	out := bufio.NewWriter(w)
	gap := ""
	for _, g := range article.KindGroups() {
		title := gap + g.Title + "\n"
		for i := range d.Entities {
			if !slices.Contains(g.Kinds, d.Entities[i].Kind) {
				continue
			}
			out.WriteString(title)
			title, gap = "", "\n"
			writeEntity(out, d, i)
		}
	}
	return out.Flush()
}

func writeEntity(w io.Writer, d *article.Document, i int) {
	e := &d.Entities[i]
	fmt.Fprintf(w, "  %s (%d)\n", e.Title(), e.Count)
	if len(e.Aliases) > 0 {
		fmt.Fprintf(w, "    also: %s\n", strings.Join(e.Aliases, ", "))
	}
	if e.Note != "" {
		fmt.Fprintf(w, "    %s\n", e.Note)
	}
	if len(d.Sections) > 1 && e.Count > 0 {
		fmt.Fprintf(w, "    where: │%s│\n", bar(perSection(d, i), stripWidth))
	}
	writeCompany(w, d, search.Companions(d, i))
}

// writeCompany writes who shares most sentences with an entity: as bars, or as
// one line of names where nobody shares more than one.
func writeCompany(w io.Writer, d *article.Document, with []search.Companion) {
	with = with[:min(len(with), mostShown)]
	if len(with) == 0 {
		return
	}
	most := with[0].Sentences
	if most == 1 {
		names := make([]string, len(with))
		for i, c := range with {
			names[i] = d.Entities[c.Entity].Name
		}
		fmt.Fprintf(w, "    with: %s\n", strings.Join(names, ", "))
		return
	}
	for _, c := range with {
		shared := strings.Repeat("▇", max(1, c.Sentences*barWidth/most))
		fmt.Fprintf(w, "    %-*s %s %d\n", barWidth, shared, d.Entities[c.Entity].Name, c.Sentences)
	}
}

// perSection counts the entity's mentions in each section of the document.
func perSection(d *article.Document, entity int) []int {
	counts := make([]int, len(d.Sections))
	for _, m := range d.Mentions {
		if int(m.Entity) == entity {
			if i := d.SectionAt(m.Span().Start); i >= 0 {
				counts[i]++
			}
		}
	}
	return counts
}

// levels are the cells of a bar, from nothing to most.
const levels = " ▁▂▃▄▅▆▇█"

// bar draws counts as one row of block characters, at most width cells wide:
// where there are more counts than cells, a cell shows the sum of several.
// Anything counted shows at least the lowest block.
func bar(counts []int, width int) string {
	if len(counts) == 0 || width <= 0 {
		return ""
	}
	cells := make([]int, min(len(counts), width))
	for i, n := range counts {
		cells[i*len(cells)/len(counts)] += n
	}
	most := slices.Max(cells)
	blocks := []rune(levels)
	var b strings.Builder
	for _, n := range cells {
		level := 0
		if n > 0 {
			level = max(1, n*(len(blocks)-1)/most)
		}
		b.WriteRune(blocks[level])
	}
	return b.String()
}
