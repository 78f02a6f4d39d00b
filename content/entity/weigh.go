package entity

import (
	"strings"

	"briefing/content/text"
)

// weigh adds to every name what the words around each of its mentions say about
// its kind.
func (r *recogniser) weigh() {
	for i := range r.mentions {
		a := &r.mentions[i]
		if a.declared > 0 {
			continue
		}
		f := &r.forms[a.form]
		r.before(a, f)
		r.after(a, f)
		if i > 0 {
			r.weighPair(&r.mentions[i-1], a)
		}
	}
	r.shareInLists()
	r.weighPlacesInLists()
	for i := range r.forms {
		r.forms[i].addContext()
	}
}

// weighPair weighs a person beside a body: "Ada Novak of the Reef Council", "the
// Reef Council's Ada Novak".
func (r *recogniser) weighPair(a, b *mention) {
	if a.leaf != b.leaf {
		return
	}
	fa, fb := &r.forms[a.form], &r.forms[b.form]
	apart := b.first - a.last
	switch {
	case apart == 1 && r.tokens[a.last].Possessive && r.tokens[b.first].Gap == 0 && fb.base[person] >= 2 && fb.words > 1:
		if !r.lex.Name(fa.text).Is(text.Place) {
			fa.score[organisation] += 3
		}
		fa.score[person] -= 2
	case apart == 1 && fa.base[organisation] >= 5 && r.isShortInBrackets(b):
		fb.score[organisation] += 4 // "the Zorvian Institute of Reefs (Inzor)"
	case (apart == 2 || apart == 3 && r.word(b.first-1).Text == "the") && fa.base[person] >= 3 && fa.words > 1:
		if w := r.word(a.last + 1).Text; w == "of" && r.tokens[b.first].Gap == 0 {
			fb.score[organisation] += 2
		}
	}
}

// isShortInBrackets reports whether a mention is one unknown word alone in brackets, as
// the short names of bodies are.
func (r *recogniser) isShortInBrackets(b *mention) bool {
	if b.first != b.last || r.tokens[b.first].Gap != text.GapParen || !r.word(b.first).Unknown() || r.ordinary(r.word(b.first)) {
		return false
	}
	next := b.last + 1
	return next >= r.bounds[b.leaf+1] || r.tokens[next].Gap&text.GapClose != 0
}

// addContext adds the votes of the context to those of the name itself. However
// often a name occurs, its context cannot outvote what its own words tell.
func (f *form) addContext() {
	low, high := -5, 5
	for _, b := range f.base {
		if b >= 5 {
			low, high = -1, 3
		}
	}
	if 2*f.article >= f.count && f.hints&(givenFirst|hasTitle) == 0 {
		f.score[person] -= 3
		f.score[location]--
	}
	f.context = f.score
	for k, b := range f.base {
		f.score[k] = b + max(low, min(high, f.score[k]))
	}
}

// exampleReach is how many words before "such as" the noun may stand of which the
// name is an example.
const exampleReach = 9

// exampleOf weighs a name that is given as an example by the plural before it:
// "publishers who agree, such as Zorvex", "cities like Zorham".
func (r *recogniser) exampleOf(a *mention, f *form, w, before string) {
	if w == "as" && before != "such" {
		return
	}
	for i := a.first - 2; i >= r.bounds[a.leaf] && i > a.first-2-exampleReach; i-- {
		if r.tokens[i+1].Gap&text.GapStop != 0 {
			return
		}
		noun := r.word(i).Text
		stem, plural := strings.CutSuffix(noun, "s")
		switch {
		case r.tokens[i].Shape != text.Lower || !plural:
		case r.lex.Lookup(stem).Noun.Is(text.SortOfBody), r.lex.Lookup(stem).Noun.Is(text.SortOfFirm), noun == "companies", noun == "agencies", noun == "charities":
			f.score[organisation] += 4
			return
		case r.lex.Lookup(noun).Noun.Is(text.PlacePlural), noun == "countries", noun == "nations":
			f.score[location] += 3
			return
		case r.lex.Name(stem).Is(text.Role):
			f.score[person] += 2
			return
		}
	}
}

