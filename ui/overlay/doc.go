// Package overlay holds everything that opens over the panes: lists of
// quotations, names, links, marks, events and documents, pages of help and facts,
// the editor of a note and the line in which a search is typed.
//
// A list is a [Picker] over a [Source]: the picker owns filter, selection and
// window, the source says what an entry looks like, [Handlers] what its keys send.
// A page of text is a [Pager]. Overlays change nothing themselves: they return
// the requests of package ui, which the root answers.
//
// Start reading at [NewPicker] and [Source]; [Voices] is a typical list.
package overlay
