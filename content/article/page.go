package article

import "sort"

// Page is where a page, or another part that people cite (a chapter, a message),
// begins in the normalised text of a document that was converted from a form
// with such parts.
type Page struct {
	// Start is the byte offset of the page's first character.
	Start int
	// Label is what people cite it by, without "p.": "12", "iv", "Chapter 2"; of a
	// recording the time, "at 00:01:02".
	Label string
}

// PageAt returns the page on which the byte offset at stands; false where the
// document has none.
func (d *Document) PageAt(at int) (Page, bool) {
	i := sort.Search(len(d.Pages), func(i int) bool { return d.Pages[i].Start > at })
	if i == 0 {
		return Page{}, false
	}
	return d.Pages[i-1], true
}

// Converted is what the package for one form (PDF, a word processor's file,
// mail, a feed) makes of a document's bytes.
type Converted struct {
	// Text is Markdown in UTF-8 with line feeds, not yet cleaned.
	Text string
	// Meta is what the form says of the document, not yet cleaned either; Path is
	// left empty.
	Meta Meta
	// Pages are in order, with offsets into Text.
	Pages []Page
	// Voices is true where a name in bold with a colon that begins a paragraph is
	// that of the person who speaks.
	Voices bool
}
