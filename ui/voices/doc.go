// Package voices is the overlay that lists every quotation by speaker: numbered
// speakers first, as the sidebar has them; apart at the end what no name is
// certain for.
//
// It owns the order of the list and what a quotation looks like in it; the list
// itself is package picker's. The words of a quotation are looked up only when it
// shows. Start reading at [Voices.Show].
package voices
