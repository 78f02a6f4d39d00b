// Package links is the overlay of the links and footnotes that are on screen, with
// the address that each really leads to.
//
// It owns finding them in the leaves of a span and the warning beside those that
// are refused or disguised, as package link judges them. It opens nothing: it asks
// with [ui.LinkChosen]. Start reading at [Links.Show].
package links
