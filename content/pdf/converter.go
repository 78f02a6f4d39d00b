package pdf

import (
	"fmt"
	"slices"
	"strings"

	"briefing/content/article"
)

// converter makes Markdown of the pages of a document, in steps.
type converter struct {
	leaves  []*leaf // by index; nil for a page that is not read
	outline outline
	styles  styles
	words   vocabulary
	writer  *writer
	// tail are the blocks at the end of what has been emitted that the next page may
	// go on with.
	tail    []block
	emitted int // pages
}

func newConverter(marks []bookmark, pages int) *converter {
	words := vocabulary{}
	return &converter{leaves: make([]*leaf, pages), outline: outline{marks: marks}, words: words, writer: newWriter(words)}
}

// words counts the words of a page.
func (l *leaf) words() (n int) {
	for i := range l.segs {
		n += len(l.segs[i].words)
	}
	return n
}

// firstPages is the text of the first pages.
func (c *converter) firstPages() string {
	const some = 3
	var b strings.Builder
	for _, l := range c.leaves[:min(some, len(c.leaves))] {
		if l != nil {
			b.WriteString(l.plain + " ")
		}
	}
	return b.String()
}

// learn finds the looks of the body and of the headings in the pages that are read,
// and whether the document's bookmarks say what its headings are.
func (c *converter) learn() {
	c.styles.body = bodyOf(c.leaves)
	var blocks []block
	for _, l := range c.leaves {
		if l == nil {
			continue
		}
		flows := flowsOf(slices.Clone(l.segs), 0)
		for i := range flows {
			flows[i].setPage(l.index)
			blocks = append(blocks, blocksOf(&flows[i])...)
		}
	}
	c.styles.rank(blocks)
	c.outline.learn(blocks, len(c.leaves))
}

// emit writes the pages from one index to another; last is true if none come after.
func (c *converter) emit(from, to int, last bool) {
	strip(c.leaves, from, to, c.styles.body.size)
	blocks := c.tail
	for _, l := range c.leaves[from:to] {
		if l == nil {
			continue
		}
		c.writer.labels[l.index] = l.pageLabel()
		c.words.learn(l.segs)
		l.flows = flowsOf(l.segs, 0)
		l.takeNotes(c.styles.body.size)
		for i := range l.flows {
			l.flows[i].setPage(l.index)
			blocks = joinBlocks(blocks, blocksOf(&l.flows[i]))
		}
		blocks = append(blocks, l.noteBlocks(c.writer)...)
		l.segs, l.flows = nil, nil
	}
	if c.outline.trusted {
		blocks = c.outline.head(blocks, from, to)
	}
	n := len(blocks)
	if !last {
		n = c.settled(blocks)
	}
	c.tail = slices.Clone(blocks[n:])
	blocks = blocks[:n]
	if !c.outline.trusted || c.outline.sparse {
		c.styles.head(blocks, c.outline.deepest)
	}
	blocks = joinHeadings(blocks)
	for i := range blocks {
		c.writer.block(&blocks[i])
	}
	c.emitted = to
}

// settled is how many blocks no page to come can change: those before the last that is
// no footnote, and before what may be headings at the end.
func (c *converter) settled(blocks []block) int {
	n := len(blocks)
	for n > 0 && blocks[n-1].kind == footing {
		n--
	}
	n = max(n-1, 0)
	for n > 0 && c.styles.canHead(&blocks[n-1], blocks, n-1) {
		n--
	}
	return n
}

// converted is what has been written so far.
func (c *converter) converted() article.Converted {
	text := c.writer.b.String()
	if len(text) > MaxText {
		text = strings.ToValidUTF8(text[:MaxText], "")
	}
	pages := slices.Clone(c.writer.pages)
	for len(pages) > 0 && pages[len(pages)-1].Start > len(text) {
		pages = pages[:len(pages)-1]
	}
	return article.Converted{Text: text, Pages: pages}
}

// setPage says on which page the lines of a flow stand.
func (f *flow) setPage(index int) {
	for i := range f.lines {
		f.lines[i].page = index
	}
}

// noteBlocks makes blocks of the footnotes of a page and gives them labels.
func (l *leaf) noteBlocks(w *writer) []block {
	var blocks []block
	for _, n := range l.notes {
		for i := range n.lines {
			n.lines[i].page = l.index
		}
		b := block{kind: footing, lines: n.lines, ends: true}
		if n.label == "" {
			b.kind = paragraph
		} else {
			b.mark = w.noteLabel(l.index, n.label)
		}
		blocks = append(blocks, b)
	}
	return blocks
}

// noteLabel is a label for a footnote of a page that no other has: numbers begin anew
// on every page of some documents.
func (w *writer) noteLabel(page int, number string) string {
	label := number
	for n := 0; w.taken[label] || strings.ContainsAny(label, "*†‡§"); n++ {
		label = strings.NewReplacer("*", "a", "†", "b", "‡", "c", "§", "d").Replace(number) + "-" + w.labels[page]
		if n > 0 {
			label += fmt.Sprintf("-%d", n)
		}
	}
	w.taken[label] = true
	w.notes[noteKey{page, number}] = label
	return label
}
