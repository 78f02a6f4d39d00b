package office

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"path"
	"strings"
)

// Limits on an archive.
const (
	MaxEntries = 20_000
	MaxPart    = 64 << 20  // bytes of one part, unpacked
	MaxTotal   = 160 << 20 // bytes of all parts that are read, unpacked
	// MaxRatio is how many times larger a part of more than FreeRatio bytes may be
	// unpacked than packed. The XML of real documents packs up to 60 times.
	MaxRatio, FreeRatio = 300, 4 << 20
)

// errMissing says that an archive lacks a part.
var errMissing = errors.New("a part is missing")

// Error says why a document cannot be converted.
type Error struct {
	Problem string // completes "open NAME: …"
	Advice  string // what to do instead; may be empty
}

// Error implements error.
func (e *Error) Error() string { return e.Problem }

// Hint says what to do instead.
func (e *Error) Hint() string { return e.Advice }

func refuse(advice, format string, args ...any) error {
	return &Error{Problem: fmt.Sprintf(format, args...), Advice: advice}
}

// archive is the parts of a file, by name.
type archive struct {
	ctx   context.Context
	parts map[string]*zip.File
	read  int // bytes unpacked so far
}

// openArchive lists the parts of a file. Names that lead out of the archive name no
// part in it, so that nothing can refer to them.
func openArchive(ctx context.Context, data []byte) (*archive, error) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, refuse("ask for another copy", "is damaged or cut short: its list of parts cannot be read")
	}
	if len(r.File) > MaxEntries {
		return nil, refuse("", "has more than %d parts", MaxEntries)
	}
	a := &archive{ctx: ctx, parts: make(map[string]*zip.File, len(r.File))}
	for _, f := range r.File {
		name := strings.TrimPrefix(f.Name, "./")
		if fs.ValidPath(name) && a.parts[name] == nil {
			a.parts[name] = f
		}
	}
	return a, nil
}

func (a *archive) has(name string) bool { return a.parts[name] != nil }

// part unpacks a part. The error is errMissing where there is none.
func (a *archive) part(name string) ([]byte, error) {
	f := a.parts[name]
	if f == nil {
		return nil, errMissing
	}
	if err := a.ctx.Err(); err != nil {
		return nil, err
	}
	if f.Flags&1 != 0 {
		return nil, errEncrypted()
	}
	r, err := f.Open()
	if err != nil {
		return nil, errDamaged(name)
	}
	defer r.Close()
	limit := min(MaxPart, MaxTotal-a.read)
	if packed := int(min(f.CompressedSize64, MaxPart)); packed < limit/MaxRatio {
		limit = max(FreeRatio, packed*MaxRatio)
	}
	data, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	a.read += len(data)
	switch {
	case len(data) > limit:
		return nil, refuse("", "is packed so that it grows beyond all measure: it is not opened")
	case err != nil:
		return nil, errDamaged(name)
	}
	return data, nil
}

// optional unpacks a part that need not be there; nil where it is missing or
// damaged.
func (a *archive) optional(name string) []byte {
	data, err := a.part(name)
	if err != nil {
		return nil
	}
	return data
}

// resolve returns the name of the part that a reference in the part from leads to,
// and the place in it; "" for what is outside of the archive.
func resolve(from, reference string) (name, fragment string) {
	u, err := url.Parse(strings.TrimSpace(reference))
	if err != nil || u.Scheme != "" || u.Host != "" || u.Opaque != "" {
		return "", ""
	}
	if u.Path == "" {
		return from, u.Fragment
	}
	name = strings.TrimPrefix(u.Path, "/")
	if name == u.Path {
		name = path.Join(path.Dir(from), name)
	}
	if name = path.Clean(name); !fs.ValidPath(name) {
		return "", ""
	}
	return name, u.Fragment
}

func errEncrypted() error {
	return refuse("save a copy without a password, and open that", "is encrypted")
}

func errDamaged(part string) error {
	return refuse("ask for another copy", "is damaged: its part %q cannot be read", part)
}
