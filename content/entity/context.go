package entity

import (
	"strings"

	"briefing/content/text"
)

// before weighs the words before a mention.
func (r *recogniser) before(a *mention, f *form) {
	lo := r.bounds[a.leaf]
	if a.hint&hasTitle != 0 || a.first == lo {
		return
	}
	prev, small := r.smallBefore(a)
	switch gap := r.tokens[a.first].Gap; {
	case gap == text.GapColon && prev.Class.Head.Is(text.Credit):
		f.score[person] += 3 // "Image: Ada Novak"
	case gap == text.GapComma && small && prev.Is(text.Role) && a.hint&(gazetteer|pattern|acronymous) == 0:
		f.score[person]++ // "the group's founder, Ada Novak,"
	case gap == text.GapComma && small && prev.Class.Noun.Is(text.SortOfBody) && a.hint&(gazetteer|pattern|givenFirst) == 0 && r.commaFollows(a):
		if r.isLedOrServed(a.first - 1) {
			f.score[person] += 3 // "the head of the weather agency, Ada Novak, said"
		} else {
			f.score[organisation] += 3 // "the weather agency, Zemet, said"
		}
	case gap != 0 || !small:
	case prev.Class.Noun.Is(text.Peer):
		f.score[person]++ // people and firms have them
	case prev.Is(text.Role) && !prev.Is(text.Stop):
		f.score[person] += 3
	case prev.Is(text.PersonVerb) && r.verbBeforeSpeaker(a.first-1):
		if a.hint&acronymous == 0 {
			f.score[person] += 2
		}
	default:
		r.afterSmall(a, f, prev)
	}
}

// smallBefore is the word before a mention, in small letters where it only has a
// capital because it begins the sentence, and whether it is in small letters.
func (r *recogniser) smallBefore(a *mention) (*text.Word, bool) {
	t, w := &r.tokens[a.first-1], r.word(a.first-1)
	if t.Begins && t.Shape == text.Titled && w.Twin > 0 && (w.Small.Name.Is(text.Stop) || r.t.Words[w.Twin-1].Class.Noun.Is(text.SortOfFirm)) {
		return &r.t.Words[w.Twin-1], true
	}
	return w, t.Shape == text.Lower
}

// afterSmall weighs a name by the word in small letters right before it.
func (r *recogniser) afterSmall(a *mention, f *form, prev *text.Word) {
	two, w := "", prev.Text
	if a.first-2 >= r.bounds[a.leaf] {
		two = r.word(a.first - 2).Text
	}
	switch {
	case w == "the":
		r.afterThe(a, f, two)
	case prev.Class.Usage.Is(text.CountsAsArticle):
		f.article += r.articleCount(a)
	case prev.Class.Usage.Is(text.TakesPlace):
		f.score[location] += 2
	case prev.Class.Usage.Is(text.Within):
		r.afterIn(a, f, two)
	case w == "at", w == "for", w == "by":
		r.afterWork(f, two, w)
	case w == "as", w == "like", w == "including":
		r.exampleOf(a, f, w, two)
	case w == "with":
		if r.lex.Lookup(two).Noun.Is(text.Merger) {
			f.score[organisation] += 3 // "its merger with Lund"
		}
	case w == "from", w == "visiting", w == "visited":
		f.score[location]++
	case w == "of":
		if i := a.first - 2; i > r.bounds[a.leaf] && r.tokens[i].Shape == text.Number && r.tokens[i].Gap == text.GapComma && r.tokens[i].End-r.tokens[i].Start <= 2 {
			f.score[location] += 3 // "Ada Novak, 58, of Zorham"
		}
		r.afterOfWord(two, f)
	case prev.Class.Noun.Is(text.PlaceKind), prev.Class.Usage.Is(text.BeforePlace):
		f.score[location] += 3
	case a.hint&givenFirst == 0 && prev.Class.Noun.Is(text.SortOfBody):
		f.score[organisation] += 3
	}
}

