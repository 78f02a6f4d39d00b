package turns

import (
	"strings"

	"briefing/content/article"
	"briefing/content/text"
)

// survey is what is known of a document's labels before anything is dealt out.
type survey struct {
	leaves   []article.Leaf
	title    string
	labels   []label
	counts   map[string]int // by key: how many labels have it
	accepted int            // labels that are some
	voices   bool           // a name in bold with a colon is a label
	// onlyMarks is true where all labels are marks of question and answer, and list
	// where they are those of a list of statements.
	onlyMarks, list bool
	official        bool   // offices and forms of address in capitals: the record of an event
	kept            []bool // by label: it is one
}

// maxLines bounds the work on what cannot be a label anyway.
const maxLines = 1 << 20

// collect finds the lines that may begin with a label.
func (s *survey) collect() {
	lines := 0
	for i := range s.leaves {
		l := &s.leaves[i]
		if !speaks(l) {
			continue
		}
		for start := 0; start <= len(l.Text) && lines < maxLines; lines++ {
			end := lineEnd(l.Text, start)
			if c, ok := parse(l, start, end); ok && s.plausible(l, &c) {
				c.leaf = i
				s.labels = append(s.labels, c)
			}
			start = end + 1
		}
	}
}

// lineEnd returns where the line that begins at byte start of a text ends.
func lineEnd(text string, start int) int {
	if n := strings.IndexByte(text[start:], '\n'); n >= 0 {
		return start + n
	}
	return len(text)
}

// speaks reports whether the words of a leaf may be somebody's turn, or a label.
func speaks(l *article.Leaf) bool {
	return l.Kind == article.Paragraph || l.Kind == article.Heading && len(l.Text) <= maxAlone
}

// plausible sorts out at once what no label looks like.
func (s *survey) plausible(l *article.Leaf, c *label) bool {
	if l.Kind == article.Heading && c.style != alone && c.style != timed && !(c.style == colon && c.body >= c.stop) && !s.firstLine(l, c) {
		return false
	}
	if c.who.generic && !c.who.formal && !c.isMark() {
		return c.strong && c.style == colon // it ends what somebody says
	}
	if c.style == alone && l.Kind == article.Heading && c.who.behind != "" {
		return false
	}
	return c.style != alone || c.who.words >= 2 || c.who.formal
}

// unify gives the labels of one speaker one key: a full name is its own, a surname
// or initials are those of the only full name that they belong to.
func (s *survey) unify() {
	full := map[string]string{}
	for i := range s.labels {
		c := &s.labels[i]
		if c.who.words < 2 {
			continue
		}
		words := strings.Fields(fold(s.leaves[c.leaf].Text[c.who.nameStart:c.who.nameEnd]))
		name := strings.Join(words, " ")
		for _, short := range [...]string{c.who.key, firstLetters(words)} {
			if known := full[short]; known == "" {
				full[short] = name
			} else if known != name {
				full[short] = several
			}
		}
		c.who.key = name
	}
	s.counts = map[string]int{}
	for i := range s.labels {
		c := &s.labels[i]
		if name := full[c.who.key]; c.who.words == 1 && name != "" && name != several {
			c.who.initials = len(c.who.key) <= maxInitials && c.who.caps
			c.who.key = name
		}
		s.counts[c.who.key]++
	}
}

// several stands for more than one full name.
const several = "\x00"

// firstLine reports whether a heading is a document's first leaf with words
// behind a label: in plain text the first line is taken for the title.
func (s *survey) firstLine(l *article.Leaf, c *label) bool {
	return l == &s.leaves[0] && c.style == colon && c.body < c.stop
}

// decide says which of the candidates are labels.
func (s *survey) decide() {
	s.kept = make([]bool, len(s.labels))
	s.unify()
	for i := range s.labels {
		c := &s.labels[i]
		s.kept[i] = s.voices && c.strong && c.style == colon && c.body < c.stop && !c.who.generic
	}
	s.inCapitals()
	s.marks()
	for st := range styles {
		if st != mark && (!s.official || st == stop || st == timed) {
			s.recurring(st)
		}
	}
	s.onlyMarks = true
	for i := range s.kept {
		if s.kept[i] {
			s.accepted++
			s.onlyMarks = s.onlyMarks && s.labels[i].isMark()
		}
	}
}

// inCapitals keeps the labels in capitals with an office or a form of address,
// and where there are some, all others in capitals that recur or hold a full name.
func (s *survey) inCapitals() {
	for i := range s.labels {
		c := &s.labels[i]
		if s.leaves[c.leaf].Kind != article.Paragraph || !c.who.formal {
			continue
		}
		if c.style == colon && c.who.caps && c.body < c.stop || c.style == stop && c.who.shouted && len(c.who.key) > maxInitials {
			s.kept[i], s.official = true, true
		}
	}
	if !s.official {
		return
	}
	for i := range s.labels {
		c := &s.labels[i]
		if c.style == colon && c.who.office && c.body < c.stop {
			s.kept[i] = true
		}
		if c.style == colon && c.who.caps && !c.who.generic && (c.who.words >= 2 || s.counts[c.who.key] > 1) && c.body < c.stop {
			s.kept[i] = true
		}
	}
}

