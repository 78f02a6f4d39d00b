// Package linear reads a document aloud to a terminal that can only print: no
// alternate screen, no repainting, no colours, a paragraph at a time.
//
// It is for screen readers, for terminals without cursor movement and for
// people who want a quiet transcript. Quotations and names are announced in
// words, and a table is read row by row with the names of its columns. What is
// typed is a line: an empty one goes on, the others are listed by "?"; the end of
// the input ends the reading.
//
// It owns neither opening nor recognition, and keeps nothing: it is given a
// finished document and where to begin, and reports how far it is.
// Start reading at [Read].
package linear
