package content

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"briefing/content/article"
)

const (
	pageSize  = 64 << 10
	pageCount = 32 // pages kept: 2 MB
)

// errShrunk is what Text.Err says of a file that has become shorter.
var errShrunk = errors.New("the file has become shorter since it was opened")

// fileText is a text that stays in its file. Offsets are those of the file,
// after a byte-order mark: a carriage return before a line feed reads as a
// space, another as a line feed, and bytes that are no UTF-8 come out as they
// are, for the parser to replace in what it shows.
type fileText struct {
	r    io.ReaderAt
	base int64 // where the text begins in the file
	size int

	failed atomic.Pointer[error]

	rooms sync.Pool // *[]byte, what a page is read into: one and a byte

	mu    sync.Mutex // held for a moment only: who reads on must not wait for the disk
	pages map[int]*sheet
	clock int // counts uses, to find the page that was used least recently
}

type sheet struct {
	text string
	used int
}

func newFileText(r io.ReaderAt, base, end int64) *fileText {
	return &fileText{r: r, base: base, size: int(end - base), pages: make(map[int]*sheet, pageCount)}
}

// Len implements article.Text.
func (t *fileText) Len() int { return t.size }

// Err implements article.Text.
func (t *fileText) Err() error {
	if err := t.failed.Load(); err != nil {
		return *err
	}
	return nil
}

// Slice implements article.Text.
func (t *fileText) Slice(s article.Span) string {
	start, end := max(0, min(s.Start, t.size)), max(0, min(s.End, t.size))
	if start >= end {
		return ""
	}
	first, last := start/pageSize, (end-1)/pageSize
	if first == last {
		return cut(t.page(first), start-first*pageSize, end-first*pageSize)
	}
	var b strings.Builder
	b.Grow(end - start)
	for n := first; n <= last; n++ {
		from, to := max(start-n*pageSize, 0), min(end-n*pageSize, pageSize)
		piece := cut(t.page(n), from, to)
		b.WriteString(piece)
		if len(piece) < to-from {
			break // the file ends here now
		}
	}
	return b.String()
}

// cut is s[from:to], as far as s goes.
func cut(s string, from, to int) string { return s[min(from, len(s)):min(to, len(s))] }

// page returns page n of the text, from memory or the file.
func (t *fileText) page(n int) string {
	text, ok := t.kept(n)
	if !ok {
		text = t.load(n)
		t.remember(n, text)
	}
	return text
}

func (t *fileText) kept(n int) (text string, ok bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.clock++
	p := t.pages[n]
	if p == nil {
		return "", false
	}
	p.used = t.clock
	return p.text, true
}

func (t *fileText) remember(n int, text string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.pages) >= pageCount && t.pages[n] == nil {
		t.evict()
	}
	t.pages[n] = &sheet{text, t.clock}
}

func (t *fileText) evict() {
	oldest, used := 0, t.clock+1
	for n, p := range t.pages {
		if p.used < used {
			oldest, used = n, p.used
		}
	}
	delete(t.pages, oldest)
}

// load reads page n.
func (t *fileText) load(n int) string {
	room, _ := t.rooms.Get().(*[]byte)
	if room == nil {
		room = new([]byte)
		*room = make([]byte, pageSize+1)
	}
	defer t.rooms.Put(room)
	s := article.Span{Start: n * pageSize, End: min((n+1)*pageSize, t.size)}
	return string(t.read((*room)[:min(s.Len()+1, t.size-s.Start)], s))
}

// Read implements article.Reader.
func (t *fileText) Read(buf []byte, s article.Span) []byte {
	s.Start, s.End = max(0, s.Start), min(s.End, t.size)
	if s.Len() <= 0 {
		return nil
	}
	need := min(s.Len()+1, t.size-s.Start)
	return t.read(slices.Grow(buf[:0], need)[:need], s)
}

// read reads a span into a buffer with room for one byte more, which tells
// whether a carriage return at its end belongs to a line feed.
func (t *fileText) read(buf []byte, s article.Span) []byte {
	got, err := t.r.ReadAt(buf, t.base+int64(s.Start))
	if got < len(buf) {
		if err == nil || errors.Is(err, io.EOF) {
			err = errShrunk
		}
		t.failed.CompareAndSwap(nil, &err)
	}
	buf = buf[:got]
	for i := bytes.IndexByte(buf, '\r'); i >= 0 && i < len(buf); i++ {
		if buf[i] != '\r' {
			continue
		}
		if i+1 < len(buf) && buf[i+1] == '\n' {
			buf[i] = ' '
		} else {
			buf[i] = '\n'
		}
	}
	return buf[:min(s.Len(), got)]
}
