// Package hostile holds tests only: it makes documents that are meant to hurt a
// reader, and opens every one of them with the real program: in a
// pseudo-terminal, as plain text and as JSON.
//
// It owns the collection of hostile documents (escapes, Unicode, blow-ups, files
// that are no documents, front matter, links, pages) and the contract that each
// must keep: a screen or one clean error within a deadline, nothing on the
// terminal but our own text, keys that still work, and a quick end. It tests no
// single package; a document that is not held gets a test of its own where the
// fault was.
//
// A run of go test opens a sample of each kind. HOSTILE=all opens every document, and
// any other HOSTILE those whose "kind/name" holds it;
// HOSTILE_FIGURES=FILE writes how long each took and how much memory.
// Start reading at documents in corpus_test.go.
package hostile
