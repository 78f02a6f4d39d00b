package quote

import (
	"slices"
	"strings"

	"briefing/content/article"
)

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
