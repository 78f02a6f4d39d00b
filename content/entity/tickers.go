package entity

import "briefing/content/text"

// ticker returns the token after the sign of a share that begins at a token in
// brackets: "(ZRVX.O)", "(NYSE: ZRVX)"; 0 if there is none. Such signs are no names.
func (s *segmenter) ticker(at int32) int32 {
	r := s.r
	t := &r.tokens[at]
	limit := r.bounds[s.leaf+1]
	if t.Shape != text.Caps || at+1 >= limit {
		return 0
	}
	next := &r.tokens[at+1]
	switch {
	case r.word(at).Class.Head.Is(text.Exchange) && next.Gap&text.GapColon != 0 && next.Shape == text.Caps:
		return at + 2
	case t.Gap&text.GapParen != 0 && next.Gap == text.GapStop && next.Start == t.End+1 && next.End-next.Start <= 2:
		return at + 2
	}
	return 0
}
