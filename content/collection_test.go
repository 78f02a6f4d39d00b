package content

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefing/content/article"
)

const testBox = "From ann@quay.example Tue May  7 10:00:00 2024\nFrom: Ann Dole <ann@quay.example>\nSubject: One\nDate: Tue, 7 May 2024 10:00:00 +0000\n\n“We will go,” said Ann Dole.\n\n" +
	"From bo@quay.example Tue May  7 11:00:00 2024\nFrom: Bo <bo@quay.example>\nSubject: Two\n\nHello there.\n"

const testFeed = `<rss version="2.0"><channel><title>The Quay</title>
<item><title>Strike</title><link>http://127.0.0.1:9/strike</link><description>We go.</description></item>
<item><title>Calm</title><description>“We stay,” said Ann Dole.</description></item></channel></rss>`

func TestCollections(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a.mbox": testBox, "b.xml": testFeed, "c.png": "\x89PNG\r\n\x1a\n", "d.rtf": `{\rtf1 x}`, "e": "\x89PNG\r\n\x1a\n",
		"f.eml": "From: Cy <cy@quay.example>\nSubject: Three\nMIME-Version: 1.0\n\nBye.\n", "g.csv": "a,b", "h.docx": "no archive",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	opts, skipped := Options{Shelf: &Shelf{}}, Skipped{}
	var titles, failed []string
	for path, err := range Files(t.Context(), []string{dir}, opts, skipped) {
		if err != nil {
			t.Fatal(err)
		}
		d, err := Read(t.Context(), path, opts)
		if err != nil {
			failed = append(failed, filepath.Base(path))
			continue
		}
		if d.Meta.Path != path {
			t.Errorf("%s says it is %s", path, d.Meta.Path)
		}
		titles = append(titles, d.Meta.Title)
	}
	if want := []string{"One", "Two", "Strike", "Calm", "Three", "no archive"}; !slices.Equal(titles, want) || failed != nil {
		t.Errorf("titles %q, failed %q", titles, failed)
	}
	if got, want := skipped.String(), "4 not read: 2 PNG, 1 CSV, 1 RTF"; got != want {
		t.Errorf("skipped %q, want %q", got, want)
	}
	var listed []string
	said, err := List(t.Context(), []string{dir}, opts, func(e Entry) {
		if e.Quotes > 0 {
			listed = append(listed, e.Title+" in "+filepath.ToSlash(e.Name))
		}
	})
	if want := []string{"One in a.mbox/Ann Dole", "Calm in b.xml/The Quay"}; err != nil || !slices.Equal(listed, want) || said.String() != skipped.String() {
		t.Errorf("%v, listed %q, skipped %v", err, listed, said)
	}
}

func TestCollectionIsList(t *testing.T) {
	path := filepath.Join(t.TempDir(), "box")
	if err := os.WriteFile(path, []byte(testBox), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, opts := range []Options{{}, {Shelf: &Shelf{}}} {
		if _, err := Open(t.Context(), path, opts); !errors.Is(err, ErrFolder) {
			t.Errorf("opened as one: %v", err)
		}
		for _, name := range []string{path + "#none", path + "#"} {
			if _, err := Open(t.Context(), name, opts); err == nil || errors.Is(err, ErrFolder) {
				t.Errorf("%s: %v", name, err)
			}
		}
		d, err := Read(t.Context(), "-", Options{Stdin: strings.NewReader(testBox)})
		if err != nil || len(d.Sections) != 2 || len(d.Pages) != 2 || d.Pages[1].Label != "Two" {
			t.Errorf("by standard input: %v", err)
		}
	}
}

// TestShelfForgets opens a message of a mailbox that has changed since it was listed.
func TestShelfForgets(t *testing.T) {
	path := filepath.Join(t.TempDir(), "box")
	opts := Options{Shelf: &Shelf{}}
	names := func() (all []string) {
		for name := range Files(t.Context(), []string{path}, opts, nil) {
			all = append(all, name)
		}
		return all
	}
	if err := os.WriteFile(path, []byte(testBox), 0o600); err != nil {
		t.Fatal(err)
	}
	before := names()
	if err := os.WriteFile(path, []byte(strings.Replace(testBox, "Subject: One", "Subject: Another", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(t.Context(), before[0], opts); err == nil {
		t.Error("a message that is gone was opened")
	}
	if d, err := Read(t.Context(), before[1], opts); err != nil || d.Meta.Title != "Two" {
		t.Errorf("a message that stayed: %v", err)
	}
}

// TestExcerpt opens the beginning of an article: only what came from the web may fetch
// the whole one, and where that fails the beginning is shown.
func TestExcerpt(t *testing.T) {
	src := &source{name: "https://quay.example/feed", text: testFeed}
	c, err := (&Shelf{}).collect(t.Context(), src)
	if err != nil || len(c.members) != 2 || !c.members[0].excerpt || !c.web {
		t.Fatalf("%v, %+v", err, c)
	}
	for name, tt := range map[string]struct {
		web, offline bool
		notices      int
	}{"web": {true, false, 1}, "offline": {true, true, 0}, "file": {false, false, 0}} {
		c.web = tt.web
		o, err := c.original(t.Context(), c.members[0], Options{Offline: tt.offline})
		if err != nil || len(o.meta.Notices) != tt.notices || !strings.HasPrefix(o.text.Slice(article.Span{End: 6}), "We go.") {
			t.Errorf("%s: %v, %q", name, err, o.meta.Notices)
		}
	}
}
