package outline

import (
	"briefing/ui/input"

	tea "charm.land/bubbletea/v2"
)

// BeginFilter starts typing a filter; until it ends, Update wants all keys.
func (o *Outline) BeginFilter() {
	o.filter.Begin()
	o.clamp()
}

// Filtering reports whether keys are being typed into the filter.
func (o *Outline) Filtering() bool { return o.filter.Typing() }

// Filter is the filter; "" for none.
func (o *Outline) Filter() string { return o.filter.Text() }

// SetFilter shows only the sections whose titles hold all words of the text.
func (o *Outline) SetFilter(text string) {
	o.filter.Set(text)
	o.refilter()
}

// Update handles the wheel and clicks, whose coordinates count from the pane's top
// left cell, and keys while a filter is being typed.
func (o *Outline) Update(msg tea.Msg) tea.Cmd {
	cmd, changed := o.filter.Update(msg, o.keys, o)
	if changed {
		o.refilter()
	}
	o.memo.Drop()
	return cmd
}

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
	q := input.NewQuery(o.filter.Text())
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
