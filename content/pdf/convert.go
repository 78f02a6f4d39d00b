package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"briefing/content/article"
	pdferrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/requests"
)

// Options say how documents are converted.
type Options struct {
	// CacheDir is the folder in which the engine is kept compiled, made where it is
	// missing. It must be the user's own and closed to all others. "" runs the
	// engine on an interpreter, which is some twenty times slower.
	CacheDir string
}

// headBytes is how far from its beginning a PDF document says that it is one, as
// readers take it.
const headBytes = 1024

// Is reports whether a document that begins with head is a PDF document.
func Is(head []byte) bool {
	return bytes.Contains(head[:min(len(head), headBytes)], []byte("%PDF-"))
}

// Convert converts a document. It never changes data. Errors of type [*Error] are of
// the document; others are ctx's own, or of this machine.
func Convert(ctx context.Context, data []byte, o Options) (article.Converted, error) {
	if len(data) > MaxBytes {
		return article.Converted{}, errLarge
	}
	ctx, stop := context.WithTimeout(ctx, MaxTime)
	defer stop()
	e, err := start(ctx, o)
	if err != nil {
		return article.Converted{}, err
	}
	defer e.close()
	f, err := e.open(data)
	if err != nil {
		return article.Converted{}, err
	}
	return f.convert(ctx)
}

func start(ctx context.Context, o Options) (*engine, error) {
	if o.CacheDir != "" && privateDir(o.CacheDir) == nil {
		return compiled(ctx, o.CacheDir)
	}
	return interpreted(ctx)
}

// open opens a document.
func (e *engine) open(data []byte) (*file, error) {
	doc, err := e.FPDF_LoadMemDocument64(&requests.FPDF_LoadMemDocument64{Data: &data})
	switch {
	case errors.Is(err, pdferrors.ErrPassword), errors.Is(err, pdferrors.ErrSecurity):
		return nil, errEncrypted
	case err != nil:
		return nil, errDamaged
	}
	count, err := e.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc.Document})
	if err != nil || count.PageCount < 1 {
		return nil, errDamaged
	}
	return &file{engine: e, doc: doc.Document, pages: count.PageCount}, nil
}

// convert converts an open document.
func (f *file) convert(ctx context.Context) (article.Converted, error) {
	c := newConverter(f.bookmarks())
	var notices []string
	pages := min(f.pages, MaxPages)
	if pages < f.pages {
		notices = append(notices, fmt.Sprintf("only the first %d of %d pages are read", pages, f.pages))
	}
	for i := range pages {
		began := time.Now()
		s, err := f.sheet(i)
		switch {
		case ctx.Err() != nil:
			return article.Converted{}, cause(ctx)
		case err != nil:
			notices = append(notices, fmt.Sprintf("page %d could not be read", i+1))
			continue
		case s.cut:
			notices = append(notices, fmt.Sprintf("page %d has too many characters and is left out", i+1))
			continue
		case time.Since(began) > MaxPageTime:
			notices = append(notices, fmt.Sprintf("page %d takes too long: the rest is left out", i+1))
			pages = i
		}
		c.leaves = append(c.leaves, newLeaf(s))
		if pages == i {
			break
		}
	}
	meta := f.meta(c.firstPages())
	out := c.convert()
	if strings.TrimSpace(out.Text) == "" {
		if len(notices) > 0 {
			return article.Converted{}, errDamaged
		}
		return article.Converted{}, errScanned
	}
	out.Meta = meta
	out.Meta.Notices = notices
	return out, nil
}

// cause is why a conversion stopped: its caller gave up, or it took too long.
func cause(ctx context.Context) error {
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return errSlow
	}
	return ctx.Err()
}

// converter makes Markdown of the pages of a document.
type converter struct {
	leaves  []*leaf
	outline outline
	styles  styles
	words   vocabulary
}

func newConverter(marks []bookmark) *converter {
	return &converter{outline: outline{marks: marks}, words: vocabulary{}}
}

// firstPages is the text of the first pages.
func (c *converter) firstPages() string {
	const some = 3
	var b strings.Builder
	for _, l := range c.leaves[:min(some, len(c.leaves))] {
		for i := range l.segs {
			b.WriteString(l.segs[i].text() + " ")
		}
	}
	return b.String()
}

// convert converts all pages.
func (c *converter) convert() article.Converted {
	c.styles.body = bodyOf(c.leaves)
	strip(c.leaves, 0, c.styles.body.size)
	w := newWriter(c.words)
	var blocks []block
	for _, l := range c.leaves {
		w.labels[l.index] = l.pageLabel()
		c.words.learn(l.segs)
		l.flows = flowsOf(l.segs, 0)
		l.takeNotes(c.styles.body.size)
		for i := range l.flows {
			l.flows[i].setPage(l.index)
			blocks = joinBlocks(blocks, blocksOf(&l.flows[i]))
		}
		blocks = append(blocks, l.noteBlocks(w)...)
	}
	blocks = c.heads(blocks)
	for i := range blocks {
		w.block(&blocks[i])
	}
	return article.Converted{Text: w.b.String(), Pages: w.pages}
}

// heads makes headings of blocks: by the document's own outline where it has one, by
// how they are set where it has none or one of few entries.
func (c *converter) heads(blocks []block) []block {
	c.styles.rank(blocks)
	pages := 0
	if n := len(c.leaves); n > 0 {
		pages = c.leaves[n-1].index + 1
	}
	if len(c.outline.marks) == 0 || !c.outline.trusted(blocks, pages) {
		c.styles.head(blocks)
		return joinHeadings(blocks)
	}
	blocks = c.outline.head(blocks, 0, pages)
	return blocks
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
