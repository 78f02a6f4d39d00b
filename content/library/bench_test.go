package library

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"briefing/content"
	"briefing/content/article"
)

// reading opens documents as the program does.
var reading = FillOptions{Read: func(ctx context.Context, path string) (*article.Document, error) {
	return content.Read(ctx, path, content.Options{})
}}

// madeArticles is how many articles the benchmarks are about, each of madeBytes.
const (
	madeArticles = 10_000
	madeBytes    = 9000
)

// BenchmarkLibrary measures the first run over 10,000 made-up articles, and then what
// the reader asks of the library, beside programs that are asked the like: rg and
// sqlite3, where they are installed.
func BenchmarkLibrary(b *testing.B) {
	dir, ctx := b.TempDir(), context.Background()
	inputs := madeFolder(b, dir, madeArticles)
	l := open(b)
	b.Run("fill", func(b *testing.B) {
		for b.Loop() {
			if err := l.Clear(); err != nil {
				b.Fatal(err)
			}
			if _, err := l.Fill(ctx, inputs, reading); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(madeArticles*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
		b.ReportMetric(float64(l.Size())/(madeArticles*madeBytes), "bytes/byte")
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		b.ReportMetric(float64(m.Sys)/1e6, "MB")
	})
	paths := make(map[string]string)
	for _, in := range inputs {
		paths[in.Path] = in.Path
	}
	other := FileInput(write(b, b.TempDir(), "other.md", madeArticle(madeArticles, madeBytes)), "1")
	must(l.Fill(ctx, []Input{other}, reading))(b) // outside of the scope, as most libraries hold some
	scope := must(l.Scope(ctx, paths))(b)
	for _, q := range []struct {
		name string
		ask  func() error
	}{
		{"reopen", func() error {
			list, err := os.ReadDir(dir)
			for i, e := range list {
				inputs[i] = FileInput(filepath.Join(dir, e.Name()), "1")
			}
			_, failed := l.Fill(ctx, inputs, reading)
			_, lost := l.Scope(ctx, paths)
			return errors.Join(err, failed, lost)
		}},
		{"voices", func() error {
			people, err := l.People(ctx, scope, true, nil)
			if err != nil {
				return err
			}
			_, err = l.Statements(ctx, scope, Filter{Of: people[0]})
			return err
		}},
		{"names", func() error { _, err := l.People(ctx, scope, false, nil); return err }},
		{"timeline", func() error { _, err := l.Events(ctx, scope, 1000); return err }},
		{"search", func() error { _, err := l.Search(ctx, scope, "harbour borrowed", 100); return err }},
		{"changed", func() error {
			now := time.Now()
			err := os.Chtimes(inputs[7].Path, now, now)
			_, failed := l.Fill(ctx, []Input{FileInput(inputs[7].Path, "1")}, reading)
			return errors.Join(err, failed)
		}},
		{"rg", program("rg", "--files-with-matches", "harbour", dir)},
		{"sqlite3", program("sqlite3", l.path, "SELECT rowid FROM words WHERE words MATCH 'harbour AND borrowed' ORDER BY rank LIMIT 100")},
		{"sqlite3-voices", program("sqlite3", l.path, "SELECT speaker, count(*) FROM said GROUP BY speaker ORDER BY 2 DESC LIMIT 100")},
	} {
		b.Run(q.name, func(b *testing.B) {
			for b.Loop() {
				if err := q.ask(); errors.Is(err, exec.ErrNotFound) {
					b.Skip(err)
				} else if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// program runs another program.
func program(name string, args ...string) func() error {
	return func() error { return exec.Command(name, args...).Run() }
}
