package entity

import "briefing/content/text"

// after weighs the words after a mention.
func (r *recogniser) after(a *atom, f *form) {
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
		r.ofTrade(i, f)
		if f.words > 1 && r.staffed(a, w) {
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

// ofTrade weighs the noun for a body, with another before it that tells the body's
// trade: "the Zorvia aviation company", "the Lundia news agency".
func (r *recogniser) ofTrade(i int32, f *form) {
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

// staffed reports whether the noun after a name that looks like a person's says
// that somebody leads it, or once worked for it.
func (r *recogniser) staffed(a *atom, noun *text.Word) bool {
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
func (r *recogniser) afterComma(a *atom, i int32, f *form) {
	t, w := &r.tokens[i], r.word(i)
	switch {
	case t.Shape == text.Number && t.End-t.Start <= 2:
		f.score[person] += 3
	case w.Text == "who" || w.Text == "whose":
		f.score[person] += 2
	case w.Is(text.Role) && t.Shape == text.Lower:
		f.score[person] += 2
	case t.Upper() && w.Is(text.Place) && f.base[person] < 5 && f.hints&pattern == 0 && r.placed(a):
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

// placed reports whether a name that a place follows after a comma may be one
// in it: it begins the leaf or follows a preposition.
func (r *recogniser) placed(a *atom) bool {
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
