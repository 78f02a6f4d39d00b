package content

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"sync/atomic"
	"time"
	"unicode/utf8"

	"briefing/content/article"
	"briefing/content/clean"
	"briefing/content/page"
	"briefing/content/parse"
)

const (
	// firstIndexed is how much of a text, in bytes, is indexed before the first
	// screen is drawn.
	firstIndexed = 64 << 10
	// stepIndexed is how much is indexed between two looks at the clock.
	stepIndexed = 1 << 20
	// headSize bounds the beginning of a text in which front matter is sought.
	headSize = 256 << 10
	// publishEvery is the least time between two snapshots, and forEachQuote what
	// is added to it: who shows a snapshot looks at every quotation (20 ms for the
	// 300,000 of 100 MB), and keys wait meanwhile.
	publishEvery = 100 * time.Millisecond
	forEachQuote = 2 * time.Microsecond
)

// Book is a document that has been opened and may still be completed.
type Book struct {
	work  *work
	first *article.Document
	src   *source
	// orig is replaced by the whole of what it was the beginning of.
	orig atomic.Pointer[original]
}

// newBook decodes or converts a source and indexes its beginning.
func newBook(ctx context.Context, src *source, opts Options) (*Book, error) {
	orig, err := opened(ctx, src, opts)
	if err != nil {
		return nil, err
	}
	return bookOf(orig, src), nil
}

// bookOf indexes the beginning of a text.
func bookOf(orig original, src *source) *Book {
	w := newWork(orig, src.corrections)
	w.base = src.base
	w.index(firstIndexed)
	b := &Book{work: w, first: w.snapshot(), src: src}
	b.orig.Store(&orig)
	if orig.rest != nil {
		b.first.Progress = article.Progress{Indexed: w.indexed, Total: max(orig.size, w.indexed+1)}
	}
	return b
}

// complete converts or reads the rest of a document of which the beginning is there,
// and publishes what is there of it meanwhile. Where that fails the beginning stays,
// with a notice.
func (b *Book) complete(ctx context.Context, near func() int, publish func(*article.Document)) error {
	rest := b.orig.Load().rest
	if rest == nil {
		return nil
	}
	whole, err := rest(ctx, func(part original) {
		w := newWork(part, b.src.corrections)
		w.base = b.src.base
		w.index(part.text.Len())
		w.preview(near())
		if w.early == nil && !w.done() {
			w.recognise()
		}
		b.work = w
		b.orig.Store(&part)
		d := w.snapshot()
		d.Progress = article.Progress{Indexed: w.indexed, Total: w.indexed + 1}
		publish(d)
	})
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		b.work.notice("only the beginning could be read: " + err.Error())
		return nil
	}
	b.orig.Store(&whole)
	w := newWork(whole, b.src.corrections)
	w.base = b.src.base
	w.index(max(firstIndexed, b.work.indexed))
	b.work = w
	return nil
}

// Corrections are what a reader has corrected in the document.
func (b *Book) Corrections() []article.Correction { return b.src.corrections }

// Corrected returns the same text opened anew with other corrections, without
// reading the source again. The book itself does not change.
func (b *Book) Corrected(corrections []article.Correction) *Book {
	src := *b.src
	src.corrections = corrections
	return bookOf(*b.orig.Load(), &src)
}

// First is the document as far as it was there when Open returned: the front
// matter, and enough blocks for the first screens.
func (b *Book) First() *article.Document { return b.first }

// Editable is the file whose lines the document shows; "" for one that was converted,
// or has no file.
func (b *Book) Editable() string {
	if !b.orig.Load().verbatim {
		return ""
	}
	return b.src.path
}

// Path is the file behind the document; "" if it has none that can change.
func (b *Book) Path() string { return b.src.path }

