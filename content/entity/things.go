package entity

import (
	"strings"

	"briefing/content/article"
	"briefing/content/text"
)

// coarseKind is the kind that the rules work with.
func coarseKind(k article.EntityKind) kind {
	switch k {
	case article.Analyst, article.Official, article.Person:
		return person
	case article.Group, article.Organization:
		return organisation
	case article.Place:
		return location
	case article.Project, article.Agreement, article.Meeting:
		return treaty
	}
	return other
}

// joinThings makes one entity of the names of one organisation, place or
// agreement: spelled alike, synonyms, with and without "Inc.", acronym and long
// form, and a name that begins a longer one.
func (r *recogniser) joinThings() {
	home := map[string]int32{}
	for i := range r.entities {
		if d := &r.entities[i]; d.kind != person {
			home[r.thingKey(d.name)] = int32(i)
			for _, a := range r.declared[d.declared-1].Aliases {
				home[r.thingKey(a)] = int32(i)
			}
		}
	}
	var short []int32
	for i := range r.forms {
		f := &r.forms[i]
		if f.entity > 0 || f.kind == nothing {
			continue
		}
		key := r.thingKey(f.text)
		if e, ok := home[key]; ok {
			r.assign(int32(i), e)
			continue
		}
		if f.words == 1 && f.kind != location && text.ShapeOf(singular(f.text)) == text.Caps {
			short = append(short, int32(i))
			continue
		}
		e := r.newDraft(f, f.kind)
		home[key] = e
		r.assign(int32(i), e)
	}
	for i := range r.forms {
		if f := &r.forms[i]; f.entity == 0 && f.kind == nothing && f.words > 1 {
			if e, ok := home[r.thingKey(f.text)]; ok {
				r.assign(int32(i), e) // "Lund Steel", where "Lund Steel Inc." is known
			}
		}
	}
	for _, pair := range append(r.sameThing, r.inBrackets()...) {
		if bare, e := &r.forms[pair[0]], r.forms[pair[1]].entity; bare.kind != person && e > 0 && bare.entity != e {
			r.reassign(pair[0], e-1)
		}
	}
	r.joinAcronyms(short, home)
	r.joinShorter()
}

// reassign gives a form, with all that were joined to it, to another entity.
func (r *recogniser) reassign(form, to int32) {
	if from := r.forms[form].entity; from > 0 {
		r.moveForms(from-1, to)
		return
	}
	r.assign(form, to)
}

// thingKey is what the forms of one name have in common.
func (r *recogniser) thingKey(name string) string {
	if full, ok := r.lex.Synonym(name); ok {
		name = full
	}
	name = strings.TrimPrefix(strings.TrimPrefix(name, "the "), "The ")
	if cut := strings.LastIndexByte(name, ' '); cut > 0 && r.lex.Lookup(name[cut+1:]).Head.Is(text.CompanySuffix) {
		name = strings.TrimRight(name[:cut], ",")
	}
	if text.ShapeOf(name) == text.Caps {
		name = strings.ReplaceAll(name, ".", "") // "S.E.C." and "SEC"
	}
	if strings.Contains(name, "’") {
		name = strings.ReplaceAll(name, "’", "'")
	}
	if strings.Contains(name, "&") {
		name = strings.ReplaceAll(name, "&", "and")
	}
	return strings.ReplaceAll(strings.ToLower(name), "organisation", "organization")
}

// joinAcronyms gives acronyms to the entity whose initials they are.
func (r *recogniser) joinAcronyms(short []int32, home map[string]int32) {
	if len(short) == 0 {
		return
	}
	long := r.byInitials()
	for _, i := range short {
		f := &r.forms[i]
		if f.entity > 0 {
			continue // by its brackets
		}
		e, ok := long[strings.ToUpper(singular(strings.ReplaceAll(f.text, ".", "")))]
		if !ok {
			e = r.newDraft(f, f.kind)
			home[r.thingKey(f.text)] = e
		}
		r.assign(i, e)
	}
}

