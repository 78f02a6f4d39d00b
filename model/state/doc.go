// Package state keeps, between sessions, where a reader was in a document, what
// was marked in it, and the notes on that.
//
// It owns the folder briefing under XDG_STATE_HOME: one small JSON file a
// document, named by a hash of its path or address. Every change is made to what
// is on the disk at that moment, under a lock that all instances share, and takes
// the file's place by a rename after it was written through to the disk. So a
// crash at any moment leaves the old file or the new one, several instances do
// not lose each other's marks, and what a method has returned without an error
// is kept.
//
// Nothing that is found there can hurt: a file that is not one of ours is moved
// aside and named in a notice, one that a newer version wrote is left alone, and
// all text that is read is cleaned. Where nothing can be written, reading goes
// on without.
//
// It must not touch the documents themselves, and it knows no panes: finding a
// kept place again in a text that has changed since is a pure function, [Locate].
//
// Start reading at [Store].
package state
