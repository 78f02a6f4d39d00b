package reader

import (
	"strings"

	"briefing/content/article"
	"briefing/ui/render"
)

// layPreface lays out what is known about the document above its text, unless
// the text begins with its title.
func (p *Reader) layPreface() *render.Block {
	title := p.doc.Meta.Title
	if title == "" || p.text.W <= 0 {
		return nil
	}
	if len(p.doc.Blocks) > 0 && p.doc.Blocks[0].Kind == article.HeadingBlock {
		if sameTitle(p.doc.Words(p.doc.Blocks[0].Span), title) {
			return nil
		}
	}
	return p.r.Preface(p.doc.Meta, p.text.W)
}

// sameTitle compares titles but for case, and a full stop that one may lack.
func sameTitle(a, b string) bool {
	bare := func(s string) string { return strings.TrimSuffix(strings.TrimSpace(s), ".") }
	return strings.EqualFold(bare(a), bare(b))
}
