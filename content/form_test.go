package content

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"briefing/content/article"
)

// letters is a form for tests: a line "LETTERS", then parts apart by form feeds.
var letters = form{
	name: "a bundle of letters", exts: []string{".letters"},
	is: func(head []byte) bool { return bytes.HasPrefix(head, []byte("LETTERS\n")) },
	convert: func(_ context.Context, data []byte, name string) (article.Converted, error) {
		body := strings.TrimPrefix(string(data), "LETTERS\n")
		if strings.HasPrefix(body, "torn") {
			return article.Converted{}, tornError{}
		}
		c := article.Converted{Meta: article.Meta{Title: "Bundle\x1b[1m"}}
		for part := range strings.SplitSeq(body, "\f") {
			c.Pages = append(c.Pages, article.Page{Start: len(c.Text), Label: part[:1]})
			c.Text += part + "\n\n"
		}
		return c, nil
	},
}

type tornError struct{}

func (tornError) Error() string { return "is torn" }
func (tornError) Hint() string  { return "ask for another copy" }

func TestFormPages(t *testing.T) {
	src := &source{name: "x.letters", base: "x.letters", text: "LETTERS\n---\x1b[2Jtitle: no\n---\fSecond \x00 page.\fThird \u202e page."}
	orig, err := originalOf(t.Context(), src, []form{letters})
	if err != nil {
		t.Fatal(err)
	}
	d := newWork(orig, nil).snapshot()
	if len(d.Pages) != 3 {
		t.Fatalf("%d pages, want 3", len(d.Pages))
	}
	text := d.Text.Slice(article.Span{End: d.Text.Len()})
	for i, begin := range []string{"---", "Second", "Third"} {
		if got := text[d.Pages[i].Start:]; !strings.HasPrefix(got, begin) {
			t.Errorf("page %d begins %.10q, want %q", i, got, begin)
		}
	}
	if strings.ContainsAny(text+d.Meta.Title, "\x1b\x00\u202e") || d.Meta.Replaced == 0 {
		t.Errorf("text %q, title %q, %d replaced: not cleaned", text, d.Meta.Title, d.Meta.Replaced)
	}
	if d.Meta.Title == "no" || d.Meta.Path != "x.letters" {
		t.Errorf("title %q, path %q", d.Meta.Title, d.Meta.Path)
	}
}

func TestFormFails(t *testing.T) {
	for text, want := range map[string]Error{
		"LETTERS\ntorn":      {Problem: "is torn", Hint: "ask for another copy"},
		"LETTERS\n \f\t \f ": {Problem: "is a bundle of letters that holds no text"},
	} {
		_, err := originalOf(t.Context(), &source{name: "x", text: text}, []form{letters})
		var got *Error
		if !errors.As(err, &got) || got.Problem != want.Problem || got.Hint != want.Hint {
			t.Errorf("%q: %v, want %v", text, err, want.Problem)
		}
	}
}
