package parse

import (
	"strings"

	"briefing/content/article"
)

// markdownPiece reads a later piece of a construct that was split. What its
// beginning declares is looked up there: see article.Block.Continues.
func (p *Parser) markdownPiece(b *builder, block article.Block) {
	begin := block.Continues - 1
	opening, _ := cutLine(p.text.Slice(article.Span{Start: begin, End: begin + PieceBytes}))
	inside := p.text.Slice(article.Span{Start: block.Span.Start - 1, End: block.Span.Start}) != "\n"
	if block.Kind == article.CodeBlock {
		b.code(opening, 0, inside)
		return
	}
	switch block.Kind {
	case article.HTMLBlock:
		b.htmlPiece(opening)
	case article.TableBlock:
		p.tablePiece(b, begin, inside)
	case article.ListBlock:
		p.listPiece(b, opening, inside)
	case article.QuoteBlock:
		if !inside && strings.HasPrefix(strings.TrimLeft(b.src, " "), ">") {
			b.markdown(wholeEngine())
			return
		}
		b.open(article.BlockQuote, "")
		b.prose()
		b.close()
	case article.FootnoteBlock:
		label, _ := noteLabel(strings.TrimLeft(opening, " "))
		b.prose()
		b.asNote(0, label)
	default:
		b.prose()
	}
}
