package state

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"briefing/content/article"
)

// TestMain does one thing to a store, instead of the tests, when a test has
// started this binary as another process.
func TestMain(m *testing.M) {
	if dir := os.Getenv("STATE_TEST_DIR"); dir != "" {
		os.Exit(other(dir, os.Getenv("STATE_TEST_WORDS")))
	}
	os.Exit(m.Run())
}

const path = "/somewhere/article.md"

func at(day int) time.Time { return time.Date(2026, 11, day, 12, 0, 0, 0, time.UTC) }

func other(dir, words string) int {
	s := Open(dir)
	for i, w := range strings.Fields(words) {
		m := Mark{Span: article.Span{Start: 100 * i, End: 100*i + len(w)}, Words: w, Made: at(1)}
		m.Span.Start += len(w)
		if strings.Contains(w, "-") { // one of many instances: spans of its own
			m.Span = article.Span{}
		}
		if err := patiently(func() error {
			_, err := s.AddMark(path, "Title", m)
			return err
		}); err != nil {
			fmt.Println(err)
			return 1
		}
		fmt.Println("kept", w)
		if !strings.Contains(w, "-") {
			c := article.Correction{Kind: article.SaidBy, Target: w, Span: m.Span, Value: "Ann Dole"}
			if err := patiently(func() error { return s.AddCorrection(path, c) }); err != nil {
				fmt.Println(err)
				return 1
			}
			fmt.Println("corrected", w)
		}
		if err := patiently(func() error {
			return s.SavePlace(path, About{Title: "Title"}, Place{Offset: i, Words: w}, at(1))
		}); err != nil {
			fmt.Println(err)
			return 1
		}
	}
	return 0
}

// patiently tries again where the lock was not free in time: on a busy machine
// eight instances wait for each other longer than a reader should.
func patiently(do func() error) error {
	err := do()
	for tries := 0; errors.Is(err, errBusy) && tries < 20; tries++ {
		err = do()
	}
	return err
}

func command(dir, words string) *exec.Cmd {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "STATE_TEST_DIR="+dir, "STATE_TEST_WORDS="+words)
	return cmd
}

// stored returns the name of the one file of state in a folder.
func stored(t *testing.T, dir string) string {
	t.Helper()
	_, file := Open(dir).key(path)
	return file
}

func words(d Document) (all []string) {
	for _, m := range d.Marks {
		all = append(all, m.Words)
	}
	return all
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func ExampleStore() {
	dir, _ := os.MkdirTemp("", "state")
	defer os.RemoveAll(dir)
	s := Open(dir)
	_ = s.SavePlace("/tmp/a.md", About{Title: "An article"}, Place{Offset: 120, Words: "Where I was"}, time.Now())
	m, _ := s.AddMark("/tmp/a.md", "An article", Mark{Words: "worth keeping", Made: time.Now()})
	_ = s.SetNote("/tmp/a.md", m.ID, "ask about this")
	d, _ := s.Load("/tmp/a.md")
	fmt.Println(d.Place.Words, "·", d.Marks[0].Words, "·", d.Marks[0].Note)
	// Output: Where I was · worth keeping · ask about this
}

func TestKeepsWhatIsGiven(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "deep", "briefing")
	s := Open(dir)
	if d, notice := s.Load(path); notice != "" || !reflect.DeepEqual(d, Document{}) {
		t.Fatalf("an empty store gave %+v, %q", d, notice)
	}
	place := Place{Offset: 1234, Words: "The first words", Heading: "Why now", Fraction: 0.25}
	must(t, s.SavePlace(path, About{Title: "Title"}, place, at(1)))
	m, err := s.AddMark(path, "Title", Mark{Span: article.Span{Start: 3, End: 9}, Words: "said", Speaker: "A. B.", Section: "One", Note: "two\nlines", Made: at(2)})
	must(t, err)
	second, err := s.AddMark(path, "Title", Mark{Span: article.Span{Start: 13, End: 19}, Words: "again", Made: at(2)})
	must(t, err)
	must(t, s.SetNote(path, second.ID, "a note"))
	d, notice := s.Load(path)
	if notice != "" || d.Path != path || d.Title != "Title" || d.Place != place || !d.Read.Equal(at(1)) || len(d.Marks) != 2 ||
		d.Marks[0] != m || d.Marks[1].Note != "a note" {
		t.Fatalf("%+v, %q", d, notice)
	}
	same, err := s.AddMark(path, "Title", Mark{Span: second.Span, Words: "again", Made: at(3)})
	must(t, err)
	if same.ID != second.ID || same.Note != "a note" {
		t.Errorf("marking the same place again made %+v", same)
	}
	must(t, s.RemoveMark(path, m.ID))
	if err := s.RemoveMark(path, m.ID); !errors.Is(err, ErrNoMark) {
		t.Errorf("removing it twice: %v", err)
	}
	if err := s.SetNote(path, m.ID, ""); !errors.Is(err, ErrNoMark) {
		t.Errorf("a note on what was removed: %v", err)
	}
	for name, want := range map[string]os.FileMode{dir: 0o700 | os.ModeDir, stored(t, dir): 0o600} {
		if info, err := os.Lstat(name); err != nil || info.Mode() != want {
			t.Errorf("%s: %v, want %v", name, info.Mode(), want)
		}
	}
}

