// Package article holds the domain types of a document that is read: its text,
// blocks, sections, entities and quotations.
//
// It owns the one coordinate system that everything else speaks: a [Span] is a
// pair of byte offsets into the document's normalised text, which is the source
// decoded to valid UTF-8 with line feeds for line ends and without control
// characters. For plain text and Markdown that is what stands in the file, so a
// span also is the place in the source; HTML is turned into Markdown first.
//
// What a reader sees of that text (no markup, entities decoded) are the leaves
// of a block: see [Leaf], whose runs map visible bytes to the normalised text.
// [Document.Words] gives the visible words of a span.
//
// A [Document] is an immutable snapshot. While a large document is still being
// indexed or recognised, newer snapshots replace it; nothing is ever changed in
// place, so a snapshot may be read by any number of goroutines.
//
// The package reads no files, knows no terminal and recognises nothing itself.
// Start reading at [Document].
package article
