package office

import (
	"maps"
	"strings"

	"briefing/content/article"
	"briefing/content/markdown"
	"briefing/content/page"
)

// Limits on a book.
const (
	MaxChapters    = 5000     // parts in reading order
	MaxContents    = 20_000   // entries of the table of contents
	maxPartEntries = 1000     // of them, that lead to one part
	maxBookText    = 64 << 20 // bytes of Markdown
	maxLabel       = 80       // bytes of a chapter's title where it is cited
)

// epub is a book in the making.
type epub struct {
	a        *archive
	opf      string              // name of the package document
	items    map[string]bookItem // by identifier
	spine    []string            // names of parts in reading order
	nav, ncx string              // names of the parts with the contents
	entries  map[string][]entry  // of the contents, by part
	raised   page.Raised         // by the style sheets
	meta     article.Meta
	w        markdown.Writer
	count    int // of entries
	damaged  int // chapters that could not be read
	plain    int // chapters of which only the words could be had
}

// bookItem is a part as the package document lists it.
type bookItem struct{ name, media, properties string }

// entry is an entry of the contents: a place in a part, and how deep it stands.
type entry struct {
	fragment, title string
	depth           int
}

// book converts a book.
func book(a *archive) (article.Converted, error) {
	e := &epub{a: a, items: map[string]bookItem{}, entries: map[string][]entry{}, raised: page.Raised{}}
	if err := e.readPackage(); err != nil {
		return article.Converted{}, err
	}
	if e.encrypted() {
		return article.Converted{}, refuse("open it with the shop's own reader", "is encrypted: its seller has locked the book")
	}
	e.readContents()
	for i, name := range e.spine {
		if i == MaxChapters || e.w.Len() > maxBookText {
			e.meta.Notices = append(e.meta.Notices, "the book is too long: its end is not shown")
			break
		}
		if err := a.ctx.Err(); err != nil {
			return article.Converted{}, err
		}
		e.chapter(name)
	}
	if e.damaged == len(e.spine) {
		return article.Converted{}, refuse("ask for another copy", "is damaged: none of its chapters can be read")
	}
	if e.damaged > 0 {
		e.meta.Notices = append(e.meta.Notices, "some chapters are damaged or missing, and are left out")
	}
	if e.plain > 0 {
		e.meta.Notices = append(e.meta.Notices, "some chapters are too complex: only their words are shown")
	}
	text, pages := e.w.Finish()
	return article.Converted{Text: text, Meta: e.meta, Pages: pages}, nil
}

// readPackage reads the package document: what the book says of itself, its parts
// and their order.
func (e *epub) readPackage() error {
	const container = "META-INF/container.xml"
	data, err := e.a.part(container)
	if err != nil {
		return missing(container, err)
	}
	err = newScanner(e.a.ctx, data).eachBelow(func(s *scanner, c element) {
		s.find("rootfile", func(r element) {
			if e.opf == "" {
				e.opf, _ = resolve("", r.attr("full-path"))
			}
			s.skip()
		})
	})
	if err != nil || e.opf == "" {
		return orDamaged(container, err)
	}
	if data, err = e.a.part(e.opf); err != nil {
		return missing(e.opf, err)
	}
	var order []string
	toc := ""
	err = newScanner(e.a.ctx, data).eachBelow(func(s *scanner, c element) {
		switch c.name {
		case "metadata":
			e.readMetadata(s)
		case "manifest":
			s.each(func(i element) { e.readItem(s, i) })
		case "spine":
			toc = c.attr("toc")
			s.each(func(i element) {
				order = append(order, i.attr("idref"))
				s.skip()
			})
		default:
			s.skip()
		}
	})
	if err != nil {
		return orDamaged(e.opf, err)
	}
	e.ncx = e.items[toc].name
	pictures := false
	for _, id := range order {
		item := e.items[id]
		pictures = pictures || strings.HasPrefix(item.media, "image/")
		if item.name != "" && item.name != e.nav && isChapter(item.media) {
			e.spine = append(e.spine, item.name)
		}
	}
	switch {
	case len(e.spine) > 0:
		return nil
	case pictures:
		return refuse("", "is a book of pictures, without text")
	}
	return errDamaged(e.opf)
}

// orDamaged is the problem of a scanner, or that the part lacks what it must have.
func orDamaged(part string, err error) error {
	if err == nil {
		return errDamaged(part)
	}
	return problem(part, err)
}

func isChapter(media string) bool {
	return media == "application/xhtml+xml" || media == "text/html" || media == "text/x-oeb1-document"
}

func (e *epub) readItem(s *scanner, i element) {
	s.skip()
	name, _ := resolve(e.opf, i.attr("href"))
	item := bookItem{name, i.attr("media-type"), i.attr("properties")}
	if name == "" || len(e.items) >= MaxEntries {
		return
	}
	e.items[i.attr("id")] = item
	if item.media == "text/css" && len(e.raised) < MaxEntries {
		maps.Copy(e.raised, page.RaisedBy(string(e.a.optional(name))))
	}
	if strings.Contains(" "+item.properties+" ", " nav ") {
		e.nav = name
	}
	if item.media == "application/x-dtbncx+xml" && e.ncx == "" {
		e.ncx = name
	}
}

// readMetadata reads what the book says of itself.
func (e *epub) readMetadata(s *scanner) {
	var authors []string
	var read func(element)
	read = func(m element) {
		switch m.name {
		case "title":
			if t := property(s.text()); e.meta.Title == "" {
				e.meta.Title = t
			}
		case "creator":
			if name := property(s.text()); name != "" && len(authors) < 4 {
				authors = append(authors, name)
			}
		case "publisher":
			e.meta.Source.Name = property(s.text())
		case "date":
			if day := property(s.text()); e.meta.Date == "" || m.attr("event") == "publication" {
				e.meta.Date, _, _ = strings.Cut(day, "T")
			}
		case "dc-metadata", "x-metadata":
			s.each(read)
		default:
			s.skip()
		}
	}
	s.each(read)
	e.meta.Byline = strings.Join(authors, ", ")
}

// encrypted reports whether the text of the book is encrypted; fonts may be.
func (e *epub) encrypted() bool {
	locked := map[string]bool{}
	_ = newScanner(e.a.ctx, e.a.optional("META-INF/encryption.xml")).eachBelow(func(s *scanner, c element) {
		s.find("CipherReference", func(r element) {
			name, _ := resolve("", r.attr("URI"))
			locked[name] = true
			s.skip()
		})
	})
	for _, name := range e.spine {
		if locked[name] {
			return true
		}
	}
	return false
}

// chapter converts one part of the book.
func (e *epub) chapter(name string) {
	data, err := e.a.part(name)
	if err != nil {
		e.damaged++
		return
	}
	text := expandEmpty(decodeXHTML(data))
	root, err := page.Tree(text)
	if err == nil {
		c := chapter{book: e, name: name, root: root}
		text, err = c.convert()
		if err == nil {
			c.write(text)
			return
		}
	}
	words, failed := page.Words(text)
	if failed != nil {
		e.damaged++
		return
	}
	e.plain++
	for _, paragraph := range strings.Split(words.Text, "\n\n") {
		var p markdown.Inline
		p.Add(strings.TrimSpace(paragraph), 0, "")
		e.w.Paragraph(p)
	}
}
