package office

import (
	"strconv"
	"strings"

	"briefing/content/markdown"
)

// wordProperties is what a paragraph says of itself.
type wordProperties struct {
	style   string
	outline int // level from 0; 9 is body text; -1 where it says none
	num     numRef
	joined  bool // its end was deleted: it goes on with the next one
}

func readParagraphProperties(s *scanner) wordProperties {
	p := wordProperties{outline: -1}
	s.each(func(e element) {
		switch e.name {
		case "pStyle":
			p.style = e.attr("val")
		case "outlineLvl":
			p.outline = levelOrNine(e.attr("val"))
		case "numPr":
			s.each(func(c element) {
				switch c.name {
				case "ilvl":
					p.num.level = levelOf(c.attr("val"))
				case "numId":
					p.num.id = c.attr("val")
				}
				s.skip()
			})
			return
		case "rPr":
			s.each(func(c element) {
				p.joined = p.joined || c.name == "del" || c.name == "moveFrom"
				s.skip()
			})
			return
		}
		s.skip()
	})
	return p
}

func levelOrNine(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > 9 {
		return 9
	}
	return n
}

// runProperties is how a run of text is set.
type runProperties struct {
	style  markdown.Style
	off    markdown.Style // what its character style has, and it has not
	char   string         // its character style
	hidden bool
}

func readRunProperties(s *scanner) (p runProperties) {
	set := func(on bool, st markdown.Style) {
		if on {
			p.style |= st
		} else {
			p.off |= st
		}
	}
	s.each(func(e element) {
		on := e.attr("val") != "0" && e.attr("val") != "false" && e.attr("val") != "off"
		switch e.name {
		case "b":
			set(on, markdown.Strong)
		case "i":
			set(on, markdown.Emphasis)
		case "vertAlign":
			set(e.attr("val") == "superscript", markdown.Super)
			set(e.attr("val") == "subscript", markdown.Sub)
		case "vanish":
			p.hidden = on
		case "rStyle":
			p.char = e.attr("val")
		}
		s.skip()
	})
	return p
}

// blocks reads the blocks in the element at hand: the body, a cell, a footnote.
func (d *docx) blocks(s *scanner) []block {
	var blocks []block
	s.each(func(e element) { blocks = append(blocks, d.block(s, e)...) })
	return blocks
}

// block reads what stands among blocks.
func (d *docx) block(s *scanner, e element) []block {
	switch e.name {
	case "p":
		return d.paragraph(s)
	case "tbl":
		return []block{{rows: d.table(s)}}
	case "sdt":
		return d.control(s)
	case "ins", "moveTo", "customXml", "smartTag", "sdtContent":
		return d.blocks(s)
	}
	s.skip()
	return nil
}

// control reads a content control: what is in it, unless that is a table of contents
// or a request to fill it in.
func (d *docx) control(s *scanner) (blocks []block) {
	dropped := false
	s.each(func(e element) {
		switch {
		case e.name == "sdtPr":
			dropped = droppedControl(s)
		case e.name == "sdtContent" && !dropped:
			blocks = d.blocks(s)
		default:
			s.skip()
		}
	})
	return blocks
}

// droppedControl reads the properties of a content control.
func droppedControl(s *scanner) (dropped bool) {
	s.each(func(e element) {
		switch e.name {
		case "showingPlcHdr":
			dropped = true
		case "docPartObj":
			s.each(func(c element) {
				dropped = dropped || c.name == "docPartGallery" && c.attr("val") == "Table of Contents"
				s.skip()
			})
			return
		}
		s.skip()
	})
	return dropped
}

// paragraph reads a paragraph, and the text boxes that are anchored in it.
func (d *docx) paragraph(s *scanner) []block {
	p := wordProperties{outline: -1}
	text := d.pending
	d.pending = markdown.Inline{}
	outer := d.boxes
	d.boxes = nil
	s.each(func(e element) {
		if e.name == "pPr" {
			p = readParagraphProperties(s)
			return
		}
		d.inline(s, e, &text, "")
	})
	boxes := d.boxes
	d.boxes = outer
	role, level := d.roleOf(p)
	if role != heading && d.inContents() {
		role = contents
	}
	d.endFields(role)
	if p.joined && role != contents {
		d.pending = text
		return boxes
	}
	b := block{role: role, level: level, text: text}
	if num, ok := d.numOf(p); ok && text.Plain() != "" {
		b.label = d.lists.label(num)
		if role == body {
			b.role, b.level = item, num.level
		}
	}
	return append([]block{b}, boxes...)
}

