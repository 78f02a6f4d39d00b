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

// TestFormPanics opens documents that a converter cannot cope with, in each of the ways
// in which a form is converted.
func TestFormPanics(t *testing.T) {
	var none []int
	fails := func() article.Converted { return article.Converted{Text: string(rune(none[3]))} }
	is := func([]byte) bool { return true }
	forms := map[string]form{
		"whole":     {is: is, convert: func(context.Context, []byte, string) (article.Converted, error) { return fails(), nil }},
		"beginning": {is: is, begin: func(context.Context, []byte) (article.Converted, int, error) { return fails(), 0, nil }},
		"list":      {is: is, members: func(context.Context, []byte) ([]member, error) { return []member{{id: fails().Text}}, nil }},
		"one of several": {is: is, members: func(context.Context, []byte) ([]member, error) {
			return []member{{convert: func(context.Context) (article.Converted, error) { return fails(), nil }}}, nil
		}},
	}
	for name, f := range forms {
		f, _ := formOf([]form{f}, "x")
		src := &source{name: "report.x", text: "x"}
		var err error
		if f.members == nil {
			_, err = fromForm(t.Context(), f, src)
		} else if c, failed := collect(t.Context(), f, src, src.name); failed != nil {
			err = failed
		} else {
			_, err = c.original(t.Context(), c.members[0], Options{})
		}
		want := `open "report.x": cannot be converted (runtime error: index out of range [3] with length 0, content/form_test.go:`
		if err == nil || !strings.HasPrefix(err.Error(), want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
	}
}
