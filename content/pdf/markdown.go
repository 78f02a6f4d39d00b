package pdf

import (
	"regexp"
	"strings"
	"unicode"

	"briefing/content/article"
)

// writer makes Markdown of blocks.
type writer struct {
	b     strings.Builder
	pages []article.Page
	// page is the index of the page that the text has come to; labels are by index.
	page   int
	labels map[int]string
	words  vocabulary
	// notes are the labels of footnotes by page and number, noted those that are
	// taken.
	notes map[noteKey]string
	taken map[string]bool
	last  *block
}

type noteKey struct {
	page  int
	label string
}

func newWriter(words vocabulary) *writer {
	return &writer{page: -1, labels: map[int]string{}, words: words, notes: map[noteKey]string{}, taken: map[string]bool{}}
}

// at notes that what is written next stands on a page.
func (w *writer) at(page int) {
	if page == w.page {
		return
	}
	w.page = page
	w.pages = append(w.pages, article.Page{Start: w.b.Len(), Label: w.labels[page]})
}

// block writes one block.
func (w *writer) block(b *block) {
	tight := w.last != nil && w.last.kind == b.kind && (b.kind == item && sameList(w.last, b) || b.kind == verse)
	switch {
	case w.last == nil:
	case tight && b.kind == verse:
		w.b.WriteString("\\\n")
	case tight:
		w.b.WriteByte('\n')
	default:
		w.b.WriteString("\n\n")
	}
	w.last = b
	w.at(b.page())
	switch b.kind {
	case heading:
		w.b.WriteString(strings.Repeat("#", b.level) + " ")
		w.lines(b, true)
	case item:
		w.item(b)
	case grid:
		w.table(b)
	case footing:
		w.b.WriteString("[^" + b.mark + "]: ")
		w.lines(b, true)
	default:
		w.lines(b, false)
	}
}

// sameList reports whether two items stand in one list.
func sameList(a, b *block) bool { return (a.mark == "") == (b.mark == "") || a.level != b.level }

// item writes a list's item. A number that Markdown would change is text.
func (w *writer) item(b *block) {
	skip := strings.Repeat("   ", b.level)
	switch {
	case b.mark == "":
		w.b.WriteString(skip + "- ")
	case plainNumber(b.mark):
		w.b.WriteString(skip + b.mark + " ")
	default:
		w.b.WriteString(escape(b.mark, true) + " ")
	}
	dropFirst(b)
	w.lines(b, true)
}

// dropFirst takes the mark off an item's first line.
func dropFirst(b *block) {
	l := b.lines[0]
	l.cells = append([]segment(nil), l.cells...)
	if len(l.cells[0].words) > 1 {
		l.cells[0].words = l.cells[0].words[1:]
	} else {
		l.cells = l.cells[1:]
	}
	b.lines = append([]line{l}, b.lines[1:]...)
}

// lines writes a block's lines as one.
func (w *writer) lines(b *block, inside bool) {
	p := paragraphWriter{writer: w, start: !inside}
	for i := range b.lines {
		l := &b.lines[i]
		for j := range l.cells {
			for k := range l.cells[j].words {
				p.word(&l.cells[j].words[k], l.page, k == 0 && j == 0 && i > 0)
			}
		}
	}
	p.end()
}

// paragraphWriter writes the words of a paragraph. One word waits until it is known
// whether the next goes on with it.
type paragraphWriter struct {
	*writer
	start   bool // nothing has been written, and a mark would begin a block
	written bool // a word has been written
	waiting pending
	link    string // the link that is open
}

// pending is a word that is not written yet.
type pending struct {
	text  string
	page  int
	link  string
	glued bool
}

// word writes a word; newLine is true for the first of a line.
func (p *paragraphWriter) word(w *word, page int, newLine bool) {
	text, last := p.spelled(w, page), &p.waiting
	switch {
	case newLine && endsInHyphen(last.text) && w.raised == 0:
		last.text = p.words.join(last.text, text)
		return
	case newLine && w.link == last.link && (brokenAddress(last.text) || endsInDash(last.text)):
		last.text += text
		return
	}
	p.flush()
	p.waiting = pending{text, page, w.link, w.glued && !newLine}
}

// brokenAddress reports whether a word is a web address that goes on in the next
// line.
func brokenAddress(s string) bool {
	return strings.Contains(s, "://") && strings.ContainsRune("/-_.=&?%#", rune(s[len(s)-1]))
}

