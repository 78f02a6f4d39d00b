package pdf

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"

	"briefing/content/article"
)

// reader reads the pages of a document and converts them in two steps: the first
// pages, then the rest. What the first step learns of the document's looks, from
// those pages and some of the others, holds for both.
type reader struct {
	*file
	data []byte
	// faster is the engine that is being compiled; nil if this one is.
	faster *compilation
	// patience is how long a page may take.
	patience time.Duration
	*converter
	notices []string
	// limit is the number of pages that are read: fewer once one has taken too long.
	limit int
	slow  bool
}

// How many pages the first step converts: so many, and others until there are some
// words. It reads as many again, for their running heads, and samples of the rest.
const (
	leastFirst, mostFirst = 1, 10
	someWords             = 80
	samples               = 3
)

func newReader(f *file, data []byte) *reader {
	r := &reader{file: f, data: data, patience: MaxPageTime, limit: min(f.pages, MaxPages)}
	r.converter = newConverter(f.bookmarks(), r.limit)
	if r.limit < f.pages {
		r.note("only the first %d of %d pages are read", r.limit, f.pages)
	}
	return r
}

func (r *reader) note(format string, args ...any) {
	const most = 20
	if len(r.notices) < most {
		r.notices = append(r.notices, fmt.Sprintf(format, args...))
	}
}

// errPageTime is why a page could not be read: it was stopped, and the engine with it.
var errPageTime = errors.New("the page takes too long")

// read reads a page, if that has not been done.
func (r *reader) read(ctx context.Context, index int) error {
	if index >= r.limit || r.leaves[index] != nil {
		return nil
	}
	s, err := r.next(ctx, index)
	switch {
	case ctx.Err() != nil:
		return cause(ctx)
	case errors.Is(err, errPageTime):
		r.note("page %d takes too long: the rest is left out", index+1)
		r.limit, r.slow = index, true
	case err != nil:
		r.note("page %d could not be read", index+1)
	case s.cut:
		r.note("page %d has too many characters and is left out", index+1)
	default:
		if l := newLeaf(s); !isGarbled(l.plain) {
			r.leaves[index] = l
		} else {
			r.note("page %d has letters that stand for nothing and is left out: text recognition can read it", index+1)
		}
	}
	return nil
}

// isGarbled reports whether a page's text is marks for the most part: its fonts draw
// letters and do not say which.
func isGarbled(text string) bool {
	const enough = 150
	good, all := 0, 0
	for _, c := range text {
		if unicode.IsSpace(c) || strings.ContainsRune("._-…|•", c) {
			continue
		}
		all++
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			good++
		}
	}
	return all > enough && good*100 < all*45
}

// next reads a page with the fastest engine there is.
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

// cause is why a conversion stopped: its caller gave up, or it took too long.
func cause(ctx context.Context) error {
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return errSlow
	}
	return ctx.Err()
}

// begin converts the first pages, and reports whether there are more.
func (r *reader) begin(ctx context.Context) (article.Converted, bool, error) {
	first, err := r.readFirst(ctx)
	if err != nil {
		return article.Converted{}, false, err
	}
	r.learn()
	r.emit(0, first, first >= r.limit)
	// A paragraph at the end waits for how it goes on.
	for ; r.emitted < min(r.limit, mostFirst) && r.writer.b.Len() == 0; first++ {
		if err := r.readAll(ctx, first, first+1); err != nil {
			return article.Converted{}, false, err
		}
		r.emit(first, first+1, first+1 >= r.limit)
	}
	c, err := r.result()
	if r.emitted >= r.limit {
		return c, false, err
	}
	if errors.Is(err, errScanned) || errors.Is(err, errDamaged) { // perhaps only so far
		c, err = r.rest(ctx, r.emitted)
		return c, false, err
	}
	return c, true, err
}

// readFirst reads the pages of the first step and returns how many it converts.
func (r *reader) readFirst(ctx context.Context) (int, error) {
	first, words := 0, 0
	for ; first < r.limit && (first < leastFirst || words < someWords && first < mostFirst); first++ {
		if err := r.read(ctx, first); err != nil {
			return 0, err
		}
		if l := r.leaves[first]; l != nil {
			words += l.words()
		}
	}
	var others []int
	for i := range first {
		others = append(others, first+i)
	}
	for i := range samples {
		others = append(others, (i+1)*r.pages/(samples+1))
	}
	return min(first, r.limit), r.readAll(ctx, others...)
}

// readAll reads the pages of some indexes.
func (r *reader) readAll(ctx context.Context, indexes ...int) error {
	for _, i := range indexes {
		if err := r.read(ctx, i); err != nil {
			return err
		}
	}
	return nil
}

// whole converts all pages.
func (r *reader) whole(ctx context.Context) (article.Converted, error) {
	c, more, err := r.begin(ctx)
	if err != nil || !more {
		return c, err
	}
	return r.rest(ctx, r.emitted)
}

// rest converts the pages from one on.
func (r *reader) rest(ctx context.Context, from int) (article.Converted, error) {
	for i := from; i < r.limit; i++ {
		if err := r.read(ctx, i); err != nil {
			return article.Converted{}, err
		}
	}
	r.emit(from, r.limit, true)
	return r.result()
}

// result is what has been converted so far.
func (r *reader) result() (article.Converted, error) {
	out := r.converted()
	if strings.TrimSpace(out.Text) == "" {
		switch {
		case r.slow:
			return out, errSlow
		case len(r.notices) > 0:
			return out, errDamaged
		}
		return out, errScanned
	}
	out.Meta = r.meta(r.firstPages())
	out.Meta.Notices = r.notices
	return out, nil
}
