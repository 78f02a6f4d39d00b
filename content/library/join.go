package library

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"briefing/content/article"
	"briefing/content/text"
)

// join joins the bearers of names who are the same.
func join(bearers []*bearer, corrections []article.Correction) []*Person {
	same, apart := make(map[string]string), make(map[string]bool)
	for _, c := range corrections {
		switch c.Kind {
		case article.SameAs:
			same[fold(c.Target)] = c.Value
		case article.NotSame:
			apart[fold(c.Target)] = true
		}
	}
	slices.SortStableFunc(bearers, func(a, b *bearer) int { return a.places[0].Document.rank - b.places[0].Document.rank })
	j := joiner{company: make(map[*Document][]string), words: make(map[string][]word)}
	groups := make(map[string][]*bearer)
	long := acronyms(bearers)
	for _, b := range bearers {
		name := fold(b.Name.Name)
		b.as = same[name]
		switch key := b.key(); {
		case apart[name] || b.as == "" && b.person() && !strings.Contains(key, " "):
			for _, one := range b.split() {
				j.people = append(j.people, newPerson(one))
			}
		default:
			key = cmp.Or(long[key], key)
			groups[key] = append(groups[key], b)
		}
	}
	for key, group := range groups {
		for _, b := range group {
			if b.person() {
				for _, at := range b.places {
					j.company[at.Document] = append(j.company[at.Document], key)
				}
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(groups)) {
		j.group(groups[key])
	}
	for _, p := range j.people {
		p.complete()
	}
	slices.SortStableFunc(j.people, func(a, b *Person) int {
		return cmp.Or(b.Statements-a.Statements, len(b.Places)-len(a.Places), b.Mentions-a.Mentions, strings.Compare(a.Name, b.Name))
	})
	return j.people
}

func (b *bearer) person() bool { return broad(b.Kind) == article.Person.String() }

// key is what those who may be the same have in common: the kind, and the name without
// titles.
func (b *bearer) key() string {
	name, lexicon := cmp.Or(b.as, b.Name.Name), text.English()
	if words := slices.DeleteFunc(nameWords(name), isInitial); b.person() && len(words) > 0 {
		if full, ok := lexicon.Nickname(words[0]); ok {
			words[0] = full
		}
		name = strings.Join(words, " ")
	} else if full, ok := lexicon.Synonym(name); ok {
		name = full
	}
	name = fold(name)
	return broad(b.Kind) + ":" + strings.TrimPrefix(name, "the ")
}

// acronyms returns by the key of an acronym that of the one long form it stands for.
func acronyms(bearers []*bearer) map[string]string {
	long := make(map[string]string)
	for _, b := range bearers {
		if b.person() || isAcronym(b.Name.Name) {
			continue
		}
		for a := range strings.SplitSeq(b.Aliases, "\n") {
			if !isAcronym(a) {
				continue
			}
			short := (&bearer{Name: Name{Name: a, Kind: b.Kind}}).key()
			if known, ok := long[short]; ok && known != b.key() {
				long[short] = short // of several
			} else {
				long[short] = b.key()
			}
		}
	}
	return long
}

// split returns a bearer for each document.
func (b *bearer) split() (out []*bearer) {
	for i := range b.places {
		one := *b
		one.places = b.places[i : i+1]
		out = append(out, &one)
	}
	return out
}

// joiner gathers people.
type joiner struct {
	people  []*Person
	company map[*Document][]string // keys of those who are named in a document
	words   map[string][]word      // of roles and affiliations
}

// group joins those of one name who are the same: first those of whom most is said.
func (j *joiner) group(bearers []*bearer) {
	if len(bearers) == 1 || !bearers[0].person() {
		j.people = append(j.people, newPerson(bearers...))
		return
	}
	for _, b := range bearers {
		b.words, b.initials = j.wordsOf(b.Role+" "+b.Affiliation), initials(b.Name.Name)
	}
	slices.SortStableFunc(bearers, func(a, b *bearer) int {
		return cmp.Or(len(a.as)-len(b.as), len(b.words)-len(a.words))
	})
	said := slices.IndexFunc(bearers, func(b *bearer) bool { return len(b.words) == 0 || b.as != "" })
	if said < 0 {
		said = len(bearers)
	}
	var people []*Person
	for _, b := range bearers[:said] {
		if may := accepting(people, b); len(may) > 0 {
			may[0].take(b)
		} else {
			people = append(people, newPerson(b))
		}
	}
	people = j.together(people)
	for _, b := range bearers[said:] {
		may := accepting(people, b)
		switch {
		case b.as != "" && len(people) > 0:
			people[0].take(b)
		case len(may) == 1:
			may[0].take(b)
		case len(may) == 0:
			people = append(people, newPerson(b))
		default:
			for _, one := range b.split() {
				j.nearest(may, one)
			}
		}
	}
	j.people = append(j.people, people...)
}

// accepting returns those of the people who may bear a name.
func accepting(people []*Person, b *bearer) (may []*Person) {
	for _, p := range people {
		if p.accepts(b) {
			may = append(may, p)
		}
	}
	return may
}

// A person of whom other documents say something else is the same where so many others
// are named with both, and they are so much of those who are named with one of them.
const (
	fewestShared = 3
	sharedCircle = 0.5
)

// together joins those of one name who move in one circle.
func (j *joiner) together(people []*Person) (out []*Person) {
	var circles []map[string]bool
	for _, p := range people {
		circle := j.circle(p.bearers)
		i := slices.IndexFunc(circles, func(other map[string]bool) bool {
			both := shared(circle, other)
			return both >= fewestShared && float64(both) >= sharedCircle*float64(min(len(circle), len(other)))
		})
		if i < 0 || slices.ContainsFunc(p.bearers, func(b *bearer) bool { return !out[i].allows(b) }) {
			out, circles = append(out, p), append(circles, circle)
			continue
		}
		for _, b := range p.bearers {
			out[i].take(b)
		}
		maps.Copy(circles[i], circle)
	}
	return out
}

// farMore is how many times as many documents make the one of two people whom a name
// more likely means.
const farMore = 4

// nearest gives a bearer in one document to that one of the people with whom most others
// are shared, or who is named far more; to none where that is not certain.
func (j *joiner) nearest(people []*Person, b *bearer) {
	circle, company := j.circle([]*bearer{b}), make(map[*Person]int)
	for _, p := range people {
		company[p] = shared(circle, j.circle(p.bearers))
	}
	slices.SortStableFunc(people, func(p, o *Person) int { return cmp.Or(company[o]-company[p], o.documents()-p.documents()) })
	first, second := people[0], people[1]
	if company[first] > company[second] || company[first] > 0 && first.documents() >= farMore*second.documents() {
		first.take(b)
		return
	}
	j.people = append(j.people, newPerson(b))
}

func (p *Person) documents() (n int) {
	for _, b := range p.bearers {
		n += len(b.places)
	}
	return n
}

// shared counts the people of two circles who are in both.
func shared(a, b map[string]bool) (n int) {
	for name := range a {
		if b[name] {
			n++
		}
	}
	return n
}

// circle is the keys of those who are named in the same documents.
func (j *joiner) circle(bearers []*bearer) map[string]bool {
	out := make(map[string]bool)
	for _, b := range bearers {
		for _, at := range b.places {
			for _, key := range j.company[at.Document] {
				out[key] = true
			}
		}
	}
	delete(out, bearers[0].key())
	return out
}

func newPerson(bearers ...*bearer) *Person {
	p := new(Person)
	for _, b := range bearers {
		p.take(b)
	}
	return p
}

// take adds a bearer of the name.
func (p *Person) take(b *bearer) {
	p.bearers = append(p.bearers, b)
	p.gender = cmp.Or(p.gender, b.Gender)
	if !slices.ContainsFunc(p.said, func(said []word) bool { return slices.Equal(said, b.words) }) {
		p.said = append(p.said, b.words)
	}
}

// accepts reports whether a bearer of the name may be the same person.
func (p *Person) accepts(b *bearer) bool {
	return (len(b.words) == 0 || slices.ContainsFunc(p.said, func(said []word) bool { return agree(said, b.words) })) && p.allows(b)
}

// allows reports whether nothing but what is said of them makes two of a person and a
// bearer of the name: gender, initials, or a document, which tells its people apart.
func (p *Person) allows(b *bearer) bool {
	if p.gender != article.GenderUnknown && b.Gender != article.GenderUnknown && p.gender != b.Gender {
		return false
	}
	return !slices.ContainsFunc(p.bearers, func(o *bearer) bool {
		return o.Name.Name == b.Name.Name && common(o.places, b.places) || b.initials != "" && o.initials != "" && b.initials != o.initials
	})
}

// initials are those in the middle of a name: J of Ann J. Dole.
func initials(name string) (out string) {
	for w := range strings.FieldsSeq(name) {
		if isInitial(w) {
			out += w[:1]
		}
	}
	return out
}

func isInitial(word string) bool {
	return len(strings.TrimSuffix(word, ".")) == 1 && unicode.IsUpper(rune(word[0]))
}

// common reports whether two lists of places have a document in common.
func common(a, b []Place) bool {
	for len(a) > 0 && len(b) > 0 {
		switch n := a[0].Document.rank - b[0].Document.rank; {
		case n < 0:
			a = a[1:]
		case n > 0:
			b = b[1:]
		default:
			return true
		}
	}
	return false
}

// agree reports whether what is said of two people may be said of one: one is said no
// more of than the other, or both have a word that is more than an office in common, or
// both have a part in politics, and not the same in two places.
func agree(a, b []word) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	both, political, office := 0, false, false
	for _, w := range a {
		if slices.Contains(b, w) {
			if both++; !w.office {
				return true
			}
			office = office || w.role
		}
		political = political || w.political
	}
	return both == len(a) || political && !office && slices.ContainsFunc(b, func(w word) bool { return w.political })
}

// word is a word of a role or an affiliation.
type word struct {
	string
	// office is true for one that alone says little of who somebody is (minister,
	// university, former), role for one that names somebody, political for one of politics.
	office, role, political bool
}

// wordsOf returns the words of a role and an affiliation that say something.
func (j *joiner) wordsOf(role string) (out []word) {
	if known, ok := j.words[role]; ok {
		return known
	}
	lexicon := text.English()
	for _, w := range wordsOf(strings.ReplaceAll(fold(role), ".", "")) {
		c, name := lexicon.Lookup(w), lexicon.Lookup(strings.ToUpper(w[:1])+w[1:])
		if len(w) == 1 || c.Grammar.Is(text.Determiner|text.Preposition|text.Conjunction) {
			continue
		}
		said := word{string: w, role: c.Name.Is(text.Role), political: (c.Noun | name.Noun).Is(text.Political)}
		said.office = said.role || said.political || c.Head.Is(text.OfOffice) ||
			c.Noun.Is(text.Office|text.OfBody|text.OfCountry|text.Collective|text.BodyNoun|text.PlaceKind)
		out = append(out, said)
	}
	j.words[role] = out
	return out
}
