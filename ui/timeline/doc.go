// Package timeline is the overlay that says when did what happen: the dated
// sentences of the document in the order in which they are told, relative dates
// under the one that they count from, and apart at the end what has no date.
//
// It owns that order and what an event looks like; dates come from the document
// and are not worked out further. Start reading at [Timeline.Show].
package timeline
