// Package markdown writes Markdown, for the packages that convert other forms of
// documents to it.
//
// It owns what must be escaped so that text from elsewhere is read as itself
// ([Escape], [Line]), and how spans, blocks, lists, tables and footnotes are
// written ([Inline], [Writer]). It escapes no more than that: an escaped character is
// a place where a search for the words around it fails.
//
// The package reads no Markdown and knows no form.
//
// Start reading at [Writer].
package markdown
