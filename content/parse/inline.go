package parse

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"briefing/content/article"
	"briefing/content/markdown"
)

// inlines adds the visible text of a node's inline children.
func (b *builder) inlines(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if end := b.raised(n); end != nil {
			n = end
			continue
		}
		b.inline(n)
	}
}

// raised adds what stands between <sup> and </sup>, or <sub> and </sub>, such that it
// does not run into the figures before it, and returns the closing tag; nil if n opens
// nothing of the kind.
func (b *builder) raised(n ast.Node) (end ast.Node) {
	tag, ok := n.(*ast.RawHTML)
	if !ok {
		return nil
	}
	name, words := b.tagOf(tag), n.NextSibling()
	if name != "sup" && name != "sub" || words == nil {
		return nil
	}
	closing, ok := words.NextSibling().(*ast.RawHTML)
	if !ok || b.tagOf(closing) != "/"+name {
		return nil
	}
	switch words := words.(type) {
	case *ast.Text:
		b.substitute(markdown.Raise(b.src[words.Segment.Start:words.Segment.Stop], name == "sup"), words.Segment.Start, words.Segment.Stop)
		return closing
	case *ast.Link: // the mark of a note
		from, to := tag.Segments.At(0), closing.Segments.At(0)
		if strings.Contains(b.src[from.Stop:to.Start], `\[`) { // has brackets of its own
			return nil
		}
		b.substitute("[", from.Start, from.Stop)
		b.inline(words)
		b.substitute("]", to.Start, to.Stop)
		return closing
	}
	return nil
}

// tagOf is the name of a tag in lower case, with a slash if it is an end tag.
func (b *builder) tagOf(n *ast.RawHTML) string {
	if n.Segments.Len() == 0 {
		return ""
	}
	first := n.Segments.At(0)
	name, closing := tagName(b.src[first.Start:max(first.Stop, first.Start+2)])
	if closing {
		return "/" + strings.ToLower(name)
	}
	return strings.ToLower(name)
}

func (b *builder) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		b.textNode(n)
	case *ast.CodeSpan:
		b.styled(n, article.CodeSpan)
	case *ast.Emphasis:
		if n.Level == 1 {
			b.styled(n, article.Emphasis)
		} else {
			b.styled(n, article.Strong)
		}
	case *extast.Strikethrough:
		b.styled(n, article.Strikethrough)
	case *ast.Link:
		b.linked(n, decodeTarget(string(n.Destination)), article.Link)
	case *ast.Image:
		b.image(n)
	case *ast.AutoLink:
		b.autoLink(n)
	case *ast.RawHTML:
		b.rawHTML(n)
	case *noteMark:
		b.noteMark(n)
	case *verbatim:
		if !n.hidden {
			for _, s := range n.segments {
				b.exact(s.Start, s.Stop)
			}
		}
	case *wikiLink:
		style, link := b.style, b.link
		b.link = b.addLink(n.target)
		b.style |= article.Link
		b.exact(n.words.Start, n.words.Stop)
		b.style, b.link = style, link
	case *extast.TaskCheckBox: // shown as the item's marker
	default:
		b.inlines(n)
	}
}

func (b *builder) styled(n ast.Node, s article.Style) {
	before := b.style
	b.style |= s
	b.inlines(n)
	b.style = before
}

// linked adds a node's text as a link. Inside another link the outer one wins.
func (b *builder) linked(n ast.Node, target string, s article.Style) {
	style, link := b.style, b.link
	if style&article.Link == 0 {
		b.link = b.addLink(target)
	}
	b.style |= s
	b.inlines(n)
	b.style, b.link = style, link
}

// image adds the alternative text of an image, linked to it. One without is
// named for what it is, so that a reader knows that it is there.
func (b *builder) image(n *ast.Image) {
	before := len(b.text)
	b.linked(n, decodeTarget(string(n.Destination)), article.Link|article.Image)
	if len(b.text) > before {
		return
	}
	if at := n.Pos(); at >= 0 && at+2 <= len(b.src) {
		b.style |= article.Image
		b.substitute("[image]", at, at+2)
		b.style &^= article.Image
	}
}

