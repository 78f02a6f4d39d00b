package model

import (
	"context"
	"strings"
	"testing"

	"briefing/content"
)

// TestEndIsFollowed goes to the end of a document that grows: the end stays on screen
// until the reader moves.
func TestEndIsFollowed(t *testing.T) {
	text := strings.Repeat("A line of words about the ice.\n\n", 60)
	part := func(n int) documentGrown {
		d, err := content.Read(context.Background(), "-", content.Options{Stdin: strings.NewReader(text[:n*len("A line of words about the ice.\n\n")])})
		if err != nil {
			t.Fatal(err)
		}
		return documentGrown{doc: d}
	}
	h := openDocument(t, part(30).doc, 80, 24, nil)
	grow := func(n int) {
		msg := part(n)
		msg.generation = h.session.generation
		h.grew(msg)
	}
	h.press("G")
	grow(40)
	if !h.panes.reader.AtEnd() {
		t.Error("the end is not followed")
	}
	h.press("k")
	at := h.panes.reader.Place()
	grow(60)
	if h.panes.reader.AtEnd() || h.panes.reader.Place() != at {
		t.Error("the reader has moved, and the end is followed")
	}
}
