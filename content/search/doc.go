// Package search answers questions about a finished document: where words stand in
// its visible text, and which entities share sentences with one of them.
//
// A query is folded once: it matches without regard to case unless it holds an
// upper-case letter, and a space in it matches any run of white space, so that a
// hit broken by a line end counts. A large document is not parsed as a whole:
// the normalised text is scanned for the query's longest word, and only the blocks
// that hold that word are parsed and searched as the reader sees them. Small
// documents are searched block by block, so that a word with markup inside is found
// too.
//
// The package keeps no state and knows no screen. Start reading at [New]
// and [Companions].
package search
