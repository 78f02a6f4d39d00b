package quote

import (
	"slices"
	"strings"

	"briefing/content/article"
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
	case head.class.is(pronoun | ownPronoun):
		out.pronoun = true
		r.resolvePronoun(f, c, &out)
	default:
		if e, sure := r.describedPerson(f, c.source); e >= 0 {
			out.speaker, out.confidence = e, min(c.confidence, sure)
		} else if e := r.describedBody(f, c.source); e >= 0 {
			out.speaker, out.confidence = e, min(c.confidence, sureOrganisation)
		} else if c.confidence < sureAdjacent && c.confidence != sureAccording && !f.canSpeak(c.source.head) {
			out.confidence = unsure
		}
	}
	return out
}

// describedBody finds the organisation that "the charity", "the company" takes
// up, where one has just been named.
func (r *recogniser) describedBody(f *frame, p phrase) int {
	if p.to != p.from+2 || !f.definite(p) || !bodyNoun(f.word(p.head)) {
		return article.NoSpeaker
	}
	e := r.bodyBefore(f, p.from)
	if e >= 0 && partOfName(f.word(p.head)) && !r.hasWord(e, f.word(p.head)) {
		return article.NoSpeaker
	}
	return e
}

// partOfName reports whether a noun is one that the names of such bodies
// themselves hold: "the court" is hardly the Coastal Bank.
func partOfName(w string) bool {
	switch w {
	case "ministry", "department", "union", "bank", "party", "council", "institute", "university", "association", "court":
		return true
	}
	return false
}

// hasWord reports whether one of an entity's names holds a word.
func (r *recogniser) hasWord(e int, w string) bool {
	n := &r.entities[e]
	if strings.Contains(strings.ToLower(n.Name), w) {
		return true
	}
	return slices.ContainsFunc(n.Aliases, func(a string) bool { return strings.Contains(strings.ToLower(a), w) })
}

// bodyNoun reports whether a noun is one by which a named organisation is taken
// up again.
func bodyNoun(w string) bool {
	switch w {
	case "group", "company", "firm", "agency", "ministry", "department", "charity", "club",
		"union", "bank", "party", "council", "newspaper", "paper", "magazine", "network",
		"institute", "university", "organisation", "organization", "watchdog", "regulator",
		"association", "retailer", "airline", "carmaker", "fund", "body", "court":
		return true
	}
	return false
}

// resolvePronoun finds the speaker for whom a pronoun stands: somebody unnamed
// who has just spoken, or somebody named.
func (r *recogniser) resolvePronoun(f *frame, c cue, out *attribution) {
	out.confidence = 0
	switch f.word(c.source.head) {
	case "he", "He", "she", "She", "they", "They", "it", "It":
		if v, ok := r.unnamedBefore(f, c.source.head); ok {
			out.source, out.pronoun = v.source, false
			out.confidence = min(c.confidence, sureUnnamed)
			return
		}
	}
	out.speaker, out.confidence = r.pronounSpeaker(f, c)
}

// canSpeak reports whether the noun at token i is one for people, or for words
// that somebody set down.
func (f *frame) canSpeak(i int) bool {
	t := &f.tokens[i]
	return t.capital || t.class.is(document|nounToo) || f.humanNoun(i)
}

