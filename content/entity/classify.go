package entity

import (
	"strings"

	"briefing/content/text"
)

// classify decides the kind of every form by the votes it has.
func (r *recogniser) classify() {
	r.nameFirms()
	for i := range r.forms {
		f := &r.forms[i]
		f.kind = r.kindOf(f)
	}
	r.dropPlatforms()
	r.promotePeople()
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
	case best == person && f.words > 1 && f.hints&plainWords != 0 && f.base[person] == 0 && (votes < 3 || !r.mayBePersonsName(f.text)):
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

// nameFirms makes firms of the lone words by which news goes on to call them:
// "Zorvex" where the text has "Zorvex Foods Plc". A word that is a place, a
// nation, a given name or ordinary English stays what it is, and a surname does
// unless the long name has the ending of a company.
func (r *recogniser) nameFirms() {
	var surnames map[string]bool // made when it is needed first
	for i := range r.forms {
		f := &r.forms[i]
		if f.words < 2 || f.base[organisation] < 3 || f.base[organisation] <= f.base[person] {
			continue
		}
		lead, rest, _ := strings.Cut(f.text, " ")
		head := rest[strings.LastIndexByte(rest, ' ')+1:]
		if !r.lex.Lookup(head).Head.Is(text.CompanySuffix) && !r.lex.Lookup(head).Head.Is(text.TradeHead|text.FirmHead) {
			continue
		}
		id, ok := r.formIDs[lead]
		if !ok || text.ShapeOf(lead) == text.Caps {
			continue
		}
		c := r.lex.Name(lead)
		if c.Is(text.Place|text.Given|text.Demonym|text.Title) || c.Is(text.Surname) && !r.lex.Lookup(head).Head.Is(text.CompanySuffix) || r.ordinary(&r.t.Words[r.t.Intern(lead)]) {
			continue
		}
		if surnames == nil {
			surnames = r.wordsOfPeople(false)
		}
		if surnames[lead] {
			continue
		}
		bare := &r.forms[id]
		bare.score[organisation] = max(bare.score[organisation], bare.score[person]+1, bare.score[location]+1)
		bare.base[organisation] = 6
		r.sameThing = append(r.sameThing, [2]int32{id, int32(i)})
	}
}

// wordsOfPeople are the words that end the full names of people in the text, or begin
// them.
func (r *recogniser) wordsOfPeople(first bool) map[string]bool {
	out := map[string]bool{}
	for i := range r.forms {
		if f := &r.forms[i]; f.words > 1 && f.base[person] >= 3 {
			word, _, _ := strings.Cut(f.text, " ")
			if !first {
				word = f.text[strings.LastIndexByte(f.text, ' ')+1:]
			}
			out[word] = true
		}
	}
	return out
}

// dropPlatforms takes the names of the sites on which people write, where the text only
// says that something stands there, "on Zorvex", "a Zorvex post", out of the bodies:
// no firm is meant.
func (r *recogniser) dropPlatforms() {
	uses := map[int32]int{}
	for i := range r.mentions {
		a := &r.mentions[i]
		if f := &r.forms[a.form]; a.declared == 0 && f.words == 1 && r.lex.Lookup(f.text).Head.Is(text.Platform) && r.usedAsSite(a) {
			uses[a.form]++
		}
	}
	for id, n := range uses {
		if f := &r.forms[id]; n == f.count && f.kind == organisation {
			f.kind = other
		}
	}
}

// usedAsSite reports whether the words beside a mention say that something stands or
// happens on the site.
func (r *recogniser) usedAsSite(a *mention) bool {
	if next := a.last + 1; next < r.bounds[a.leaf+1] && r.tokens[next].Gap == 0 && !r.tokens[a.last].Possessive {
		if r.word(next).Class.Noun.Is(text.OnSite) {
			return true
		}
	}
	if a.first == r.bounds[a.leaf] || r.tokens[a.first].Gap != 0 || r.tokens[a.last].Possessive {
		return false
	}
	switch r.word(a.first - 1).Text {
	case "On", "via":
		return true
	case "on":
		return a.first-1 == r.bounds[a.leaf] || !r.word(a.first-2).Class.Usage.Is(text.WeighsOn)
	}
	return false
}

// promotePeople makes people of the names whose kind their own words leave open,
// "Sage Zorin" or "Dale Whitehorse", where the text goes on to call someone by
// the last word alone and lets him do what people do: "Zorin said".
func (r *recogniser) promotePeople() {
	for i := range r.forms {
		f := &r.forms[i]
		if f.kind != other && f.kind != nothing || f.words < 2 || f.words > 3 || f.hints&(gazetteer|pattern|acronymous) != 0 || !r.mayBePersonsName(f.text) {
			continue
		}
		id, ok := r.formIDs[f.text[strings.LastIndexByte(f.text, ' ')+1:]]
		if !ok {
			continue
		}
		if bare := &r.forms[id]; bare.kind == person && bare.context[person] >= 2 && bare.hints&plainWords == 0 {
			f.kind = person
		}
	}
}

// mayBePersonsName reports whether a name may be a person's by its words: two or three,
// of which at most one is an ordinary word, and no number or small word.
func (r *recogniser) mayBePersonsName(name string) bool {
	words, plain := 0, 0
	for w := range strings.FieldsSeq(name) {
		if !text.IsUpper(w[0]) && w[0] < 0x80 || text.ShapeOf(w) != text.Titled && !isInitials(w) {
			return false
		}
		if id, ok := r.t.Find(w); ok && r.ordinary(&r.t.Words[id]) {
			plain++
		}
		words++
	}
	return words > 1 && words < 4 && plain < 2
}
