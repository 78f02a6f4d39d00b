package turns

import (
	"sort"
	"strings"
	"unicode/utf8"

	"briefing/content/article"
)

// style is how a label is set off from the words.
type style uint8

const (
	colon style = iota // NOVAK: words
	stop               // Mr. Novak. words
	dash               // Ada Novak (Harbour). – words
	bold               // **Ada Novak** words
	timed              // Ada Novak 0:12, words behind or below
	alone              // Ada Novak, words below
	mark               // Q words
	styles

	none = styles // no label after all
)

// maxLabel is the most bytes of a label that a colon ends, maxAlone of one that
// stands alone.
const (
	maxLabel = 160
	maxAlone = 100
)

// label is the beginning of a line that may name who speaks. Offsets are bytes of
// the leaf's text.
type label struct {
	leaf       int
	line       int // where the line begins
	start, end int // the label as written
	body, stop int // the words behind it on the line
	style      style
	strong     bool // set in bold
	bare       bool // an A without a stop, which may be an article
	time       string
	who        person
}

// isMark reports whether the label is the mark of question or answer, and which.
func (c *label) isMark() bool { return c.style == mark }

// parse reads the label that begins the line [start, end) of a leaf.
func parse(l *article.Leaf, start, end int) (label, bool) {
	text := l.Text
	c := label{line: start, start: skipMarks(text, start, end), stop: end}
	if t, n := timeAt(text[c.start:end]); n > 0 {
		c.time = t
		c.start += n
		c.start = end - len(strings.TrimLeft(text[c.start:end], marks+"-–—|:"))
	}
	if c.start >= end {
		return c, false
	}
	if c.bracketed(text) {
		return c, true
	}
	if c.questionMark(text) {
		return c, true
	}
	if first, _ := utf8.DecodeRuneInString(text[c.start:]); first < 'A' || first > 'Z' && first < 0xC0 {
		return c, false
	}
	if to := strongEnd(l, c.start); to > c.start {
		c.strong = true
	}
	if c.scan(text) {
		return c, true
	}
	return c, c.inBold(l) || c.alone(text)
}

// bracketed parses a label in brackets: "[Novak]: words", and in two pairs of
// them, as wikis have it: "((Novak)) words".
func (c *label) bracketed(text string) bool {
	s := text[c.start:c.stop]
	open, end := 1, -1
	switch {
	case strings.HasPrefix(s, "(("):
		open, end = 2, strings.Index(s[:min(len(s), maxAlone)], "))")
	case strings.HasPrefix(s, "["):
		if end = strings.IndexByte(s[:min(len(s), maxAlone)], ']'); end > 0 && !strings.HasPrefix(s[end+1:], ":") {
			return false
		}
	}
	if end < open+1 {
		return false
	}
	c.start, c.style = c.start+open, colon
	stop := c.start + end - open
	if !c.person(text, stop) {
		return false
	}
	c.who.formal = c.who.formal || open == 2
	c.body = c.stop - len(strings.TrimLeft(text[stop:c.stop], ")]: \u00a0"))
	return c.body < c.stop
}

// questionMark parses the marks of question and answer: "Q", "Q.", "A:", "Q1:".
func (c *label) questionMark(text string) bool {
	s := text[c.start:c.stop]
	if s[0] != 'Q' && s[0] != 'A' || len(s) < 2 {
		return false
	}
	n := 1 + digits(s[1:], 3)
	if n >= len(s) {
		return false
	}
	c.end = c.start + n
	switch rest := s[n:]; {
	case rest[0] == '.' || rest[0] == ':' || rest[0] == ')':
		n++
		if n < len(s) && !strings.ContainsRune(marks, rune(s[n])) && s[n] < utf8.RuneSelf {
			return false
		}
	case s[0] == 'Q' && (strings.HasPrefix(rest, "  ") || rest[0] == '\t' || strings.HasPrefix(rest, "\u00a0") || strings.HasPrefix(rest, " \u00a0")):
	case s[0] == 'Q' && rest[0] == ' ':
		if after := strings.TrimLeft(rest, " "); !startsUpper(after) && !strings.HasPrefix(after, "(") && !strings.HasPrefix(after, "—") {
			return false
		}
	case s[0] == 'Q' && (rest[0] == '*' || rest[0] == '_'):
	case rest[0] == ' ' && startsUpper(strings.TrimLeft(rest, " ")):
		c.bare = true
	default:
		return false
	}
	c.body = skipMarks(text, c.start+n, c.stop)
	c.style = mark
	c.who = person{role: true, caps: true, short: strings.ToLower(s[:1]), key: strings.ToLower(s[:1])}
	return c.body < c.stop
}

