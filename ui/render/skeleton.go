package render

import (
	"bytes"
	"strings"

	"briefing/content/article"
	"charm.land/glamour/v2/ansi"
	"github.com/yuin/goldmark/ast"
	astext "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// standIn is the word that Glamour renders in place of a document's.
const standIn = "briefing"

// glamour renders stand-ins with a style sheet.
type glamour struct {
	config ansi.StyleConfig
	nodes  renderer.Renderer
	known  map[lookKey]rendered
	inline ansi.RenderContext // for single styles
}

// measure is the width that Glamour is given, in cells: room for the stand-in and
// what is around it. It pads lines to it, which takes most of its time.
const measure = 32

func newGlamour(config ansi.StyleConfig) *glamour {
	// Only inline looks and what is around them are of interest: margins
	// and the document's own padding would only be in the way.
	config.Document = ansi.StyleBlock{StylePrimitive: inline(config.Document.StylePrimitive)}
	config.Paragraph.Margin, config.Paragraph.Indent = nil, nil
	config.Heading.Margin, config.Heading.Indent = nil, nil
	options := ansi.Options{WordWrap: measure, Styles: config}
	nodes := renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(ansi.NewRenderer(options), 1000)))
	return &glamour{
		config: config, nodes: nodes, known: make(map[lookKey]rendered),
		inline: ansi.NewRenderContext(ansi.Options{WordWrap: measure}),
	}
}

// inline is the style without what it puts around a block.
func inline(p ansi.StylePrimitive) ansi.StylePrimitive {
	p.BlockPrefix, p.BlockSuffix, p.Prefix, p.Suffix, p.Format = "", "", "", "", ""
	return p
}

// lookKey is what the look of a run depends on.
type lookKey struct {
	kind   article.LeafKind
	level  uint8
	quoted bool
	aside  bool // words of the program's, which are dimmed
	style  article.Style
}

// rendered is a stand-in as Glamour renders it: its face, and what Glamour adds
// before and after it.
type rendered struct {
	face          Face
	before, after []piece
}

// render has Glamour render the stand-in in the context of a key, whose style is
// a single one, and remembers the result.
func (g *glamour) render(key lookKey) rendered {
	got, ok := g.known[key]
	if !ok {
		got = g.ask(key)
		g.known[key] = got
	}
	return got
}

// ask has Glamour render the stand-in.
func (g *glamour) ask(key lookKey) rendered {
	doc := ast.NewDocument()
	var parent ast.Node = doc
	if key.quoted {
		quote := ast.NewBlockquote()
		doc.AppendChild(doc, quote)
		parent = quote
	}
	block := blockNode(key)
	parent.AppendChild(parent, block)
	source := []byte(standIn)
	block.AppendChild(block, inlineNode(key.style))
	var out bytes.Buffer
	if err := g.nodes.Render(&out, source, doc); err != nil {
		return rendered{}
	}
	return split(readSGR(out.String()))
}

// blockNode is the node of a leaf. Cells of a table have paragraphs' looks, with
// the header in bold: Glamour draws a whole table or none.
func blockNode(key lookKey) ast.Node {
	if key.kind == article.Heading {
		return ast.NewHeading(int(min(max(key.level, 1), 6)))
	}
	return ast.NewParagraph()
}

// inlineNode is a node of one inline style around the stand-in.
func inlineNode(style article.Style) ast.Node {
	text := ast.NewTextSegment(textSegment())
	var node ast.Node
	switch style {
	case article.Emphasis:
		node = ast.NewEmphasis(1)
	case article.Strong:
		node = ast.NewEmphasis(2)
	case article.CodeSpan:
		node = ast.NewCodeSpan()
	case article.Strikethrough:
		node = astext.NewStrikethrough()
	case article.Link, article.FootnoteRef:
		link := ast.NewLink()
		link.Destination = []byte("#" + standIn) // an anchor: Glamour prints no address after it
		node = link
	case article.Image:
		node = ast.NewImage(ast.NewLink())
	default:
		return text
	}
	node.AppendChild(node, text)
	return node
}

// split finds the stand-in in what Glamour printed. Blank and line-feeding
// pieces without colour are margins and padding, and left out.
func split(pieces []piece) rendered {
	var r rendered
	found := false
	for _, p := range pieces {
		text := strings.ReplaceAll(p.text, "\n", "")
		i := strings.Index(strings.ToLower(text), standIn)
		if i >= 0 && !found {
			found = true
			r.face = p.face
			r.before = keep(r.before, piece{text[:i], p.face})
			r.after = keep(r.after, piece{text[i+len(standIn):], p.face})
			continue
		}
		if found {
			r.after = keep(r.after, piece{text, p.face})
		} else {
			r.before = keep(r.before, piece{text, p.face})
		}
	}
	if !found {
		return rendered{}
	}
	return r
}

// keep appends a piece that shows something.
func keep(pieces []piece, p piece) []piece {
	if p.text == "" || p.face.BG == "" && p.face.Attr&(Reverse|Underline) == 0 && strings.TrimSpace(p.text) == "" {
		return pieces
	}
	return append(pieces, p)
}

// primitive has Glamour render the stand-in with one style of the style sheet.
func (g *glamour) primitive(p ansi.StylePrimitive) Face {
	var out bytes.Buffer
	e := ansi.BaseElement{Token: standIn, Style: inline(p)}
	if err := e.Render(&out, g.inline); err != nil {
		return Face{}
	}
	return split(readSGR(out.String())).face
}
