package content

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tree makes a folder of files; a name that ends in "@" is a link to its text.
func tree(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(strings.TrimSuffix(name, "@")))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		var err error
		if strings.HasSuffix(name, "@") {
			err = os.Symlink(filepath.FromSlash(text), path)
		} else {
			err = os.WriteFile(path, []byte(text), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestFiles(t *testing.T) {
	dir := tree(t, map[string]string{
		"b.md": "x", "a.TXT": "x", "c.html": "x", "picture.png": "x", ".hidden.md": "x", ".git/x.md": "x",
		"sub/d.md": "x", "sub/deeper/e.md": "x", "sub/loop@": "..", "sub/self@": ".", "link.md@": "b.md", "dead.md@": "none",
		"z@": "sub/deeper",
	})
	var got []string
	for path, err := range Files(t.Context(), []string{dir, "named.xyz", "-"}, Options{}, nil) {
		if err != nil {
			t.Fatal(err)
		}
		rel, err := filepath.Rel(dir, path)
		if err != nil || strings.HasPrefix(rel, "..") {
			rel = path
		}
		got = append(got, filepath.ToSlash(rel))
	}
	want := []string{"a.TXT", "b.md", "c.html", "link.md", "sub/d.md", "sub/deeper/e.md", "named.xyz", "-"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestFilesStops(t *testing.T) {
	dir := tree(t, map[string]string{"a.md": "x", "b.md": "x", "c/d.md": "x"})
	for stop := 1; stop <= 3; stop++ {
		n := 0
		for range Files(t.Context(), []string{dir, dir}, Options{}, nil) {
			if n++; n == stop {
				break
			}
		}
		if n != stop {
			t.Errorf("%d files, want %d", n, stop)
		}
	}
}

func TestFilesUnreadable(t *testing.T) {
	failed := 0
	for _, err := range Files(t.Context(), []string{tree(t, nil)}, Options{}, nil) {
		if err != nil {
			failed++
		}
	}
	if failed != 0 {
		t.Error("an empty folder is no failure")
	}
}

func TestList(t *testing.T) {
	dir := tree(t, map[string]string{
		"a.md":      "---\ntitle: Wind rises\nsource:\n  name: The Daily Gull\ndate: 4 March\n---\n\n“Stay in,” said Anna Berg.\n",
		"b.txt":     "A headline\n\n" + strings.Repeat("Words and more words. ", 400),
		"c.html":    "<title>On the wall</title><p>" + strings.Repeat("Words of the page, and more of them. ", 40),
		"sub/d.md":  "no title here, and the line is far too long for one: " + strings.Repeat("words ", 30),
		"broken.md": "\x7fELF\x00\x00",
	})
	var first, last []Entry
	_, err := List(t.Context(), []string{dir}, Options{}, func(e Entry) {
		if e.Quotes == NotCounted {
			first = append(first, e)
		} else {
			last = append(last, e)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	show := func(list []Entry) (s []string) {
		for _, e := range list {
			s = append(s, fmt.Sprintf("%d %s|%s|%s|%s|%d|%d", e.Index, filepath.ToSlash(e.Name), e.Title, e.Source, e.Date, e.Minutes, e.Quotes))
		}
		return s
	}
	wantFirst := []string{"0 a.md|Wind rises|The Daily Gull|4 March|1|-1", "1 b.txt|A headline|||7|-1", "2 c.html|On the wall|||0|-1", "3 sub/d.md|d|||1|-1"}
	if got := show(first); !slices.Equal(got, wantFirst) {
		t.Errorf("at first\n got %q\nwant %q", got, wantFirst)
	}
	if len(last) != 4 || last[0].Quotes != 1 || last[1].Minutes != 7 || last[2].Title != "On the wall" {
		t.Errorf("at last %q", show(last))
	}
}

// TestFilesOfCrossedLinks walks folders whose links lead to each other: each real
// folder comes once.
func TestFilesOfCrossedLinks(t *testing.T) {
	files := map[string]string{}
	const folders = 12
	for i := range folders {
		files[fmt.Sprintf("%d/own.md", i)] = "x"
		for j := range folders {
			files[fmt.Sprintf("%d/to%d@", i, j)] = fmt.Sprintf("../%d", j)
		}
	}
	n := 0
	for range Files(t.Context(), []string{tree(t, files)}, Options{}, nil) {
		n++
	}
	if n != folders {
		t.Errorf("%d documents, want %d", n, folders)
	}
}

// TestWithin opens and lists what lies in a folder and what links lead to from there.
func TestWithin(t *testing.T) {
	secret := tree(t, map[string]string{"secret.md": "Top secret words.", "sub/other.md": "Other words."})
	dir := tree(t, map[string]string{
		"a.md": "Open words.", "b.md@": "a.md", "out.md@": filepath.Join(secret, "secret.md"), "etc@": secret,
		"again@": "sub", "sub/c.md": "More words.", "sub/up.md@": "../a.md", "dots.md@": "sub/../../" + filepath.Base(secret) + "/secret.md",
	})
	opts := Options{Within: Bound(dir)}
	var got []string
	if _, err := List(t.Context(), []string{dir}, opts, func(e Entry) { got = append(got, filepath.ToSlash(e.Name)) }); err != nil {
		t.Fatal(err)
	}
	slices.Sort(got)
	if got, want := slices.Compact(got), []string{"a.md", "again/c.md", "again/up.md", "b.md"}; !slices.Equal(got, want) {
		t.Errorf("it lists %q, want %q", got, want)
	}
	for name, ok := range map[string]bool{
		"a.md": true, "b.md": true, "sub/up.md": true, "again/c.md": true,
		"out.md": false, "etc/secret.md": false, "dots.md": false, "../" + filepath.Base(secret) + "/secret.md": false,
	} {
		if _, err := Read(t.Context(), filepath.Join(dir, filepath.FromSlash(name)), opts); (err == nil) != ok {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestReplacedByLink reloads a document in whose place there is a link by then.
func TestReplacedByLink(t *testing.T) {
	secret := filepath.Join(tree(t, map[string]string{"secret.md": "Top secret words."}), "secret.md")
	path := filepath.Join(tree(t, map[string]string{"a.md": "Open words.", "b.md": "Beside it."}), "a.md")
	opts := Options{Within: Bound(path)}
	if _, err := Open(t.Context(), path, opts); err != nil {
		t.Fatal(err)
	}
	for _, to := range []string{secret, "b.md"} {
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(to, path); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(t.Context(), path, opts); err == nil {
			t.Errorf("a link to %s is opened", to)
		}
	}
	if _, err := Open(t.Context(), secret, Options{Within: Bound("")}); err == nil {
		t.Error("a file is opened where none was named")
	}
}

func TestListOfNothing(t *testing.T) {
	if _, err := List(t.Context(), []string{t.TempDir()}, Options{}, func(Entry) { t.Error("an entry") }); err != nil {
		t.Error(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := List(ctx, []string{t.TempDir()}, Options{}, func(Entry) {}); err == nil {
		t.Error("no error after the end")
	}
}

func ExampleFiles() {
	for path := range Files(context.Background(), []string{"briefings"}, Options{}, nil) {
		fmt.Println(filepath.ToSlash(path))
	}
	// Output:
	// briefings/china-iran-pakistan.md
}
