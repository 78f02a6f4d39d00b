package export

import (
	"strings"

	"briefing/content/article"
)

// pages gives the visible words of spans, keeping the leaves of the last blocks:
// a document's quotations, cues and mentions are asked for in text order.
type pages struct {
	d    *article.Document
	kept [4]leaves
	turn int
}

type leaves struct {
	block  int // index plus one
	leaves []article.Leaf
}

func (p *pages) leaves(block int) []article.Leaf {
	for i := range p.kept {
		if p.kept[i].block == block+1 {
			return p.kept[i].leaves
		}
	}
	got := p.d.Parser.Leaves(p.d.Blocks[block])
	p.kept[p.turn] = leaves{block + 1, got}
	p.turn = (p.turn + 1) % len(p.kept)
	return got
}

// words returns the visible words of a span on one line.
func (p *pages) words(s article.Span) string {
	i := p.d.BlockAt(s.Start)
	if i < 0 || s.Empty() {
		return ""
	}
	var out string
	for ; i < len(p.d.Blocks) && p.d.Blocks[i].Span.Start < s.End; i++ {
		list := p.leaves(i)
		for j := range list {
			if !list[j].Extent().Overlaps(s) {
				continue
			}
			if w := list[j].Words(s); w != "" && out == "" {
				out = w
			} else if w != "" {
				out += " " + w
			}
		}
	}
	return oneLine(out)
}

// oneLine replaces line feeds and tabs by spaces.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\n\t") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// quotation returns the words of a quotation, its parts apart by spaces.
func (p *pages) quotation(q *article.Quote) string {
	if len(q.Parts) == 1 {
		return p.words(q.Parts[0])
	}
	parts := make([]string, len(q.Parts))
	for i, s := range q.Parts {
		parts[i] = p.words(s)
	}
	return strings.Join(parts, " ")
}

// guess returns who may have said a quotation whose speaker is not certain; a
// pronoun is nobody.
func (p *pages) guess(q *article.Quote) string {
	switch {
	case q.Attributed(), q.Unnamed():
		return ""
	case q.Speaker != article.NoSpeaker:
		return p.d.Entities[q.Speaker].Name
	case q.Confidence > 0:
		return p.words(q.Source)
	}
	return ""
}
