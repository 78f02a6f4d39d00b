package linear

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	"briefing/content/article"
	"briefing/content/clean"
	"briefing/model/state"
)

// here is the passage that was read last; false before the first.
func (s *session) here() (passage, bool) {
	if s.at == 0 {
		s.say("Nothing has been read yet.")
		return passage{}, false
	}
	return s.passages[s.at-1], true
}

// copy copies the passage that was read last with its source.
func (s *session) copy() {
	p, ok := s.here()
	switch {
	case !ok:
	case s.Copy == nil:
		s.say("Not copied: there is no clipboard.")
	default:
		if err := s.Copy(strings.TrimSpace(s.doc.Words(p.span)) + "\n\n" + s.doc.CiteSource(p.span.Start)); err != nil {
			s.say("Not copied: %s.", clean.Line(err.Error()))
			return
		}
		s.say("Copied the paragraph with its source.")
	}
}

// mark marks the passage that was read last, or changes the note of its mark.
func (s *session) mark(note string) {
	p, ok := s.here()
	if !ok {
		return
	}
	if s.Mark == nil {
		s.say("Not marked: saving is off.")
		return
	}
	note, _ = clean.Text(note)
	err := s.Mark(state.Mark{
		Span: p.span, Words: s.doc.Words(p.span), Note: note, Section: s.doc.SectionTitle(p.span.Start), Made: time.Now(),
	})
	switch {
	case err != nil:
		s.say("Not marked: %s.", clean.Line(err.Error()))
	case note != "":
		s.say("Marked with a note.")
	default:
		s.say("Marked.")
	}
}

// marked are the marks and where their words are now; empty for those that are not in the
// text any more, and for a note on the document.
func (s *session) marked() ([]state.Mark, []article.Span) {
	if s.Marks == nil {
		return nil, nil
	}
	marks, finder := s.Marks(), state.NewMarkFinder(s.doc)
	spans := make([]article.Span, len(marks))
	for i, m := range marks {
		spans[i], _ = finder.Find(m)
	}
	return marks, spans
}

// marks lists the marks, or reads on at the one with a number.
func (s *session) marks(number string) {
	marks, spans := s.marked()
	if number == "" {
		for i, m := range marks {
			words := cmp.Or(m.Words, "on "+cmp.Or(m.Section, "the document"))
			if spans[i].Empty() && m.Words != "" {
				words = "no longer in the text: " + words
			}
			if m.Note != "" {
				words += " (note: " + m.Note + ")"
			}
			s.say("%d. %s", i+1, clean.Line(words))
		}
		if len(marks) == 0 {
			s.say("No marks yet: m marks the paragraph.")
		}
		return
	}
	n, err := strconv.Atoi(number)
	switch {
	case err != nil || n < 1 || n > len(marks):
		s.say("No mark %s (1 to %d); M lists them.", clean.Line(number), len(marks))
	case spans[n-1].Empty() && marks[n-1].Words != "":
		s.say("The words of mark %d are no longer in the text.", n)
	default:
		s.goTo(spans[n-1].Start)
	}
}

// announceMarks says which passage is marked.
func (s *session) announceMarks(span article.Span) {
	marks, spans := s.marked()
	for i, m := range marks {
		switch {
		case !span.Contains(spans[i].Start) || spans[i].Empty():
		case m.Note != "":
			s.say("Marked, with the note: %s", clean.Line(m.Note))
		default:
			s.say("Marked.")
		}
	}
}

// correct lists the statements of the passage that was read last, or corrects who said
// the one with a number: "1 Maryam Teo".
func (s *session) correct(what string) {
	p, ok := s.here()
	if !ok {
		return
	}
	quotes := s.quotesIn(p.span)
	number, who, _ := strings.Cut(what, " ")
	n, err := strconv.Atoi(number)
	switch {
	case len(quotes) == 0:
		s.say("No statement in this paragraph.")
	case what == "":
		for i, q := range quotes {
			s.say("%d. %s: “%s”", i+1, s.doc.SpeakerTitle(&s.doc.Quotes[q]), s.doc.QuoteWords(&s.doc.Quotes[q]))
		}
	case err != nil || n < 1 || n > len(quotes) || strings.TrimSpace(who) == "":
		s.say("Type the number of a statement (1 to %d) and who said it: c1 name.", len(quotes))
	case s.Correct == nil:
		s.say("Not corrected: saving is off.")
	default:
		s.correctStatement(&s.doc.Quotes[quotes[n-1]], clean.Line(strings.TrimSpace(who)))
	}
}

// correctStatement corrects who said a statement and reads on in the document as it is
// then.
func (s *session) correctStatement(q *article.Quote, who string) {
	kind, value := article.SaidBy, who
	switch who {
	case "nobody":
		kind, value = article.SaidByNobody, ""
	case "none":
		kind, value = article.NoStatement, ""
	}
	c := article.CorrectStatement(s.doc, q, kind, value)
	doc, err := s.Correct(c, who == "undo")
	switch {
	case err != nil:
		s.say("Not corrected: %s.", clean.Line(err.Error()))
		return
	case who == "undo":
		s.say("Taken back.")
	default:
		s.say("Corrected: %s.", c)
	}
	at := s.passages[s.at-1].span.Start
	s.doc, s.passages = doc, collect(doc)
	s.at = 1 + article.Search(len(s.passages), func(i int) article.Span { return s.passages[i].span }, at)
	s.at = min(s.at, len(s.passages))
}