func TestNothingToKeepUnder(t *testing.T) {
	var none *Store
	for _, s := range []*Store{none, Open(""), Open(t.TempDir())} {
		if err := s.SavePlace("-", About{}, Place{}, at(1)); !errors.Is(err, ErrNotKept) {
			t.Error(err)
		}
		if d, notice := s.Load("-"); notice != "" || d.Marks != nil || s.Recent(3) != nil {
			t.Error("something was found")
		}
	}
}

func TestTextIsCleaned(t *testing.T) {
	s := Open(t.TempDir())
	_, err := s.AddMark(path, "a \x1b]0;t\x07itle", Mark{Words: "w\x9b31m\nx", Note: "n\x1b[2Jo\nte", Speaker: "\u202es", Made: at(1)})
	must(t, err)
	d, _ := s.Load(path)
	for _, text := range []string{d.Title, d.Marks[0].Words, d.Marks[0].Note, d.Marks[0].Speaker} {
		if strings.ContainsAny(text, "\x1b\x07\u009b\u202e") {
			t.Errorf("%q", text)
		}
	}
	if !strings.Contains(d.Marks[0].Note, "\n") || strings.Contains(d.Marks[0].Words, "\n") {
		t.Errorf("%+v", d.Marks[0])
	}
	if _, err := s.AddMark(path, "", Mark{Note: strings.Repeat("n", MaxNote+1)}); err == nil {
		t.Error("a note of any length was taken")
	}
}

func TestRecent(t *testing.T) {
	s := Open(t.TempDir())
	for day := 1; day <= 5; day++ {
		must(t, s.SavePlace(fmt.Sprintf("/a/%d.md", day), About{Title: fmt.Sprint(day)}, Place{}, at(day)))
	}
	must(t, os.WriteFile(filepath.Join(s.dir, "bad.json"), []byte("bad"), 0o600))
	var titles []string
	for _, d := range s.Recent(3) {
		titles = append(titles, d.Title)
	}
	if got := strings.Join(titles, " "); got != "5 4 3" {
		t.Errorf("%s, want 5 4 3", got)
	}
}

