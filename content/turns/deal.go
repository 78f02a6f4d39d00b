package turns

import (
	"strings"

	"briefing/content/article"
)

// dealer gives the paragraphs of a document to the labels.
type dealer struct {
	*survey
	turns   []Turn
	labelOf []int // by turn: the label that opens it
	open    bool  // the last turn goes on
	last    label // that opened it
	longest int   // paragraphs without a label between two labels
	run     int   // since the last label
	until   int   // the leaf of the last label
	time    string

	speakers []Speaker
}

// deal goes through the leaves once.
func (d *dealer) deal() {
	for i := range d.labels {
		if d.kept[i] {
			d.until = d.labels[i].leaf
		}
	}
	next := 0
	for i := range d.leaves {
		l := &d.leaves[i]
		first := next
		for next < len(d.labels) && d.labels[next].leaf == i {
			next++
		}
		if !speaks(l) || !d.leaf(i, first, next) {
			d.interrupt(l)
		}
	}
	d.prune()
}

// interrupt handles a leaf that is nobody's: a heading or a rule ends the turn,
// a table or a picture in it does not.
func (d *dealer) interrupt(l *article.Leaf) {
	if l.Kind == article.Heading || l.Kind == article.Rule {
		d.open = false
	}
}

// leaf deals out the lines of a leaf, whose candidates are labels[from:to]. It
// reports false for a heading without a label.
func (d *dealer) leaf(i, from, to int) bool {
	l := &d.leaves[i]
	heading := l.Kind == article.Heading
	if heading && (from == to || !d.kept[from]) {
		return false
	}
	d.run++
	if d.open && d.doubtful(i, from, to) {
		d.open = false
	}
	for start := 0; start <= len(l.Text); {
		end := lineEnd(l.Text, start)
		for from < to && d.labels[from].line < start {
			from++
		}
		switch {
		case from < to && d.labels[from].line == start && d.kept[from]:
			d.begin(from)
			d.words(i, d.labels[from].body, end, false)
		case from < to && d.labels[from].line == start && d.open && d.rivals(from):
			d.open = false // it may be another speaker
		default:
			d.line(i, start, end)
		}
		start = end + 1
	}
	if d.list && d.open && d.closed(i) {
		d.open = false
	}
	return true
}

// rivals reports whether a candidate that was not kept looks like the label
// that opened the turn.
func (d *dealer) rivals(n int) bool {
	c := &d.labels[n]
	if c.style != d.last.style || c.style != colon {
		return false
	}
	if c.who.generic && !c.who.formal {
		return d.last.strong // "Break:"
	}
	if c.body >= c.stop {
		return false
	}
	return c.who.formal || !d.official && (c.who.words >= 2 || c.who.caps)
}

// closed reports whether a statement of a list ends with leaf i: nothing says
// that it goes on.
func (d *dealer) closed(i int) bool {
	w := d.turns[len(d.turns)-1].Words
	return len(w) > 0 && !(strings.ContainsAny(d.leaves[i].Text[w[len(w)-1].Start-1:w[len(w)-1].Start], "\"") || strings.HasSuffix(d.leaves[i].Text[:w[len(w)-1].Start], "“")) || len(w) > 0 && w[len(w)-1].End < len(d.leaves[i].Text)
}

// begin opens the turn of a label.
func (d *dealer) begin(n int) {
	c := d.labels[n]
	if len(d.turns) > 0 {
		d.longest = max(d.longest, d.run-1)
	}
	sure := uint8(sureLabel)
	if c.style == alone || c.style == dash {
		sure = sureLine
	}
	d.turns = append(d.turns, Turn{Label: Place{c.leaf, c.start, c.end}, Time: c.time, Confidence: sure})
	d.labelOf = append(d.labelOf, n)
	if c.time == "" {
		d.turns[len(d.turns)-1].Time = d.time
	}
	d.last, d.open, d.run, d.time = c, true, 0, ""
}

// line deals out a line without a label.
func (d *dealer) line(leaf, start, end int) {
	text := d.leaves[leaf].Text[start:end]
	switch t, is := onlyTime(text); {
	case strings.TrimSpace(text) == "":
	case is && (d.last.style == timed || d.last.style == alone || d.last.body >= d.last.stop) && halfDay(text[strings.Index(text, t)+len(t):]) == 0:
		if n := len(d.turns); d.open && n > 0 && d.turns[n-1].Time == "" && len(d.turns[n-1].Words) == 0 {
			d.turns[n-1].Time = t
		} else {
			d.time = t // of the label to come
		}
	case endsTalk(text), strings.HasPrefix(text, "BY ") && strings.HasSuffix(text, ":"):
		d.open = false
	case isDirection(text):
	case d.open:
		d.words(leaf, start, end, true)
	}
}

