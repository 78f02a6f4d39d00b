package entity

import (
	"strings"

	"briefing/content/article"
	"briefing/content/text"
)

// draft is an entity in the making.
type draft struct {
	name     string
	kind     kind
	declared int32 // the declared entity, plus one
	parts    nameParts
	others   []nameParts // other full forms of a person
	forms    []int32
	weight   int            // mentions by a full name
	gender   article.Gender // by the title that tells it from a namesake
}

// join makes entities of the forms: first the declared, then people by full
// name, people by one name, and everything else.
func (r *recogniser) join() {
	for i := range r.declared {
		e := &r.declared[i]
		d := draft{name: e.Name, kind: coarse(e.Kind), declared: int32(i) + 1}
		if d.kind == person {
			d.parts = r.splitName(e.Name)
			for _, a := range e.Aliases {
				if p := r.splitName(a); p.given != "" {
					d.others = append(d.others, p)
				}
			}
		}
		r.entities = append(r.entities, d)
	}
	r.leaders()
	r.joinFullNames()
	r.joinLoneNames()
	r.joinThings()
}

// joinFullNames makes one person of the full names that agree.
func (r *recogniser) joinFullNames() {
	byLast := map[string][]int32{}
	for i := range r.entities {
		if d := &r.entities[i]; d.kind == person {
			key := foldName(d.parts.last)
			byLast[key] = append(byLast[key], int32(i))
		}
	}
	for i := range r.forms {
		f := &r.forms[i]
		if f.kind != person || f.person.given == "" {
			continue
		}
		key := foldName(f.person.last)
		home := int32(-1)
		for _, e := range byLast[key] {
			if r.agrees(&r.entities[e], f) {
				home = e
				break
			}
		}
		if home < 0 {
			home = r.newDraft(f, person)
			r.entities[home].parts = f.person
			byLast[key] = append(byLast[key], home)
		}
		d := &r.entities[home]
		d.others = append(d.others, f.person)
		d.weight += f.count
		r.settle(int32(i), home)
	}
}

// agrees reports whether a full name may be a person's who is known already.
func (r *recogniser) agrees(d *draft, f *form) bool {
	if r.samePerson(d.parts, f.person) {
		return true
	}
	for _, p := range d.others {
		if r.samePerson(p, f.person) {
			return true
		}
	}
	return false
}

// newDraft makes an entity named as a form.
func (r *recogniser) newDraft(f *form, k kind) int32 {
	r.entities = append(r.entities, draft{name: f.text, kind: k})
	return int32(len(r.entities)) - 1
}

// settle gives a form its entity.
func (r *recogniser) settle(form, entity int32) {
	r.forms[form].entity = entity + 1
	d := &r.entities[entity]
	d.forms = append(d.forms, form)
}

// joinLoneNames gives names of one word to the person who bears them as surname
// or as given name; a bare surname of several people to the main one.
func (r *recogniser) joinLoneNames() {
	surnames, givens := r.shortNames()
	spelt := r.spellings()
	for i := range r.forms {
		f := &r.forms[i]
		if f.entity > 0 {
			continue
		}
		if home := r.mainOf(surnames[foldName(f.text)]); home >= 0 && r.mayBeSurname(f) {
			r.settle(int32(i), home)
			f.kind = person
			continue
		}
		if list := r.called(f.text, givens); len(list) == 1 && f.words == 1 && r.mayBeGiven(f) {
			r.settle(int32(i), list[0])
			f.kind = person
			continue
		}
		if home := r.misspelt(f, spelt); home >= 0 {
			r.settle(int32(i), home)
			continue
		}
		if f.kind == person {
			home := r.newDraft(f, person)
			r.entities[home].parts = r.splitName(f.text)
			r.settle(int32(i), home)
		}
	}
}

// shortNames maps the names of one word by which the people with a full name may be
// called to them: surnames, and given names with the middle ones.
func (r *recogniser) shortNames() (surnames, givens map[string][]int32) {
	surnames, givens = map[string][]int32{}, map[string][]int32{}
	for i := range r.entities {
		if d := &r.entities[i]; d.kind == person && d.parts.given != "" {
			e := int32(i)
			last, whole := foldName(d.parts.last), foldName(d.parts.surname)
			surnames[last] = append(surnames[last], e)
			if whole != last {
				surnames[whole] = append(surnames[whole], e)
			}
			if cut := strings.LastIndexByte(last, '-'); cut > 2 && len(last)-cut > 3 {
				surnames[last[cut+1:]] = append(surnames[last[cut+1:]], e) // "Mrs. Lund", of Ada Novak-Lund
			}
			givens[d.parts.given] = append(givens[d.parts.given], e)
			for rest := range strings.FieldsSeq(d.parts.rest) {
				if !isInitial(rest) && !r.lex.Name(rest).Is(text.Particle) {
					givens[rest] = append(givens[rest], e) // what Ada Zorin Novak is called, too
				}
			}
			if full, ok := r.lex.Nickname(d.parts.given); ok && full != d.parts.given {
				givens[full] = append(givens[full], e) // "Bob Novak", called Robert
			}
			if r.lex.Name(d.parts.given).Is(text.FamilyFirst) { // "Wang Yi": the surname comes first
				first := foldName(d.parts.given)
				surnames[first] = append(surnames[first], e)
			}
		}
	}
	return surnames, givens
}

// mainOf is the person named most among several; -1 if there is none. Declared
// ones come first.
func (r *recogniser) mainOf(list []int32) int32 {
	best := int32(-1)
	for _, e := range list {
		d := &r.entities[e]
		if best < 0 || d.declared > 0 && r.entities[best].declared == 0 || d.weight > r.entities[best].weight && r.entities[best].declared == 0 {
			best = e
		}
	}
	return best
}

// mayBeSurname reports whether a name of one word, which is the surname of
// someone in the text, stands for them and not for a place or body.
func (r *recogniser) mayBeSurname(f *form) bool {
	switch {
	case f.kind == person || f.kind == other || f.kind == nothing && f.count > 0:
		return f.kind != nothing || !r.ordinaryForm(f) || f.score[person] > 0 || f.inside > 0
	case f.hints&gazetteer != 0 && f.kind == location:
		if f.context[person] >= 2 && f.context[person] > f.context[location] {
			return true // "Whitehorse says", where a Dale Whitehorse is known
		}
		return f.score[location] < f.score[person]+4 && f.score[location] < 6
	case f.hints&gazetteer != 0:
		return f.score[organisation] < f.score[person]+4
	}
	return true
}

// called returns the people whose given name a word is, or is short for.
func (r *recogniser) called(name string, givens map[string][]int32) []int32 {
	if list := givens[name]; len(list) > 0 {
		return list
	}
	full, _ := r.lex.Nickname(name)
	return givens[full]
}

// mayBeGiven reports whether a name of one word may be the given name of someone
// in the text: not that of a king or a pope.
func (r *recogniser) mayBeGiven(f *form) bool {
	if f.hints&royal != 0 {
		return false
	}
	return f.kind == person || f.kind == other || f.kind == nothing && !r.ordinaryForm(f)
}
