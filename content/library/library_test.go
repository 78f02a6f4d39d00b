package library

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"briefing/content"
	"briefing/content/article"
	"briefing/content/event"
)

// write writes a document and returns its path.
func write(t testing.TB, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// fill remembers files and returns what was done.
func fill(t testing.TB, l *Library, paths ...string) Summary {
	t.Helper()
	var inputs []Input
	for _, p := range paths {
		inputs = append(inputs, FileInput(p, "1"))
	}
	return must(l.Fill(context.Background(), inputs, FillOptions{Read: func(ctx context.Context, path string) (*article.Document, error) {
		return content.Read(ctx, path, content.Options{})
	}}))(t)
}

const (
	first  = "---\ndate: 3 May 2025\nsource: Quay Post\n---\n# The pier\n\n“It will fall,” said Ann Dole, the mayor of Elmton. Leif Strand, an engineer, shook his head.\n\nIn June 2024 a wall had cracked.\n"
	second = "---\ndate: 2024-11-30\n---\n# The wall\n\n“It has cracked,” said Ann Dole, the mayor. “Not yet,” said Leif Strand, an engineer at the Harbour Office.\n"
	third  = "# Football\n\n“We lost,” said Leif Strand, the goalkeeper.\n"
)

func open(t testing.TB) *Library {
	t.Helper()
	l, notice, err := Open(filepath.Join(t.TempDir(), "data", "library.db"))
	if err != nil || notice != "" {
		t.Fatal(notice, err)
	}
	t.Cleanup(func() { _ = l.Close() })
	return l
}

func TestFillReadsOnlyWhatChanged(t *testing.T) {
	l, dir := open(t), t.TempDir()
	a, b := write(t, dir, "a.md", first), write(t, dir, "b.md", second)
	if s := fill(t, l, a, b); s.Read != 2 || s.Fresh != 0 || len(s.Failed) != 0 {
		t.Errorf("first: %+v", s)
	}
	write(t, dir, "a.md", first+"\n“Soon,” said Ann Dole.\n")
	later := time.Now().Add(time.Second)
	if err := os.Chtimes(a, later, later); err != nil {
		t.Fatal(err)
	}
	if s := fill(t, l, a, b); s.Read != 1 || s.Fresh != 1 {
		t.Errorf("one changed: %+v", s)
	}
	scope := must(l.Scope(context.Background(), nil))(t)
	said := must(l.Statements(context.Background(), scope, Filter{By: "dole"}))(t)
	var got []string
	for _, s := range said {
		got = append(got, s.Document.Day+" "+s.Text)
	}
	if want := []string{"2024-11-30 It has cracked,", "2025-05-03 It will fall,", "2025-05-03 Soon,"}; !slices.Equal(got, want) {
		t.Errorf("said %q, want %q", got, want)
	}
	if said := must(l.Statements(context.Background(), scope.Between("2025", ""), Filter{By: "dole"}))(t); len(said) != 2 {
		t.Errorf("%d statements since 2025", len(said))
	}
	if err := os.Remove(b); err != nil {
		t.Fatal(err)
	}
	if n := must(l.Prune(dir, func(string) bool { return false }))(t); n != 1 {
		t.Errorf("%d vanished files were forgotten", n)
	}
	if hits := must(l.Search(context.Background(), must(l.Scope(context.Background(), nil))(t), "cracked wall", 10))(t); len(hits) != 1 || hits[0].Document.Path != a {
		t.Errorf("hits %+v", hits)
	}
}

func TestScopeIsWhatWasAskedFor(t *testing.T) {
	l, dir := open(t), t.TempDir()
	a, b := write(t, dir, "a.md", first), write(t, dir, "b.md", second)
	fill(t, l, a, b)
	scope := must(l.Scope(context.Background(), map[string]string{b: b}))(t)
	for _, s := range must(l.Statements(context.Background(), scope, Filter{}))(t) {
		if s.Document.Path != b {
			t.Errorf("a statement of %s", s.Document.Path)
		}
	}
	if events := must(l.Events(context.Background(), must(l.Scope(context.Background(), nil))(t), -1))(t); len(events) == 0 || events[0].Year != 2024 || events[0].Month != 6 {
		t.Errorf("events %+v", events)
	}
	for _, query := range []string{`"a wall had"`, "WALL june", `wall"`, "wall AND (", "crack*ed NEAR"} {
		if _, err := l.Search(context.Background(), scope, query, 10); err != nil {
			t.Errorf("%q: %v", query, err)
		}
	}
	if _, err := l.Search(context.Background(), scope, ` " ( `, 10); !errors.Is(err, ErrNoWords) {
		t.Errorf("a search without words: %v", err)
	}
}

func TestPeople(t *testing.T) {
	l, dir := open(t), t.TempDir()
	fill(t, l, write(t, dir, "a.md", first), write(t, dir, "b.md", second), write(t, dir, "c.md", third))
	fill(t, l, write(t, dir, "d.md", "# Hearing\n\nDR. BIRK: We saw nothing.\n\nMR. VOSS: Nothing at all?\n\nDR. BIRK: No.\n"), write(t, dir, "e.md", "# Hearing, again\n\nDR. BIRK: We saw it all.\n\nMR. VOSS: All of it?\n\nDR. BIRK: Yes.\n"))
	scope := must(l.Scope(context.Background(), nil))(t)
	count := func(corrections ...article.Correction) map[string]int {
		out := map[string]int{}
		for _, p := range must(l.People(context.Background(), scope, false, corrections))(t) {
			if p.Kind == "person" {
				out[fmt.Sprintf("%s %d", p.Name, len(p.Places))]++
			}
		}
		return out
	}
	if got := count(); got["Ann Dole 2"] != 1 || got["Leif Strand 2"] != 1 || got["Leif Strand 1"] != 1 {
		t.Errorf("joined %v: the goalkeeper is another than the engineer", got)
	}
	if got := count(); got["Dr Birk 1"] != 2 {
		t.Errorf("joined %v: a surname alone is nobody in another document", got)
	}
	if got := count(article.Correction{Kind: article.NotSame, Target: "Ann Dole", Value: "Ann Dole"}); got["Ann Dole 1"] != 2 {
		t.Errorf("kept apart: %v", got)
	}
	if got := count(article.Correction{Kind: article.SameAs, Target: "Leif Strand", Value: "Ann Dole"}); got["Leif Strand 1"] != 0 {
		t.Errorf("told to be the same: %v", got)
	}
}

func TestCopiesAreFolded(t *testing.T) {
	var story strings.Builder
	for i := range 60 {
		fmt.Fprintf(&story, "The %dth ship waited %d days before the harbour office let its crew go ashore. ", i, i*7%31)
	}
	var other strings.Builder
	for i := range 60 {
		fmt.Fprintf(&other, "A council of %d members voted %d times on the budget for schools and roads. ", i, i*5%17)
	}
	text := story.String()
	doc := func(path, day, text string) *Document {
		return &Document{Path: path, Day: day, sketch: sketchOf(text)}
	}
	groups := Fold([]*Document{
		doc("late", "2025-05-04", "Our own headline\n"+text[:len(text)*3/4]),
		doc("other", "2025-05-01", other.String()),
		doc("early", "2025-05-03", text),
		doc("short", "", "Too short to be a copy of anything"),
	})
	if len(groups) != 3 || len(groups[0]) != 2 || groups[0][0].Path != "early" {
		t.Errorf("%d groups: %+v", len(groups), groups)
	}
}

func TestFaultyFiles(t *testing.T) {
	dir := t.TempDir()
	damagedFile := write(t, dir, "damaged.db", strings.Repeat("no library at all ", 1000))
	l, notice, err := Open(damagedFile)
	if err != nil || l.InMemory() || !strings.Contains(notice, "damaged") {
		t.Errorf("damaged: %q, %v, in memory %v", notice, err, l.InMemory())
	}
	fill(t, l, write(t, dir, "a.md", first))
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if b, err := os.ReadFile(damagedFile + ".bad"); err != nil || !strings.HasPrefix(string(b), "no library") {
		t.Errorf("the damaged file is not kept: %v", err)
	}
	if info, err := os.Stat(damagedFile); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	newer := filepath.Join(dir, "newer.db")
	l, _, err = Open(newer)
	if err == nil {
		_, err = l.db.Exec("PRAGMA user_version = 99")
	}
	if err = errors.Join(err, l.Close()); err != nil {
		t.Fatal(err)
	}
	l, notice, err = Open(newer)
	if err != nil || !l.InMemory() || !strings.Contains(notice, "newer version") {
		t.Errorf("newer: %q, %v", notice, err)
	}
	if s := fill(t, l, write(t, dir, "b.md", second)); s.Read != 1 {
		t.Errorf("in memory: %+v", s)
	}
	_ = l.Close()
	blocked := write(t, dir, "blocked", "")
	if l, notice, err := Open(filepath.Join(blocked, "library.db")); err != nil || !l.InMemory() || notice == "" {
		t.Errorf("no folder can be made: %q, %v", notice, err)
	}
}

func TestTwoAtOnce(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "library.db")
	var docs []string
	for i := range 40 {
		docs = append(docs, write(t, dir, fmt.Sprintf("%d.md", i), strings.ReplaceAll(first, "Ann", fmt.Sprintf("Ann%c", 'a'+i%26))))
	}
	done := make(chan error)
	for range 3 {
		go func() {
			l, notice, err := Open(path)
			if err == nil && notice != "" {
				err = errors.New(notice)
			}
			if err == nil {
				defer func() { _ = l.Close() }()
				var inputs []Input
				for _, p := range docs {
					inputs = append(inputs, FileInput(p, "1"))
				}
				_, err = l.Fill(context.Background(), inputs, FillOptions{Read: func(ctx context.Context, path string) (*article.Document, error) {
					return content.Read(ctx, path, content.Options{})
				}})
			}
			done <- err
		}()
	}
	for range 3 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	l, _, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	if s := must(l.Scope(context.Background(), nil))(t); len(s.Documents()) != 40 {
		t.Errorf("%d documents", len(s.Documents()))
	}
	if s := fill(t, l, docs...); s.Fresh != 40 {
		t.Errorf("afterwards: %+v", s)
	}
	if err := l.Clear(); err != nil {
		t.Error(err)
	}
	if s := must(l.Scope(context.Background(), nil))(t); len(s.Documents()) != 0 {
		t.Error("not cleared")
	}
}

func TestDayOf(t *testing.T) {
	for in, want := range map[string]string{
		"2026-12-01": "2026-12-01", "2019-10-20T04:37:00+01:00": "2019-10-20", "3 May 2025": "2025-05-03",
		"May 3, 2025": "2025-05-03", "June 2024": "2024-06", "2024": "2024", "Friday": "", "": "", "11:14 PM, Friday, June 07, 2024": "2024-06-07",
	} {
		if got := event.Read(in).String(); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}
