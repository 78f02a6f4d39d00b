package library

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"briefing/content/article"
	"briefing/content/text"
)

// Person is somebody, or a body or place, who is named in several documents.
type Person struct {
	// Name is the fullest form, Kind the kind's name; Role and Affiliation are the latest.
	Name, Kind, Role, Affiliation string
	// Aliases are the other names.
	Aliases []string
	// Places are where it is named, one for each document, by day.
	Places []Place
	// Mentions and Statements are counts over all.
	Mentions, Statements int

	bearers []*bearer
	gender  article.Gender
}

// Place is a document in which somebody is named.
type Place struct {
	Document *Document
	// Mentions and Statements are counts, First is the offset of the first mention.
	Mentions, Statements, First int
}

// bearer is a name with what is said of it, and the documents that say just this.
type bearer struct {
	Name
	id     int64
	places []Place
	words  []string // of role and affiliation
	same   bool     // a correction says whose name it is
}

// People returns who is named in the documents of a scope, those who say most first;
// with speakers, only people who say something. They are joined over documents:
//
// People by their full name, in the same letters but for case and diacritics, where
// gender does not contradict and what is said of them agrees: of one there is nothing
// said, or no more than of the other, or both have a word that is more than an office in
// common. A name that may be that of several is its bearer's who is named together with
// the same people; else it stays apart, as a surname alone does, with a title or
// without, in each document. Organisations are joined by name, and an acronym with the
// long form that documents give it, if there is one alone. Corrections decide: those
// who are the same are joined, those who are not stay apart.
func (l *Library) People(ctx context.Context, s *Scope, speakers bool, corrections []article.Correction) ([]*Person, error) {
	where, args := s.where("m.doc")
	if speakers {
		where += " AND m.said > 0 AND n.kind IN ('person', 'analyst', 'official')"
	}
	rows, err := l.db.QueryContext(ctx, `SELECT n.id, n.name, n.kind, n.role, n.affiliation, n.gender, n.aliases,
		group_concat(m.doc || ' ' || m.count || ' ' || m.said || ' ' || m.start, ' ')
		FROM named m JOIN names n ON n.id = m.name`+where+" GROUP BY m.name", args...)
	if err != nil {
		return nil, err
	}
	var bearers []*bearer
	var b bearer
	var places string
	err = each(rows, []any{&b.id, &b.Name.Name, &b.Kind, &b.Role, &b.Affiliation, &b.Gender, &b.Aliases, &places}, func() {
		if b.places = s.placesOf(places); len(b.places) > 0 {
			bearers = append(bearers, new(b))
		}
	})
	return join(bearers, corrections), err
}

