package model

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"briefing/content"
	"briefing/content/article"
	"briefing/ui"
)

const (
	ownWords = "“The nets are torn,” said Bert Olsen, a fisherman.\n\n" +
		"“The price is low,” said Ada Novak, the mayor.\n\n“The boats are old,” said Olsen. The nets hang in the shed.\n"
	newWords = "“Nobody asked us,” said Cora Lind, a sailmaker. “Nobody came,” Lind said. “Nobody wrote,” said Lind.\n\n"
)

// read is a document as it is when everything in it is recognised, and as it is
// when it has just been opened.
func read(t *testing.T, text string) (whole, opened *article.Document) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "nets.md")
	if err := os.WriteFile(name, []byte("# Harbour\n\n"+text), 0o600); err != nil {
		t.Fatal(err)
	}
	whole, err := content.Read(context.Background(), name, content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	first := *whole
	first.Entities, first.Mentions, first.Quotes = nil, nil, nil
	first.Progress.Recognised = 0
	return whole, &first
}

// TestReloadKeepsTheTrail follows a trail to its second stop and loads another
// state of the document, in which other names come first: the trail is that of
// the same person, at the same words.
func TestReloadKeepsTheTrail(t *testing.T) {
	for _, c := range []struct {
		name, keys, after string
		kind              ui.TrailKind
		stops             int
		words             string
	}{
		{"quotations", "1 1", newWords + ownWords, ui.QuoteTrail, 2, "The boats are old,"},
		{"anyone's", "' ' '", newWords + ownWords, ui.QuoteTrail, 6, "The boats are old,"},
		{"a search", "/ n e t s enter n", newWords + ownWords, ui.SearchTrail, 2, "nets"},
		{"the speaker is gone", "1 1", newWords, ui.NoTrail, 0, ""},
		{"the words are gone", "/ n e t s enter", "Nothing.\n", ui.NoTrail, 0, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			before, _ := read(t, ownWords)
			whole, opened := read(t, c.after)
			h := openDocument(t, before, 100, 30, nil)
			h.press(c.keys)
			if h.trail.Kind == ui.NoTrail || h.trail.Current < 0 {
				t.Fatalf("no trail to begin with: %+v", h.trail)
			}
			at := h.session.doc.Text.Slice(h.trail.Stops[h.trail.Current].Span())
			_, follow := h.Update(documentOpened{generation: h.session.generation, book: finished{opened}, reload: true})
			h.session.cancel() // nothing else is waited for
			h.run(follow)
			h.send(documentGrown{h.session.generation, whole})
			if h.trail.Kind != c.kind || len(h.trail.Stops) != c.stops {
				t.Fatalf("the trail is %+v", h.trail)
			}
			if c.stops == 0 {
				return
			}
			stop := h.trail.Stops[h.trail.Current]
			if got := whole.Words(stop.Parts[0]); got != c.words || h.trail.Current != c.stops-1 {
				t.Errorf("at %q, stop %d, was at %q", got, h.trail.Current, at)
			}
			if h.Model.screen.flash != reloaded {
				t.Errorf("the status line says %q", h.Model.screen.flash)
			}
		})
	}
}
