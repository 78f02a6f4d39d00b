package library

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
// the first of each stands. Statements of one document are never joined. Where
// documents agree neither in the words nor in the speaker, all are returned, and each
// names the other.
func Gather(statements []Statement) []Said {
	var out []Said
	f := newFinder()
	for i := range statements {
		s := &statements[i]
		sp := speechOf(s.Text)
		at, relation := f.closest(&sp, func(j int) bool { return !out[j].in(s.Document) })
		if at >= 0 && relation != Altered && sameSpeaker(s.Speaker, out[at].Speaker) {
			out[at].Also = append(out[at].Also, *s)
			continue
		}
		said := Said{Statement: *s}
		if at >= 0 {
			other := &out[at]
			words, speaker := relation == Altered, !sameSpeaker(s.Speaker, other.Speaker)
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

// in reports whether the statement stands in a document.
func (s *Said) in(d *Document) bool {
	if s.Document == d {
		return true
	}
	for i := range s.Also {
		if s.Also[i].Document == d {
			return true
		}
	}
	return false
}
