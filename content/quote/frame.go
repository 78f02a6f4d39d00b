package quote

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/content/article"
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

// token is a piece of a leaf's narration; quotations are opaque to it.
type token struct {
	kind       tokenKind
	capital    bool // begins with an upper-case letter
	possessive bool // ends in 's or s'
	person     bool // the name of a person
	place      bool // the name of a place
	class      class
	start, end int
	ref        int // index of the segment, or the index into names
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

// lastSpeaker is who speaks in a sentence: whoever says the last of its quotations
// that has a speaker, or, once looked for, somebody in reported speech.
type lastSpeaker struct {
	attribution
	known, ok bool
	last      int // one more than the index of that quotation; 0 for none
}

// word returns the text of a token.
func (f *frame) word(i int) string { return f.text[f.tokens[i].start:f.tokens[i].end] }

// sentence returns the token range of sentence i.
func (f *frame) sentence(i int) (from, to int) { return f.cuts[i], f.cuts[i+1] }

// sentences is the number of sentences.
func (f *frame) sentences() int { return max(0, len(f.cuts)-1) }

// sentenceOf returns the sentence that holds token t.
func (f *frame) sentenceOf(t int) int {
	i := sort.Search(f.sentences(), func(i int) bool { return t < f.cuts[i+1] })
	return min(i, f.sentences()-1)
}

// lexer cuts a leaf into tokens.
type lexer struct {
	f     *frame
	names []article.Name // of this leaf, in order
	first int            // index of names[0] in all names
	seg   int
	name  int

	entities []article.Entity
}

// lex fills f.tokens.
func (x *lexer) lex() {
	text := x.f.text
	for i := 0; i < len(text); {
		if x.seg < len(x.f.segs) && i >= x.f.segs[x.seg].outer {
			g := x.f.segs[x.seg]
			if !nicknamed(text, g) {
				x.emit(token{kind: tQuote, start: g.outer, end: g.outerEnd, ref: x.seg})
			}
			i, x.seg = max(g.outerEnd, i), x.seg+1
			continue
		}
		for x.name < len(x.names) && x.names[x.name].Start < i {
			x.name++
		}
		if x.name < len(x.names) && x.names[x.name].Start == i && x.names[x.name].End > i {
			i = x.emitName(x.names[x.name])
			continue
		}
		i = x.next(i)
	}
}

func (x *lexer) emit(t token) { x.f.tokens = append(x.f.tokens, t) }

func (x *lexer) emitName(n article.Name) int {
	if j := x.compound(n.End); j > n.End {
		x.emit(token{kind: tWord, capital: true, start: n.Start, end: j})
		x.name++
		return j
	}
	t := token{kind: tName, capital: true, start: n.Start, end: n.End, ref: x.first + x.name}
	t.person = x.entities[n.Entity].Kind.IsPerson()
	t.place = x.entities[n.Entity].Kind == article.Place
	end := x.shortened(n)
	if k := possessiveLen(x.f.text[end:]); k > 0 {
		t.possessive = true
		end += k
	}
	x.emit(t)
	x.name++
	return end
}

// shortened returns where a name ends, with the full stop of its last word if
// the sentence goes on behind that: Harbour Inc. director Ada Novak.
func (x *lexer) shortened(n article.Name) int {
	text := x.f.text
	last := n.Start + strings.LastIndexByte(text[n.Start:n.End], ' ') + 1
	rest := text[n.End:]
	if len(rest) < 3 || rest[0] != '.' || !abbreviation(text, last, n.End) {
		return n.End
	}
	if next := rest[2]; rest[1] == ',' || rest[1] == ' ' && 'a' <= next && next <= 'z' {
		return n.End + 1
	}
	return n.End
}

// compound returns where a word ends that goes on a name after a hyphen, as in
// Springfield-based, which is an adjective and no mention; end if none does.
func (x *lexer) compound(end int) int {
	text := x.f.text
	if end+1 >= len(text) || text[end] != '-' || !isASCIILetter(text[end+1]) || text[end+1] < 'a' {
		return end
	}
	for end++; end < len(text) && (isASCIILetter(text[end]) || text[end] == '-'); end++ {
	}
	return end
}

// possessiveLen is the length of the possessive ending with which s begins; it
// may stand apart, as tokenised text has it.
func possessiveLen(s string) int {
	if strings.HasPrefix(s, " 's ") || strings.HasPrefix(s, " ’s ") {
		return len(s) - len(strings.TrimLeft(s, " 's’"))
	}
	n := 0
	switch {
	case len(s) > 0 && s[0] == '\'':
		n = 1
	case len(s) > 2 && s[:3] == "’":
		n = 3
	default:
		return 0
	}
	if n < len(s) && s[n] == 's' && (n+1 == len(s) || !isLetterAt(s, n+1)) {
		return n + 1
	}
	if n == len(s) || s[n] == ' ' {
		return n
	}
	return 0
}

func isLetterAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r)
}

