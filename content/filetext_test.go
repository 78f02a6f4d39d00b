package content

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"briefing/content/article"
)

// bigFile writes a file of at least n bytes and returns its path and text.
func bigFile(t testing.TB, n int, end string) (string, string) {
	t.Helper()
	var b strings.Builder
	r := rand.New(rand.NewPCG(1, 2))
	for b.Len() < n {
		b.WriteString("Words of été no. ")
		for range r.IntN(20) {
			b.WriteByte(byte('a' + r.IntN(26)))
		}
		b.WriteString(end)
	}
	path := filepath.Join(t.TempDir(), "big.txt")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path, b.String()
}

func openText(t testing.TB, path string, base int64) *fileText {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	info, err := f.Stat()
	if err != nil {
		t.Fatal(err)
	}
	return newFileText(f, base, info.Size())
}

func TestFileTextSlices(t *testing.T) {
	path, want := bigFile(t, 5*pageSize, "\n\n")
	text := openText(t, path, 0)
	if text.Len() != len(want) {
		t.Fatalf("length %d, want %d", text.Len(), len(want))
	}
	r := rand.New(rand.NewPCG(3, 4))
	var buf []byte
	for range 2000 {
		a, b := r.IntN(len(want)+100)-50, r.IntN(len(want)+100)-50
		if r.IntN(2) == 0 {
			b = a + r.IntN(200)
		}
		got := text.Slice(article.Span{Start: a, End: b})
		if w := article.String(want).Slice(article.Span{Start: a, End: b}); got != w {
			t.Fatalf("[%d, %d): %d bytes, want %d", a, b, len(got), len(w))
		}
		if buf = text.Read(buf, article.Span{Start: a, End: b}); string(buf) != got {
			t.Fatalf("[%d, %d): %d bytes read, want %d", a, b, len(buf), len(got))
		}
	}
	if err := text.Err(); err != nil {
		t.Error(err)
	}
}

func TestFileTextLineEnds(t *testing.T) {
	// The carriage return is the last byte of the first page.
	raw := strings.Repeat("x", pageSize-1) + "\r\ny\rz\r"
	path := write(t, "crlf.txt", raw)
	want := strings.Repeat("x", pageSize-1) + " \ny\nz\n"
	text := openText(t, path, 0)
	if got := text.Slice(article.Span{Start: 0, End: len(raw)}); got != want {
		t.Errorf("ends in %q", got[len(got)-8:])
	}
	if got := text.Read(nil, article.Span{Start: pageSize - 2, End: pageSize}); string(got) != "x " {
		t.Errorf("%q is read before a line feed", got)
	}
}

func TestFileTextShrinks(t *testing.T) {
	path, want := bigFile(t, 4*pageSize, "\n")
	text := openText(t, path, 0)
	text.Slice(article.Span{Start: 0, End: 10}) // the first page is known
	if err := os.Truncate(path, pageSize+5); err != nil {
		t.Fatal(err)
	}
	if got := text.Slice(article.Span{Start: pageSize, End: 3 * pageSize}); got != want[pageSize:pageSize+5] {
		t.Errorf("%d bytes of a file that has shrunk", len(got))
	}
	if text.Err() == nil {
		t.Error("no error after the file has shrunk")
	}
	if got := text.Slice(article.Span{Start: 3 * pageSize, End: 3*pageSize + 5}); got != "" {
		t.Errorf("%q behind the end", got)
	}
	if got := text.Read(nil, article.Span{Start: pageSize, End: 3 * pageSize}); string(got) != want[pageSize:pageSize+5] {
		t.Errorf("%d bytes read of a file that has shrunk", len(got))
	}
}

func TestFileTextBound(t *testing.T) {
	path, _ := bigFile(t, (pageCount+20)*pageSize, "\n")
	text := openText(t, path, 0)
	var group sync.WaitGroup
	for g := range 4 {
		group.Go(func() {
			for n := g; n < pageCount+20; n++ {
				text.Slice(article.Span{Start: n * pageSize, End: n*pageSize + 100})
			}
		})
	}
	group.Wait()
	if n := len(text.pages); n > pageCount {
		t.Errorf("%d pages are kept", n)
	}
}

func BenchmarkFileText(b *testing.B) {
	path, want := bigFile(b, 4<<20, "\n")
	text := openText(b, path, 0)
	b.SetBytes(int64(len(want)))
	for b.Loop() {
		for at := 0; at < len(want); at += 4096 {
			text.Slice(article.Span{Start: at, End: at + 4096})
		}
	}
}

// TestLargeFilesReadAlike: a large file with other line ends, a byte-order mark
// and damaged bytes is found to hold the same as one without.
func TestLargeFilesReadAlike(t *testing.T) {
	text := longStory(MemoryLimit + pageSize)
	want, err := Read(t.Context(), write(t, "a.md", text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := want.Text.(*fileText); !ok {
		t.Fatalf("text is a %T", want.Text)
	}
	damaged := "\ufeff" + strings.ReplaceAll(text, "\n", "\r\n")
	at := strings.LastIndex(damaged, "looked")
	damaged = damaged[:at] + "\xff" + damaged[at+1:]
	got, err := Read(t.Context(), write(t, "b.md", damaged), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Quotes) != len(want.Quotes) || len(got.Mentions) != len(want.Mentions) {
		t.Errorf("%d quotations, %d mentions; want %d, %d", len(got.Quotes), len(got.Mentions),
			len(want.Quotes), len(want.Mentions))
	}
	for i := range got.Quotes {
		if g, w := got.Words(got.Quotes[i].Span()), want.Words(want.Quotes[i].Span()); g != w {
			t.Fatalf("quotation %d: %q, want %q", i, g, w)
		}
	}
	if got.Meta.Replaced != 1 {
		t.Errorf("%d characters were replaced", got.Meta.Replaced)
	}
}