// afterThe weighs a name with an article: hardly a person's, and one to whom
// people speak is a newspaper's or the like.
func (r *recogniser) afterThe(a *mention, f *form, before string) {
	f.article += r.articleCount(a)
	switch {
	case before == "in", before == "across":
		f.score[location]++
	case before == "told", before == "tells":
		if a.hint&(gazetteer|givenFirst|pattern) == 0 {
			f.score[organisation] += 3 // "she told the Advertiser"
		}
	case a.hint&givenFirst == 0 && r.lex.Lookup(before).Noun.Is(text.SortOfBody):
		f.score[organisation] += 3 // "the band the Zorvans"
	}
}

// afterIn weighs a name after "in" and the like: a place, unless money is in it.
func (r *recogniser) afterIn(a *mention, f *form, before string) {
	if r.lex.Lookup(before).Noun.Is(text.Holding) {
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
	case preposition == "at" && f.words == 1 && isWordLike(f.text) && f.hints&plainWords == 0 && !r.worksAt(noun):
		f.score[location]++ // "a camp at Zorham"
	case preposition == "at" && r.worksAt(noun), preposition == "for" && r.lex.Lookup(noun).Usage.Is(text.WorkFor):
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

// worksAt reports whether a word is people who work somewhere, or their work.
func (r *recogniser) worksAt(w string) bool {
	if r.lex.Lookup(w).Usage.Is(text.WorkAt) {
		return true
	}
	w = strings.ToLower(w)
	return (r.lex.Name(w) | r.lex.Name(strings.TrimSuffix(w, "s"))).Is(text.Role)
}

// articleCount is 1 if an article before a name is the name's own, 0 if it belongs
// to a noun that the name only modifies: "the Novak government".
func (r *recogniser) articleCount(a *mention) int {
	if r.modifiesNoun(a) {
		return 0
	}
	return 1
}

// modifiesNoun reports whether the name only modifies a noun that follows.
func (r *recogniser) modifiesNoun(a *mention) bool {
	next := a.last + 1
	if next >= r.bounds[a.leaf+1] || r.tokens[next].Gap != 0 || r.tokens[next].Shape != text.Lower {
		return r.tokens[a.last].Possessive
	}
	c := r.word(next).Class.Name
	return r.tokens[a.last].Possessive || c.Is(text.Common|text.Role) && !c.Is(text.Stop|text.PersonVerb)
}

// afterOfWord weighs a name after "NOUN of".
func (r *recogniser) afterOfWord(noun string, f *form) {
	switch n := r.lex.Lookup(noun).Noun; {
	case n.Is(text.PlaceKind):
		f.score[location] += 4
		f.base[location] = max(f.base[location], 6) // "the island of Pedro da Lund"
	case n.Is(text.PartOfPlace | text.PlacePlural):
		f.score[location] += 4
	case n.Is(text.MemberOf):
		f.score[organisation] += 2
	case n.Is(text.OfPerson):
		f.score[person] += 2
	}
}

// commaFollows reports whether a comma stands after a mention, as at the end of an
// apposition.
func (r *recogniser) commaFollows(a *mention) bool {
	next := a.last + 1
	return next >= r.bounds[a.leaf+1] || r.tokens[next].Gap&(text.GapComma|text.GapStop) != 0
}

// isLedOrServed reports whether the noun at i is but what somebody leads or serves: "the
// head of the main weather agency".
func (r *recogniser) isLedOrServed(i int32) bool {
	for j := i - 1; j > 0 && j >= i-4; j-- {
		if r.tokens[j+1].Gap != 0 || r.tokens[j].Shape != text.Lower {
			return false
		}
		switch r.word(j).Text {
		case "of", "for", "at":
			return r.tokens[j].Gap == 0 && r.word(j-1).Is(text.Role)
		}
	}
	return false
}

// verbBeforeSpeaker reports whether the verb of speech at i stands before its speaker: it
// follows a comma, a quotation or the like.
func (r *recogniser) verbBeforeSpeaker(i int32) bool {
	return r.tokens[i].Gap&(text.GapComma|text.GapQuote|text.GapStop|text.GapDash) != 0
}

// after weighs the words after a mention.
func (r *recogniser) after(a *mention, f *form) {
	i := a.last + 1
	if i >= r.bounds[a.leaf+1] {
		return
	}
	t, w := &r.tokens[i], r.word(i)
	switch {
	case r.tokens[a.last].Possessive:
		r.afterPossessive(w, f)
	case t.Gap == 0 && t.Shape == text.Lower:
		r.afterSpace(w, f)
		r.afterTrade(i, f)
		if f.words > 1 && r.hasOfficer(a, w) {
			f.base[organisation] = max(f.base[organisation], 6) // "the former Zorin Lund banker"
		}
		if w.Is(text.PersonVerb) && a.first > r.bounds[a.leaf] && f.hints&(givenFirst|hasTitle|plainWords) == 0 && isThe(r.word(a.first-1).Text) {
			f.score[organisation] += 3 // "the Zorvia ruled"
		}
	case t.Gap == text.GapComma:
		r.afterComma(a, i, f)
	case t.Gap == 0 && t.Shape != text.Number && w.Class.Head.Is(text.LocalOffice) && f.words == 1:
		if f.base[organisation] < 3 && a.hint&(givenFirst|hasTitle) == 0 && f.hints&(acronymous|plainWords) == 0 {
			f.score[location] += 3
		}
	case t.Gap == 0 && t.Shape == text.Number && a.hint&acronymous != 0 && f.words == 1:
		f.score[organisation] -= 2
		f.score[other] += 3 // a currency, a road, an aircraft: "ZLB 29"
	case t.Gap == text.GapJoined:
		if w.Text == "based" {
			f.score[location] += 4
		}
	case t.Gap&text.GapParen != 0 && t.Shape == text.Caps:
		if f.words > 1 {
			f.score[organisation]++
		}
	}
}

// afterTrade weighs the noun for a body, with another before it that tells the body's
// trade: "the Zorvia aviation company", "the Lundia news agency".
func (r *recogniser) afterTrade(i int32, f *form) {
	if int(i)+1 >= len(r.tokens) || r.tokens[i+1].Gap != 0 || r.tokens[i+1].Shape != text.Lower {
		return
	}
	w, head := r.word(i), r.word(i+1)
	switch {
	case head.Class.Noun.Is(text.Station) && w.Class.Noun.Is(text.StationKind) && f.hints&(givenFirst|pattern) == 0:
		f.score[location] += 3 // "Zorham railway station"
	case w.Text == "news" && head.Class.Noun.Is(text.NewsOutlet):
		f.score[organisation] += 3
		if f.hints&gazetteer == 0 || f.base[location] < 6 || head.Text == "agency" {
			f.base[organisation] = max(f.base[organisation], 5)
		}
	case !w.Is(text.Stop|text.PersonVerb|text.Role) && head.Class.Noun.Is(text.SortOfBody) && f.hints&gazetteer == 0:
		f.score[organisation] += 3
	}
}

// hasOfficer reports whether the noun after a name that looks like a person's says
// that somebody leads it, or once worked for it.
func (r *recogniser) hasOfficer(a *mention, noun *text.Word) bool {
	switch {
	case noun.Class.Noun.Is(text.HeadOfBody):
		return !r.tokens[a.last].Possessive
	case !noun.Class.Noun.Is(text.Staff) || a.first == r.bounds[a.leaf]:
		return false
	}
	before := r.word(a.first - 1)
	return before.Text == "a" || before.Class.Head.Is(text.OfOffice)
}

func isThe(w string) bool { return w == "the" || w == "The" }

// afterPossessive weighs the noun that the name owns.
func (r *recogniser) afterPossessive(w *text.Word, f *form) {
	switch {
	case w.Class.Noun.Is(text.OfPerson):
		f.score[person] += 2
	case w.Class.Noun.Is(text.OfCountry):
		f.score[location] += 2
	case w.Class.Noun.Is(text.OfBody):
		f.score[organisation] += 2
	}
}

// afterSpace weighs the word that follows at once.
func (r *recogniser) afterSpace(w *text.Word, f *form) {
	switch noun := w.Class.Noun; {
	case w.Text == "who", w.Text == "himself", w.Text == "herself":
		f.score[person] += 3
	case noun.Is(text.LegalForm):
		f.base[organisation] = max(f.base[organisation], 6) // "Zorin Lund plc"
	case noun.Is(text.PlaceKind):
		f.score[location] += 3
		if f.hints&(gazetteer|pattern|hasTitle) == 0 {
			f.base[location] = max(f.base[location], 6) // "Pedro Lund town"
		}
	case noun.Is(text.Locality | text.PlacePlural):
		f.score[location] += 3
	case noun.Is(text.OfFirm):
		f.score[organisation] += 2
	case noun.Is(text.Regime):
		f.score[person] += 2 // a country's name outweighs it
	case noun.Is(text.Following):
		f.score[person]++
	case w.Is(text.Role) && !w.Is(text.PersonVerb):
		if !r.lex.Name(f.text).Is(text.Place) {
			f.score[organisation] += 3
		}
	case w.Is(text.PersonVerb):
		f.score[person] += 2
		if f.words == 1 && f.hints&acronymous != 0 {
			f.score[person] -= 2
		}
	}
}

// afterComma weighs what follows a comma: an age, an apposition, a place.
func (r *recogniser) afterComma(a *mention, i int32, f *form) {
	t, w := &r.tokens[i], r.word(i)
	switch {
	case t.Shape == text.Number && t.End-t.Start <= 2:
		f.score[person] += 3
	case w.Text == "who" || w.Text == "whose":
		f.score[person] += 2
	case w.Is(text.Role) && t.Shape == text.Lower:
		f.score[person] += 2
	case t.Upper() && w.Is(text.Place) && f.base[person] < 5 && f.hints&pattern == 0 && r.mayLieIn(a):
		f.score[location] += 3
	case t.Shape == text.Lower && opensApposition(w.Text), t.Upper() && t.Possessive:
		r.apposition(i+1, f)
	}
}

// opensApposition reports whether a noun that says what someone is may follow.
func opensApposition(w string) bool {
	switch w {
	case "a", "an", "the", "its", "his", "her", "their", "another", "one":
		return true
	}
	return false
}

// mayLieIn reports whether a name that a place follows after a comma may be one
// in it: it begins the leaf or follows a preposition.
func (r *recogniser) mayLieIn(a *mention) bool {
	if a.first == r.bounds[a.leaf] {
		return true
	}
	if r.tokens[a.first].Gap != 0 {
		return false
	}
	w := r.word(a.first - 1)
	return w.Text == "and" || w.Grammar.Is(text.Preposition) || w.Class.Noun.Is(text.PlaceKind)
}

// apposition weighs the noun that an apposition begins with.
func (r *recogniser) apposition(i int32, f *form) {
	for n := 0; n < 5 && int(i) < len(r.tokens); n, i = n+1, i+1 {
		t, w := &r.tokens[i], r.word(i)
		if n > 0 && t.Gap&^(text.GapJoined|text.GapDash) != 0 {
			return
		}
		switch {
		case w.Text == "who":
			f.score[person] += 2
			return
		case w.Grammar.Is(text.Preposition | text.Relative | text.Conjunction):
			return
		case w.Text == "think":
			f.score[organisation] += 3
			return
		case w.Class.Noun.Is(text.PlaceInApposition):
			f.score[location] += 3
			return
		}
		if w.Class.Noun.Is(text.SortOfBody) && !r.tokens[i].Possessive {
			f.score[organisation] += 4
			f.score[person] -= 2
			if f.base[treaty] > 0 {
				f.base[organisation] = max(f.base[organisation], f.base[treaty]+1) // "the Reef Forum, a grouping of"
			}
			return
		}
		if w.Is(text.Role) && t.Shape == text.Lower && !r.tokens[i].Possessive {
			f.score[person] += 3
			return
		}
	}
}
