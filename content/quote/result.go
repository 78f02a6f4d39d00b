package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/content/article"
	"briefing/content/text"
)

// farthestName is how many tokens behind a participle that names, at the head of
// a sentence, a name may stand: Dubbed "…" or "…".
const farthestName = 3

// isTerm reports whether the marks of an candidate hold a title, a term or a
// doubtful word and no quotation.
func (r *recogniser) isTerm(f *frame, u *candidate) bool {
	words := f.text[u.seg.start:u.seg.end]
	lo, _ := f.sentence(u.sentence)
	if words[0] == '(' && words[len(words)-1] == ')' {
		return true
	}
	if u.alone || u.labelled {
		return false
	}
	if f.mentioned(u, lo) || f.headed(u.token, lo) || u.token == lo && f.epithet(lo) {
		return true
	}
	cued := u.found && u.confidence > sureSubject
	sentence := strings.ContainsRune(".?!…", f.ending(u.token))
	if capitals := titleCase(words); capitals > 0 {
		switch {
		case capitals > 1 && !cued && !sentence:
			return true
		case u.token == lo:
			if cued {
				return capitals > 1 && !endsClause(f, u.token) && u.confidence < sureNear
			}
		case f.titleBefore(u.token - 1):
			return true
		case u.speaker < 0 && f.usage(u.token-1, text.NamesThing), capitals > 2 && f.usage(u.token-1, text.TakesTitle):
			return true
		}
	}
	if u.found {
		return false
	}
	if next := u.token + 1; next < len(f.tokens) && f.word(next) == "by" { // "Boats at night," by the Gazette's Ada Novak
		return true
	}
	return wordCount(words, 4) <= 3 && (u.kind == article.Mixed || !sentence)
}

// mentioned reports whether the words before an candidate say that it is a word
// or name that is spoken of: so-called "…", the word "…".
func (f *frame) mentioned(u *candidate, lo int) bool {
	if u.token == lo {
		return false
	}
	if f.usage(lo, text.NamesThing) && u.token-lo <= farthestName {
		return true
	}
	if f.is(u.token-1, "name", "nickname") { // goes by the name "…"
		return true
	}
	if f.is(u.token-1, "word", "term") {
		return u.token-2 >= lo && f.word(u.token-2) == "the" && !f.governed(u.token-2, lo)
	}
	return f.word(u.token-1) == "so-called"
}

// headed reports whether the quotation at token q is set off by commas behind a
// noun for a text, whose title it then is: the paper, “Norland after the flood,”
// was published.
func (f *frame) headed(q, lo int) bool {
	if q-2 < lo || q+1 >= len(f.tokens) || f.tokens[q-1].kind != tComma || f.ending(q) != ',' {
		return false
	}
	noun, verb := &f.tokens[q-2], f.tokens[q+1].class
	return noun.kind == tWord && (noun.class.Is(text.Document) || f.noun(q-2, text.Work) || f.word(q-2) == "title") && verb.Is(text.VerbLike) && !verb.Is(cueVerb)
}

// epithet reports whether the quotation at token i is a word or two that go
// with the name or title behind it: ‘Old guard’ councillor Ada Novak said.
func (f *frame) epithet(i int) bool {
	t := &f.tokens[i]
	if t.kind != tQuote || i+1 >= len(f.tokens) || endsClause(f, i) {
		return false
	}
	g, next := &f.segs[t.ref], &f.tokens[i+1]
	follows := next.kind == tName && !next.person || next.kind == tWord && next.capital && next.class == 0
	return follows && wordCount(f.text[g.start:g.end], 3) <= 2
}

// governed reports whether a verb or preposition is directly before token i: used the word "…", in the word "…".
func (f *frame) governed(i, lo int) bool {
	return i > lo && f.tokens[i-1].class.Is(cueVerb|text.VerbLike|text.Preposition|text.Conjunction) && !f.tokens[i-1].class.Is(text.Subordinator)
}

// titleBefore reports whether token i is a word after which capitals in marks
// are the title of something: its maker, its kind, a preposition.
func (f *frame) titleBefore(i int) bool {
	t := &f.tokens[i]
	if t.kind == tComma && i > 0 {
		return f.tokens[i-1].class.Is(text.Document) || f.noun(i-1, text.Work)
	}
	if t.possessive {
		return true
	}
	if t.kind != tWord {
		return false
	}
	if t.class.Is(text.Document|text.Determiner|text.OwnPronoun) && !t.class.Is(text.Subordinator) || t.class.Is(text.Preposition) && !t.class.Is(text.Subordinator) {
		return f.word(i) != "like"
	}
	return f.usage(i, text.NamesThing) || f.word(i) == "and" || f.noun(i, text.Work)
}