// shareInLists lets the members of a list speak for each other: in "Berlin, Xanten
// and Rome" the unknown one is a place as well.
func (r *recogniser) shareInLists() {
	chained := false // whether mention i+1 is followed by more of the list
	for i := len(r.mentions) - 2; i >= 0; i-- {
		a, b := &r.mentions[i], &r.mentions[i+1]
		listed := false
		switch {
		case a.leaf != b.leaf:
		case b.first-a.last == 2:
			w := r.word(a.last + 1).Text
			listed = (w == "and" || w == "or") && r.tokens[b.first].Gap == 0
		case b.first-a.last == 1:
			listed = chained && r.tokens[b.first].Gap == text.GapComma
		}
		if listed {
			r.shareKind(a, b)
			r.shareKind(b, a)
		}
		chained = listed
	}
}

// weighPlacesInLists lets "in" and the like speak for every member of a list: "in Zwolle,
// Xanten and Lund".
func (r *recogniser) weighPlacesInLists() {
	within := false // whether the last mention is one of those places
	for i := range r.mentions {
		a := &r.mentions[i]
		f := &r.forms[a.form]
		if i > 0 && within && r.listed(&r.mentions[i-1], a) {
			if f.hints&(pattern|givenFirst|acronymous) == 0 && f.base[person] < 3 && f.base[organisation] < 3 {
				f.score[location] += 4 - f.base[person] // what an apposition says of the last weighs less
			}
			continue
		}
		r.weighPluralPlaces(i)
		within = a.declared == 0 && a.first > r.bounds[a.leaf] && r.tokens[a.first].Gap == 0 && f.hints&pattern == 0 && r.opensPlaces(a.first-1)
	}
}

// opensPlaces reports whether a word says that places follow: "in Zwolle", "the towns of
// Zwolle and Lund".
func (r *recogniser) opensPlaces(i int32) bool {
	w := r.word(i).Text
	if w != "of" {
		return r.lex.Lookup(strings.ToLower(w)).Usage.Is(text.Within)
	}
	if i == 0 || r.tokens[i].Gap != 0 {
		return false
	}
	noun := r.word(i - 1).Class.Noun
	return noun.Is(text.PlacePlural | text.PlaceKind)
}

// weighPluralPlaces makes places of all that a noun in the plural closes: "Zwolle and
// Lund districts".
func (r *recogniser) weighPluralPlaces(i int) {
	a := &r.mentions[i]
	if next := a.last + 1; next >= r.bounds[a.leaf+1] || r.tokens[next].Gap != 0 || !r.word(next).Class.Noun.Is(text.PlacePlural) {
		return
	}
	for ; i > 0 && r.listed(&r.mentions[i-1], &r.mentions[i]); i-- {
		r.forms[r.mentions[i-1].form].score[location] += 3
	}
}

// listed reports whether only a comma, "and" or both stand between two mentions.
func (r *recogniser) listed(a, b *mention) bool {
	if a.leaf != b.leaf || r.tokens[a.last].Possessive {
		return false
	}
	switch b.first - a.last {
	case 1:
		return r.tokens[b.first].Gap == text.GapComma
	case 2:
		w := r.word(a.last + 1).Text
		return (w == "and" || w == "or") && r.tokens[a.last+1].Gap&^text.GapComma == 0 && r.tokens[b.first].Gap == 0
	}
	return false
}

// shareKind gives a weak name a vote for the kind of a sure one: a person or a place.
// Bodies are listed with all sorts of things.
func (r *recogniser) shareKind(sure, weak *mention) {
	from, to := &r.forms[sure.form], &r.forms[weak.form]
	if sure.declared > 0 || weak.declared > 0 {
		return
	}
	for k, votes := range from.base {
		if votes < 5 || kind(k) != person && kind(k) != location {
			continue
		}
		for _, own := range to.base {
			if own >= 3 {
				return
			}
		}
		to.score[k] += 2
		return
	}
}