// next emits the token at byte i, if any, and returns where to go on.
func (x *lexer) next(i int) int {
	text := x.f.text
	c := text[i]
	if c < utf8.RuneSelf {
		switch {
		case c == ' ' || c == '\t':
			return i + 1
		case isDigit(c):
			return x.number(i)
		case isASCIILetter(c):
			return x.lexWord(i)
		}
		j := i + 1
		for c == '-' && j < len(text) && text[j] == '-' {
			j++
		}
		x.emit(token{kind: punctuation(rune(c)), start: i, end: j})
		return j
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	switch {
	case unicode.IsLetter(r):
		return x.lexWord(i)
	case unicode.IsSpace(r):
		return i + n
	}
	x.emit(token{kind: punctuation(r), start: i, end: i + n})
	return i + n
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

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

func (x *lexer) number(i int) int {
	j := i
	kind := tNumber
	for j < len(x.f.text) {
		c := x.f.text[j]
		if isDigit(c) || isASCIILetter(c) {
			j++
			continue
		}
		if j+1 == len(x.f.text) {
			break
		}
		next := x.f.text[j+1]
		inner := strings.IndexByte(".,-:/", c) >= 0 && isDigit(next)
		if c == '-' && isASCIILetter(next) {
			inner, kind = true, tWord
		}
		if !inner {
			break
		}
		j++
	}
	x.emit(token{kind: kind, start: i, end: j})
	return j
}

// lexWord emits the word at byte i.
func (x *lexer) lexWord(i int) int {
	text := x.f.text
	var low [24]byte
	n, j := 0, i
	for j < len(text) {
		size, lower, ok := wordByte(text, j, j > i)
		if !ok {
			break
		}
		if lower != 0 && n < len(low) {
			low[n] = lower
			n++
		} else if lower == 0 {
			n = copyRune(low[:], n, text[j:j+size])
		}
		j += size
	}
	if k := possessiveTail(low[:n]); k > 0 && !contraction(low[:n]) {
		t := token{kind: tWord, possessive: true, capital: isUpperAt(text, i), start: i, end: j, class: classify(low[:n-k])}
		x.emit(t)
		return j
	}
	if j < len(text) && text[j] == '.' && abbreviation(text, i, j) {
		j++
		if n < len(low) {
			low[n] = '.'
			n++
		}
	}
	t := token{kind: tWord, capital: isUpperAt(text, i), start: i, end: j, class: classify(low[:n])}
	if !t.capital {
		t.class &^= titleWord
	}
	x.emit(t)
	return j
}

func copyRune(low []byte, n int, s string) int {
	return n + copy(low[n:], s)
}

// wordByte returns the size of the character at j if it belongs to a word, and
// its lower-case form: the letter for ASCII, ' for an apostrophe, 0 for others.
func wordByte(text string, j int, inside bool) (size int, lower byte, ok bool) {
	c := text[j]
	switch {
	case isASCIILetter(c):
		return 1, c | 0x20, true
	case isDigit(c):
		return 1, c, true
	case (c == '\'' || c == '-' || c == '.') && inside:
		return 1, c, j+1 < len(text) && isASCIILetter(text[j+1]) && (c != '.' || j+2 < len(text) && text[j+2] == '.')
	case c == 0xE2 && inside && len(text) > j+3 && text[j:j+3] == "’":
		return 3, '\'', isASCIILetter(text[j+3])
	case c < utf8.RuneSelf:
		return 0, 0, false
	}
	r, n := utf8.DecodeRuneInString(text[j:])
	return n, 0, unicode.IsLetter(r) || unicode.IsMark(r)
}

func isUpperAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsUpper(r)
}

func possessiveTail(w []byte) int {
	if n := len(w); n > 2 && w[n-2] == '\'' && w[n-1] == 's' {
		return 2
	}
	return 0
}

// contraction reports whether a word in 's is no possessive.
func contraction(w []byte) bool {
	switch string(w) {
	case "he's", "she's", "it's", "that's", "there's", "here's", "what's", "who's", "let's",
		"where's", "how's":
		return true
	}
	return false
}

// abbreviation reports whether the word text[i:j] before a full stop is written
// with it: one letter, inner stops (U.S.), or a known short form.
func abbreviation(text string, i, j int) bool {
	w := text[i:j]
	if len(w) == 1 || len(w) > 2 && w[len(w)-2] == '.' {
		return true
	}
	switch w {
	case "Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "Gov", "Prof", "Gen", "Col", "Lt", "Capt", "Sgt",
		"Rev", "Hon", "Adm", "Maj", "Cmdr", "Sens", "Reps", "St", "Jan", "Feb", "Aug", "Sept",
		"Oct", "Nov", "Dec", "Jr", "Sr", "vs", "Inc", "Corp", "Co", "Ltd", "No", "Calif", "Ariz",
		"Fla", "Mass", "Wash", "Va", "Pa", "Ky", "Tenn", "Mich", "Minn", "Wis", "Ill", "Ind",
		"Conn", "Colo", "Md", "Mo", "Okla", "Ore", "Tex", "Ala", "Ark", "Ga", "La", "Miss",
		"Neb", "Nev", "Del", "Kan", "Mont", "Wyo", "Vt", "Ft", "Mt", "etc", "Atty", "Dist",
		"Supt", "Pres":
		return true
	}
	return false
}

// The rules look at most so many tokens back for a verb, and so many sentences
// for a speaker; a longer sentence is cut. This bounds the work on hostile text.
const (
	maxSentence     = 300
	maxReach        = 80
	maxSpeakersBack = 40
)

// cut splits the tokens of a frame into sentences.
func (f *frame) cut() {
	f.cuts = append(f.cuts[:0], 0)
	last := f.dateline()
	if last > 0 {
		f.cuts = append(f.cuts, last)
	}
	for i := last; i < len(f.tokens); i++ {
		if i+1 < len(f.tokens) && (i+1-last >= maxSentence || f.endsAt(i)) {
			last = i + 1
			f.cuts = append(f.cuts, last)
		}
	}
	if len(f.tokens) > 0 {
		f.cuts = append(f.cuts, len(f.tokens))
	}
	f.lastSpeakers = make([]lastSpeaker, f.sentences())
}

// maxDateline is the most tokens that a dateline may have.
const maxDateline = 14

// dateline returns how many tokens at the beginning of a leaf are its dateline,
// dash and all: "LONDON, March 3 (Harbour Wire) —"; 0 if there is none.
func (f *frame) dateline() int {
	for i := 0; i < min(len(f.tokens), maxDateline); i++ {
		t := &f.tokens[i]
		switch t.kind {
		case tQuote, tStop, tColon, tSemi:
			return 0
		case tDash:
			if i > 0 && i+1 < len(f.tokens) && t.end < f.tokens[i+1].start && f.begins(i+1) {
				return i + 1
			}
			return 0
		case tWord, tName:
			if i == 0 && !f.datesFrom(t) || t.class.is(cueVerb|verbLike|pronoun) {
				return 0
			}
		}
	}
	return 0
}

// datesFrom reports whether a dateline can begin with a token: a town in capitals.
func (f *frame) datesFrom(t *token) bool {
	return allCapitals(f.text[t.start:t.end]) && (t.place || t.kind == tWord)
}

// endsAt reports whether a sentence ends with token i. There is a token after it.
func (f *frame) endsAt(i int) bool {
	t, next := &f.tokens[i], &f.tokens[i+1]
	switch t.kind {
	case tStop:
		if f.text[t.start] == '\n' {
			return true
		}
		if next.kind == tClose || next.kind == tStop {
			return false
		}
		return next.start > t.end && f.begins(i+1) || next.kind == tQuote && f.begins(i+1)
	case tClose:
		return i > 0 && f.tokens[i-1].kind == tStop && f.begins(i+1)
	case tQuote:
		return f.quoteEnds(i)
	case tWord:
		return f.text[t.end-1] == '.' && next.start > t.end && f.afterAbbreviation(i)
	}
	return false
}

// begins reports whether a sentence can begin with token i.
func (f *frame) begins(i int) bool {
	t := &f.tokens[i]
	switch t.kind {
	case tQuote, tName, tNumber, tOpen, tDash, tOther:
		return true
	case tWord:
		return t.capital
	}
	return false
}

// afterAbbreviation reports whether a new sentence begins after an abbreviation
// such as U.S. or Jr.: only where the next word hardly ever follows inside one.
func (f *frame) afterAbbreviation(i int) bool {
	next := &f.tokens[i+1]
	w := f.word(i)
	if next.kind == tQuote {
		return len(w) > 2 && !f.tokens[i].class.is(titleWord)
	}
	if next.kind != tWord || !next.capital || len(w) == 2 || f.tokens[i].class.is(titleWord) {
		return false
	}
	return next.class.is(pronoun | determiner | subordinator | conjunction | preposition | ownPronoun)
}

// quoteEnds reports whether the quotation at token i ends its sentence: its
// last words end one, and no cue for it follows.
func (f *frame) quoteEnds(i int) bool {
	g := f.segs[f.tokens[i].ref]
	next := &f.tokens[i+1]
	if !g.closed {
		return true
	}
	end := f.ending(i)
	stop := end == '.' || end == '…'
	asks := end == '?' || end == '!'
	if !stop && !asks || !f.begins(i+1) || next.kind == tDash || next.kind == tOpen {
		return false
	}
	if next.kind == tQuote {
		return true
	}
	return !asks || !f.cueFollows(i+1)
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
			if t.class.is(speech) && t.class.is(finite|plain) && !(t.class.is(nounToo) && f.nounContext(i)) {
				return true
			}
			if t.class.is(verbLike) && !t.class.is(auxiliary) || t.class.is(preposition) && n == 0 {
				return false
			}
		case tStop, tQuote, tSemi, tColon:
			return false
		}
	}
	return false
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
