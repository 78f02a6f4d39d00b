package quote

import "strings"

// phrase is a noun phrase in the tokens of a frame: tokens [from, to), of which
// head is the one that the phrase is about. The aide in "Khan's aide", not Khan.
type phrase struct{ from, to, head int }

// What news writes in one noun phrase: prepositional phrases that hang on it,
// people who speak together, adjectives before a noun, counted with it.
const (
	maxAttached   = 4
	maxTogether   = 3
	maxAdjectives = 4
)

// nominal reports whether token i can be part of a noun phrase. begins tells
// that it is the first of it, opened that it is, or follows a determiner or a
// possessive.
func (f *frame) nominal(i int, begins, opened bool) bool {
	t := &f.tokens[i]
	switch t.kind {
	case tName, tNumber:
		return true
	case tWord:
	default:
		return false
	}
	switch c := t.class; {
	case c.is(timeWord):
		return t.possessive
	case c.is(determiner):
		return opened && !c.is(subordinator)
	case c.is(titleWord | document), c == 0:
		return true
	case c.is(nounToo):
		return f.nounToo(i, begins)
	case c == verbLike, c.is(cueVerb) && c.is(finite):
		return f.adjectival(i)
	default:
		return c.is(adverb) && opened && f.beforeNoun(i)
	}
}

// nounPhrase parses a noun phrase forward from token i, with the prepositional
// phrases that hang on it, before token limit.
func (f *frame) nounPhrase(i, limit int) (phrase, bool) {
	p, ok := f.chunk(i, limit)
	if !ok {
		return p, false
	}
	for p.to+1 < limit && f.attaches(p.to) && !f.tokens[p.head].class.is(pronoun) {
		if w := f.word(p.to); w == "to" || w == "with" || w == "on" || w == "against" || w == "for" && f.isPerson(p) {
			break
		}
		in, ok := f.chunk(p.to+1, limit)
		if !ok {
			break
		}
		p.to = in.to
		if f.bearer(in) && !f.isName(p) && !f.tokens[p.head].class.is(document) {
			p.head = in.head
		}
	}
	return p, true
}

// bearer reports whether a phrase after a preposition ends in the name of a
// person behind that of a body or office: in "minister of education Ada Novak"
// and "coach of Norland Ada Novak" she is the minister and the coach, but not
// in "a friend of President Novak".
func (f *frame) bearer(in phrase) bool {
	if !f.isPerson(in) || in.head == in.from {
		return false
	}
	before := &f.tokens[in.head-1]
	if before.kind == tName {
		return !before.person && !before.possessive
	}
	word := strings.ToLower(f.word(in.head - 1))
	return before.kind == tWord && before.capital && !before.possessive && titleNouns(word) == nil && !before.class.is(determiner)
}

// attaches reports whether token i is a preposition that can hang on a noun.
func (f *frame) attaches(i int) bool {
	if f.tokens[i].kind != tWord {
		return false
	}
	switch f.word(i) {
	case "of", "for", "at", "from", "in", "with", "on", "to", "against", "near", "behind",
		"under", "within":
		return true
	}
	return false
}

// chunk parses a noun phrase without prepositional phrases.
func (f *frame) chunk(i, limit int) (phrase, bool) {
	p := phrase{from: i, to: i, head: -1}
	if i < limit && f.tokens[i].kind == tWord && f.tokens[i].class.is(pronoun) {
		return phrase{i, i + 1, i}, true
	}
	for j := i; j < limit; j++ {
		t := &f.tokens[j]
		opened := j == i || f.tokens[j-1].possessive || f.tokens[j-1].class.is(determiner) || t.class.is(adverb) && f.adjective(j-1)
		if j > i && (f.verbAfter(j) || t.class.is(ownPronoun)) || !f.nominal(j, j == i, opened) {
			break
		}
		p.to = j + 1
		if !t.class.is(determiner) && !t.possessive && t.kind != tNumber && !f.legalForm(j) {
			p.head = j
		}
		if t.possessive {
			p.head = -1
		}
	}
	return p, p.head >= 0 || f.bareDeterminer(&p)
}

// legalForm reports whether the word at i, in small letters, only tells the legal
// form of the firm named before it.
func (f *frame) legalForm(i int) bool {
	if i == 0 || f.tokens[i-1].kind != tName || f.tokens[i].kind != tWord {
		return false
	}
	switch f.word(i) {
	case "plc", "ltd", "inc", "llc", "llp", "gmbh":
		return true
	}
	return false
}

// verbAfter reports whether the word at i is rather the verb of the noun or name
// before it than part of its phrase.
func (f *frame) verbAfter(i int) bool {
	before := &f.tokens[i-1]
	if strings.HasSuffix(f.word(i), "ing") { // one journalist covering the vote
		return f.tokens[i].class == 0 && f.hasObject(i)
	}
	return f.looksVerb(i) && (before.person && !before.possessive || f.hasObject(i))
}

// hasObject reports whether the word in -s at i, behind a noun, goes before a
// determiner, as a verb does and a plural does not: the baker's son steams the milk.
func (f *frame) hasObject(i int) bool {
	if !f.adjective(i-1) || i+1 >= len(f.tokens) {
		return false
	}
	next := f.tokens[i+1].class
	return next.is(determiner|ownPronoun) && !next.is(relative)
}

