// Package link judges the targets of links before anybody follows them.
//
// It owns the rule which targets a document may name: web addresses (http,
// https), mail addresses (mailto), and files inside the document's own folder.
// Everything else (file:, javascript:, data:, paths that lead out of the folder,
// what a program could take for an option) is refused, with a reason.
//
// A target that passes is plain ASCII, percent-encoded, of bounded length, and
// safe as one argument of a program or inside an OSC 8 sequence; its host is
// shown as it really is, so that a look-alike in another script gives itself
// away.
//
// The package opens nothing and asks nobody.
//
// Start reading at [Judge].
package link