// byInitials maps the initials of all names of several words, with and without
// their small words, to the first entity that bears one.
func (r *recogniser) byInitials() map[string]int32 {
	out := make(map[string]int32, len(r.entities))
	for i := range r.entities {
		d := &r.entities[i]
		if d.kind == person {
			continue
		}
		for _, name := range d.names(r) {
			if strings.IndexByte(name, ' ') < 0 && strings.IndexByte(name, '-') < 0 {
				continue
			}
			for _, small := range [...]bool{false, true} {
				letters := r.initials(name, small)
				if _, taken := out[letters]; !taken && len(letters) > 1 {
					out[letters] = int32(i)
				}
			}
		}
	}
	return out
}

// names are all spellings of a draft.
func (d *draft) names(r *recogniser) []string {
	out := []string{d.name}
	for _, f := range d.forms {
		if t := r.forms[f].text; t != d.name {
			out = append(out, t)
		}
	}
	return out
}

// joinShorter joins a name to the longer one that it begins or ends: "Novak
// Foundation" to "Novak Foundation for the Arts", "State Department" to "U.S.
// State Department".
func (r *recogniser) joinShorter() {
	long := r.byShorter()
	for i := range r.entities {
		d := &r.entities[i]
		if d.declared > 0 || d.kind == person || d.kind == location || len(d.forms) == 0 {
			continue
		}
		e, ok := long[shorter{d.name, d.kind}]
		if !ok && d.kind == other {
			e, ok = long[shorter{d.name, organisation}]
		}
		if !ok || int(e) == i || r.entities[e].declared == 0 && len(r.entities[e].forms) == 0 {
			continue
		}
		r.moveForms(int32(i), e)
	}
}

// moveForms gives the forms of one entity to another, which it turned out to be.
func (r *recogniser) moveForms(from, to int32) {
	forms := r.entities[from].forms
	r.entities[from].forms = nil
	for _, f := range forms {
		r.assign(f, to)
	}
}

// shorter is the short form that a longer name suggests, and its kind.
type shorter struct {
	name string
	kind kind
}

// byShorter maps the short forms that the names of the text suggest to the
// entity of the longer name.
func (r *recogniser) byShorter() map[shorter]int32 {
	out := map[shorter]int32{}
	suggest := func(name string, i int) {
		key := shorter{name, r.entities[i].kind}
		if _, taken := out[key]; !taken && name != "" {
			out[key] = int32(i)
		}
	}
	for i := range r.entities {
		d := &r.entities[i]
		if d.kind != organisation && d.kind != treaty {
			continue
		}
		for _, p := range [...]string{" of ", " for ", " on ", " against "} {
			if head, _, ok := strings.Cut(d.name, p); ok && strings.IndexByte(head, ' ') > 0 {
				suggest(head, i)
			}
		}
		if paper := d.name[strings.LastIndexByte(d.name, ' ')+1:]; r.lex.Lookup(paper).Noun.Is(text.Newspaper) {
			suggest(paper, i)
		}
		if lead := r.firmWord(d.name); lead != "" && !r.lex.Name(lead).Is(text.Place|text.Given|text.Demonym) && !r.ordinary(&r.t.Words[r.t.Intern(lead)]) {
			suggest(lead, i)
		}
		if lead, rest, ok := strings.Cut(d.name, " "); ok && r.lex.Name(lead).Is(text.Place|text.Demonym) &&
			(strings.IndexByte(rest, ' ') > 0 || lead == "U.S." || lead == "US") {
			suggest(rest, i)
		}
		for _, p := range [...]string{"Church of ", "University of "} {
			if rest, ok := strings.CutPrefix(d.name, p); ok {
				suggest(strings.TrimPrefix(rest, "the "), i)
			}
		}
	}
	return out
}

