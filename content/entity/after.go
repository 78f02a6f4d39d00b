package entity

// after weighs the words after a mention.
func (r *recogniser) after(a *atom, f *form) {
	i := a.last + 1
	if i >= r.bounds[a.leaf+1] {
		return
	}
	t, w := &r.tokens[i], r.word(i)
	switch {
	case r.tokens[a.last].possessive:
		r.afterPossessive(w, f)
	case t.gap == 0 && t.shape == lower:
		r.afterSpace(w, f)
		r.ofTrade(i, f)
		if f.words > 1 && r.staffed(a, w.text) {
			f.base[organisation] = max(f.base[organisation], 6) // "the former Zorin Lund banker"
		}
		if w.class&speech != 0 && a.first > r.bounds[a.leaf] && f.hints&(givenFirst|hasTitle|plainWords) == 0 && isThe(r.word(a.first-1).text) {
			f.score[organisation] += 3 // "the Zorvia ruled"
		}
	case t.gap == gapComma:
		r.afterComma(a, i, f)
	case t.gap == 0 && t.shape != number && isLocalOffice(w.text) && f.words == 1:
		if f.base[organisation] < 3 && a.hint&(givenFirst|hasTitle) == 0 && f.hints&(acronymous|plainWords) == 0 {
			f.score[location] += 3
		}
	case t.gap == gapJoined:
		if w.text == "based" {
			f.score[location] += 4
		}
	case t.gap&gapParen != 0 && t.shape == caps:
		if f.words > 1 {
			f.score[organisation]++
		}
	}
}

// ofTrade weighs the noun for a body, with another before it that tells the body's
// trade: "the Zorvia aviation company", "the Lundia news agency".
func (r *recogniser) ofTrade(i int32, f *form) {
	if int(i)+1 >= len(r.tokens) || r.tokens[i+1].gap != 0 || r.tokens[i+1].shape != lower {
		return
	}
	w, head := r.word(i), r.word(i+1)
	switch {
	case isStation(head.text) && isTransport(w.text) && f.hints&(givenFirst|pattern) == 0:
		f.score[location] += 3 // "Zorham railway station"
	case w.text == "news" && (head.text == "agency" || head.text == "service" || head.text == "channel" || head.text == "site" || head.text == "website" || head.text == "outlet"):
		f.score[organisation] += 3
		if f.hints&gazetteer == 0 || f.base[location] < 6 || head.text == "agency" {
			f.base[organisation] = max(f.base[organisation], 5)
		}
	case w.class&(stop|speech|role) == 0 && isBodyNoun(head.text) && f.hints&gazetteer == 0:
		f.score[organisation] += 3
	}
}

// isStation reports whether a noun says where trains stop, aircraft land or the
// police sit.
func isStation(w string) bool {
	switch w {
	case "station", "stations", "airport", "airports", "terminal", "depot":
		return true
	}
	return false
}

// isTransport reports whether a word before "station" tells its sort.
func isTransport(w string) bool {
	switch w {
	case "railway", "rail", "train", "bus", "tube", "metro", "underground", "police", "fire", "international", "regional", "ferry", "military":
		return true
	}
	return false
}

// staffed reports whether the noun after a name that looks like a person's says
// that somebody leads it, or once worked for it.
func (r *recogniser) staffed(a *atom, noun string) bool {
	switch noun {
	case "leader", "co-leader", "deputy", "co-chair":
		return !r.tokens[a.last].possessive
	case "executive", "banker", "trader", "analyst", "economist", "employee", "engineer", "striker", "midfielder", "defender", "winger", "goalkeeper", "accountant", "salesman":
	default:
		return false
	}
	if a.first == r.bounds[a.leaf] {
		return false
	}
	switch r.word(a.first - 1).text {
	case "former", "ex", "veteran", "longtime", "senior", "a", "Former":
		return true
	}
	return false
}

// isLocalOffice reports whether an office with a capital is held in the place
// before it: "Zorham MP Ada Novak", "Zorham Mayor Peter Lund".
func isLocalOffice(w string) bool {
	switch w {
	case "MP", "MPs", "MEP", "MLA", "MSP", "Mayor", "Governor", "Gov", "Gov.", "Sheriff", "Councillor", "Senator", "Prefect":
		return true
	}
	return false
}