// inline reads what stands in a paragraph; target is the link around it.
func (d *docx) inline(s *scanner, e element, text *markdown.Inline, target string) {
	switch e.name {
	case "r":
		d.run(s, text, target)
		return
	case "drawing", "pict", "object":
		d.drawing(s, text)
		return
	case "hyperlink":
		target = d.links[e.attr("id")]
	case "ins", "moveTo", "smartTag", "fldSimple", "customXml", "sdt", "sdtContent", "dir", "bdo", "oMath", "oMathPara":
	case "e", "num", "den", "sub", "sup", "f", "sSup", "sSub", "sSubSup", "d", "rad", "nary", "func", "fName", "deg", "acc", "bar", "box", "m", "mr":
		// The parts of a formula.
	case "ruby", "rubyBase":
	case "AlternateContent", "Choice":
	default:
		s.skip()
		return
	}
	outer := d.script
	switch e.name {
	case "oMathPara":
		text.Add(" ", 0, "")
	case "den":
		text.Add("/", 0, "")
	case "sup":
		d.script = markdown.Super
	case "sub":
		d.script = markdown.Sub
	}
	s.each(func(c element) { d.inline(s, c, text, target) })
	d.script = outer
}

// run reads a run: text that is set in one way.
func (d *docx) run(s *scanner, text *markdown.Inline, target string) {
	var p runProperties
	add := func(t string) {
		if !p.hidden && !d.inCode() {
			text.Add(t, p.style|d.script, d.target(target))
		}
	}
	s.each(func(e element) {
		switch e.name {
		case "rPr":
			p = readRunProperties(s)
			for _, st := range d.style(p.char) {
				p.style |= st.style &^ p.off
			}
			return
		case "t":
			add(s.text())
			return
		case "instrText":
			d.instruct(s.text())
			return
		case "ruby", "AlternateContent":
			s.each(func(c element) { d.inline(s, c, text, target) })
			return
		case "drawing", "pict", "object":
			d.drawing(s, text)
			return
		case "fldChar":
			d.fieldChar(e.attr("fldCharType"))
		case "footnoteReference", "endnoteReference":
			if e.attr("id") != "" && !p.hidden {
				text.Add(d.note(strings.TrimSuffix(e.name, "Reference")+e.attr("id")), markdown.Raw, "")
			}
		case "lastRenderedPageBreak":
			if d.pages > 0 {
				d.pages++
				text.Page(strconv.Itoa(d.pages))
			}
		default:
			add(sign(e))
		}
		s.skip()
	})
}

// sign returns the text of an element that stands for a character.
func sign(e element) string {
	switch e.name {
	case "tab", "ptab":
		return "\t"
	case "br", "cr":
		return "\n"
	case "noBreakHyphen":
		return "\u2011"
	case "sym":
		if n, err := strconv.ParseUint(e.attr("char"), 16, 16); err == nil && n < 0xe000 {
			return string(rune(n))
		}
		return "•"
	}
	return ""
}

// note returns the mark of a footnote, and keeps its text for the end.
func (d *docx) note(id string) string {
	text, ok := d.notes[id]
	if !ok {
		return ""
	}
	if d.marks[id] == "" {
		d.marks[id] = d.w.Note(text)
	}
	return d.marks[id]
}

// drawing reads a drawing: the words that describe it, and the text boxes in it.
func (d *docx) drawing(s *scanner, text *markdown.Inline) {
	s.each(func(e element) {
		switch e.name {
		case "docPr":
			if words := strings.Join(strings.Fields(e.attr("descr")), " "); words != "" {
				text.Add(markdown.Picture(words), markdown.Raw, "")
			}
			s.skip()
		case "txbxContent":
			fields := d.fields
			d.fields = nil
			d.boxes = append(d.boxes, d.blocks(s)...)
			d.fields = fields
		case "Fallback":
			s.skip()
		default:
			d.drawing(s, text)
		}
	})
}

// table reads a table, without the rows that were deleted.
func (d *docx) table(s *scanner) []row {
	rows := []row{}
	var add func(e element)
	add = func(e element) {
		switch e.name {
		case "tr":
			if r, deleted := d.row(s); !deleted && len(r) > 0 {
				rows = append(rows, r)
			}
		case "sdt", "sdtContent", "customXml", "ins":
			s.each(add)
		default:
			s.skip()
		}
	}
	s.each(add)
	return rows
}

func (d *docx) row(s *scanner) (r row, deleted bool) {
	var add func(e element)
	add = func(e element) {
		switch e.name {
		case "trPr":
			s.each(func(c element) {
				deleted = deleted || c.name == "del"
				s.skip()
			})
		case "tc":
			cell, span := d.cell(s)
			r = append(r, cell)
			for range span - 1 {
				r = append(r, nil)
			}
		case "sdt", "sdtContent", "customXml":
			s.each(add)
		default:
			s.skip()
		}
	}
	s.each(add)
	return r, deleted
}

// maxSpan is how many columns a cell may take.
const maxSpan = 32

// cell reads a cell, and how many columns it takes.
func (d *docx) cell(s *scanner) (blocks []block, span int) {
	span = 1
	s.each(func(e element) {
		if e.name != "tcPr" {
			blocks = append(blocks, d.block(s, e)...)
			return
		}
		s.each(func(c element) {
			if n, err := strconv.Atoi(c.attr("val")); c.name == "gridSpan" && err == nil {
				span = min(max(n, 1), maxSpan)
			}
			s.skip()
		})
	})
	return blocks, span
}
