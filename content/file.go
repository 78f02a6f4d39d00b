package content

import (
	"context"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"briefing/content/article"
)

// ErrFolder is the cause of an [*Error] where a folder stands in the place of a
// document.
var ErrFolder = errors.New("is a folder")

// pipeWait is how long a named pipe may stay silent before it is given up.
const pipeWait = 15 * time.Second

// fileSource opens a file without ever waiting for anybody: not for the writer
// of a pipe, nor for a device.
func fileSource(ctx context.Context, path string, opts Options) (*source, error) {
	f, info, err := openFile(path, opts.Within)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	src := &source{name: path, base: filepath.Base(path), rawText: opts.RawText, cache: opts.Cache}
	if info.Mode()&fs.ModeNamedPipe != 0 {
		return pipeSource(ctx, src, f)
	}
	src.path, src.info = path, info
	if info.Size() > article.MaxBytes {
		return nil, tooLarge(path)
	}
	// Files that are wrong about their size (those under /proc say 0) are read to
	// their end all the same.
	src.text, err = readAll(ctx, f, path, info.Size())
	if err != nil {
		return nil, explain(path, err)
	}
	return src, nil
}

// openFile opens what can be read as a document: a regular file, or a pipe; within
// the bound, if there is one.
func openFile(path, bound string) (*os.File, fs.FileInfo, error) {
	if path == "" || strings.ContainsRune(path, 0) {
		return nil, nil, fail(path, "is not a file name", "", nil)
	}
	if bound != "" {
		if real, err := realPath(path); err != nil {
			return nil, nil, explain(path, err)
		} else if _, ok := below(bound, real); !ok {
			return nil, nil, outside(path)
		}
	}
	// Looking before opening keeps devices untouched: some act when opened.
	info, err := os.Stat(path)
	if err == nil {
		err = refuse(path, info)
	}
	if err != nil {
		return nil, nil, explain(path, err)
	}
	f, err := openWithin(path, bound)
	if err != nil {
		return nil, nil, explain(path, err)
	}
	info, err = f.Stat()
	if err == nil {
		err = refuse(path, info)
	}
	if err != nil {
		f.Close()
		return nil, nil, explain(path, err)
	}
	return f, info, nil
}

// refuse says why what was found is no document.
func refuse(path string, info fs.FileInfo) error {
	mode := info.Mode()
	switch {
	case mode.IsRegular(), mode&fs.ModeNamedPipe != 0:
		return nil
	case mode.IsDir():
		return fail(path, "is a folder", "name a file in it, or open the folder alone to choose from it", ErrFolder)
	case mode&fs.ModeSocket != 0:
		return fail(path, "is a socket, not a document", "name a file", nil)
	case mode&fs.ModeDevice != 0:
		return fail(path, "is a device, not a document", "name a file, or - for standard input", nil)
	}
	return fail(path, "is not a regular file", "name a file", nil)
}

// explain turns the system's error about a path into an [*Error].
func explain(path string, err error) error {
	var told *Error
	if errors.As(err, &told) {
		return err
	}
	hint := ""
	scheme, _, address := strings.Cut(path, "://")
	switch {
	case errors.Is(err, fs.ErrNotExist) && address:
		return fail(path, "addresses that begin with "+scheme+" are not read", "briefing reads http and https addresses, and files", err)
	case errors.Is(err, fs.ErrNotExist):
		hint = "check the name; briefing list shows what you read lately"
	case errors.Is(err, fs.ErrPermission):
		hint = "you may not read this file: ask its owner, or change its permissions"
	}
	return fail(path, reason(err), hint, err)
}

// reason is the innermost message of an error: without the operation and the
// path, which the sentence around it already names.
func reason(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return err.Error()
}

// pipeSource reads a named pipe to its end. A pipe that nobody has open for
// writing is at its end at once.
func pipeSource(ctx context.Context, src *source, f *os.File) (*source, error) {
	// Where the system knows no deadlines for pipes, the read just waits.
	_ = f.SetReadDeadline(time.Now().Add(pipeWait))
	stop := context.AfterFunc(ctx, func() { _ = f.SetReadDeadline(time.Unix(1, 0)) })
	defer stop()
	text, err := readAll(ctx, f, src.name, 0)
	switch {
	case errors.Is(err, os.ErrDeadlineExceeded):
		return nil, fail(src.name, "is a pipe that sent no data", "give the name of a file", err)
	case err != nil:
		return nil, explain(src.name, err)
	case text == "":
		return nil, fail(src.name, "is a pipe that nobody writes to", "start the writer first, or give the name of a file", nil)
	}
	src.text = text
	return src, nil
}

// pathOfAddress returns the path that a file: address names on this machine.
func pathOfAddress(address string) (string, error) {
	u, err := url.Parse(address)
	if err != nil {
		return "", fail(address, "is not a valid address", "give the file's path instead", err)
	}
	if u.Host != "" && !strings.EqualFold(u.Host, "localhost") {
		return "", fail(address, "names a file on another machine", "copy the file to this one", nil)
	}
	return filepath.FromSlash(driveLetter(u.Path)), nil
}

// driveLetter removes the slash before a drive letter ("/C:/x"), where the
// system has drive letters.
func driveLetter(path string) string {
	if filepath.Separator == '\\' && len(path) > 2 && path[0] == '/' && path[2] == ':' {
		return path[1:]
	}
	return path
}
