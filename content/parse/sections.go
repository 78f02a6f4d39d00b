package parse

import "briefing/content/article"

// sectioner makes sections of headings, and infers them where there are none.
//
// Until it is known whether the text has headings, places where an inferred
// section could begin are only candidates: a heading within the first
// InferBytes (other than a title on top) drops them.
type sectioner struct {
	from, size int
	closed     []article.Section // final, append-only
	open       article.Section
	has        bool   // open holds a section
	last       [7]int // by level, the index of the latest section, plus one
	blocks     int    // blocks seen
	mode       inference
	inferrer   inferrer
}

type inference uint8

const (
	undecided inference = iota
	inferring
	explicit
)

func (s *sectioner) begin(from, size int) {
	s.from, s.size = from, size
	s.inferrer.begin(size - from)
}

// heading adds the section of a heading, of which all is known but where it
// ends. It is inferred where the heading only looks like one.
func (s *sectioner) heading(section article.Section) {
	first, start := s.blocks == 0, section.Span.Start
	s.blocks++
	if s.mode == undecided && start-s.from > InferBytes {
		s.decide()
	}
	if !first || section.Level > 1 || section.Inferred {
		s.mode = explicit
	}
	if len(s.closed) >= FreeSections+(start-s.from)/SectionEvery {
		return
	}
	s.add(section)
}

// block notes a block that is no heading; words is the source of its first
// line, and of its second where the first begins with a label, cue a title that it seems to be.
func (s *sectioner) block(kind article.BlockKind, start int, words, cue string) {
	s.blocks++
	if !s.has {
		s.add(article.Section{Level: 1, Span: article.Span{Start: start}})
		first, _ := s.inferrer.spoken(words)
		s.inferrer.opening = openingWords(first)
	}
	if s.mode == explicit {
		return
	}
	s.inferrer.block(kind, start, words, cue)
	if s.mode == inferring {
		s.release()
	} else if start-s.from > InferBytes {
		s.decide()
	}
}

// opening returns what a block begins with, of its first two lines.
func (s *sectioner) opening(first, second string) string {
	if _, ok := s.inferrer.talk.Label(first); ok && second != "" {
		return first + "\n" + second
	}
	return first
}

// decide turns the candidates into sections.
func (s *sectioner) decide() {
	s.mode = inferring
	s.inferrer.choose()
	if !s.inferrer.cues && !s.inferrer.talk.HasQuestions() && len(s.inferrer.candidates) > 0 && s.has && s.open.Title == "" && len(s.closed) == 0 {
		s.open.Title, s.open.Inferred = s.inferrer.opening, true
	}
	s.release()
}

func (s *sectioner) release() {
	for _, c := range s.inferrer.take() {
		s.add(article.Section{Title: c.title, Level: 1, Span: article.Span{Start: c.start}, Inferred: true})
	}
}

func (s *sectioner) add(sec article.Section) {
	if s.has {
		s.open.Span.End = sec.Span.Start
		s.closed = append(s.closed, s.open)
	}
	sec.Parent = -1
	for level := 1; level < sec.Level; level++ {
		if i := s.last[level] - 1; i > sec.Parent {
			sec.Parent = i
		}
	}
	s.open, s.has = sec, true
	clear(s.last[sec.Level:])
	if sec.Title != "" {
		s.last[sec.Level] = len(s.closed) + 1
	}
}

func (s *sectioner) published(scanned int) []article.Section {
	if len(s.closed) > 0 || !s.has {
		return s.closed[:len(s.closed):len(s.closed)]
	}
	open := s.open
	open.Span.End = scanned
	return []article.Section{open}
}

func (s *sectioner) finish(end int) {
	if s.mode == undecided {
		s.decide()
	}
	if s.has {
		s.open.Span.End = end
		s.closed = append(s.closed, s.open)
		s.has = false
	}
}
