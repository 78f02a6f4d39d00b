package render

import (
	"strings"
	"time"

	"briefing/content/article"
	"charm.land/glamour/v2/ansi"
	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
)

// Limits of what is coloured. Chroma works with regular expressions that look
// back: a lexer may take minutes over a few lines, or never end.
const (
	// MaxColoured is the largest code block that is coloured, in bytes, and
	// MaxColouredLine the longest line in one.
	MaxColoured, MaxColouredLine = 64 << 10, 2 << 10
	// lexTime is how long a block may take before it stays plain.
	lexTime = 400 * time.Millisecond
)

// languages are those of fences that are coloured, by chroma's names and aliases: only
// lexers that were tried with hostile code.
const languages = " go golang python py python3 json yaml yml sh bash shell zsh sql c java js javascript toml diff patch "

// lexer returns the name of chroma's lexer for a fence's language; "" for none.
func lexer(info string) string {
	name := strings.ToLower(info)
	if name == "" || strings.Contains(name, " ") || !strings.Contains(languages, " "+name+" ") {
		return ""
	}
	return name
}

// Lexable reports whether a leaf is code that Lex would colour.
func Lexable(l *article.Leaf) bool {
	if l.Kind != article.Code || len(l.Text) > MaxColoured || lexer(l.Info) == "" {
		return false
	}
	for rest := l.Text; rest != ""; {
		line, after, _ := strings.Cut(rest, "\n")
		if len(line) > MaxColouredLine {
			return false
		}
		rest = after
	}
	return true
}

// Token is a stretch of code of one kind: the bytes [Start, End) of a leaf.
type Token struct {
	Start, End int32
	kind       chroma.TokenType
}

// Lex returns the tokens of a leaf that is Lexable; none if they cannot be had in
// time. It may take a while, and is safe for any goroutine: it touches no
// renderer.
func Lex(l *article.Leaf) []Token {
	x := lexers.Get(lexer(l.Info))
	if x == nil {
		return nil
	}
	text := l.Text
	next, err := x.Tokenise(nil, text)
	if err != nil {
		return nil
	}
	deadline := time.Now().Add(lexTime)
	var out []Token
	at := 0
	for t := next(); t != chroma.EOF; t = next() {
		end := min(at+len(t.Value), len(text))
		if !strings.HasPrefix(t.Value, text[at:end]) || time.Now().After(deadline) {
			return nil
		}
		if at < end && t.Type != chroma.Text && t.Type != chroma.TextWhitespace {
			out = append(out, Token{int32(at), int32(end), t.Type})
		}
		at = end
	}
	return out
}

// Token is the face of a token: what the style sheet says of its kind, or of the
// kinds that hold it.
func (r *Renderer) Token(t Token) FaceID {
	if r.tokens == nil {
		r.tokens = make(map[chroma.TokenType]FaceID)
	}
	id, ok := r.tokens[t.kind]
	if !ok {
		if c := r.glamour.config.CodeBlock.Chroma; c != nil {
			id = r.Face(r.glamour.primitive(primitiveOf(c, t.kind)))
		}
		r.tokens[t.kind] = id
	}
	return id
}

// primitiveOf is the entry of a style sheet for a kind of token.
func primitiveOf(c *ansi.Chroma, kind chroma.TokenType) ansi.StylePrimitive {
	exact := map[chroma.TokenType]ansi.StylePrimitive{
		chroma.CommentPreproc: c.CommentPreproc, chroma.KeywordReserved: c.KeywordReserved,
		chroma.KeywordNamespace: c.KeywordNamespace, chroma.KeywordType: c.KeywordType,
		chroma.NameBuiltin: c.NameBuiltin, chroma.NameTag: c.NameTag, chroma.NameAttribute: c.NameAttribute,
		chroma.NameClass: c.NameClass, chroma.NameConstant: c.NameConstant, chroma.NameDecorator: c.NameDecorator,
		chroma.NameFunction: c.NameFunction, chroma.LiteralDate: c.LiteralDate,
		chroma.LiteralStringEscape: c.LiteralStringEscape, chroma.GenericDeleted: c.GenericDeleted,
		chroma.GenericInserted: c.GenericInserted, chroma.GenericSubheading: c.GenericSubheading,
		chroma.GenericEmph: c.GenericEmph, chroma.GenericStrong: c.GenericStrong,
	}
	if p, ok := exact[kind]; ok && p != (ansi.StylePrimitive{}) {
		return p
	}
	switch {
	case kind.InSubCategory(chroma.LiteralString):
		return c.LiteralString
	case kind.InSubCategory(chroma.LiteralNumber):
		return c.LiteralNumber
	case kind.InCategory(chroma.Keyword):
		return c.Keyword
	case kind.InCategory(chroma.Comment):
		return c.Comment
	case kind.InCategory(chroma.Operator):
		return c.Operator
	case kind.InCategory(chroma.Punctuation):
		return c.Punctuation
	case kind.InCategory(chroma.Name):
		return c.Name
	}
	return c.Text
}
