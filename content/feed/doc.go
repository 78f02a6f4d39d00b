// Package feed reads feeds (RSS, Atom, JSON Feed) and converts their entries to
// Markdown.
//
// It owns the library that parses them, gofeed, and keeps from it what it cannot bear:
// a feed that is too large or nested too deep is refused before the library sees it.
// The package fetches nothing: neither what a feed names nor the whole article where
// an entry has only its beginning; see [Entry.Excerpt].
//
// Start reading at [Parse].
package feed
