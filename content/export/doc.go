// Package export writes documents for other programs and for the command line:
// the whole model as JSON Lines ([Run], [Document]), an article as linear text
// ([Linear]), its quotations, entities and outline, a reader's marks as Markdown
// ([Marks]), and what package library answers about many documents: as text, as
// Markdown to hand on ([SaidPage]), as a [Table], or as a bibliography.
//
// It owns these forms. The JSON Lines are described by schema.json beside the
// code, a JSON Schema that a test holds every line to; [Version] is its number,
// which changes when a field is removed or changes its meaning, not when one is
// added.
//
// Everything that is written is valid UTF-8, and no control character is: what a
// document or a file's name holds of them is replaced or escaped.
//
// The package opens no documents: whoever calls [Run] says how. It knows no
// terminal, and writes no colours.
//
// Start reading at [Run] and document.go.
package export
