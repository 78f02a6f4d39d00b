package office

import (
	"bytes"
	"strconv"
	"strings"

	"briefing/content/article"
	"briefing/content/markdown"
)

// docx is a DOCX document in the making.
type docx struct {
	a       *archive
	styles  map[string]*wordStyle
	lists   numbering
	links   map[string]string // targets of hyperlinks, by relation
	notes   map[string]string // footnotes and endnotes as Markdown, by kind and number
	marks   map[string]string // of those that the text has referred to
	w       markdown.Writer
	pages   int // begun so far; 0 where the word processor noted none
	meta    article.Meta
	fields  []field         // that are open
	script  markdown.Style  // of the part of a formula at hand
	pending markdown.Inline // of a paragraph whose end was deleted: the next one goes on
	boxes   []block         // in the text boxes of the paragraph at hand
}

// mainPart returns the name of the part with the text of a DOCX document, and "" if
// the archive is none.
func mainPart(a *archive) string {
	for _, target := range relations(a, "_rels/.rels", "", "/officeDocument") {
		return target
	}
	if a.has("word/document.xml") {
		return "word/document.xml"
	}
	return ""
}

// relations returns the targets of the relations whose kind ends so, by their names.
// Targets outside of the archive are addresses, the others names of parts.
func relations(a *archive, part, from, kind string) map[string]string {
	found := map[string]string{}
	_ = newScanner(a.ctx, a.optional(part)).eachBelow(func(s *scanner, e element) {
		s.skip()
		if !strings.HasSuffix(e.attr("Type"), kind) {
			return
		}
		target := e.attr("Target")
		if e.attr("TargetMode") != "External" {
			target, _ = resolve(from, target)
		}
		if target != "" {
			found[e.attr("Id")] = target
		}
	})
	return found
}

// eachBelow calls visit for every child of the outermost element.
func (s *scanner) eachBelow(visit func(*scanner, element)) error {
	return s.root(func(element) { s.each(func(e element) { visit(s, e) }) })
}

// word converts a DOCX document.
func word(a *archive, main string) (article.Converted, error) {
	switch {
	case strings.HasPrefix(main, "xl/"):
		return article.Converted{}, other("an Excel workbook")
	case strings.HasPrefix(main, "ppt/"):
		return article.Converted{}, other("a PowerPoint presentation")
	}
	data, err := a.part(main)
	if err != nil {
		return article.Converted{}, missing(main, err)
	}
	dir, base := main[:strings.LastIndexByte(main, '/')+1], main[strings.LastIndexByte(main, '/')+1:]
	rels := dir + "_rels/" + base + ".rels"
	d := &docx{a: a, notes: map[string]string{}, marks: map[string]string{}}
	d.readStyles(only(relations(a, rels, main, "/styles"), dir+"styles.xml"))
	d.lists = readNumbering(a, only(relations(a, rels, main, "/numbering"), dir+"numbering.xml"))
	d.meta = coreProperties(a)
	d.readNotes(only(relations(a, rels, main, "/footnotes"), dir+"footnotes.xml"), "footnote")
	d.readNotes(only(relations(a, rels, main, "/endnotes"), dir+"endnotes.xml"), "endnote")
	d.links = relations(a, rels, main, "/hyperlink")
	if bytes.Contains(data, []byte("lastRenderedPageBreak")) {
		d.pages = 1
		d.w.Page("1")
	}
	var blocks []block
	s := newScanner(a.ctx, data)
	err = s.eachBelow(func(s *scanner, e element) {
		if e.name == "body" {
			blocks = append(blocks, d.blocks(s)...)
		} else {
			s.skip()
		}
	})
	if err != nil {
		return article.Converted{}, problem(main, err)
	}
	writeBlocks(&d.w, blocks, &d.meta)
	text, pages := d.w.Finish()
	return article.Converted{Text: text, Meta: d.meta, Pages: pages}, nil
}

// only returns the one target of a relation, or the name that the part has by custom.
func only(targets map[string]string, custom string) string {
	for _, t := range targets {
		return t
	}
	return custom
}

