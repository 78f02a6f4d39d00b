package model

import (
	"context"

	"briefing/content"
	"briefing/content/article"
)

// Book is a document that has been opened and is completed in the background;
// see content.Book, which is one.
type Book interface {
	First() *article.Document
	Follow(ctx context.Context, near func() int, publish func(*article.Document))
	Watch(ctx context.Context, known content.Staleness) (content.Staleness, error)
	Stale() content.Staleness
	Editable() string
}

// emptyBook is open behind the list of a folder before a document is chosen.
type emptyBook struct{ title string }

// First returns a document without text.
func (b emptyBook) First() *article.Document {
	return &article.Document{
		Meta: article.Meta{Title: b.title}, Text: article.Text(""), Parser: noParser{},
	}
}

// Follow has nothing to complete.
func (emptyBook) Follow(context.Context, func() int, func(*article.Document)) {}

// Watch waits for ctx: nothing ever changes.
func (emptyBook) Watch(ctx context.Context, known content.Staleness) (content.Staleness, error) {
	<-ctx.Done()
	return known, ctx.Err()
}

// Stale is never so.
func (emptyBook) Stale() content.Staleness { return content.Fresh }

// Editable is no file.
func (emptyBook) Editable() string { return "" }

type noParser struct{}

func (noParser) Leaves(article.Block) []article.Leaf { return nil }
