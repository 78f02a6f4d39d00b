package export

import (
	"bufio"
	"context"
	"io"
	"iter"
	"runtime"
	"sync"

	"briefing/content/article"
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

// waiting is how many finished documents for each worker may wait for their
// turn: it bounds the memory that a slow document costs.
const waiting = 8

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
func Run(ctx context.Context, paths iter.Seq2[string, error], out io.Writer, opts Options) (Summary, error) {
	workers := opts.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, cancel := context.WithCancel(ctx)
	var group sync.WaitGroup
	defer group.Wait()
	defer cancel()
	jobs, order := make(chan *job), make(chan *job, workers*waiting)
	lines := &sync.Pool{New: func() any { return new([]byte) }} // of lines that have been written, for those to come
	for range workers {
		group.Go(func() { work(ctx, jobs, lines, opts) })
	}
	group.Go(func() { deal(ctx, paths, jobs, order) })
	return collect(ctx, order, lines, out, opts)
}

// job is one document on its way.
type job struct {
	path string
	err  error
	line *[]byte           // what to write
	doc  *article.Document // or, for a large one, what to make it from
	done chan struct{}
}

// deal gives every path its place in the order, and to a worker.
func deal(ctx context.Context, paths iter.Seq2[string, error], jobs, order chan<- *job) {
	defer close(jobs)
	defer close(order)
	for path, err := range paths {
		j := &job{path: path, err: err, done: make(chan struct{})}
		select {
		case order <- j:
		case <-ctx.Done():
			return
		}
		if err != nil {
			close(j.done)
			continue
		}
		select {
		case jobs <- j:
		case <-ctx.Done():
			return
		}
	}
}

// work reads documents and makes their lines.
func work(ctx context.Context, jobs <-chan *job, lines *sync.Pool, opts Options) {
	for j := range jobs {
		d, err := opts.Read(ctx, j.path)
		switch {
		case err != nil:
			j.err = err
		case d.Text.Len() >= largeText:
			j.doc = d
		default:
			j.line = lines.Get().(*[]byte)
			e := encoder{d: d, line: line{b: (*j.line)[:0]}, whole: !opts.NoText}
			e.document()
			*j.line = append(e.b, '\n')
		}
		close(j.done)
	}
}

// collect writes the lines in their order.
func collect(ctx context.Context, order <-chan *job, lines *sync.Pool, out io.Writer, opts Options) (sum Summary, err error) {
	w := bufio.NewWriterSize(out, 64<<10)
	defer func() {
		if e := w.Flush(); err == nil {
			err = e
		}
	}()
	for j := range order {
		select {
		case <-j.done:
		case <-ctx.Done():
			return sum, ctx.Err()
		}
		if ctx.Err() != nil {
			return sum, ctx.Err()
		}
		if j.err != nil {
			sum.Failed++
			if opts.Failed != nil {
				opts.Failed(j.path, j.err)
			}
		} else if err := j.write(w, !opts.NoText); err != nil {
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

func (j *job) write(w io.Writer, text bool) error {
	if j.doc != nil {
		return Document(w, j.doc, text)
	}
	_, err := w.Write(*j.line)
	return err
}