// words adds bytes of a leaf, trimmed, to the turn that is open. Lines of one
// leaf that follow each other are one paragraph.
func (d *dealer) words(leaf, start, end int, joins bool) {
	text := d.leaves[leaf].Text
	trimmed := strings.TrimLeft(text[start:end], " \t\u00a0*_")
	start = end - len(trimmed)
	end = start + len(strings.TrimRight(trimmed, " \t\u00a0*_"))
	if start >= end || isDirection(text[start:end]) {
		return
	}
	t := &d.turns[len(d.turns)-1]
	if n := len(t.Words); joins && n > 0 && t.Words[n-1].Leaf == leaf && strings.TrimSpace(text[t.Words[n-1].End:start]) == "" {
		t.Words[n-1].End = end
		return
	}
	start, end = unquoted(text, start, end)
	t.Words = append(t.Words, Place{leaf, start, end})
}

// unquoted takes the marks off words that stand in marks from their first
// character to the last, but for a source in brackets behind them.
func unquoted(text string, start, end int) (int, int) {
	s := text[start:end]
	for _, pair := range [...][2]string{{"“", "”"}, {"\"", "\""}, {"«", "»"}, {"„", "“"}, {"‘", "’"}} {
		rest, ok := strings.CutPrefix(s, pair[0])
		if !ok {
			continue
		}
		last := strings.LastIndex(rest, pair[1])
		if last < 0 {
			return start + len(pair[0]), end // it goes on in the next paragraph
		}
		if strings.Contains(rest[:last], pair[0]) && pair[0] != pair[1] {
			return start, end
		}
		tail := strings.Trim(rest[last+len(pair[1]):], " .,")
		if tail == "" || isDirection(tail) || tail[0] == '[' || tail[0] == '(' {
			from := start + len(pair[0])
			return from, from + last
		}
	}
	return start, end
}

// How many paragraphs a turn may have where form alone does not make sure.
const (
	freeRun   = 2  // after the last label, at least
	patientTo = 40 // between two labels, at most
)

// doubtful reports whether a leaf without a label hardly belongs to the turn that
// is open.
func (d *dealer) doubtful(i, from, to int) bool {
	for ; from < to; from++ {
		if d.kept[from] {
			return false
		}
	}
	l := &d.leaves[i]
	if strings.HasPrefix(l.Text, "– ") || strings.HasPrefix(l.Text, "— ") && d.last.style != mark && !d.official {
		return true // another voice, not told whose
	}
	if d.official || d.voices {
		return false
	}
	if allStyled(l, article.Emphasis) || d.last.style == colon && attributed(l.Text) {
		return true
	}
	limit := patientTo
	if i > d.until {
		limit = max(freeRun, min(d.longest, patientTo))
	}
	return d.run > limit
}

// allStyled reports whether all words of a leaf have a style.
func allStyled(l *article.Leaf, style article.Style) bool {
	for _, r := range l.Runs {
		if r.Style&style == 0 && strings.TrimSpace(l.Text[r.Start:r.End]) != "" {
			return false
		}
	}
	return len(l.Runs) > 0
}

// attributed reports whether a paragraph says of a quotation who said it, as a
// report does and a turn hardly.
func attributed(text string) bool {
	for _, close := range [...]string{",” ", "?” ", "!” ", ",\" ", "?\" ", "!\" "} {
		at := strings.Index(text, close)
		if at < 0 {
			continue
		}
		behind := text[at+len(close):]
		words := strings.Fields(behind[:min(len(behind), 60)])
		for _, w := range words[:min(len(words), 4)] {
			switch strings.Trim(w, ".,") {
			case "said", "says", "told", "asked", "added", "wrote":
				return words[0] != "I"
			}
		}
	}
	return false
}

// prune drops turns without words.
func (d *dealer) prune() {
	kept := d.turns[:0]
	labels := d.labelOf[:0]
	for i := range d.turns {
		if len(d.turns[i].Words) > 0 {
			kept = append(kept, d.turns[i])
			labels = append(labels, d.labelOf[i])
		}
	}
	d.turns, d.labelOf = kept, labels
}

func (d *dealer) script() *Script { return &Script{Turns: d.turns, Speakers: d.speakers} }
