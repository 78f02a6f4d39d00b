package quote

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/content/article"
	"briefing/content/text"
)

// tokenKind is what a token of narration is.
type tokenKind uint8

const (
	tWord   tokenKind = iota
	tName             // a mention of an entity
	tQuote            // a whole quotation, marks and all
	tNumber           // begins with a digit
	tComma
	tStop // . ! ? … and a line feed
	tColon
	tSemi
	tDash
	tOpen  // ( [
	tClose // ) ]
	tOther
)

// token is a piece of a leaf's narration: a word of package text, a mark between
// words, a mention of an entity, or a quotation, which is opaque.
type token struct {
	kind       tokenKind
	capital    bool // begins with an upper-case letter
	possessive bool // ends in 's or s'
	person     bool // the name of a person
	class      text.Grammar
	known      *text.Classes // what the lexicon knows of the word in lower case
	lower      string        // a word in lower case, without the ending of a possessive
	start, end int
	ref        int // index of the segment, or the index into names
	first      int32
	last       int32 // the sentences of its first and last words
}

// frame is a leaf in tokens and sentences. Sentence i is tokens
// [cuts[i], cuts[i+1]).
type frame struct {
	leaf         int
	kind         article.LeafKind
	text         string
	segs         []segment
	tokens       []token
	cuts         []int
	lastSpeakers []lastSpeaker // by sentence

	referents map[int]int // the person for whom the pronoun at a token stands
}

// lastSpeaker is who speaks last in a sentence: whoever says the last of its
// quotations that has a speaker, or, once looked for, somebody in reported speech.
type lastSpeaker struct {
	attribution
	known, ok bool
	last      int // one more than the index of that quotation; 0 for none
}

// word returns a word in lower case, without the ending of a possessive; "" for
// every other token.
func (f *frame) word(i int) string { return f.tokens[i].lower }

// is reports whether token i is one of some words, in any case.
func (f *frame) is(i int, words ...string) bool {
	for _, w := range words {
		if f.tokens[i].lower == w {
			return true
		}
	}
	return false
}

// noun reports whether token i is a noun of one of some classes.
func (f *frame) noun(i int, any text.Noun) bool { return f.tokens[i].known.Noun.Is(any) }

// usage reports whether token i is a word of one of some classes.
func (f *frame) usage(i int, any text.Usage) bool { return f.tokens[i].known.Usage.Is(any) }

// sentence returns the token range of sentence i.
func (f *frame) sentence(i int) (from, to int) { return f.cuts[i], f.cuts[i+1] }

// sentences is the number of sentences.
func (f *frame) sentences() int { return max(0, len(f.cuts)-1) }

// sentenceOf returns the sentence that holds token t.
func (f *frame) sentenceOf(t int) int {
	i := sort.Search(f.sentences(), func(i int) bool { return t < f.cuts[i+1] })
	return min(i, f.sentences()-1)
}

// onlyQuotes reports whether tokens [lo, hi) hold no word outside quotations.
func (f *frame) onlyQuotes(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		switch f.tokens[i].kind {
		case tWord, tName, tNumber:
			return false
		}
	}
	return true
}

// nextQuote returns the token of the next quotation after q, hi if there is none.
func (f *frame) nextQuote(q, hi int) int {
	for i := q + 1; i < hi; i++ {
		if f.tokens[i].kind == tQuote {
			return i
		}
	}
	return hi
}

// builder makes the tokens of a leaf's words, names and quotations.
type builder struct {
	f        *frame
	words    *text.Text
	names    []article.Name // of this leaf, in order
	firstRef int            // index of names[0] in all names
	entities []article.Entity
	seg      int
	name     int
	sentence int32
}

// build fills f.tokens.
func (b *builder) build() {
	pos := 0
	tokens := b.words.Leaf(b.f.leaf)
	for i := range tokens {
		t := &tokens[i]
		b.sentence = t.Sentence
		if start := int(t.Start); start >= pos {
			if pos = b.between(pos, start); pos == start {
				pos = b.word(tokens, i)
			}
		}
		if n := len(b.f.tokens); n > 0 && pos > int(t.Start) {
			b.f.tokens[n-1].last = t.Sentence
		}
	}
	b.between(pos, len(b.f.text))
}

func (b *builder) emit(t token) {
	if t.known == nil {
		t.known = unknown
	}
	t.first, t.last = b.sentence, b.sentence
	b.f.tokens = append(b.f.tokens, t)
}

// unknown is what the lexicon knows of everything but words.
var unknown = &text.Classes{}

