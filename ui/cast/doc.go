// Package cast says who is in a document: the groups in which names are listed,
// the order and the numbers of speakers, whose quotation is whose, and what a
// card tells about one of them.
//
// It is pure: document in, ordered facts out, nothing drawn and nothing kept
// between documents. The sidebar, the voices and the cards share it, so that a
// speaker has the same number everywhere. Start reading at [Of].
package cast
