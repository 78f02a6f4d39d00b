package outline

import "briefing/ui/input"

// refilter makes the rows again and keeps the selected section, if it is among them.
func (o *Outline) refilter() {
	selected := o.Selected()
	o.applyFilter()
	o.selectSection(selected)
	o.clamp()
}

// applyFilter finds the rows that match the filter.
func (o *Outline) applyFilter() {
	o.rows = nil
	q := input.NewQuery(o.Typed.Text())
	if len(q) == 0 {
		return
	}
	o.rows = []int{}
	for i := range o.doc.Sections {
		if q.Match(o.doc.Sections[i].Name()) {
			o.rows = append(o.rows, i)
		}
	}
}