// wordStyle is what a paragraph style, or a character style, says of its text.
type wordStyle struct {
	name    string // in lower case, as the program calls it in every language
	based   string
	outline int // level from 0; -1 where it says none
	num     numRef
	style   markdown.Style
}

// numRef is what list a paragraph belongs to, and at which level.
type numRef struct {
	id    string
	level int
}

// readStyles reads the styles. A document without any is a plain one.
func (d *docx) readStyles(part string) {
	d.styles = map[string]*wordStyle{}
	_ = newScanner(d.a.ctx, d.a.optional(part)).eachBelow(func(s *scanner, e element) {
		if e.name != "style" {
			s.skip()
			return
		}
		st := &wordStyle{outline: -1}
		s.each(func(c element) {
			switch c.name {
			case "name":
				st.name = strings.ToLower(c.attr("val"))
			case "basedOn":
				st.based = c.attr("val")
			case "pPr":
				p := readParagraphProperties(s)
				st.outline, st.num = p.outline, p.num
				return
			case "rPr":
				st.style = readRunProperties(s).style
				return
			}
			s.skip()
		})
		d.styles[e.attr("styleId")] = st
	})
}

// style returns a style and those it is based on, nearest first.
func (d *docx) style(id string) []*wordStyle {
	var chain []*wordStyle
	for st := d.styles[id]; st != nil && len(chain) < 16; st = d.styles[st.based] {
		chain = append(chain, st)
	}
	return chain
}

// roleOf returns the role of a paragraph, and the level of a heading from 1.
func (d *docx) roleOf(p wordProperties) (role, int) {
	if p.outline >= 0 && p.outline < 9 {
		return heading, p.outline + 1
	}
	for _, st := range d.style(p.style) {
		if r, level := roleOfName(st.name); r != body {
			return r, level
		}
		if st.outline >= 0 && st.outline < 9 && p.outline < 9 {
			return heading, st.outline + 1
		}
	}
	return body, 0
}

// roleOfName knows the styles that every word processor ships, under the names that
// they have in the file whatever the language of the program.
func roleOfName(name string) (role, int) {
	if level, ok := strings.CutPrefix(name, "heading "); ok {
		if n, err := strconv.Atoi(level); err == nil && n >= 1 && n <= 9 {
			return heading, n
		}
	}
	switch name {
	case "title":
		return title, 1
	case "subtitle":
		return subtitle, 0
	case "quote", "intense quote", "block text", "quotations":
		return quotation, 0
	case "html preformatted", "source code", "preformatted text", "macro":
		return code, 0
	case "date":
		return date, 0
	case "toc heading":
		return contents, 0
	}
	if rest, ok := strings.CutPrefix(name, "toc "); ok && len(rest) == 1 {
		return contents, 0
	}
	return body, 0
}

// numOf returns the list of a paragraph: its own, or that of its style.
func (d *docx) numOf(p wordProperties) (numRef, bool) {
	if p.num.id != "" {
		return p.num, p.num.id != "0"
	}
	for _, st := range d.style(p.style) {
		if st.num.id != "" {
			return st.num, st.num.id != "0"
		}
	}
	return numRef{}, false
}

// readNotes converts the footnotes or endnotes of a document. Their own blocks are
// joined: Markdown has one footnote a mark.
func (d *docx) readNotes(part, kind string) {
	if !d.a.has(part) {
		return
	}
	rels := "_rels/" + part[strings.LastIndexByte(part, '/')+1:] + ".rels"
	d.links = relations(d.a, part[:strings.LastIndexByte(part, '/')+1]+rels, part, "/hyperlink")
	s := newScanner(d.a.ctx, d.a.optional(part))
	_ = s.eachBelow(func(s *scanner, e element) {
		if e.name != kind || e.attr("type") == "separator" || e.attr("type") == "continuationSeparator" {
			s.skip()
			return
		}
		var paragraphs []string
		for _, b := range d.blocks(s) {
			if text := b.text.Markdown(" "); text != "" {
				paragraphs = append(paragraphs, markdown.Line(text))
			}
		}
		d.notes[kind+e.attr("id")] = strings.Join(paragraphs, "\n\n")
	})
	d.fields, d.pending = nil, markdown.Inline{}
}