// placesOf reads places that are written as four numbers each.
func (s *Scope) placesOf(list string) (out []Place) {
	var n [4]int64
	i := 0
	for number := range strings.FieldsSeq(list) {
		n[i], _ = strconv.ParseInt(number, 10, 64)
		if i++; i < len(n) {
			continue
		}
		i = 0
		if d := s.byID[n[0]]; d != nil {
			out = append(out, Place{d, int(n[1]), int(n[2]), int(n[3])})
		}
	}
	slices.SortFunc(out, func(a, b Place) int { return a.Document.rank - b.Document.rank })
	return out
}

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
	j := joiner{company: make(map[*Document][]string)}
	groups := make(map[string][]*bearer)
	long := acronyms(bearers)
	for _, b := range bearers {
		name := fold(b.Name.Name)
		if as, ok := same[name]; ok {
			b.same, b.Name.Name = true, as
		}
		b.words = words(b.Role + " " + b.Affiliation)
		switch key := b.key(); {
		case apart[name] || !b.same && b.person() && !strings.Contains(key, " "):
			for _, one := range b.split() {
				j.people = append(j.people, newPerson(one))
			}
		default:
			key = cmp.Or(long[key], key)
			groups[key] = append(groups[key], b)
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
	name := fold(b.Name.Name)
	if b.person() {
		name = strings.Join(nameWords(b.Name.Name), " ")
	}
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
}

// group joins those of one name who are the same: first those of whom most is said.
func (j *joiner) group(bearers []*bearer) {
	if !bearers[0].person() {
		j.people = append(j.people, newPerson(bearers...))
		return
	}
	slices.SortStableFunc(bearers, func(a, b *bearer) int {
		if a.same != b.same {
			return map[bool]int{false: -1, true: 1}[a.same]
		}
		return len(b.words) - len(a.words)
	})
	var people []*Person
	for _, b := range bearers {
		var may []*Person
		for _, p := range people {
			if p.accepts(b) {
				may = append(may, p)
			}
		}
		switch {
		case b.same && len(people) > 0:
			people[0].bearers = append(people[0].bearers, b)
		case len(may) == 1:
			may[0].take(b)
		case len(may) == 0:
			people = append(people, newPerson(b))
		default:
			for _, one := range b.split() {
				j.people = append(j.people, newPerson(one))
			}
		}
	}
	j.people = append(j.people, people...)
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
}

// accepts reports whether a bearer of the name may be the same person.
func (p *Person) accepts(b *bearer) bool {
	if p.gender != article.GenderUnknown && b.Gender != article.GenderUnknown && p.gender != b.Gender {
		return false
	}
	agrees := len(b.words) == 0
	for _, o := range p.bearers {
		if common(o.places, b.places) {
			return false // one document tells its people apart
		}
		agrees = agrees || agree(o.words, b.words)
	}
	return agrees
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

// agree reports whether what is said of two people may be said of one.
func agree(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	within := func(w string) bool { return slices.Contains(b, w) }
	return !slices.ContainsFunc(a, func(w string) bool { return !within(w) }) ||
		slices.ContainsFunc(a, func(w string) bool { return within(w) && !isOffice(w) })
}

// isOffice reports whether a word alone says little of who somebody is: minister,
// university, former.
func isOffice(word string) bool {
	c := text.English().Lookup(word)
	return c.Name.Is(text.Role) || c.Noun.Is(text.Office|text.OfBody|text.OfCountry|text.Collective|text.BodyNoun|text.PlaceKind|text.Representative) || c.Head.Is(text.OfOffice)
}

// complete sums up the bearers of the name.
func (p *Person) complete() {
	slices.SortStableFunc(p.bearers, func(a, b *bearer) int {
		return a.places[len(a.places)-1].Document.rank - b.places[len(b.places)-1].Document.rank
	})
	p.Kind = broad(p.bearers[0].Kind)
	for _, b := range p.bearers {
		if len(b.Name.Name) > len(p.Name) {
			p.Name = b.Name.Name
		}
		p.Role, p.Affiliation = cmp.Or(b.Role, p.Role), cmp.Or(b.Affiliation, p.Affiliation)
		p.Places = append(p.Places, b.places...)
	}
	for _, b := range p.bearers {
		for a := range strings.SplitSeq(b.Name.Name+"\n"+b.Aliases, "\n") {
			if a != "" && a != p.Name && !slices.Contains(p.Aliases, a) {
				p.Aliases = append(p.Aliases, a)
			}
		}
	}
	slices.SortStableFunc(p.Places, func(a, b Place) int { return a.Document.rank - b.Document.rank })
	for _, at := range p.Places {
		p.Mentions += at.Mentions
		p.Statements += at.Statements
	}
}

// numbers are those of the names and documents of a person.
func (p *Person) numbers() (names, docs []int64) {
	for _, b := range p.bearers {
		names = append(names, b.id)
	}
	for _, at := range p.Places {
		docs = append(docs, at.Document.id)
	}
	return names, docs
}

// said reports whether a statement is the person's.
func (p *Person) said(s *Statement) bool {
	return slices.ContainsFunc(p.bearers, func(b *bearer) bool {
		return b.id == s.name && common(b.places, []Place{{Document: s.Document}})
	})
}

// broad is the kind under which names are joined.
func broad(kind string) string {
	k, _ := article.ParseKind(kind)
	switch {
	case k.IsPerson():
		return article.Person.String()
	case k == article.Group:
		return article.Organization.String()
	}
	return k.String()
}

// isAcronym reports whether a name is one: two to eight capitals and digits.
func isAcronym(s string) bool {
	s = strings.ReplaceAll(s, ".", "")
	if len(s) < 2 || len(s) > 8 {
		return false
	}
	for i := range len(s) {
		if (s[i] < 'A' || s[i] > 'Z') && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return true
}

// words are the words of a role and an affiliation that say something.
func words(role string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(strings.ReplaceAll(fold(role), ".", ""), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if len(w) > 1 && !text.English().Lookup(w).Grammar.Is(text.Determiner|text.Preposition|text.Conjunction) {
			out = append(out, w)
		}
	}
	return out
}
