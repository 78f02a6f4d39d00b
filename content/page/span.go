package page

import (
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Limits on what the cells of tables may claim. The converter makes a cell for
// every place that is claimed. A browser takes up to 1000 columns for a cell; a
// table to be read has a dozen.
const (
	maxSpan   = 100    // columns, and rows, of one cell
	maxClaims = 20_000 // places of all cells beyond their own
)

// limitSpans removes the spans of cells that claim too much.
func limitSpans(root *html.Node) {
	left := maxClaims
	for n := range root.Descendants() {
		if n.DataAtom != atom.Td && n.DataAtom != atom.Th {
			continue
		}
		kept := n.Attr[:0]
		claim := 1
		for _, a := range n.Attr {
			if a.Key != "colspan" && a.Key != "rowspan" {
				kept = append(kept, a)
				continue
			}
			if span, err := strconv.Atoi(a.Val); err == nil && span > 1 && span <= maxSpan && claim*span-1 <= left {
				claim *= span
				kept = append(kept, a)
			}
		}
		n.Attr = kept
		left -= claim - 1
	}
}
