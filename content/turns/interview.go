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
	bold   bool
	first  int // the first question
	count  int
}

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
		case open && (iv.bold || since <= maxAnswer) && len(l.Containers) == 0 && !isDirection(l.Text):
			t := &out.Turns[len(out.Turns)-1]
			text := strings.TrimSpace(l.Text)
			if text == "" {
				continue
			}
			start := strings.Index(l.Text, text)
			if c, ok := parse(l, start, start+len(text)); ok && c.isMark() {
				start = c.body
				text = l.Text[start:]
			}
			from, to := unquoted(l.Text, start, start+len(text))
			t.Words = append(t.Words, Place{i, from, to})
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

// find counts the questions.
func (iv *interview) find() {
	plain, firstPlain := 0, 0
	for i := range iv.leaves {
		l := &iv.leaves[i]
		if !question(l) {
			continue
		}
		if allStyled(l, article.Strong) {
			if iv.count++; iv.count == 1 {
				iv.first = i
			}
		} else if len(l.Text) <= maxQuestion && !quoted(l.Text) {
			if plain++; plain == 1 {
				firstPlain = i
			}
		}
	}
	iv.bold = iv.count > 0
	if !iv.bold && plain >= minPlainQuestions && iv.announced(firstPlain) {
		iv.count, iv.first = plain, firstPlain
	}
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

// question reports whether a leaf is a paragraph that ends in a question.
func question(l *article.Leaf) bool {
	return l.Kind == article.Paragraph && strings.HasSuffix(strings.TrimRight(l.Text, " \"”’'"), "?")
}

// asks reports whether a leaf is one of the interview's questions.
func (iv *interview) asks(l *article.Leaf) bool {
	return question(l) && (allStyled(l, article.Strong) || !iv.bold && len(l.Text) <= maxQuestion)
}
