package entity

import (
	"strings"

	"briefing/content/text"
)

// findLongForms looks for acronyms in brackets after their long form, "Atlantis
// Reef Council (ARC)", and before it, "ARC (Atlantis Reef Council)", and notes
// which tokens are the long form.
func (r *recogniser) findLongForms(leaf int32) {
	lo, hi := r.bounds[leaf], r.bounds[leaf+1]
	for j := lo + 1; j < hi; j++ {
		t := &r.tokens[j]
		if t.Gap&text.GapParen == 0 || t.Gap&^text.GapParen != 0 {
			continue
		}
		closes := j+1 == hi || r.tokens[j+1].Gap&text.GapClose != 0
		if closes && (t.Shape == text.Caps || t.Shape == text.Mixed || t.Shape == text.Titled && !isWordLike(r.word(j).Text)) {
			if first := r.longBefore(lo, j); first >= 0 {
				r.noteLongForm(first, j-1)
			}
		}
		if before := &r.tokens[j-1]; before.Shape == text.Caps && t.Upper() {
			if last := r.longAfter(j, hi); last > j {
				r.noteLongForm(j, last)
			}
		}
	}
}

func (r *recogniser) noteLongForm(first, last int32) {
	r.longForms[first] = last
	r.longEnds[last] = true
}

// abbreviates reports whether the letters at a token stand in brackets after the name
// whose initials they are.
func (s *segmenter) abbreviates(at int32) bool { return s.r.longEnds[at-1] }

// longFormKind is the kind of the long form of an acronym: as its words tell,
// else an organisation, unless the last word is that of a thing.
func (s *segmenter) longFormKind(first, last int32) kind {
	if k, end := s.patternEnd(first); end == last+1 {
		return k
	}
	if s.r.word(last).Class.Head.Is(text.ThingHead) {
		return other
	}
	return organisation
}

// isWordLike reports whether a capitalised word reads as a word and not as an
// acronym such as "MoD".
func isWordLike(w string) bool {
	return strings.IndexFunc(w[1:], func(c rune) bool { return c >= 'A' && c <= 'Z' }) < 0
}

// longBefore returns the first token of the words before j whose initials are
// the acronym at j; -1 if there are none.
func (r *recogniser) longBefore(lo, j int32) int32 {
	letters := singular(strings.ReplaceAll(r.word(j).Text, ".", ""))
	if len(letters) < 2 || len(letters) > 10 {
		return -1
	}
	for first := j - 1; first >= lo && j-first <= int32(2*len(letters)+2); first-- {
		if first+1 < j && r.tokens[first+1].Gap&^text.GapInside != 0 {
			return -1
		}
		if r.tokens[first].Upper() && r.initialsOf(first, j-1, letters) {
			return first
		}
	}
	return -1
}

// longAfter returns the last token of the words from j on whose initials are
// the acronym before them, if the bracket closes there; 0 if not.
func (r *recogniser) longAfter(j, hi int32) int32 {
	letters := strings.ReplaceAll(r.word(j-1).Text, ".", "")
	for last := j + 1; last < hi && last-j < 12; last++ {
		if r.tokens[last].Gap&^text.GapInside != 0 {
			return 0
		}
		if (last+1 == hi || r.tokens[last+1].Gap&text.GapClose != 0) && r.initialsOf(j, last, letters) {
			return last
		}
	}
	return 0
}

// initialsOf reports whether the letters are the initials of the tokens from
// first to last, with or without the small words between.
func (r *recogniser) initialsOf(first, last int32, letters string) bool {
	return r.matchInitials(first, last, letters, true) || r.matchInitials(first, last, letters, false)
}

func (r *recogniser) matchInitials(first, last int32, letters string, skipSmall bool) bool {
	n := 0
	for i := first; i <= last; i++ {
		w := r.word(i).Text
		if skipSmall && r.lex.Lookup(w).Usage.Is(text.AcronymSkips) {
			continue
		}
		if c := text.ShapeOf(w); c == text.Caps && i < last && n+len(w) <= len(letters) && len(w) <= 3 && strings.EqualFold(w, letters[n:n+len(w)]) {
			n += len(w) // "UN Reef Council", UNRC
			continue
		}
		for part := range strings.SplitSeq(w, "-") {
			if part == "" || skipSmall && part != w && len(part) == 1 && text.IsLower(part[0]) {
				continue
			}
			if n >= len(letters) || part[0]|0x20 != letters[n]|0x20 {
				return false
			}
			n++
		}
	}
	return n == len(letters)
}

// singular is an acronym without the "s" of a plural: "PICs".
func singular(letters string) string {
	if stem, ok := strings.CutSuffix(letters, "s"); ok && len(stem) > 1 && text.ShapeOf(stem) == text.Caps {
		return stem
	}
	return letters
}

// initials are the letters of an acronym of a name, with the small words or
// without.
func (r *recogniser) initials(name string, small bool) string {
	var out []byte
	for w := range strings.FieldsFuncSeq(name, func(c rune) bool { return c == ' ' || c == '-' }) {
		switch {
		case small && len(out) == 0 && len(w) <= 3 && text.ShapeOf(w) == text.Caps:
			out = append(out, w...) // "UN Reef Council", UNRC
		case (small || !r.lex.Lookup(w).Usage.Is(text.AcronymSkips)) && text.IsLetter(w[0]):
			out = append(out, w[0]&^0x20)
		}
	}
	return string(out)
}
