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
	e, faster, err := start(ctx, o.CacheDir)
	if err != nil {
		return article.Converted{}, err
	}
	r := reader{data: data, faster: faster, patience: MaxPageTime}
	defer r.close()
	if r.file, err = e.open(data); err != nil {
		e.close()
		return article.Converted{}, err
	}
	return r.convert(ctx)
}

// reader reads the pages of a document, with a faster engine as soon as there is one.
type reader struct {
	*file
	data   []byte
	faster *compilation
	// patience is how long a page may take.
	patience time.Duration
}

// errPageTime is why a page could not be read: it was stopped, and the engine with it.
var errPageTime = errors.New("the page takes too long")

// next reads a page.
func (r *reader) next(ctx context.Context, index int) (*sheet, error) {
	if e := r.faster.take(ctx); e != nil {
		if f, err := e.open(r.data); err == nil {
			r.file.close()
			r.file = f
		} else {
			e.close()
		}
	}
	overdue := time.AfterFunc(r.patience, r.stop)
	s, err := r.sheet(index)
	if !overdue.Stop() {
		return nil, errPageTime
	}
	return s, err
}

func (r *reader) close() {
	if r.file != nil {
		r.file.close()
	}
	r.faster.leave()
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

// closeDocument frees what the engine holds of a document.
func (f *file) closeDocument() {
	_, _ = f.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: f.doc})
}

// convert converts an open document.
func (r *reader) convert(ctx context.Context) (article.Converted, error) {
	c := newConverter(r.bookmarks())
	var notices []string
	pages := min(r.pages, MaxPages)
	if pages < r.pages {
		notices = append(notices, fmt.Sprintf("only the first %d of %d pages are read", pages, r.pages))
	}
	for i := range pages {
		s, err := r.next(ctx, i)
		switch {
		case ctx.Err() != nil:
			return article.Converted{}, cause(ctx)
		case errors.Is(err, errPageTime):
			notices = append(notices, fmt.Sprintf("page %d takes too long: the rest is left out", i+1))
			pages = i
		case err != nil:
			notices = append(notices, fmt.Sprintf("page %d could not be read", i+1))
		case s.cut:
			notices = append(notices, fmt.Sprintf("page %d has too many characters and is left out", i+1))
		default:
			c.leaves = append(c.leaves, newLeaf(s))
		}
		if pages == i {
			break
		}
	}
	meta := r.meta(c.firstPages())
	out := c.convert()
	if strings.TrimSpace(out.Text) == "" {
		if pages < r.pages && pages < MaxPages {
			return article.Converted{}, errSlow
		}
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