// humanNoun reports whether the noun at token i is one for people.
func (f *frame) humanNoun(i int) bool {
	w := strings.ToLower(f.word(i))
	if f.tokens[i].class.is(determiner) || pluralNoun(w) && w[len(w)-1] != 's' {
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
	return groupNoun(w)
}

// groupNoun reports whether a noun is one for a group of people who speak as one.
func groupNoun(w string) bool {
	switch strings.TrimSuffix(w, "s") {
	case "group", "company", "firm", "agency", "ministry", "department", "government",
		"committee", "council", "commission", "court", "union", "party", "campaign", "bank",
		"office", "team", "club", "authority", "authoritie", "board", "panel", "association",
		"charity", "organisation", "organization", "administration", "police", "family",
		"familie", "newspaper", "paper", "magazine", "website", "site", "network", "station",
		"outlet", "media", "watchdog", "regulator", "coalition", "institute", "university",
		"school", "church", "army", "military", "embassy", "delegation", "side", "town", "city",
		"republican", "democrat", "conservative", "liberal", "critic", "supporter", "protester",
		"scientist", "expert", "everyone", "everybody", "someone", "somebody", "nobody", "other",
		"pair", "couple", "duo", "trio", "second", "third", "fourth", "member", "ally", "allie", "percent", "parent":
		return true
	}
	return false
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
	noun := strings.ToLower(f.word(p.head))
	if collective(noun) { // whose head is somebody
		return 0, false
	}
	if found := r.roles.people[noun]; len(found) == 1 {
		return found[0], true
	}
	return 0, false
}

// collective reports whether a noun is one for a body, not for a person: in "head
// of the bank" it says nothing of who "the bank" is.
func collective(noun string) bool {
	switch noun {
	case "government", "office", "campaign", "team", "committee", "board", "commission", "family",
		"school", "police", "state", "city", "country", "town", "county", "house", "senate",
		"congress", "parliament", "administration", "army", "navy", "church", "hospital", "college",
		"programme", "program", "project", "foundation", "centre", "center", "station", "force":
		return true
	}
	return bodyNoun(noun)
}

// definite reports whether a phrase is "the" and a description of somebody,
// without a possessive that would make it somebody else's.
func (f *frame) definite(p phrase) bool {
	if w := f.word(p.from); w != "the" && w != "The" || f.tokens[p.head].kind != tWord {
		return false
	}
	for i := p.from; i < p.to; i++ {
		if f.tokens[i].possessive || f.tokens[i].person {
			return false
		}
	}
	return true
}

// describedPerson finds the person for whom a definite description stands: the one
// with that role, or, for a word that is used of people just named, the one a
// pronoun in its place would stand for.
func (r *recogniser) describedPerson(f *frame, p phrase) (int, uint8) {
	if e, ok := r.role(f, p); ok {
		return e, sureRole
	}
	if !f.definite(p) {
		return article.NoSpeaker, 0
	}
	noun := strings.ToLower(f.word(p.head))
	g, ok := personNoun(noun)
	if !ok || oftenUnnamed(noun) {
		return article.NoSpeaker, 0
	}
	a := search{recogniser: r, gender: g, topic: -1, depth: maxChain, only: r.roles.bearers(noun)}
	e, sure := a.from(f, p.from)
	if e < 0 || sure < r.roles.need(noun) || r.roles.otherOffice(noun, e) {
		return article.NoSpeaker, 0
	}
	return e, sureCoreferent
}

// How sure it must be whom a description takes up: any, one by an office that
// nobody is said to hold, one that several bear.
const (
	needAny     = 60
	needOffice  = 75
	needSeveral = 90
)

// need returns how sure it must be whom "the" and a noun takes up.
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

// oftenUnnamed reports whether a noun is one for somebody who comes into a report by
// office and often stays without a name: "the judge" is hardly who was just named.
func oftenUnnamed(noun string) bool {
	switch noun {
	case "judge", "justice", "host", "chair", "speaker":
		return true
	}
	return false
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
	if word == "" {
		return
	}
	for _, p := range x.people[word] {
		if p == e {
			return
		}
	}
	x.people[word] = append(x.people[word], e)
}

// titleNouns returns the nouns by which the bearer of a title is spoken of.
func titleNouns(w string) []string {
	switch w {
	case "sen.", "sen", "senator":
		return []string{"senator", "lawmaker"}
	case "rep.", "rep", "representative", "congressman", "congresswoman":
		return []string{"representative", "congressman", "congresswoman", "lawmaker"}
	case "gov.", "gov", "governor":
		return []string{"governor"}
	case "gen.", "gen", "general":
		return []string{"general"}
	case "prof.", "prof", "professor":
		return []string{"professor"}
	case "dr.", "dr":
		return []string{"doctor"}
	case "rev.", "rev", "pastor":
		return []string{"reverend", "pastor"}
	case "president", "mayor", "chancellor", "judge", "justice", "minister", "ambassador",
		"secretary", "king", "queen", "prince", "princess", "pope", "bishop", "archbishop",
		"sheriff", "captain", "colonel", "coach", "chairman", "chairwoman", "premier", "speaker",
		"commissioner", "director", "detective", "sergeant", "admiral":
		return []string{w}
	}
	return nil
}

// personNoun reports whether "the" and a noun is a usual way to speak of a
// person just named, and of which gender; "the spokesman" and "the official"
// are not: they stand for people without a name.
func personNoun(w string) (article.Gender, bool) {
	switch w {
	case "businessman", "congressman", "chairman", "actor", "father", "prince", "king",
		"statesman", "policeman", "frontman", "widower", "grandfather", "husband":
		return article.Male, true
	case "businesswoman", "congresswoman", "chairwoman", "actress", "mother", "princess",
		"queen", "stateswoman", "policewoman", "widow", "grandmother", "duchess", "wife",
		"heroine":
		return article.Female, true
	case "president", "senator", "governor", "mayor", "candidate", "nominee", "minister",
		"secretary", "chancellor", "premier", "lawmaker", "legislator", "representative",
		"entrepreneur", "billionaire", "tycoon", "mogul", "general", "admiral", "colonel",
		"ambassador", "judge", "justice", "professor", "economist", "historian", "scientist",
		"biologist", "physicist", "author", "writer", "novelist", "poet", "journalist",
		"columnist", "broadcaster", "comedian", "singer", "rapper", "musician", "songwriter",
		"composer", "artist", "painter", "sculptor", "filmmaker", "coach", "striker",
		"midfielder", "defender", "goalkeeper", "captain", "manager", "athlete", "champion",
		"quarterback", "activist", "pastor", "bishop", "archbishop", "pope", "pontiff",
		"surgeon", "veteran", "republican", "democrat", "incumbent", "challenger", "frontrunner",
		"politician", "native", "founder", "host", "treasurer", "chair", "congressperson",
		"director", "playwright", "architect", "philosopher", "laureate", "astronaut",
		"explorer", "chef", "designer", "speaker", "leader", "teenager", "youngster", "rookie",
		"winger", "forward", "star", "frontbencher", "backbencher", "skipper", "boss", "keeper", "spaniard", "dane", "swede", "finn",
		"scot", "briton", "analyst", "novice", "ex-president", "ex-mayor", "vice-president",
		"premier-elect", "president-elect":
		return article.GenderUnknown, true
	}
	switch {
	case strings.HasSuffix(w, "-year-old"), strings.HasSuffix(w, "-forward"), strings.HasSuffix(w, "-back"), strings.HasSuffix(w, "-half"):
		return article.GenderUnknown, true
	case strings.HasSuffix(w, "shman"), strings.HasSuffix(w, "chman"), strings.HasSuffix(w, "tsman"):
		return article.Male, true // Irishman, Frenchman, Scotsman
	case strings.HasSuffix(w, "shwoman"), strings.HasSuffix(w, "chwoman"), strings.HasSuffix(w, "tswoman"):
		return article.Female, true
	}
	return article.GenderUnknown, false
}
