package library

import (
	"slices"
	"strings"

	"briefing/content/article"
)

// Person is somebody, or a body or place, who is named in several documents.
type Person struct {
	// Name is the fullest form, Kind the kind's name; Role and Affiliation are the latest.
	Name, Kind, Role, Affiliation string
	// Names are the names in single documents, by day.
	Names []*Name
	// Documents is how many name it; Mentions and Statements are counts over all.
	Documents, Mentions, Statements int

	gender article.Gender
	roles  [][]string      // the different ones, in words
	known  map[string]bool // roles, as they are written
}

// People joins the names of several documents that name the same.
//
// People are joined by their full name, in the same letters but for case and
// diacritics, where gender does not contradict and either a role, an affiliation or
// nothing at all is said of both; two of one name whose roles have no word in common
// stay two. A surname alone, with a title or without, is never joined with one of
// another document. Organisations are joined by name, and an acronym
// with the long form that its own document gives. Corrections decide: those who are
// the same are joined, those who are not stay apart.
func People(names []Name, corrections []article.Correction) []*Person {
	j := joiner{byKey: make(map[string][]*Person), apart: make(map[string]bool), same: make(map[string]string)}
	for _, c := range corrections {
		switch c.Kind {
		case article.SameAs:
			j.same[fold(c.Target)] = c.Value
		case article.NotSame:
			j.apart[fold(c.Target)] = true
		}
	}
	for i := range names {
		j.add(&names[i])
	}
	slices.SortStableFunc(j.people, func(a, b *Person) int {
		if n := b.Statements - a.Statements; n != 0 {
			return n
		}
		if n := b.Documents - a.Documents; n != 0 {
			return n
		}
		return b.Mentions - a.Mentions
	})
	return j.people
}

// joiner gathers the people in the order of their documents.
type joiner struct {
	people []*Person
	byKey  map[string][]*Person
	apart  map[string]bool   // names whose bearers stay apart
	same   map[string]string // the name of whom another name is
}

func (j *joiner) add(n *Name) {
	name := n.Name
	as, told := j.same[fold(name)]
	if told {
		name = as
	}
	for _, key := range keysOf(n, name) {
		for _, p := range j.byKey[key] {
			if !j.apart[fold(name)] && (told || p.accepts(n)) {
				p.take(n)
				j.index(p, n, name)
				return
			}
		}
	}
	p := &Person{Name: name, Kind: broad(n.Kind), known: make(map[string]bool)}
	p.take(n)
	j.people = append(j.people, p)
	j.index(p, n, name)
}

// index lets a person be found by the names of one document.
func (j *joiner) index(p *Person, n *Name, name string) {
	for _, key := range keysOf(n, name) {
		if !slices.Contains(j.byKey[key], p) {
			j.byKey[key] = append(j.byKey[key], p)
		}
	}
}

// keysOf are the names by which a name of one document is found in others: people by
// the full name alone, bodies by their acronym too.
func keysOf(n *Name, name string) []string {
	kind := broad(n.Kind)
	keys := []string{kind + ":" + fold(name)}
	if kind == "person" {
		return keys
	}
	for _, a := range n.Aliases {
		if isAcronym(a) {
			keys = append(keys, kind+":"+fold(a))
		}
	}
	return keys
}

// accepts reports whether a name of a later document may be the same person.
func (p *Person) accepts(n *Name) bool {
	if p.Kind != "person" {
		return true
	}
	if p.Names[len(p.Names)-1].Document == n.Document {
		return false // one document tells its people apart
	}
	if p.gender != article.GenderUnknown && n.Gender != article.GenderUnknown && p.gender != n.Gender {
		return false
	}
	role := n.Role + " " + n.Affiliation
	said := words(role)
	agreed := p.known[role] || slices.ContainsFunc(p.roles, func(known []string) bool { return share(said, known) })
	// A new office does not make somebody else of a person whom another document has in
	// the old and the same one.
	return len(nameWords(n.Name)) > 1 && (agreed || len(said) == 0 || len(p.roles) == 0)
}

// mostRoles bounds the work on a name that many people bear.
const mostRoles = 100

// take adds a name of one document.
func (p *Person) take(n *Name) {
	if len(p.Names) == 0 || p.Names[len(p.Names)-1].Document != n.Document {
		p.Documents++
	}
	p.Names = append(p.Names, n)
	p.Mentions += n.Count
	p.Statements += n.said
	if n.Gender != article.GenderUnknown {
		p.gender = n.Gender
	}
	if role := n.Role + " " + n.Affiliation; !p.known[role] && len(p.roles) < mostRoles {
		if said := words(role); len(said) > 0 {
			p.known[role] = true
			p.roles = append(p.roles, said)
		}
	}
	if len(n.Name) > len(p.Name) && p.Kind != "person" {
		p.Name = n.Name
	}
	if n.Role != "" {
		p.Role = n.Role
	}
	if n.Affiliation != "" {
		p.Affiliation = n.Affiliation
	}
}

// broad is the kind under which names are joined.
func broad(kind string) string {
	k, _ := article.ParseKind(kind)
	switch {
	case k.IsPerson():
		return "person"
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

// words are the words of a role that say something.
func words(role string) []string {
	var out []string
	for _, w := range strings.Fields(fold(role)) {
		if w = strings.Trim(w, ",.'’"); len(w) > 3 || isAcronym(strings.ToUpper(w)) && len(w) > 1 && w != "of" && w != "the" && w != "for" && w != "and" && w != "at" && w != "in" {
			out = append(out, w)
		}
	}
	return out
}

// share reports whether two roles have a word in common.
func share(a, b []string) bool {
	return slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) })
}
