// Package outline is the pane of sections: a tree that follows the scroll, with
// minutes, quotations and the stops of the trail at the right.
//
// It owns which section is selected, the filter and the window on the list. It
// never scrolls the text: it reports with [ui.SectionChosen] what was chosen, and
// is told with [Outline.SetCurrent] where the reader is. Only the rows that show
// are drawn, so that the number of sections does not matter.
//
// Start reading at [Outline.Show] and [Outline.View].
package outline
