package entity

import (
	"strings"

	"briefing/content/article"
	"briefing/content/text"
)

// setRoles sets what people are and where, from the first mention that says so: an
// apposition ("Ada Novak, a senior fellow at the Atlantis Institute, said"), a
// title ("Prime Minister Ada Novak") or a role before the name ("actor Ada Novak").
func (r *recogniser) setRoles(out []article.Entity, index []int) {
	for i := range r.mentions {
		a := &r.mentions[i]
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
	b := &r.mentions[i-1]
	if b.leaf != r.mentions[i].leaf || b.last != from-1 || b.entity == 0 || r.tokens[from].Gap != 0 || r.entities[b.entity-1].kind == person {
		return ""
	}
	return r.text(b.leaf, b.first, b.last)
}

// roleBefore is the title or the role in lower case before a name, and the
// token where it begins.
func (r *recogniser) roleBefore(a *mention) (string, int32) {
	if a.titleAt > 0 && a.titleAt-1 < a.first {
		return r.titleText(a), a.titleAt - 1
	}
	lo := r.bounds[a.leaf]
	at := a.first
	for at > lo && r.tokens[at].Gap == 0 && r.tokens[at-1].Shape == text.Lower && r.isRole(r.word(at-1)) && !r.word(at-1).Class.Noun.Is(text.Kin) {
		at--
	}
	if at == a.first || r.modifiesNounAlone(a) {
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
func (r *recogniser) titleText(a *mention) string {
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

// isRole reports whether a word is what a person is, or what several are.
func (r *recogniser) isRole(w *text.Word) bool {
	stem, plural := strings.CutSuffix(w.Text, "s")
	return w.Is(text.Role) || plural && !r.lex.Lookup(stem).Noun.Is(text.Kin) && !w.Is(text.Stop|text.PersonVerb) && r.lex.Name(stem).Is(text.Role)
}

// modifiesNounAlone reports whether a mention with an article only modifies a noun:
// "a major [Novak] donor".
func (r *recogniser) modifiesNounAlone(a *mention) bool {
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

// roleAfter reads the apposition after mention i.
func (r *recogniser) roleAfter(i int) (what, where string) {
	a := &r.mentions[i]
	end := min(r.bounds[a.leaf+1], a.last+25)
	at := a.last + 1
	if at >= end || r.tokens[at].Gap != text.GapComma || r.tokens[a.last].Possessive {
		return "", ""
	}
	if w := r.word(at).Text; w == "a" || w == "an" || w == "the" || w == "who" && at+2 < end && isBe(r.word(at+1).Text) {
		at++
		if w == "who" {
			at++
			if at < end && (r.word(at).Text == "the" || r.word(at).Text == "a" || r.word(at).Text == "an") {
				at++
			}
		}
	}
	owner := ""
	if at < end && r.tokens[at].Upper() && r.tokens[at].Possessive {
		owner = r.text(a.leaf, at, at) // "London's mayor"
		at++
	}
	last, found := at-1, false
	for j := at; j < end && (j == at || r.tokens[j].Gap&^(text.GapJoined|text.GapDash) == 0); j++ {
		w := r.word(j)
		if w.Grammar.Is(text.Preposition) {
			break
		}
		if r.tokens[j].Shape == text.Lower && w.Is(text.Stop) && !w.Is(text.Role) || w.Is(text.PersonVerb) && !w.Is(text.Role) && !w.Is(text.Common) {
			break
		}
		c := w.Class.Name | w.Small.Name
		last, found = j, c.Is(text.Role) && !w.Class.Noun.Is(text.Kin)
	}
	if !found || last < at {
		return "", ""
	}
	last = r.subjectOfRole(last, end)
	if where = r.affiliation(i, last+1, end); where == "" {
		where = owner
	}
	return r.text(a.leaf, at, last), where
}

func isBe(w string) bool { return w == "is" || w == "was" }

// affiliation is the names that follow the preposition at a token.
func (r *recogniser) affiliation(i int, at, end int32) string {
	if at >= end || r.tokens[at].Gap != 0 || !r.word(at).Grammar.Is(text.Preposition) {
		return ""
	}
	at++
	if at < end && r.word(at).Text == "the" {
		at++
	}
	leaf := r.mentions[i].leaf
	for k := i + 1; k < len(r.mentions) && r.mentions[k].leaf == leaf && r.mentions[k].first <= at; k++ {
		b := &r.mentions[k]
		if b.first != at || b.entity == 0 || r.entities[b.entity-1].kind == person {
			continue
		}
		last := b.last
		if r.tokens[last].Possessive {
			return ""
		}
		if k+1 < len(r.mentions) {
			if c := &r.mentions[k+1]; c.leaf == leaf && c.first == last+1 && r.tokens[c.first].Gap == text.GapComma && c.entity > 0 && r.entities[c.entity-1].kind != person {
				last = c.last
			}
		}
		return r.text(leaf, at, last)
	}
	return ""
}

// subjectOfRole returns the last token of the subject, in small letters, that goes
// with the role which ends at a token: "chief [of staff]", "professor [of marine
// law]"; that token itself if there is none.
func (r *recogniser) subjectOfRole(last, end int32) int32 {
	j := last + 1
	if j >= end || r.tokens[j].Gap != 0 || r.word(j).Text != "of" {
		return last
	}
	for j++; j < end && j < last+5 && r.tokens[j].Gap == 0 && r.tokens[j].Shape == text.Lower; j++ {
		if w := r.word(j); w.Is(text.Stop|text.PersonVerb) && !w.Is(text.Role) || w.Grammar.Is(text.Preposition) || w.Text == "and" || r.tokens[j].Possessive {
			break
		}
	}
	if j == last+2 || j < end && r.tokens[j].Gap == 0 && r.tokens[j].Upper() {
		return last
	}
	return j - 1
}

// roleAhead is the role in small letters to which a mention stands in apposition,
// between commas: "the reef's keeper, Ada Novak, said". With the name of another
// person behind it the phrase might be but the first of a list.
func (r *recogniser) roleAhead(i int) string {
	a := &r.mentions[i]
	lo, at, next := r.bounds[a.leaf], a.first, a.last+1
	if at <= lo+1 || r.tokens[at].Gap != text.GapComma || next >= r.bounds[a.leaf+1] || r.tokens[next].Gap&^text.GapQuote != text.GapComma || r.tokens[next].Upper() || r.word(next).Text == "and" {
		return ""
	}
	last := at - 1
	if w := r.word(last); r.tokens[last].Shape != text.Lower || !w.Is(text.Role) || w.Class.Noun.Is(text.Kin) || w.Is(text.Stop) {
		return ""
	}
	from := last
	for from > lo && r.tokens[from].Gap == 0 && last-from < 3 && r.tokens[from-1].Shape == text.Lower && !r.word(from-1).Is(text.Stop|text.PersonVerb) && !r.tokens[from-1].Possessive && !ordinaryVerb(r.word(from-1).Text) {
		from--
	}
	if from == lo || r.tokens[from].Gap != 0 {
		return ""
	}
	switch before := &r.tokens[from-1]; {
	case before.Possessive, opensApposition(r.word(from - 1).Text), isThe(r.word(from - 1).Text):
	case before.Upper() && r.word(from-1).Is(text.Place|text.Demonym|text.Body):
	default:
		return ""
	}
	return r.text(a.leaf, from, last)
}

// setGenders sets the gender of people where titles, nouns such as "wife" and
// "actress" beside their names, given names or the pronouns that follow tell it,
// in this order.
func (r *recogniser) setGenders(out []article.Entity, index []int) {
	votes := make([]int, len(out))
	for i := range r.mentions {
		a := &r.mentions[i]
		if a.entity == 0 {
			continue
		}
		e := index[a.entity-1] - 1
		switch {
		case !out[e].Kind.IsPerson():
		case a.hint&womanTitle != 0:
			votes[e] += 100
		case a.hint&manTitle != 0:
			votes[e] -= 100
		default:
			votes[e] += 20*r.nounBeside(a) + r.pronounAfter(i)
		}
	}
	for i := range out {
		e := &out[i]
		if !e.Kind.IsPerson() || e.Gender != article.GenderUnknown {
			continue
		}
		switch g := r.genderOf(e.Name); {
		case votes[i] >= 100:
			e.Gender = article.Female
		case votes[i] <= -100:
			e.Gender = article.Male
		case votes[i] >= 15:
			e.Gender = article.Female
		case votes[i] <= -15:
			e.Gender = article.Male
		case g != article.GenderUnknown:
			e.Gender = g
		case votes[i] > 0:
			e.Gender = article.Female
		case votes[i] < 0:
			e.Gender = article.Male
		}
	}
}

// genderOf tells the gender from the given name.
func (r *recogniser) genderOf(name string) article.Gender {
	given := r.splitName(name).given
	if cut := strings.IndexByte(given, '-'); cut > 0 && !r.lex.Name(given).Is(text.GivenFemale|text.GivenMale) {
		given = given[:cut]
	}
	switch r.lex.Name(given) & (text.GivenFemale | text.GivenMale | text.GivenEither) {
	case text.GivenFemale:
		return article.Female
	case text.GivenMale:
		return article.Male
	}
	return article.GenderUnknown
}

// nounBeside returns 1 if a noun for a woman stands before a name or in the
// apposition after it, -1 if one for a man, else 0.
func (r *recogniser) nounBeside(a *mention) int {
	if a.first > r.bounds[a.leaf] && r.tokens[a.first].Gap&^text.GapComma == 0 {
		if g := nounGender(r.word(a.first - 1)); g != 0 {
			return g
		}
	}
	i, end := a.last+1, min(a.last+7, r.bounds[a.leaf+1])
	if i >= end || r.tokens[i].Gap != text.GapComma || r.tokens[a.last].Possessive {
		return 0
	}
	for n := 0; i < end && (n == 0 || r.tokens[i].Gap == 0); n, i = n+1, i+1 {
		w := r.word(i)
		if w.Grammar.Is(text.Preposition|text.Relative|text.Conjunction) || r.tokens[i].Possessive {
			return 0
		}
		if g := nounGender(w); g != 0 {
			return g
		}
	}
	return 0
}

// nounGender is 1 for nouns that stand for women, -1 for men.
func nounGender(w *text.Word) int {
	switch {
	case w.Class.Noun.Is(text.Woman):
		return 1
	case w.Class.Noun.Is(text.Man):
		return -1
	}
	return 0
}

// pronounAfter returns 1 if the next pronoun after a mention, before anyone else
// is named, is a woman's, -1 if a man's, 0 if there is none near.
func (r *recogniser) pronounAfter(i int) int {
	a := &r.mentions[i]
	end := min(r.bounds[a.leaf+1], a.last+30)
	if i+1 < len(r.mentions) && r.mentions[i+1].leaf == a.leaf && r.mayBePerson(&r.mentions[i+1]) {
		end = min(end, r.mentions[i+1].first)
	}
	for j := a.last + 1; j < end; j++ {
		switch r.word(j).Text {
		case "he", "He", "his", "His", "himself":
			return -1
		case "she", "She", "herself":
			return 1
		}
	}
	return 0
}

func (r *recogniser) mayBePerson(a *mention) bool {
	return a.entity > 0 && r.entities[a.entity-1].kind == person
}
