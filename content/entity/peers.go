package entity

import "briefing/content/text"

// peer enters the holder of a dignity who is named by it alone: "the Duke of
// Lundshire", "the Archbishop of Zwolle". It returns 0 if there is none, or where
// the holder's name follows.
func (s *segmenter) peer(at int32) int32 {
	r := s.r
	if !r.word(at).Class.Head.Is(text.Dignity) || r.tokens[at].Possessive || at+2 >= s.end || r.word(at+1).Text != "of" || r.tokens[at+2].Shape != text.Titled {
		return 0
	}
	last := at + 2
	if known, l := r.phraseAt(s.leaf, last); known.Is(text.Place) {
		last = l
	} else if r.ordinary(r.word(last)) {
		return 0
	}
	if last+1 < s.end && r.tokens[last+1].Upper() && !r.tokens[last].Possessive {
		return 0
	}
	s.hint |= royal
	return s.emit(at, last, person, 6, pattern)
}
