package parse

import (
	"fmt"
	"strings"
	"testing"

	"briefing/content/article"
	"briefing/content/parse/corpus"
)

// whole parses a text in one go, as goldmark would without an index.
func whole(s string, refs *References) []article.Leaf {
	var b builder
	b.begin(s, 0, refs)
	b.blocks(b.tree(wholeEngine()))
	return b.finish()
}

// outlineOf writes leaves one a line, for comparison.
func outlineOf(leaves []article.Leaf) string {
	var b strings.Builder
	for _, l := range leaves {
		fmt.Fprintf(&b, "%d %d %q %q %d %d,%d", l.Kind, l.Level, l.Text, l.Info, len(l.Containers), l.Row, l.Column)
		for _, r := range l.Runs {
			fmt.Fprintf(&b, " %d:%d", r.Source.Start, r.Style)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// compareWhole reports the first leaf in which parsing by block and parsing the
// whole differ.
func compareWhole(s string) error {
	x := indexed(s, article.Markdown, 1<<20)
	byBlock := strings.Split(outlineOf(leavesOf(s, article.Markdown)), "\n")
	atOnce := strings.Split(outlineOf(whole(s, x.References())), "\n")
	for i := range atOnce {
		if i >= len(byBlock) || byBlock[i] != atOnce[i] {
			got := "nothing"
			if i < len(byBlock) {
				got = byBlock[i]
			}
			return fmt.Errorf("leaf %d by block %s; at once %s", i, got, atOnce[i])
		}
	}
	if len(byBlock) > len(atOnce) {
		return fmt.Errorf("by block also %s", byBlock[len(atOnce)])
	}
	return nil
}

func TestBlocksShowWhatTheWholeShows(t *testing.T) {
	for seed := range uint64(40) {
		if err := compareWhole(corpus.Article(seed, 8<<10)); err != nil {
			t.Errorf("seed %d: %v", seed, err)
		}
	}
}
