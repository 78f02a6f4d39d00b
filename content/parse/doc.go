// Package parse reads Markdown and plain text: it finds the blocks and sections
// of a text of any size, and turns a block into what a reader sees of it.
//
// It owns three things, and a caller uses them in this order:
//
//   - [FrontMatter] takes the head off a text: title, source, entities.
//   - An [Indexer] goes over the text line by line, at hundreds of megabytes a
//     second, and cuts it into blocks of bounded size. It can be driven in
//     steps while the first blocks are already on screen.
//   - A [Parser] turns a block into leaves, with goldmark for Markdown. Every
//     byte of a leaf knows its place in the text.
//
// A later piece of a construct that was split shows only its own part: a table's
// rows count from 1 in each piece, and its header is in the first. Footnote
// marks show as "[label]", an image without words as "[image]"; they and every
// other text that stands for something else have runs whose source is the whole
// of what they stand for.
//
// Parsing block by block shows the same as parsing the whole would, except
// where a construct is larger than [PieceBytes] and is therefore split. Every
// block is looked at before goldmark sees it: one that would cost it more than
// a few milliseconds, or its stack, is shown as plain text after a notice. The
// limits are constants; see limits.go.
//
// The package reads no files, recognises nothing and judges no links. HTML
// documents are turned into Markdown elsewhere; HTML inside Markdown is shown
// as the text that it holds.
//
// Start reading at [Indexer], then at [Parser.Leaves].
package parse