// scan looks for what ends the label: a colon, a time, a full stop, a dash.
func (c *label) scan(text string) bool {
	limit := min(c.stop, c.start+maxLabel)
	depth, word := 0, c.start
	for i := c.start; i < limit; i++ {
		switch b := text[i]; b {
		case '(', '[':
			if depth == 0 && i > c.start && c.timeEnds(text, i) {
				return true
			}
			depth++
		case ')', ']':
			depth--
		case ':', '\xef': // the full-width colon begins with the latter
			if depth <= 0 && c.colonEnds(text, i) {
				return true
			}
			if depth <= 0 {
				return false
			}
		case '.':
			if depth == 0 && c.stopEnds(text, word, i) {
				return true
			}
		case '?', '!', ';', '"', '\n':
			return false
		case '\xe2':
			if depth == 0 && c.dashEnds(text, i) {
				return true
			}
			if strings.HasPrefix(text[i:], "“") || strings.HasPrefix(text[i:], "”") {
				return false
			}
		case ' ':
			if word = i + 1; depth == 0 && word < limit && isDigit(text[word]) && c.timeEnds(text, word) {
				return true
			}
			if depth == 0 && word < limit && text[word] >= 'a' && text[word] <= 'z' && !c.small(text, word) {
				return false
			}
		}
	}
	return false
}

// small reports whether the small word at byte at may stand in a label. After a
// comma any may.
func (c *label) small(text string, at int) bool {
	n := strings.IndexAny(text[at:c.stop], " ,.:()*")
	if n < 0 {
		return false
	}
	w := text[at : at+n]
	return particle(w) || linking(w) || classOf(w)&(office|modifier|honorific) != 0 || strings.ContainsAny(text[c.start:at], ",(") || classOf(w) == 0 && n <= 2
}

// colonEnds takes the colon at byte i for the end of the label.
func (c *label) colonEnds(text string, i int) bool {
	n := 1
	if text[i] != ':' {
		if !strings.HasPrefix(text[i:], "：") {
			return false
		}
		n = len("：")
	}
	after := i + n
	if n == 1 && after < c.stop && strings.IndexByte(" \t*_\"'<(\n\xc2\xe2", text[after]) < 0 {
		if t, _ := timeAt(text[after:c.stop]); t == "" || isDigit(text[i-1]) {
			return false
		}
	}
	if c.person(text, i) {
		c.style = colon
		c.body = skipMarks(text, after, c.stop)
		if t, k := timeAt(text[c.body:c.stop]); k > 0 && c.body+k == trimMarks(text, c.body, c.stop) {
			c.time, c.body = t, c.stop
		} else if k > 0 && text[c.body] != t[0] {
			c.time = t
			c.body = skipMarks(text, c.body+k, c.stop)
		}
		return true
	}
	return false
}

// timeEnds takes the time at byte i for the end of the label.
func (c *label) timeEnds(text string, i int) bool {
	t, n := timeAt(text[i:c.stop])
	if n == 0 || !c.person(text, i) {
		return false
	}
	c.time, c.style = t, timed
	rest := strings.TrimLeft(text[i+n:c.stop], marks)
	if after, ok := strings.CutPrefix(rest, ":"); ok {
		c.style, rest = colon, strings.TrimLeft(after, marks)
	}
	c.body = c.stop - len(rest)
	return true
}

// stopEnds takes the full stop at byte i for the end of the label, as the records
// of hearings have it: the word before it is no abbreviation, and a form of
// address, an office or "The" begins it.
func (c *label) stopEnds(text string, word, i int) bool {
	after := text[i+1 : c.stop]
	if after == "" || after[0] != ' ' && !strings.HasPrefix(after, "\u00a0") {
		return false
	}
	w := text[word:i]
	if strings.IndexByte(w, '.') >= 0 || !c.addressed(text) {
		return false
	}
	if cl := classOf(w); len(w) <= 1 || cl&honorific != 0 || word == c.start && cl&office != 0 && len(w) <= 4 {
		return false
	}
	body := skipMarks(text, i+1, c.stop)
	if body >= c.stop || !c.person(text, i) || !c.who.formal || c.who.role && !strings.HasPrefix(strings.ToLower(text[c.start:]), "the ") {
		return false
	}
	if s := text[body:c.stop]; !startsUpper(s) && strings.IndexByte("([\"'`\xe2-$0123456789", s[0]) < 0 {
		return false
	}
	c.style, c.body = stop, body
	return true
}

