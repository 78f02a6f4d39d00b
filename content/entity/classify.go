package entity

// classify decides the kind of every form by the votes it has.
func (r *recogniser) classify() {
	r.firms()
	for i := range r.forms {
		f := &r.forms[i]
		if f.kind = r.kindOf(f); f.kind == person && r.namesStorm(f) {
			f.kind = other
		}
	}
	r.platforms()
	r.borneOut()
	for i := range r.forms {
		if f := &r.forms[i]; f.kind == person {
			f.person = r.splitName(f.text)
		}
	}
}

// kindOf is the kind with most votes; in a tie people come first.
func (r *recogniser) kindOf(f *form) kind {
	best, votes := other, 0
	for k := person; k < kinds; k++ {
		if f.score[k] > votes {
			best, votes = k, f.score[k]
		}
	}
	sure := f.hints&(gazetteer|pattern|hasTitle|givenFirst) != 0
	switch {
	case f.hints&plainWords != 0 && f.words == 1 && f.inside == 0:
		return nothing
	case f.words == 1 && f.inside == 0 && !sure && r.ordinaryForm(f):
		return nothing
	case votes <= 0 && f.inside == 0:
		return nothing
	case best == other && f.hints&plainWords != 0 && f.count < 2 && f.article == 0:
		return nothing
	case votes <= 0:
		return other
	case best == location && f.words == 1 && f.hints&plainWords != 0 && f.base[location] == 0 && votes < 3:
		return nothing // "in Competition"
	case best == person && f.words == 1 && !sure && r.ordinaryForm(f) && votes < 4:
		return other
	case best == person && f.words > 1 && f.hints&plainWords != 0 && f.base[person] == 0 && (votes < 3 || !r.namelike(f.text)):
		if f.score[organisation] > 0 {
			return organisation
		}
		return other
	case best == person && f.words > 5:
		return other
	}
	return best
}

// ordinaryForm reports whether a form of one word is one of common English.
func (r *recogniser) ordinaryForm(f *form) bool {
	id, ok := r.t.Find(f.text)
	return ok && r.ordinary(&r.t.Words[id])
}
