package entity

// roleAfter reads the apposition after mention i.
func (r *recogniser) roleAfter(i int) (what, where string) {
	a := &r.atoms[i]
	end := min(r.bounds[a.leaf+1], a.last+25)
	at := a.last + 1
	if at >= end || r.tokens[at].gap != gapComma || r.tokens[a.last].possessive {
		return "", ""
	}
	if w := r.word(at).text; w == "a" || w == "an" || w == "the" || w == "who" && at+2 < end && isBe(r.word(at+1).text) {
		at++
		if w == "who" {
			at++
			if at < end && (r.word(at).text == "the" || r.word(at).text == "a" || r.word(at).text == "an") {
				at++
			}
		}
	}
	owner := ""
	if at < end && r.tokens[at].upper() && r.tokens[at].possessive {
		owner = r.text(a.leaf, at, at) // "London's mayor"
		at++
	}
	last, found := at-1, false
	for j := at; j < end && (j == at || r.tokens[j].gap&^(gapJoined|gapDash) == 0); j++ {
		w := r.word(j)
		if isPreposition(w.text) {
			break
		}
		if r.tokens[j].shape == lower && w.class&stop != 0 && w.class&role == 0 || w.class&speech != 0 && w.class&role == 0 && w.class&common == 0 {
			break
		}
		c := w.class | w.small
		last, found = j, c&role != 0 && !isKin(w.text)
	}
	if !found || last < at {
		return "", ""
	}
	last = r.subjectOfRole(last, end)
	if where = r.affiliation(i, last+1, end); where == "" {
		where = owner
	}
	return r.text(a.leaf, at, last), where
}

func isBe(w string) bool { return w == "is" || w == "was" }

func isPreposition(w string) bool {
	switch w {
	case "at", "of", "for", "with", "from", "in", "to", "on":
		return true
	}
	return false
}

// affiliation is the names that follow the preposition at a token.
func (r *recogniser) affiliation(i int, at, end int32) string {
	if at >= end || r.tokens[at].gap != 0 || !isPreposition(r.word(at).text) {
		return ""
	}
	at++
	if at < end && r.word(at).text == "the" {
		at++
	}
	leaf := r.atoms[i].leaf
	for k := i + 1; k < len(r.atoms) && r.atoms[k].leaf == leaf && r.atoms[k].first <= at; k++ {
		b := &r.atoms[k]
		if b.first != at || b.entity == 0 || r.entities[b.entity-1].kind == person {
			continue
		}
		last := b.last
		if r.tokens[last].possessive {
			return ""
		}
		if k+1 < len(r.atoms) {
			if c := &r.atoms[k+1]; c.leaf == leaf && c.first == last+1 && r.tokens[c.first].gap == gapComma && c.entity > 0 && r.entities[c.entity-1].kind != person {
				last = c.last
			}
		}
		return r.text(leaf, at, last)
	}
	return ""
}

// subjectOfRole returns the last token of the subject, in small letters, that goes
// with the role which ends at a token: "chief [of staff]", "professor [of marine
// law]"; that token itself if there is none.
func (r *recogniser) subjectOfRole(last, end int32) int32 {
	j := last + 1
	if j >= end || r.tokens[j].gap != 0 || r.word(j).text != "of" {
		return last
	}
	for j++; j < end && j < last+5 && r.tokens[j].gap == 0 && r.tokens[j].shape == lower; j++ {
		if w := r.word(j); w.class&(stop|speech) != 0 && w.class&role == 0 || isPreposition(w.text) || w.text == "and" || r.tokens[j].possessive {
			break
		}
	}
	if j == last+2 || j < end && r.tokens[j].gap == 0 && r.tokens[j].upper() {
		return last
	}
	return j - 1
}

// roleAhead is the role in small letters to which a mention stands in apposition,
// between commas: "the reef's keeper, Ada Novak, said". With the name of another
// person behind it the phrase might be but the first of a list.
func (r *recogniser) roleAhead(i int) string {
	a := &r.atoms[i]
	lo, at, next := r.bounds[a.leaf], a.first, a.last+1
	if at <= lo+1 || r.tokens[at].gap != gapComma || next >= r.bounds[a.leaf+1] || r.tokens[next].gap&^gapQuote != gapComma || r.tokens[next].upper() || r.word(next).text == "and" {
		return ""
	}
	last := at - 1
	if w := r.word(last); r.tokens[last].shape != lower || w.class&role == 0 || isKin(w.text) || w.class&stop != 0 {
		return ""
	}
	from := last
	for from > lo && r.tokens[from].gap == 0 && last-from < 3 && r.tokens[from-1].shape == lower && r.word(from-1).class&(stop|speech) == 0 && !r.tokens[from-1].possessive && !ordinaryVerb(r.word(from-1).text) {
		from--
	}
	if from == lo || r.tokens[from].gap != 0 {
		return ""
	}
	switch before := &r.tokens[from-1]; {
	case before.possessive, opensApposition(r.word(from - 1).text), isThe(r.word(from - 1).text):
	case before.upper() && r.word(from-1).class&(place|demonym|body) != 0:
	default:
		return ""
	}
	return r.text(a.leaf, from, last)
}
