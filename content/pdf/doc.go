// Package pdf makes Markdown of PDF documents: their text in the order in which it is
// read, with headings, lists, tables and footnotes, and with the page of every place.
//
// It owns the engine, PDFium in a WebAssembly sandbox ([Options] says how that starts),
// and everything that turns letters at places on a page into text: a page's words
// (word.go, page.go) become segments and lines (line.go), lines become columns
// (column.go), running heads are taken out (furniture.go) and footnotes aside
// (note.go), columns become blocks (block.go, table.go), some of which are headings
// (heading.go, outline.go), and blocks become Markdown (markdown.go, hyphen.go).
//
// It opens no file, follows no link, runs no script of a document and never asks for
// a password. What it reads is hostile: see limits.go.
//
// Start reading at [Convert].
package pdf
