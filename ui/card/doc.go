// Package card draws what is known about one entity: who it is, where in the
// document it stands and with whom.
//
// It owns the order and the words of those lines and nothing else; the facts come
// from package cast. The sidebar shows a card below its list, "who is this?" shows
// one over the text. Start reading at [Lines].
package card