// marks keeps the marks of question and answer, where there are two at least or
// other labels beside them. An A without a stop must follow a Q.
func (s *survey) marks() {
	asked, answered := 0, 0
	last := ""
	for i := range s.labels {
		c := &s.labels[i]
		switch {
		case !c.isMark():
			continue
		case c.who.key == "q":
			asked++
		case !c.bare || last == "q":
			answered++
		default:
			c.who.key = "" // an article
			continue
		}
		last = c.who.key
	}
	if asked == 0 || asked+answered < 2 && !s.official {
		return
	}
	for i := range s.labels {
		if c := &s.labels[i]; c.isMark() && c.who.key != "" {
			s.kept[i] = true
		}
	}
}

// How often labels must recur to be some: so many of one style, of so many
// speakers, of whom one at least speaks twice.
const (
	minLabels   = 3
	minSpeakers = 2
	minAlone    = 4 // labels that are nothing but a name on a line
)

// tally is what the labels of one style have in common.
type tally struct {
	labels, quoted, offices int
	keys                    map[string]int
	people                  map[string]int // keys that look like people's
	spoken                  map[string]int // keys, by words that end like a sentence
	turns                   int            // labels that another speaker's follows
}

// recurring keeps the labels of a style that recur, and those of a list of
// statements.
func (s *survey) recurring(st style) {
	t := s.tally(st)
	if t.labels < minLabels {
		return
	}
	t = s.withoutPlaces(st, t)
	switch {
	case t.transcript(st):
	case st == colon && t.statements():
		s.list = true
	default:
		return
	}
	for i := range s.labels {
		c := &s.labels[i]
		if c.style == st && (!c.who.generic || c.who.formal) && t.isSpeaker(c, st) {
			s.kept[i] = true
		}
	}
}

// withoutPlaces leaves out the labels of a style that are places, as those of a
// list of short reports are.
func (s *survey) withoutPlaces(st style, t *tally) *tally {
	places := false
	for i := range s.labels {
		c := &s.labels[i]
		if c.style != st || c.who.role || c.who.formal || c.who.behind != "" {
			continue
		}
		name := written(s.leaves[c.leaf].Text[c.who.nameStart:c.who.nameEnd])
		if known := text.English().Name(name); known.Is(text.Place) && !known.Is(text.Given) {
			c.style, places = none, true
		}
	}
	if !places {
		return t
	}
	return s.tally(st)
}

// tally counts the labels of a style.
func (s *survey) tally(st style) *tally {
	t := &tally{keys: map[string]int{}, people: map[string]int{}, spoken: map[string]int{}}
	last := ""
	for i := range s.labels {
		c := &s.labels[i]
		if c.style != st || c.who.generic && !c.who.formal {
			continue
		}
		t.labels++
		t.keys[c.who.key]++
		if c.who.formal || c.who.words >= 2 || c.who.caps && st == colon || c.time != "" && st != alone {
			t.people[c.who.key]++
		}
		if s.sentence(c) {
			t.spoken[c.who.key]++
		}
		if last != "" && last != c.who.key {
			t.turns++
		}
		last = c.who.key
		if quoted(s.leaves[c.leaf].Text[c.body:c.stop]) {
			t.quoted++
		}
		if c.who.behind != "" || c.who.formal {
			t.offices++
		}
	}
	return t
}

// sentence reports whether the words behind a label end like a sentence, or
// stand below it.
func (s *survey) sentence(c *label) bool {
	words := strings.TrimRight(s.leaves[c.leaf].Text[c.body:c.stop], marks+")]")
	if words == "" {
		return c.leaf+1 < len(s.leaves) || c.stop < len(s.leaves[c.leaf].Text)
	}
	for _, end := range [...]string{".", "?", "!", "…", "\"", "”", "’", "—", "–", "-", "»", "'"} {
		if strings.HasSuffix(words, end) {
			return true
		}
	}
	return false
}

// transcript reports whether labels of a style recur as speakers do.
func (t *tally) transcript(st style) bool {
	if t.labels < minLabels || len(t.keys) < minSpeakers || st == alone && t.labels < minAlone {
		return false
	}
	recur, people, spoken := 0, 0, 0
	for k, n := range t.keys {
		if n > 1 {
			recur++
		}
		if t.people[k] > 0 {
			people += n
		}
		spoken += t.spoken[k]
	}
	if recur == 0 || st == alone && recur < 2 || spoken*10 < t.labels*6 {
		return false
	}
	// Names of one word must alternate as people do: a review has "Pros" and
	// "Cons", but hardly in more than it has of names.
	return people*2 >= t.labels || t.labels >= 2*minSpeakers && t.turns*4 >= t.labels*3-3 && len(t.keys)*3 <= t.labels*2
}

// statements reports whether labels make a list of statements: each names a
// person, and most are followed by words in marks.
func (t *tally) statements() bool {
	return t.labels >= minLabels && len(t.people)*3 >= len(t.keys)*2 && t.quoted*3 >= t.labels*2
}

// isSpeaker reports whether a label of a style that has been accepted is one: it
// recurs, or looks like a person's.
func (t *tally) isSpeaker(c *label, st style) bool {
	if t.keys[c.who.key] > 1 {
		return true
	}
	return c.who.initials || t.people[c.who.key] > 0 && (st != alone || c.who.formal || c.who.words >= 2)
}
