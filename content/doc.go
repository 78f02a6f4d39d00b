// Package content is the way in: it opens whatever a reader names and turns it
// into an [article.Document].
//
// It owns where documents come from (a file, a folder, standard input, an
// address, the briefings built into the program), how their bytes become text
// (encodings, line ends, HTML), and the background work that completes a
// document while it is already on screen.
//
// [Open] is for a reader: it returns as soon as the first screens can be drawn,
// and [Book.Follow] completes the document in the background. [Read] is for
// commands: it does everything before it returns. [List] and [Files] look into
// folders.
//
// A document is read into memory as a whole, up to [article.MaxBytes]; standard input
// is shown while it comes in. A file is
// never mapped, because a mapped file that shrinks kills the process that looks at it.
//
// The package recognises nothing itself: it hands stretches of the text to
// packages parse, entity, quote and event, and joins what they find. It knows no
// terminal. Every failure that a user can do something about is an [*Error].
//
// Start reading at [Open], then book.go.
package content
