// Package whois is the overlay that answers "who is this?": a list of the names on
// screen, and the card of the one that is chosen.
//
// It owns which of the two shows. The list is package picker's, the lines of the
// card are package card's; which names are on screen it is told. Start reading at
// [Whois.Show] and [Whois.Open].
package whois
