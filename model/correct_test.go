package model

import (
	"context"
	"strings"
	"testing"

	"briefing/content"
	"briefing/content/article"
	"briefing/model/state"
	"briefing/ui"
	tea "charm.land/bubbletea/v2"
)

const pier = `# The pier

Strand, the oldest of the engineers, came late. “It will fall,” Strand said.

Ann Dole spoke later. “We will see,” she said.
`

// openPier opens a document as from standard input, recognised to its end.
func openPier(t *testing.T, o Options) *harness {
	t.Helper()
	book, err := content.Open(context.Background(), "-", content.Options{Stdin: strings.NewReader(pier)})
	if err != nil {
		t.Fatal(err)
	}
	o.Keys, o.Theme, o.Width, o.Height = ui.Keys(), ui.Dark, 120, 40
	h := &harness{New(book, o), t}
	h.complete()
	return h
}

// complete does the background work of the session.
func (h *harness) complete() {
	h.session.book.Follow(context.Background(), nil, func(d *article.Document) {
		h.grew(documentGrown{h.session.generation, d})
	})
}

// correct chooses an answer of the open overlay by what is typed, and reads the
// document anew.
func (h *harness) correct(typed string) {
	h.t.Helper()
	for _, r := range typed {
		h.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	_, cmd := h.Update(keyPress("enter"))
	saved, ok := find[correctionSaved](cmd)
	if !ok {
		h.t.Fatalf("%q: nothing was corrected\n%s", typed, trimmed(h.screen()))
	}
	h.corrected(saved)
	h.complete()
}

// find runs commands until one answers with a message of a type.
func find[T any](cmd tea.Cmd) (T, bool) {
	var none T
	if cmd == nil {
		return none, false
	}
	switch msg := cmd().(type) {
	case T:
		return msg, true
	case tea.BatchMsg:
		for _, c := range msg {
			if found, ok := find[T](c); ok {
				return found, true
			}
		}
	}
	return none, false
}

func (h *harness) speakers() string {
	var out []string
	for i := range h.session.doc.Quotes {
		name := "-"
		if q := &h.session.doc.Quotes[i]; q.Attributed() {
			name = h.session.doc.Entities[q.Speaker].Name
		}
		out = append(out, name)
	}
	return strings.Join(out, ", ")
}

func TestCorrectingAndTakingBack(t *testing.T) {
	h := openPier(t, Options{Colour: true})
	before := h.speakers()
	if !strings.HasSuffix(before, "Ann Dole") {
		t.Fatalf("speakers %q", before)
	}
	h.press("' '")
	for _, step := range []struct{ typed, last string }{
		{"nobody", "-"},
		{"Olu Ade", "Olu Ade"}, // whom the text does not name
		{"undo", "Ann Dole"},
	} {
		h.press("c")
		h.correct(step.typed)
		if got := h.speakers(); !strings.HasSuffix(got, step.last) {
			t.Errorf("after %q: speakers %q, want %s last", step.typed, got, step.last)
		}
		if h.quoteHere() != 1 {
			t.Errorf("after %q the trail rests at %d", step.typed, h.quoteHere())
		}
	}
	h.press("c")
	h.correct("no quotation")
	if n := len(h.session.doc.Quotes); n != 1 {
		t.Errorf("%d quotations are left", n)
	}
	// Nothing shows it any more: with nothing selected, c lists it.
	h.press("esc c")
	h.correct("")
	if got := h.speakers(); got != before {
		t.Errorf("taken back: %q, want %q", got, before)
	}
}

func TestCorrectingAName(t *testing.T) {
	h := openPier(t, Options{Colour: true})
	at := -1
	for i := range h.session.doc.Entities {
		if h.session.doc.Entities[i].Name == "Strand" {
			at = i
		}
	}
	h.correctName(at)
	h.correct("Leif Strand")
	if got := h.speakers(); !strings.HasPrefix(got, "Leif Strand") {
		t.Errorf("speakers %q", got)
	}
}

func TestCorrectionsAreSavedOrNot(t *testing.T) {
	h := openPier(t, Options{Colour: true, Store: state.Open(t.TempDir())})
	h.press("' c")
	h.correct("nobody")
	if !strings.Contains(h.Model.screen.flash, "not saved") {
		t.Errorf("standard input: %q", h.Model.screen.flash)
	}
	h = openPier(t, Options{Colour: true, Restricted: true})
	h.press("' c")
	if h.Model.overlay.pane != nil || !strings.Contains(h.Model.screen.flash, "restricted") {
		t.Errorf("restricted: %q", h.Model.screen.flash)
	}
}
