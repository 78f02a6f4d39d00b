package quote

import "briefing/content/text"

// How much may stand between a subject and its verb, or before a subject: commas
// of appositions and clauses; phrases put in front of the main clause.
const (
	maxCommas  = 6
	maxFronted = 4
)

// subject finds who does the verb at token v, looking left no further than
// token lo. Verbs without a subject of their own share that of an earlier one.
func (f *frame) subject(v, lo int) (phrase, bool) {
	if f.tokens[v].class.Is(text.Plain) {
		if p, ok := f.pluralThatDoes(v, lo); ok {
			return p, true
		}
	}
	i := f.skipBack(v-1, lo)
	if i < lo || i == lo && f.tokens[v].class.Is(text.Gerund) && f.tokens[i].class.Is(text.Preposition|text.Subordinator) {
		return f.leading(lo, f.sentenceEnd(v))
	}
	switch f.tokens[i].kind {
	case tComma:
		if p, ok := f.acrossComma(v, i, lo); ok {
			return p, true
		}
		return f.shared(v, lo)
	case tClose:
		if o := f.opening(i, lo); o > lo {
			return f.described(o, lo)
		}
	case tDash:
		if d := f.dashBefore(i, lo); d > lo {
			return f.described(d, lo)
		}
	case tQuote:
		return phrase{}, false
	case tWord:
		if p, ok, done := f.wordSubject(v, i, lo); done {
			return p, ok
		}
	}
	return f.nearSubject(v, i, lo)
}

// nearSubject takes the noun phrase that ends with token i for the subject of
// the verb at v, unless it hangs on a preposition or is a text that says
// something on behalf of who issued it.
func (f *frame) nearSubject(v, i, lo int) (phrase, bool) {
	if f.tokens[v].class.Is(text.Gerund) {
		p, ok := f.chunkBefore(i+1, lo)
		switch {
		case ok && (f.tokens[p.head].class.Is(text.Document) || i == v-1 && f.aside(p, lo)):
			return f.shared(p.from, lo)
		case i == v-1:
			return p, ok
		}
	}
	p, ok := f.phraseBefore(i+1, lo)
	if ok {
		p = f.firstOfTwo(p, lo)
	}
	if !ok || f.isPerson(p) || p.from <= lo {
		return p, ok
	}
	if n, ok := f.unclosed(p, lo); ok {
		return n, true
	}
	if c := f.tokens[p.from-1].class; c.Is(text.Preposition) && !c.Is(text.Subordinator) {
		if q, ok := f.leading(lo, p.from); ok {
			return q, true
		}
	}
	return p, true
}

// firstOfTwo extends a person that "and" adds to another to both, who speak as one.
func (f *frame) firstOfTwo(p phrase, lo int) phrase {
	if f.isPerson(p) && p.from-1 > lo && f.word(p.from-1) == "and" {
		if first, ok := f.chunkBefore(p.from-1, lo); ok && f.isPerson(first) {
			return phrase{first.from, p.to, first.head}
		}
	}
	return p
}

// aside reports whether the phrase p, which a participle follows, only says where
// or to whom something was said: Novak wrote to Khan asking, posted on X saying.
func (f *frame) aside(p phrase, lo int) bool {
	if p.from-1 <= lo {
		return false
	}
	switch f.word(p.from - 1) {
	case "to":
		return true
	case "as": // resigned as mayor saying
		return !f.isPerson(p)
	case "on", "in", "at":
		return f.isName(p) && !f.isPerson(p)
	}
	return false
}

// unclosed returns the person whose office the phrase p is, where it has no
// article and the comma behind it is left out: Ada Novak, chair of Harbour said.
func (f *frame) unclosed(p phrase, lo int) (phrase, bool) {
	at := p.from - 1
	if at-1 > lo && f.word(at) == "and" && f.humanNoun(at-1) { // chair and founder of Harbour
		at -= 2
	}
	if at-1 < lo || f.tokens[at].kind != tComma || f.tokens[p.head].kind != tWord || f.tokens[p.from].class&^text.TitleWord != 0 {
		return phrase{}, false
	}
	n, ok := f.chunkBefore(at, lo)
	return n, ok && f.isPerson(n) && (f.tokens[p.head].capital || f.humanNoun(p.head)) && !f.plural(p.head)
}

// described parses the phrase that ends before token end, and takes for it the
// name to which it is an apposition: Ada Novak, the mayor (pictured), said.
func (f *frame) described(end, lo int) (phrase, bool) {
	p, ok := f.phraseBefore(end, lo)
	if !ok || f.isName(p) {
		return p, ok
	}
	at := p.from - 1
	for at > lo && f.tokens[at].class.Is(text.Adverb) {
		at--
	}
	if at <= lo || f.tokens[at].kind != tComma {
		return p, true
	}
	if n, ok := f.chunkBefore(at, lo); ok && f.isName(n) && !f.tokens[n.head].place {
		return n, true
	}
	return p, true
}

