package model

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefing/content"
	"briefing/ui"
	tea "charm.land/bubbletea/v2"
)

// TestClickOnDisguise clicks links: one that looks like another address is not
// opened before the true one was shown.
func TestClickOnDisguise(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.md")
	text := "See [the report](https://a.example/) or [www.bank.example](https://b.example/) or [this](https://аррӏе.com/).\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	doc, err := content.Read(context.Background(), path, content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var opened []string
	h := openDocument(t, doc, 120, 40, func(o *Options) {
		o.Browse = func(address string) error { opened = append(opened, address); return nil }
	})
	for _, words := range []string{"the report", "www.bank", "this"} {
		x, y, ok := h.screen().Find(words)
		if !ok {
			t.Fatalf("%q is not on the screen", words)
		}
		h.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
		h.send(tea.MouseReleaseMsg{X: x, Y: y})
		if listed := h.overlay.kind == linksList; listed == (words == "the report") {
			t.Errorf("%q: the list of links is open: %v", words, listed)
		}
		h.press("esc")
	}
	if got := strings.Join(opened, " "); got != "https://a.example/" {
		t.Errorf("opened: %s", got)
	}
}

// TestDocumentsBackAndForward follows a link to another document, goes back to
// the first one, and forward again.
func TestDocumentsBackAndForward(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.md": "# One\n\nSee [two](b.md).\n", "b.md": "# Two\n\nHere it ends.\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	first, err := content.Read(context.Background(), filepath.Join(dir, "a.md"), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	h := openDocument(t, first, 100, 30, nil)
	title := func(want string) {
		t.Helper()
		if got := h.session.doc.Meta.Title; got != want {
			t.Fatalf("%q is read, want %q; %s", got, want, h.Model.screen.flash)
		}
	}
	arrive := func(open tea.Cmd) {
		t.Helper()
		if open == nil {
			t.Fatalf("nothing is opened: %s", h.Model.screen.flash)
		}
		h.Update(open()) // what the document waits for afterwards never comes
	}
	arrive(h.openLink(ui.LinkChosen{Target: "b.md"}))
	title("Two")
	h.press("H")
	title("One")
	arrive(h.goForward())
	title("Two")
	h.press("H")
	title("One")
	if open := h.openLink(ui.LinkChosen{Target: "b.md"}); open == nil || len(h.later) != 0 {
		t.Error("a link does not end the way forward")
	}
}