// bareDeterminer accepts "some", "many", "both", "the two" and the like as a phrase.
func (f *frame) bareDeterminer(p *phrase) bool {
	if p.to == p.from+2 && (f.word(p.from) == "the" || f.word(p.from) == "The") {
		p.head = p.to - 1
		return f.pluralQuantifier(p.head) // the two
	}
	if p.to != p.from+1 {
		return false
	}
	switch f.word(p.from) {
	case "some", "many", "others", "both", "Some", "Many", "Both", "one", "another", "One", "Another":
		p.head = p.from
		return true
	}
	return false
}

// phraseBefore parses the noun phrase that ends just before token end, not
// reaching before token lo.
func (f *frame) phraseBefore(end, lo int) (phrase, bool) {
	p, ok := f.chunkBefore(end, lo)
	if !ok {
		return p, false
	}
	for range maxAttached {
		at := p.from - 1
		if at <= lo || !f.attaches(at) {
			break
		}
		left, ok := f.chunkBefore(at, lo)
		if !ok || f.tokens[left.head].kind == tWord && f.tokens[left.head].class.is(pronoun) {
			break
		}
		if f.bearer(p) && !f.isName(left) && !f.tokens[left.head].class.is(document) {
			p.from = left.from
			continue
		}
		p.from, p.head = left.from, left.head
	}
	if p.from-1 > lo && f.word(p.from-1) == "and" && !f.tokens[p.from].class.is(determiner) && !f.isName(p) {
		if left, ok := f.phraseBefore(p.from-1, lo); ok && f.tokens[left.from].class.is(determiner) {
			p.from = left.from
		}
	}
	return p, true
}

// chunkBefore is phraseBefore without prepositional phrases.
func (f *frame) chunkBefore(end, lo int) (phrase, bool) {
	from := end
	for from > lo {
		t := &f.tokens[from-1]
		if t.kind == tWord && t.class.is(pronoun) && from == end {
			return phrase{end - 1, end, end - 1}, true
		}
		if t.kind != tName && t.kind != tNumber && t.kind != tWord || t.kind == tWord && !f.fitsPhrase(from-1, from == end) {
			break
		}
		from--
		if t.class.is(determiner) {
			if from > lo && (f.tokens[from-1].possessive || f.pluralQuantifier(from) && (f.word(from-1) == "the" || f.word(from-1) == "The")) {
				continue
			}
			break
		}
	}
	for ; from < end; from++ {
		if p, ok := f.chunk(from, end); ok && p.to == end {
			return p, true
		}
	}
	return phrase{}, false
}

// fitsPhrase reports whether word i can stand inside a noun phrase read backward;
// last tells that it would be its last word.
func (f *frame) fitsPhrase(i int, last bool) bool {
	c := f.tokens[i].class
	switch {
	case c.is(timeWord):
		return f.tokens[i].possessive
	case c.is(determiner):
		return !c.is(subordinator)
	case c == 0, c.is(titleWord | document):
		return true
	case c.is(nounToo):
		return f.nounContext(i)
	case c == verbLike || c.is(cueVerb) && c.is(finite):
		return !last && f.adjectival(i)
	case c.is(adverb):
		return !last && f.beforeNoun(i)
	}
	return false
}

// together extends the subject p by others that "and" adds to it: of several
// who speak as one, the first stands for all.
func (f *frame) together(p phrase, hi int) phrase {
	for range maxTogether {
		at := p.to
		if at < hi && f.tokens[at].kind == tComma && at+1 < hi && f.tokens[at+1].person {
			if in, ok := f.chunk(at+1, hi); ok && in.to < hi && (f.word(in.to) == "and" || f.tokens[in.to].kind == tComma) && f.listGoesOn(in.to, hi) {
				p.to = in.to
				continue
			}
		}
		if at+1 >= hi || f.word(at) != "and" {
			break
		}
		in, ok := f.nounPhrase(at+1, hi)
		if !ok {
			break
		}
		p.to = in.to
	}
	return p
}

// listGoesOn reports whether "and" and another name follow soon after token i.
func (f *frame) listGoesOn(i, hi int) bool {
	for k := i; k+1 < hi && k < i+2*maxTogether; k++ {
		if f.word(k) == "and" {
			return f.tokens[k+1].person
		}
		if !f.tokens[k].person && f.tokens[k].kind != tComma {
			return false
		}
	}
	return false
}

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

// looksVerb reports whether the unknown word at i, after a name, is rather a
// verb in -s (bristles, walks) than a plural of people (aides, supporters).
func (f *frame) looksVerb(i int) bool {
	t := &f.tokens[i]
	if t.kind != tWord || t.class != 0 || t.capital || f.text[t.end-1] != 's' {
		return false
	}
	for _, end := range [...]string{
		"ers", "ors", "ists", "ians", "ides", "als", "ies", "ents", "ants", "ans", "fans", "men", "ss", "us", "is",
		"ions", "ings", "ics", "irs", "sales", "sports", "news", "arts",
	} {
		if strings.HasSuffix(f.word(i), end) {
			return false
		}
	}
	return true
}
