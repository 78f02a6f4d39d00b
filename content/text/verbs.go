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
