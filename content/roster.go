package content

import (
	"slices"
	"strings"

	"briefing/content/article"
	"briefing/content/text"
)

// roster is the document's list of entities while windows add to it. The same
// full name is the same entity; a person's bare surname joins the newest person
// who bears it.
type roster struct {
	entities []article.Entity
	names    map[string]int32 // full names and aliases, folded
	surnames map[string]int32 // of people: the newest bearer
}

func newRoster(declared []article.Entity) *roster {
	r := &roster{entities: slices.Clone(declared)}
	for i := range r.entities {
		r.entities[i].Aliases = slices.Clip(r.entities[i].Aliases)
	}
	r.reindex()
	return r
}

// reindex makes the maps anew.
func (r *roster) reindex() {
	r.names, r.surnames = make(map[string]int32), make(map[string]int32)
	for i := range r.entities {
		r.enter(int32(i))
	}
}

// list is a copy of the entities as they are now.
func (r *roster) list() []article.Entity { return slices.Clone(r.entities) }

// final is the entities themselves, when nothing is added any more.
func (r *roster) final() []article.Entity { return slices.Clip(r.entities) }

// enter makes entity i findable.
func (r *roster) enter(i int32) {
	e := &r.entities[i]
	r.name(e.Name, i)
	for _, a := range e.Aliases {
		r.name(a, i)
	}
	if e.Kind.IsPerson() {
		if s := surname(e.Name); s != "" {
			r.surnames[strings.ToLower(s)] = i
		}
	}
}

// name makes entity i findable by a name, unless another bears it.
func (r *roster) name(name string, i int32) {
	key := strings.ToLower(name)
	if _, taken := r.names[key]; !taken {
		r.names[key] = i
	}
}

// surname is the last word of a name of several words; "" for one word.
func surname(name string) string {
	i := strings.LastIndexByte(name, ' ')
	if i < 0 {
		return ""
	}
	return name[i+1:]
}

// merge joins a window's entities to the roster and returns, for each of them,
// its index there.
func (r *roster) merge(found []article.Entity) []int32 {
	to := make([]int32, len(found))
	if len(r.entities) == 0 {
		r.entities = make([]article.Entity, 0, len(found))
	}
	for i := range found {
		e := &found[i]
		at, known := r.find(e, to[:i])
		if !known {
			at = int32(len(r.entities))
			r.entities = append(r.entities, fresh(e))
			r.enter(at)
		} else {
			r.join(at, e)
		}
		to[i] = at
	}
	return to
}

// find looks an entity up: by its name, then as a surname, then by the full name
// whose surname stood alone before. Two that are told apart in one window, of which
// the entities in apart are already in the roster, do not join by a surname.
func (r *roster) find(e *article.Entity, apart []int32) (int32, bool) {
	if at, ok := r.names[strings.ToLower(e.Name)]; ok && alike(&r.entities[at], e) {
		return at, true
	}
	if e.Kind.IsPerson() {
		name := untitled(e.Name)
		last := surname(name)
		if last == "" {
			at, ok := r.surnames[strings.ToLower(name)]
			return at, ok && !slices.Contains(apart, at) && (name == e.Name || sameGender(&r.entities[at], e))
		}
		at, ok := r.names[strings.ToLower(last)]
		if !ok {
			at, ok = r.surnames[strings.ToLower(last)] // of one with a form of address
		}
		if ok && !slices.Contains(apart, at) && r.entities[at].Kind.IsPerson() && strings.EqualFold(untitled(r.entities[at].Name), last) && !r.entities[at].Declared {
			return at, true
		}
	}
	return 0, false
}

// untitled is a surname without the form of address that stands for a given name
// where a transcript gives none: "Ms Berg". Other names it returns as they are.
func untitled(name string) string {
	i := strings.LastIndexByte(name, ' ')
	if i < 0 {
		return name
	}
	if known := text.English().Name(name[:i]); known.Is(text.Title) && !known.Is(text.Given) {
		return name[i+1:]
	}
	return name
}

// sameGender reports whether nothing says that two people are a man and a woman.
func sameGender(a, b *article.Entity) bool {
	return a.Gender == b.Gender || a.Gender == article.GenderUnknown || b.Gender == article.GenderUnknown
}

// alike reports whether two entities of one name can be the same: a person is
// no organisation.
func alike(a, b *article.Entity) bool {
	return a.Kind.IsPerson() == b.Kind.IsPerson() || a.Kind == article.Other || b.Kind == article.Other
}

// fresh is an entity without what will be counted again, and without holding on
// to the text that its names were cut from.
func fresh(e *article.Entity) article.Entity {
	n := *e
	n.Name = strings.Clone(e.Name)
	n.Role, n.Affiliation, n.Note = strings.Clone(e.Role), strings.Clone(e.Affiliation), strings.Clone(e.Note)
	n.Aliases = make([]string, len(e.Aliases))
	for i, a := range e.Aliases {
		n.Aliases[i] = strings.Clone(a)
	}
	n.First, n.Count = article.Span{}, 0
	return n
}

// join completes entity at with what a window knows of it. Lists that a snapshot
// may share are replaced, never changed.
func (r *roster) join(at int32, e *article.Entity) {
	old := &r.entities[at]
	if old.Kind == article.Other {
		old.Kind = e.Kind
	}
	if old.Gender == article.GenderUnknown {
		old.Gender = e.Gender
	}
	if old.Role == "" && old.Affiliation == "" {
		old.Role, old.Affiliation = strings.Clone(e.Role), strings.Clone(e.Affiliation)
	}
	other := e.Name
	if surname(untitled(old.Name)) == "" && e.Kind.IsPerson() && surname(untitled(e.Name)) != "" && !old.Declared {
		other, old.Name = old.Name, strings.Clone(e.Name)
	}
	added := r.alias(old, other)
	for _, a := range e.Aliases {
		added = r.alias(old, a) || added
	}
	if added {
		r.enter(at)
	}
}

// alias adds another name of an entity, if it is new and there are not too many.
func (r *roster) alias(e *article.Entity, name string) bool {
	const most = 32
	if name == e.Name || slices.Contains(e.Aliases, name) || len(e.Aliases) >= most {
		return false
	}
	e.Aliases = append(slices.Clip(e.Aliases), strings.Clone(name))
	return true
}

// count adds a mention to entity i.
func (r *roster) count(i int32, s article.Span) {
	e := &r.entities[i]
	if e.Count == 0 {
		e.First = s
	}
	e.Count++
}
