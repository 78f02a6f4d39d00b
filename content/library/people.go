package library

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"briefing/content/article"
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
	said    [][]word // the different roles
	gender  article.Gender
}

// Title is the name with role and affiliation.
func (p *Person) Title() string { return titled(p.Name, p.Role, p.Affiliation) }

// titled is a name with role and affiliation, as article.Entity has it.
func titled(name, role, affiliation string) string {
	e := article.Entity{Name: name, Role: role, Affiliation: affiliation}
	return e.Title()
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
	id       int64
	places   []Place
	words    []word // of role and affiliation
	as       string // whose name it is, if a correction says so
	initials string // see initials
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
	rows, err := l.db.QueryContext(ctx, "SELECT id, name, kind, role, affiliation, gender, aliases FROM names")
	if err != nil {
		return nil, err
	}
	named := make(map[int64]*bearer)
	var b bearer
	err = each(rows, []any{&b.id, &b.Name.Name, &b.Kind, &b.Role, &b.Affiliation, &b.Gender, &b.Aliases}, func() {
		if !speakers || b.person() {
			named[b.id] = new(b)
		}
	})
	if err != nil {
		return nil, err
	}
	where, args := s.where("doc")
	rows, err = l.db.QueryContext(ctx, "SELECT name, group_concat(doc || ' ' || count || ' ' || said || ' ' || start, ' ') FROM named"+where+" GROUP BY name", args...)
	if err != nil {
		return nil, err
	}
	var bearers []*bearer
	var name int64
	var places string
	err = each(rows, []any{&name, &places}, func() {
		if b := named[name]; b != nil {
			if b.places = s.placesOf(places); len(b.places) > 0 {
				bearers = append(bearers, b)
			}
		}
	})
	people := join(bearers, corrections)
	if speakers { // they are joined by all who are named with them
		people = slices.DeleteFunc(people, func(p *Person) bool { return p.Statements == 0 })
	}
	return people, err
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

// complete sums up the bearers of the name.
func (p *Person) complete() {
	slices.SortStableFunc(p.bearers, func(a, b *bearer) int {
		return a.places[len(a.places)-1].Document.rank - b.places[len(b.places)-1].Document.rank
	})
	p.Kind = broad(p.bearers[0].Kind)
	for _, b := range p.bearers {
		if name := cmp.Or(b.as, b.Name.Name); len(name) > len(p.Name) {
			p.Name = name
		}
		p.Role, p.Affiliation = cmp.Or(b.Role, p.Role), cmp.Or(b.Affiliation, p.Affiliation)
		for _, at := range b.places {
			p.Mentions += at.Mentions
			p.Statements += at.Statements
			p.Places = append(p.Places, at)
		}
	}
	for _, b := range p.bearers {
		for a := range strings.SplitSeq(b.Name.Name+"\n"+b.Aliases, "\n") {
			if a != "" && a != p.Name && !slices.Contains(p.Aliases, a) {
				p.Aliases = append(p.Aliases, a)
			}
		}
	}
	slices.SortFunc(p.Places, func(a, b Place) int { return cmp.Or(a.Document.rank-b.Document.rank, a.First-b.First) })
	all := p.Places
	p.Places = all[:0]
	for _, at := range all { // a document may have two names for one
		if last := len(p.Places) - 1; last >= 0 && p.Places[last].Document == at.Document {
			p.Places[last].Mentions += at.Mentions
			p.Places[last].Statements += at.Statements
		} else {
			p.Places = append(p.Places, at)
		}
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

// says reports whether a statement is the person's.
func (p *Person) says(s *Statement) bool {
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
	return len(s) >= 2 && len(s) <= 8 && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == ""
}
