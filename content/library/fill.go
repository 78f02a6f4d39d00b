package library

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"runtime"
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

// Fill reads those of the documents that are new or have changed. It returns the
// context's error when that ends it, or the first error of writing; what was
// written by then stays.
func (l *Library) Fill(ctx context.Context, inputs []Input, o FillOptions) (Summary, error) {
	var sum Summary
	stale, err := l.stale(inputs)
	if err != nil {
		return sum, err
	}
	sum.Fresh = len(inputs) - len(stale)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var batch []finding
	done, bytes, started := 0, 0, time.Now()
	flush := func() error {
		err := l.write(batch)
		sum.Read += len(batch)
		batch, bytes, started = batch[:0], 0, time.Now()
		if err == nil && o.Progress != nil {
			o.Progress(done, len(stale))
		}
		return err
	}
	for f := range readAll(ctx, stale, o) {
		done++
		if f.err != nil {
			sum.Failed = append(sum.Failed, Failure{f.input.Path, f.err})
			continue
		}
		batch, bytes = append(batch, f), bytes+len(f.record.text)
		if len(batch) >= batchSize || bytes >= batchBytes || time.Since(started) >= batchTime {
			if err := flush(); err != nil {
				return sum, err
			}
		}
	}
	if len(batch) > 0 {
		if err := flush(); err != nil {
			return sum, err
		}
	}
	return sum, ctx.Err()
}

// stale returns the inputs that are not remembered as they are.
func (l *Library) stale(inputs []Input) ([]Input, error) {
	known := make(map[string]Input, len(inputs))
	rows, err := l.db.Query("SELECT path, size, changed, rules FROM documents")
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var in Input
		if err := rows.Scan(&in.Path, &in.Size, &in.Changed, &in.Rules); err != nil {
			return nil, err
		}
		known[in.Path] = in
	}
	var out []Input
	for _, in := range inputs {
		if in.Changed == 0 || known[in.Path] != in {
			out = append(out, in)
		}
	}
	return out, rows.Err()
}

// finding is a document that was read.
type finding struct {
	input  Input
	record record
	err    error
}

// readAll reads documents in parallel. The channel is closed when all are read or the
// context is done; who stops receiving must end the context.
func readAll(ctx context.Context, inputs []Input, o FillOptions) <-chan finding {
	workers := o.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	jobs, found := make(chan Input), make(chan finding, 4*workers)
	var group sync.WaitGroup
	for range min(workers, max(1, len(inputs))) {
		group.Go(func() {
			for in := range jobs {
				f := finding{input: in}
				if d, err := o.Read(ctx, in.Path); err != nil {
					f.err = err
				} else {
					f.record = recordOf(d)
				}
				select {
				case found <- f:
				case <-ctx.Done():
					return
				}
			}
		})
	}
	go func() {
		defer close(found)
		defer group.Wait()
		defer close(jobs)
		for _, in := range inputs {
			select {
			case jobs <- in:
			case <-ctx.Done():
				return
			}
		}
	}()
	return found
}

// Prune forgets the documents in a folder, or below it, whose files are gone.
func (l *Library) Prune(folder string) (int, error) {
	prefix := strings.TrimSuffix(folder, string(os.PathSeparator)) + string(os.PathSeparator)
	rows, err := l.db.Query("SELECT path FROM documents WHERE substr(path, 1, ?) = ?", len([]rune(prefix)), prefix)
	if err != nil {
		return 0, err
	}
	var gone []string
	for rows.Next() {
		var path string
		if err := rows.Scan(&path); err != nil {
			return 0, errors.Join(err, rows.Close())
		}
		file, _, _ := strings.Cut(path, "#")
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			if _, err := os.Lstat(file); errors.Is(err, fs.ErrNotExist) {
				gone = append(gone, path)
			}
		}
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return 0, err
	}
	for i, path := range gone {
		if _, err := l.Forget(path); err != nil {
			return i, err
		}
	}
	return len(gone), nil
}

// writer writes records within one transaction.
type writer struct {
	tx    *sql.Tx
	stmts map[string]*sql.Stmt
}

// write replaces what is remembered of documents: of all of them or of none. The file
// is locked only now, not while documents are read.
func (l *Library) write(batch []finding) error {
	tx, err := l.db.Begin()
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	w := writer{tx: tx, stmts: make(map[string]*sql.Stmt)}
	for i := range batch {
		if err := w.document(batch[i].input, &batch[i].record); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// exec runs a statement that is prepared once a transaction.
func (w *writer) exec(query string, args ...any) (sql.Result, error) {
	s := w.stmts[query]
	if s == nil {
		var err error
		if s, err = w.tx.Prepare(query); err != nil {
			return nil, err
		}
		w.stmts[query] = s
	}
	return s.Exec(args...)
}

// document replaces what is remembered of a document.
func (w *writer) document(in Input, r *record) error {
	if _, err := forget(w.tx, in.Path); err != nil {
		return err
	}
	m := &r.meta
	res, err := w.exec("INSERT INTO documents(path, size, changed, rules, title, byline, source, url, date, day, words, statements, sketch, text) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
		in.Path, in.Size, in.Changed, in.Rules, m.Title, m.Byline, m.Source.Name, m.Source.URL, m.Date, r.day, r.words, len(r.statements), r.sketch, r.text)
	if err != nil {
		return err
	}
	id, err := res.LastInsertId()
	if err != nil {
		return err
	}
	if _, err := w.exec("INSERT INTO words(rowid, title, text) VALUES(?,?,?)", id, m.Title, r.text); err != nil {
		return err
	}
	return w.parts(id, r)
}

// parts writes what was found in a document.
func (w *writer) parts(id int64, r *record) error {
	for n, s := range r.statements {
		if _, err := w.exec("INSERT INTO statements VALUES(?,?,?,?,?,?,?,?,?,?,?,?)", id, n, s.Kind, s.Text, s.name, s.Speaker, s.Confidence, s.Corrected, s.Span.Start, s.Span.End, s.Section, s.Page); err != nil {
			return err
		}
	}
	for _, n := range r.names {
		if _, err := w.exec("INSERT INTO names VALUES(?,?,?,?,?,?,?,?,?,?,?)", id, n.n, n.Name, n.Kind, n.Role, n.Affiliation, n.Gender, n.Count, n.said, strings.Join(n.Aliases, "\n"), n.First); err != nil {
			return err
		}
	}
	for n, e := range r.events {
		if _, err := w.exec("INSERT INTO events VALUES(?,?,?,?,?,?,?,?,?)", id, n, e.Date, e.Sentence, e.Year, e.Month, e.Day, e.Span.Start, e.Span.End); err != nil {
			return err
		}
	}
	return nil
}

// forget removes a document within a transaction; it reports whether it was there.
func forget(tx *sql.Tx, path string) (bool, error) {
	var id int64
	var title, text string
	err := tx.QueryRow("SELECT id, title, text FROM documents WHERE path = ?", path).Scan(&id, &title, &text)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if _, err := tx.Exec("INSERT INTO words(words, rowid, title, text) VALUES('delete',?,?,?)", id, title, text); err != nil {
		return false, err
	}
	for _, table := range []string{"statements", "names", "events"} {
		if _, err := tx.Exec("DELETE FROM "+table+" WHERE doc = ?", id); err != nil {
			return false, err
		}
	}
	_, err = tx.Exec("DELETE FROM documents WHERE id = ?", id)
	return true, err
}
