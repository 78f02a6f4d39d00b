// Package picker is the list that overlays share: entries of one or several lines
// under headings, filtered as one types, in a box.
//
// It owns the filter, the selection and the window; what an entry looks like and
// what choosing it means is its [Source]'s and its [Deeds]'. Entries are drawn
// only where they show, so a list may be long and its texts found on demand.
// Typing looks for entries that hold all words; where none does, for names that
// match loosely.
//
// Start reading at [New] and [Source].
package picker