// nameTeams turns the countries and cities that play in a sports report into the
// teams they are: "Atlantis beat Ruritania 2-1". A name that the lexicon has as a
// club's is one there, unless the words beside it say that the town is meant.
func (r *recogniser) nameTeams() {
	if !r.isSports() {
		return
	}
	plays := make([]int, len(r.forms))
	for i := range r.mentions {
		a := &r.mentions[i]
		f := &r.forms[a.form]
		named := r.lex.Name(f.text).Is(text.Club)
		if a.declared > 0 || f.base[location] == 0 && !named || f.hints&hasTitle != 0 {
			continue
		}
		plays[a.form] += r.weighPlaying(a)
		if named {
			plays[a.form] += r.weighTransfer(a)
		}
	}
	for i := range r.forms {
		if f := &r.forms[i]; plays[i] > 0 {
			f.base[organisation] = max(f.base[location], f.base[organisation], f.base[person]) + 2
			f.hints &^= plainWords
		}
	}
}

// isSports reports whether the text is about a match or a player: enough different
// words of sport occur in it, or fewer and the name of a competition.
func (r *recogniser) isSports() bool {
	n := 0
	for i := range r.t.Words {
		if w := &r.t.Words[i]; w.InLower > 0 && w.Class.Noun.Is(text.Sport) {
			n++
		}
	}
	return n >= 6 || n >= 3 && r.namesCompetition()
}

// namesCompetition reports whether the text names a competition of clubs or nations.
func (r *recogniser) namesCompetition() bool {
	for leaf := range r.leaves {
		for at := r.bounds[leaf]; at < r.bounds[leaf+1]; at++ {
			w := r.word(at)
			if w.Class.Head.Is(text.Competition) || w.Class.Name.Is(text.Opens) && at+1 < r.bounds[leaf+1] && r.lex.Lookup(r.text(int32(leaf), at, at+1)).Head.Is(text.Competition) {
				return true
			}
		}
	}
	return false
}

// weighTransfer weighs one mention of a club that is a town, too, in a report of sport:
// 1, less where the words beside it are those of a town.
func (r *recogniser) weighTransfer(a *mention) int {
	n := 1
	if a.first > r.bounds[a.leaf] && r.tokens[a.first].Gap == 0 {
		switch before := r.word(a.first - 1); {
		case before.Class.Usage.Is(text.Within):
			n -= 2
		case before.Class.Usage.Is(text.Transfer):
			n++ // as much as playing takes from it
		}
	}
	next := a.last + 1
	if next >= r.bounds[a.leaf+1] {
		return n
	}
	switch w := r.word(next); {
	case r.tokens[next].Gap == text.GapComma && w.Is(text.Place), a.first == r.bounds[a.leaf] && r.tokens[next].Gap&(text.GapDash|text.GapParen) != 0:
		n -= 2 // "Hamburg, Germany"
	case r.tokens[next].Gap == 0 && w.Class.Noun.Is(text.Locality):
		n -= 2
	}
	return n
}

// weighPlaying weighs one mention: 2 or 1 if the words beside it are those of a player, -1
// if they are those of a venue.
func (r *recogniser) weighPlaying(a *mention) int {
	if a.first > r.bounds[a.leaf] && r.tokens[a.first].Gap == 0 {
		switch before := r.word(a.first - 1).Class.Usage; {
		case before.Is(text.Beats):
			return 2
		case before.Is(text.Opposes):
			return 1
		case before.Is(text.AtVenue):
			return -1
		}
	}
	if next := a.last + 1; next < r.bounds[a.leaf+1] && (r.tokens[next].Gap == 0 || r.tokens[next].Gap == text.GapDash) {
		switch w := r.word(next); {
		case w.Class.Usage.Is(text.Beats), w.Class.Noun.Is(text.Player):
			return 2
		case w.Class.Usage.Is(text.TeamDoing):
			return 1
		}
	}
	return 0
}
