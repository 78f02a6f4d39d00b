// Package page turns an HTML page into text that can be read: the article in it
// as Markdown ([Article]), or all its words ([Words]).
//
// It owns the two libraries that do this, go-readability and html-to-markdown,
// and keeps from them what they cannot bear: before either sees a page, [Measure]
// passes over it without recursion and refuses what is too large, too deep or
// too many-branched. It loads nothing that a page names, and runs nothing in it.
//
// The package neither fetches pages nor decides on their encoding: it is given
// valid UTF-8.
//
// Start reading at [Article].
package page
