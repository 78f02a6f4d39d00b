package entity

import "briefing/content/text"

// subjects returns the end of the words for what the office before "of" or "for"
// deals with, which are no body: "Minister of [Trade and Industry] Ada Novak",
// "Director for [Legal Affairs]". It returns 0 where none begin at a token. The
// office goes on after them.
func (s *segmenter) subjects(at int32) int32 {
	r := s.r
	if s.pending == 0 || isThe(r.word(at-1).Text) || !dealsOffice(r, s.pending-1, at) {
		return 0
	}
	if _, last := r.phraseAt(s.leaf, at); last > at && !topical(r, last) {
		return 0
	}
	end := at
	for j := at; j < s.end; j++ {
		switch {
		case s.minded(j) && topical(r, j):
			end = j + 1
		case j == at && r.word(j).Is(text.Demonym) && j+1 < s.end && s.minded(j+1) && topical(r, j+1): // "Zorvian Affairs"
		case r.word(j).Text == "and" && j == end && j > at:
		default:
			j = s.end
		}
	}
	if end == at || headKind(r.word(end-1).Class.Name) != nothing && !r.word(end-1).Small.Name.Is(text.Common) {
		return 0
	}
	s.titleAt, s.hint, s.follows, s.pending = s.pending, s.pendingHint, true, 0
	return end
}

// dealsOffice reports whether an office that is named before a token is told apart
// from others by its subject.
func dealsOffice(r *recogniser, from, to int32) bool {
	for i := from; i < to; i++ {
		if r.word(i).Class.Head.Is(text.SubjectOffice) {
			return true
		}
	}
	return false
}
