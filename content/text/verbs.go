package text

// byEnding returns what a word in lower case that the lexicon does not know does in a
// sentence: a form of a verb of speech or judgement whose base form it knows, an
// adverb in -ly, a past form in -ed.
func (l *Lexicon) byEnding(w string) Grammar {
	n := len(w)
	if n < 3 {
		return 0
	}
	switch {
	case n > 5 && w[n-3:] == "ing":
		if c := l.stem(w[:n-3]); c != 0 {
			return c | Gerund
		}
	case n > 4 && w[n-2:] == "ed":
		return l.stem(w[:n-2])&^NounToo | l.past(w[:n-2])
	case w[n-1] == 's':
		return l.thirdPerson(w)
	case n > 4 && w[n-2:] == "ly":
		return Adverb
	}
	return 0
}

// past returns the classes of every past form, and of that of a cue.
func (l *Lexicon) past(stem string) Grammar {
	if l.stem(stem) != 0 {
		return Finite | VerbLike
	}
	return VerbLike
}

// base returns whether a word is the base form of a verb of speech or judgement, and
// which.
func (l *Lexicon) base(w string) Grammar {
	g := l.Lookup(w).Grammar
	if !g.Is(Plain) {
		return 0
	}
	return g & (Speech | Naming | NounToo)
}

// stem looks a stem up as it is, with its silent e, and without its doubled consonant.
func (l *Lexicon) stem(stem string) Grammar {
	c := l.base(stem)
	if c == 0 {
		c = l.base(stem + "e")
	}
	if n := len(stem); c == 0 && n > 3 && stem[n-1] == stem[n-2] {
		c = l.base(stem[:n-1])
	}
	return c &^ NounToo
}

// thirdPerson handles forms in -s and -es.
func (l *Lexicon) thirdPerson(w string) Grammar {
	n := len(w)
	c := l.base(w[:n-1])
	if c == 0 && n > 4 && w[n-2] == 'e' {
		c = l.base(w[:n-2])
	}
	if c == 0 {
		return 0
	}
	return c | Finite
}

// VerbUsage returns the classes of a verb in any of its forms, and which form it is:
// Plain, Finite or Gerund. An irregular form has its own line, with the class finite.
func (l *Lexicon) VerbUsage(w string) (Usage, Grammar) {
	if c := l.Lookup(w); c.Usage.Is(verbUsage) {
		if c.Grammar.Is(Finite) {
			return c.Usage & verbUsage, Finite
		}
		return c.Usage & verbUsage, Plain
	}
	n := len(w)
	switch {
	case n > 5 && w[n-3:] == "ing":
		return l.stemUsage(w[:n-3]), Gerund
	case n > 4 && w[n-2:] == "ed":
		return l.stemUsage(w[:n-2]), Finite
	case n > 4 && w[n-3:] == "ies":
		return l.Lookup(w[:n-3]+"y").Usage & verbUsage, Finite
	case n > 3 && w[n-1] == 's':
		if u := l.Lookup(w[:n-1]).Usage & verbUsage; u != 0 {
			return u, Finite
		}
		return l.Lookup(w[:n-2]).Usage & verbUsage, Finite
	}
	return 0, 0
}

// verbUsage are the classes of usage that verbs have in all their forms.
const verbUsage = Thinking | Wanting | Finding | TakesHearer | ElseObject | TakesPreposition

// stemUsage looks a stem up as stem does.
func (l *Lexicon) stemUsage(stem string) Usage {
	u := l.Lookup(stem).Usage & verbUsage
	if u == 0 {
		u = l.Lookup(stem+"e").Usage & verbUsage
	}
	if n := len(stem); u == 0 && n > 3 && stem[n-1] == stem[n-2] {
		u = l.Lookup(stem[:n-1]).Usage & verbUsage
	}
	if n := len(stem); u == 0 && n > 2 && stem[n-1] == 'i' {
		u = l.Lookup(stem[:n-1]+"y").Usage & verbUsage
	}
	return u
}

// Hears reports whether the first object of a verb is who is told something.
func (l *Lexicon) Hears(w string) bool {
	u, _ := l.VerbUsage(w)
	return u.Is(TakesHearer)
}