// endsInDash reports whether a word ends in a dash without space before: "2019–".
func endsInDash(s string) bool {
	stem := strings.TrimRight(s, "–—")
	return stem != s && stem != ""
}

// noteMark stands around a footnote's mark until it is written: no text has it.
const noteMark = "\x01"

// spelled is a word's text; a raised number is the mark of a footnote of its page, or
// keeps apart from the figure before it.
func (p *paragraphWriter) spelled(w *word, page int) string {
	if w.raised != 1 {
		return w.text
	}
	if label, ok := p.notes[noteKey{page, w.text}]; ok {
		return noteMark + label + noteMark
	}
	return strings.Map(superscript, w.text)
}

func superscript(r rune) rune {
	if r == '-' || r == '−' || r == '–' {
		return '⁻'
	}
	if '0' <= r && r <= '9' {
		return []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[r-'0']
	}
	return r
}

// flush writes the word that waits.
func (p *paragraphWriter) flush() {
	w := p.waiting
	p.waiting = pending{}
	if w.text == "" {
		return
	}
	if strings.HasSuffix(w.text, softHyphen) { // which nothing followed
		w.text = strings.TrimSuffix(w.text, softHyphen) + "-"
	}
	if strings.Contains(w.text, "://") {
		w.link = "" // the word is the address
	}
	if w.link != p.link {
		p.closeLink()
	}
	if p.written && !w.glued {
		p.b.WriteByte(' ')
	}
	p.at(w.page)
	if w.link != p.link {
		p.b.WriteByte('[')
		p.link = w.link
	}
	p.b.WriteString(marked(escape(strings.ReplaceAll(w.text, softHyphen, ""), p.start)))
	p.written, p.start = true, false
}

func (p *paragraphWriter) closeLink() {
	if p.link != "" {
		p.b.WriteString("](" + p.link + ")")
		p.link = ""
	}
}

func (p *paragraphWriter) end() {
	p.flush()
	p.closeLink()
}

// marked makes the marks of footnotes of what stands between two noteMarks.
func marked(s string) string {
	for {
		before, rest, ok := strings.Cut(s, noteMark)
		if !ok {
			return s
		}
		label, after, _ := strings.Cut(rest, noteMark)
		s = before + "[^" + label + "]" + after
	}
}

// blockStart is what would begin a block of Markdown other than a paragraph.
var blockStart = regexp.MustCompile(`^(#{1,6}$|[-+=]+$|\d{1,9}[.)]$|>|~~~|:)`)

// escape writes a word so that Markdown shows it as it is; start is true for the
// first of a paragraph.
func escape(s string, start bool) string {
	if start {
		if m := blockStart.FindString(s); m != "" {
			at := len(m) - 1
			if !strings.HasSuffix(m, ".") && !strings.HasSuffix(m, ")") {
				at = 0
			}
			return escape(s[:at], false) + `\` + s[at:at+1] + escape(s[at+1:], false)
		}
	}
	if !strings.ContainsAny(s, "\\`*_[]<~|&") {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch r {
		case '\\', '`', '*', '[', ']', '<', '|':
			b.WriteByte('\\')
		case '_', '~':
			if !insideWord(s, i) {
				b.WriteByte('\\')
			}
		case '&':
			if strings.Contains(s[i:], ";") {
				b.WriteByte('\\')
			}
		}
		b.WriteRune(r)
	}
	return b.String()
}

// insideWord reports whether the byte at i stands between two letters or digits,
// where an underscore is no emphasis.
func insideWord(s string, i int) bool {
	isWord := func(c byte) bool { return c >= 0x80 || unicode.IsLetter(rune(c)) || unicode.IsDigit(rune(c)) }
	return i > 0 && i+1 < len(s) && isWord(s[i-1]) && isWord(s[i+1])
}

// table writes a table, its first row as the head.
func (w *writer) table(b *block) {
	for i, row := range b.cells {
		if i > 0 {
			w.b.WriteByte('\n')
		}
		w.b.WriteByte('|')
		for _, cell := range row {
			w.b.WriteString(" " + strings.ReplaceAll(escape(cell, false), softHyphen, "") + " |")
		}
		if i == 0 {
			w.b.WriteString("\n|" + strings.Repeat(" --- |", len(row)))
		}
	}
}
