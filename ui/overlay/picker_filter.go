package overlay

import (
	"slices"
	"strings"

	"briefing/ui/input"

	"github.com/sahilm/fuzzy"
)

// MaxFuzzy is the largest list whose names are matched fuzzily; in longer ones
// only substrings match.
const MaxFuzzy = 20000

// refilter finds what matches and selects the best match.
func (p *Picker) refilter() {
	best := p.applyFilter()
	p.selected, p.top = 0, 0
	p.selectEntry(best)
	p.clamp()
}

// applyFilter finds the rows that match the filter and returns the entry that matches
// best. Rows stay in the order of the source, under their headings.
func (p *Picker) applyFilter() (best int) {
	before, found := p.found, p.rows
	p.rows, p.found = nil, ""
	text := p.filter.Text()
	q := input.NewQuery(text)
	if len(q) == 0 {
		return 0
	}
	// What is typed on to a filter finds nothing that the filter did not find.
	among := len(found)
	if before == "" || !strings.HasPrefix(text, before) {
		found, among = nil, p.source.Len()
	}
	p.rows = []int{}
	for i := range among {
		if found != nil {
			i = found[i]
		}
		if q.Match(p.source.Text(i)) {
			p.rows = append(p.rows, i)
		}
	}
	if len(p.rows) > 0 || p.source.Len() > MaxFuzzy {
		p.found = text
		return p.entry(0)
	}
	return p.fuzzily(text)
}

// fuzzily finds the names in which the letters of the text occur in order.
func (p *Picker) fuzzily(text string) (best int) {
	matches := fuzzy.FindFromNoSort(text, sourceNames{p.source})
	score := 0
	for n, m := range matches {
		p.rows = append(p.rows, m.Index)
		if n == 0 || m.Score > score {
			best, score = m.Index, m.Score
		}
	}
	slices.Sort(p.rows)
	return best
}

// selectEntry selects the row of an entry; the first one if there is none.
func (p *Picker) selectEntry(entry int) {
	p.selected = entry
	if p.rows == nil {
		return
	}
	if row, ok := slices.BinarySearch(p.rows, entry); ok {
		p.selected = row
		return
	}
	p.selected = 0
}

// sourceNames makes the names of a source searchable.
type sourceNames struct{ source Source }

func (n sourceNames) String(i int) string { return n.source.Name(i) }
func (n sourceNames) Len() int            { return n.source.Len() }
