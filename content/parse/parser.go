package parse

import (
	"sync"

	"briefing/content/article"
)

// Parser turns blocks into leaves. It implements article.Parser, is safe for
// several goroutines, and remembers what it parsed up to CacheBytes.
type Parser struct {
	text   article.Text
	format article.Format
	refs   *References
	layout layout // of plain text
	cache  cache
	spare  sync.Pool // of builders
}

var (
	_ article.Parser     = (*Parser)(nil)
	_ article.NoteFinder = (*Parser)(nil)
)

// NewParser returns a parser for the blocks of a text. refs may be nil; links by
// reference and footnotes that it does not hold are then shown as they stand.
func NewParser(text article.Text, format article.Format, refs *References) *Parser {
	p := &Parser{text: text, format: format, refs: refs}
	if format == article.Plain {
		p.layout = layoutOf(text)
	}
	return p
}

// Leaves implements article.Parser.
func (p *Parser) Leaves(b article.Block) []article.Leaf {
	if leaves, ok := p.cache.get(b); ok {
		return leaves
	}
	leaves := p.parse(b)
	p.cache.put(b, leaves)
	return leaves
}

// Note implements article.NoteFinder.
func (p *Parser) Note(label string) (article.Span, bool) { return p.refs.Note(label) }

// Anchor implements article.NoteFinder.
func (p *Parser) Anchor(id string) (int, bool) { return p.refs.Anchor(id) }

// parse reads a block anew.
func (p *Parser) parse(b article.Block) []article.Leaf {
	src := p.text.Slice(b.Span)
	if src == "" {
		return nil
	}
	leaves, ok := p.spare.Get().(*builder)
	if !ok {
		leaves = new(builder)
	}
	defer p.spare.Put(leaves)
	leaves.begin(src, b.Span.Start, p.refs)
	switch {
	case len(src) > 2*PieceBytes: // no block of an Indexer is
		leaves.plain(tooLong)
	case p.format == article.Plain:
		p.plainBlock(leaves, b)
	default:
		p.markdownBlock(leaves, b)
	}
	return leaves.finish()
}
