package quote

import (
	"slices"
	"strings"

	"briefing/content/article"
	"briefing/content/text"
)

// resolve turns the phrase of a cue into a speaker.
func (r *recogniser) resolve(f *frame, c cue) attribution {
	out := attribution{speaker: article.NoSpeaker, confidence: c.confidence}
	l := &r.leaves[f.leaf]
	out.source = l.Span(f.tokens[c.source.from].start, f.tokens[c.source.to-1].end)
	if c.to > c.from {
		out.cue = l.Span(f.tokens[c.from].start, f.tokens[c.to-1].end)
	}
	head := &f.tokens[c.source.head]
	switch {
	case head.kind == tName:
		out.speaker = r.names[head.ref].Entity
	case head.class.Is(text.Pronoun | text.OwnPronoun):
		out.pronoun = true
		r.resolvePronoun(f, c, &out)
	default:
		if e := r.describedBody(f, c.source); e >= 0 {
			out.speaker, out.confidence = e, min(c.confidence, sureOrganisation)
		} else if e, sure := r.describedPerson(f, c.source); e >= 0 {
			out.speaker, out.confidence = e, min(c.confidence, sure)
		} else if c.confidence < sureAdjacent && c.confidence != sureAccording && !f.canSpeak(c.source.head) && !f.doers(c) {
			out.confidence = unsure
		}
	}
	return out
}

// describedBody finds the organisation that "the charity", "the company" takes
// up, where one has just been named.
func (r *recogniser) describedBody(f *frame, p phrase) int {
	if p.to != p.from+2 || !f.definite(p) || !f.noun(p.head, text.BodyNoun) {
		return article.NoSpeaker
	}
	e := r.bodyBefore(f, p.from)
	if e >= 0 && f.noun(p.head, text.BodyInName) && !r.hasWord(e, f.word(p.head)) {
		return article.NoSpeaker
	}
	return e
}

// hasWord reports whether one of an entity's names holds a word.
func (r *recogniser) hasWord(e int, w string) bool {
	n := &r.entities[e]
	if strings.Contains(strings.ToLower(n.Name), w) {
		return true
	}
	return slices.ContainsFunc(n.Aliases, func(a string) bool { return strings.Contains(strings.ToLower(a), w) })
}

// resolvePronoun finds the speaker to whom a pronoun refers: somebody unnamed
// who has just spoken, or somebody named.
func (r *recogniser) resolvePronoun(f *frame, c cue, out *attribution) {
	out.confidence = 0
	if f.is(c.source.head, "he", "she", "they", "it") {
		if v, ok := r.unnamedBefore(f, c.source.head); ok {
			out.source, out.pronoun = v.source, false
			out.confidence = min(c.confidence, sureUnnamed)
			return
		}
	}
	out.speaker, out.referent = r.pronounSpeaker(f, c)
	out.confidence = min(out.referent, c.confidence)
}

// canSpeak reports whether the noun at token i is one for people, or for words
// that somebody set down.
func (f *frame) canSpeak(i int) bool {
	t := &f.tokens[i]
	return t.capital || t.class.Is(text.Document|text.NounToo) || f.humanNoun(i)
}

// doers reports whether the source of a cue is "the" and a plural right before its verb:
// the regents called it "unwise".
func (f *frame) doers(c cue) bool {
	return f.definite(c.source) && c.source.to == c.from && f.plural(c.source.head)
}

// humanNoun reports whether the noun at token i is one for people.
func (f *frame) humanNoun(i int) bool {
	w := f.word(i)
	if f.tokens[i].class.Is(text.Determiner) || f.noun(i, text.PluralPeople) {
		return true
	}
	for _, w := range [...]string{w, strings.TrimSuffix(w, "s")} {
		if _, ok := personNoun(w); ok {
			return true
		}
		if _, ok := unnamedNoun(w); ok {
			return true
		}
	}
	return speakingGroup(w)
}

// speakingGroup reports whether a noun is one for a body or people who speak as one.
func speakingGroup(w string) bool {
	l := text.English()
	return (l.Lookup(w).Noun | l.Lookup(strings.TrimSuffix(w, "s")).Noun).Is(text.SpeakingGroup)
}

// roleIndex finds people by the words for what they are.
type roleIndex struct {
	people   map[string][]int
	officers map[int]bool // who bears a title, and hardly a second one
}

// role finds the person whom a definite description names: "the mayor". It
// answers only where one person of the document bears that title or role.
func (r *recogniser) role(f *frame, p phrase) (int, bool) {
	if !f.definite(p) {
		return 0, false
	}
	if r.roles == nil {
		r.roles = r.indexRoles()
	}
	if f.noun(p.head, text.Collective|text.BodyNoun) { // whose head is somebody
		return 0, false
	}
	if found := r.roles.people[f.word(p.head)]; len(found) == 1 {
		return found[0], true
	}
	return 0, false
}

// definite reports whether a phrase is "the" and a description of somebody,
// without a possessive that would make it somebody else's.
func (f *frame) definite(p phrase) bool {
	if f.word(p.from) != "the" || f.tokens[p.head].kind != tWord {
		return false
	}
	for i := p.from; i < p.to; i++ {
		if f.tokens[i].possessive || f.tokens[i].person {
			return false
		}
	}
	return true
}

