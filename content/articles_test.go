package content_test

import (
	"encoding/json"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"briefing/content/article"
)

// reviewed is the answer beside a test article: what a careful reader finds in
// it. What is not listed is not there.
type reviewed struct {
	// Sections are the titles in order; Inferred is true where the text has no
	// headings at all.
	Sections []string
	Inferred bool
	Quotes   []reviewedQuote
	Entities []struct {
		Name, Kind string
		Aliases    []string
	}
}

type reviewedQuote struct {
	// Text is the whole quotation; Parts are its pieces where it is interrupted
	// or runs over several paragraphs.
	Text  string
	Parts []string
	// Speaker is the fullest name, or nil; Source is then the phrase that
	// stands for the unnamed speaker, if there is one.
	Speaker *string
	Source  string
	Kind    string
}

func (q *reviewedQuote) parts() []string {
	if len(q.Parts) == 0 {
		return []string{q.Text}
	}
	return q.Parts
}

const articles = "testdata/articles"

// answerOf reads the reviewed answer that belongs to an article.
func answerOf(t *testing.T, file string) reviewed {
	t.Helper()
	raw, err := os.ReadFile(strings.TrimSuffix(file, filepath.Ext(file)) + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var r reviewed
	dec := json.NewDecoder(strings.NewReader(string(raw)))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&r); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return r
}

// plainWords is a rough reading of an article, independent of the parsers: no
// tags, no emphasis, no quote bars, every run of white space one space.
func plainWords(t *testing.T, file string) string {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !utf8.Valid(raw) {
		if raw, err = charmap.Windows1252.NewDecoder().Bytes(raw); err != nil {
			t.Fatal(err)
		}
	}
	var b strings.Builder
	inTag := false
	for _, c := range string(raw) {
		switch {
		case c == '<' && filepath.Ext(file) == ".html":
			inTag = true
		case c == '>' && inTag:
			inTag = false
		case inTag, c == '*':
		default:
			b.WriteRune(c)
		}
	}
	text := strings.ReplaceAll(html.UnescapeString(b.String()), "\n> ", "\n")
	return strings.Join(strings.Fields(text), " ")
}

func articleFiles(t *testing.T) []string {
	t.Helper()
	all, err := filepath.Glob(articles + "/*")
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, f := range all {
		if filepath.Ext(f) != ".json" {
			files = append(files, f)
		}
	}
	if len(files) < 14 {
		t.Fatalf("%d articles, want at least 14", len(files))
	}
	return files
}

func TestReviewedAnswersFitTheirArticles(t *testing.T) {
	for _, file := range articleFiles(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, r := plainWords(t, file), answerOf(t, file)
			if n := len(strings.Fields(text)); n < 300 || n > 900 {
				t.Errorf("%d words, want 300 to 900", n)
			}
			if r.Inferred != (len(r.Sections) == 0) {
				t.Error("sections are listed for a text without headings, or none for one with them")
			}
			for _, s := range r.Sections {
				if !strings.Contains(text, s) {
					t.Errorf("section %q is not in the text", s)
				}
			}
			checkEntities(t, text, &r)
			checkQuotes(t, text, &r)
		})
	}
}

func checkEntities(t *testing.T, text string, r *reviewed) {
	t.Helper()
	seen := map[string]bool{}
	for _, e := range r.Entities {
		if _, ok := article.ParseKind(e.Kind); !ok {
			t.Errorf("%s: no such kind: %q", e.Name, e.Kind)
		}
		for _, form := range append([]string{e.Name}, e.Aliases...) {
			if !strings.Contains(text, form) {
				t.Errorf("%s: %q is not in the text", e.Name, form)
			}
			if seen[form] {
				t.Errorf("%q stands for two entities", form)
			}
			seen[form] = true
		}
	}
}

func checkQuotes(t *testing.T, text string, r *reviewed) {
	t.Helper()
	names := map[string]bool{}
	for _, e := range r.Entities {
		names[e.Name] = true
	}
	for _, q := range r.Quotes {
		if q.Text != strings.Join(q.parts(), " ") {
			t.Errorf("%q is not the sum of its parts", q.Text)
		}
		for _, p := range q.parts() {
			if !strings.Contains(text, p) {
				t.Errorf("%q is not in the text", p)
			}
		}
		if q.Speaker != nil && !names[*q.Speaker] {
			t.Errorf("speaker %q is no listed entity", *q.Speaker)
		}
		if q.Speaker != nil && q.Source != "" {
			t.Errorf("%q has a speaker and an unnamed source", q.Text)
		}
		if !strings.Contains(strings.ToLower(text), strings.ToLower(q.Source)) {
			t.Errorf("source %q is not in the text", q.Source)
		}
		if q.Kind != article.Direct.String() && q.Kind != article.Mixed.String() {
			t.Errorf("%q: no such kind: %q", q.Text, q.Kind)
		}
	}
}
