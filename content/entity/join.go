package entity

import (
	"strings"
	"unicode/utf8"

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
		d := draft{name: e.Name, kind: coarseKind(e.Kind), declared: int32(i) + 1}
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
	r.addLeaders()
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
			if r.mayBeSamePerson(&r.entities[e], f) && !r.isNamesakesChild(&r.entities[e], f) {
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
		r.assign(int32(i), home)
	}
}

// mayBeSamePerson reports whether a full name may be a person's who is known already.
func (r *recogniser) mayBeSamePerson(d *draft, f *form) bool {
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

// assign gives a form its entity.
func (r *recogniser) assign(form, entity int32) {
	r.forms[form].entity = entity + 1
	d := &r.entities[entity]
	d.forms = append(d.forms, form)
}

// joinLoneNames gives names of one word to the person who bears them as surname
// or as given name; a bare surname of several people to the main one.
func (r *recogniser) joinLoneNames() {
	surnames, givens := r.shortNames()
	spelt := r.surnameSpellings()
	family := r.findRelatives()
	for i := range r.forms {
		f := &r.forms[i]
		if f.entity > 0 {
			continue
		}
		bearers := surnames[foldName(f.text)]
		if home := r.mostNamed(bearers); home >= 0 && r.mayBeSurname(f) {
			if family.precede(int32(i), bearers) {
				home = r.newDraft(f, person)
				r.entities[home].parts = r.splitName(f.text)
			}
			r.assign(int32(i), home)
			f.kind = person
			continue
		}
		if list := r.byGivenName(f.text, givens); len(list) == 1 && f.words == 1 && r.mayBeGiven(f) {
			r.assign(int32(i), list[0])
			f.kind = person
			continue
		}
		if home := r.misspeltSurname(f, spelt); home >= 0 {
			r.assign(int32(i), home)
			continue
		}
		if f.kind == person {
			home := r.newDraft(f, person)
			r.entities[home].parts = r.splitName(f.text)
			r.assign(int32(i), home)
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

// mostNamed is the person named most among several; -1 if there is none. Declared
// ones come first.
func (r *recogniser) mostNamed(list []int32) int32 {
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

// byGivenName returns the people whose given name a word is, or is short for.
func (r *recogniser) byGivenName(name string, givens map[string][]int32) []int32 {
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

// addLeaders enters the heads of state and government whom the text names by office
// and surname alone: "President Obama" leaves no doubt who is meant. They then
// take part in the joining like people who are named in full.
func (r *recogniser) addLeaders() {
	drafts := map[string]int32{}
	for i := range r.mentions {
		a := &r.mentions[i]
		if a.titleAt == 0 || a.declared > 0 || a.first != a.last {
			continue
		}
		full, ok := r.lex.Leader(r.officeBefore(a) + " " + r.text(a.leaf, a.first, a.last))
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

// officeBefore is the title right before a mention, as the lexicon of leaders has it.
func (r *recogniser) officeBefore(a *mention) string {
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

// nameParts are the parts of a person's name.
type nameParts struct {
	given   string // the first given name, or initials; "" if there is none
	rest    string // what stands between, apart by spaces
	surname string // with its particles
	last    string // the last word of the surname
}

// splitName takes a person's name apart; suffixes and titles are left out.
func (r *recogniser) splitName(name string) nameParts {
	words := strings.FieldsFunc(name, func(c rune) bool { return strings.ContainsRune(" \t\n\u00a0\"“”‘'", c) && c != '\'' })
	for len(words) > 1 && r.lex.Lookup(strings.TrimSuffix(words[len(words)-1], ",")).Head.Is(text.NameSuffix) {
		words = words[:len(words)-1]
	}
	if n := len(words); n > 0 {
		words[n-1] = strings.TrimRight(words[n-1], ",")
	}
	switch len(words) {
	case 0:
		return nameParts{}
	case 1:
		return nameParts{surname: words[0], last: words[0]}
	}
	if len(words) == 2 && r.lex.Lookup(words[0]).Head.Is(text.SurnameParticle) {
		return nameParts{surname: words[0] + " " + words[1], last: words[1]}
	}
	at := len(words) - 1
	for at > 1 && r.lex.Lookup(strings.ToLower(words[at-1])).Name.Is(text.Particle) && len(words[at-1]) > 1 {
		at--
	}
	return nameParts{
		given:   words[0],
		rest:    strings.Join(words[1:at], " "),
		surname: strings.Join(words[at:], " "),
		last:    words[len(words)-1],
	}
}

// samePerson reports whether two full names may be one person's: the same
// surname, and given names that do not contradict each other.
func (r *recogniser) samePerson(a, b nameParts) bool {
	if !sameWord(a.last, b.last) {
		return false
	}
	if a.given == "" || b.given == "" {
		return true
	}
	return r.sameGiven(a.given, b.given) ||
		a.rest != "" && r.sameGiven(a.rest, b.given) || b.rest != "" && r.sameGiven(a.given, b.rest)
}

// sameGiven reports whether two given names may be one: equal, an initial, or a
// nickname of the other.
func (r *recogniser) sameGiven(a, b string) bool {
	if sameWord(a, b) {
		return true
	}
	if isInitial(a) || isInitial(b) {
		return a[0] == b[0]
	}
	full := func(s string) string {
		if f, ok := r.lex.Nickname(s); ok {
			return f
		}
		return s
	}
	return full(a) == full(b)
}

func isInitial(s string) bool {
	return utf8.RuneCountInString(s) == 1 || len(s) >= 2 && s[1] == '.'
}

// sameWord reports whether two words are equal but for case and the form of
// their apostrophes.
func sameWord(a, b string) bool {
	if a == b {
		return true
	}
	if strings.Contains(a, "’") || strings.Contains(b, "’") {
		a, b = strings.ReplaceAll(a, "’", "'"), strings.ReplaceAll(b, "’", "'")
	}
	return strings.EqualFold(a, b)
}

// foldName is a name in the form in which spellings are compared: small letters,
// straight apostrophes.
func foldName(s string) string {
	return strings.ToLower(strings.ReplaceAll(s, "’", "'"))
}
