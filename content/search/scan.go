package search

import (
	"context"
	"unsafe"

	"briefing/content/article"
)

// Sizes of a scan, in bytes.
const (
	// Window is how much text is read and scanned at a time: what a processor
	// keeps near.
	Window = 64 << 10
	// WholeBelow is the size up to which every block is parsed and searched.
	WholeBelow = 256 << 10
	// MaxHits is how many hits are found at most: more can't be walked.
	MaxHits = 100_000
)

// Scan finds the query in the document from the block that holds from on, and
// calls emit with the hits of one block at a time, in order, until emit returns
// false, MaxHits are found or ctx is done.
func (q Query) Scan(ctx context.Context, d *article.Document, from int, emit func([]article.Span) bool) {
	if q.Empty() || len(d.Blocks) == 0 {
		return
	}
	s := scan{ctx: ctx, query: q, doc: d, emit: emit}
	block := d.BlockAt(from)
	if d.Text.Len() <= WholeBelow {
		for ; block < len(d.Blocks) && s.block(block); block++ {
		}
		return
	}
	s.windows(d.Blocks[block].Span.Start)
}

type scan struct {
	ctx   context.Context
	query Query
	doc   *article.Document
	emit  func([]article.Span) bool
	hits  int
	// searched is where the last block ends that was searched.
	searched int
	buf      []byte
}

// windows reads the text a window at a time, and what stands over their borders.
func (s *scan) windows(at int) {
	end := s.doc.Blocks[len(s.doc.Blocks)-1].Span.End
	reach := 2 * len(s.query.anchor)
	s.searched = at
	for at < end && s.ctx.Err() == nil {
		border := min((at/Window+1)*Window, end)
		if !s.window(article.Span{Start: at, End: border}) {
			return
		}
		if border < end && !s.window(article.Span{Start: max(at, border-reach), End: min(border+reach, end)}) {
			return
		}
		at = border
	}
}

// window searches those blocks in which the anchor stands within the span, and
// which have not been searched, and reports whether to go on.
func (s *scan) window(span article.Span) (more bool) {
	text := s.text(span)
	for at := max(0, s.searched-span.Start); at < len(text); {
		i := s.query.index(text[at:], s.query.anchor)
		if i < 0 {
			return true
		}
		block := s.doc.BlockAt(span.Start + at + i)
		if !s.block(block) {
			return false
		}
		s.searched = s.doc.Blocks[block].Span.End
		at = max(at+i+1, s.searched-span.Start)
	}
	return true
}

// text is the words of a span, which hold until the next ones are asked for.
func (s *scan) text(span article.Span) string {
	r, ok := s.doc.Text.(article.Reader)
	if !ok {
		return s.doc.Text.Slice(span)
	}
	s.buf = r.Read(s.buf, span)
	return unsafe.String(unsafe.SliceData(s.buf), len(s.buf))
}

// block emits the hits of one block and reports whether to go on.
func (s *scan) block(i int) bool {
	if s.ctx.Err() != nil {
		return false
	}
	var hits []article.Span
	leaves := s.doc.Parser.Leaves(s.doc.Blocks[i])
	for j := range leaves {
		if leaves[j].Kind != article.Notice {
			hits = append(hits, s.query.Leaf(&leaves[j])...)
		}
	}
	if len(hits) == 0 {
		return true
	}
	s.hits += len(hits)
	return s.emit(hits) && s.hits < MaxHits
}
