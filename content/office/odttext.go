package office

import (
	"strconv"
	"strings"

	"briefing/content/markdown"
)

// inList is where in its lists a paragraph stands.
type inList struct {
	style  string
	level  int // from 0
	counts *[10]int
}

// blocks reads the blocks in the element at hand.
func (d *odt) blocks(s *scanner) []block {
	var blocks []block
	s.each(func(e element) { blocks = append(blocks, d.block(s, e)...) })
	return blocks
}

// block reads what stands among blocks.
func (d *odt) block(s *scanner, e element) []block {
	switch e.name {
	case "p", "h":
		return d.paragraph(s, e)
	case "list":
		return d.list(s, e, inList{level: -1, counts: new([10]int)})
	case "table":
		return []block{{rows: d.table(s)}}
	case "section", "index-body", "bibliography", "illustration-index", "table-index", "numbered-paragraph", "text-box":
		if e.attr("display") != "none" {
			return d.blocks(s)
		}
	case "frame":
		var text markdown.Inline
		d.frame(s, &text)
		boxes := d.boxes
		d.boxes = nil
		return append([]block{{text: text}}, boxes...)
	case "soft-page-break":
		d.page(nil)
	}
	s.skip()
	return nil
}

// page notes that a page begins: inside of a paragraph, or with the next block.
func (d *odt) page(text *markdown.Inline) {
	if d.pages == 0 {
		return
	}
	d.pages++
	if text == nil {
		d.begun = append(d.begun, strconv.Itoa(d.pages))
		return
	}
	text.Page(strconv.Itoa(d.pages))
}

// paragraph reads a paragraph or heading, and the frames that are anchored in it.
func (d *odt) paragraph(s *scanner, e element) []block {
	var b block
	style := e.attr("style-name")
	b.role, b.level = d.roleOf(style)
	if e.name == "h" && b.role != title {
		level, err := strconv.Atoi(e.attr("outline-level"))
		if err != nil {
			level = 1
		}
		b.role, b.level = heading, level
	}
	for _, label := range d.begun {
		b.text.Page(label)
	}
	d.begun = nil
	outer := d.boxes
	d.boxes = nil
	d.inline(s, &b.text, inlineState{hidden: d.hidden("paragraph", style), code: b.role == code})
	boxes := d.boxes
	d.boxes = outer
	if b.role == heading && e.name == "h" && b.text.Plain() != "" && e.attr("is-list-header") != "true" {
		b.label = d.headingLabel(b.level)
	}
	return append([]block{b}, boxes...)
}

// headingLabel counts a heading and returns its number, "" where headings have none.
func (d *odt) headingLabel(level int) string {
	l := d.lists[outlineList]
	if l == nil || level < 1 || level > 10 {
		return ""
	}
	return l.label(inList{level: level - 1, counts: &d.headings})
}

// label counts an item and returns its label, "" for a bullet.
func (l *odtList) label(at inList) string {
	level := l.levels[at.level]
	for i := range at.level {
		if at.counts[i] == 0 {
			at.counts[i] = max(l.levels[i].start, 1)
		}
	}
	if at.counts[at.level] == 0 {
		at.counts[at.level] = level.start
	} else {
		at.counts[at.level]++
	}
	clear(at.counts[at.level+1:])
	if level.format == "" {
		return ""
	}
	var numbers []string
	for i := max(0, at.level-level.shown+1); i <= at.level; i++ {
		if f := l.levels[i].format; f != "" {
			numbers = append(numbers, figure(at.counts[i], f))
		}
	}
	return strings.TrimSpace(strings.Replace(level.text, "%", strings.Join(numbers, "."), 1))
}

// list reads a list; around is the list that it stands in.
func (d *odt) list(s *scanner, e element, around inList) (blocks []block) {
	at := around
	at.level = min(around.level+1, 9)
	if name := e.attr("style-name"); name != "" {
		at.style = name
	}
	if around.level < 0 {
		at.counts = d.countsOf(e, at.style)
	}
	s.each(func(c element) {
		switch c.name {
		case "list-item", "list-header":
			blocks = append(blocks, d.item(s, c, at)...)
		default:
			s.skip()
		}
	})
	return blocks
}

// countsOf returns the numbers that a list counts with: those of an earlier one if it
// goes on with that.
func (d *odt) countsOf(e element, style string) *[10]int {
	if e.attr("continue-numbering") == "true" || e.attr("continue-list") != "" {
		if counts := d.counts[style]; counts != nil {
			return counts
		}
	}
	counts := new([10]int)
	d.counts[style] = counts
	return counts
}

// item reads an item: its first paragraph has the label.
func (d *odt) item(s *scanner, e element, at inList) (blocks []block) {
	first := e.name == "list-item"
	if start, err := strconv.Atoi(e.attr("start-value")); err == nil {
		at.counts[at.level] = start - 1
	}
	s.each(func(c element) {
		if c.name == "list" {
			blocks = append(blocks, d.list(s, c, at)...)
			return
		}
		inner := d.block(s, c)
		if first && len(inner) > 0 && inner[0].rows == nil && inner[0].text.Plain() != "" {
			first = false
			d.mark(&inner[0], at)
		}
		blocks = append(blocks, inner...)
	})
	return blocks
}

