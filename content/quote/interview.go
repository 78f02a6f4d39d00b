package quote

import (
	"strings"

	"briefing/content/article"
)

// So many paragraphs that ask make an interview: in bold, or, in a document that
// says it is one, without.
const (
	minQuestions      = 2
	minPlainQuestions = 3
	maxQuestion       = 400 // bytes of one that is not in bold
)

// surveyQuestions looks for an interview set with its questions in bold, or in
// paragraphs of their own.
func (r *recogniser) surveyQuestions() {
	plain, firstPlain := 0, 0
	for i := range r.leaves {
		l := &r.leaves[i]
		if !asks(l) {
			continue
		}
		if allStrong(l) {
			if r.questions++; r.questions == 1 {
				r.firstQuestion = i
			}
		} else if len(l.Text) <= maxQuestion && !hasMark(firstRune(l.Text)) {
			if plain++; plain == 1 {
				firstPlain = i
			}
		}
	}
	if r.questions == 0 && plain >= minPlainQuestions && r.saysInterview(firstPlain) {
		r.plainQuestions, r.questions, r.firstQuestion = true, plain, firstPlain
	}
}

// saysInterview reports whether one of the few paragraphs before leaf number
// until says that somebody is interviewed.
func (r *recogniser) saysInterview(until int) bool {
	for i := max(0, until-maxTurn); i < until; i++ {
		text := strings.ToLower(r.leaves[i].Text)
		for _, sign := range [...]string{"interview", "spoke to", "spoke with", "talked to", "talks to", "talked with", "talks about", "sat down with", "q&a", "answers our questions"} {
			if strings.Contains(text, sign) {
				return true
			}
		}
	}
	return false
}

// asks reports whether a leaf is a paragraph that ends in a question.
func asks(l *article.Leaf) bool {
	return l.Kind == article.Paragraph && strings.HasSuffix(strings.TrimRight(l.Text, " \"”’'"), "?")
}

// isQuestion reports whether a leaf is one of the interview's questions.
func (r *recogniser) isQuestion(i int) bool {
	l := &r.leaves[i]
	return asks(l) && (allStrong(l) || r.plainQuestions && len(l.Text) <= maxQuestion)
}

func allStrong(l *article.Leaf) bool {
	for _, run := range l.Runs {
		if run.Style&article.Strong == 0 && strings.TrimSpace(l.Text[run.Start:run.End]) != "" {
			return false
		}
	}
	return len(l.Runs) > 0
}

// readAnswer reads the paragraphs after a question as the answer of the person
// who is interviewed.
func (r *recogniser) readAnswer(leaf int) bool {
	if r.questions < minQuestions || leaf < r.firstQuestion {
		return false
	}
	l := &r.leaves[leaf]
	if r.isQuestion(leaf) {
		r.turnLeaf, r.labelLeaf = leaf, leaf
		r.answering = false
		return true
	}
	if r.plainQuestions && leaf-r.labelLeaf > maxTurn {
		return false
	}
	if l.Kind != article.Paragraph || r.turnLeaf != leaf-1 || allStrong(l) || len(l.Containers) > 0 {
		return false
	}
	e, sure := r.interviewee()
	if e < 0 {
		return false
	}
	r.whole(leaf, 0, len(l.Text), attribution{speaker: e, confidence: sure}, r.answering)
	r.turnLeaf, r.answering = leaf, true
	return true
}

// interviewee returns the person who answers, where the document makes plain
// who it is: the one named most before the first question, title included, and
// twice as often as anybody else.
func (r *recogniser) interviewee() (int, uint8) {
	if r.guest.known {
		return r.guest.entity, r.guest.confidence
	}
	r.guest.known, r.guest.entity = true, article.NoSpeaker
	until := r.firstQuestion
	if r.questions < minQuestions {
		until = r.firstTurn()
	}
	counts := map[int]int{}
	for _, n := range r.names {
		if n.Leaf >= max(until, 1) {
			break
		}
		if r.entities[n.Entity].Kind.IsPerson() {
			counts[n.Entity]++
		}
	}
	best, second := 0, 0
	for e := range r.entities {
		switch c := counts[e]; {
		case c > best:
			best, second, r.guest.entity = c, best, e
		case c > second:
			second = c
		}
	}
	r.guest.confidence = sureGuest
	if best < 2*second || best == 0 {
		r.guest.entity, r.guest.confidence = article.NoSpeaker, 0
	}
	return r.guest.entity, r.guest.confidence
}

func (r *recogniser) firstTurn() int {
	for i := range r.leaves {
		if _, ok := turnAt(r.leaves[i].Text); ok {
			return i
		}
	}
	return 0
}
