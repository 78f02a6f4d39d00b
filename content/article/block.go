package article

// BlockKind is what a block is made of.
type BlockKind uint8

// The kinds of blocks. Prose stands for one or several short paragraphs.
const (
	Prose BlockKind = iota
	HeadingBlock
	ListBlock
	QuoteBlock
	CodeBlock
	TableBlock
	RuleBlock
	HTMLBlock
	FootnoteBlock
)

// Block is the unit in which a document is indexed, parsed, rendered and cached:
// one top-level construct, or a bounded piece of one that is very large (a code
// block by lines, a table by rows, a list by items), or several tiny ones.
// See the limits in package parse for its size.
type Block struct {
	Span  Span
	Kind  BlockKind
	Level uint8 // of a heading, 1 to 6
	// Continues is the offset where the construct begins of which this block is
	// a later piece, plus one; 0 for a block that stands alone or comes first.
	// The parser finds there what the piece needs: the info string of a fence,
	// the header of a table, the marker of a list.
	Continues int
}

// LeafKind is what one leaf is.
type LeafKind uint8

// The kinds of leaves.
const (
	Paragraph LeafKind = iota
	Heading
	Code    // Text holds the lines of a code block, apart by line feeds
	Cell    // one cell of a table
	Rule    // a thematic break; Text is empty
	Notice  // words of the program, not of the document: why a block is plain
	RawHTML // an HTML block, shown as the text it is
	Note    // the text of a footnote definition; Info is its label
)

// Leaf is one flow of visible text: a paragraph, a heading, a list item's
// paragraph, a table cell, a code block. It is what recognisers read and what
// the reader pane wraps.
type Leaf struct {
	Kind  LeafKind
	Level uint8 // of a heading, 1 to 6
	// Text is the visible text: clean, entities decoded, no markup, soft line
	// breaks as single spaces, hard ones as line feeds.
	Text string
	// Runs cover Text without gaps, in order.
	Runs []Run
	// Links are the targets that runs refer to, already decoded and clean, but
	// not judged: see package link for which may be opened.
	Links []string
	// Containers are the quotes and list items around the leaf, outermost first.
	Containers []Container
	// Info is the first word of a code fence's info string, or a footnote's label.
	Info string
	// Row and Column place a table cell; row 0 is the header. Align is its column's.
	Row, Column int
	Align       Align
	// Replaced counts the characters of the decoded text that must not be shown.
	// In a document whose text is clean, entities alone bring them forth.
	Replaced int
}

// Align is the alignment of a table column.
type Align uint8

// The alignments.
const (
	AlignNone Align = iota
	AlignLeft
	AlignCenter
	AlignRight
)

// ContainerKind is what kind of container a leaf stands in.
type ContainerKind uint8

// The kinds of containers.
const (
	BlockQuote ContainerKind = iota
	ListItem
)

// Container is a block quote or a list item around a leaf.
type Container struct {
	Kind ContainerKind
	// Marker of a list item, as shown: "•", "3.", "[x]".
	Marker string
	// First is true for the first leaf of the item: only there the marker shows.
	First bool
	// Apart is true for an item that stands a blank line below what comes before
	// it: those of a loose list, and the first of a list right after another one.
	Apart bool
	// ID is equal for two leaves of one block that stand in the same container.
	ID int
}

// Style is a set of inline styles.
type Style uint8

// The inline styles.
const (
	Emphasis Style = 1 << iota
	Strong
	CodeSpan
	Strikethrough
	Link        // the run belongs to Leaf.Links[Run.Link]
	Image       // the run is an image's alternative text
	FootnoteRef // the run is a footnote's mark; Leaf.Links[Run.Link] is NotePrefix and its label
)

// NotePrefix is what the target of a footnote's mark begins with; the label follows.
const NotePrefix = "#fn:"

// Run is a stretch of a leaf's text with one style and one relation to the
// normalised text.
type Run struct {
	// Start and End are byte offsets into Leaf.Text.
	Start, End int
	// Source is the place in the normalised text. Where Source has the length of
	// the run, byte i of the run stands at Source.Start+i; otherwise the run
	// (a decoded entity, a substitute) stands for the whole of Source.
	Source Span
	Style  Style
	Link   int // index into Leaf.Links, where Style has Link or FootnoteRef
}

func (r Run) exact() bool { return r.End-r.Start == r.Source.Len() }

// Span returns the place in the normalised text of the visible bytes
// [start, end) of the leaf's text: from the first visible byte to the last,
// with whatever markup lies between.
func (l *Leaf) Span(start, end int) Span {
	if start >= end || len(l.Runs) == 0 {
		return Span{}
	}
	return Span{l.sourceOf(start).Start, l.sourceOf(end - 1).End}
}

// sourceOf returns the place in the normalised text of one visible byte.
func (l *Leaf) sourceOf(i int) Span {
	r := l.Runs[l.runAt(i)]
	if r.exact() {
		at := r.Source.Start + i - r.Start
		return Span{at, at + 1}
	}
	return r.Source
}

func (l *Leaf) runAt(i int) int {
	lo, hi := 0, len(l.Runs)-1
	for lo < hi {
		mid := (lo + hi) / 2
		if l.Runs[mid].End > i {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// Extent is the span from the leaf's first visible byte to its last.
func (l *Leaf) Extent() Span { return l.Span(0, len(l.Text)) }

// Visible returns the byte range of the leaf's text that a span of the
// normalised text covers; start == end if it covers none.
func (l *Leaf) Visible(s Span) (start, end int) {
	start, end = -1, -1
	for _, r := range l.Runs {
		if !r.Source.Overlaps(s) || r.Start == r.End {
			continue
		}
		from, to := r.Start, r.End
		if r.exact() {
			from = r.Start + max(0, s.Start-r.Source.Start)
			to = r.End - max(0, r.Source.End-s.End)
		}
		if start < 0 {
			start = from
		}
		end = to
	}
	if start < 0 {
		return 0, 0
	}
	return start, end
}

// Words returns the visible text of the leaf within a span.
func (l *Leaf) Words(s Span) string {
	start, end := l.Visible(s)
	return l.Text[start:end]
}
