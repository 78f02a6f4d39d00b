package pdf

import (
	"bytes"
	"context"
	"errors"

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
	return convert(ctx, data, o, (*reader).whole)
}

// Begin converts the first pages of a document, which takes some tenths of a second
// however many there are. Where there are others size is about the length of the whole
// text, with which [Convert] then begins the same; else it is 0.
func Begin(ctx context.Context, data []byte, o Options) (begun article.Converted, size int, err error) {
	begun, err = convert(ctx, data, o, func(r *reader, ctx context.Context) (article.Converted, error) {
		c, more, err := r.begin(ctx)
		if more {
			size = len(c.Text) * r.limit / max(1, r.emitted)
		}
		return c, err
	})
	return begun, size, err
}

func convert(ctx context.Context, data []byte, o Options, read func(*reader, context.Context) (article.Converted, error)) (article.Converted, error) {
	if len(data) > MaxBytes {
		return article.Converted{}, errLarge
	}
	ctx, stop := context.WithTimeout(ctx, MaxTime)
	defer stop()
	e, faster, err := start(ctx, o.CacheDir)
	if err != nil {
		return article.Converted{}, err
	}
	defer faster.leave()
	f, err := e.open(data)
	if err != nil {
		e.close()
		return article.Converted{}, err
	}
	r := newReader(f, data)
	r.faster = faster
	defer func() { r.file.close() }()
	return read(r, ctx)
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
