package content_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefing/content"
	"briefing/content/article"
)

var update = flag.Bool("update", false, "write testdata/results.txt anew")

// tally counts what was recognised of a reviewed answer.
type tally struct {
	quotes, found, extra   int // quotations in the answer, found, and found beside them
	speakers, right        int // named speakers of those found, and those that are right
	wrong                  int // somebody else was named
	names, known, sameKind int // entities in the answer, found, and with the same kind
	missed                 []string
}

// TestReviewed reads every test article and compares what is recognised with the
// reviewed answer, article by article: testdata/results.txt holds what is reached,
// so that a change which costs or brings something shows.
func TestReviewed(t *testing.T) {
	var lines []string
	var all tally
	for _, file := range articleFiles(t) {
		d, err := content.Read(context.Background(), file, content.Options{})
		if err != nil {
			t.Fatal(err)
		}
		c := compare(d, answerOf(t, file))
		lines = append(lines, line(filepath.Base(file), c))
		if testing.Verbose() {
			t.Logf("%s\n  %s", filepath.Base(file), strings.Join(c.missed, "\n  "))
		}
		all.add(c)
	}
	lines = append(lines, line("all", all))
	got := strings.Join(lines, "\n") + "\n"
	path := filepath.Join("testdata", "results.txt")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("what is recognised has changed (-v says what is missed, -update takes it):\n%s", got)
	}
	if all.found*100 < all.quotes*90 || all.right*100 < all.speakers*85 || all.wrong*100 > all.speakers*10 {
		t.Errorf("too little is recognised: %s", line("all", all))
	}
}

func line(name string, c tally) string {
	return fmt.Sprintf("%-28s quotations %d of %d, %d beside; speakers %d of %d, %d wrong; entities %d of %d, %d of that kind",
		name, c.found, c.quotes, c.extra, c.right, c.speakers, c.wrong, c.known, c.names, c.sameKind)
}

func (c *tally) add(o tally) {
	c.quotes, c.found, c.extra = c.quotes+o.quotes, c.found+o.found, c.extra+o.extra
	c.speakers, c.right, c.wrong = c.speakers+o.speakers, c.right+o.right, c.wrong+o.wrong
	c.names, c.known, c.sameKind = c.names+o.names, c.known+o.known, c.sameKind+o.sameKind
}

// compare counts. A quotation is found if its words are, without regard to marks
// and white space.
func compare(d *article.Document, want reviewed) tally {
	var c tally
	used := make([]bool, len(d.Quotes))
	for _, q := range want.Quotes {
		c.quotes++
		i := slices.IndexFunc(d.Quotes, func(g article.Quote) bool { return letters(wordsOf(d, &g)) == letters(q.Text) })
		if i < 0 {
			c.missed = append(c.missed, "no quotation: "+q.Text)
			continue
		}
		c.found++
		used[i] = true
		c.speaker(d, &d.Quotes[i], q)
	}
	for i := range used {
		if !used[i] {
			c.extra++
			c.missed = append(c.missed, "beside: "+wordsOf(d, &d.Quotes[i]))
		}
	}
	c.entities(d, want)
	return c
}

// speaker compares who is named.
func (c *tally) speaker(d *article.Document, got *article.Quote, want reviewedQuote) {
	said := ""
	if got.Attributed() {
		said = d.Entities[got.Speaker].Name
	}
	if want.Speaker == nil {
		if said != "" {
			c.wrong++
			c.missed = append(c.missed, fmt.Sprintf("%s named for %q", said, want.Text))
		}
		return
	}
	c.speakers++
	switch said {
	case *want.Speaker:
		c.right++
	case "":
		c.missed = append(c.missed, fmt.Sprintf("nobody named for %q, which is %s's", want.Text, *want.Speaker))
	default:
		c.wrong++
		c.missed = append(c.missed, fmt.Sprintf("%s named for %q, which is %s's", said, want.Text, *want.Speaker))
	}
}

// entities compares names and kinds.
func (c *tally) entities(d *article.Document, want reviewed) {
	for _, e := range want.Entities {
		c.names++
		i := slices.IndexFunc(d.Entities, func(g article.Entity) bool { return g.Name == e.Name })
		if i < 0 {
			c.missed = append(c.missed, "no entity: "+e.Name)
			continue
		}
		c.known++
		if got := d.Entities[i].Kind; got.String() == e.Kind || got.IsPerson() && isPerson(e.Kind) {
			c.sameKind++
		}
	}
}

func isPerson(kind string) bool {
	k, ok := article.ParseKind(kind)
	return ok && k.IsPerson()
}

func wordsOf(d *article.Document, q *article.Quote) string {
	var b strings.Builder
	for _, p := range q.Parts {
		b.WriteString(d.Words(p))
		b.WriteByte(' ')
	}
	return b.String()
}

// letters are the letters and digits of a text, in lower case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\'' || r == '’' || r < '0' || r > '9' && r < 'A' || r > 'Z' && r < 'a' || r > 'z' && r < 0xc0 || r >= 0x2000 && r < 0x2070 {
			return -1
		}
		return r
	}, strings.ToLower(s))
}
