package render

import (
	"strings"

	"briefing/content/article"
)

// Preface lays out what is known about a document as a title page in the flow of
// its text: title, subtitle, who published it and when, summary. No cell of it
// shows a byte of the document's text. It is nil if there is no title.
func (r *Renderer) Preface(m article.Meta, width int) *Block {
	if m.Title == "" {
		return nil
	}
	b := &builder{r: r, out: &Block{}, width: max(1, width), echo: true}
	title := said(article.Heading, m.Title, 0)
	title.Level = 1
	b.out.Leaves = []article.Leaf{title}
	b.heading(0, prefix{})
	facts := make([]string, 0, 3)
	for _, s := range []string{m.Byline, m.Source.Name, m.Date} {
		if s != "" {
			facts = append(facts, s)
		}
	}
	b.aside(m.Subtitle, lookKey{}, article.Emphasis)
	b.aside(strings.Join(facts, " · "), lookKey{aside: true}, 0)
	b.aside(m.Summary, lookKey{aside: true}, 0)
	b.out.Leaves = nil
	return b.out
}

// said is a leaf with words that are nowhere in the text.
func said(kind article.LeafKind, text string, style article.Style) article.Leaf {
	return article.Leaf{Kind: kind, Text: text, Runs: []article.Run{{End: len(text), Style: style}}}
}

// aside adds a paragraph to a preface.
func (b *builder) aside(text string, key lookKey, style article.Style) {
	if strings.TrimSpace(text) == "" {
		return
	}
	b.end()
	b.out.Leaves = append(b.out.Leaves, said(article.Paragraph, text, style))
	f := b.flow(len(b.out.Leaves)-1, b.width, b.width, key)
	for n := range f.lines {
		b.stretch(&f, n)
		b.end()
	}
}