// Follow completes the document: it converts and indexes the rest, then recognises names,
// quotations and events, and hands every newer snapshot to publish, the last one
// with Progress.Done. It returns when that is so or ctx is done; run it in a
// goroutine of its own, once. Publish is called from that goroutine.
//
// Near tells where in the text the reader is; what stands there is recognised
// before the rest. It is called from Follow's goroutine; nil means the beginning.
//
// Snapshots come at growing intervals of at least a tenth of a second. A part of
// the document on which recognition fails is passed over, with a notice.
func (b *Book) Follow(ctx context.Context, near func() int, publish func(*article.Document)) {
	if near == nil {
		near = func() int { return 0 }
	}
	pace := pacer{last: time.Now()}
	if b.orig.Load().rest != nil {
		if b.complete(ctx, near, publish) != nil {
			return
		}
		publish(b.work.snapshot())
	}
	for !b.work.indexDone {
		if ctx.Err() != nil {
			return
		}
		before, at := b.work.indexed, near()
		b.work.index(stepIndexed)
		switch {
		case at >= b.work.indexed:
			continue // a place that was kept: it is waited for
		case at >= before:
			publish(b.work.snapshot())
		}
		b.work.preview(at)
		pace.offer(b.work, publish)
	}
	if b.work.done() {
		publish(b.work.snapshot())
		return
	}
	for !b.work.done() {
		if ctx.Err() != nil {
			return
		}
		b.work.preview(near())
		b.work.recognise()
		if b.work.done() {
			publish(b.work.snapshot())
			return
		}
		pace.offer(b.work, publish)
	}
}

// pacer spaces snapshots out, so that making and drawing them takes a small part
// of the time.
type pacer struct {
	last time.Time
	cost time.Duration // of the last snapshot
}

func (p *pacer) offer(w *work, publish func(*article.Document)) {
	least := publishEvery + forEachQuote*time.Duration(len(w.found.quotes))
	if since := time.Since(p.last); since < least || since < 20*p.cost {
		return
	}
	start := time.Now()
	publish(w.snapshot())
	p.last = time.Now()
	p.cost = p.last.Sub(start)
}