func isThe(w string) bool { return w == "the" || w == "The" }

// afterPossessive weighs the noun that the name owns.
func (r *recogniser) afterPossessive(w *word, f *form) {
	switch w.text {
	case "wife", "husband", "son", "daughter", "father", "mother", "brother", "sister", "aide", "aides", "lawyer", "lawyers", "family", "friend", "friends", "death", "life", "career", "book", "campaign", "comments", "remarks", "resignation", "parents", "home", "speech", "tweet", "supporters", "running", "arrest", "body", "voice", "successor", "predecessor", "rival", "rivals", "opponent", "opponents", "victory", "defeat", "allies", "ally", "deputy", "bid", "presidency", "tenure", "albums", "music", "songs", "novel", "novels", "paintings", "widow", "partner", "uncle", "children", "killer", "murder", "teammate", "biographer":
		f.score[person] += 2
	case "president", "capital", "government", "economy", "border", "borders", "parliament", "prime", "foreign", "military", "army", "people", "population", "mayor", "governor", "coast", "airport", "king", "queen", "constitution", "largest", "second-largest", "oldest":
		f.score[location] += 2
	case "CEO", "chairman", "spokesman", "spokeswoman", "founder", "board", "website", "chief", "members", "headquarters", "director", "shares", "managing", "executive", "staff":
		f.score[organisation] += 2
	}
}

// afterSpace weighs the word that follows at once.
func (r *recogniser) afterSpace(w *word, f *form) {
	switch w.text {
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
	case w.class&role != 0 && w.class&speech == 0:
		if r.lex.words[f.text]&place == 0 {
			f.score[organisation] += 3
		}
	case w.class&speech != 0:
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
	case t.shape == number && t.end-t.start <= 2:
		f.score[person] += 3
	case w.text == "who" || w.text == "whose":
		f.score[person] += 2
	case w.class&role != 0 && t.shape == lower:
		f.score[person] += 2
	case t.upper() && w.class&place != 0 && f.base[person] < 5 && f.hints&pattern == 0 && r.placed(a):
		f.score[location] += 3
	case t.shape == lower && opensApposition(w.text), t.upper() && t.possessive:
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
	if r.tokens[a.first].gap != 0 {
		return false
	}
	switch r.word(a.first - 1).text {
	case "in", "from", "of", "near", "to", "at", "and", "outside", "for", "town", "city", "village":
		return true
	}
	return false
}

// isBodyNoun reports whether a noun in lower case says that what it stands beside
// is a body.
func isBodyNoun(w string) bool {
	switch w {
	case "company", "group", "organisation", "organization", "agency", "charity", "party", "firm", "union", "newspaper", "website", "nonprofit", "non-profit", "network", "service", "regulator", "watchdog", "bank", "broadcaster",
		"retailer", "airline", "carrier", "manufacturer", "supermarket", "insurer", "lender", "brokerage", "conglomerate", "consultancy", "startup", "start-up", "subsidiary", "federation", "association", "coalition", "alliance", "ministry", "institute",
		"foundation", "nongovernmental", "militia", "grouping", "bloc", "lobby", "think-tank", "publisher", "magazine", "tabloid", "daily", "channel", "league", "club", "band", "orchestra", "utility", "operator", "contractor", "university", "hospital", "brand":
		return true
	}
	return false
}

// apposition weighs the noun that an apposition begins with.
func (r *recogniser) apposition(i int32, f *form) {
	for n := 0; n < 5 && int(i) < len(r.tokens); n, i = n+1, i+1 {
		t, w := &r.tokens[i], r.word(i)
		if n > 0 && t.gap&^(gapJoined|gapDash) != 0 {
			return
		}
		switch w.text {
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
		if isBodyNoun(w.text) && !r.tokens[i].possessive {
			f.score[organisation] += 4
			f.score[person] -= 2
			if f.base[treaty] > 0 {
				f.base[organisation] = max(f.base[organisation], f.base[treaty]+1) // "the Reef Forum, a grouping of"
			}
			return
		}
		if w.class&role != 0 && t.shape == lower && !r.tokens[i].possessive {
			f.score[person] += 3
			return
		}
	}
}
