package parse

import (
	"fmt"
	"testing"

	"briefing/content/article"
	"briefing/content/parse/corpus"
)

func sizes() []int { return []int{5 << 10, 100 << 10, 10 << 20} }

func size(n int) string {
	if n >= 1<<20 {
		return fmt.Sprintf("%dMB", n>>20)
	}
	return fmt.Sprintf("%dKB", n>>10)
}

func BenchmarkIndex(b *testing.B) {
	for _, n := range sizes() {
		for name, s := range map[string]string{"markdown": corpus.Article(1, n), "plain": corpus.Plain(1, n)} {
			format := article.Markdown
			if name == "plain" {
				format = article.Plain
			}
			b.Run(name+"/"+size(n), func(b *testing.B) {
				b.SetBytes(int64(len(s)))
				b.ReportAllocs()
				for b.Loop() {
					indexed(s, format, 1<<20)
				}
			})
		}
	}
}

// BenchmarkOpen is what a first screen needs: the index of the first window.
func BenchmarkOpen(b *testing.B) {
	s := corpus.Article(1, 10<<20)
	b.ReportAllocs()
	for b.Loop() {
		x := NewIndexer(article.Text(s), article.Markdown, 0)
		x.Advance(64 << 10)
		p := NewParser(article.Text(s), article.Markdown, x.References())
		for _, block := range x.Blocks()[:12] {
			p.Leaves(block)
		}
	}
}

func BenchmarkLeaves(b *testing.B) {
	for name, s := range map[string]string{"markdown": corpus.Article(1, 1<<20), "plain": corpus.Plain(1, 1<<20)} {
		format := article.Markdown
		if name == "plain" {
			format = article.Plain
		}
		x := indexed(s, format, 1<<20)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				p := NewParser(article.Text(s), format, x.References())
				for _, block := range x.Blocks() {
					p.Leaves(block)
				}
			}
		})
	}
}

// BenchmarkGoldmark is goldmark alone, for comparison.
func BenchmarkGoldmark(b *testing.B) {
	s := corpus.Article(1, 1<<20)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		(&builder{src: s}).tree(wholeEngine())
	}
}

// BenchmarkArticle is an article of usual size from its bytes to its leaves.
func BenchmarkArticle(b *testing.B) {
	for name, s := range map[string]string{"markdown": corpus.Article(1, 5<<10), "plain": corpus.Plain(1, 5<<10)} {
		format := article.Markdown
		if name == "plain" {
			format = article.Plain
		}
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				x := indexed(s, format, 1<<20)
				p := NewParser(article.Text(s), format, x.References())
				for _, block := range x.Blocks() {
					p.Leaves(block)
				}
			}
		})
	}
}
