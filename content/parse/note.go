package parse

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"briefing/content/article"
)

var (
	kindNoteBlock = ast.NewNodeKind("Note")
	kindNoteMark  = ast.NewNodeKind("NoteMark")
)

// noteBlock is the definition of a footnote.
type noteBlock struct {
	ast.BaseBlock
	label string
}

func (*noteBlock) Kind() ast.NodeKind              { return kindNoteBlock }
func (n *noteBlock) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// noteBlockParser reads "[^label]: text" and what is indented below it.
type noteBlockParser struct{}

func (noteBlockParser) Trigger() []byte { return []byte{'['} }

func (noteBlockParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, _ := reader.PeekLine()
	pos := pc.BlockOffset()
	if pos < 0 {
		return nil, parser.NoChildren
	}
	label, ok := noteLabel(string(util.TrimRightSpace(line[pos:])))
	if !ok {
		return nil, parser.NoChildren
	}
	reader.Advance(pos + len(label) + len("[^]:"))
	return &noteBlock{label: label}, parser.HasChildren
}

func (noteBlockParser) Continue(_ ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, _ := reader.PeekLine()
	if util.IsBlank(line) {
		return parser.Continue | parser.HasChildren
	}
	pos, padding := util.IndentPosition(line, reader.LineOffset(), 4)
	if pos < 0 {
		return parser.Close
	}
	reader.AdvanceAndSetPadding(pos, padding)
	return parser.Continue | parser.HasChildren
}

func (noteBlockParser) Close(ast.Node, text.Reader, parser.Context) {}
func (noteBlockParser) CanInterruptParagraph() bool                 { return true }
func (noteBlockParser) CanAcceptIndentedLine() bool                 { return false }

// noteMark is a footnote's mark in the text, "[^label]".
type noteMark struct {
	ast.BaseInline
	label       string
	start, stop int
}

func (*noteMark) Kind() ast.NodeKind              { return kindNoteMark }
func (n *noteMark) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// noteMarkParser reads the marks of footnotes that the document defines.
type noteMarkParser struct{}

func (noteMarkParser) Trigger() []byte { return []byte{'['} }

func (noteMarkParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	label, ok := markLabel(line)
	if !ok {
		return nil
	}
	if c, ok := pc.(*context); ok && !c.refs.knowsNote(label) {
		return nil
	}
	n := len(label) + len("[^]")
	block.Advance(n)
	return &noteMark{label: label, start: segment.Start, stop: segment.Start + n}
}

// markLabel returns the label of the footnote's mark at the start of s.
func markLabel(s []byte) (string, bool) {
	if len(s) < 4 || s[1] != '^' {
		return "", false
	}
	for i, c := range s[:min(len(s), 2*openingBytes)] {
		switch {
		case c == ']':
			return string(s[2:i]), i > 2
		case i > 0 && (c == '[' || c <= ' '):
			return "", false
		}
	}
	return "", false
}

func (m *markdownScanner) noteLine(l line) {
	switch {
	case l.blank():
		m.blank = true
	case l.indent >= 4:
		m.extend(l)
	case m.blank, m.opens(&l, true) != paragraph:
		m.closeFor(l)
	default:
		m.extend(l)
	}
}

// noteLabel returns the label of the footnote that a line begins to define.
func noteLabel(s string) (string, bool) {
	if len(s) < 5 || s[1] != '^' {
		return "", false
	}
	end := strings.IndexByte(s[:min(len(s), 2*openingBytes)], ']')
	if end < 3 || end+1 >= len(s) || s[end+1] != ':' || strings.ContainsAny(s[2:end], " \t[") {
		return "", false
	}
	return s[2:end], true
}

func (b *builder) note(n *noteBlock) {
	before := len(b.leaves)
	b.blocks(n)
	b.asNote(before, n.label)
}

// asNote makes the paragraphs from leaf number from on a footnote's.
func (b *builder) asNote(from int, label string) {
	label = cleanTarget(label)
	for i := from; i < len(b.leaves); i++ {
		if b.leaves[i].Kind == article.Paragraph {
			b.leaves[i].Kind, b.leaves[i].Info = article.Note, label
		}
	}
}
