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
		if f.words > 1 && r.staffed(a, w.Text) {
			f.base[organisation] = max(f.base[organisation], 6) // "the former Zorin Lund banker"
		}
		if w.Class.Name&text.PersonVerb != 0 && a.first > r.bounds[a.leaf] && f.hints&(givenFirst|hasTitle|plainWords) == 0 && isThe(r.word(a.first-1).Text) {
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
	case w.Text == "news" && (head.Text == "agency" || head.Text == "service" || head.Text == "channel" || head.Text == "site" || head.Text == "website" || head.Text == "outlet"):
		f.score[organisation] += 3
		if f.hints&gazetteer == 0 || f.base[location] < 6 || head.Text == "agency" {
			f.base[organisation] = max(f.base[organisation], 5)
		}
	case w.Class.Name&(text.Stop|text.PersonVerb|text.Role) == 0 && head.Class.Noun.Is(text.SortOfBody) && f.hints&gazetteer == 0:
		f.score[organisation] += 3
	}
}

// staffed reports whether the noun after a name that looks like a person's says
// that somebody leads it, or once worked for it.
func (r *recogniser) staffed(a *atom, noun string) bool {
	switch noun {
	case "leader", "co-leader", "deputy", "co-chair":
		return !r.tokens[a.last].Possessive
	case "executive", "banker", "trader", "analyst", "economist", "employee", "engineer", "striker", "midfielder", "defender", "winger", "goalkeeper", "accountant", "salesman":
	default:
		return false
	}
	if a.first == r.bounds[a.leaf] {
		return false
	}
	switch r.word(a.first - 1).Text {
	case "former", "ex", "veteran", "longtime", "senior", "a", "Former":
		return true
	}
	return false
}

func isThe(w string) bool { return w == "the" || w == "The" }

// afterPossessive weighs the noun that the name owns.
func (r *recogniser) afterPossessive(w *text.Word, f *form) {
	switch w.Text {
	case "wife", "husband", "son", "daughter", "father", "mother", "brother", "sister", "aide", "aides", "lawyer", "lawyers", "family", "friend", "friends", "death", "life", "career", "book", "campaign", "comments", "remarks", "resignation", "parents", "home", "speech", "tweet", "supporters", "running", "arrest", "body", "voice", "successor", "predecessor", "rival", "rivals", "opponent", "opponents", "victory", "defeat", "allies", "ally", "deputy", "bid", "presidency", "tenure", "albums", "music", "songs", "novel", "novels", "paintings", "widow", "partner", "uncle", "children", "killer", "murder", "teammate", "biographer":
		f.score[person] += 2
	case "president", "capital", "government", "economy", "border", "borders", "parliament", "prime", "foreign", "military", "army", "people", "population", "mayor", "governor", "coast", "airport", "king", "queen", "constitution", "largest", "second-largest", "oldest":
		f.score[location] += 2
	case "CEO", "chairman", "spokesman", "spokeswoman", "founder", "board", "website", "chief", "members", "headquarters", "director", "shares", "managing", "executive", "staff":
		f.score[organisation] += 2
	}
}

// afterSpace weighs the word that follows at once.
func (r *recogniser) afterSpace(w *text.Word, f *form) {
	switch w.Text {
	case "who", "himself", "herself":
		f.score[person] += 3
		return
	case "plc", "ltd", "inc", "llc", "llp", "gmbh":
		f.base[organisation] = max(f.base[organisation], 6) // "Zorin Lund plc"
		return
	case "region", "airport", "river", "coast", "border", "valley", "area", "residents", "streets", "street", "time", "city", "estate", "slum", "slums", "settlement", "parish", "ward", "borough", "enclave", "desert", "mountains", "mountain", "volcano", "forest", "lake", "bay", "square", "junction", "highway", "refinery", "dam", "mosque", "cathedral", "prison", "reservoir", "plateau", "gorge", "delta", "strait", "reef":
		f.score[location] += 3
		return
	case "province", "district", "county", "island", "town", "village", "peninsula", "suburb", "neighborhood", "neighbourhood", "municipality", "prefecture", "governorate", "hamlet", "commune", "township", "oblast", "archipelago":
		f.score[location] += 3
		if f.hints&(gazetteer|pattern|hasTitle) == 0 {
			f.base[location] = max(f.base[location], 6) // "Pedro Lund town"
		}
		return
	case "districts", "provinces", "counties", "states", "cities", "towns", "villages", "regions", "islands", "suburbs":
		f.score[location] += 3
		return
	case "officials", "members", "shares", "group", "party", "company", "network", "website", "magazine", "newspaper", "staff", "employees", "executives", "headquarters", "militants", "fighters", "forces", "leadership", "organization", "organisation", "software", "users", "customers", "channel", "foundation", "board", "stores":
		f.score[organisation] += 2
		return
	case "administration", "government", "presidency", "regime", "cabinet", "ministry":
		f.score[person] += 2 // a country's name outweighs it
		return
	case "supporters", "campaign", "aides", "family", "adviser", "advisers", "era", "camp":
		f.score[person]++
		return
	}
	switch {
	case w.Class.Name&text.Role != 0 && w.Class.Name&text.PersonVerb == 0:
		if r.lex.Name(f.text)&text.Place == 0 {
			f.score[organisation] += 3
		}
	case w.Class.Name&text.PersonVerb != 0:
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
	case w.Class.Name&text.Role != 0 && t.Shape == text.Lower:
		f.score[person] += 2
	case t.Upper() && w.Class.Name&text.Place != 0 && f.base[person] < 5 && f.hints&pattern == 0 && r.placed(a):
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
	switch r.word(a.first - 1).Text {
	case "in", "from", "of", "near", "to", "at", "and", "outside", "for", "town", "city", "village":
		return true
	}
	return false
}

// apposition weighs the noun that an apposition begins with.
func (r *recogniser) apposition(i int32, f *form) {
	for n := 0; n < 5 && int(i) < len(r.tokens); n, i = n+1, i+1 {
		t, w := &r.tokens[i], r.word(i)
		if n > 0 && t.Gap&^(text.GapJoined|text.GapDash) != 0 {
			return
		}
		switch w.Text {
		case "of", "in", "for", "that", "which", "to", "at", "on", "and":
			return
		case "think":
			f.score[organisation] += 3
			return
		case "city", "town", "village", "country", "province", "suburb", "capital", "island", "region", "state", "area", "neighbourhood", "neighborhood", "municipality", "port", "resort", "mountain", "river", "settlement", "district", "territory", "archipelago", "hamlet", "commune", "slum", "township", "peninsula":
			f.score[location] += 3
			return
		case "who":
			f.score[person] += 2
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
		if w.Class.Name&text.Role != 0 && t.Shape == text.Lower && !r.tokens[i].Possessive {
			f.score[person] += 3
			return
		}
	}
}
