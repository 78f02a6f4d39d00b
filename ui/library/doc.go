// Package library is the overlay of the documents in a folder, or of those that
// were read lately, to choose one.
//
// It owns what a document looks like in the list; finding them and reading what is
// known about them is done elsewhere and may come later. Start reading at
// [Library.SetEntries].
package library
