package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// engine is PDFium, compiled to WebAssembly, in a sandbox of its own: it sees no
// file, no network and no clock of this machine, and its memory is bounded. Each
// document gets its own, so that none can spoil the next.
type engine struct {
	pdfium.Pdfium
	pool pdfium.Pool
	stop context.CancelFunc
}

// startPatience is how long a new sandbox may take to answer.
const startPatience = 20 * time.Second

// newEngine starts a sandbox. It stops, whatever it does, when ctx is done; every
// call then returns an error.
func newEngine(ctx context.Context, config wazero.RuntimeConfig) (*engine, error) {
	ctx, stop := context.WithCancel(ctx)
	pool, err := webassembly.Init(webassembly.Config{
		Context: ctx, MinIdle: 1, MaxIdle: 1, MaxTotal: 1,
		FSConfig: wazero.NewFSConfig(), // the default would show it every file
		Stdout:   io.Discard, Stderr: io.Discard,
		RuntimeConfig: config.
			WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
			WithMemoryLimitPages(memoryPages).
			WithCloseOnContextDone(true),
	})
	if err != nil {
		stop()
		return nil, fmt.Errorf("%w: %w", errEngine, err)
	}
	instance, err := pool.GetInstance(startPatience)
	if err != nil {
		_ = pool.Close()
		stop()
		return nil, fmt.Errorf("%w: %w", errEngine, err)
	}
	return &engine{Pdfium: instance, pool: pool, stop: stop}, nil
}

// close ends the sandbox and frees its memory.
func (e *engine) close() {
	e.stop()
	_ = e.pool.Close() // fails where the sandbox has been stopped in a call
}

// interpreted starts an engine in 0.4 s that is some twenty times slower than a
// compiled one.
func interpreted(ctx context.Context) (*engine, error) {
	return newEngine(ctx, wazero.NewRuntimeConfigInterpreter())
}

// compiled starts an engine from the cache in dir, in 0.1 s; where that is empty,
// the module is compiled for it, which takes some seconds.
func compiled(ctx context.Context, dir string) (*engine, error) {
	cache, err := wazero.NewCompilationCacheWithDir(dir)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errEngine, err)
	}
	return newEngine(ctx, wazero.NewRuntimeConfigCompiler().WithCompilationCache(cache))
}

// errCache is the reason not to use a cache: others could put machine code there.
var errCache = errors.New("the cache folder is not private")

// privateDir makes the folder of the cache, or checks that it is a folder which
// nobody else can write to: what is in it is run.
func privateDir(dir string) error {
	if !filepath.IsAbs(dir) {
		return errCache
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	info, err := os.Lstat(dir)
	if err != nil {
		return err
	}
	if !info.IsDir() || !ownedPrivately(info) {
		return errCache
	}
	return nil
}

// isWarm reports whether a cache holds a compiled module. One of another version of
// this program counts too: then the first document waits for the compilation.
func isWarm(dir string) bool {
	found, err := filepath.Glob(filepath.Join(dir, "wazero-*", "*"))
	return err == nil && len(found) > 0
}
