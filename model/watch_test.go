package model

import (
	"context"
	"testing"

	"briefing/content"
)

// lostBook is a document that is gone.
type lostBook struct{ Book }

func (lostBook) Watch(context.Context, content.Staleness) (content.Staleness, error) {
	return content.Gone, nil
}

func TestGoneBeforeItIsWatched(t *testing.T) {
	h := open(t, 80, 24, nil)
	h.Model.session.book = lostBook{h.Model.session.book}
	msg, ok := h.Model.watch(content.Fresh)().(documentChanged)
	if !ok || msg.how != content.Gone || msg.generation != h.Model.session.generation {
		t.Errorf("%+v", msg)
	}
}
