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