// mark makes a paragraph the item of a list.
func (d *odt) mark(b *block, at inList) {
	label := ""
	if l := d.lists[at.style]; l != nil {
		label = l.label(at)
	}
	if b.role == heading {
		if b.label == "" {
			b.label = label
		}
		return
	}
	b.role, b.level, b.label = item, at.level, label
}

// table reads a table.
func (d *odt) table(s *scanner) []row {
	rows := []row{}
	var add func(e element)
	add = func(e element) {
		switch e.name {
		case "table-row":
			if r := d.row(s); len(r) > 0 {
				rows = append(rows, r)
			}
		case "table-header-rows", "table-rows", "table-row-group":
			s.each(add)
		case "soft-page-break":
			d.page(nil)
			s.skip()
		default:
			s.skip()
		}
	}
	s.each(add)
	return rows
}

func (d *odt) row(s *scanner) (r row) {
	s.each(func(e element) {
		if e.name != "table-cell" && e.name != "covered-table-cell" {
			s.skip()
			return
		}
		repeated, _ := strconv.Atoi(e.attr("number-columns-repeated"))
		cell := d.blocks(s)
		for range min(max(repeated, 1), maxSpan) {
			r = append(r, cell)
		}
	})
	return r
}

// inlineState is how text is set, and where it leads.
type inlineState struct {
	style  markdown.Style
	target string
	hidden bool
	code   bool // blanks count
}

// inline reads what stands in the paragraph at hand.
func (d *odt) inline(s *scanner, text *markdown.Inline, st inlineState) {
	add := func(t string) {
		if !st.hidden {
			text.Add(t, st.style, st.target)
		}
	}
	s.mixed(func(e element) { d.inlineElement(s, e, text, st) }, func(t string) {
		if !st.code {
			t = collapse(t)
		}
		add(t)
	})
}

// collapse makes one blank of every run of white space, as the form has it.
func collapse(t string) string {
	words := strings.Join(strings.Fields(t), " ")
	if words == "" {
		if t == "" {
			return ""
		}
		return " "
	}
	if strings.ContainsAny(t[:1], " \t\n\r") {
		words = " " + words
	}
	if strings.ContainsAny(t[len(t)-1:], " \t\n\r") {
		words += " "
	}
	return words
}

func (d *odt) inlineElement(s *scanner, e element, text *markdown.Inline, st inlineState) {
	switch e.name {
	case "span":
		name := e.attr("style-name")
		d.chain("text", name, func(o *odtStyle) bool {
			st.style |= o.style
			return false
		})
		st.hidden = st.hidden || d.hidden("text", name)
	case "a":
		st.target = e.attr("href")
	case "note":
		d.note(s, text)
		return
	case "frame", "g", "custom-shape":
		d.frame(s, text)
		return
	case "annotation", "annotation-end", "tracked-changes", "hidden-text", "hidden-paragraph", "ruby-text",
		"note-citation", "change", "change-start", "change-end", "bookmark", "script", "object", "meta":
		if e.name != "meta" {
			s.skip()
			return
		}
	case "soft-page-break":
		d.page(text)
	case "s", "tab", "line-break":
		if !st.hidden {
			text.Add(odtSign(e), st.style, st.target)
		}
	}
	d.inline(s, text, st)
}

// odtSign returns the text of an element that stands for white space.
func odtSign(e element) string {
	switch e.name {
	case "tab":
		return "\t"
	case "line-break":
		return "\n"
	}
	n, err := strconv.Atoi(e.attr("c"))
	if err != nil {
		n = 1
	}
	return strings.Repeat(" ", min(max(n, 1), 80))
}

// note reads a footnote, and writes its mark.
func (d *odt) note(s *scanner, text *markdown.Inline) {
	var paragraphs []string
	s.each(func(e element) {
		if e.name != "note-body" {
			s.skip()
			return
		}
		for _, b := range d.blocks(s) {
			if words := b.text.Markdown(" "); words != "" {
				paragraphs = append(paragraphs, markdown.Line(words))
			}
		}
	})
	if len(paragraphs) > 0 {
		text.Add(d.w.Note(strings.Join(paragraphs, "\n\n")), markdown.Raw, "")
	}
}

// frame reads a frame: the words that describe a picture, and the text in boxes.
func (d *odt) frame(s *scanner, text *markdown.Inline) {
	name, words := "", ""
	s.each(func(e element) {
		switch e.name {
		case "title":
			name = s.text()
		case "desc":
			words = s.text()
		case "text-box":
			d.boxes = append(d.boxes, d.blocks(s)...)
		case "p":
			d.boxes = append(d.boxes, d.paragraph(s, e)...)
		case "frame", "g", "custom-shape":
			d.frame(s, text)
		default:
			s.skip()
		}
	})
	if words == "" {
		words = name
	}
	if words = strings.Join(strings.Fields(words), " "); words != "" {
		text.Add(markdown.Picture(words), markdown.Raw, "")
	}
}