// addressed reports whether a label begins with a form of address, an office or
// "The".
func (c *label) addressed(text string) bool {
	first, _, _ := strings.Cut(text[c.start:c.stop], " ")
	return classOf(first)&(honorific|office|modifier) != 0 || strings.EqualFold(first, "the")
}

// dashEnds takes the dash at byte i for the end of the label.
func (c *label) dashEnds(text string, i int) bool {
	if !strings.HasPrefix(text[i:], "–") && !strings.HasPrefix(text[i:], "—") || i < 2 || text[i-1] != ' ' {
		return false
	}
	end := c.start + len(strings.TrimRight(text[c.start:i], " ."))
	if !c.person(text, end) || !c.who.formal && c.who.behind == "" {
		return false
	}
	c.style, c.body = dash, skipMarks(text, i+len("–"), c.stop)
	words := strings.TrimRight(text[c.body:c.stop], marks+"\"'”’)")
	return words != "" && (len(words) > maxAlone || strings.ContainsAny(words[len(words)-1:], ".?!") || strings.HasSuffix(words, "…"))
}

// person reads text[c.start:end] as a label.
func (c *label) person(text string, end int) bool {
	end = c.start + len(strings.TrimRight(text[c.start:end], marks+","))
	if strings.HasSuffix(text[c.start:end], "]") && strings.Contains(text[c.start:end], " [") {
		open := c.start + strings.LastIndex(text[c.start:end], " [")
		end = trimMarks(text, c.start, open) // [continuing]
	}
	if end > c.start && text[end-1] == ']' && strings.IndexByte(text[c.start:end], '[') < 0 {
		end--
	}
	if end <= c.start {
		return false
	}
	who, ok := parsePerson(text, c.start, end)
	c.end, c.who = end, who
	return ok
}

// inBold takes a name in bold that words in another style follow for a label.
func (c *label) inBold(l *article.Leaf) bool {
	text := l.Text
	to := strongEnd(l, c.start)
	if to == 0 && c.start > c.line && strings.HasSuffix(text[c.line:c.start], "**") {
		if n := strings.Index(text[c.start:min(c.stop, c.start+maxAlone)], "**"); n > 0 {
			to = c.start + n
		}
	}
	if to <= c.start || to-c.start > maxAlone {
		return false
	}
	body := skipMarks(text, min(to, c.stop), c.stop)
	if body < c.stop && isDirection(text[body:c.stop]) {
		return c.alone(text) // **Ada Novak** (Harbour)
	}
	if body >= c.stop || !c.person(text, min(to, c.stop)) {
		return false
	}
	c.style, c.body, c.strong = bold, body, true
	return true
}

// strongEnd returns where the bold that covers byte at of a leaf ends; 0 if it is
// not bold.
func strongEnd(l *article.Leaf, at int) int {
	end := 0
	first := sort.Search(len(l.Runs), func(i int) bool { return l.Runs[i].End > at })
	for i := first; i < len(l.Runs) && end <= at+maxLabel; i++ {
		if l.Runs[i].Style&article.Strong == 0 {
			break
		}
		end = l.Runs[i].End
	}
	return end
}

// alone takes a whole line for a label.
func (c *label) alone(text string) bool {
	end := trimMarks(text, c.start, c.stop)
	if before, ok := strings.CutSuffix(text[c.start:end], "."); ok && len(before) < maxAlone && c.person(text, end-1) && c.who.formal && c.who.shouted {
		c.style, c.body = stop, c.stop // Mr. NOVAK.
		return true
	}
	if end-c.start > maxAlone || end <= c.start || strings.IndexByte(".?!,;:", text[end-1]) >= 0 || !c.person(text, end) {
		return false
	}
	c.style, c.body = alone, c.stop
	return true
}
