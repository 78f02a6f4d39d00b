package quote

import "strings"

// nounToo reports whether an ambiguous cue at i is a noun in the phrase that is
// being read; begins tells that it is the phrase's first word.
func (f *frame) nounToo(i int, begins bool) bool {
	switch {
	case f.nounContext(i) && (!begins || f.tokens[i-1].class.is(preposition)):
		return true // the report
	case f.compound(i):
		return true // talk radio host Ada Novak
	}
	return begins && f.tokens[i].class.is(plain) && i+1 < len(f.tokens) && f.adjective(i+1) // report author
}

// beforeNoun reports whether an adverb at i belongs to a noun phrase: "the first
// lady", "a newly elected mayor".
func (f *frame) beforeNoun(i int) bool {
	if i+1 >= len(f.tokens) {
		return false
	}
	n := &f.tokens[i+1]
	if n.class.is(verbLike) {
		return f.adjectival(i + 1)
	}
	return n.kind == tWord && n.class == 0 && i > 0 && (f.tokens[i-1].class.is(determiner) || f.adjective(i-1))
}

// nounContext reports whether an ambiguous cue at i stands where a noun does:
// after a determiner, a possessive or a preposition, with adjectives between
// ("a clear message"), or before a preposition ("comments about").
func (f *frame) nounContext(i int) bool {
	j := i - 1
	for j >= 0 && j > i-maxAdjectives && f.adjective(j) {
		j--
	}
	if j < 0 {
		return false
	}
	p := &f.tokens[j]
	near := j == i-1
	inS := f.text[f.tokens[i].end-1] == 's'
	switch {
	case p.possessive, p.kind == tNumber && (near || inS), near && f.bodyReport(i):
		return true
	case p.kind != tWord || p.class.is(pronoun) || f.word(j) == "to":
	case p.class.is(determiner|ownPronoun|preposition) && !p.class.is(relative):
		afterSingular := f.text[f.tokens[i-1].end-1] != 's'
		if near || f.pluralQuantifier(j) && inS || f.tokens[i].class.is(plain) && afterSingular {
			return true
		}
	}
	return f.nounAhead(i)
}

// bodyReport reports whether an ambiguous cue at i goes with the name of a body
// or place, and an article, before it: in "a Treasury report warned" the report
// is the noun, as no verb of that form follows a name.
func (f *frame) bodyReport(i int) bool {
	if i < 2 || !f.tokens[i].class.is(plain) || f.tokens[i].class.is(finite) {
		return false
	}
	name, before := &f.tokens[i-1], f.tokens[i-2].class
	return name.kind == tName && !name.person && before.is(determiner) && !before.is(subordinator|relative)
}

// pluralQuantifier reports whether the determiner at i goes before a plural only: a verb
// in -s cannot follow in "two lawn signs".
func (f *frame) pluralQuantifier(i int) bool {
	switch strings.ToLower(f.word(i)) {
	case "two", "three", "four", "five", "several", "many", "few", "these", "those", "both", "all", "most":
		return true
	}
	return false
}

// adjective reports whether token i is an open word in lower case.
func (f *frame) adjective(i int) bool {
	t := &f.tokens[i]
	return t.kind == tWord && t.class == 0 && !t.possessive
}

// nounAhead reports whether what follows an ambiguous form at i makes it a noun.
func (f *frame) nounAhead(i int) bool {
	if i+1 >= len(f.tokens) || f.tokens[i].class.is(gerund) {
		return false
	}
	switch n := &f.tokens[i+1]; n.kind {
	case tWord:
		switch f.word(i + 1) {
		case "of", "about", "as", "by", "from", "against", "on", "between", "made", "is", "are",
			"was", "were", "has", "have":
			return true
		}
		return n.class.is(cueVerb) && n.class.is(gerund)
	}
	return false
}

// adjectival reports whether a form in -ed at i stands before a noun: "the
// retired general", "Retired General Khan".
func (f *frame) adjectival(i int) bool {
	t := &f.tokens[i]
	if t.kind != tWord || t.end-t.start < 4 || f.text[t.end-1] != 'd' || i+1 >= len(f.tokens) {
		return false
	}
	n := &f.tokens[i+1]
	if n.kind != tName && (n.kind != tWord || n.class != 0 && !n.class.is(titleWord|document)) {
		return false
	}
	if i == 0 {
		return t.class == verbLike
	}
	p := &f.tokens[i-1]
	switch p.kind {
	case tQuote, tStop, tComma:
		return t.class == verbLike
	}
	return p.possessive || p.kind == tWord && p.class.is(determiner|ownPronoun) && !p.class.is(subordinator|pronoun)
}

// compound reports whether an ambiguous cue at i is the first part of a compound
// that ends in a name: talk radio host Ada Novak.
func (f *frame) compound(i int) bool {
	if !f.tokens[i].class.is(plain) || i == 0 || i+1 >= len(f.tokens) || !f.adjective(i+1) {
		return false
	}
	for k := i + 2; k < len(f.tokens) && k < i+maxAdjectives; k++ {
		if f.tokens[k].kind == tName {
			return true
		}
		if !f.adjective(k) {
			break
		}
	}
	return false
}

// bareNoun reports whether an ambiguous form in -s at v ends a compound noun
// without an article: in "received phone calls" nothing is there to call.
func (f *frame) bareNoun(v, lo int) bool {
	if f.text[f.tokens[v].end-1] != 's' || v <= lo {
		return false
	}
	i := v - 1
	if f.tokens[i].class.is(gerund) { // disparaging comments
		return true
	}
	for i >= lo && i > v-maxAdjectives && f.adjective(i) && !f.tokens[i].capital {
		i--
	}
	if i == v-1 || i < lo || f.tokens[i].kind != tWord || f.tokens[i].possessive {
		return false
	}
	c := f.tokens[i].class
	return c.is(verbLike|gerund|preposition) && !c.is(determiner|subordinator)
}