// firmWord is the first word of a firm's name, by which news goes on to call it:
// "Lund" of "Lund Chemicals Ltd"; "" for other names.
func (r *recogniser) firmWord(name string) string {
	first, _, ok := strings.Cut(name, " ")
	if ok && r.lex.Lookup(name[strings.LastIndexByte(name, ' ')+1:]).Head.Is(text.CompanySuffix) {
		return first
	}
	return ""
}

// inBrackets returns the pairs of forms of which the first stands in brackets right
// after the second and is short for it, though its letters are those of another
// language or order: "National Bank of Zorvia (BNZ)".
func (r *recogniser) inBrackets() [][2]int32 {
	var out [][2]int32
	for i := 1; i < len(r.mentions); i++ {
		a, b := &r.mentions[i-1], &r.mentions[i]
		if a.leaf != b.leaf || b.first != a.last+1 || b.first != b.last || a.declared > 0 || b.declared > 0 || r.tokens[b.first].Gap != text.GapParen {
			continue
		}
		if next := b.last + 1; next < r.bounds[b.leaf+1] && r.tokens[next].Gap&text.GapClose == 0 {
			continue
		}
		long, short := &r.forms[a.form], &r.forms[b.form]
		if long.kind != organisation || short.kind != organisation && short.kind != other || long.words < 3 || len(short.text) < 3 {
			continue
		}
		least := 2
		if text.ShapeOf(short.text) != text.Caps {
			least = max(4, len(short.text)-1) // "Asean"
		}
		if inCommon(strings.ToUpper(short.text), r.initials(long.text, false)) >= least {
			out = append(out, [2]int32{b.form, a.form})
		}
	}
	return out
}

// inCommon is the number of letters of the longest sequence that stands in both,
// not necessarily together.
func inCommon(a, b string) int {
	row := make([]int, len(b)+1)
	for i := range len(a) {
		before := 0
		for j := range len(b) {
			above := row[j+1]
			switch {
			case a[i] == b[j]:
				row[j+1] = before + 1
			case row[j] > row[j+1]:
				row[j+1] = row[j]
			}
			before = above
		}
	}
	return row[len(b)]
}

// spelling is what the spellings of one surname share when news gets it wrong
// once: how it begins, and its consonants.
type spelling struct {
	first      byte
	consonants string
}

// shortestMisspelt is the fewest bytes of surnames that are compared; shorter
// ones are alike by chance.
const shortestMisspelt = 5

// surnameSpellings maps how surnames may be spelt to the people who bear them.
func (r *recogniser) surnameSpellings() map[spelling][]int32 {
	out := map[spelling][]int32{}
	for i := range r.entities {
		d := &r.entities[i]
		if d.kind == person && d.parts.given != "" && len(d.parts.last) >= shortestMisspelt {
			key := spelling{d.parts.last[0], consonants(d.parts.last)}
			out[key] = append(out[key], int32(i))
		}
	}
	return out
}

// misspeltSurname returns the only person whose surname a lone name spells in another
// way, "Mauer" for Maurer, where the lexicon does not know the lone name; -1 if
// there is none.
func (r *recogniser) misspeltSurname(f *form, people map[spelling][]int32) int32 {
	if f.kind != person || f.words != 1 || len(f.text) < shortestMisspelt || r.lex.Name(f.text)&^text.Opens != 0 {
		return -1
	}
	if list := people[spelling{f.text[0], consonants(f.text)}]; len(list) == 1 {
		return list[0]
	}
	return -1
}

// consonants are the consonants of a name in small letters, each but once where
// it comes twice in a row; "y" and "h" are left out like the vowels.
func consonants(name string) string {
	var out []byte
	for i := 0; i < len(name); i++ {
		c := name[i] | 0x20
		if strings.IndexByte("aeiouyh", c) >= 0 || len(out) > 0 && out[len(out)-1] == c {
			continue
		}
		out = append(out, c)
	}
	return string(out)
}
