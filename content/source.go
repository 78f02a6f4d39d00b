package content

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"briefing/content/article"
)

// Limits on what is opened.
const (
	// MemoryLimit is the largest text, in bytes, that is held in memory; a
	// larger file stays on disk and is read in pages.
	MemoryLimit = 4 << 20
	// ForeignLimit is the largest text, in bytes, in an encoding other than
	// UTF-8: such a text is converted as a whole, in memory.
	ForeignLimit = 64 << 20
	// sampleSize is how much of a large file decides on its encoding and format.
	sampleSize = 64 << 10
)

// source is where a document's bytes come from, before they are a document:
// either text (all of it, not yet decoded) or an open file.
type source struct {
	name string // as the document will be known: path, address, "-"
	base string // a file name for format and title; may be empty
	text string
	file *os.File // nil where text holds everything
	size int64    // of file
	kind kind     // what a server said it is; unknown: told by name and content
	// charset is what a server said about the encoding, "" if nothing.
	charset string
	path    string      // of the file to watch; "" for what cannot change
	info    os.FileInfo // of that file when it was opened
	rawText bool
}

func (s *source) close() {
	if s.file != nil {
		s.file.Close()
	}
}

// stdinSource reads standard input to its end, into memory or, where it is
// larger than that should hold, through a temporary file without a name. A read
// that waits for its writer is left behind when ctx is done.
func stdinSource(ctx context.Context, opts Options) (*source, error) {
	if opts.Stdin == nil {
		return nil, fail("-", "there is no standard input", "give the name of a file", nil)
	}
	type result struct {
		src *source
		err error
	}
	done := make(chan result, 1)
	go func() {
		defer func() {
			if r := recover(); r != nil {
				done <- result{nil, fmt.Errorf("read standard input: %v", r)}
			}
		}()
		src, err := readAll(contextReader{ctx, opts.Stdin}, &source{name: "-", rawText: opts.RawText})
		done <- result{src, err}
	}()
	select {
	case r := <-done:
		return r.src, r.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// readAll reads r to its end into a source.
func readAll(r io.Reader, src *source) (*source, error) {
	text, more, err := slurp(r, MemoryLimit)
	if err != nil {
		return nil, err
	}
	src.text = text
	if more {
		return spool(src, r)
	}
	return src, nil
}

// spool moves a source that is larger than memory should hold, with the rest of
// what it reads from, to a temporary file.
func spool(src *source, rest io.Reader) (*source, error) {
	f, err := os.CreateTemp("", "briefing-*")
	if err != nil {
		return nil, err
	}
	// Where the system allows it the file loses its name at once, so that
	// nothing is left behind however the program ends.
	os.Remove(f.Name())
	whole := io.MultiReader(strings.NewReader(src.text), rest)
	n, err := io.Copy(f, io.LimitReader(whole, article.MaxBytes+1))
	if err == nil && n > article.MaxBytes {
		err = fail(src.name, "larger than 2 GB", "split it into parts", nil)
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	src.text, src.file, src.size = "", f, n
	return src, nil
}

// slurp reads up to limit bytes; more says that there would have been more, of
// which the first byte has been read and is part of text.
func slurp(r io.Reader, limit int) (text string, more bool, err error) {
	var b strings.Builder
	n, err := io.Copy(&b, io.LimitReader(r, int64(limit)+1))
	return b.String(), n > int64(limit), err
}

// contextReader stops reading once the context is done. It cannot interrupt a
// read that waits.
type contextReader struct {
	ctx context.Context
	r   io.Reader
}

func (c contextReader) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.r.Read(p)
}
