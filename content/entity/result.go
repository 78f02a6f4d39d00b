package entity

import (
	"sort"
	"strings"

	"briefing/content/article"
	"briefing/content/text"
)

// result turns mentions and drafts into the entities and names to return.
func (r *recogniser) result() ([]article.Entity, []article.Name) {
	sort.SliceStable(r.mentions, func(a, b int) bool { return r.mentions[a].first < r.mentions[b].first })
	r.assignMentions()
	index := make([]int, len(r.entities)) // of drafts in the result, plus one
	out := make([]article.Entity, len(r.declared), len(r.declared)+len(r.entities))
	copy(out, r.declared)
	for i := range out {
		index[i] = i + 1
		out[i].Aliases = append([]string(nil), out[i].Aliases...)
	}
	names := make([]article.Name, 0, len(r.mentions))
	for i := range r.mentions {
		a := &r.mentions[i]
		if a.entity == 0 {
			continue
		}
		d := a.entity - 1
		if index[d] == 0 {
			out = append(out, r.newEntity(d))
			index[d] = len(out)
		}
		e := &out[index[d]-1]
		start, end := int(r.tokens[a.first].Start), int(r.tokens[a.last].End)
		if e.Count == 0 && e.First.Empty() {
			e.First = r.leaves[a.leaf].Span(start, end)
		}
		e.Count++
		names = append(names, article.Name{Leaf: int(a.leaf), Start: start, End: end, Entity: index[d] - 1})
	}
	r.complete(out, index)
	return out, names
}

// assignMentions gives every mention its entity.
func (r *recogniser) assignMentions() {
	for i := range r.mentions {
		a := &r.mentions[i]
		if a.declared > 0 {
			a.entity = a.declared
			continue
		}
		if a.entity = r.forms[a.form].entity; a.leader > 0 {
			a.entity = a.leader
			continue
		}
		if a.entity > 0 && a.hint&(womanTitle|manTitle) != 0 {
			r.matchTitleGender(a)
		}
	}
}

// matchTitleGender gives "Mrs. Novak" to the Novak who is a woman, where the bare
// surname means another.
func (r *recogniser) matchTitleGender(a *mention) {
	d := &r.entities[a.entity-1]
	want := article.Male
	if a.hint&womanTitle != 0 {
		want = article.Female
	}
	text := r.forms[a.form].text
	if d.kind != person || d.parts.given == "" || r.draftGender(d) == want || d.parts.last != text && d.parts.surname != text {
		return
	}
	other := r.draftGender(d) != article.GenderUnknown
	for _, exact := range [...]bool{true, false} {
		for i := range r.entities {
			e := &r.entities[i]
			if e.kind != person || e.parts.last != d.parts.last || e.parts.given == "" && e.gender == article.GenderUnknown {
				continue
			}
			if g := r.genderOfTitled(e); g == want || !exact && g == article.GenderUnknown {
				a.entity = int32(i) + 1
				return
			}
		}
	}
	if other && a.titleAt > 0 {
		name := r.text(a.leaf, a.titleAt-1, a.last)
		r.entities = append(r.entities, draft{name: name, kind: person, parts: nameParts{surname: d.parts.last, last: d.parts.last}, gender: want})
		a.entity = int32(len(r.entities))
	}
}

// genderOfTitled is draftGender, or that of the title that made the draft.
func (r *recogniser) genderOfTitled(d *draft) article.Gender {
	if d.gender != article.GenderUnknown {
		return d.gender
	}
	return r.draftGender(d)
}

// draftGender is the gender that the declaration or the given name tells.
func (r *recogniser) draftGender(d *draft) article.Gender {
	if d.declared > 0 && r.declared[d.declared-1].Gender != article.GenderUnknown {
		return r.declared[d.declared-1].Gender
	}
	return r.genderOf(d.name)
}

// newEntity makes the entity of a draft, without what is found by its mentions.
func (r *recogniser) newEntity(d int32) article.Entity {
	e := &r.entities[d]
	name := e.name
	for _, f := range e.forms {
		if t := r.forms[f].text; e.kind == person && r.fuller(t, name) || e.kind != person && longer(t, name) {
			name = t
		}
	}
	if e.kind == person && text.ShapeOf(strings.ReplaceAll(name, " ", "")) == text.Caps {
		words := strings.Fields(name)
		for i := range words {
			if !isInitials(words[i]) {
				words[i] = text.TitleCase(words[i])
			}
		}
		name = strings.Join(words, " ") // the label of a transcript
	}
	if full, ok := r.lex.Synonym(name); ok && e.kind == location && name[len(name)-1] == '.' && strings.Count(name, ".") == 1 {
		name = full // "Ill."
	}
	return article.Entity{Name: name, Kind: r.entityKind(e)}
}

