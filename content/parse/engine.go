package parse

import (
	"maps"
	"slices"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// The two configurations of goldmark: for whole constructs, and for a piece of
// a paragraph or an item, in which no line may begin anything. Both are made
// when first used and are safe for several goroutines.
var (
	wholeEngine = sync.OnceValue(func() parser.Parser {
		return parser.NewParser(
			parser.WithBlockParsers(append(parser.DefaultBlockParsers(),
				util.Prioritized(extension.NewDefinitionListParser(), 101),
				util.Prioritized(extension.NewDefinitionDescriptionParser(), 102),
				util.Prioritized(noteBlockParser{}, 950))...),
			parser.WithInlineParsers(inlineParsers()...),
			parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
				util.Prioritized(extension.NewTableParagraphTransformer(), 200))...),
			parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
		)
	})
	proseEngine = sync.OnceValue(func() parser.Parser {
		return parser.NewParser(
			parser.WithBlockParsers(util.Prioritized(textParser{parser.NewParagraphParser()}, 1000)),
			parser.WithInlineParsers(inlineParsers()...),
		)
	})
)

// textParser reads paragraphs, indented or not.
type textParser struct{ parser.BlockParser }

func (textParser) CanAcceptIndentedLine() bool { return true }

func inlineParsers() []util.PrioritizedValue {
	return []util.PrioritizedValue{
		util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
		util.Prioritized(braceParser{}, 50),
		util.Prioritized(formulaParser{}, 50),
		util.Prioritized(parser.NewCodeSpanParser(), 100),
		util.Prioritized(noteMarkParser{}, 101),
		util.Prioritized(wikiParser{}, 102),
		util.Prioritized(parser.NewLinkParser(), 200),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
		util.Prioritized(parser.NewRawHTMLParser(), 400),
		util.Prioritized(emphasisParser{}, 500),
		util.Prioritized(strikeParser{}, 500),
		util.Prioritized(markParser{}, 500),
	}
}

// treeParser runs goldmark, with a context that it uses again and again: a new
// one costs as much as parsing a short paragraph.
type treeParser struct {
	context *context
	option  parser.ParseOption
}

// tree runs goldmark over the builder's source, which it only reads.
func (b *builder) tree(engine parser.Parser) ast.Node {
	t := &b.trees
	if t.context == nil {
		t.context = &context{Context: parser.NewContext()}
		t.option = parser.WithContext(t.context)
	}
	t.context.reset(b.refs)
	return engine.Parse(text.NewReader(util.StringToReadOnlyBytes(b.src)), t.option)
}

// context lends goldmark the definitions of the whole document, and keeps those
// of the block to itself.
type context struct {
	parser.Context
	refs *References
	own  map[string]parser.Reference
}

func (c *context) reset(refs *References) {
	c.refs = refs
	clear(c.own)
	for key := parser.ContextKey(1); key <= parser.ContextKeyMax; key++ {
		c.Set(key, nil)
	}
}

func (c *context) AddReference(r parser.Reference) {
	key := util.ToLinkReference(r.Label())
	if _, ok := c.own[key]; ok {
		return
	}
	if c.own == nil {
		c.own = map[string]parser.Reference{}
	}
	c.own[key] = r
}

func (c *context) Reference(label string) (parser.Reference, bool) {
	if r, ok := c.refs.link(label); ok {
		return r, true
	}
	r, ok := c.own[label]
	return r, ok
}

func (c *context) References() []parser.Reference {
	return slices.Collect(maps.Values(c.own))
}
