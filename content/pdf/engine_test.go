package pdf

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"briefing/content/article"
	"briefing/content/pdf/corpus"
)

// theEngine serves all tests that need no engine of their own.
var theEngine = sync.OnceValues(func() (*engine, error) { return interpreted(context.Background()) })

// converted converts a document with the engine of the tests.
func converted(t testing.TB, data []byte) article.Converted {
	t.Helper()
	c, err := convertShared(t.Context(), t, data)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func convertShared(ctx context.Context, t testing.TB, data []byte) (article.Converted, error) {
	t.Helper()
	e, err := theEngine()
	if err != nil {
		t.Fatal(err)
	}
	return e.convert(ctx, data)
}

// convert converts a document and leaves the engine running, unless a page takes so long
// that it is stopped.
func (e *engine) convert(ctx context.Context, data []byte) (article.Converted, error) {
	return e.convertWithin(ctx, data, 5*time.Second)
}

// convertWithin is convert with so much time for a page.
func (e *engine) convertWithin(ctx context.Context, data []byte, patience time.Duration) (article.Converted, error) {
	f, err := e.open(data)
	if err != nil {
		return article.Converted{}, err
	}
	defer f.closeDocument()
	r := newReader(f, data)
	r.patience = patience
	return r.whole(ctx)
}

// startInterpreted starts an engine for one test.
func startInterpreted(t testing.TB) *engine {
	t.Helper()
	e, err := interpreted(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(e.close)
	return e
}

// TestCache compiles the engine beside the one that interprets, finds it in the cache
// afterwards, and gets the same text from both.
func TestCache(t *testing.T) {
	if testing.Short() {
		t.Skip("compiling takes seconds")
	}
	dir := filepath.Join(t.TempDir(), "cache")
	slow, compiling, err := start(t.Context(), dir)
	if err != nil || compiling == nil {
		t.Fatalf("a new cache: %v, compilation %v", err, compiling)
	}
	defer slow.close()
	(<-compiling.engines).close()
	compiling.leave()
	fast, compiling, err := start(t.Context(), dir)
	if err != nil || compiling != nil {
		t.Fatalf("a filled cache: %v, compilation %v", err, compiling)
	}
	defer fast.close()
	data := new(corpus.Maker).Page(corpus.At(72, 740, corpus.Bold, 20, "Ships Keep Away"), corpus.Column(72, 700, 9, corpus.Prose(20)...)).Bytes()
	a, errA := slow.convert(t.Context(), data)
	b, errB := fast.convert(t.Context(), data)
	if errA != nil || errB != nil || a.Text != b.Text {
		t.Errorf("interpreted %q, %v; compiled %q, %v", a.Text, errA, b.Text, errB)
	}
}

func TestCacheMustBePrivate(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the mode of a folder says nothing on Windows")
	}
	dir := t.TempDir()
	open, own, link := filepath.Join(dir, "open"), filepath.Join(dir, "own"), filepath.Join(dir, "link")
	for _, d := range []string{open, own} {
		if err := os.Mkdir(d, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(os.Chmod(open, 0o777), os.Symlink(own, link)); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]bool{open: false, link: false, own: true, filepath.Join(dir, "new", "one"): true, "relative": false} {
		if err := privateDir(path); (err == nil) != want {
			t.Errorf("%s: %v", path, err)
		}
	}
}

// TestCacheLock takes the lock of a cache from several sides at once.
func TestCacheLock(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no lock of the cache")
	}
	dir := t.TempDir()
	var holders atomic.Int32
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 50 {
				release, err := lockCache(dir)
				if err != nil {
					t.Error(err)
					return
				}
				if n := holders.Add(1); n != 1 {
					t.Errorf("%d hold the lock at once", n)
				}
				runtime.Gosched()
				holders.Add(-1)
				release()
			}
		})
	}
	all.Wait()
}
