// Package office converts the files of word processors, and books, to Markdown:
// DOCX (ECMA-376), ODT (OpenDocument 1.3) and EPUB (2 and 3).
//
// It owns the archives and the XML inside them, and the limits under which they are
// read: a file of any size on disk is small in here, or refused. It follows no
// reference out of the archive, runs no macro, and has no document type read: package
// xml knows no entities but the five of XML, so that none can grow or fetch anything.
//
// Of a text it keeps headings, lists, tables, footnotes, links, emphasis and the pages
// that the word processor noted; changes count as accepted, comments, hidden text,
// running heads and a table of contents are left out.
//
// Start reading at [Convert].
package office
