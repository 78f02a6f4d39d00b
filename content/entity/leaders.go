package entity

// leaders enters the heads of state and government whom the text names by office
// and surname alone: "President Obama" leaves no doubt who is meant. They then
// take part in the joining like people who are named in full.
func (r *recogniser) leaders() {
	drafts := map[string]int32{}
	for i := range r.atoms {
		a := &r.atoms[i]
		if a.titleAt == 0 || a.declared > 0 || a.first != a.last {
			continue
		}
		full, ok := r.lex.Leader(r.office(a) + " " + r.text(a.leaf, a.first, a.last))
		if !ok {
			continue
		}
		e, ok := drafts[full]
		if !ok {
			e = r.knownPerson(full)
			drafts[full] = e
		}
		r.entities[e].weight++
		a.leader = e + 1
	}
}

// office is the title right before a mention, as the lexicon of leaders has it.
func (r *recogniser) office(a *atom) string {
	from := a.titleAt - 1
	if a.first-from > 3 {
		return ""
	}
	return r.text(a.leaf, from, a.first-1)
}

// knownPerson returns the declared entity of a full name, or a new draft.
func (r *recogniser) knownPerson(full string) int32 {
	parts := r.splitName(full)
	for i := range r.entities {
		if d := &r.entities[i]; d.kind == person && r.samePerson(d.parts, parts) && d.parts.given != "" {
			return int32(i)
		}
	}
	r.entities = append(r.entities, draft{name: full, kind: person, parts: parts})
	return int32(len(r.entities)) - 1
}
