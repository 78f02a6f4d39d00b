package search

import (
	"context"
	"unicode/utf8"

	"briefing/content/article"
)

const (
	// WholeBelow is the size in bytes up to which every block is parsed and searched.
	WholeBelow = 256 << 10
	// MaxHits is how many hits are found at most: more can't be walked.
	MaxHits = 100_000
	// step is how much is scanned at a time, in bytes: looking for one letter of a
	// word must not go through the whole document for each place of another.
	step = 64 << 10
)

// Scan finds the query in the document from the block that holds from on, and
// calls emit with the hits of one block at a time, in order, until emit returns
// false, MaxHits are found or ctx is done.
func (q Query) Scan(ctx context.Context, d *article.Document, from int, emit func([]article.Span) bool) {
	if q.Empty() || len(d.Blocks) == 0 {
		return
	}
	s := scan{query: q, doc: d, emit: emit}
	block := d.BlockAt(from)
	if d.Text.Len() <= WholeBelow {
		for ; block < len(d.Blocks) && s.block(ctx, block); block++ {
		}
		return
	}
	text := string(d.Text[:d.Blocks[len(d.Blocks)-1].Span.End])
	reach := utf8.UTFMax * len(q.anchor) // of a word over the end of a step
	for at := d.Blocks[block].Span.Start; at < len(text); {
		i := q.index(text[at:min(at+step+reach, len(text))], q.anchor)
		if i < 0 {
			at += step
			continue
		}
		block := d.BlockAt(at + i)
		if !s.block(ctx, block) {
			return
		}
		at = max(at+i+1, d.Blocks[block].Span.End)
	}
}

type scan struct {
	query Query
	doc   *article.Document
	emit  func([]article.Span) bool
	hits  int
}

// block emits the hits of one block and reports whether to go on.
func (s *scan) block(ctx context.Context, i int) bool {
	if ctx.Err() != nil {
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
