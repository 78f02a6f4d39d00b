package model

import (
	"context"
	"errors"
	"testing"

	"briefing/content"
)

// lostBook is a document whose folder was removed before it could be watched.
type lostBook struct{ Book }

func (lostBook) Watch(context.Context, func()) error { return errors.New("no such folder") }
func (lostBook) Stale() content.Staleness            { return content.Gone }

func TestGoneBeforeItIsWatched(t *testing.T) {
	h := open(t, 80, 24, nil)
	h.Model.session.book = lostBook{h.Model.session.book}
	msg, ok := h.Model.watch(content.Fresh)().(documentChanged)
	if !ok || msg.how != content.Gone || msg.generation != h.Model.session.generation {
		t.Errorf("%+v", msg)
	}
}
