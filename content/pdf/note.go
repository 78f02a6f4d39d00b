package pdf

import (
	"regexp"
	"strings"
)

// note is a footnote: its label, "" where it goes on from the page before, and its
// lines.
type note struct {
	label string
	lines []line
}

// noteSize is how large the letters of footnotes are at most, of the body's size.
const noteSize = 0.94

var noteLabel = regexp.MustCompile(`^(\d{1,3}|[*†‡§]{1,3})$`)

// takeNotes takes the footnotes from the end of a page's flows. The marks raised in
// its text say which numbers are labels.
func (l *leaf) takeNotes(size float64) {
	marks := map[string]int{}
	for i := range l.flows {
		for j := range l.flows[i].lines {
			for _, c := range l.flows[i].lines[j].cells {
				for _, w := range c.words {
					if w.raised == 1 {
						marks[w.text]++
					}
				}
			}
		}
	}
	for i := range l.flows {
		f := &l.flows[i]
		from := len(f.lines)
		for from > 0 && f.lines[from-1].size <= noteSize*size {
			from--
		}
		for j := range f.lines[:from] { // as large as the text
			if w := f.lines[j].first(); w.raised == 1 && marks[w.text] > 1 && w.y0 > l.height/2 {
				from = j
				break
			}
		}
		if from == 0 && f.lines[0].y0 < l.height/2 {
			continue
		}
		if notes := splitNotes(f.lines[from:], marks); len(notes) > 0 {
			l.notes = append(l.notes, notes...)
			f.lines = f.lines[:from]
		}
	}
	kept := l.flows[:0]
	for _, f := range l.flows {
		if len(f.lines) > 0 {
			kept = append(kept, f)
		}
	}
	l.flows = kept
}

// splitNotes parts lines into footnotes; none where no line begins with a label.
func splitNotes(lines []line, marks map[string]int) []note {
	var notes []note
	labelled := false
	for _, l := range lines {
		label, ok := takeLabel(&l, marks)
		if ok || len(notes) == 0 {
			notes = append(notes, note{label: label})
		}
		labelled = labelled || ok
		n := &notes[len(notes)-1]
		n.lines = append(n.lines, l)
	}
	if !labelled {
		return nil
	}
	return notes
}

// takeLabel takes the label of a footnote off its first line.
func takeLabel(l *line, marks map[string]int) (string, bool) {
	c := &l.cells[0]
	label := strings.TrimRight(c.words[0].text, ".)")
	if !noteLabel.MatchString(label) || len(l.cells) < 2 && len(c.words) < 2 {
		return "", false
	}
	if c.words[0].raised != 1 && marks[label] == 0 {
		return "", false
	}
	if len(c.words) > 1 {
		c.words = append([]word(nil), c.words[1:]...)
	} else {
		l.cells = l.cells[1:]
	}
	return label, true
}
