package entity

// teams turns the countries and cities that play in a sports report into the
// teams they are: "Atlantis beat Ruritania 2-1".
func (r *recogniser) teams() {
	if !r.sports() {
		return
	}
	plays := make([]int, len(r.forms))
	for i := range r.atoms {
		a := &r.atoms[i]
		if a.declared > 0 || r.forms[a.form].base[location] == 0 {
			continue
		}
		plays[a.form] += r.playing(a)
	}
	for i := range r.forms {
		if f := &r.forms[i]; plays[i] > 0 {
			f.base[organisation] = f.base[location] + 2
		}
	}
}

// sports reports whether the text is about a match: enough different words of
// sport occur in it.
func (r *recogniser) sports() bool {
	n := 0
	for _, w := range [...]string{"match", "goal", "goals", "half-time", "halftime", "penalty", "goalkeeper", "striker", "midfielder", "defender", "coach", "scored", "scoring", "tournament", "final", "semi-final", "quarter-final", "innings", "wicket", "wickets", "referee", "header", "substitute", "kick-off", "equaliser", "offside", "opponents", "teammate", "captain", "victory", "stoppage", "corner", "winger", "full-back", "left-back", "right-back", "league", "fixture", "manager", "batsman", "bowler", "bowled", "unbeaten", "quarterback", "touchdown", "rebounds", "playoffs", "play-offs", "rookie", "inning", "pitcher", "hat-trick", "relegation", "try", "tries", "scrum", "fly-half", "lineout", "puck", "season", "squad", "winner", "knockout"} {
		if id, ok := r.ids[w]; ok && r.words[id].lower > 0 {
			n++
		}
	}
	return n >= 6
}

// playing weighs one mention: 2 or 1 if the words beside it are those of a player, -1
// if they are those of a venue.
func (r *recogniser) playing(a *atom) int {
	if a.first > r.bounds[a.leaf] && r.tokens[a.first].gap == 0 {
		switch r.word(a.first - 1).text {
		case "beat", "beating", "defeated", "defeating", "versus", "vs", "v", "thrashed":
			return 2
		case "against", "between", "face", "faced", "facing", "over", "drew", "for":
			return 1
		case "in", "from", "to", "near", "at", "across":
			return -1
		}
	}
	if next := a.last + 1; next < r.bounds[a.leaf+1] && (r.tokens[next].gap == 0 || r.tokens[next].gap == gapDash) {
		switch r.word(next).text {
		case "beat", "defeated", "thrashed", "vs", "versus", "captain", "striker", "goalkeeper", "midfielder", "defender":
			return 2
		case "scored", "won", "drew", "lost", "led", "played", "faced", "qualified", "advanced", "coach", "player", "players", "fans", "team", "squad", "finished", "took", "boss", "stay", "host", "travel", "visit", "supporters", "full-back", "left-back", "right-back", "centre-back", "batsman", "bowler", "quarterback", "opened", "equalised", "equalized", "levelled", "dominated", "struggled", "pressed", "declared", "chased", "needed", "reached", "are", "were", "have", "had", "winger", "side", "manager", "failed", "managed":
			return 1
		}
	}
	return 0
}
