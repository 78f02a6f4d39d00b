package model

import (
	"context"
	"errors"
	"strings"
	"testing"
)

// TestPipe gives the article, and then a quotation, to a command.
func TestPipe(t *testing.T) {
	var command, text string
	answer, failure := "\x1b[31mred\x07\n\n    indented\n", error(nil)
	h := open(t, 100, 30, func(o *Options) {
		o.Pipe = func(_ context.Context, c, s string) (string, error) { command, text = c, s; return answer, failure }
	})
	h.press("| w c enter")
	if d := h.session.doc; command != "wc" || !strings.HasSuffix(string(d.Text), text) || !strings.HasPrefix(text, "# "+d.Meta.Title) {
		t.Errorf("%q got %d bytes of %d", command, len(text), d.Text.Len())
	}
	shown := trimmed(h.screen())
	if h.overlay.kind != outputPage || !strings.Contains(shown, "| wc") || !strings.Contains(shown, "[31mred") || !strings.Contains(shown, "│     indented") {
		t.Errorf("the output is not shown:\n%s", shown)
	}
	if strings.ContainsAny(h.overlay.pane.View(), "\x07") || strings.Contains(h.overlay.pane.View(), "\x1b[31mred") {
		t.Error("the output reaches the terminal as it is")
	}
	h.press("esc '")
	failure, answer = errors.New("exit status 1"), ""
	h.press("| up enter")
	d := h.session.doc
	if want := d.QuoteWords(&d.Quotes[h.quoteHere()]) + "\n"; command != "wc" || text != want {
		t.Errorf("%q got %q, want %q", command, text, want)
	}
	if h.active() != nil || h.Model.screen.flash != "wc: exit status 1" {
		t.Errorf("a failure says %q", h.Model.screen.flash)
	}
}

// TestNothingIsPiped: a restricted session runs nothing.
func TestNothingIsPiped(t *testing.T) {
	h := open(t, 100, 30, func(o *Options) {
		o.Restricted = true
		o.Pipe = func(context.Context, string, string) (string, error) { t.Error("a command runs"); return "", nil }
	})
	h.press("| w enter")
	if h.active() != nil {
		t.Error("a command can be typed")
	}
}