func (b *builder) autoLink(n *ast.AutoLink) {
	label := n.Label([]byte(b.src))
	at := n.Pos()
	if at < 0 {
		return
	}
	if b.src[at] == '<' {
		at++
	}
	target := string(label)
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(target), "mailto:") {
		target = "mailto:" + target
	}
	style, link := b.style, b.link
	if style&article.Link == 0 {
		b.link = b.addLink(target)
	}
	b.style |= article.Link
	b.exact(at, at+len(label))
	b.style, b.link = style, link
}

// rawHTML leaves a tag out, but for those that stand for something: a line's end, a
// quotation mark, a picture.
func (b *builder) rawHTML(n *ast.RawHTML) {
	if n.Segments.Len() == 0 {
		return
	}
	first, last := n.Segments.At(0), n.Segments.At(n.Segments.Len()-1)
	switch b.tagOf(n) {
	case "br":
		b.substitute("\n", first.Start, last.Stop)
	case "q", "/q":
		b.quoteMark(b.tagOf(n) == "/q", first.Start, last.Stop)
	case "img":
		b.picture(first.Start, last.Stop)
	}
}

// quoteMark adds the mark that a <q> or </q> stands for: of the second kind in another.
func (b *builder) quoteMark(closing bool, from, to int) {
	marks := [...]string{"“", "”", "‘", "’"}
	i := 0
	if closing {
		b.quoted = max(b.quoted-1, 0)
		i = 1
	}
	b.substitute(marks[i+b.quoted%2*2], from, to)
	if !closing {
		b.quoted++
	}
}

// picture adds the alternative text of the <img> tag at the source bytes [from, to).
func (b *builder) picture(from, to int) {
	words := cleanLine(attribute(b.src[from:to], "alt"))
	if words == "" {
		return
	}
	style := b.style
	b.style |= article.Image
	b.substitute(words, from, to)
	b.style = style
}

func (b *builder) noteMark(n *noteMark) {
	style, link := b.style, b.link
	b.link = b.addLink(article.NotePrefix + n.label)
	b.style = b.style&^article.Link | article.FootnoteRef
	b.substitute("["+n.label+"]", n.start, n.stop)
	b.style, b.link = style, link
}

// textNode adds a text node: escapes and entities decoded, and its line break.
func (b *builder) textNode(n *ast.Text) {
	from, to := n.Segment.Start, n.Segment.Stop
	if n.IsRaw() || b.style&article.CodeSpan != 0 {
		b.exact(from, to)
	} else {
		b.decode(from, to)
	}
	if !n.SoftLineBreak() && !n.HardLineBreak() {
		return
	}
	feed := strings.IndexByte(b.src[to:], '\n')
	if feed < 0 {
		return
	}
	if n.HardLineBreak() {
		b.newline(to + feed)
	} else {
		b.exact(to+feed, to+feed+1)
	}
}

// decode adds [from, to) with backslash escapes and entities decoded.
func (b *builder) decode(from, to int) {
	for {
		i := strings.IndexAny(b.src[from:to], "\\&")
		if i < 0 {
			break
		}
		at := from + i
		if b.src[at] == '\\' {
			if at+1 < to && util.IsPunct(b.src[at+1]) {
				b.exact(from, at)
				b.exact(at+1, at+2)
				from = at + 2
				continue
			}
		} else if text, n := decodeEntity(b.src[at:to]); n > 0 {
			b.exact(from, at)
			b.substitute(text, at, at+n)
			from = at + n
			continue
		}
		b.exact(from, at+1)
		from = at + 1
	}
	b.exact(from, to)
}

// decodeTarget decodes the escapes and entities of a link's target.
func decodeTarget(s string) string {
	if !strings.ContainsAny(s, "\\&") {
		return s
	}
	var out strings.Builder
	for i := 0; i < len(s); {
		if s[i] == '\\' && i+1 < len(s) && util.IsPunct(s[i+1]) {
			out.WriteByte(s[i+1])
			i += 2
		} else if text, n := entityAt(s, i); n > 0 {
			out.WriteString(text)
			i += n
		} else {
			out.WriteByte(s[i])
			i++
		}
	}
	return out.String()
}

func entityAt(s string, i int) (string, int) {
	if s[i] != '&' {
		return "", 0
	}
	return decodeEntity(s[i:])
}
