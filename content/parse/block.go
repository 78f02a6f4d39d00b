package parse

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"

	"briefing/content/article"
)

// markdownBlock reads one block of Markdown.
func (p *Parser) markdownBlock(b *builder, block article.Block) {
	if block.Continues > 0 {
		p.markdownPiece(b, block)
		return
	}
	if block.Kind == article.HTMLBlock {
		b.html()
		return
	}
	if block.Kind == article.CodeBlock {
		opening, _ := cutLine(b.src)
		at := 0
		if _, ok := codeFence(opening); ok {
			at = len(opening)
		}
		b.code(opening, at, false)
		return
	}
	b.markdown(wholeEngine())
}

// markdown reads the builder's source with goldmark, if that may see it.
func (b *builder) markdown(engine parser.Parser) {
	if why := refusal(b.src); why != "" {
		b.plain(why)
		return
	}
	b.blocks(b.tree(engine))
}

// prose reads the source as paragraphs in which no line begins anything else.
func (b *builder) prose() { b.markdown(proseEngine()) }

// blocks adds the leaves of a node's children.
func (b *builder) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		b.block(n)
	}
}

func (b *builder) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		b.flow(n, article.Leaf{Kind: article.Heading, Level: uint8(n.Level)})
	case *ast.Paragraph, *ast.TextBlock:
		b.flow(n, article.Leaf{Kind: article.Paragraph})
	case *ast.ThematicBreak:
		b.leaf(article.Leaf{Kind: article.Rule}, true)
	case *ast.FencedCodeBlock:
		info := ""
		if language := n.Language([]byte(b.src)); language != nil {
			info = cleanTarget(decodeTarget(string(language)))
		}
		b.codeLines(n, info)
	case *ast.CodeBlock:
		b.codeLines(n, "")
	case *ast.HTMLBlock:
		b.htmlNode(n)
	case *ast.Blockquote:
		b.quote(n)
	case *ast.List:
		b.list(n)
	case *extast.DefinitionTerm:
		b.style = article.Strong
		b.flow(n, article.Leaf{Kind: article.Paragraph})
	case *extast.DefinitionDescription:
		b.open(article.ListItem, "")
		b.blocks(n)
		b.close()
	case *extast.Table:
		b.table(n)
	case *noteBlock:
		b.note(n)
	default:
		b.blocks(n)
	}
}

// flow adds the inline text of a node as one leaf.
func (b *builder) flow(n ast.Node, l article.Leaf) {
	if b.holdsContents(n) {
		return
	}
	b.inlines(n)
	b.leaf(l, false)
}
