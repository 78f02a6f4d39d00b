package content_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefing/content"
	"briefing/content/article"
)

// tally counts what was recognised of a reviewed answer.
type tally struct {
	quotes, found, extra   int // quotations in the answer, found, and found beside them
	speakers, right        int // named speakers of those found, and those that are right
	wrong                  int // somebody else was named
	names, known, sameKind int // entities in the answer, found, and with the same kind
	missed                 []string
}

// TestReviewed reads every test article and compares what is recognised with the
// reviewed answer. The thresholds are what is reached, less a little; -v lists each
// miss.
func TestReviewed(t *testing.T) {
	var all tally
	for _, file := range articleFiles(t) {
		d, err := content.Read(context.Background(), file, content.Options{})
		if err != nil {
			t.Fatal(err)
		}
		c := compare(d, answerOf(t, file))
		t.Logf("%s\n  %s", filepath.Base(file), strings.Join(c.missed, "\n  "))
		all.add(c)
	}
	atLeast(t, "quotations found", all.found, all.quotes, 98)
	atLeast(t, "quotations that are some", all.found, all.found+all.extra, 99)
	atLeast(t, "speakers right", all.right, all.speakers, 95)
	atLeast(t, "speakers not wrong", all.found-all.wrong, all.found, 98)
	atLeast(t, "entities found", all.known, all.names, 86)
	atLeast(t, "entities of the right kind", all.sameKind, all.names, 75)
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
