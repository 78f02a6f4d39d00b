// Package about is the overlay that says what document this is: where it is from,
// how long it is, what was found in it and what was done to it.
//
// It owns the choice and the order of these facts. Start reading at [About.Show].
package about
