package entity

import "briefing/content/text"

// roleAfter reads the apposition after mention i.
func (r *recogniser) roleAfter(i int) (what, where string) {
	a := &r.atoms[i]
	end := min(r.bounds[a.leaf+1], a.last+25)
	at := a.last + 1
	if at >= end || r.tokens[at].Gap != text.GapComma || r.tokens[a.last].Possessive {
		return "", ""
	}
	if w := r.word(at).Text; w == "a" || w == "an" || w == "the" || w == "who" && at+2 < end && isBe(r.word(at+1).Text) {
		at++
		if w == "who" {
			at++
			if at < end && (r.word(at).Text == "the" || r.word(at).Text == "a" || r.word(at).Text == "an") {
				at++
			}
		}
	}
	owner := ""
	if at < end && r.tokens[at].Upper() && r.tokens[at].Possessive {
		owner = r.text(a.leaf, at, at) // "London's mayor"
		at++
	}
	last, found := at-1, false
	for j := at; j < end && (j == at || r.tokens[j].Gap&^(text.GapJoined|text.GapDash) == 0); j++ {
		w := r.word(j)
		if w.Grammar.Is(text.Preposition) {
			break
		}
		if r.tokens[j].Shape == text.Lower && w.Is(text.Stop) && !w.Is(text.Role) || w.Is(text.PersonVerb) && !w.Is(text.Role) && !w.Is(text.Common) {
			break
		}
		c := w.Class.Name | w.Small.Name
		last, found = j, c.Is(text.Role) && !w.Class.Noun.Is(text.Kin)
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

// affiliation is the names that follow the preposition at a token.
func (r *recogniser) affiliation(i int, at, end int32) string {
	if at >= end || r.tokens[at].Gap != 0 || !r.word(at).Grammar.Is(text.Preposition) {
		return ""
	}
	at++
	if at < end && r.word(at).Text == "the" {
		at++
	}
	leaf := r.atoms[i].leaf
	for k := i + 1; k < len(r.atoms) && r.atoms[k].leaf == leaf && r.atoms[k].first <= at; k++ {
		b := &r.atoms[k]
		if b.first != at || b.entity == 0 || r.entities[b.entity-1].kind == person {
			continue
		}
		last := b.last
		if r.tokens[last].Possessive {
			return ""
		}
		if k+1 < len(r.atoms) {
			if c := &r.atoms[k+1]; c.leaf == leaf && c.first == last+1 && r.tokens[c.first].Gap == text.GapComma && c.entity > 0 && r.entities[c.entity-1].kind != person {
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
	if j >= end || r.tokens[j].Gap != 0 || r.word(j).Text != "of" {
		return last
	}
	for j++; j < end && j < last+5 && r.tokens[j].Gap == 0 && r.tokens[j].Shape == text.Lower; j++ {
		if w := r.word(j); w.Is(text.Stop|text.PersonVerb) && !w.Is(text.Role) || w.Grammar.Is(text.Preposition) || w.Text == "and" || r.tokens[j].Possessive {
			break
		}
	}
	if j == last+2 || j < end && r.tokens[j].Gap == 0 && r.tokens[j].Upper() {
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
	if at <= lo+1 || r.tokens[at].Gap != text.GapComma || next >= r.bounds[a.leaf+1] || r.tokens[next].Gap&^text.GapQuote != text.GapComma || r.tokens[next].Upper() || r.word(next).Text == "and" {
		return ""
	}
	last := at - 1
	if w := r.word(last); r.tokens[last].Shape != text.Lower || !w.Is(text.Role) || w.Class.Noun.Is(text.Kin) || w.Is(text.Stop) {
		return ""
	}
	from := last
	for from > lo && r.tokens[from].Gap == 0 && last-from < 3 && r.tokens[from-1].Shape == text.Lower && !r.word(from-1).Is(text.Stop|text.PersonVerb) && !r.tokens[from-1].Possessive && !ordinaryVerb(r.word(from-1).Text) {
		from--
	}
	if from == lo || r.tokens[from].Gap != 0 {
		return ""
	}
	switch before := &r.tokens[from-1]; {
	case before.Possessive, opensApposition(r.word(from - 1).Text), isThe(r.word(from - 1).Text):
	case before.Upper() && r.word(from-1).Is(text.Place|text.Demonym|text.Body):
	default:
		return ""
	}
	return r.text(a.leaf, from, last)
}
