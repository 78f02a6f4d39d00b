package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"briefing/content/article"
	"briefing/content/library"
)

// FindingsTable is what a comparison found, in rows.
func FindingsTable(list []library.Finding) *Table {
	t := &Table{Columns: []string{"what", "change", "first", "second", "first speaker", "second speaker", "place"}}
	for _, f := range list {
		t.add(f.What, f.Change, f.First, f.Second, f.FirstSpeaker, f.SecondSpeaker, f.Place)
	}
	return t
}

// Findings writes what a comparison found under a line for each kind of change.
func Findings(w io.Writer, list []library.Finding, md bool) error {
	out := bufio.NewWriter(w)
	head, entry, prefix, text := "%s (%d)\n", "  ", "    ", func(s string) string { return s }
	if md {
		head, entry, prefix, text = "## %s (%d)\n\n", "- ", "  → ", escape
	}
	for i := 0; i < len(list); {
		what, change := list[i].What, list[i].Change
		to := i
		for to < len(list) && list[to].What == what && list[to].Change == change {
			to++
		}
		if i > 0 {
			out.WriteByte('\n')
		}
		fmt.Fprintf(out, head, strings.ToUpper(what[:1])+what[1:]+"s: "+change, to-i)
		for ; i < to; i++ {
			f := &list[i]
			for j, side := range []string{sided(f.First, f.FirstSpeaker, ""), sided(f.Second, f.SecondSpeaker, f.Place)} {
				if side == "" || j == 1 && f.First == f.Second && f.FirstSpeaker == f.SecondSpeaker {
					continue
				}
				lead := entry
				if j == 1 && f.First != "" {
					lead = prefix
				}
				fmt.Fprintf(out, "%s%s\n", lead, text(side))
			}
		}
	}
	return out.Flush()
}

// sided is the words of one document with who says them and where.
func sided(words, speaker, place string) string {
	return ifSo(words != "", article.JoinNonEmpty(" — ", words, speaker, place))
}
