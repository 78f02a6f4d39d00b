package entity

import "briefing/content/text"

// teams turns the countries and cities that play in a sports report into the
// teams they are: "Atlantis beat Ruritania 2-1". A name that the lexicon has as a
// club's is one there, unless the words beside it say that the town is meant.
func (r *recogniser) teams() {
	if !r.sports() {
		return
	}
	plays := make([]int, len(r.forms))
	for i := range r.atoms {
		a := &r.atoms[i]
		f := &r.forms[a.form]
		named := r.lex.Name(f.text)&text.Club != 0
		if a.declared > 0 || f.base[location] == 0 && !named || f.hints&hasTitle != 0 {
			continue
		}
		plays[a.form] += r.playing(a)
		if named {
			plays[a.form] += r.transfers(a)
		}
	}
	for i := range r.forms {
		if f := &r.forms[i]; plays[i] > 0 {
			f.base[organisation] = max(f.base[location], f.base[organisation], f.base[person]) + 2
			f.hints &^= plainWords
		}
	}
}

// sports reports whether the text is about a match or a player: enough different
// words of sport occur in it, or fewer and the name of a competition.
func (r *recogniser) sports() bool {
	n := 0
	for _, w := range [...]string{"match", "goal", "goals", "half-time", "halftime", "penalty", "goalkeeper", "striker", "midfielder", "defender", "coach", "scored", "scoring", "tournament", "final", "semi-final", "quarter-final", "innings", "wicket", "wickets", "referee", "header", "substitute", "kick-off", "equaliser", "offside", "opponents", "teammate", "captain", "victory", "stoppage", "corner", "winger", "full-back", "left-back", "right-back", "league", "fixture", "manager", "batsman", "bowler", "bowled", "unbeaten", "quarterback", "touchdown", "rebounds", "playoffs", "play-offs", "rookie", "inning", "pitcher", "hat-trick", "relegation", "try", "tries", "scrum", "fly-half", "lineout", "puck", "season", "squad", "winner", "knockout", "loan", "transfer", "appearances", "pre-season", "left-footed", "centre-back", "playmaker", "footballer", "overtime", "assists", "layup", "buzzer", "3-pointer", "bowlers", "boundaries", "overs", "stumps", "batting", "bowling", "batter", "century"} {
		if id, ok := r.t.Find(w); ok && r.t.Words[id].InLower > 0 {
			n++
		}
	}
	return n >= 6 || n >= 3 && r.competes()
}

// competes reports whether the text names a competition of clubs or nations.
func (r *recogniser) competes() bool {
	for _, w := range [...]string{"Bundesliga", "Eredivisie", "Premiership", "LaLiga"} {
		if _, ok := r.t.Find(w); ok {
			return true
		}
	}
	for _, pair := range [...][2]string{{"Premier", "League"}, {"La", "Liga"}, {"Serie", "A"}, {"Ligue", "1"}, {"Champions", "League"}, {"Europa", "League"}, {"FA", "Cup"}, {"League", "Cup"}, {"World", "Cup"}, {"Super", "League"}, {"Six", "Nations"}, {"Copa", "Libertadores"}} {
		if r.adjacent(pair[0], pair[1]) {
			return true
		}
	}
	return false
}

// adjacent reports whether two words stand side by side in the text.
func (r *recogniser) adjacent(first, second string) bool {
	a, ok := r.t.Find(first)
	b, both := r.t.Find(second)
	if !ok || !both {
		return false
	}
	for i := 1; i < len(r.tokens); i++ {
		if r.tokens[i].Word == b && r.tokens[i-1].Word == a {
			return true
		}
	}
	return false
}

// transfers weighs one mention of a club that is a town, too, in a report of sport:
// 1, less where the words beside it are those of a town.
func (r *recogniser) transfers(a *atom) int {
	n := 1
	if a.first > r.bounds[a.leaf] && r.tokens[a.first].Gap == 0 {
		switch r.word(a.first - 1).Text {
		case "in", "near", "outside", "across", "around":
			n -= 2
		case "from", "to", "at", "joined", "join", "joining", "signed", "leave", "leaving", "left":
			n++ // as much as playing takes from it
		}
	}
	next := a.last + 1
	if next >= r.bounds[a.leaf+1] {
		return n
	}
	switch w := r.word(next); {
	case r.tokens[next].Gap == text.GapComma && w.Class.Name&text.Place != 0, a.first == r.bounds[a.leaf] && r.tokens[next].Gap&(text.GapDash|text.GapParen) != 0:
		n -= 2 // "Hamburg, Germany"
	case r.tokens[next].Gap == 0 && (w.Text == "airport" || w.Text == "city" || w.Text == "police" || w.Text == "hospital"):
		n -= 2
	}
	return n
}

// playing weighs one mention: 2 or 1 if the words beside it are those of a player, -1
// if they are those of a venue.
func (r *recogniser) playing(a *atom) int {
	if a.first > r.bounds[a.leaf] && r.tokens[a.first].Gap == 0 {
		switch r.word(a.first - 1).Text {
		case "beat", "beating", "defeated", "defeating", "versus", "vs", "v", "thrashed":
			return 2
		case "against", "between", "face", "faced", "facing", "over", "drew", "for":
			return 1
		case "in", "from", "to", "near", "at", "across":
			return -1
		}
	}
	if next := a.last + 1; next < r.bounds[a.leaf+1] && (r.tokens[next].Gap == 0 || r.tokens[next].Gap == text.GapDash) {
		switch r.word(next).Text {
		case "beat", "defeated", "thrashed", "vs", "versus", "captain", "striker", "goalkeeper", "midfielder", "defender":
			return 2
		case "scored", "won", "drew", "lost", "led", "played", "faced", "qualified", "advanced", "coach", "player", "players", "fans", "team", "squad", "finished", "took", "boss", "stay", "host", "travel", "visit", "supporters", "full-back", "left-back", "right-back", "centre-back", "batsman", "bowler", "quarterback", "opened", "equalised", "equalized", "levelled", "dominated", "struggled", "pressed", "declared", "chased", "needed", "reached", "posted", "maintained", "rallied", "are", "were", "have", "had", "winger", "side", "manager", "failed", "managed":
			return 1
		}
	}
	return 0
}
