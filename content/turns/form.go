package turns

import (
	"strings"

	"briefing/content/article"
)

// Form is how a transcript sets its labels, as its beginning shows it: for those
// who must know where a turn begins before the document has been read.
type Form struct {
	official bool
	keys     map[string]bool // by style and key
	asks     map[string]bool // by key: most of what the speaker says ends in a question
}

// FormOf returns the form of a transcript that begins with some text, in which
// every line is looked at by itself; nil for other documents.
func FormOf(beginning string) *Form {
	var leaves []article.Leaf
	for line := range strings.Lines(beginning) {
		line = strings.TrimRight(line, "\r\n")
		if strings.TrimSpace(line) != "" {
			leaves = append(leaves, article.Leaf{Text: line})
		}
	}
	s := &survey{leaves: leaves}
	s.collect()
	if len(s.labels) == 0 {
		return nil
	}
	s.decide()
	if s.accepted < minLabels || s.list {
		return nil
	}
	f := &Form{official: s.official, keys: map[string]bool{}, asks: map[string]bool{}}
	for i := range s.labels {
		if c := &s.labels[i]; s.kept[i] {
			f.keys[c.id()] = true
		}
	}
	f.whoAsks(s)
	return f
}

// id tells a label from those of another style or speaker.
func (c *label) id() string { return string('0'+byte(c.style)) + c.who.short }

// whoAsks finds the speakers most of whose turns hold a question.
func (f *Form) whoAsks(s *survey) {
	d := dealer{survey: s}
	d.deal()
	asked, all := map[string]int{}, map[string]int{}
	for i, n := range d.labelOf {
		key := s.labels[n].who.short
		all[key]++
		for _, w := range d.turns[i].Words {
			if strings.Contains(s.leaves[w.Leaf].Text[w.Start:w.End], "?") {
				asked[key]++
				break
			}
		}
	}
	most := 0.0
	for key, n := range asked {
		most = max(most, float64(n)/float64(all[key]))
	}
	for key, n := range asked {
		share := float64(n) / float64(all[key])
		f.asks[key] = n > 1 && share*2 > 1 && share*2 > most
	}
	if all["q"] > 0 {
		clear(f.asks)
		f.asks["q"] = true
	}
}

// Label is a label that begins a line.
type Label struct {
	Key  string // equal for labels of one speaker
	Body int    // where the words behind it begin, the line's length if there are none
	Asks bool   // the speaker is one who asks
	Stop bool   // a full stop ends it, so that it is one only where a paragraph begins
}

// Label returns the label that begins a line of the document; false where the line
// begins with none.
func (f *Form) Label(line string) (Label, bool) {
	if f == nil {
		return Label{}, false
	}
	l := &article.Leaf{Text: line}
	c, ok := parse(l, 0, len(line))
	if !ok {
		return Label{}, false
	}
	sure := f.official && c.who.formal && (c.style == colon && c.who.caps || c.style == stop && c.who.shouted)
	if !sure && !f.keys[c.id()] {
		return Label{}, false
	}
	return Label{Key: c.who.short, Body: c.body, Asks: f.asks[c.who.short], Stop: c.style == stop}, true
}

// Direction reports whether a line stands in brackets, as stage directions do.
func (f *Form) Direction(line string) bool { return f != nil && isDirection(line) }

// HasQuestions reports whether the form is that of a transcript in which some
// speakers ask and others answer.
func (f *Form) HasQuestions() bool {
	if f == nil {
		return false
	}
	for _, asks := range f.asks {
		if asks {
			return true
		}
	}
	return false
}
