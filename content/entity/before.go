package entity

import (
	"strings"

	"briefing/content/text"
)

// before weighs the words before a mention.
func (r *recogniser) before(a *atom, f *form) {
	lo := r.bounds[a.leaf]
	if a.hint&hasTitle != 0 || a.first == lo {
		return
	}
	prev, small := r.smallBefore(a)
	switch gap := r.tokens[a.first].Gap; {
	case gap == text.GapColon && prev.Class.Head.Is(text.Credit):
		f.score[person] += 3 // "Image: Ada Novak"
	case gap == text.GapComma && small && prev.Class.Name&text.Role != 0 && a.hint&(gazetteer|pattern|acronymous) == 0:
		f.score[person]++ // "the group's founder, Ada Novak,"
	case gap == text.GapComma && small && prev.Class.Noun.Is(text.SortOfBody) && a.hint&(gazetteer|pattern|givenFirst) == 0 && r.closed(a):
		if r.headed(a.first - 1) {
			f.score[person] += 3 // "the head of the weather agency, Ada Novak, said"
		} else {
			f.score[organisation] += 3 // "the weather agency, Zemet, said"
		}
	case gap != 0 || !small:
	case prev.Class.Noun.Is(text.Peer):
		f.score[person]++ // people and firms have them
	case prev.Class.Name&text.Role != 0 && prev.Class.Name&text.Stop == 0:
		f.score[person] += 3
	case prev.Class.Name&text.PersonVerb != 0 && r.saysWho(a.first-1):
		if a.hint&acronymous == 0 {
			f.score[person] += 2
		}
	default:
		r.afterSmall(a, f, prev.Text)
	}
}

// smallBefore is the word before a mention, in small letters where it only has a
// capital because it begins the sentence, and whether it is in small letters.
func (r *recogniser) smallBefore(a *atom) (*text.Word, bool) {
	t, w := &r.tokens[a.first-1], r.word(a.first-1)
	if t.Begins && t.Shape == text.Titled && w.Twin > 0 && (w.Small.Name&text.Stop != 0 || r.t.Words[w.Twin-1].Class.Noun.Is(text.SortOfFirm)) {
		return &r.t.Words[w.Twin-1], true
	}
	return w, t.Shape == text.Lower
}

// afterSmall weighs a name by the word in small letters right before it.
func (r *recogniser) afterSmall(a *atom, f *form, w string) {
	two := ""
	if a.first-2 >= r.bounds[a.leaf] {
		two = r.word(a.first - 2).Text
	}
	switch w {
	case "the":
		r.afterThe(a, f, two)
	case "a", "an", "another", "each", "every", "this", "any", "these", "those", "our", "my", "your":
		f.article += r.articleOf(a)
	case "in", "near", "outside", "inside", "throughout", "across", "around", "southern", "northern", "eastern", "western", "central":
		r.within(a, f, two)
	case "at", "for", "by":
		r.afterWork(f, two, w)
	case "flee", "fled", "fleeing", "reached", "entered", "toured", "captured", "seized", "besieged", "occupied", "evacuated", "bombed", "shelled", "recaptured":
		f.score[location] += 2
	case "as", "like", "including":
		r.exampleOf(a, f, w, two)
	case "with":
		if r.lex.Lookup(two).Noun.Is(text.Merger) {
			f.score[organisation] += 3 // "its merger with Lund"
		}
	case "from", "visiting", "visited":
		f.score[location]++
	case "of":
		if i := a.first - 2; i > r.bounds[a.leaf] && r.tokens[i].Shape == text.Number && r.tokens[i].Gap == text.GapComma && r.tokens[i].End-r.tokens[i].Start <= 2 {
			f.score[location] += 3 // "Ada Novak, 58, of Zorham"
		}
		r.afterOfWord(two, f)
	case "city", "town", "village", "capital", "province", "district", "island", "neighbouring", "neighboring", "downtown", "nearby",
		"suburb", "region", "county":
		f.score[location] += 3
	default:
		if a.hint&givenFirst == 0 && r.lex.Lookup(w).Noun.Is(text.SortOfBody) {
			f.score[organisation] += 3
		}
	}
}

// afterThe weighs a name with an article: hardly a person's, and one to whom
// people speak is a newspaper's or the like.
func (r *recogniser) afterThe(a *atom, f *form, before string) {
	f.article += r.articleOf(a)
	switch before {
	case "in", "across":
		f.score[location]++
	case "told", "tells":
		if a.hint&(gazetteer|givenFirst|pattern) == 0 {
			f.score[organisation] += 3 // "she told the Advertiser"
		}
	case "band", "group", "duo", "trio", "quartet", "team", "side", "franchise", "newspaper", "magazine":
		if a.hint&givenFirst == 0 {
			f.score[organisation] += 3 // "the band the Zorvans"
		}
	}
}

