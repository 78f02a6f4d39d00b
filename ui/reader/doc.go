// Package reader is the article pane: it shows a document of any size, scrolls
// and jumps in it, and marks in its text what the trail follows.
//
// # Position
//
// The pane is at a place: a block and a line of that block. No height of any
// other block is needed for that. A step walks from line to line, and over the
// edge of a block into its neighbour, which is laid out then; a jump finds the
// block of its span by binary search. The scroll bar counts bytes, not lines,
// so it is exact without a sum of the heights of blocks that nobody has seen. There is
// nothing to estimate, to correct, or to keep for each block: a document of 100
// MB costs the pane what a page does.
//
// What a resize, a theme and a newer snapshot hold fast is the anchor, the span
// of the first visible words; it stays the same through any number of them,
// until the reader moves.
//
// # Drawing
//
// Blocks come laid out from package render and are cached under a bound. A
// screen is drawn when View is asked for and something has changed, and
// remembered until something changes again.
//
// The pane never opens a document, searches or recognises; it sends messages of
// package ui upward. Start reading at [Reader], then place.go for movement and
// draw.go for the picture.
package reader
