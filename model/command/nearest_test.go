package command

import "testing"

func TestNearest(t *testing.T) {
	names := []string{"cat", "config", "entities", "export", "list", "outline", "quotes"}
	for word, want := range map[string]string{
		"quotes": "quotes", "quote": "quotes", "qoutes": "quotes", "entites": "entities", "exports": "export", "lsit": "list",
		"cta": "cat", "ca": "cat", "": "", "c": "", "report": "", "xport": "export", "briefing": "", "outlines": "outline", "cut": "cat", "dog": "",
	} {
		if got := nearest(word, names); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}
