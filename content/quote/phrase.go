package quote

import (
	"briefing/content/text"
)

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

// nominal reports whether token i can be part of a noun phrase. begins is
// set for its first token, opened for that and for one behind a determiner or a
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
	case c.Is(text.TimeWord):
		return t.possessive
	case c.Is(text.Determiner):
		return opened && !c.Is(text.Subordinator)
	case c.Is(text.TitleWord | text.Document), c == 0:
		return true
	case c.Is(text.NounToo):
		return f.nounToo(i, begins)
	case c == text.VerbLike, c.Is(cueVerb) && c.Is(text.Finite):
		return f.adjectival(i)
	default:
		return c.Is(text.Adverb) && opened && f.beforeNoun(i)
	}
}

// nounPhrase parses a noun phrase forward from token i, with the prepositional
// phrases that hang on it, before token limit.
func (f *frame) nounPhrase(i, limit int) (phrase, bool) {
	p, ok := f.chunk(i, limit)
	if !ok {
		return p, false
	}
	for p.to+1 < limit && f.usage(p.to, text.HangsOnNoun) && !f.tokens[p.head].class.Is(text.Pronoun) {
		if w := f.word(p.to); w == "to" || w == "with" || w == "on" || w == "against" || w == "for" && f.isPerson(p) {
			break
		}
		in, ok := f.chunk(p.to+1, limit)
		if !ok {
			break
		}
		p.to = in.to
		if f.bearer(in) && !f.isName(p) && !f.tokens[p.head].class.Is(text.Document) {
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
	at := in.head - 1
	for at > in.from && f.tokens[at].class.Is(text.TitleWord) { // Speaker of the House Rep. Ada Novak
		at--
	}
	if !f.isPerson(in) || at < in.from {
		return false
	}
	before := &f.tokens[at]
	if before.kind == tName {
		return !before.person && !before.possessive
	}
	return before.kind == tWord && before.capital && !before.possessive && titleNouns(f.word(at)) == nil && !before.class.Is(text.Determiner)
}

// chunk parses a noun phrase without prepositional phrases.
func (f *frame) chunk(i, limit int) (phrase, bool) {
	p := phrase{from: i, to: i, head: -1}
	if i < limit && f.tokens[i].kind == tWord && f.tokens[i].class.Is(text.Pronoun) {
		return phrase{i, i + 1, i}, true
	}
	for j := i; j < limit; j++ {
		t := &f.tokens[j]
		opened := j == i || f.tokens[j-1].possessive || f.tokens[j-1].class.Is(text.Determiner) || t.class.Is(text.Adverb) && f.adjective(j-1)
		if j > i && t.class.Is(text.OwnPronoun) || !f.nominal(j, j == i, opened) {
			break
		}
		p.to = j + 1
		if !t.class.Is(text.Determiner) && !t.possessive && t.kind != tNumber && !(f.noun(j, text.LegalForm) && j > 0 && f.tokens[j-1].kind == tName) {
			p.head = j
		}
		if t.possessive {
			p.head = -1
		}
	}
	return p, p.head >= 0 || f.bareDeterminer(&p)
}

// bareDeterminer accepts "some", "many", "both", "the two" and the like as a phrase.
func (f *frame) bareDeterminer(p *phrase) bool {
	if p.to == p.from+2 && f.word(p.from) == "the" {
		p.head = p.to - 1
		return f.usage(p.head, text.Several) // the two
	}
	if p.to != p.from+1 {
		return false
	}
	if f.is(p.from, "some", "many", "others", "both", "one", "another") {
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
		if at <= lo || !f.usage(at, text.HangsOnNoun) {
			break
		}
		left, ok := f.chunkBefore(at, lo)
		if !ok || f.tokens[left.head].kind == tWord && f.tokens[left.head].class.Is(text.Pronoun) {
			break
		}
		if f.bearer(p) && !f.isName(left) && !f.tokens[left.head].class.Is(text.Document) {
			p.from = left.from
			continue
		}
		p.from, p.head = left.from, left.head
	}
	if p.from-1 > lo && f.word(p.from-1) == "and" && !f.tokens[p.from].class.Is(text.Determiner) && !f.isName(p) {
		if left, ok := f.phraseBefore(p.from-1, lo); ok && f.tokens[left.from].class.Is(text.Determiner) {
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
		if t.kind == tWord && t.class.Is(text.Pronoun) && from == end {
			return phrase{end - 1, end, end - 1}, true
		}
		if t.kind != tName && t.kind != tNumber && t.kind != tWord || t.kind == tWord && !f.fitsPhrase(from-1, from == end) {
			break
		}
		from--
		if t.class.Is(text.Determiner) {
			if from > lo && (f.tokens[from-1].possessive || f.usage(from, text.Several) && f.word(from-1) == "the") {
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
// last is set if it would be its last word.
func (f *frame) fitsPhrase(i int, last bool) bool {
	c := f.tokens[i].class
	switch {
	case c.Is(text.TimeWord):
		return f.tokens[i].possessive
	case c.Is(text.Determiner):
		return !c.Is(text.Subordinator)
	case c == 0, c.Is(text.TitleWord | text.Document):
		return true
	case c.Is(text.NounToo):
		return f.nounContext(i)
	case c == text.VerbLike || c.Is(cueVerb) && c.Is(text.Finite):
		return !last && f.adjectival(i)
	case c.Is(text.Adverb):
		return !last && f.beforeNoun(i)
	}
	return false
}

// together extends the subject p by others that "and" adds to it: of several
// who speak as one, the first is the speaker.
func (f *frame) together(p phrase, hi int) phrase {
	for range maxTogether {
		at := p.to
		if at+1 < hi && f.isPerson(p) && f.tokens[at].kind == tComma && f.tokens[at+1].person {
			if in, ok := f.chunk(at+1, hi); ok && in.to < hi && (f.word(in.to) == "and" || f.tokens[in.to].kind == tComma) {
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

// nounToo reports whether an ambiguous cue at i is a noun in the phrase that is
// being read; begins is set for the phrase's first word.
func (f *frame) nounToo(i int, begins bool) bool {
	switch {
	case f.nounContext(i) && (!begins || f.tokens[i-1].class.Is(text.Preposition)):
		return true // the report
	case f.compound(i):
		return true // talk radio host Ada Novak
	}
	if !begins || !f.tokens[i].class.Is(text.Plain) || i+1 >= len(f.tokens) {
		return false
	}
	next := &f.tokens[i+1]
	return f.adjective(i+1) || next.class.Is(text.TitleWord) || next.kind == tName // report author, state Sen. Novak
}

// beforeNoun reports whether an adverb at i belongs to a noun phrase: "the first
// lady", "a newly elected mayor".
func (f *frame) beforeNoun(i int) bool {
	if i+1 >= len(f.tokens) {
		return false
	}
	n := &f.tokens[i+1]
	if n.class.Is(text.VerbLike) {
		return f.adjectival(i + 1)
	}
	if n.kind != tWord || n.class != 0 || i == 0 {
		return false
	}
	p := &f.tokens[i-1]
	return p.possessive || p.class.Is(text.Determiner) || f.adjective(i-1) || f.said(i-1) // said first author Ada Novak
}

// nounContext reports whether an ambiguous cue at i is where a noun would be:
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
	case p.possessive, p.kind == tNumber && (near || inS), near && (f.bodyReport(i) || inS && f.placesEvents(i)):
		return true
	case p.kind != tWord || p.class.Is(text.Pronoun) || f.word(j) == "to":
	case p.class.Is(text.Determiner|text.OwnPronoun|text.Preposition) && !p.class.Is(text.Relative):
		afterSingular := f.text[f.tokens[i-1].end-1] != 's'
		if near || f.usage(j, text.Several) && inS || f.tokens[i].class.Is(text.Plain) && afterSingular {
			return true
		}
	}
	return f.nounAhead(i)
}

// bodyReport reports whether an ambiguous cue at i goes with the name of a body
// or place, and an article, before it: in "a Treasury report warned" the report
// is the noun, as no verb of that form follows a name.
func (f *frame) bodyReport(i int) bool {
	if i < 2 || !f.tokens[i].class.Is(text.Plain) || f.tokens[i].class.Is(text.Finite) {
		return false
	}
	at := i - 2
	for at > 0 && f.adjective(at) { // another leading Treasury advocate
		at--
	}
	name, before := &f.tokens[i-1], f.tokens[at].class
	return name.kind == tName && !name.person && before.Is(text.Determiner) && !before.Is(text.Subordinator|text.Relative)
}

// placesEvents reports whether a form in -s at i goes with the name of a place behind "the"
// and a comma ends its phrase: After the Springfield attacks, Novak left.
func (f *frame) placesEvents(i int) bool {
	return i > 1 && f.tokens[i-1].place && f.tokens[i-2].class.Is(text.Determiner) && i+1 < len(f.tokens) && f.tokens[i+1].kind == tComma
}

// adjective reports whether token i is an open word in lower case.
func (f *frame) adjective(i int) bool {
	t := &f.tokens[i]
	return t.kind == tWord && t.class == 0 && !t.possessive
}

// nounAhead reports whether what follows an ambiguous form at i makes it a noun.
func (f *frame) nounAhead(i int) bool {
	if i+1 >= len(f.tokens) || f.tokens[i].class.Is(text.Gerund) || f.tokens[i+1].kind != tWord {
		return false
	}
	next := f.tokens[i+1].class
	return f.usage(i+1, text.FollowsNoun) || next.Is(cueVerb) && next.Is(text.Gerund)
}

// adjectival reports whether a form in -ed at i is before a noun: "the
// retired general", "Retired General Khan".
func (f *frame) adjectival(i int) bool {
	t := &f.tokens[i]
	if t.kind != tWord || t.end-t.start < 4 || f.text[t.end-1] != 'd' || i+1 >= len(f.tokens) {
		return false
	}
	n := &f.tokens[i+1]
	if n.kind != tName && (n.kind != tWord || n.class != 0 && !n.class.Is(text.TitleWord|text.Document)) {
		return false
	}
	if i == 0 {
		return t.class == text.VerbLike
	}
	p := &f.tokens[i-1]
	switch p.kind {
	case tQuote, tStop, tComma:
		return t.class == text.VerbLike
	}
	if f.said(i - 1) { // said retired teacher Ada Novak
		return t.class == text.VerbLike
	}
	return p.possessive || p.kind == tWord && p.class.Is(text.Determiner|text.OwnPronoun) && !p.class.Is(text.Subordinator|text.Pronoun)
}

// said reports whether token i is a finite verb of speech behind a quotation, whose
// subject follows it.
func (f *frame) said(i int) bool {
	t := &f.tokens[i]
	return i > 0 && f.tokens[i-1].kind == tQuote && t.class.Is(text.Speech) && t.class.Is(text.Finite)
}

// compound reports whether an ambiguous cue at i is the first part of a compound
// that ends in a name: talk radio host Ada Novak.
func (f *frame) compound(i int) bool {
	if !f.tokens[i].class.Is(text.Plain) || i == 0 || i+1 >= len(f.tokens) || !f.adjective(i+1) {
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
