package markdown

import (
	"strconv"
	"strings"

	"briefing/content/article"
)

// pageMark and pageEnd stand around the label of a page, where it begins, until the
// text is complete. No text has these characters: [Inline.Add] takes them out.
const pageMark, pageEnd = "\x01", "\x02"

// MaxLevel is the depth to which lists are written in each other.
const MaxLevel = 8

// maxCells bounds one row of a table.
const maxCells = 64

// Writer writes the blocks of a document. The zero value is ready to use.
type Writer struct {
	b      strings.Builder
	widths []int // how far the text of each open list's items is indented
	notes  []string
	marks  string // of pages that begin with the next block
	quote  bool   // the last block was a quotation
}

// Page notes that a page begins with what is written next.
func (w *Writer) Page(label string) {
	w.marks += pageMark + noMarks(label) + pageEnd
}

// noMarks takes out of a text what would be read as the beginning of a page.
func noMarks(text string) string {
	if !strings.ContainsAny(text, pageMark+pageEnd) {
		return text
	}
	return strings.NewReplacer(pageMark, "", pageEnd, "").Replace(text)
}

// Len is how much has been written, in bytes.
func (w *Writer) Len() int { return w.b.Len() }

// gap ends the block before; lists are ended too.
func (w *Writer) gap() {
	w.widths = nil
	w.quote = false
	w.blank()
}

func (w *Writer) blank() {
	if w.b.Len() > 0 {
		w.b.WriteString("\n\n")
	}
}

// open begins a block with these words after a gap, and returns the words; false
// where there are none. Pages that begin with it begin before its markup.
func (w *Writer) open(words string, gap func()) (string, bool) {
	for strings.HasPrefix(words, pageMark) {
		label, rest, _ := strings.Cut(words, pageEnd)
		w.marks += label + pageEnd
		words = strings.TrimLeft(rest, " \t\n")
	}
	if strings.TrimSpace(words) == "" {
		return "", false
	}
	gap()
	w.b.WriteString(w.marks)
	w.marks = ""
	return words, true
}

// Heading writes a heading of level 1 to 6; deeper ones are of level 6.
func (w *Writer) Heading(level int, text Inline) {
	text.Strip(Strong | Emphasis)
	words, ok := w.open(text.Markdown(" "), w.gap)
	if !ok {
		return
	}
	w.b.WriteString(strings.Repeat("#", min(max(level, 1), 6)) + " ")
	if strings.HasSuffix(words, "#") {
		words = words[:len(words)-1] + `\#`
	}
	w.b.WriteString(words)
}

// Paragraph writes a paragraph.
func (w *Writer) Paragraph(text Inline) {
	if words, ok := w.open(text.Markdown(lineBreak), w.gap); ok {
		w.b.WriteString(paragraph(words))
	}
}

// lineBreak is a hard line break.
const lineBreak = "\\\n"

// paragraph keeps every line of escaped text from beginning a block.
func paragraph(words string) string {
	lines := strings.Split(words, "\n")
	for i := range lines {
		lines[i] = Line(lines[i])
	}
	return strings.Join(lines, "\n")
}

// Quote writes a paragraph of a block quotation; those that follow each other are
// one quotation.
func (w *Writer) Quote(text Inline) {
	gap := w.gap
	if w.quote {
		gap = func() { w.b.WriteString("\n>\n") }
	}
	if words, ok := w.open(text.Markdown(lineBreak), gap); ok {
		w.b.WriteString("> " + strings.ReplaceAll(paragraph(words), "\n", "\n> "))
		w.quote = true
	}
}

// Item writes an item of a list; level counts from 0. A label like "3." or "3)"
// makes a numbered list, another one stays as words behind a bullet.
func (w *Writer) Item(level int, label string, text Inline) {
	level = min(max(level, 0), len(w.widths), MaxLevel)
	gap := w.gap
	if len(w.widths) > 0 {
		gap = func() { w.b.WriteByte('\n') }
	}
	words, ok := w.open(text.Markdown(lineBreak), gap)
	if !ok {
		return
	}
	marker := "- "
	switch {
	case isNumber(label):
		marker = label + " "
	case label != "":
		words = Line(Escape(label)) + " " + words
	}
	indent := 0
	if level > 0 {
		indent = w.widths[level-1]
	}
	w.widths = append(w.widths[:level], indent+len(marker))
	w.b.WriteString(strings.Repeat(" ", indent) + marker)
	w.b.WriteString(strings.ReplaceAll(paragraph(words), "\n", "\n"+strings.Repeat(" ", indent+len(marker))))
}

// isNumber reports whether a label is one that Markdown numbers items by.
func isNumber(label string) bool {
	if len(label) < 2 || len(label) > 7 {
		return false
	}
	end := label[len(label)-1]
	n, err := strconv.Atoi(label[:len(label)-1])
	return err == nil && n >= 0 && (end == '.' || end == ')')
}

// Code writes lines as they are.
func (w *Writer) Code(text string) {
	text, ok := w.open(noMarks(strings.Trim(text, "\n")), w.gap)
	if !ok {
		return
	}
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	w.b.WriteString(fence + "\n" + text + "\n" + fence)
}

// Raw writes blocks that are Markdown already.
func (w *Writer) Raw(text string) {
	if text, ok := w.open(noMarks(strings.Trim(text, "\n")), w.gap); ok {
		w.b.WriteString(text)
	}
}

// Table writes a table whose first row is its header. One with a single column
// becomes paragraphs: it is there for its frame.
func (w *Writer) Table(rows [][]Inline) {
	columns, empty := 0, true
	for _, row := range rows {
		for _, cell := range row {
			empty = empty && len(cell.spans) == 0
		}
		columns = min(max(columns, len(row)), maxCells)
	}
	if columns < 2 {
		for _, row := range rows {
			for _, cell := range row {
				w.Paragraph(cell)
			}
		}
		return
	}
	if empty {
		return
	}
	w.open("|", w.gap)
	for i, row := range rows {
		w.row(row, columns)
		if i == 0 {
			w.b.WriteString("\n|" + strings.Repeat(" --- |", columns))
		}
		if i+1 < len(rows) {
			w.b.WriteByte('\n')
		}
	}
}

func (w *Writer) row(row []Inline, columns int) {
	w.b.WriteByte('|')
	for i := range columns {
		words := ""
		if i < len(row) {
			words = strings.ReplaceAll(row[i].Markdown(" "), "|", `\|`)
		}
		w.b.WriteString(" " + words + " |")
	}
}

// Note keeps a footnote, to be written at the end, and returns its mark.
func (w *Writer) Note(text string) (mark string) {
	w.notes = append(w.notes, text)
	return "[^" + strconv.Itoa(len(w.notes)) + "]"
}

// Finish returns the text and where its pages begin.
func (w *Writer) Finish() (text string, pages []article.Page) {
	for i, note := range w.notes {
		w.gap()
		note = strings.ReplaceAll(strings.TrimSpace(note), "\n", "\n    ")
		w.b.WriteString("[^" + strconv.Itoa(i+1) + "]: " + note)
	}
	marked := w.b.String()
	var b strings.Builder
	b.Grow(len(marked) + 1)
	for {
		before, after, found := strings.Cut(marked, pageMark)
		b.WriteString(before)
		if !found {
			break
		}
		label, rest, _ := strings.Cut(after, pageEnd)
		pages = append(pages, article.Page{Start: b.Len(), Label: label})
		marked = rest
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	return b.String(), pages
}