func TestDir(t *testing.T) {
	for want, env := range map[string]map[string]string{
		filepath.Join("/s", "briefing"):                    {"XDG_STATE_HOME": "/s", "HOME": "/h"},
		filepath.Join("/h", ".local", "state", "briefing"): {"XDG_STATE_HOME": "relative", "HOME": "/h"},
		"": {"HOME": ""},
	} {
		if got := Dir(func(k string) string { return env[k] }); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestBadFiles(t *testing.T) {
	good := `{"version":1,"path":"/somewhere/article.md","marks":[{"id":"1","words":"old"}]}`
	for name, content := range map[string]string{
		"empty": "", "truncated": good[:40], "random": "\x00\xff\x1b[31m", "array": "[1]", "no version": "{}",
		"huge": strings.Repeat(" ", MaxFile) + good, "wrong type": `{"version":1,"marks":3}`, "deep": strings.Repeat("[", 1<<20),
		"many": `{"version":1,"marks":[` + strings.Repeat(`{},`, MaxMarks) + `{}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			s := Open(t.TempDir())
			file := stored(t, s.dir)
			must(t, os.WriteFile(file, []byte(content), 0o600))
			d, notice := s.Load(path)
			if len(d.Marks) > 0 || !strings.Contains(notice, file+".bad") || strings.Contains(notice, "\n") {
				t.Errorf("%d marks, notice %q", len(d.Marks), notice)
			}
			if kept, _ := os.ReadFile(file + ".bad"); string(kept) != content {
				t.Error("the original is not kept")
			}
			must(t, s.SavePlace(path, About{}, Place{Offset: 1}, at(1)))
			must(t, os.WriteFile(file, []byte("bad again"), 0o600))
			_, err := s.AddMark(path, "", Mark{Made: at(1)}) // without a Load before
			must(t, err)
			if kept, _ := os.ReadFile(file + ".bad2"); string(kept) != "bad again" {
				t.Error("the second original is not kept")
			}
		})
	}
}

func TestNewerVersionIsLeftAlone(t *testing.T) {
	s := Open(t.TempDir())
	file := stored(t, s.dir)
	newer := `{"version":3,"path":"x","something":"new"}`
	must(t, os.WriteFile(file, []byte(newer), 0o600))
	if _, notice := s.Load(path); !strings.Contains(notice, "newer version") {
		t.Errorf("notice %q", notice)
	}
	if err := s.SavePlace(path, About{}, Place{}, at(1)); err == nil {
		t.Error("it was written over")
	}
	if b, _ := os.ReadFile(file); string(b) != newer {
		t.Errorf("%s", b)
	}
}

func TestNowhereToWrite(t *testing.T) {
	blocked := filepath.Join(t.TempDir(), "file")
	must(t, os.WriteFile(blocked, nil, 0o600))
	s := Open(filepath.Join(blocked, "briefing"))
	if _, notice := s.Load(path); notice != "" && strings.Contains(notice, "\n") {
		t.Errorf("notice %q", notice)
	}
	if err := s.SavePlace(path, About{}, Place{}, at(1)); err == nil {
		t.Error("a place was kept below a file")
	}
	if s.Recent(3) != nil {
		t.Error("something was found below a file")
	}
}

func TestManyInstances(t *testing.T) {
	dir := t.TempDir()
	const instances, each = 8, 10
	var all []*exec.Cmd
	for i := range instances {
		var ws []string
		for n := range each {
			ws = append(ws, fmt.Sprintf("mark-%d-%d", i, n))
		}
		cmd := command(dir, strings.Join(ws, " "))
		must(t, cmd.Start())
		all = append(all, cmd)
	}
	for _, cmd := range all {
		must(t, cmd.Wait())
	}
	d, notice := Open(dir).Load(path)
	seen := map[string]bool{}
	for _, m := range d.Marks {
		seen[m.Words], seen[m.ID] = true, true
	}
	if len(d.Marks) != instances*each || len(seen) != 2*instances*each || notice != "" {
		t.Errorf("%d marks, %d different, notice %q", len(d.Marks), len(seen)/2, notice)
	}
}

// FuzzDecode: no bytes make it panic or give text that is not clean, and what is
// read is written and read again as the same.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"version":1,"path":"/a","title":"t","read":"2026-11-01T00:00:00Z","place":{"offset":3,"words":"w","fraction":0.5},"marks":[{"id":"1","span":{"Start":1,"End":2},"note":"n\nm"}]}`))
	f.Add([]byte(`{"version":1,"title":"\u001b[31m\u202e\ud800","place":{"offset":-5,"fraction":1e9}}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := decode(b)
		if err != nil {
			return
		}
		for _, s := range append(words(d), d.Path, d.Title, d.Place.Words, d.Place.Heading) {
			if strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 }) {
				t.Fatalf("%q", s)
			}
		}
		if d.Place.Offset < 0 || d.Place.Fraction < 0 || d.Place.Fraction > 1 {
			t.Fatalf("%+v", d.Place)
		}
		again, err := encode(d)
		if err != nil {
			return // too large once it is written out
		}
		if d2, err := decode(again); err != nil || !reflect.DeepEqual(d, d2) {
			t.Fatalf("%+v became %+v (%v)", d, d2, err)
		}
	})
}

func BenchmarkSavePlace(b *testing.B) {
	s := Open(b.TempDir())
	for b.Loop() {
		if err := s.SavePlace(path, About{Title: "Title"}, Place{Words: "words"}, at(1)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	s := Open(b.TempDir())
	for i := range 100 {
		_, _ = s.AddMark(path, "Title", Mark{Span: article.Span{Start: i, End: i + 9}, Words: strings.Repeat("words ", 20), Made: at(1)})
	}
	for b.Loop() {
		s.Load(path)
	}
}
