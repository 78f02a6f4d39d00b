package library

import (
	"slices"
	"strings"
)

// Said is a statement with every place where it stands.
type Said struct {
	Statement
	// Also are the same words in other documents, by day: whole or cut, and from the same
	// speaker.
	Also []Statement
	// Differs names what another document says otherwise of what must be the same
	// statement: its words or its speaker; nil for none.
	Differs *Difference
}

// Difference is what another document has of a statement.
type Difference struct {
	Statement *Statement
	// Words is true if the words are others, Speaker if somebody else is named.
	Words, Speaker bool
}

// Gather joins the statements that several documents have alike, in the order in which
// the first of each stands: the same words, cut, or as one where others have several.
// Statements of one document are never joined with each other. Where documents agree
// neither in the words nor in the speaker, all are returned, and each names the other.
func Gather(statements []Statement) []Said {
	var out []Said
	f := newFinder()
	for i := range statements {
		s := &statements[i]
		sp := speechOf(s.Text)
		all := f.matches(&sp, func(j int) bool { return out[j].apart(s, &sp) })
		same := slices.DeleteFunc(slices.Clone(all), func(m match) bool {
			return m.relation == Altered || !sameSpeaker(s.Speaker, out[m.speech].Speaker)
		})
		for j, m := range same {
			if j == 0 || f.speeches[m.speech].within(&sp) {
				out[m.speech].Also = append(out[m.speech].Also, *s)
			}
		}
		if len(same) > 0 {
			continue
		}
		said := Said{Statement: *s}
		if len(all) > 0 {
			other := &out[all[0].speech]
			words, speaker := all[0].relation == Altered, !sameSpeaker(s.Speaker, other.Speaker)
			first := other.Statement
			said.Differs = &Difference{&first, words, speaker}
			if other.Differs == nil {
				other.Differs = &Difference{s, words, speaker}
			}
		}
		out = append(out, said)
		f.add(sp)
	}
	return out
}

// apart reports whether a statement is of another document, or one of the pieces in which
// another document has what is one here.
func (s *Said) apart(o *Statement, words *speech) bool {
	return s.Document != o.Document && !slices.ContainsFunc(s.Also, func(a Statement) bool {
		if a.Document != o.Document {
			return false
		}
		also := speechOf(a.Text)
		return !sameSpeaker(a.Speaker, o.Speaker) || relate(&also, words) != Unrelated
	})
}

// BySpeaker puts statements together that have one speaker, in any case of letters:
// whoever says most first, and what nobody is known to say last.
func BySpeaker(said []Said) (groups [][]*Said) {
	index := make(map[string]int)
	for i := range said {
		key := strings.ToLower(said[i].Speaker) // “The ministry” is “the ministry”
		at, known := index[key]
		if !known {
			at = len(groups)
			index[key] = at
			groups = append(groups, nil)
		}
		groups[at] = append(groups[at], &said[i])
	}
	slices.SortStableFunc(groups, func(a, b []*Said) int {
		if (a[0].Speaker == "") != (b[0].Speaker == "") {
			if a[0].Speaker == "" {
				return 1
			}
			return -1
		}
		return len(b) - len(a)
	})
	return groups
}
