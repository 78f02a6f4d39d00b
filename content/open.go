package content

import (
	"context"
	"errors"
	"io"
	"strings"

	"briefing/content/article"
)

// Options say how documents are opened. The zero value opens files and
// addresses, and takes standard input for an error.
type Options struct {
	// Stdin is what the name "-" reads.
	Stdin io.Reader
	// Offline refuses web addresses.
	Offline bool
	// BeginningsOnly has [List] tell of documents what their beginnings say, and no more.
	BeginningsOnly bool
	// RawText shows all the words of an HTML page instead of looking for the
	// article in it.
	RawText bool
	// Corrections returns what a reader has corrected in a document, by the name under
	// which it is opened; nil for nothing.
	Corrections func(name string) []article.Correction
	// Within bounds the files that are opened to a folder or a single file: a real
	// path, see [Bound]. Symbolic links are resolved before. "" is no bound.
	Within string
	// Cache is a folder for what can be made again: the compiled engine for PDF. It is
	// made when it is needed, for this user alone. "" keeps nothing.
	Cache string
	// Shelf remembers a mailbox or feed between its documents; nil remembers nothing.
	Shelf *Shelf
}

// Open opens the document called name and returns as soon as its first screens
// can be drawn: [Book.First] is there at once, [Book.Follow] completes it.
//
// The name is the path of a file, "-" for standard input, an http or https
// address, a file: address, "briefing:NAME" for a built-in briefing, or "" for
// the first of those. A folder is an error whose cause is [ErrFolder], and so is a
// mailbox or a feed: see [List], which names the documents in it.
//
// Failures are of type [*Error], but for ctx's own.
func Open(ctx context.Context, name string, opts Options) (*Book, error) {
	return open(ctx, name, opts, false)
}

// open opens a document; whole is true if nobody looks at it before it is complete.
func open(ctx context.Context, name string, opts Options, whole bool) (*Book, error) {
	src, err := find(ctx, name, opts)
	if err != nil {
		return nil, tell(ctx, name, err)
	}
	if opts.Corrections != nil {
		src.corrections = opts.Corrections(src.name)
	}
	src.whole = whole
	if s := src.stream; s != nil {
		if err := s.head(ctx, whole, forms(src.cache)); err != nil {
			return nil, tell(ctx, name, err)
		}
		src.text = s.text.String()
	}
	b, err := newBook(ctx, src, opts)
	if err != nil {
		return nil, tell(ctx, name, err)
	}
	return b, nil
}

// Read opens the document called name, as [Open] does, and returns when
// everything in it has been recognised.
func Read(ctx context.Context, name string, opts Options) (*article.Document, error) {
	b, err := open(ctx, name, opts, true)
	if err != nil {
		return nil, err
	}
	return b.finish(ctx)
}

// find turns a name into a source.
func find(ctx context.Context, name string, opts Options) (*source, error) {
	switch {
	case name == "" || strings.HasPrefix(name, builtinScheme):
		return builtinSource(name)
	case name == "-":
		return stdinSource(ctx, opts)
	case hasScheme(name, "http"), hasScheme(name, "https"):
		return webSource(ctx, name, opts)
	case hasScheme(name, "file"):
		path, err := pathOfAddress(name)
		if err != nil {
			return nil, err
		}
		return fileSource(ctx, path, opts)
	}
	if container, id, ok := cutMember(name); ok {
		return memberSource(ctx, container, id, opts)
	}
	return fileSource(ctx, name, opts)
}

// hasScheme reports whether name begins with the scheme, in any case, and "://"
// (or ":/" for a file).
func hasScheme(name, scheme string) bool {
	n := len(scheme)
	if len(name) < n+2 || !strings.EqualFold(name[:n], scheme) || name[n] != ':' {
		return false
	}
	return strings.HasPrefix(name[n+1:], "//") || scheme == "file" && name[n+1] == '/'
}

// tell makes any failure to open name an [*Error], unless the caller gave up.
func tell(ctx context.Context, name string, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var told *Error
	if errors.As(err, &told) {
		return err
	}
	return fail(name, err.Error(), "", err)
}