// titleCase counts the capitalised words of a title; none if a word begins with
// a small letter that titles do not write small.
func titleCase(s string) (capitals int) {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			i += size
			continue
		}
		j := i
		for j < len(s) && s[j] != ' ' {
			j++
		}
		switch {
		case unicode.IsUpper(r) || unicode.IsDigit(r):
			capitals++
		case capitals > 0 && text.English().Lookup(s[i:j]).Usage.Is(text.SmallInTitles):
		default:
			return 0
		}
		i = j
	}
	return capitals
}

// connect marks the candidates said[first:] of a leaf that go on the quotation
// before them: one interrupted by its cue, or one that the paragraph's end left
// open.
func (r *recogniser) connect(f *frame, first int) {
	for i := max(first, 1); i < len(r.candidates); i++ {
		a, b := &r.candidates[i-1], &r.candidates[i]
		switch {
		case a.dropped || b.dropped || b.labelled:
		case i > first:
			b.joins = r.interrupted(f, a, b)
		case a.leaf == f.leaf-1 && !a.seg.closed && a.seg.end >= len(strings.TrimRight(r.leaves[a.leaf].Text, " ")):
			b.joins = b.token == 0
		}
	}
}

// interrupted reports whether b is the second half of the quotation a: a stops
// short of a sentence's end, and only their common cue is between.
func (r *recogniser) interrupted(f *frame, a, b *candidate) bool {
	if a.sentence != b.sentence || !a.found || !b.found || a.kind != article.Direct && !endsClause(f, a.token) {
		return false
	}
	end := lastCharacter(f.text[a.seg.start:a.seg.end])
	switch end {
	case '.', '?', '!', 0:
		return false
	}
	between := f.tokens[a.token+1 : b.token]
	if len(between) < 3 {
		return false
	}
	last := between[len(between)-1].kind
	if last != tComma && last != tDash {
		return false
	}
	// After a comma, a small letter goes on the sentence whatever its cue does in
	// between: "We lost," she said while she packed, "and it hurts."
	first, _ := utf8.DecodeRuneInString(f.text[b.seg.start:])
	goesOn := end == ',' && unicode.IsLower(first) && r.leaves[f.leaf].Span(a.seg.outerEnd, b.seg.outer).Contains(a.cue.Start)
	for i := range between {
		t := &between[i]
		if t.kind == tStop || !goesOn && (t.class.Is(text.Conjunction|text.Subordinator) && !t.class.Is(text.Preposition) || t.class.Is(text.Gerund)) {
			return false
		}
	}
	return a.cue == b.cue
}

// quoteKind returns Direct for a whole sentence or clause, Mixed for a fragment.
func (f *frame) quoteKind(q, lo int) article.QuoteKind {
	g := f.segs[f.tokens[q].ref]
	first, _ := utf8.DecodeRuneInString(f.text[g.start:])
	n := wordCount(f.text[g.start:g.end], 4)
	whole := !unicode.IsLower(first) && (n >= 4 || n >= 2 && strings.ContainsRune(".?!", rune(f.text[g.end-1])))
	if q == lo {
		return article.Direct
	}
	switch f.tokens[q-1].kind {
	case tColon, tStop:
		return article.Direct
	case tComma, tDash:
		whole = whole || !unicode.IsLower(first)
	}
	if whole {
		return article.Direct
	}
	return article.Mixed
}

// finish turns candidates into quotations.
func (r *recogniser) finish() []article.Quote {
	out := make([]article.Quote, 0, len(r.candidates))
	parts := make([]article.Span, 0, len(r.candidates))
	var surest uint8 // confidence of the rule that names the speaker of the last quotation
	for i := range r.candidates {
		u := &r.candidates[i]
		if u.dropped {
			continue
		}
		parts = append(parts, r.leaves[u.leaf].Span(u.seg.start, u.seg.end))
		if u.joins && len(out) > 0 {
			last := &out[len(out)-1]
			n := len(parts)
			last.Parts = parts[n-1-len(last.Parts) : n : n]
			if u.found && u.confidence > surest {
				surest = u.confidence
				last.Cue, last.Source, last.Speaker, last.Confidence = u.cue, u.source, u.speaker, r.claimed(u)
			}
			continue
		}
		q := article.Quote{Parts: parts[len(parts)-1 : len(parts) : len(parts)], Speaker: article.NoSpeaker, Kind: u.kind}
		if u.found {
			q.Cue, q.Source, q.Speaker, q.Confidence = u.cue, u.source, u.speaker, r.claimed(u)
		}
		surest = u.confidence
		out = append(out, q)
	}
	return out
}
