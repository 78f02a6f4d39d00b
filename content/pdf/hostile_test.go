package pdf

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"briefing/content/article"
	"briefing/content/pdf/corpus"
)

func TestHostile(t *testing.T) {
	docs := corpus.Hostile()
	if len(docs) < 25 {
		t.Fatalf("only %d documents", len(docs))
	}
	e := startInterpreted(t)
	for name, data := range docs {
		all := t
		t.Run(name, func(t *testing.T) {
			c, err := e.convert(t.Context(), data)
			if stopped(c, err) {
				e = startInterpreted(all)
			}
			if err != nil {
				if strings.ContainsAny(err.Error(), "\n\x1b") {
					t.Errorf("error %q", err)
				}
				return
			}
			check(t, c)
		})
	}
}

// stopped reports whether a conversion ended with its engine.
func stopped(c article.Converted, err error) bool {
	return errors.Is(err, errSlow) || strings.Contains(strings.Join(c.Meta.Notices, ""), "too long")
}

// TestPageWithoutEnd reads a page that would take for ever: the page is stopped, and
// what was read before it stays.
func TestPageWithoutEnd(t *testing.T) {
	endless := corpus.NestedForms(26)
	for name, test := range map[string]struct {
		data []byte
		want error
	}{"alone": {endless, errSlow}, "last": {corpus.WithPageBefore(endless), nil}} {
		var c article.Converted
		var err error
		for patience := 700 * time.Millisecond; patience < MaxPageTime; patience *= 3 { // on a slow machine the plain page takes long, too
			c, err = startInterpreted(t).convertWithin(t.Context(), test.data, patience)
			if errors.Is(err, test.want) {
				break
			}
		}
		if !errors.Is(err, test.want) || err == nil && (len(c.Meta.Notices) != 1 || !strings.Contains(c.Text, "Plain words")) {
			t.Errorf("%s: %v, %q, notices %q", name, err, c.Text, c.Meta.Notices)
		}
	}
}

// check checks the contract of what comes out of a conversion.
func check(t testing.TB, c article.Converted) {
	t.Helper()
	if !utf8.ValidString(c.Text) {
		t.Error("the text is no UTF-8")
	}
	if len(c.Text) > MaxText {
		t.Errorf("%d bytes of text", len(c.Text))
	}
	if i := strings.IndexFunc(c.Text, func(r rune) bool { return r < ' ' && r != '\n' || r == 0x7f || r >= 0x80 && r < 0xa0 }); i >= 0 {
		t.Errorf("a control in the text: %q", c.Text[i:min(len(c.Text), i+20)])
	}
	at := 0
	for _, p := range c.Pages {
		if p.Start < at || p.Start > len(c.Text) || !utf8.RuneStart((c.Text + " ")[p.Start]) {
			t.Errorf("page %q begins at %d of %d, after %d", p.Label, p.Start, len(c.Text), at)
		}
		at = p.Start
	}
}

// FuzzConvert: any bytes end in an error or in text that keeps the contract of check,
// and the same bytes end in the same text.
func FuzzConvert(f *testing.F) {
	for _, data := range corpus.Hostile() {
		if len(data) < 20_000 {
			f.Add(data)
		}
	}
	e := startInterpreted(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := e.convertWithin(t.Context(), data, time.Second)
		if stopped(c, err) {
			if e, err = interpreted(context.Background()); err != nil {
				t.Fatal(err)
			}
			return
		}
		if err != nil {
			return
		}
		check(t, c)
		if again, err := e.convert(t.Context(), data); err != nil || again.Text != c.Text {
			t.Errorf("another text the second time: %v", err)
		}
	})
}
