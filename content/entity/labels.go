package entity

import (
	"strings"

	"briefing/content/article"
	"briefing/content/text"
	"briefing/content/turns"
)

// scriptLabels are the labels of a transcript, and what became of their names.
type scriptLabels struct {
	*turns.Script
	next  int     // the first turn whose label is still to come
	forms []int32 // by speaker, the form of the name, plus one
}

// labelVotes are the votes of a label for a person: no context outweighs them.
const labelVotes = 24

// readScript takes the labels in. The capitals of a line with a label are no
// headline's.
func (r *recogniser) readScript(s *turns.Script) {
	if s == nil || len(s.Turns) == 0 {
		return
	}
	r.script = &scriptLabels{Script: s, forms: make([]int32, len(s.Speakers))}
	for i := range s.Turns {
		if l := s.Turns[i].Label; l.End > l.Start {
			r.headline[l.Leaf] = false
		}
	}
}

// labelAt handles the label of a turn that a token stands in: its name is a
// person's, its other words name nobody where it is an office. It returns the
// token behind, or at itself where no label is.
func (r *recogniser) labelAt(leaf, at int32) int32 {
	x := r.script
	if x == nil {
		return at
	}
	start := int(r.tokens[at].Start)
	for x.next < len(x.Turns) {
		if l := x.Turns[x.next].Label; l.Leaf > int(leaf) || l.Leaf == int(leaf) && (l.End > start || l.Start == l.End) {
			break
		}
		x.next++
	}
	if x.next >= len(x.Turns) {
		return at
	}
	t := &x.Turns[x.next]
	if t.Label.Leaf != int(leaf) || start < t.Label.Start || start >= t.Label.End {
		return at
	}
	if t.Name.Start == t.Name.End {
		return r.behind(leaf, at, t.Label.End)
	}
	if start >= t.Name.End {
		return at // what stands behind the name
	}
	first := r.behind(leaf, at, t.Name.Start)
	end := r.behind(leaf, first, t.Name.End)
	if end == first || r.bodyLabel(first, end, &x.Speakers[t.Speaker]) {
		return at
	}
	r.addSpeaker(mention{leaf: leaf, first: first, last: end - 1}, t.Speaker)
	return end
}

// behind returns the first token of a leaf, from at on, that begins at byte end or
// behind it.
func (r *recogniser) behind(leaf, at int32, end int) int32 {
	for at < r.bounds[leaf+1] && int(r.tokens[at].Start) < end {
		at++
	}
	return at
}

// bodyLabel reports whether a label of one word is a body's that the lexicon
// knows, as the outlet is that asks.
func (r *recogniser) bodyLabel(first, end int32, s *turns.Speaker) bool {
	return end == first+1 && s.Title == "" && r.word(first).Class.Name.Is(text.Body) && !r.word(first).Class.Name.Is(text.Given|text.Surname)
}

// addSpeaker enters the name of a label.
func (r *recogniser) addSpeaker(a mention, speaker int) {
	x := r.script
	s := &x.Speakers[speaker]
	name := s.Name
	words := strings.Count(name, " ") + 1
	if full, ok := r.lex.Leader(s.Title + " " + name); ok && words == 1 {
		name, words = full, strings.Count(full, " ")+1
	} else if s.Namesake && words == 1 {
		name, words = s.Shown, 2
	}
	if s.Title != "" {
		a.hint = hasTitle
	}
	switch s.Gender {
	case article.Female:
		a.hint |= womanTitle
	case article.Male:
		a.hint |= manTitle
	}
	id := r.newForm(name, words)
	f := &r.forms[id]
	f.count++
	f.inside++
	f.hints |= a.hint
	f.base[person] = max(f.base[person], labelVotes)
	a.form = id
	x.forms[speaker] = id + 1
	r.mentions = append(r.mentions, a)
}

// speakers completes the people whom labels name: what the label says they are,
// and the form of address of those of whom only the surname is known.
func (r *recogniser) speakers(out []article.Entity, index []int) {
	if r.script == nil {
		return
	}
	for i, form := range r.script.forms {
		if form == 0 || r.forms[form-1].entity == 0 || index[r.forms[form-1].entity-1] == 0 {
			continue
		}
		e := &out[index[r.forms[form-1].entity-1]-1]
		s := &r.script.Speakers[i]
		if e.Declared {
			continue
		}
		if s.Role != "" {
			e.Role = s.Role
		}
		if s.Affiliation != "" {
			e.Affiliation = s.Affiliation
		}
		if !strings.Contains(e.Name, " ") && s.Part == turns.Named && s.Title != "" && strings.HasSuffix(s.Shown, " "+e.Name) {
			surname := e.Name
			e.Name = s.Shown
			r.addAlias(e, surname)
		}
	}
}
