package library

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"iter"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"briefing/content/article"
)

// Input is a document that could be read.
type Input struct {
	// Path is the name under which it is opened: absolute where it is a file's. Size and
	// Changed are those of the file behind it, in bytes and nanoseconds; a document without
	// a file has neither, and is read each time.
	Path          string
	Size, Changed int64
	// Rules is the version of the recognisers and of the corrections that hold for it.
	Rules string
}

// FileInput returns the input of a document: with the size and time of its file, or of
// the mailbox or feed that holds it, where there is one.
func FileInput(path, rules string) Input {
	in := Input{Path: path, Rules: rules}
	info, err := os.Stat(path)
	if at := strings.LastIndexByte(path, '#'); err != nil && at > 0 {
		info, err = os.Stat(path[:at])
	}
	if err == nil && info.Mode().IsRegular() {
		in.Size, in.Changed = info.Size(), info.ModTime().UnixNano()
	}
	return in
}

// FillOptions say how documents are read.
type FillOptions struct {
	// Read opens a document and recognises everything in it. It is called from several
	// goroutines.
	Read func(ctx context.Context, path string) (*article.Document, error)
	// Progress reports how many of the documents that must be read are done, after each
	// batch; nil for nobody. It is called from the goroutine that called Fill.
	Progress func(done, total int)
	// Workers is how many documents are read at once; 0: one for each core.
	Workers int
}

// Summary is what filling came to.
type Summary struct {
	// Fresh were known already, Read were read.
	Fresh, Read int
	// Failed could not be read.
	Failed []Failure
}

// Failure is a document that could not be read, and why.
type Failure struct {
	Path string
	Err  error
}

// How much one transaction writes: a kill loses at most that much, and what is read
// after it.
const (
	batchSize  = 200
	batchBytes = 8 << 20
	batchTime  = 500 * time.Millisecond
)

// Fill reads those of the documents that are new or have changed, while what was read
// before is written. It returns the context's error when that ends it, or the first
// error of writing; what was written by then stays.
func (l *Library) Fill(ctx context.Context, inputs []Input, o FillOptions) (Summary, error) {
	var sum Summary
	stale, err := l.stale(inputs)
	if err != nil {
		return sum, err
	}
	sum.Fresh = len(inputs) - len(stale)
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	batches, written := make(chan []finding), make(chan struct{})
	go func() {
		defer close(written)
		for batch := range batches {
			if err := l.write(batch); err != nil {
				cancel(err)
				return
			}
			sum.Read += len(batch)
		}
	}()
	sum.Failed = gather(ctx, stale, o, batches)
	close(batches)
	<-written
	return sum, context.Cause(ctx)
}

// gather reads documents and hands on batches of what was found.
func gather(ctx context.Context, inputs []Input, o FillOptions, batches chan<- []finding) (failed []Failure) {
	var batch []finding
	done, bytes, started := 0, 0, time.Now()
	flush := func() {
		select {
		case batches <- batch:
		case <-ctx.Done():
		}
		batch, bytes, started = nil, 0, time.Now()
		if o.Progress != nil {
			o.Progress(done, len(inputs))
		}
	}
	read := func(ctx context.Context, in Input) finding {
		d, err := o.Read(ctx, in.Path)
		if err != nil {
			return finding{input: in, err: err}
		}
		return finding{input: in, record: recordOf(d)}
	}
	for f := range InOrder(ctx, o.Workers, slices.Values(inputs), read) {
		done++
		if f.err != nil {
			failed = append(failed, Failure{f.input.Path, f.err})
			continue
		}
		batch, bytes = append(batch, f), bytes+len(f.record.text)
		if len(batch) >= batchSize || bytes >= batchBytes || time.Since(started) >= batchTime {
			flush()
		}
	}
	if len(batch) > 0 {
		flush()
	}
	return failed
}

// fewInputs are looked up one by one; more are compared with all that is remembered.
const fewInputs = 100

// stale returns the inputs that are not remembered as they are.
func (l *Library) stale(inputs []Input) ([]Input, error) {
	known := make(map[string]Input, len(inputs))
	query, paths := "SELECT path, size, changed, rules FROM documents", make([]string, 0, fewInputs)
	if len(inputs) <= fewInputs {
		query += " WHERE path IN (SELECT value FROM json_each(?))"
		for _, in := range inputs {
			paths = append(paths, in.Path)
		}
	}
	list, err := json.Marshal(paths)
	if err != nil {
		return nil, err
	}
	rows, err := l.db.Query(query, string(list))
	if err != nil {
		return nil, err
	}
	var in Input
	err = each(rows, []any{&in.Path, &in.Size, &in.Changed, &in.Rules}, func() { known[in.Path] = in })
	return slices.DeleteFunc(slices.Clone(inputs), func(in Input) bool { return in.Changed != 0 && known[in.Path] == in }), err
}

// finding is a document that was read.
type finding struct {
	input  Input
	record record
	err    error
}

// waiting is how many results for each worker may wait for their turn: it bounds the
// memory that a slow document costs.
const waiting = 8

// InOrder does something with each input, with several at once, and yields the results in
// the order of the inputs, until the context is done. With 0 workers it is one for each
// core.
func InOrder[In, Out any](ctx context.Context, workers int, inputs iter.Seq[In], do func(context.Context, In) Out) iter.Seq[Out] {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	return func(yield func(Out) bool) {
		ctx, cancel := context.WithCancel(ctx)
		var group sync.WaitGroup
		defer group.Wait()
		defer cancel()
		order, places := make(chan chan Out, workers*waiting), make(chan struct{}, workers)
		group.Go(func() {
			defer close(order)
			for in := range inputs {
				result := make(chan Out, 1)
				select {
				case order <- result:
					places <- struct{}{}
				case <-ctx.Done():
					return
				}
				group.Go(func() {
					result <- do(ctx, in)
					<-places
				})
			}
		})
		for result := range order {
			select {
			case out := <-result:
				if ctx.Err() != nil || !yield(out) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}

// Prune forgets the documents in a folder, or below it, that are gone: all but those that
// are known to be there, and other files.
func (l *Library) Prune(folder string, known func(path string) bool) (int, error) {
	prefix := strings.TrimSuffix(folder, string(os.PathSeparator)) + string(os.PathSeparator)
	rows, err := l.db.Query("SELECT path FROM documents WHERE substr(path, 1, ?) = ?", len([]rune(prefix)), prefix)
	if err != nil {
		return 0, err
	}
	var path string
	var gone []string
	err = each(rows, []any{&path}, func() {
		if known(path) {
			return
		}
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) { // as is a message that its mailbox no longer has
			gone = append(gone, path)
		}
	})
	if err != nil || len(gone) == 0 {
		return 0, err
	}
	return l.Forget(gone...)
}

// Forget removes what is remembered of documents, and makes the file smaller if they are
// many; it returns of how many there was anything.
func (l *Library) Forget(paths ...string) (n int, err error) {
	err = l.change(func(w *writer) error {
		for _, path := range paths {
			found, err := w.forget(path)
			if err != nil {
				return err
			}
			if found {
				n++
			}
		}
		_, err := w.exec("DELETE FROM names WHERE id NOT IN (SELECT name FROM named)")
		return err
	})
	if err == nil && n > manyForgotten {
		_, _ = l.db.Exec("VACUUM") // unless another program uses the file
	}
	return n, err
}

const manyForgotten = 100
