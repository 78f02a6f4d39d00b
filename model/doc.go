// Package model is the root of the reader: the one tea.Model, which owns the
// panes, the overlays, the trail and the document that is being read.
//
// Messages go to one owner once: an open overlay first, then the global key map,
// then the pane with the focus. Whatever takes time (opening, searching, saving)
// runs in commands that capture immutable values and a generation number; an
// answer of an earlier generation is dropped. The root draws the frame: title,
// rules and status line are its own, everything else is a pane's.
//
// It must not parse, render or recognise anything itself.
//
// Start reading at [New] and Update in update.go; keys.go says what an action does.
package model
