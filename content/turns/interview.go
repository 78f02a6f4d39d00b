package turns

import (
	"strings"
	"unicode/utf8"

	"briefing/content/article"
)

// So many paragraphs that ask make an interview: in bold, or, in a document that
// says it is one, without.
const (
	minQuestions      = 2
	minPlainQuestions = 3
	maxQuestion       = 400 // bytes of one that is not in bold
	maxAnswer         = 8   // paragraphs after a question that is not in bold
)

// interview is a document whose questions stand in paragraphs of their own.
type interview struct {
	leaves []article.Leaf
	set    setting
	first  int // the first question
	count  int
}

// setting is how the questions of an interview are set off.
type setting uint8

const (
	inBold setting = iota
	inItalics
	asHeadings
	asText
	settings
)

// interview looks for questions in bold, or in paragraphs of their own, and makes
// turns of the answers.
func (s *survey) interview() *Script {
	iv := interview{leaves: s.leaves}
	iv.find()
	if iv.count < minQuestions {
		return &Script{}
	}
	out := &Script{Speakers: []Speaker{{Part: Guest}}}
	open, since := false, 0
	for i := iv.first; i < len(s.leaves); i++ {
		l := &s.leaves[i]
		since++
		switch {
		case iv.asks(l):
			open, since = true, 0
			out.Turns = append(out.Turns, Turn{Confidence: sureGuest})
		case l.Kind != article.Paragraph || allStyled(l, article.Strong) || allStyled(l, article.Emphasis) || endsTalk(l.Text):
			open = open && l.Kind != article.Heading && l.Kind != article.Rule && l.Kind != article.Paragraph
		case open && (iv.set != asText || since <= maxAnswer) && len(l.Containers) == 0 && !isDirection(l.Text):
			t := &out.Turns[len(out.Turns)-1]
			if w := answer(l); w.End > w.Start {
				w.Leaf = i
				t.Words = append(t.Words, w)
			}
		}
	}
	kept := out.Turns[:0]
	for _, t := range out.Turns {
		if len(t.Words) > 0 {
			t.Label = Place{Leaf: t.Words[0].Leaf}
			kept = append(kept, t)
		}
	}
	out.Turns = kept
	return out
}

// answer is the words of a paragraph of an answer, without a mark before them.
func answer(l *article.Leaf) Place {
	text := strings.TrimSpace(l.Text)
	start := strings.Index(l.Text, text)
	end := start + len(text)
	if c, ok := parse(l, start, end); ok && c.isMark() {
		start = c.body
	}
	from, to := unquoted(l.Text, start, end)
	return Place{Start: from, End: to}
}

// find counts the questions. Those in bold are enough, all others are an
// interview's where the document says that it is one.
func (iv *interview) find() {
	var counts, firsts [settings]int
	for i := range iv.leaves {
		if st, ok := settingOf(&iv.leaves[i]); ok {
			if counts[st]++; counts[st] == 1 {
				firsts[st] = i
			}
		}
	}
	for st, n := range counts {
		least := minQuestions
		if setting(st) == asText {
			least = minPlainQuestions
		}
		if n >= least && (setting(st) == inBold || iv.announced(firsts[st])) {
			iv.set, iv.count, iv.first = setting(st), n, firsts[st]
			return
		}
	}
}

// settingOf returns how a question is set; false for a leaf that asks nothing.
func settingOf(l *article.Leaf) (setting, bool) {
	if !strings.HasSuffix(strings.TrimRight(l.Text, " \"”’'"), "?") {
		return 0, false
	}
	switch {
	case l.Kind == article.Heading && l.Level > 1:
		return asHeadings, true
	case l.Kind != article.Paragraph:
		return 0, false
	case allStyled(l, article.Strong):
		return inBold, true
	case allStyled(l, article.Emphasis):
		return inItalics, true
	}
	return asText, len(l.Text) <= maxQuestion && !quoted(l.Text)
}

// quoted reports whether a text begins with a quotation mark.
func quoted(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("\"'“‘«„‹”’", r)
}

// announced reports whether one of the few paragraphs before leaf number until
// says that somebody is interviewed.
func (iv *interview) announced(until int) bool {
	for i := max(0, until-maxAnswer); i < until; i++ {
		text := strings.ToLower(iv.leaves[i].Text)
		for _, sign := range [...]string{"interview", "spoke to", "spoke with", "talked to", "talks to", "talked with", "talks about", "sat down with", "q&a", "answers our questions"} {
			if strings.Contains(text, sign) {
				return true
			}
		}
	}
	return false
}

// asks reports whether a leaf is one of the interview's questions.
func (iv *interview) asks(l *article.Leaf) bool {
	st, ok := settingOf(l)
	return ok && (st == iv.set || st == inBold)
}