// within weighs a name after "in" and the like: a place, unless money is in it.
func (r *recogniser) within(a *atom, f *form, before string) {
	switch before {
	case "shares", "Shares", "stake", "stakes", "stock", "invested", "invest", "investor", "investors", "shareholder", "shareholders", "shareholding":
		f.score[organisation] += 3
		return
	}
	f.score[location] += 3
	if a.hint&(plainWords|acronymous) != 0 {
		f.score[location] -= 2
	}
}

// afterWork weighs a name after a preposition by who or what works there: a
// body, or the seat of a member of parliament.
func (r *recogniser) afterWork(f *form, noun, preposition string) {
	switch {
	case preposition == "at" && r.staff(noun), preposition == "for" && r.serves(noun):
		f.score[organisation] += 3 // "analysts at Novak Lund", "a spokesman for Zorvex"
		if preposition == "at" && f.words > 1 && f.base[location] == 0 {
			f.base[organisation] = max(f.base[organisation], 5) // no one works at a person
		}
	case preposition == "for" && r.lex.Lookup(noun).Noun.Is(text.Representative):
		f.score[location] += 3 // "the MP for Zorham"
	case preposition == "by" && r.lex.Lookup(noun).Usage.Is(text.FirmsDoing):
		f.score[organisation] += 2
	}
}

// staff reports whether a word is people who work somewhere, or their work.
func (r *recogniser) staff(w string) bool {
	switch w {
	case "worked", "works", "work", "working", "job", "intern", "studied", "employed", "colleagues":
		return true
	}
	w = strings.ToLower(w)
	return (r.lex.Name(w)|r.lex.Name(strings.TrimSuffix(w, "s")))&text.Role != 0
}

// serves reports whether a word is of people who work or speak for a body.
func (r *recogniser) serves(w string) bool {
	switch w {
	case "spokesman", "spokeswoman", "spokesperson", "spokespeople", "works", "worked", "working", "work", "lawyer", "lawyers", "attorney", "lobbyist", "correspondent", "reporter", "columnist", "plays", "played", "playing", "representative", "representatives", "consultant", "analyst", "engineer":
		return true
	}
	return false
}

// articleOf is 1 if an article before a name is the name's own, 0 if it belongs
// to a noun that the name only modifies: "the Novak government".
func (r *recogniser) articleOf(a *atom) int {
	if r.attributive(a) {
		return 0
	}
	return 1
}

// attributive reports whether the name only modifies a noun that follows.
func (r *recogniser) attributive(a *atom) bool {
	next := a.last + 1
	if next >= r.bounds[a.leaf+1] || r.tokens[next].Gap != 0 || r.tokens[next].Shape != text.Lower {
		return r.tokens[a.last].Possessive
	}
	c := r.word(next).Class.Name
	return r.tokens[a.last].Possessive || c&(text.Common|text.Role) != 0 && c&(text.Stop|text.PersonVerb) == 0
}

// afterOfWord weighs a name after "NOUN of".
func (r *recogniser) afterOfWord(noun string, f *form) {
	switch noun {
	case "city", "town", "village", "island", "province", "district", "suburb", "port":
		f.score[location] += 4
		f.base[location] = max(f.base[location], 6) // "the island of Pedro da Lund"
	case "capital", "state", "region", "south", "north", "east", "west", "outside", "kilometers", "kilometres", "miles", "coast", "streets", "outskirts", "residents", "territory", "republic", "people":
		f.score[location] += 4
	case "member", "members", "founder", "president", "chairman", "director", "head", "CEO", "spokesman", "spokeswoman", "employees", "employee", "owner", "editor", "part":
		f.score[organisation] += 2
	case "wife", "husband", "son", "daughter", "father", "mother", "brother", "sister", "friend", "portrait", "portraits", "death", "widow", "supporters", "critics", "biography", "election":
		f.score[person] += 2
	}
}

// closed reports whether a comma stands after a mention, as at the end of an
// apposition.
func (r *recogniser) closed(a *atom) bool {
	next := a.last + 1
	return next >= r.bounds[a.leaf+1] || r.tokens[next].Gap&(text.GapComma|text.GapStop) != 0
}

// headed reports whether the noun at i is but what somebody leads or serves: "the
// head of the main weather agency".
func (r *recogniser) headed(i int32) bool {
	for j := i - 1; j > 0 && j >= i-4; j-- {
		if r.tokens[j+1].Gap != 0 || r.tokens[j].Shape != text.Lower {
			return false
		}
		switch r.word(j).Text {
		case "of", "for", "at":
			return r.tokens[j].Gap == 0 && r.word(j-1).Class.Name&text.Role != 0
		}
	}
	return false
}

// saysWho reports whether the verb of speech at i stands before its speaker: it
// follows a comma, a quotation or the like.
func (r *recogniser) saysWho(i int32) bool {
	return r.tokens[i].Gap&(text.GapComma|text.GapQuote|text.GapStop|text.GapDash) != 0
}
