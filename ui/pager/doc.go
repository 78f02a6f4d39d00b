// Package pager is a page of text in a box that scrolls: help, the facts of the
// document, a card, a footnote.
//
// It owns the window on the page; what stands on it is drawn by the function it is
// given, anew for each width. Start reading at [New].
package pager
