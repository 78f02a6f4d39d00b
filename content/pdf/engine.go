package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
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

// start starts an engine. Where the cache is empty that is one which interprets, and
// the compilation of a faster one goes on beside it.
func start(ctx context.Context, cacheDir string) (*engine, *compilation, error) {
	dir, warm, err := cacheFor(cacheDir)
	switch {
	case err != nil:
		e, err := interpreted(ctx)
		return e, nil, err
	case warm:
		if e, err := compiled(ctx, dir); err == nil {
			return e, nil, nil
		}
		e, err := interpreted(ctx)
		return e, nil, err
	}
	c := &compilation{engines: make(chan *engine), left: make(chan struct{})}
	go c.run(context.WithoutCancel(ctx), dir)
	e, err := interpreted(ctx)
	if err != nil {
		c.leave()
	}
	return e, c, err
}

// compilation compiles the engine in the background. It goes on when nobody waits for
// it any more, so that the next document finds the cache filled.
type compilation struct {
	engines chan *engine
	left    chan struct{}
}

// run compiles the engine, or takes it from the cache where another document has had
// it compiled meanwhile: several compilations at once would slow down everything.
func (c *compilation) run(ctx context.Context, dir string) {
	release, err := lockCache(dir)
	if err != nil {
		return
	}
	e, err := c.compiled(ctx, dir)
	release()
	if e == nil || err != nil {
		return
	}
	select {
	case c.engines <- e:
	case <-c.left:
		e.close()
	}
}

// compiled returns the compiled engine; nil where it is cached and nobody waits for it.
func (c *compilation) compiled(ctx context.Context, dir string) (*engine, error) {
	if isWarm(dir) {
		select {
		case <-c.left:
			return nil, nil
		default:
		}
	}
	return compiled(ctx, dir)
}

// take returns the compiled engine if it is ready, to be closed by the caller; nil
// while it is not. It stops when ctx is done.
func (c *compilation) take(ctx context.Context) *engine {
	if c == nil {
		return nil
	}
	select {
	case e := <-c.engines:
		context.AfterFunc(ctx, e.stop)
		return e
	default:
		return nil
	}
}

// leave says that nobody will take the engine any more.
func (c *compilation) leave() {
	if c != nil {
		close(c.left)
	}
}

// errCache is the reason not to use a cache: others could put machine code there.
var errCache = errors.New("the cache folder is not private")

// cacheFor returns the folder of this version's compiled engine in a cache, made if
// it is missing, and whether it holds one.
func cacheFor(dir string) (string, bool, error) {
	if dir == "" {
		return "", false, errCache
	}
	dir = filepath.Join(dir, "pdfium-"+version())
	if err := privateDir(dir); err != nil {
		return "", false, err
	}
	return dir, isWarm(dir), nil
}

// isWarm reports whether a cache folder holds a compiled engine.
func isWarm(dir string) bool {
	found, err := filepath.Glob(filepath.Join(dir, "wazero-*", "*"))
	return err == nil && len(found) > 0
}

// version names the version of the engine that is built in.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range info.Deps {
			if m.Path == "github.com/klippa-app/go-pdfium" {
				return m.Version
			}
		}
	}
	return "unknown"
}

// privateDir makes a folder, or checks that it is a folder which nobody else can
// write to: what is in it is run.
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