// wordSubject handles the words that say where the subject is: a conjunction, a
// relative pronoun, "to", a preposition before a gerund.
func (f *frame) wordSubject(v, i, lo int) (p phrase, ok, done bool) {
	c, gerundive := f.tokens[i].class, f.tokens[v].class.Is(text.Gerund)
	switch {
	case c.Is(text.Conjunction): // came and said
		p, ok = f.shared(v, lo)
	case f.word(i) == "to" && f.tokens[v].class.Is(text.Plain): // came to say
		p, ok = f.shared(i, lo)
	case f.word(i) == "as" && gerundive: // was quoted as saying
		p, ok = f.quotedAs(i, lo)
	case c.Is(text.Preposition|text.Subordinator) && gerundive: // attacked Khan for saying; left without saying
		if p, ok = f.chunkBefore(i, lo); !ok || !f.isName(p) || f.word(i) != "for" {
			p, ok = f.shared(i, lo)
		}
	case c.Is(text.Relative): // Novak, who said; a letter that says
		p, ok = f.relativeSubject(i, lo)
	case c.Is(cueVerb|text.VerbLike) && !c.Is(text.NounToo): // helped say
		p, ok = f.shared(v, lo)
	default:
		return p, false, false
	}
	return p, ok, true
}

// relativeSubject finds the antecedent of the relative pronoun at token i; a text
// says something on behalf of who issued it.
func (f *frame) relativeSubject(i, lo int) (p phrase, ok bool) {
	switch {
	case f.tokens[i].class.Is(text.Determiner): // that
		p, ok = f.phraseBefore(i, lo)
	case i > lo && f.tokens[i-1].kind == tComma:
		p, ok = f.described(i-1, lo)
	default:
		p, ok = f.described(i, lo)
	}
	if ok && p.from-2 > lo && f.word(p.from-1) == "not" && f.tokens[p.from-2].kind == tComma {
		p, ok = f.chunkBefore(p.from-2, lo) // it was Novak, not Khan, who said
	}
	if c := &f.tokens[max(p.head, 0)].class; ok && (c.Is(text.Document) || c.Is(text.NounToo) && f.word(i) == "that" && !f.humanNoun(p.head)) {
		return f.shared(p.from, lo)
	}
	return p, ok
}

// quotedAs finds the speaker of "was quoted as saying" and "quoted Khan as
// saying", where as is token i.
func (f *frame) quotedAs(i, lo int) (phrase, bool) {
	if i-1 > lo && f.tokens[i-1].class.Is(text.Speech) {
		return f.subject(i-1, lo)
	}
	for i-1 > lo && f.tokens[i-1].class.Is(text.TimeWord) {
		if i--; f.tokens[i-1].class.Is(text.Preposition) {
			i--
		}
	}
	return f.phraseBefore(i, lo)
}

// skipBack passes over the words that may stand between a subject and its verb.
func (f *frame) skipBack(i, lo int) int {
	for i >= lo {
		t := &f.tokens[i]
		if t.kind != tWord && t.kind != tNumber {
			break
		}
		if t.kind == tNumber {
			if i-1 > lo && f.tokens[i-1].class.Is(text.TimeWord|text.Preposition) {
				i -= 2
				continue
			}
			break
		}
		c := t.class
		onDay := c.Is(text.Preposition) && i+1 < len(f.tokens) && f.tokens[i+1].class.Is(text.TimeWord)
		both := f.word(i) == "both" && i > lo && f.tokens[i-1].kind == tName
		if !onDay && !both && !c.Is(text.Adverb|text.Auxiliary|text.TimeWord) || t.possessive {
			break
		}
		i--
	}
	return i
}

// passive reports whether the verb at v has a form of be before it: its subject
// is not who speaks.
func (f *frame) passive(v, lo int) bool {
	t := &f.tokens[v]
	if t.class.Is(text.Gerund) || t.class.Is(text.Plain) || f.text[t.end-1] == 's' {
		return false
	}
	for i := v - 1; i >= lo && f.tokens[i].class.Is(text.Adverb|text.Auxiliary|text.TimeWord); i-- {
		if f.tokens[i].class.Is(text.Being) {
			return true
		}
	}
	return false
}

func (f *frame) opening(i, lo int) int {
	for ; i >= lo; i-- {
		if f.tokens[i].kind == tOpen {
			return i
		}
	}
	return -1
}

func (f *frame) dashBefore(i, lo int) int {
	for i--; i >= lo; i-- {
		if f.tokens[i].kind == tDash {
			return i
		}
	}
	return -1
}

