package command

import (
	"strings"
	"testing"
)

func TestFolding(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"short", "one two\n", "one two\n"},
		{"long", "the words of a long line\n", "the words of a long\nline\n"},
		{"exactly", "the words of a longer\nx\n", "the words of a\nlonger\nx\n"},
		{"a list", "• the words of a long line\n", "• the words of a\n  long line\n"},
		{"numbers", "12. the words of a long line\n", "12. the words of a\n    long line\n"},
		{"no number", "... the words of a long line\n", "... the words of a\nlong line\n"},
		{"quoted", "> > the words of a long line\n", "> > the words of a\n> > long line\n"},
		{"indented", "  the words of a long line\n", "  the words of a\n  long line\n"},
		{"wide", "漢字漢字漢字漢字漢字 漢字\n", "漢字漢字漢字漢字漢字\n漢字\n"},
		{"an address", "https://news.example/a-long-address\n", "https://news.example\n/a-long-address\n"},
		{"no room", strings.Repeat(" ", 15) + "the words\n", strings.Repeat(" ", 15) + "the words\n"},
		{"unfinished", "one\ntwo", "one\n"},
	} {
		for _, piece := range []int{1, 7, 1000} {
			var out strings.Builder
			f := &folding{out: &out, width: 20}
			for rest := c.in; rest != ""; {
				n := min(piece, len(rest))
				if _, err := f.Write([]byte(rest[:n])); err != nil {
					t.Fatal(err)
				}
				rest = rest[n:]
			}
			if out.String() != c.want {
				t.Errorf("%s, %d bytes at once:\n%s\nwant\n%s", c.name, piece, out.String(), c.want)
			}
		}
	}
}