// describedPerson finds the person to whom a definite description refers: the one
// with that role, or, for a word that is used of people just named, the one a
// pronoun in its place would stand for.
func (r *recogniser) describedPerson(f *frame, p phrase) (int, uint8) {
	if e, ok := r.role(f, p); ok {
		return e, sureRole
	}
	if !f.definite(p) {
		return article.NoSpeaker, 0
	}
	noun := f.word(p.head)
	g, ok := personNoun(noun)
	if !ok || f.noun(p.head, text.OftenUnnamed) {
		return article.NoSpeaker, 0
	}
	a := search{recogniser: r, gender: g, topic: -1, depth: maxChain, only: r.roles.bearers(noun)}
	e, sure := a.from(f, p.from)
	if e < 0 || sure < r.roles.need(noun) || r.roles.otherOffice(noun, e) {
		return article.NoSpeaker, 0
	}
	return e, sureCoreferent
}

// The confidence needed of whom a description refers to: any, one by an office that
// nobody is said to hold, one that several bear.
const (
	needAny     = 60
	needOffice  = 75
	needSeveral = 90
)

// need returns the confidence needed of whom "the" and a noun refer to.
func (x *roleIndex) need(noun string) uint8 {
	switch {
	case len(x.people[noun]) > 1:
		return needSeveral
	case titleNouns(noun) != nil:
		return needOffice
	}
	return needAny
}

// bearers returns who bears the office that a noun names, nil if it names none
// or nobody bears it: "the former president" is one of them.
func (x *roleIndex) bearers(noun string) []int {
	if titleNouns(noun) == nil {
		return nil
	}
	return x.people[noun]
}

// otherOffice reports whether a noun is one for an office and the person e is
// said to hold another: the Speaker is not the prime minister.
func (x *roleIndex) otherOffice(noun string, e int) bool {
	return titleNouns(noun) != nil && x.officers[e] && !slices.Contains(x.people[noun], e)
}

// indexRoles reads the roles of all people, and the words before their names.
func (r *recogniser) indexRoles() *roleIndex {
	x := &roleIndex{people: map[string][]int{}, officers: map[int]bool{}}
	for e := range r.entities {
		if !r.entities[e].Kind.IsPerson() {
			continue
		}
		for w := range strings.FieldsSeq(r.entities[e].Role) {
			x.add(strings.ToLower(strings.Trim(w, ",.;")), e)
		}
	}
	for _, n := range r.names {
		if !r.entities[n.Entity].Kind.IsPerson() {
			continue
		}
		text := r.leaves[n.Leaf].Text
		before := strings.TrimRight(text[:n.Start], " \u00a0")
		x.addTitle(before[strings.LastIndexAny(before, " \u00a0\n")+1:], n.Entity)
		first, _, more := strings.Cut(text[n.Start:n.End], " ")
		if more {
			x.addTitle(first, n.Entity)
		}
	}
	return x
}

func (x *roleIndex) addTitle(w string, e int) {
	for _, noun := range titleNouns(strings.ToLower(w)) {
		x.add(noun, e)
		x.officers[e] = true
	}
}

func (x *roleIndex) add(word string, e int) {
	if word != "" && !slices.Contains(x.people[word], e) {
		x.people[word] = append(x.people[word], e)
	}
}

// titleNouns returns the nouns by which the bearer of a title is spoken of.
func titleNouns(w string) []string {
	switch strings.TrimSuffix(w, ".") {
	case "sen", "senator":
		return []string{"senator", "lawmaker"}
	case "rep", "representative", "congressman", "congresswoman":
		return []string{"representative", "congressman", "congresswoman", "lawmaker"}
	case "gov", "governor":
		return []string{"governor"}
	case "gen", "general":
		return []string{"general"}
	case "prof", "professor":
		return []string{"professor"}
	case "dr":
		return []string{"doctor"}
	case "rev", "pastor":
		return []string{"reverend", "pastor"}
	}
	if text.English().Lookup(w).Noun.Is(text.Office) {
		return []string{w}
	}
	return nil
}

// personNoun reports whether "the" and a noun is a usual way to speak of a
// person just named, and of which gender; "the spokesman" and "the official"
// are not: they stand for people without a name.
func personNoun(w string) (article.Gender, bool) {
	switch n := text.English().Lookup(w).Noun; {
	case n.Is(text.PersonMale):
		return article.Male, true
	case n.Is(text.PersonFemale):
		return article.Female, true
	case n.Is(text.PersonEither), strings.HasSuffix(w, "-year-old"):
		return article.GenderUnknown, true
	}
	for _, people := range [...]string{"sh", "ch", "ts"} { // Irishman, Frenchman, Scotsman
		switch {
		case strings.HasSuffix(w, people+"man"):
			return article.Male, true
		case strings.HasSuffix(w, people+"woman"):
			return article.Female, true
		}
	}
	return article.GenderUnknown, false
}