// acrossComma finds the subject of a verb behind a comma: before an
// apposition or relative clause ("Novak, the mayor, said"), or in it ("the
// mayor, Ada Novak, said"). comma is the token of the last comma.
func (f *frame) acrossComma(v, comma, lo int) (phrase, bool) {
	if f.tokens[v].class.Is(text.Gerund) {
		return phrase{}, false
	}
	end := comma
	for range maxCommas {
		start := f.commaBefore(end, lo)
		if start < lo {
			return phrase{}, false
		}
		inner, whole := f.nounPhrase(start+1, end)
		if whole {
			inner = f.together(inner, end)
		}
		whole = whole && inner.to == end && f.isPerson(inner)
		outer, ok := f.phraseBefore(f.pastBracket(start, lo), lo)
		switch {
		case ok && f.isPerson(outer):
			return f.firstOfTwo(outer, lo), true
		case whole && (ok || start == lo):
			return inner, true
		case ok && (outer.from == lo || f.tokens[outer.from-1].kind != tComma && !f.tokens[outer.from-1].class.Is(text.Preposition|text.VerbLike)):
			if first, ok := f.leading(lo, v); ok && f.isPerson(first) && first.to < outer.from && f.tokens[first.to].kind == tComma {
				return first, true // Novak, the Green who heads the Harbour Committee, which meets today, said
			}
			return outer, true
		}
		end = start
	}
	return phrase{}, false
}

// pastBracket returns where the brackets that end before token end begin, or end.
func (f *frame) pastBracket(end, lo int) int {
	if end > lo && f.tokens[end-1].kind == tClose {
		return max(f.opening(end-1, lo), lo)
	}
	return end
}

func (f *frame) commaBefore(end, lo int) int {
	for i := end - 1; i > lo; i-- {
		switch f.tokens[i].kind {
		case tComma:
			return i
		case tQuote, tSemi, tColon:
			return -1
		}
	}
	return -1
}

func (f *frame) isPerson(p phrase) bool { return f.tokens[p.head].person }

func (f *frame) isName(p phrase) bool { return f.tokens[p.head].kind == tName }

// shared finds the subject that the verb at v has in common with an earlier
// verb of its sentence: that of the nearest cue, or else the nearest verb with
// a name or pronoun before it, or else the sentence's first phrase.
func (f *frame) shared(v, lo int) (phrase, bool) {
	for _, want := range [...]text.Grammar{cueVerb, text.VerbLike | text.Auxiliary} {
		for i := v - 1; i > max(lo, v-maxReach); i-- {
			t := &f.tokens[i]
			if t.kind != tWord || !t.class.Is(want) || !t.class.Is(text.Finite|text.VerbLike) || f.adjectival(i) || t.class.Is(text.NounToo) && f.nounContext(i) {
				continue
			}
			if p, ok := f.ownSubject(i, lo); ok {
				return p, true
			}
		}
	}
	return f.leading(lo, v)
}

// ownSubject finds a name or pronoun directly before the verb at v,
// or before an apposition to it.
func (f *frame) ownSubject(v, lo int) (phrase, bool) {
	i := f.skipBack(v-1, lo)
	if i < lo {
		return phrase{}, false
	}
	if f.tokens[i].class.Is(text.Relative) && i > lo && f.tokens[i-1].kind == tComma {
		p, ok := f.relativeSubject(i, lo)
		return p, ok && f.isName(p)
	}
	var p phrase
	var ok bool
	switch f.tokens[i].kind {
	case tComma:
		p, ok = f.acrossComma(v, i, lo)
	case tClose:
		if o := f.opening(i, lo); o > lo {
			p, ok = f.phraseBefore(o, lo)
		}
	default:
		p, ok = f.phraseBefore(i+1, lo)
	}
	described := f.tokens[v].class.Is(cueVerb) && ok && p.from == lo && f.definite(p)
	return p, ok && (f.isName(p) || f.tokens[p.head].class.Is(text.Pronoun) || described)
}

// leading returns the first noun phrase of a sentence's main clause: the one at
// its beginning, or after the comma of a clause or phrase put in front.
func (f *frame) leading(lo, hi int) (phrase, bool) {
	i := lo
	for range maxFronted {
		for i < hi && (f.tokens[i].class.Is(text.Adverb|text.TimeWord|text.Conjunction) || f.tokens[i].kind == tComma || f.tokens[i].kind == tDash || f.epithet(i)) {
			i++
		}
		if i >= hi {
			return phrase{}, false
		}
		if c := f.tokens[i].class; !c.Is(text.Preposition|text.Subordinator) && !c.Is(text.Gerund) && f.tokens[i].kind != tQuote && !f.participle(i) {
			if p, ok := f.nounPhrase(i, hi); ok {
				return p, true
			}
		}
		for i < hi && f.tokens[i].kind != tComma && (f.tokens[i].kind != tQuote || !endsClause(f, i)) {
			i++
		}
		if i < hi && f.tokens[i].kind == tQuote {
			i++
		}
	}
	return phrase{}, false
}

// sentenceEnd returns the token after the sentence that holds token t.
func (f *frame) sentenceEnd(t int) int {
	_, hi := f.sentence(f.sentenceOf(t))
	return hi
}

// participle reports whether a sentence's first word is a participle: "Asked
// about the vote, …".
func (f *frame) participle(i int) bool {
	t := &f.tokens[i]
	return t.kind == tWord && t.class.Is(text.Finite|text.VerbLike) && !t.class.Is(text.Auxiliary) && t.end-t.start > 3 && f.text[t.end-1] == 'd'
}
