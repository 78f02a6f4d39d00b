package quote

import (
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
	place      bool // the name of a place
	class      text.Grammar
	word       int32 // index into the words of the text; that of "" for all but a word
	first      int32
	last       int32 // the sentences of its first and last words
	start, end int
	ref        int // index of the segment, or the index into names
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
	none     int32 // the word ""
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
	if t.kind != tWord && t.kind != tNumber || t.word < 0 {
		t.word = b.none
	}
	t.first, t.last = b.sentence, b.sentence
	b.f.tokens = append(b.f.tokens, t)
}

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
		b.emit(token{kind: tWord, capital: true, word: -1, start: n.Start, end: j})
		return j
	}
	kind := b.entities[n.Entity].Kind
	t := token{kind: tName, capital: true, person: kind.IsPerson(), place: kind == article.Place, start: n.Start, end: n.End, ref: b.firstRef + b.name - 1}
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
		b.emit(token{kind: tWord, capital: tokens[i].Upper(), word: -1, start: int(tokens[i].Start), end: end})
		return end
	}
	t := token{
		kind: tWord, capital: isUpperAt(w.Text, 0), possessive: tokens[i].Possessive, class: w.Grammar, word: tokens[i].Word,
		start: int(tokens[i].Start), end: tokens[i].Next(),
	}
	if w.Shape == text.Number && (strings.IndexByte(w.Text, '-') < 0 || isDigit(w.Text[len(w.Text)-1])) {
		t.kind = tNumber
	}
	switch {
	case !t.capital:
		t.class &^= text.TitleWord
	case t.class.Is(text.Plain) && b.f.kind != article.Heading && b.inSentence(): // FBI General Counsel Ada Novak
		t.class &^= cueVerb | text.Plain | text.NounToo
	}
	if t.class.Is(text.Pronoun | text.Relative | text.Subordinator | text.Adverb) { // it's, who's, here's
		t.possessive = false
	}
	b.emit(t)
	return t.end
}

// inSentence reports whether the last token is one behind which no sentence begins.
func (b *builder) inSentence() bool {
	if len(b.f.tokens) == 0 {
		return false
	}
	k := b.f.tokens[len(b.f.tokens)-1].kind
	return k == tWord || k == tName || k == tNumber || k == tComma
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

// ending returns the last character of the quotation at token q that is no mark
// or bracket, nor a space; 0 if there is none.
func (f *frame) ending(q int) rune {
	g := &f.segs[f.tokens[q].ref]
	return lastCharacter(f.text[g.start:g.end])
}

// lastCharacter is ending for the words of a quotation.
func lastCharacter(words string) rune {
	for words != "" {
		r, n := utf8.DecodeLastRuneInString(words)
		switch r {
		case '’', '\'', '”', '"', ')', ']', ' ':
			words = words[:len(words)-n]
		default:
			return r
		}
	}
	return 0
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// wordCount counts words up to a limit.
func wordCount(s string, limit int) int {
	n, in := 0, false
	for _, r := range s {
		w := isWordRune(r) || r == '\'' || r == '’' || r == '-'
		if w && (!in || unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)) { // written without spaces
			if n++; n >= limit {
				return n
			}
		}
		in = w
	}
	return n
}
