package library

import (
	"context"
	"testing"

	"briefing/content"
	"briefing/content/article"
)

// reading opens documents as the program does.
var reading = FillOptions{Read: func(ctx context.Context, path string) (*article.Document, error) {
	return content.Read(ctx, path, content.Options{})
}}

// BenchmarkFill measures the first run over made-up articles of 9 KB.
func BenchmarkFill(b *testing.B) {
	const articles = 2000
	inputs := madeFolder(b, articles)
	for b.Loop() {
		l := open(b)
		if _, err := l.Fill(context.Background(), inputs, reading); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(l.Size())/(articles*9000), "bytes/byte")
	}
	b.ReportMetric(float64(articles*b.N)/b.Elapsed().Seconds(), "articles/s")
}
