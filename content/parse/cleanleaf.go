package parse

import (
	"strings"

	"briefing/content/article"
	"briefing/content/clean"
)

// cleanLeaf replaces what must not be shown, and cuts the runs accordingly.
func cleanLeaf(l *article.Leaf) {
	s, replaced := clean.Text(l.Text)
	if s == l.Text {
		return
	}
	l.Replaced += replaced
	c := cleaner{leaf: l, runs: make([]article.Run, 0, len(l.Runs)+4)}
	for change := range clean.Changes(l.Text) {
		c.keep(change.At)
		c.replace(change)
	}
	c.keep(len(l.Text))
	l.Text, l.Runs = c.text.String(), c.runs
}

// cleaner copies a leaf's text and runs with changes.
type cleaner struct {
	leaf *article.Leaf
	text strings.Builder
	runs []article.Run
	done int  // bytes of the leaf's text that have been copied
	run  int  // the leaf's run that holds the next one
	sub  bool // the last run is a substitute
}

// keep copies the bytes up to an offset as they are.
func (c *cleaner) keep(to int) {
	for c.done < to {
		run := c.leaf.Runs[c.run]
		end := min(run.End, to)
		piece := run
		if exactRun(run) {
			piece.Source.Start += c.done - run.Start
			piece.Source.End -= run.End - end
		}
		piece.Start = c.text.Len()
		c.text.WriteString(c.leaf.Text[c.done:end])
		piece.End = c.text.Len()
		c.runs = append(c.runs, piece)
		c.sub = false
		if c.done = end; c.done == run.End {
			c.run++
		}
	}
}

// replace puts a substitute in the place of some bytes. Substitutes that follow
// each other share a run: a text of nothing but broken bytes would be mostly
// runs otherwise.
func (c *cleaner) replace(change clean.Change) {
	run := c.leaf.Runs[c.run]
	source := run.Source
	if exactRun(run) {
		source.Start += change.At - run.Start
		source.End = min(source.Start+change.Len, run.Source.End)
	}
	c.done = change.At + change.Len
	for c.run < len(c.leaf.Runs) && c.leaf.Runs[c.run].End <= c.done {
		source.End = max(source.End, c.leaf.Runs[c.run].Source.End)
		c.run++
	}
	if change.With == "" {
		return
	}
	at := c.text.Len()
	c.text.WriteString(change.With)
	if n := len(c.runs); c.sub {
		if last := &c.runs[n-1]; last.Source.End == source.Start && last.Style == run.Style && last.Link == run.Link {
			last.End, last.Source.End = c.text.Len(), source.End
			return
		}
	}
	c.sub = true
	c.runs = append(c.runs, article.Run{Start: at, End: c.text.Len(), Source: source, Style: run.Style, Link: run.Link})
}

func exactRun(r article.Run) bool { return r.End-r.Start == r.Source.Len() }