// between emits the marks and quotations, and names that are no words, between two
// words, and returns where to go on: at end, or behind it.
func (b *builder) between(pos, end int) int {
	s := b.f.text
	for pos < end || pos == end && b.startsHere(pos) {
		if b.seg < len(b.f.segs) && pos >= b.f.segs[b.seg].outer {
			g := b.f.segs[b.seg]
			if !b.nicknamed(g) {
				b.emit(token{kind: tQuote, start: g.outer, end: g.outerEnd, ref: b.seg})
			}
			pos, b.seg = max(g.outerEnd, pos), b.seg+1
			continue
		}
		if n, ok := b.nameAt(pos); ok {
			pos = b.emitName(n)
			continue
		}
		r, size := utf8.DecodeRuneInString(s[pos:])
		width := size
		for r == '-' && pos+width < len(s) && s[pos+width] == '-' {
			width++
		}
		if r == '\n' || !unicode.IsSpace(r) && !isWordRune(r) {
			b.emit(token{kind: punctuation(r), start: pos, end: pos + width})
		}
		pos += width
	}
	return pos
}

// startsHere reports whether a quotation or a name begins at a byte.
func (b *builder) startsHere(pos int) bool {
	if b.seg < len(b.f.segs) && pos >= b.f.segs[b.seg].outer {
		return true
	}
	_, ok := b.nameAt(pos)
	return ok
}

// nameAt returns the name that begins at a byte.
func (b *builder) nameAt(pos int) (article.Name, bool) {
	for b.name < len(b.names) && b.names[b.name].Start < pos {
		b.name++
	}
	if b.name < len(b.names) && b.names[b.name].Start == pos && b.names[b.name].End > pos {
		return b.names[b.name], true
	}
	return article.Name{}, false
}

// emitName emits a name, or the adjective that a name begins with a hyphen, as in
// Springfield-based, which is no mention, and returns where it ends.
func (b *builder) emitName(n article.Name) int {
	s := b.f.text
	b.name++
	if j := n.End + 1; j < len(s) && s[n.End] == '-' && 'a' <= s[j] && s[j] <= 'z' {
		for j < len(s) && (s[j] == '-' || s[j] < utf8.RuneSelf && isWordRune(rune(s[j]))) {
			j++
		}
		b.emit(token{kind: tWord, capital: true, start: n.Start, end: j})
		return j
	}
	kind := b.entities[n.Entity].Kind
	t := token{kind: tName, capital: true, person: kind.IsPerson(), start: n.Start, end: n.End, ref: b.firstRef + b.name - 1}
	end := b.shortened(n)
	if k := possessiveLen(s[end:]); k > 0 {
		t.possessive = true
		end += k
	}
	b.emit(t)
	return end
}

// shortened returns where a name ends, with the full stop of its last word if
// the sentence goes on behind that: Harbour Inc. director Ada Novak.
func (b *builder) shortened(n article.Name) int {
	rest := b.f.text[n.End:]
	if len(rest) < 3 || rest[0] != '.' || text.SentenceEnds(b.f.text, n.End) {
		return n.End
	}
	if next := rest[2]; rest[1] == ',' || rest[1] == ' ' && 'a' <= next && next <= 'z' {
		return n.End + 1
	}
	return n.End
}

// possessiveLen is the length of the possessive ending with which s begins; it
// may stand apart, as tokenised text has it.
func possessiveLen(s string) int {
	if strings.HasPrefix(s, " 's ") || strings.HasPrefix(s, " ’s ") {
		return len(s) - len(strings.TrimLeft(s, " 's’"))
	}
	n := 0
	switch {
	case strings.HasPrefix(s, "'"):
		n = 1
	case strings.HasPrefix(s, "’"):
		n = len("’")
	default:
		return 0
	}
	next, _ := utf8.DecodeRuneInString(s[min(len(s), n+1):])
	if n < len(s) && s[n] == 's' && (n+1 == len(s) || !unicode.IsLetter(next)) {
		return n + 1
	}
	if n == len(s) || s[n] == ' ' {
		return n
	}
	return 0
}

// word emits word i of the leaf, with what a hyphen joins to it, and returns where
// it ends.
func (b *builder) word(tokens []text.Token, i int) int {
	w := b.words.Word(tokens[i])
	if i+1 < len(tokens) && tokens[i+1].Gap == text.GapJoined {
		end := tokens[i+1].Next()
		b.emit(token{kind: tWord, capital: tokens[i].Upper(), start: int(tokens[i].Start), end: end})
		return end
	}
	t := token{
		kind: tWord, capital: isUpperAt(w.Text, 0), possessive: tokens[i].Possessive, class: w.Grammar, known: w.Lower(),
		lower: w.Text, start: int(tokens[i].Start), end: tokens[i].Next(),
	}
	if w.Twin > 0 {
		t.lower = b.words.Words[w.Twin-1].Text
	}
	if w.Shape == text.Number && (strings.IndexByte(w.Text, '-') < 0 || isDigit(w.Text[len(w.Text)-1])) {
		t.kind = tNumber
	}
	if !t.capital {
		t.class &^= text.TitleWord
	}
	if t.class.Is(text.Pronoun | text.Relative | text.Subordinator | text.Adverb) { // it's, who's, here's
		t.possessive = false
	}
	b.emit(t)
	return t.end
}

