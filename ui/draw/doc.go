// Package draw makes lines of an exact width from clean text.
//
// It owns measuring, cutting and wrapping by grapheme in terminal cells, rows
// with a left and a right side, and the box around an overlay. It knows no
// document, holds no state but [Memo], and takes every style from its caller.
// Text must be clean already: a control character would be measured as if it
// were printed.
//
// Start reading at [Row].
package draw