// finish completes the document without any snapshot between.
func (b *Book) finish(ctx context.Context) (*article.Document, error) {
	if err := b.complete(ctx, func() int { return 0 }, func(*article.Document) {}); err != nil {
		return nil, err
	}
	for !b.work.indexDone {
		b.work.index(stepIndexed)
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	for !b.work.done() {
		b.work.recognise()
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	return b.work.snapshot(), nil
}

// originalOf converts a source of one of the forms, and decodes any other.
func originalOf(ctx context.Context, src *source, forms []form) (original, error) {
	if f, ok := formOf(forms, src.text); ok {
		return fromForm(ctx, f, src)
	}
	if src.stream != nil {
		return fromStream(src)
	}
	return fromText(src)
}

// fromText decodes a source's bytes and converts HTML.
func fromText(src *source) (original, error) {
	if what, hint := binary(src.text); what != "" {
		return original{}, fail(src.name, "is "+what+", not a text", hint, nil)
	}
	ready := clean.Plain(src.text) // as most texts are
	text, notice := src.text, ""
	if !ready {
		text, notice = decodeSource(src)
	}
	if strings.TrimSpace(text) == "" {
		return original{}, fail(src.name, "holds no text", "", nil)
	}
	if !ready && mostlyBroken(text) {
		return original{}, fail(src.name, "is text in an encoding that is not recognised", "convert it first: iconv -f ENCODING -t UTF-8 FILE | briefing -", nil)
	}
	meta := article.Meta{Path: src.name}
	if notice != "" {
		meta.Notices = append(meta.Notices, notice)
	}
	src.text = ""
	kind := kindOf(src, text)
	verbatim := kind != html
	if kind == html {
		var err error
		if text, kind, err = fromPage(src, text, &meta); err != nil {
			return original{}, err
		}
		ready = false
	}
	if converted, ok := fromHTMLBody(text); ok && kind == markdown && !src.rawText {
		text, ready, verbatim = converted, false, false
	}
	var pages []article.Page
	if !ready {
		if kind == plain {
			text, pages = unpaged(text)
		}
		replaced := 0
		text, pages, replaced = cleanPages(strings.ReplaceAll(text, "\f", "\n"), pages)
		meta.Replaced += replaced
	}
	return original{text: article.Text(text), format: kind.format(), meta: meta, pages: pages, verbatim: verbatim}, nil
}

// fromPage converts an HTML page to Markdown; to plain text where its words alone are
// wanted, or there is no more to be had of it, which a notice says.
func fromPage(src *source, text string, meta *article.Meta) (string, kind, error) {
	if src.rawText {
		words, err := wordsOf(text, meta, "all the words of the page, without looking for the article")
		if err != nil {
			return "", plain, fail(src.name, err.Error(), "", err)
		}
		return words, plain, nil
	}
	art, err := page.Article(text, src.name)
	if err != nil {
		problem := "no article can be taken from this page: " + err.Error()
		words, failed := wordsOf(text, meta, "all the words are shown: "+problem)
		if failed != nil {
			return "", plain, fail(src.name, problem, "", fmt.Errorf("%w: %w", ErrNoArticle, err))
		}
		return words, plain, nil
	}
	path, notices := meta.Path, meta.Notices
	*meta = art.Meta
	meta.Path, meta.Notices = path, append(notices, art.Meta.Notices...)
	if art.Plain {
		return art.Text, plain, nil
	}
	return art.Text, markdown, nil
}

// fromHTMLBody converts a Markdown document whose body is HTML, as programs that export
// weblogs write it; false for any other.
func fromHTMLBody(text string) (string, bool) {
	const (
		most = page.MaxText
		part = 0.7 // of the body's bytes, in blocks of HTML
	)
	if len(text) > most || strings.Count(text, "</p>") < 2 {
		return "", false
	}
	from := parse.FrontMatter(text).Body
	body := article.Text(text[from:])
	if strings.Contains(string(body), `markdown="1"`) {
		return "", false
	}
	x := parse.NewIndexer(body, article.Markdown, 0)
	x.Advance(len(body))
	html, all := 0, 0
	for _, b := range x.Blocks() {
		all += b.Span.Len()
		if b.Kind == article.HTMLBlock {
			html += b.Span.Len()
		}
	}
	if float64(html) < part*float64(all) {
		return "", false
	}
	tree, err := page.Tree(string(body))
	if err != nil {
		return "", false
	}
	converted, err := page.Markdown(tree)
	return text[:from] + converted + "\n", err == nil && strings.TrimSpace(converted) != ""
}

// wordsOf returns all the words of a page, and notes why they are shown.
func wordsOf(text string, meta *article.Meta, why string) (string, error) {
	words, err := page.Words(text)
	if err != nil {
		return "", err
	}
	if strings.TrimSpace(words.Text) == "" {
		return "", page.ErrNoArticle
	}
	meta.Title = words.Meta.Title
	meta.Notices = append(meta.Notices, why)
	return words.Text, nil
}

// titleOf is the title of a document that names none: the first heading of the first
// level, a heading on top of a plain text or its first line, or the file's name.
func titleOf(w *work) string {
	sections := w.indexer.Sections()
	for i, s := range sections {
		if (s.Level == 1 || w.format == article.Plain && i < 2) && !s.Inferred && s.Title != "" {
			return s.Title
		}
	}
	if w.format == article.Plain && len(w.indexer.Blocks()) > 0 {
		leaves := w.parser.Leaves(w.indexer.Blocks()[0])
		for i := range leaves {
			line, _, _ := strings.Cut(leaves[i].Text, "\n")
			if line = strings.TrimSpace(line); line != "" && utf8.RuneCountInString(line) <= 120 && !strings.Contains(line, "://") {
				return strings.Clone(line)
			}
		}
	}
	return fileTitle(w.base, w.meta.Path)
}

// fileTitle makes a title of a file's name.
func fileTitle(base, path string) string {
	if base == "" {
		base = filepath.Base(path)
	}
	if path == "-" {
		base = "standard input"
	}
	title := clean.Line(strings.TrimSuffix(base, filepath.Ext(base)))
	return title
}
