package export

import (
	"bufio"
	"context"
	"io"
	"iter"
	"sync"

	"briefing/content/article"
	"briefing/content/library"
)

// Options say how documents are exported.
type Options struct {
	// Read opens a document and recognises everything in it. It is called from
	// several goroutines.
	Read func(ctx context.Context, path string) (*article.Document, error)
	// Failed is told about a document that could not be read, which is then
	// left out. It may be nil. Like Progress it is called in the order of the
	// documents, from the goroutine that called Run.
	Failed func(path string, err error)
	// Progress is told how many documents are dealt with, after each. It may be
	// nil.
	Progress func(done int)
	// Workers is how many documents are read at once; 0: one for each core.
	Workers int
	// NoText leaves the texts out.
	NoText bool
}

// Summary is what an export came to.
type Summary struct{ Written, Failed int }

// largeText is the length of a text, in bytes, from which a document's line is
// written piece by piece when its turn has come, not made ready before.
const largeText = 1 << 20

// Run writes the documents called by paths to out, one line of JSON each, in the
// order of paths whatever order they are finished in. A path may come with an
// error, which is reported as if reading had failed.
//
// A document that cannot be read is reported and left out. Run returns the
// context's error when that ends it, or the first error of writing; in both
// cases only whole lines have been written, as far as out takes them.
func Run(ctx context.Context, paths iter.Seq2[string, error], out io.Writer, opts Options) (sum Summary, err error) {
	w := bufio.NewWriterSize(out, 64<<10)
	defer func() {
		if e := w.Flush(); err == nil {
			err = e
		}
	}()
	lines := &sync.Pool{New: func() any { return new([]byte) }} // of lines that have been written, for those to come
	named := func(yield func(job) bool) {
		for path, err := range paths {
			if !yield(job{path: path, err: err}) {
				return
			}
		}
	}
	for j := range library.InOrder(ctx, opts.Workers, named, func(ctx context.Context, j job) job { return j.done(ctx, lines, opts) }) {
		if j.err != nil {
			sum.Failed++
			if opts.Failed != nil {
				opts.Failed(j.path, j.err)
			}
		} else if err := j.write(w, opts); err != nil {
			return sum, err
		} else {
			sum.Written++
			lines.Put(j.line)
		}
		if opts.Progress != nil {
			opts.Progress(sum.Written + sum.Failed)
		}
	}
	return sum, ctx.Err()
}

// job is one document on its way.
type job struct {
	path string
	err  error
	line *[]byte           // what to write
	doc  *article.Document // or, for a large one, what to make it from
}

// done reads the document and makes its line.
func (j job) done(ctx context.Context, lines *sync.Pool, opts Options) job {
	if j.err != nil {
		return j
	}
	j.line = lines.Get().(*[]byte)
	d, err := opts.Read(ctx, j.path)
	switch {
	case err != nil:
		j.err = err
	case d.Text.Len() >= largeText:
		j.doc = d
	default:
		e := encoder{d: d, line: line{b: (*j.line)[:0]}, whole: !opts.NoText}
		e.document()
		*j.line = append(e.b, '\n')
	}
	return j
}

func (j *job) write(w io.Writer, opts Options) error {
	if j.doc != nil {
		return Document(w, j.doc, !opts.NoText)
	}
	_, err := w.Write(*j.line)
	return err
}
