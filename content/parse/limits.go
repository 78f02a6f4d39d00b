package parse

// Limits of the index. They keep every block small enough to be parsed and
// rendered between two frames, whatever the document is made of.
const (
	// ProseBytes is the size up to which short paragraphs share a block.
	ProseBytes = 512
	// PieceBytes is the size beyond which a construct is split into several
	// blocks, and the greatest length of a line that is looked at as one.
	PieceBytes = 16 << 10
	// FreeBlocks and BlockEvery bound the number of blocks: a document has at
	// most FreeBlocks and one more for every BlockEvery bytes. Beyond that
	// constructs of any kind share a block, like paragraphs.
	FreeBlocks, BlockEvery = 1024, 128
	// FreeSections and SectionEvery bound the number of sections in the same
	// way: a heading too many stays a heading and makes no section.
	FreeSections, SectionEvery = 256, 128
	// MaxReferences is the number of link definitions and the number of
	// footnotes that are kept; MaxReferenceBytes bounds one definition.
	MaxReferences, MaxReferenceBytes = 20_000, 2 << 10
	// TitleBytes is the greatest length of a section's title.
	TitleBytes = 200
)

// Limits of what is handed to the Markdown parser. A block past one of them is
// shown as plain text after a notice. They are far above what people write, and
// below what costs the parser more than a few milliseconds.
const (
	// MaxBlockDepth is the depth of quotes and lists in each other.
	MaxBlockDepth = 16
	// MaxInlineDepth is the depth of emphasis, and the number of brackets,
	// angles and parentheses that stand open at once in a paragraph.
	MaxInlineDepth = 64
	// MaxMarks is the number of brackets and of runs of emphasis and code marks
	// in a paragraph.
	MaxMarks = 1500
	// MaxTinyLines is the number of lines with text that may be shorter than TinyLine
	// bytes on average. Each may be a construct of its own.
	MaxTinyLines, TinyLine = 96, 6
	// MaxCells is the number of cells of a table, or of the piece of one.
	MaxCells = 10_000
	// MaxBacktickLengths is the number of different lengths of backtick runs in
	// a paragraph; each may send the parser to the paragraph's end.
	MaxBacktickLengths = 16
	// MaxHeaderBytes is the length of a table's header beyond which later pieces
	// of the table are shown as text.
	MaxHeaderBytes = 4 << 10
)

// Limits of inferred sections, for a text without headings.
const (
	// InferBytes is how much of a text is looked at for a first heading.
	InferBytes = 64 << 10
	// StretchBytes is the least length of an inferred section: about 350 words.
	StretchBytes = 2100
	// MaxStretches is how many stretches of equal length a text is divided into.
	MaxStretches = 200
)

// CacheBytes bounds what a Parser remembers, in bytes of leaves.
const CacheBytes = 4 << 20