func punctuation(r rune) tokenKind {
	switch r {
	case ',':
		return tComma
	case '.', '!', '?', '…', '\n':
		return tStop
	case ':':
		return tColon
	case ';':
		return tSemi
	case '-', '–', '—', '―', '‒':
		return tDash
	case '(', '[':
		return tOpen
	case ')', ']':
		return tClose
	}
	return tOther
}

func isUpperAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsUpper(r)
}

// The rules look at most so many tokens back for a verb, and so many sentences
// for a speaker; a longer sentence is cut. This bounds the work on hostile text.
const (
	maxSentence     = 300
	maxReach        = 80
	maxSpeakersBack = 40
)

// cut splits the tokens of a frame into sentences: where those of package text end,
// unless the words behind a quotation are the cue for it.
func (f *frame) cut() {
	f.cuts = append(f.cuts[:0], 0)
	from, word := 0, -1
	for i := range f.tokens {
		switch f.tokens[i].kind {
		case tWord, tName, tNumber, tQuote:
		default:
			if i-from >= maxSentence {
				from = i
				f.cuts = append(f.cuts, i)
			}
			continue
		}
		switch {
		case word >= 0 && f.endsBetween(word, i):
			from = word + 1
			for from < i && (f.tokens[from].kind == tStop || f.tokens[from].kind == tClose) {
				from++
			}
			f.cuts = append(f.cuts, from)
		case i-from >= maxSentence:
			from = i
			f.cuts = append(f.cuts, i)
		}
		word = i
	}
	if len(f.tokens) > 0 {
		f.cuts = append(f.cuts, len(f.tokens))
	}
	f.lastSpeakers = make([]lastSpeaker, f.sentences())
}

// endsBetween reports whether a sentence ends between words or quotations i and j.
func (f *frame) endsBetween(i, j int) bool {
	t := &f.tokens[i]
	if t.kind != tQuote {
		return f.tokens[j].first > t.last
	}
	if !f.segs[t.ref].closed {
		return true
	}
	if f.tokens[j].first <= t.last || f.tokens[i+1].kind == tDash || f.tokens[i+1].kind == tOpen {
		return false
	}
	end := f.ending(i)
	return f.tokens[j].kind == tQuote || end != '?' && end != '!' || !f.cueFollows(j)
}

// maxTag is the most tokens that a tag's subject and verb take.
const maxTag = 12

// cueFollows reports whether the tokens from i on are a short subject and a
// verb of speech, as after a question: Novak asked.
func (f *frame) cueFollows(i int) bool {
	for n := 0; i < len(f.tokens) && n < maxTag; i, n = i+1, n+1 {
		t := &f.tokens[i]
		switch t.kind {
		case tWord:
			if t.class.Is(text.Speech) && t.class.Is(text.Finite|text.Plain) && !(t.class.Is(text.NounToo) && f.nounContext(i)) {
				return true
			}
			if t.class.Is(text.VerbLike) && !t.class.Is(text.Auxiliary) || t.class.Is(text.Preposition) && n == 0 {
				return false
			}
		case tStop, tQuote, tSemi, tColon:
			return false
		}
	}
	return false
}

// cueVerb are the verbs that can be the cue of a quotation.
const cueVerb = text.Speech | text.Naming

// nicknamed reports whether the quoted word or two stand inside a name: between
// a capitalised open word, or an initial, and another.
func (b *builder) nicknamed(g segment) bool {
	s := b.f.text
	if !g.closed || wordCount(s[g.start:g.end], 3) > 2 || !isUpperAt(s, g.start) || !isWordRune(lastRune(s[g.start:g.end])) {
		return false
	}
	before := strings.TrimSuffix(s[:g.outer], " ")
	after := strings.TrimPrefix(s[g.outerEnd:], " ")
	if len(before) == g.outer || len(after) == len(s)-g.outerEnd || after == "" || before == "" {
		return false
	}
	left := before[strings.LastIndexByte(before, ' ')+1:]
	right, _, _ := strings.Cut(after, " ")
	return openCapital(left) && openCapital(strings.TrimRight(right, ".,;:!?)"))
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// openCapital reports whether a word begins with a capital, ends in a letter or
// is an initial, and belongs to no closed class.
func openCapital(w string) bool {
	if w == "" || !isUpperAt(w, 0) {
		return false
	}
	if len(w) == 2 && w[1] == '.' {
		return true
	}
	return len(w) > 1 && unicode.IsLetter(lastRune(w)) && text.English().Lookup(strings.ToLower(w)).Grammar == 0
}
