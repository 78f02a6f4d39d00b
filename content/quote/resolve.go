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
