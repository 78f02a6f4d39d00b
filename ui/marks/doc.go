// Package marks is the overlay of the reader's marks with their notes.
//
// It owns what a mark looks like in the list. It keeps no marks and edits no notes:
// it is told what there is, and asks with [ui.PlaceChosen], [ui.NoteAsked] and
// [ui.MarkRemoved], which name a mark by its index in what it was told. Start
// reading at [Marks.SetEntries].
package marks
