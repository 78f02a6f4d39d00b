package uitest

import (
	"fmt"
	"strings"

	"briefing/content/article"
)

// Builder collects a document. Names of entities are found in the text as they
// are; “…” marks quotations.
type Builder struct {
	text strings.Builder
	doc  article.Document
}

// New begins a document with these entities.
func New(meta article.Meta, entities ...article.Entity) *Builder {
	b := &Builder{}
	b.doc.Meta = meta
	b.doc.Entities = entities
	return b
}

// Section begins a section; an inferred one where level is 0.
func (b *Builder) Section(title string, level int) *Builder {
	b.close()
	start := b.text.Len()
	s := article.Section{Title: title, Level: max(1, level), Inferred: level == 0, Parent: -1}
	for i := len(b.doc.Sections) - 1; i >= 0 && s.Level > 1; i-- {
		if b.doc.Sections[i].Level < s.Level {
			s.Parent = i
			break
		}
	}
	if level > 0 {
		s.Heading = article.Span{Start: start, End: start + len(title)}
		b.doc.Blocks = append(b.doc.Blocks, article.Block{Span: s.Heading, Kind: article.HeadingBlock, Level: uint8(level)})
		b.text.WriteString(title + "\n\n")
	}
	s.Span.Start = start
	b.doc.Sections = append(b.doc.Sections, s)
	return b
}

// Para adds a paragraph. Its quotations belong to the entity of that name; to
// nobody where speaker is ""; to an unnamed one where it begins with "?".
func (b *Builder) Para(text, speaker string) *Builder {
	start := b.text.Len()
	b.text.WriteString(text)
	b.doc.Blocks = append(b.doc.Blocks, article.Block{Span: article.Span{Start: start, End: b.text.Len()}})
	b.text.WriteString("\n\n")
	b.quotes(text, start, speaker)
	if n := len(b.doc.Sections); n > 0 {
		b.doc.Sections[n-1].Words += len(strings.Fields(text))
	}
	return b
}

// quotes makes one quotation of all the marked parts of a paragraph.
func (b *Builder) quotes(text string, at int, speaker string) {
	q := article.Quote{Speaker: article.NoSpeaker}
	for from := 0; ; {
		open := strings.Index(text[from:], "“")
		if open < 0 {
			break
		}
		open += from + len("“")
		end := open + strings.Index(text[open:], "”")
		q.Parts = append(q.Parts, article.Span{Start: at + open, End: at + end})
		from = end
	}
	if len(q.Parts) == 0 {
		return
	}
	if phrase, unnamed := strings.CutPrefix(speaker, "?"); unnamed {
		if i := strings.Index(text, phrase); i >= 0 {
			q.Source = article.Span{Start: at + i, End: at + i + len(phrase)}
		}
	} else if i := b.entity(speaker); i >= 0 {
		q.Speaker, q.Confidence = i, 90
	}
	b.doc.Quotes = append(b.doc.Quotes, q)
	if n := len(b.doc.Sections); n > 0 {
		b.doc.Sections[n-1].Quotes++
	}
}

func (b *Builder) entity(name string) int {
	for i := range b.doc.Entities {
		if name != "" && b.doc.Entities[i].Name == name {
			return i
		}
	}
	return -1
}

func (b *Builder) close() {
	if n := len(b.doc.Sections); n > 0 {
		b.doc.Sections[n-1].Span.End = b.text.Len()
	}
}

// Document ends the document.
func (b *Builder) Document() *article.Document {
	b.close()
	text := b.text.String()
	d := &b.doc
	d.Text, d.Parser = article.Text(text), Parser{text}
	d.Progress = article.Progress{Indexed: len(text), Recognised: len(text), Total: len(text)}
	b.mentions(text)
	return d
}

// mentions finds every name and alias, the longest first.
func (b *Builder) mentions(text string) {
	for at := 0; at < len(text); {
		entity, length := b.nameAt(text[at:])
		if length == 0 {
			at++
			continue
		}
		span := article.Span{Start: at, End: at + length}
		e := &b.doc.Entities[entity]
		if e.Count == 0 {
			e.First = span
		}
		e.Count++
		b.doc.Mentions = append(b.doc.Mentions, article.NewMention(span, entity))
		at += length
	}
}

func (b *Builder) nameAt(s string) (entity, length int) {
	for i := range b.doc.Entities {
		for _, n := range append([]string{b.doc.Entities[i].Name}, b.doc.Entities[i].Aliases...) {
			if n != "" && len(n) > length && strings.HasPrefix(s, n) {
				entity, length = i, len(n)
			}
		}
	}
	return entity, length
}

// Parser takes every block for one leaf whose visible text is its source.
type Parser struct{ Text string }

// Leaves implements article.Parser.
func (p Parser) Leaves(b article.Block) []article.Leaf {
	l := article.Leaf{Text: p.Text[b.Span.Start:b.Span.End], Level: b.Level}
	if b.Kind == article.HeadingBlock {
		l.Kind = article.Heading
	}
	l.Runs = []article.Run{{Start: 0, End: len(l.Text), Source: b.Span}}
	return []article.Leaf{l}
}

// Many is a document of that many sections, each naming two of that many entities
// and quoting the first of them.
func Many(sections, entities int) *article.Document {
	all := make([]article.Entity, entities)
	for i := range all {
		all[i] = article.Entity{Name: fmt.Sprintf("Person %d", i), Kind: article.EntityKind(i % 10)}
	}
	b := New(article.Meta{Title: "Many"}, all...)
	for i := range sections {
		b.Section(fmt.Sprintf("Part %d", i), 1+i%3)
		start := b.text.Len()
		name := fmt.Sprintf("Person %d", i%entities)
		text := name + " said it would be “quite enough for " + fmt.Sprint(i) + " days”. Nobody disagreed."
		b.text.WriteString(text + "\n\n")
		span := article.Span{Start: start, End: start + len(text)}
		b.doc.Blocks = append(b.doc.Blocks, article.Block{Span: span})
		b.quotes(text, start, "")
		b.doc.Quotes[len(b.doc.Quotes)-1].Speaker = i % entities
		b.doc.Quotes[len(b.doc.Quotes)-1].Confidence = 90
		named := article.Span{Start: start, End: start + len(name)}
		b.doc.Mentions = append(b.doc.Mentions, article.NewMention(named, i%entities))
		if e := &all[i%entities]; e.Count == 0 {
			e.First = named
		}
		all[i%entities].Count++
	}
	b.close()
	text := b.text.String()
	b.doc.Text, b.doc.Parser = article.Text(text), Parser{text}
	b.doc.Progress = article.Progress{Indexed: len(text), Recognised: len(text), Total: len(text)}
	return &b.doc
}
