package article

import "strings"

// BeginsWithTitle reports whether the text's first block is the document's title, so
// that it need not be said above the text: in any case of letters, and with a stop at
// its end that one of both may lack. It reads the words of no other block.
func (d *Document) BeginsWithTitle() bool {
	title := bareTitle(d.Meta.Title)
	if title == "" || len(d.Blocks) == 0 || d.Blocks[0].Span.Len() > len(title)+mostMarkup {
		return false
	}
	return strings.EqualFold(bareTitle(d.Words(d.Blocks[0].Span)), title)
}

// mostMarkup is how many bytes longer than its words a title's block may be: links and
// emphasis. A first block of a megabyte is not looked at.
const mostMarkup = 1 << 10

// bareTitle is a title without what may stand at its end.
func bareTitle(s string) string { return strings.TrimRight(strings.TrimSpace(s), ".;:,") }