// fuller reports whether a person's name says more than another.
func (r *recogniser) fuller(a, b string) bool {
	pa, pb := r.splitName(a), r.splitName(b)
	if (pa.given != "") != (pb.given != "") {
		return pa.given != ""
	}
	if isInitial(pb.given) && !isInitial(pa.given) && pa.given != "" {
		return true
	}
	return len(a) > len(b) && !(isInitial(pa.given) && !isInitial(pb.given))
}

func longer(a, b string) bool { return len(a) > len(b) }

// entityKind is the kind of the domain for one of the rules'.
func (r *recogniser) entityKind(d *draft) article.EntityKind {
	switch d.kind {
	case person:
		return article.Person
	case organisation:
		return article.Organization
	case location:
		return article.Place
	case treaty:
		return r.dealKind(d.name)
	}
	return article.Other
}

// dealKind tells agreements, meetings and projects apart by their last words.
func (r *recogniser) dealKind(name string) article.EntityKind {
	head := name
	for _, cut := range [...]string{" of ", " on ", " for "} {
		if i := strings.Index(head, cut); i > 0 {
			head = head[:i]
		}
	}
	head = head[strings.LastIndexByte(head, ' ')+1:]
	switch class := r.lex.Lookup(head).Head; {
	case class.Is(text.MeetingHead):
		return article.Meeting
	case class.Is(text.ProjectHead):
		return article.Project
	case class.Is(text.EventHead):
		return article.Other
	}
	return article.Agreement
}

// complete adds aliases, gender, role and affiliation.
func (r *recogniser) complete(out []article.Entity, index []int) {
	for d := range r.entities {
		if index[d] == 0 {
			continue
		}
		e := &out[index[d]-1]
		for _, f := range r.entities[d].forms {
			r.addAlias(e, r.forms[f].text)
		}
		if plain := r.withoutSuffix(e.Name); e.Kind.IsPerson() && plain != e.Name && !r.isNameOfOther(plain, d) {
			r.addAlias(e, plain)
		}
	}
	r.titledAliases(out, index)
	r.setGenders(out, index)
	r.setRoles(out, index)
	r.speakers(out, index)
}

// withoutSuffix is a person's name without the "Jr." at its end.
func (r *recogniser) withoutSuffix(name string) string {
	if cut := strings.LastIndexByte(name, ' '); cut > 0 && strings.IndexByte(name[:cut], ' ') > 0 && r.lex.Lookup(name[cut+1:]).Head.Is(text.NameSuffix) {
		return strings.TrimSuffix(name[:cut], ",")
	}
	return name
}

// isNameOfOther reports whether a form of another entity than d has this spelling: of
// the father, where d is his son.
func (r *recogniser) isNameOfOther(name string, d int) bool {
	id, ok := r.formIDs[name]
	return ok && r.forms[id].entity > 0 && r.forms[id].entity != int32(d)+1
}

func (r *recogniser) addAlias(e *article.Entity, name string) {
	if name == e.Name {
		return
	}
	for _, a := range e.Aliases {
		if a == name {
			return
		}
	}
	e.Aliases = append(e.Aliases, name)
}

// longestTitle is the most words of a title that stay with a name in an alias.
const longestTitle = 2

// titledAliases adds the forms "Mr. Novak", "Senator Ada Novak" and "Major
// general Ada Novak" that occur.
func (r *recogniser) titledAliases(out []article.Entity, index []int) {
	for i := range r.mentions {
		a := &r.mentions[i]
		if a.entity == 0 || r.entities[a.entity-1].kind != person {
			continue
		}
		if from := r.titleBefore(a); from >= 0 && a.first-from <= longestTitle {
			r.addAlias(&out[index[a.entity-1]-1], r.text(a.leaf, from, a.last))
		}
	}
}

// titleBefore is the token with which the title of a mention begins, -1 where it
// has none. Titles of two words may have but the first in capitals.
func (r *recogniser) titleBefore(a *mention) int32 {
	if from := a.titleAt - 1; from >= 0 && from < a.first {
		return from
	}
	from := a.first - 2
	if from < r.bounds[a.leaf] || !r.tokens[from].Upper() || r.tokens[from+1].Gap != 0 || r.tokens[a.first].Gap != 0 || !r.word(from+1).Is(text.Role) {
		return -1
	}
	if !r.lex.Name(r.word(from).Text + " " + text.TitleCase(r.word(from+1).Text)).Is(text.Title) {
		return -1
	}
	return from
}
