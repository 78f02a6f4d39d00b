package entity

import "briefing/content/text"

// turnedName enters the author's name with which an entry of a list of books
// begins, "Novak, Ada. The Reef", and those that "and" joins to it. It returns
// their last token; 0 if there is none.
func (r *recogniser) turnedName(leaf, at, end int32) int32 {
	if at > r.bounds[leaf] && r.word(at-1).Text != "and" || at+1 >= end || r.tokens[at].Shape != text.Titled {
		return 0
	}
	last := at + 1
	if r.tokens[last].Gap != text.GapComma || !r.word(last).Is(text.GivenFemale|text.GivenMale) || r.word(at).Is(text.Given) && !r.word(at).Is(text.Surname) {
		return 0
	}
	for last+1 < end && r.tokens[last+1].Gap == 0 && r.tokens[last+1].Upper() {
		last++
	}
	if last+1 < end && r.tokens[last+1].Gap&text.GapStop == 0 && !(r.word(last+1).Text == "and" && last+3 < end && r.tokens[last+3].Gap == text.GapComma) {
		return 0
	}
	r.addAtomAs(atom{leaf: leaf, first: at, last: last, hint: givenFirst}, r.text(leaf, at+1, last)+" "+r.text(leaf, at, at))
	f := &r.forms[r.atoms[len(r.atoms)-1].form]
	f.base[person] = max(f.base[person], 5)
	return last
}
