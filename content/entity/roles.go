package entity

import (
	"strings"

	"briefing/content/article"
	"briefing/content/text"
)

// roles sets what people are and where, from the first mention that says so: an
// apposition ("Ada Novak, a senior fellow at the Atlantis Institute, said"), a
// title ("Prime Minister Ada Novak") or a role before the name ("actor Ada Novak").
func (r *recogniser) roles(out []article.Entity, index []int) {
	for i := range r.atoms {
		a := &r.atoms[i]
		if a.entity == 0 {
			continue
		}
		e := &out[index[a.entity-1]-1]
		if !e.Kind.IsPerson() || e.Role != "" {
			continue
		}
		if e.Affiliation == "" && !r.tokens[a.last].Possessive && a.last+1 < r.bounds[a.leaf+1] {
			if w := r.word(a.last + 1).Text; w == "of" || w == "from" {
				e.Affiliation = r.affiliation(i, a.last+1, r.bounds[a.leaf+1])
			}
		}
		if what, where := r.roleAfter(i); what != "" {
			e.Role = what
			if e.Affiliation == "" {
				e.Affiliation = where
			}
			continue
		}
		if what := r.roleAhead(i); what != "" {
			e.Role = what
			continue
		}
		if what, from := r.roleBefore(a); what != "" {
			e.Role = r.singularRole(what)
			if e.Affiliation == "" {
				e.Affiliation = r.bodyBefore(i, from)
			}
		}
	}
}

// bodyBefore is the name right before the role that begins at a token: "[FBI]
// Director Ada Novak", "the [Reef Council]'s founder Ada Novak".
func (r *recogniser) bodyBefore(i int, from int32) string {
	if i == 0 {
		return ""
	}
	b := &r.atoms[i-1]
	if b.leaf != r.atoms[i].leaf || b.last != from-1 || b.entity == 0 || r.tokens[from].Gap != 0 || r.entities[b.entity-1].kind == person {
		return ""
	}
	return r.text(b.leaf, b.first, b.last)
}

// roleBefore is the title or the role in lower case before a name, and the
// token where it begins.
func (r *recogniser) roleBefore(a *atom) (string, int32) {
	if a.titleAt > 0 && a.titleAt-1 < a.first {
		return r.titleText(a), a.titleAt - 1
	}
	lo := r.bounds[a.leaf]
	at := a.first
	for at > lo && r.tokens[at].Gap == 0 && r.tokens[at-1].Shape == text.Lower && r.tellsRole(r.word(at-1)) && !r.word(at-1).Class.Noun.Is(text.Kin) {
		at--
	}
	if at == a.first || r.inFrontOfNoun(a) {
		return "", 0
	}
	if from := r.titleBefore(a); from >= 0 && from == at-1 {
		return r.text(a.leaf, from, a.first-1), from // "Chief executive Ada Novak"
	}
	for n := 0; n < 2 && at > lo && r.tokens[at].Gap == 0 && r.tokens[at-1].Shape == text.Lower && !r.tokens[at-1].Possessive; n++ {
		if c := r.word(at-1).Class.Name | r.compoundClass(r.word(at-1).Text); !c.Is(text.Common) || c.Is(text.Stop|text.PersonVerb) || ordinaryVerb(r.word(at-1).Text) {
			break
		}
		at--
	}
	return r.text(a.leaf, at, a.first-1), at
}

// titleText is the title before a mention without the forms of address at its end,
// "" where nothing else is left of it.
func (r *recogniser) titleText(a *atom) string {
	last := a.first - 1
	for last >= a.titleAt-1 && (r.word(last).Class.Head.Is(text.Courtesy) || r.word(last).Text == "Sheikh") {
		last--
	}
	if last < a.titleAt-1 {
		return ""
	}
	from := a.titleAt - 1
	for from < last && r.word(from+1).Text == "Justice" && r.word(from).Class.Head.Is(text.Courtesy) {
		from++ // "Mr Justice Novak"
	}
	title := r.text(a.leaf, from, last)
	if r.tokens[last+1].Gap&text.GapAbbreviation != 0 {
		title += "."
	}
	return title
}

// tellsRole reports whether a word is what a person is, or what several are.
func (r *recogniser) tellsRole(w *text.Word) bool {
	stem, plural := strings.CutSuffix(w.Text, "s")
	return w.Is(text.Role) || plural && !r.lex.Lookup(stem).Noun.Is(text.Kin) && !w.Is(text.Stop|text.PersonVerb) && r.lex.Name(stem).Is(text.Role)
}

// inFrontOfNoun reports whether a mention with an article only modifies a noun:
// "a major [Novak] donor".
func (r *recogniser) inFrontOfNoun(a *atom) bool {
	next := a.last + 1
	if next >= r.bounds[a.leaf+1] || r.tokens[next].Gap != 0 || r.tokens[next].Shape != text.Lower || r.tokens[a.last].Possessive {
		return false
	}
	c := r.word(next).Class.Name
	return c.Is(text.Common|text.Role) && !c.Is(text.Stop|text.PersonVerb) && a.first == a.last
}

// compoundClass is what both halves of a word with a hyphen are: "vice-presidential".
func (r *recogniser) compoundClass(w string) text.Name {
	first, second, ok := strings.Cut(w, "-")
	if !ok {
		return 0
	}
	return (r.lex.Name(first) | r.lex.Name(second)) & text.Common
}

// singular is a role or title without the plural that it has before several names:
// "scientists Ada Novak and Peter Lund".
func (r *recogniser) singularRole(what string) string {
	stem, ok := strings.CutSuffix(what, "s")
	if abbreviated, dot := strings.CutSuffix(what, "s."); dot {
		stem, ok = abbreviated+".", true
	}
	last := stem[strings.LastIndexByte(stem, ' ')+1:]
	if ok && r.lex.Name(last).Is(text.Role|text.Title) && !r.lex.Name(what[len(what)-len(last)-1:]).Is(text.Given) {
		return stem
	}
	return what
}

// ordinaryVerb reports whether a common word before a role reads as a verb and
// not as part of the role: "including professor", "named coach".
func ordinaryVerb(w string) bool {
	return strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ed") || w == "met" || w == "put" || w == "get" || w == "time" || w == "set"
}
