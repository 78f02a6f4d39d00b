package office

import (
	"bytes"
	"strconv"
	"strings"

	"briefing/content/article"
	"briefing/content/markdown"
)

// odt is an ODT document in the making.
type odt struct {
	styles   map[string]*odtStyle
	lists    map[string]*odtList
	w        markdown.Writer
	pages    int                 // begun so far; 0 where the word processor noted none
	begun    []string            // labels of the pages that begin with the next paragraph
	boxes    []block             // in the frames of the paragraph at hand
	counts   map[string]*[10]int // how far the lists have counted, by their style
	headings [10]int             // how far the headings have counted
	meta     article.Meta
}

// odtStyle is what a style says of its text.
type odtStyle struct {
	name    string // as the program shows it, in lower case
	parent  string
	outline int // level from 1; 0 for none
	list    string
	style   markdown.Style
	hidden  bool
}

// odtList is how the levels of a list are labelled.
type odtList struct{ levels [10]listLevel }

// openDocument converts an OpenDocument file; kind is what its media type calls it.
func openDocument(a *archive, kind string) (article.Converted, error) {
	var c article.Converted
	if !strings.HasPrefix(kind, "text") {
		kind, _, _ = strings.Cut(kind, "-template")
		return c, other("an OpenDocument " + property(kind))
	}
	if bytes.Contains(a.optional("META-INF/manifest.xml"), []byte("encryption-data")) {
		return c, errEncrypted()
	}
	data, err := a.part("content.xml")
	if err != nil {
		return c, missing("content.xml", err)
	}
	d := &odt{styles: map[string]*odtStyle{}, lists: map[string]*odtList{}, counts: map[string]*[10]int{}}
	_ = newScanner(a.ctx, a.optional("styles.xml")).eachBelow(d.part)
	d.readMeta(a)
	if bytes.Contains(data, []byte("soft-page-break")) {
		d.pages = 1
		d.w.Page("1")
	}
	var blocks []block
	err = newScanner(a.ctx, data).eachBelow(func(s *scanner, e element) {
		if e.name != "body" {
			d.part(s, e)
			return
		}
		s.each(func(e element) {
			if e.name == "text" {
				blocks = append(blocks, d.blocks(s)...)
			} else {
				s.skip()
			}
		})
	})
	if err != nil {
		return c, problem("content.xml", err)
	}
	writeBlocks(&d.w, blocks, &d.meta)
	c.Text, c.Pages = d.w.Finish()
	c.Meta = d.meta
	return c, nil
}

// readMeta reads what the document says of itself, without the dates of the file.
func (d *odt) readMeta(a *archive) {
	_ = newScanner(a.ctx, a.optional("meta.xml")).eachBelow(func(s *scanner, e element) {
		s.each(func(e element) {
			switch e.name {
			case "title":
				d.meta.Title = saneTitle(s.text())
			case "initial-creator":
				d.meta.Byline = saneAuthor(s.text())
			default:
				s.skip()
			}
		})
	})
}

// part reads the styles in a part of the document.
func (d *odt) part(s *scanner, e element) {
	if e.name != "styles" && e.name != "automatic-styles" {
		s.skip()
		return
	}
	s.each(func(e element) {
		switch e.name {
		case "style":
			d.style(s, e)
		case "list-style", "outline-style":
			name := e.attr("name")
			if e.name == "outline-style" {
				name = outlineList
			}
			d.lists[name] = readListStyle(s)
		default:
			s.skip()
		}
	})
}

// outlineList is the name under which the numbers of headings are kept.
const outlineList = "\x00outline"

func (d *odt) style(s *scanner, e element) {
	st := &odtStyle{parent: e.attr("parent-style-name"), list: e.attr("list-style-name")}
	st.name = strings.ToLower(e.attr("display-name"))
	if st.name == "" {
		st.name = strings.ToLower(strings.ReplaceAll(e.attr("name"), "_20_", " "))
	}
	st.outline, _ = strconv.Atoi(e.attr("default-outline-level"))
	s.each(func(c element) {
		if c.name == "text-properties" {
			if c.attr("font-weight") == "bold" || strings.Trim(c.attr("font-weight"), "6789") == "00" {
				st.style |= markdown.Strong
			}
			if c.attr("font-style") == "italic" || c.attr("font-style") == "oblique" {
				st.style |= markdown.Emphasis
			}
			switch place := c.attr("text-position"); {
			case strings.HasPrefix(place, "super"), place != "" && place[0] >= '1' && place[0] <= '9':
				st.style |= markdown.Super
			case strings.HasPrefix(place, "sub"), strings.HasPrefix(place, "-"):
				st.style |= markdown.Sub
			}
			st.hidden = c.attr("display") == "none"
		}
		s.skip()
	})
	d.styles[e.attr("family")+"\x00"+e.attr("name")] = st
}

func readListStyle(s *scanner) *odtList {
	l := &odtList{}
	s.each(func(e element) {
		level, _ := strconv.Atoi(e.attr("level"))
		if (e.name == "list-level-style-number" || e.name == "outline-level-style") && level >= 1 && level <= 10 && e.attr("num-format") != "" {
			start, err := strconv.Atoi(e.attr("start-value"))
			if err != nil {
				start = 1
			}
			shown, _ := strconv.Atoi(e.attr("display-levels"))
			l.levels[level-1] = listLevel{
				format: e.attr("num-format"), start: start, shown: max(shown, 1),
				text: e.attr("num-prefix") + "%" + e.attr("num-suffix"),
			}
		}
		s.skip()
	})
	return l
}

// chain calls visit for a style and those it is based on, nearest first, until visit
// returns true.
func (d *odt) chain(family, name string, visit func(*odtStyle) bool) {
	for range 16 {
		st := d.styles[family+"\x00"+name]
		if st == nil || visit(st) {
			return
		}
		name = st.parent
	}
}

// roleOf returns the role of a paragraph by its style, and the level of a heading.
func (d *odt) roleOf(style string) (r role, level int) {
	if d.styles["paragraph\x00"+style] == nil {
		return roleOfName(strings.ToLower(strings.ReplaceAll(style, "_20_", " ")))
	}
	d.chain("paragraph", style, func(st *odtStyle) bool {
		if r, level = roleOfName(st.name); r != body {
			return true
		}
		if st.outline > 0 {
			r, level = heading, st.outline
		}
		return r != body
	})
	return r, level
}

// hidden reports whether text of the style is not shown.
func (d *odt) hidden(family, style string) (hidden bool) {
	d.chain(family, style, func(st *odtStyle) bool {
		hidden = st.hidden
		return hidden
	})
	return hidden
}
