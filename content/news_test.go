package content_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefing/content/article"
)

// score counts what was recognised of the answers to a set of texts.
type score struct {
	asked, found, beside int // quotations in the answers, found, and found that are none
	right, wrong         int // speakers, of the quotations asked for
	named, known, extra  int // people, organisations and places: in the answers, found, found that are none
}

// TestNews reads thirty invented news articles, of agencies, papers, magazines,
// radio and reports, whose every quotation, speaker, person, organisation and place
// has been reviewed. The thresholds are what is reached, less a little: raise them
// with what a change gains. -v lists each miss.
func TestNews(t *testing.T) {
	files, err := filepath.Glob("testdata/news/*.txt")
	if err != nil || len(files) < 30 {
		t.Fatalf("%d articles, %v", len(files), err)
	}
	var s score
	for _, file := range files {
		s.file(t, file)
	}
	t.Logf("%+v", s)
	atLeast(t, "quotations found", s.found, s.asked, 99)
	atLeast(t, "quotations that are some", s.found, s.found+s.beside, 99)
	atLeast(t, "speakers right", s.right, s.asked, 84)
	atLeast(t, "speakers not wrong", s.asked-s.wrong, s.asked, 89)
	atLeast(t, "names found", s.known, s.named, 80)
	atLeast(t, "names that are some", s.known, s.known+s.extra, 80)
}

func atLeast(t *testing.T, what string, n, of, percent int) {
	t.Helper()
	if n*100 < of*percent {
		t.Errorf("%s: %d of %d, want %d %%", what, n, of, percent)
	}
}

// file adds one article: its text, a line of three dashes, and its answers.
func (s *score) file(t *testing.T, file string) {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	text, answers, ok := strings.Cut(string(raw), "\n---\n")
	if !ok {
		t.Fatalf("%s: no answers", file)
	}
	d := readPassage(t, passage{text: text})
	taken := map[article.Span]bool{}
	for line := range strings.Lines(answers) {
		key, rest, _ := strings.Cut(strings.TrimSpace(line), ":")
		switch kind, isKind := map[string]article.EntityKind{"person": article.Person, "organisation": article.Organization, "place": article.Place}[key]; {
		case isKind:
			s.names(t, file, d, kind, strings.FieldsFunc(rest, func(c rune) bool { return c == ';' }))
		default:
			s.quotation(t, file, d, key, rest, taken)
		}
	}
	for i := range d.Quotes {
		for _, p := range d.Quotes[i].Parts {
			if !taken[p] {
				s.beside++
				t.Logf("%s: no quotation: %s", file, d.Words(p))
			}
		}
	}
}

// quotation compares the quoted words that begin with some words with the answer:
// "NAME|NAME" for a speaker under any of these names, "?PHRASE|NAME" for somebody
// unnamed, "*" for words that may be read either way.
func (s *score) quotation(t *testing.T, file string, d *article.Document, want, words string, taken map[article.Span]bool) {
	t.Helper()
	q, part := quotedAs(d, words, taken)
	taken[part] = true
	if strings.HasPrefix(want, "*") {
		return
	}
	s.asked++
	if q == nil {
		t.Logf("%s: not found: %s", file, words)
		return
	}
	s.found++
	got := "-"
	switch {
	case q.Attributed():
		got = d.Entities[q.Speaker].Name
	case q.Unnamed():
		got = "?" + strings.ToLower(d.Words(q.Source))
	}
	switch wanted := strings.Split(want, "|"); {
	case slices.Contains(wanted, got), slices.ContainsFunc(wanted, func(w string) bool { return strings.HasPrefix(w, "?") && strings.ToLower(w) == got }):
		s.right++
		return
	case got != "-" && (q.Attributed() || !strings.HasPrefix(want, "?")):
		s.wrong++
	}
	t.Logf("%s: %s for %q, which is %s's", file, got, words, want)
}

// quotedAs returns the quotation one of whose parts begins with some words, and that part.
func quotedAs(d *article.Document, words string, taken map[article.Span]bool) (*article.Quote, article.Span) {
	for i := range d.Quotes {
		for _, p := range d.Quotes[i].Parts {
			if !taken[p] && strings.HasPrefix(letters(d.Words(p)), letters(words)) {
				return &d.Quotes[i], p
			}
		}
	}
	return nil, article.Span{}
}

// names compares the entities of one kind.
func (s *score) names(t *testing.T, file string, d *article.Document, kind article.EntityKind, want []string) {
	t.Helper()
	for i := range want {
		want[i] = strings.TrimSpace(want[i])
	}
	of := func(e *article.Entity) bool { return e.Kind == kind || kind == article.Person && e.Kind.IsPerson() }
	for _, name := range want {
		s.named++
		if slices.ContainsFunc(d.Entities, func(e article.Entity) bool { return of(&e) && isNamed(&e, name) }) {
			s.known++
		} else {
			t.Logf("%s: missed: %s", file, name)
		}
	}
	for i := range d.Entities {
		e := &d.Entities[i]
		if of(e) && !slices.ContainsFunc(want, func(w string) bool { return isNamed(e, w) }) {
			s.extra++
			t.Logf("%s: beside: %s %s", file, kind, e.Name)
		}
	}
}

// isNamed reports whether one of the names "NAME|NAME" is one of the entity's.
func isNamed(e *article.Entity, names string) bool {
	for name := range strings.SplitSeq(names, "|") {
		if e.Name == name || slices.Contains(e.Aliases, name) {
			return true
		}
	}
	return false
}
