package content

import (
	"fmt"
	"testing"

	"briefing/content/parse/corpus"
)

var sizes = [...]int{10 << 10, 1 << 20, 10 << 20}

// sizeName is a size as benchmarks are named.
func sizeName(n int) string {
	if n >= 1<<20 {
		return fmt.Sprintf("%dMB", n>>20)
	}
	return fmt.Sprintf("%dKB", n>>10)
}

// BenchmarkOpen is the time until the first screens can be drawn.
func BenchmarkOpen(b *testing.B) {
	for _, size := range sizes {
		b.Run(sizeName(size), func(b *testing.B) {
			path := write(b, "a.md", corpus.Article(1, size))
			b.ReportAllocs()
			for b.Loop() {
				_, err := Open(b.Context(), path, Options{})
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkRead is the time until everything is recognised.
func BenchmarkRead(b *testing.B) {
	for _, size := range sizes {
		b.Run(sizeName(size), func(b *testing.B) {
			path := write(b, "a.md", corpus.Article(1, size))
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Read(b.Context(), path, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkDecode is the cost of text in an encoding other than UTF-8.
func BenchmarkDecode(b *testing.B) {
	text := asUTF16(little, true, corpus.Article(1, 1<<20))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		decodeSource(&source{text: text})
	}
}
