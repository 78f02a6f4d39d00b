package entity

import "briefing/content/text"

// teams turns the countries and cities that play in a sports report into the
// teams they are: "Atlantis beat Ruritania 2-1". A name that the lexicon has as a
// club's is one there, unless the words beside it say that the town is meant.
func (r *recogniser) teams() {
	if !r.isSports() {
		return
	}
	plays := make([]int, len(r.forms))
	for i := range r.atoms {
		a := &r.atoms[i]
		f := &r.forms[a.form]
		named := r.lex.Name(f.text).Is(text.Club)
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

// transfers weighs one mention of a club that is a town, too, in a report of sport:
// 1, less where the words beside it are those of a town.
func (r *recogniser) transfers(a *atom) int {
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

// playing weighs one mention: 2 or 1 if the words beside it are those of a player, -1
// if they are those of a venue.
func (r *recogniser) playing(a *atom) int {
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
