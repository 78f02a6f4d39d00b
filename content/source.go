package content

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"briefing/content/article"
)

// sampleSize is how much of a document, in bytes, decides on its encoding and form.
const sampleSize = 64 << 10

// source is where a document's bytes come from, before they are a document.
type source struct {
	name string // as the document will be known: path, address, "-"
	base string // a file name for format and title; may be empty
	text string // all of it, not yet decoded; of a stream what came in first
	// stream is where the rest of the text comes from; nil where all is there.
	stream *stream
	kind   kind // what a server said it is; unknown: told by name and content
	// charset is what a server said about the encoding, "" if nothing.
	charset string
	path    string      // of the file to watch; "" for what cannot change
	info    os.FileInfo // of that file when it was opened
	rawText bool
	cache   string // see Options
	// collection is what a mailbox or feed holds, and member the document of it that is
	// meant, "" for none.
	collection *collection
	member     string
	whole      bool // nobody reads the beginning while the rest is converted
	// corrections are the reader's, for this document.
	corrections []article.Correction
}

// stdinSource begins to read standard input.
func stdinSource(ctx context.Context, opts Options) (*source, error) {
	if opts.Stdin == nil {
		return nil, fail("-", "there is no standard input", "give the name of a file", nil)
	}
	return &source{name: "-", stream: newStream(ctx, opts.Stdin), rawText: opts.RawText, cache: opts.Cache}, nil
}

// readAll reads r, which is expected to hold about so many bytes, to its end; more
// than [article.MaxBytes] are an error about name. It stops between two reads once
// ctx is done, but cannot interrupt one that waits.
func readAll(ctx context.Context, r io.Reader, name string, expected int64) (string, error) {
	expected = min(expected, article.MaxBytes)
	var b strings.Builder
	b.Grow(int(expected) + 1)
	buf := make([]byte, min(max(expected+1, 4<<10), 256<<10))
	for {
		if err := ctx.Err(); err != nil {
			return "", err
		}
		n, err := r.Read(buf)
		b.Write(buf[:n])
		switch {
		case b.Len() > article.MaxBytes:
			return "", tooLarge(name)
		case errors.Is(err, io.EOF):
			return b.String(), nil
		case err != nil:
			return "", err
		}
	}
}

// tooLarge is the error about a document of more than [article.MaxBytes].
func tooLarge(name string) error {
	return fail(name, fmt.Sprintf("is larger than %d MB", article.MaxBytes>>20), "split it into parts", nil)
}
