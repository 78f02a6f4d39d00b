// Package note is the overlay in which the note of a mark is written.
//
// It owns the text while it is written. Leaving keeps it: there is no key that
// loses what was typed. Start reading at [Note.Show].
package note
