package quote

// phrasal marks verbs that are cues only with the particle behind them: Novak
// went on, hit back, chipped in.
func (f *frame) phrasal() {
	for i := 0; i+1 < len(f.tokens); i++ {
		if f.tokens[i].kind != tWord || f.tokens[i+1].kind != tWord {
			continue
		}
		switch f.word(i + 1) {
		case "on", "back", "in", "up", "out":
			if f.saysWith(i) {
				t := &f.tokens[i]
				t.class = t.class&^nounToo | speech | finite | verbLike
			}
		}
	}
}

// saysWith reports whether the verb at i and the particle behind it mean to
// say, where they are used so.
func (f *frame) saysWith(i int) bool {
	switch f.word(i) + " " + f.word(i+1) {
	case "hit back", "hits back", "shot back", "shoots back", "fired back", "fires back",
		"chipped in", "chips in", "butted in", "piped up", "pipes up", "blurted out":
		return true
	case "went on", "goes on", "weighed in", "weighs in", "broke in", "cut in", "summed up",
		"sums up", "spoke up", "spoke out", "cried out", "called out", "calls out":
		// He went on: "…"; but he went on strike.
		return i+2 == len(f.tokens) || f.tokens[i+2].kind == tComma || f.tokens[i+2].kind == tColon ||
			f.tokens[i+2].kind == tQuote || f.tokens[i+2].kind == tStop
	}
	return false
}
